"""A draft as the readers give it: one text, where each part of it stands, and what could not be read."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from placet.domain.layout import Page
from placet.domain.selector import TextPositionSelector


class PlaceKind(StrEnum):
    """The part of a draft in which words stand; the values are those of a rule's `places`."""

    BODY = "body"
    TABLE = "table"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    COMMENT = "comment"
    TEXT_BOX = "text-box"
    CONTENT_CONTROL = "content-control"
    ALT_TEXT = "alt-text"
    LINK = "link"
    FIELD = "field"
    PROPERTY = "property"
    BOOKMARK = "bookmark"
    CHART = "chart"
    DIAGRAM = "diagram"
    EMBEDDED = "embedded"
    MACRO = "macro"
    PICTURE = "picture"
    PAGE = "page"
    FORM_FIELD = "form-field"
    ANNOTATION = "annotation"
    ATTACHMENT = "attachment"
    OUTLINE = "outline"
    PART = "part"


class Visibility(StrEnum):
    """Whether a reader of the draft would see the words, and in which reading of its tracked changes."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Place:
    """A place a reviewer can find again.

    `number` counts from 1 within the kind (paragraph, table, note, comment); `page` is the PDF page, from 1; `name`
    is the draft's own word for the place: a comment's author, a property's name, a part's name.
    """

    kind: PlaceKind
    number: int | None = None
    page: int | None = None
    name: str = ""

    @property
    def key(self) -> str:
        """Name the place in one word that is the same in every language: `body-2`, `page-3-1`, `property-title`."""
        parts = [self.kind.value]
        if self.page is not None:
            parts.append(str(self.page) if self.kind is PlaceKind.PAGE else f"p{self.page}")
        if self.number is not None:
            parts.append(str(self.number))
        if self.name:
            parts.append(self.name)
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Format:
    """How a span of words looks, as far as the draft view shows it."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    superscript: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A range of the text that one text-bearing element carries.

    `path` leads from the part's root to that element by child indices (OOXML), so that an annotated copy finds its
    way back; it is empty where the words were made by the reader (a list number, a separator).
    """

    start: int
    end: int
    path: tuple[int, ...] = ()
    format: Format = Format()


@dataclass(frozen=True, slots=True)
class Style:
    """The paragraph's own look: a heading level (0 for none), a list's label and depth (0 for none), its alignment."""

    name: str = ""
    heading: int = 0
    list_label: str = ""
    list_level: int = 0
    alignment: str = "start"


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: the table's number in the draft (from 1), row and column from 0, and what it spans."""

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that are read in one breath: a paragraph, a cell's paragraph, a note, a property's value.

    `[start, end)` are positions in `Document.text`; passages stand in order, do not overlap, and a line end that
    belongs to none of them separates each two. `part` is the OOXML part name; empty for other formats.
    """

    start: int
    end: int
    place: Place
    visibility: Visibility = Visibility.VISIBLE
    style: Style = Style()
    cell: Cell | None = None
    spans: tuple[Span, ...] = ()
    part: str = ""

    @property
    def position(self) -> TextPositionSelector:
        """Give the passage's range in the text."""
        return TextPositionSelector(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Link:
    """An address and the words that carry it; a link without words has a passage of its own that holds its target."""

    target: str
    position: TextPositionSelector
    place: Place


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in the draft: size in pixels (0 where unknown), its alternative text, and the part that holds it."""

    place: Place
    source: str
    width: int = 0
    height: int = 0
    description: str = ""
    anchor: int | None = None


class CoverageStatus(StrEnum):
    """How much of a part was read."""

    READ = "read"
    PARTLY_READ = "partly_read"
    NOT_READ = "not_read"


class CoverageReason(StrEnum):
    """Why a part was not read, or not whole."""

    NONE = "none"
    PICTURE = "picture"
    PAGE_WITHOUT_TEXT = "page-without-text"
    UNMAPPED_TEXT = "unmapped-text"
    BROKEN_LETTERS = "broken-letters"
    MALFORMED = "malformed"
    ENCRYPTED = "encrypted"
    UNSUPPORTED = "unsupported"
    MACRO = "macro"
    EXTERNAL = "external"
    TOO_LARGE = "too-large"
    MISSING = "missing"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was read of one part of the draft: how many things it holds, and why not, where it was not.

    `detail` says which: a picture's size, a part's name.
    """

    place: Place
    status: CoverageStatus
    reason: CoverageReason = CoverageReason.NONE
    count: int = 1
    detail: str = ""

    @property
    def key(self) -> str:
        """Name the row in one word, unique within the document; acknowledgements refer to it."""
        return f"{self.place.key}:{self.reason.value}" + (f":{self.detail}" if self.detail else "")

    @property
    def unread(self) -> bool:
        """Tell whether a person has to look at the part."""
        return self.status is not CoverageStatus.READ


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the draft says of itself; times as the file gives them, None where it does not."""

    title: str = ""
    author: str = ""
    language: str = ""
    modified: datetime | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A draft (a PROV entity), identified by its digest.

    `sha256` is the hex digest of the file's bytes, `size` their number, `media_type` the IANA type; all positions
    of passages, pages and links refer to `text`.
    """

    name: str
    sha256: str
    media_type: str
    size: int
    text: str
    passages: tuple[Passage, ...]
    pages: tuple[Page, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    metadata: Metadata = Metadata()

    def passage_at(self, position: int) -> Passage | None:
        """Find the passage that holds a position; None between two passages."""
        index = bisect_right(self.passages, position, key=lambda passage: passage.start) - 1
        if index < 0 or position > self.passages[index].end:
            return None
        return self.passages[index]

    def page_at(self, position: int) -> Page | None:
        """Find the page that holds a position; None in a draft without pages."""
        index = bisect_right(self.pages, position, key=lambda page: page.start) - 1
        return self.pages[index] if index >= 0 and position <= self.pages[index].end else None

    def repeats(self, position: TextPositionSelector) -> bool:
        """Tell whether words in the reading before tracked changes stand unchanged in the reading after them.

        They are then the same words of the draft twice: what is found in both readings is one finding.
        """
        passage = self.passage_at(position.start)
        if passage is None or passage.visibility is not Visibility.DELETED:
            return False
        sought = [span.path for span in passage.spans if span.start < position.end and position.start < span.end]
        return any(_in_order(sought, other) for other in self.passages if _same_place(passage, other))

    @property
    def unread(self) -> tuple[Coverage, ...]:
        """List the parts that were not read, or not whole."""
        return tuple(row for row in self.coverage if row.unread)


def _same_place(passage: Passage, other: Passage) -> bool:
    return (
        other.visibility is not Visibility.DELETED
        and other.place == passage.place
        and other.part == passage.part
        and other.cell == passage.cell
    )


def _in_order(sought: list[tuple[int, ...]], passage: Passage) -> bool:
    """Tell whether a passage's spans hold these paths, one after the other, with nothing between them."""
    paths = [span.path for span in passage.spans]
    return any(paths[index : index + len(sought)] == sought for index in range(len(paths) - len(sought) + 1))
