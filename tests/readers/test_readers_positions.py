"""Positions always select the quoted words: in the text, in the element of a Word part, on the page of a PDF."""

import io
import zipfile
from functools import cache
from pathlib import Path

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from case_lines import Case
from drafts_at_random import PRINTED, ROTATIONS, WORD_DRAFTS, Printed, page_of
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree
from make_cases import cases

from placet.domain.document import Document, Span
from placet.domain.layout import Box
from placet.domain.selector import TextPositionSelector
from placet.readers.docx.names import R_ID, W
from placet.readers.package import plain
from placet.readers.pdf.pages import character_boxes, regions
from placet.readers.registry import read

CASES = {case.name: case for case in cases()}
WORD = [name for name in CASES if name.startswith("word") and "twice" not in name and "two-cases" not in name]
PDF = [name for name in CASES if name.startswith("pdf")]
LINKED = ("{*}hyperlink", "{*}hlinkClick", "{*}rect")
SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("drafts")


def read_bytes(folder: Path, name: str, data: bytes) -> Document:
    (folder / name).write_bytes(data)
    return read(folder / name)


@cache
def parts(data: bytes) -> dict[str, etree._Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [name for name in package.namelist() if name.lower().endswith((".xml", ".rels"))]
        return {plain(name): etree.fromstring(package.read(name)) for name in names}


def targets(data: bytes) -> set[str]:
    every = (root.iter("{*}Relationship") for name, root in parts(data).items() if name.endswith(".rels"))
    return {relation.get("Target", "") for relations in every for relation in relations}


def carried(element: etree._Element) -> set[str]:
    """List what an element says: its text, the sign it stands for, or the words of its attributes."""
    name = etree.QName(element).localname
    said = {(element.text or "") + "".join(child.tail or "" for child in element), SIGNS.get(name, "")}
    for child in element.iter(etree.Element):
        said |= {str(value) for value in child.attrib.values()}
    blank = {text.translate(str.maketrans("\t\n\r", "   ")) for text in said if name not in SIGNS}
    return said | blank | {" ".join(text.split()) for text in said}


def element_at(data: bytes, part: str, span: Span) -> etree._Element:
    element = parts(data)[plain(part)]
    for index in span.path:
        element = element[index]
    return element


def leads_back(document: Document, data: bytes) -> None:
    """Check that each span's path leads to the element that carries exactly the words of the span."""
    for passage in document.passages:
        for span in passage.spans:
            if not span.path:
                continue
            words = document.text[span.start : span.end]
            element = element_at(data, passage.part, span)
            special = element.tag == f"{W}sym" or etree.QName(element).localname in ("symEx", "webVideoPr", "fldChar")
            of_link = words in targets(data) and next(element.iter(*LINKED), element).get(R_ID) is not None
            assert special or of_link or words in carried(element), (words, etree.tostring(element))


def in_order(document: Document) -> None:
    """Check that passages follow one another without overlap, and that spans cover their passage."""
    end = -1
    for passage in document.passages:
        assert end < passage.start <= passage.end <= len(document.text)
        if passage.spans:
            assert [span.start for span in passage.spans] == [passage.start, *(s.end for s in passage.spans[:-1])]
            assert passage.spans[-1].end == passage.end
        end = passage.end
    for link in document.links:
        assert document.passage_at(link.position.start) is not None
        assert link.position.end <= len(document.text)


def same_letters(document: Document, pdf: pypdfium2.PdfDocument) -> None:
    """Check that the code point at a position is PDFium's character at that index of the page."""
    for page in document.pages:
        text = pdf[page.number - 1].get_textpage()
        assert text.count_chars() == page.end - page.start
        for index in range(page.end - page.start):
            letter = chr(pdfium.FPDFText_GetUnicode(text.raw, index))
            if letter.isalnum():
                assert document.text[page.start + index] == letter


@pytest.mark.parametrize("name", CASES)
def test_passages_stand_in_order_and_spans_cover_them(name: str, folder: Path) -> None:
    case: Case = CASES[name]
    in_order(read_bytes(folder, f"draft{case.suffix}", case.data))


@pytest.mark.parametrize("name", [name for name in WORD if "strict" not in name])
def test_a_path_leads_to_the_element_that_carries_the_words(name: str, folder: Path) -> None:
    case = CASES[name]
    leads_back(read_bytes(folder, f"draft{case.suffix}", case.data), case.data)


@pytest.mark.parametrize("name", PDF)
def test_a_position_is_an_index_of_the_page(name: str, folder: Path) -> None:
    case = CASES[name]
    document = read_bytes(folder, "draft.pdf", case.data)
    with pypdfium2.PdfDocument(case.data) as pdf:
        same_letters(document, pdf)


@given(WORD_DRAFTS)
@settings(max_examples=150)
def test_positions_of_any_word_draft_select_the_words_of_its_elements(folder: Path, data: bytes) -> None:
    document = read_bytes(folder, "draft.docx", data)
    in_order(document)
    leads_back(document, data)


@given(WORD_DRAFTS)
@settings(max_examples=100)
def test_every_word_of_a_word_draft_stands_in_its_text(folder: Path, data: bytes) -> None:
    document = read_bytes(folder, "draft.docx", data)
    for name in ("word/document.xml", "word/header1.xml", "word/footnotes.xml"):
        for element in parts(data)[name].iter("{*}t", "{*}delText"):
            assert not (element.text or "").strip() or (element.text or "") in document.text


def inked(data: bytes, scale: float) -> tuple[np.ndarray, np.ndarray]:
    """Draw a page and tell which of its pixels are red, and which blue."""
    with pypdfium2.PdfDocument(data) as pdf:
        pixels = pdf[0].render(scale=scale, rev_byteorder=True, may_draw_forms=False).to_numpy().astype(int)
    dark = pixels.min(axis=2) < 160
    return dark & (pixels[..., 0] > pixels[..., 2] + 60), dark & (pixels[..., 2] > pixels[..., 0] + 60)


def outside(ink: np.ndarray, boxes: tuple[Box, ...], scale: float) -> int:
    """Count the inked pixels that no box holds, with a pixel's slack."""
    left = ink.copy()
    for box in boxes:
        top, bottom = int(box.top * scale) - 1, int(box.bottom * scale) + 2
        left[max(0, top) : bottom, max(0, int(box.left * scale) - 1) : int(box.right * scale) + 2] = False
    return int(left.sum())


@given(PRINTED, PRINTED, ROTATIONS, st.booleans())
@settings(max_examples=30)
def test_boxes_on_the_page_hold_the_ink_of_the_words(
    folder: Path, first: Printed, second: Printed, rotation: int, cropped: bool
) -> None:
    assume(first.words not in second.words and second.words not in first.words)
    data = page_of(first, second, rotation, cropped)
    document = read_bytes(folder, "draft.pdf", data)
    places = [document.text.find(printed.words) for printed in (first, second)]
    assume(all(place >= 0 for place in places))  # PDFium parts letters that lie on other ones
    chosen = [
        TextPositionSelector(place, place + len(printed.words))
        for place, printed in zip(places, (first, second), strict=True)
    ]
    found = regions(folder / "draft.pdf", document, chosen)
    for ink, region in zip(inked(data, 2.0), found, strict=True):
        assert outside(ink, region[0].boxes, 2.0) == 0


@given(PRINTED, PRINTED, ROTATIONS)
@settings(max_examples=30)
def test_a_page_has_a_box_for_each_of_its_positions(
    folder: Path, first: Printed, second: Printed, rotation: int
) -> None:
    data = page_of(first, second, rotation, cropped=False)
    document = read_bytes(folder, "draft.pdf", data)
    in_order(document)
    with pypdfium2.PdfDocument(data) as pdf:
        same_letters(document, pdf)
    assert len(character_boxes(folder / "draft.pdf", document.pages[0])) == len(document.text)
