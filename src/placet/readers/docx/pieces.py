"""What a walk over a Word part gives: paragraphs of pieces, each piece the words of one element."""

from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import NamedTuple

from placet.domain.document import Cell, Format, Image, Place, Style

Path = tuple[int, ...]
PLAIN = Style()


class Change(IntEnum):
    """What tracked changes do to a piece; words inserted and then deleted count as deleted."""

    NONE = 0
    INSERTED = 1
    DELETED = 2


class Piece(NamedTuple):
    """The words of one element: the path to it, its look, its change, and the link it belongs to (0 for none)."""

    text: str
    path: Path
    format: Format = Format()
    hidden: bool = False
    change: Change = Change.NONE
    link: int = 0


@dataclass(slots=True)
class CellDraft:
    """A table cell while its table is being read: rows below may still widen it."""

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1

    def finished(self) -> Cell:
        """Give the cell as the document keeps it."""
        return Cell(self.table, self.row, self.column, self.row_span, self.column_span)


@dataclass(slots=True)
class Paragraph:
    """A paragraph being read; `after` holds what hangs on it: text boxes, pictures, alternative texts, field codes.

    `drop` says that it is a drop cap (17.3.1.11): the first letters of the next one.
    """

    place: Place
    part: str
    style: Style = PLAIN
    cell: CellDraft | None = None
    pieces: list[Piece] = field(default_factory=list)
    after: list["Paragraph | Picture"] = field(default_factory=list)
    mark: Change = Change.NONE
    drop: bool = False

    def goes_with(self, other: "Paragraph") -> bool:
        """Tell whether the paragraph stands in the same story, and the same cell, as another."""
        return self.place == other.place and self.cell is other.cell and self.part == other.part


@dataclass(slots=True)
class Picture:
    """A picture where it stands; the builder gives it its anchor in the text."""

    image: Image

    def anchored(self, anchor: int) -> Image:
        """Give the image with its position in the text."""
        return replace(self.image, anchor=anchor)


Block = Paragraph | Picture


def words(place: Place, text: str, part: str, path: Path = (), *, hidden: bool = False) -> Paragraph:
    """Make a paragraph of words that stand in an attribute or another place without runs."""
    return Paragraph(place, part, pieces=[Piece(" ".join(text.split()), path, hidden=hidden)])
