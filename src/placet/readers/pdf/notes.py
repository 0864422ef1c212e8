"""What stands on PDF pages beside their text, with qpdf: comments, text boxes, links, attached files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import unquote

from pikepdf import Dictionary

from placet.domain.document import Coverage, CoverageStatus, Place, PlaceKind, Visibility
from placet.readers.pdf.appearance import Drawings, drawings
from placet.readers.pdf.files import read_file
from placet.readers.pdf.values import (
    Beside,
    Entries,
    Parts,
    Words,
    dictionary,
    entries,
    file_name,
    items,
    malformed,
    plain,
    squeezed,
)

TYPED = "/FreeText"
CONCEALED = 1 << 0 | 1 << 1 | 1 << 5
"""ISO 32000-2, 12.5.3: invisible, hidden, no view."""
SUBJECTS = re.compile(
    r"[\w-]+|sticky note|(cross|strike)[ -]?out|(inserted|typewritten|replacement) text|text box|.* tool", re.I
)
"""Subjects that programs give to comments by themselves."""
NOTE: tuple[str, ...] = (
    "/Subtype",
    "/F",
    "/T",
    "/Contents",
    "/RC",
    "/Subj",
    "/OverlayText",
    "/FS",
    "/AP",
    "/AS",
    "/A",
    "/AA",
    "/Rect",
)
NOTE += ("/QuadPoints",)
"""What is read of an annotation."""
_TAG = re.compile(r"<[^>]*>")
Corners = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Address:
    """A link on a page: its target, and its rectangles in user space (left, bottom, right, top)."""

    page: int
    target: str
    areas: tuple[Corners, ...]


def read_notes(beside: Beside, parts: Parts) -> tuple[Address, ...]:
    """Read the annotations of every page into `parts`, and give the links among them."""
    addresses: list[Address] = []
    broken = set[int]()
    fields = {squeezed(words.text) for words in parts.words if words.place.kind is PlaceKind.FORM_FIELD}
    notes = list(_notes(beside, broken))
    drawn = _drawn(notes, broken)
    for number, note in notes:
        try:
            _read_note(note, number, parts, fields, drawn)
            addresses.extend(_addresses(note, number))
        except Exception:  # a malformed annotation breaks qpdf in any way; the others must stay
            broken.add(number)
    parts.coverage.extend(_rows(addresses, broken))
    return tuple(addresses)


def _notes(beside: Beside, broken: set[int]) -> Iterator[tuple[int, Entries]]:
    """Go through the annotations with the numbers of their pages; say where they cannot be read, as page 0 for all."""
    try:
        pages = list(beside.pdf.pages)
    except Exception:  # a malformed file breaks qpdf in any way; PDFium's text must stay
        broken.add(0)
        return
    for number, page in enumerate(pages, 1):
        try:
            notes = items(entries(page.obj, ("/Annots",)), "/Annots")
            yield from [(number, entries(note, NOTE)) for note in notes if isinstance(note, Dictionary)]
        except Exception:  # as above
            broken.add(number)


def _drawn(notes: list[tuple[int, Entries]], broken: set[int]) -> Drawings:
    """Read the words that are drawn for the annotations."""
    drawn = Drawings()
    for number, note in notes:
        try:
            if note.get("/Subtype") != "/Popup":
                drawn.add(drawing for drawing, _ in drawings(note))
        except Exception:  # as above
            broken.add(number)
    try:
        drawn.read()
    except Exception:  # as above
        broken.add(0)
    return drawn


def _rows(addresses: list[Address], broken: set[int]) -> Iterator[Coverage]:
    if addresses:
        yield Coverage(Place(PlaceKind.LINK), CoverageStatus.READ, count=len(addresses))
    for number in sorted(broken):
        row = malformed(PlaceKind.ANNOTATION)
        yield Coverage(Place(PlaceKind.ANNOTATION, page=number or None), row.status, row.reason)


def _read_note(note: Entries, number: int, parts: Parts, fields: set[str], drawn: Drawings) -> None:
    """Read one annotation: what it says, what it carries, and what is drawn for it that it does not say.

    `fields` holds the words of the form's fields, squeezed.
    """
    subtype = note.get("/Subtype")
    flags = note.get("/F")
    concealed = isinstance(flags, int) and bool(flags & CONCEALED)
    visibility = Visibility.HIDDEN if concealed else Visibility.VISIBLE
    known = set(fields) if subtype == "/Widget" else set[str]()
    for kind, text in _said(note, subtype):
        known.add(squeezed(text))
        parts.words.append(Words(text, parts.next(kind, number, plain(note.get("/T"))), visibility))
    if subtype == "/FileAttachment":
        file = note.get("/FS")
        read_file(file, parts, file_name(file), number)
    if subtype != "/Popup" and "/AP" in note:
        _read_appearance(note, number, parts, known, drawn)
    parts.scripts = parts.scripts or "/AA" in note or dictionary(note, "/A").get("/S") == "/JavaScript"


def _said(note: Entries, subtype: object) -> Iterator[tuple[PlaceKind, str]]:
    """Give the words that an annotation keeps, each with the kind of place they are."""
    text = plain(note.get("/Contents")) or " ".join(_TAG.sub(" ", plain(note.get("/RC"))).split())
    kind = PlaceKind.ANNOTATION if subtype == TYPED else PlaceKind.COMMENT
    if subtype in ("/Link", "/Widget"):
        kind = PlaceKind.ALT_TEXT
    if text and subtype != "/Popup":
        yield kind, text
    subject = plain(note.get("/Subj"))
    if subject and not SUBJECTS.fullmatch(subject):
        yield PlaceKind.COMMENT, subject
    if overlay := plain(note.get("/OverlayText")):
        yield PlaceKind.COMMENT, overlay


def _read_appearance(note: Entries, number: int, parts: Parts, known: set[str], drawn: Drawings) -> None:
    """Read the words drawn for an annotation, where they are not those it keeps: a stamp, a signature.

    `known` holds the words it keeps, squeezed.
    """
    flags = note.get("/F")
    concealed = isinstance(flags, int) and bool(flags & CONCEALED)
    kind = PlaceKind.FORM_FIELD if note.get("/Subtype") == "/Widget" else PlaceKind.ANNOTATION
    for drawing, shown in drawings(note):
        text = drawn.words(drawing)
        same = squeezed(text)
        if same and not any(same in words for words in known):
            known.add(same)
            visibility = Visibility.VISIBLE if shown and not concealed else Visibility.HIDDEN
            parts.words.append(Words(text, parts.next(kind, number, plain(note.get("/T"))), visibility))


def _addresses(note: Entries, page: int) -> Iterator[Address]:
    target = _target(dictionary(note, "/A"))
    areas = tuple(_areas(note))
    if target and areas:
        yield Address(page, target, areas)


def _target(action: Entries) -> str:
    """Give where an action leads: an address, or another file; empty for a place in the draft itself."""
    match str(action.get("/S")):
        case "/URI":
            return plain(action.get("/URI"))
        case "/GoToR" | "/Launch" | "/SubmitForm" | "/ImportData":
            return unquote(file_name(action.get("/F")))
        case _:
            return ""


def _areas(note: Entries) -> Iterator[Corners]:
    """Give a link's rectangles: its quadrilaterals (one for each line), or else its one rectangle."""
    quads = [float(value) for value in items(note, "/QuadPoints") if isinstance(value, int | Decimal)]
    if quads and len(quads) % 8 == 0:
        for start in range(0, len(quads), 8):
            across, up = quads[start : start + 8 : 2], quads[start + 1 : start + 8 : 2]
            yield min(across), min(up), max(across), max(up)
        return
    corners = [float(value) for value in items(note, "/Rect") if isinstance(value, int | Decimal)]
    if len(corners) == 4:
        x0, y0, x1, y1 = corners
        yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
