"""Read a PDF draft: its pages with PDFium, everything beside them with qpdf."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pypdfium2

from placet.domain.detail import Detail
from placet.domain.document import Coverage, Document, Link, Passage, Place, PlaceKind
from placet.domain.errors import UnsafeDraft
from placet.domain.layout import Page
from placet.domain.selector import TextPositionSelector
from placet.readers.attached import Attached
from placet.readers.limits import MAX_SIDE
from placet.readers.pdf import calls
from placet.readers.pdf.coverage import images, page_rows, picture_rows, pictures
from placet.readers.pdf.layout import PageReading, read_page
from placet.readers.pdf.notes import Notes
from placet.readers.pdf.opening import open_page, open_pdf
from placet.readers.pdf.parts import open_parts, read_parts, rows
from placet.readers.pdf.structure import ASKED, kept
from placet.readers.pdf.text import clean
from placet.readers.pdf.values import Beside, Parts, Words, malformed
from placet.readers.progress import tell

MEDIA_TYPE = "application/pdf"
LETTER = (612.0, 792.0)
"""The size shown for a page that cannot be opened."""
BESIDE = (PlaceKind.PROPERTY, PlaceKind.OUTLINE, PlaceKind.FORM_FIELD, PlaceKind.ANNOTATION, PlaceKind.LINK)
"""What cannot be read where qpdf cannot open the file."""


def read_pdf(path: Path, data: bytes, attached: Attached | None = None, password: str | None = None) -> Document:
    """Read a PDF draft from its bytes; `path` gives its name, `attached` reads the files that travel in it.

    Code point `page.start + i` of the text is PDFium's character `i` of that page; what stands beside the pages
    (properties, comments, form fields) follows them. Raises EncryptedDraft, WrongPassword, SealedDraft, DamagedDraft,
    or UnsafeDraft for a file beyond the limits.
    """
    with open_pdf(path, data, password) as opened, open_parts(data, opened, password) as beside:
        parts = _read_beside(data, beside, attached)
        notes = Notes(beside.pdf if beside is not None else None)
        pages = [_read_page(path, opened, number, parts, notes) for number in range(1, len(opened) + 1)]
        notes.read(parts)
    _add_descriptions(pages, parts)
    text = _text(pages, parts)
    shown = pictures(pages)
    return Document(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=MEDIA_TYPE,
        size=len(data),
        text="\n".join(text.pieces),
        passages=tuple(text.passages),
        pages=tuple(text.pages),
        links=tuple(text.links),
        images=images(shown),
        coverage=_distinct([*page_rows(pages), *picture_rows(shown), *rows(parts)]),
        metadata=parts.metadata,
    )


def _text(pages: Sequence[PageReading | None], parts: Parts) -> "_Text":
    """Put the words of the pages together, then those beside them."""
    text = _Text()
    for number, page in enumerate(pages, 1):
        text.add_page(number, page)
    for words in [*parts.words, *text.bare]:
        text.add_words(words)
    return text


def _read_beside(data: bytes, beside: Beside | None, attached: Attached | None) -> Parts:
    if beside is None:
        return Parts(coverage=[malformed(kind) for kind in BESIDE], kept=frozenset(ASKED))
    parts = read_parts(beside, attached)
    parts.kept = kept(data) if beside.tagged else frozenset()
    return parts


def _add_descriptions(pages: Sequence[PageReading | None], parts: Parts) -> None:
    """Add what the pages' structure says of what they show."""
    for page in filter(None, pages):
        for text in page.described:
            parts.words.append(Words(text, parts.next(PlaceKind.ALT_TEXT, page.number)))


def _read_page(
    path: Path, opened: pypdfium2.PdfDocument, number: int, parts: Parts, notes: Notes
) -> PageReading | None:
    """Read one page, and its annotations; None where PDFium cannot load it."""
    tell(number, len(opened))
    try:
        with open_page(opened, number) as page:
            width, height = page.get_size()
            if max(width, height) > MAX_SIDE:
                raise UnsafeDraft(path.name, Detail.LARGER_PAGE.of(number, *map(round, (width, height, MAX_SIDE))))
            addresses = notes.on_page(number) if calls.count_notes(calls.address(page.raw)) else ()
            return read_page(page, number, parts, addresses)
    except pypdfium2.PdfiumError:
        notes.on_page(number)
        return None


@dataclass(slots=True)
class _Text:
    """The draft's text as it grows: pieces that a line end separates, and what stands in them."""

    pieces: list[str] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    bare: list[Words] = field(default_factory=list)
    length: int = 0

    def add_page(self, number: int, page: PageReading | None) -> None:
        """Add a page: its words, its passages, the links that carry words."""
        start = self._add(page.words if page else "")
        if page is None:
            self.pages.append(Page(number, *LETTER, start, start))
            return
        self.pages.append(page.page(start))
        self.passages.extend(page.passages(start))
        for count, link in enumerate(page.links, 1):
            place = Place(PlaceKind.LINK, count, number)
            if link.end:
                position = TextPositionSelector(start + link.start, start + link.end)
                self.links.append(Link(link.target, position, place))
            else:
                self.bare.append(Words(link.target, place, target=link.target))

    def add_words(self, words: Words) -> None:
        """Add words from beside the pages as a passage of their own."""
        text = clean(words.text)
        start = self._add(text)
        position = TextPositionSelector(start, start + len(text))
        self.passages.append(Passage(start, start + len(text), words.place, words.visibility))
        if words.target:
            self.links.append(Link(words.target, position, words.place))

    def _add(self, piece: str) -> int:
        start = self.length
        self.pieces.append(piece)
        self.length += len(piece) + 1
        return start


def _distinct(rows: Iterable[Coverage]) -> tuple[Coverage, ...]:
    """Make the keys of the rows distinct: a second row of one key gets a number behind its detail."""
    seen: dict[str, int] = {}
    distinct = []
    for row in rows:
        count = seen[row.key] = seen.get(row.key, 0) + 1
        distinct.append(row if count == 1 else replace(row, detail=f"{row.detail} ({count})".strip()))
    return tuple(distinct)
