"""What a record is made of: plain values, in the order of the page, that the template sets and nobody interprets."""

from dataclasses import dataclass
from typing import Literal

from placet.domain.layout import Box
from placet.exporters.record.runs import Text


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says, one paragraph a value."""

    label: str
    values: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts below each other."""

    rows: tuple[Fact, ...]
    kind: Literal["facts"] = "facts"


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph; `soft` for a remark about what follows."""

    text: Text
    soft: bool = False
    kind: Literal["prose"] = "prose"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; `columns` are the shares of the width."""

    columns: tuple[float, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class Card:
    """Facts under a heading of their own: a request, a sign-off."""

    title: Text
    rows: tuple[Fact, ...]
    kind: Literal["card"] = "card"


@dataclass(frozen=True, slots=True)
class FindingCard:
    """A finding: what stands beside it, the words with their neighbours (empty where words are missing), and facts.

    `level` names the shape to draw.
    """

    number: int
    title: Text
    level: str
    level_word: str
    place: Text
    rule: Text
    quote: Text
    rows: tuple[Fact, ...]
    kind: Literal["finding"] = "finding"


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding on a picture: its number, its shape, and its boxes in points of the page."""

    number: int
    level: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A page: its size in points, its file's name beside the template (empty: none), and what is marked on it."""

    title: str
    file: str
    width: float
    height: float
    alternative: str
    marks: tuple[Mark, ...] = ()
    key: tuple[tuple[int, str, Text], ...] = ()


@dataclass(frozen=True, slots=True)
class Gallery:
    """Pages with findings one each; the others three across, under a heading."""

    title: str
    label: str
    pictures: tuple[Picture, ...]
    across: bool
    kind: Literal["gallery"] = "gallery"


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Who signs, and the place for a digital signature.

    `slot` names the form field that holds it, and `alternative` says what it is to those who hear the page; both are
    empty where nothing can be signed, and what stands there is then printed.
    """

    label: str
    name: Text
    lines: tuple[Text, ...]
    field: str
    status: str
    slot: str = ""
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """Places for digital signatures beside each other, under a heading."""

    title: str
    signatures: tuple[SignatureBlock, ...]
    kind: Literal["places"] = "places"


Block = Facts | Prose | Table | Card | FindingCard | Gallery | Places


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section of the record."""

    number: int
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """The findings of one level, counted by decision; an empty level for the totals."""

    level: str
    word: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Page 1: everything on it is cut to its room, and stands whole in a section."""

    organization: Text
    number: str
    purpose: str
    outcome_label: str
    outcome: str
    by: tuple[Text, ...]
    conditions: tuple[Fact, ...]
    draft_title: str
    draft: tuple[Fact, ...]
    matrix_title: str
    matrix_head: tuple[str, ...]
    matrix: tuple[MatrixRow, ...]
    no_finding: str
    facts: tuple[Fact, ...]
    signatures_title: str
    signatures: tuple[SignatureBlock, ...]
    closing: str


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file inside the record: its file beside the template, and what it is in PDF's words and in the reader's."""

    name: str
    file: str
    sha256: str
    media_type: str
    relationship: Literal["source", "data"]
    content: str
    description: str


@dataclass(frozen=True, slots=True)
class Record:
    """The words on paper: `head` and `digest` run along the top, `number` and `page_of` along the foot."""

    language: str
    title: str
    subject: str
    number: str
    head: Text
    digest: str
    page_of: str
    contents: str
    summary: Summary
    sections: tuple[Section, ...]
    attachments: tuple[AttachedFile, ...]
