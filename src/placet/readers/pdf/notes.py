"""What stands on PDF pages beside their text, with qpdf: comments, text boxes, links, attached files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple
from urllib.parse import unquote

from pikepdf import Page, Pdf

from placet.domain.document import Coverage, CoverageStatus, Place, PlaceKind, Visibility
from placet.readers.pdf.appearance import Drawings, drawings
from placet.readers.pdf.files import read_file
from placet.readers.pdf.values import (
    Entries,
    Parts,
    Words,
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
SAYING = ("/Contents", "/RC", "/Subj", "/OverlayText")
NOTE: tuple[str, ...] = (*SAYING, "/Subtype", "/F", "/T", "/FS", "/AP", "/AS", "/A", "/AA", "/Rect", "/QuadPoints")
"""What is read of an annotation: the words it keeps, and all else."""
NUMBERS = (int, Decimal)
ACTION = ("/S", "/URI", "/F")
_TAG = re.compile(r"<[^>]*>")
Corners = tuple[float, float, float, float]


class Address(NamedTuple):
    """A link on a page: its target, and its rectangles in user space (left, bottom, right, top)."""

    target: str
    areas: tuple[Corners, ...]


@dataclass(frozen=True, slots=True)
class _Note:
    """An annotation: its page, its entries, and those of what it does when it is clicked."""

    page: int
    held: Entries
    action: Entries

    @property
    def subtype(self) -> object:
        return self.held.get("/Subtype")

    @property
    def author(self) -> str:
        return plain(self.held.get("/T"))

    @property
    def concealed(self) -> bool:
        flags = self.held.get("/F")
        return isinstance(flags, int) and bool(flags & CONCEALED)


class Notes:
    """The annotations of a file, page by page: the links among them as each page is read, the others at the end."""

    def __init__(self, pdf: Pdf | None) -> None:
        """Keep the open file; None for a file without annotations."""
        self._pdf = pdf
        self._pages: list[Page] | None = None
        self._found: dict[int, list[_Note]] = {}
        self._broken = set[int]()
        self._links = 0

    def on_page(self, number: int) -> tuple[Address, ...]:
        """Find the annotations of a page, and give the links among them."""
        addresses: list[Address] = []
        found = self._found[number] = self._notes(number)
        for note in found:
            try:
                addresses.extend(_addresses(note))
            except Exception:  # a malformed annotation breaks qpdf in any way; the others must stay
                self._broken.add(number)
        self._links += len(addresses)
        return tuple(addresses)

    def _notes(self, number: int) -> list[_Note]:
        try:
            if self._pages is None:
                self._pages = list(self._pdf.pages) if self._pdf is not None else []
        except Exception:  # a malformed file breaks qpdf in any way; PDFium's text must stay
            self._pages = []
            self._broken.add(0)
        try:
            page = self._pages[number - 1].obj if number <= len(self._pages) else None
            notes = (entries(note, NOTE) for note in items(entries(page, ("/Annots",)), "/Annots"))
            return [_Note(number, held, entries(held.get("/A"), ACTION)) for held in notes if held]
        except Exception:  # as above
            self._broken.add(number)
            return []

    def read(self, parts: Parts) -> None:
        """Read into `parts` what the annotations say that were found; pages that only qpdf has are looked at too."""
        for number in range(max(self._found, default=0) + 1, len(self._pages or ()) + 1):
            self.on_page(number)
        if not self._found and not self._broken:
            return
        fields = {squeezed(words.text) for words in parts.words if words.place.kind is PlaceKind.FORM_FIELD}
        notes = [note for number in sorted(self._found) for note in self._found[number]]
        drawn = self._drawn(notes)
        for note in notes:
            try:
                _read_note(note, parts, fields, drawn)
            except Exception:  # as above
                self._broken.add(note.page)
        parts.coverage.extend(_rows(self._links, self._broken))

    def _drawn(self, notes: list[_Note]) -> Drawings:
        """Read the words that are drawn for the annotations."""
        drawn = Drawings()
        for note in notes:
            try:
                if "/AP" in note.held and note.subtype != "/Popup":
                    drawn.add(drawing for drawing, _ in drawings(note.held))
            except Exception:  # as above
                self._broken.add(note.page)
        try:
            drawn.read()
        except Exception:  # as above
            self._broken.add(0)
        return drawn


def _rows(links: int, broken: set[int]) -> Iterator[Coverage]:
    if links:
        yield Coverage(Place(PlaceKind.LINK), CoverageStatus.READ, count=links)
    for number in sorted(broken):
        row = malformed(PlaceKind.ANNOTATION)
        yield Coverage(Place(PlaceKind.ANNOTATION, page=number or None), row.status, row.reason)


def _read_note(note: _Note, parts: Parts, fields: set[str], drawn: Drawings) -> None:
    """Read one annotation: what it says, what it carries, and what is drawn for it that it does not say.

    `fields` holds the words of the form's fields, squeezed.
    """
    held, subtype = note.held, note.subtype
    known = set(fields) if subtype == "/Widget" and "/AP" in held else set[str]()
    if not held.keys().isdisjoint(SAYING):
        visibility = Visibility.HIDDEN if note.concealed else Visibility.VISIBLE
        for kind, text in _said(held, subtype):
            known.add(squeezed(text))
            parts.words.append(Words(text, parts.next(kind, note.page, note.author), visibility))
    if subtype == "/FileAttachment":
        file = held.get("/FS")
        read_file(file, parts, file_name(file), note.page)
    if "/AP" in held and subtype != "/Popup":
        _read_appearance(note, parts, known, drawn)
    parts.scripts = parts.scripts or "/AA" in held or note.action.get("/S") == "/JavaScript"


def _said(held: Entries, subtype: object) -> Iterator[tuple[PlaceKind, str]]:
    """Give the words that an annotation keeps, each with the kind of place they are."""
    text = plain(held.get("/Contents")) or " ".join(_TAG.sub(" ", plain(held.get("/RC"))).split())
    kind = PlaceKind.ANNOTATION if subtype == TYPED else PlaceKind.COMMENT
    if subtype in ("/Link", "/Widget"):
        kind = PlaceKind.ALT_TEXT
    if text and subtype != "/Popup":
        yield kind, text
    subject = plain(held.get("/Subj"))
    if subject and not SUBJECTS.fullmatch(subject):
        yield PlaceKind.COMMENT, subject
    if overlay := plain(held.get("/OverlayText")):
        yield PlaceKind.COMMENT, overlay


def _read_appearance(note: _Note, parts: Parts, known: set[str], drawn: Drawings) -> None:
    """Read the words drawn for an annotation, where they are not those it keeps: a stamp, a signature.

    `known` holds the words it keeps, squeezed.
    """
    kind = PlaceKind.FORM_FIELD if note.subtype == "/Widget" else PlaceKind.ANNOTATION
    for drawing, shown in drawings(note.held):
        text = drawn.words(drawing)
        same = squeezed(text)
        if same and not any(same in words for words in known):
            known.add(same)
            visibility = Visibility.VISIBLE if shown and not note.concealed else Visibility.HIDDEN
            parts.words.append(Words(text, parts.next(kind, note.page, note.author), visibility))


def _addresses(note: _Note) -> Iterator[Address]:
    target = _target(note.action) if note.action else ""
    if target and (areas := tuple(_areas(note.held))):
        yield Address(target, areas)


def _target(action: Entries) -> str:
    """Give where an action leads: an address, or another file; empty for a place in the draft itself."""
    match str(action.get("/S")):
        case "/URI":
            return plain(action.get("/URI"))
        case "/GoToR" | "/Launch" | "/SubmitForm" | "/ImportData":
            return unquote(file_name(action.get("/F")))
        case _:
            return ""


def _areas(held: Entries) -> Iterator[Corners]:
    """Give a link's rectangles: its quadrilaterals (one for each line), or else its one rectangle."""
    quads = [float(value) for value in items(held, "/QuadPoints") if isinstance(value, NUMBERS)]
    if quads and len(quads) % 8 == 0:
        for start in range(0, len(quads), 8):
            across, up = quads[start : start + 8 : 2], quads[start + 1 : start + 8 : 2]
            yield min(across), min(up), max(across), max(up)
        return
    corners = [float(value) for value in items(held, "/Rect") if isinstance(value, NUMBERS)]
    if len(corners) == 4:
        x0, y0, x1, y1 = corners
        yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
