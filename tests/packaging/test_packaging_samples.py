"""The samples are made from their sources, alike each time, and hold the words they promise."""

import zipfile
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree

import samples
from placet.domain.document import CoverageStatus, Document
from placet.readers.registry import read
from sample_docx import write_docx
from sample_markup import Span, parse, spans, typeset

TREE = Path(__file__).parent.parent.parent
SAMPLES = TREE / "resources" / "samples"
NAMES = sorted(path.name for path in SAMPLES.iterdir())


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return samples.samples()


def word_parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def pdf_words(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


@cache
def draft(name: str) -> Document:
    return read(SAMPLES / name)


def expected() -> list[tuple[str, str, str]]:
    lines = (TREE / "tests" / "samples_expected.txt").read_text("utf-8").splitlines()
    rows = [line.split(maxsplit=2) for line in lines if line and not line.startswith("#")]
    return [(row[0], row[1], row[2]) for row in rows]


def test_every_sample_in_the_tree_is_made_by_the_script(made: dict[str, bytes]) -> None:
    assert sorted(made) == NAMES


def test_making_the_samples_again_gives_the_same_bytes(made: dict[str, bytes]) -> None:
    assert samples.samples() == made


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".docx")])
def test_a_word_sample_in_the_tree_is_what_its_source_says(name: str, made: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(made[name])
    assert word_parts(tmp_path / name) == word_parts(SAMPLES / name)


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".pdf")])
def test_a_pdf_sample_in_the_tree_is_what_its_source_says(name: str, made: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(made[name])
    assert pdf_words(tmp_path / name) == pdf_words(SAMPLES / name)


def test_the_statement_in_the_tree_is_what_its_source_says(made: dict[str, bytes]) -> None:
    assert (SAMPLES / "minister_statement.txt").read_bytes() == made["minister_statement.txt"]


def test_the_scanned_page_has_a_picture_and_no_words() -> None:
    pages = pdf_words(SAMPLES / "event-proposal_scan.pdf")
    assert [bool(page.strip()) for page in pages] == [True, False, True]


@pytest.mark.parametrize(("name", "verdict", "looked_for"), expected())
def test_the_words_that_the_rules_are_tried_on_stand_in_the_sample(name: str, verdict: str, looked_for: str) -> None:
    targets = {link.target for link in draft(name).links} if verdict in ("link", "official") else set()
    assert looked_for in targets or looked_for in draft(name).text.replace("\n", " ")


def test_of_the_samples_only_a_picture_and_a_scanned_page_stay_unread() -> None:
    rows = [(name, row) for name in NAMES for row in draft(name).coverage]
    unread = [(name, row.place.key) for name, row in rows if row.status is not CoverageStatus.READ]
    assert unread == [("backgrounder_benefit.docx", "picture-1"), ("event-proposal_scan.pdf", "page-2")]


def test_marks_in_a_source_become_spans() -> None:
    assert list(spans("See [this](https://a.example), **now**.[^1] {--150--}{++160++}")) == [
        Span("text", "See "),
        Span("link", "this", "https://a.example"),
        Span("text", ", "),
        Span("strong", "now"),
        Span("text", "."),
        Span("note", "", "1"),
        Span("text", " "),
        Span("deleted", "150"),
        Span("inserted", "160"),
    ]


def test_french_words_take_their_no_break_spaces() -> None:
    assert typeset("« 36 000 $ » : à 14 h 05", "fr-CA") == "«\u00a036\u00a0000\u00a0$\u00a0»\u00a0: à 14\u00a0h\u00a005"
    assert typeset("a : b", "en-CA") == "a : b"


def test_footnotes_are_numbered_in_the_order_of_reference(tmp_path: Path) -> None:
    head = "language: en-CA\ntitle: T\nauthor: A\nheader: H\nfooter: F\n---\n"
    source = parse(head + "One.[^b] Two.[^a]\n\n[^a]: second\n\n[^b]: first")
    (tmp_path / "draft.docx").write_bytes(write_docx(source))
    notes = etree.fromstring(word_parts(tmp_path / "draft.docx")["word/footnotes.xml"])
    assert ["".join(note.itertext("{*}t")).strip() for note in notes] == ["", "", "first", "second"]
