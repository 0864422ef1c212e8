"""What stands on PDF pages beside their text, with pypdf: comments, text boxes, links, attached files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from placet.domain.document import Coverage, CoverageStatus, Place, PlaceKind, Visibility
from placet.readers.pdf_parts import Parts, Words, attachment, dictionary, entry, file_name, items, malformed, plain

TYPED = "/FreeText"
COMMENTS = {
    *("/Text", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Caret", "/Stamp", "/Square", "/Circle"),
    *("/Line", "/Ink", "/Polygon", "/PolyLine", "/FileAttachment", "/Redact", "/Sound", "/Movie", "/Screen"),
}
CONCEALED = 1 << 0 | 1 << 1 | 1 << 5
"""ISO 32000-2, 12.5.3: invisible, hidden, no view."""
_TAG = re.compile(r"<[^>]*>")
Corners = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Address:
    """A link on a page: its target, and its rectangles in user space (left, bottom, right, top)."""

    page: int
    target: str
    areas: tuple[Corners, ...]


def read_notes(reader: PdfReader, parts: Parts) -> tuple[Address, ...]:
    """Read the annotations of every page into `parts`, and give the links among them."""
    addresses: list[Address] = []
    files = 0
    broken = set[int]()
    for number, page in _pages(reader, broken):
        try:
            for note in items(page, "/Annots"):
                if not isinstance(note, DictionaryObject):
                    continue
                _read_words(note, number, parts)
                addresses.extend(_addresses(note, number))
                if name := _attached(note):
                    files += 1
                    parts.coverage.append(attachment(files, name, number))
        except Exception:  # a malformed page breaks pypdf in any way; the others must stay
            broken.add(number)
    parts.coverage.extend(_rows(parts, addresses, broken))
    return tuple(addresses)


def _pages(reader: PdfReader, broken: set[int]) -> Iterator[tuple[int, DictionaryObject]]:
    """Go through the pages; where their tree cannot be followed, say so as page 0."""
    try:
        yield from enumerate(reader.pages, 1)
    except Exception:  # a malformed file breaks pypdf in any way; PDFium's text must stay
        broken.add(0)


def _rows(parts: Parts, addresses: list[Address], broken: set[int]) -> Iterator[Coverage]:
    for kind in (PlaceKind.ANNOTATION, PlaceKind.COMMENT):
        count = sum(words.place.kind is kind for words in parts.words)
        if count:
            yield Coverage(Place(kind), CoverageStatus.READ, count=count)
    if addresses:
        yield Coverage(Place(PlaceKind.LINK), CoverageStatus.READ, count=len(addresses))
    for number in sorted(broken):
        row = malformed(PlaceKind.ANNOTATION)
        yield Coverage(Place(PlaceKind.ANNOTATION, page=number or None), row.status, row.reason)


def _read_words(note: DictionaryObject, page: int, parts: Parts) -> None:
    subtype = entry(note, "/Subtype")
    text = plain(note.get("/Contents")) or _TAG.sub(" ", plain(note.get("/RC"))).strip()
    if not text or not (subtype == TYPED or subtype in COMMENTS):
        return
    kind = PlaceKind.ANNOTATION if subtype == TYPED else PlaceKind.COMMENT
    number = 1 + sum(words.place.kind is kind and words.place.page == page for words in parts.words)
    flags = entry(note, "/F")
    concealed = isinstance(flags, int) and bool(flags & CONCEALED)
    visibility = Visibility.HIDDEN if concealed else Visibility.VISIBLE
    parts.words.append(Words(text, Place(kind, number, page, plain(note.get("/T"))), visibility))


def _attached(note: DictionaryObject) -> str:
    if entry(note, "/Subtype") != "/FileAttachment":
        return ""
    return file_name(entry(note, "/FS")) or "?"


def _addresses(note: DictionaryObject, page: int) -> Iterator[Address]:
    target = _target(dictionary(note, "/A"))
    areas = tuple(_areas(note))
    if target and areas:
        yield Address(page, target, areas)


def _target(action: DictionaryObject) -> str:
    """Give where an action leads: an address, or another file; empty for a place in the draft itself."""
    match entry(action, "/S"):
        case "/URI":
            return plain(action.get("/URI"))
        case "/GoToR" | "/Launch" | "/SubmitForm" | "/ImportData":
            return unquote(file_name(entry(action, "/F")))
        case _:
            return ""


def _areas(note: DictionaryObject) -> Iterator[Corners]:
    """Give a link's rectangles: its quadrilaterals (one for each line), or else its one rectangle."""
    quads = [float(value) for value in items(note, "/QuadPoints") if isinstance(value, int | float)]
    if quads and len(quads) % 8 == 0:
        for start in range(0, len(quads), 8):
            across, up = quads[start : start + 8 : 2], quads[start + 1 : start + 8 : 2]
            yield min(across), min(up), max(across), max(up)
        return
    corners = [float(value) for value in items(note, "/Rect") if isinstance(value, int | float)]
    if len(corners) == 4:
        x0, y0, x1, y1 = corners
        yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
