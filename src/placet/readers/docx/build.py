"""From paragraphs of pieces to one text: the readings of tracked changes, hidden words, links, and positions.

A paragraph's passage is its reading with every change accepted. Where the reading with every change rejected says
something else (words were deleted, moved away, or parted by an insertion) it follows as a passage of its own:
Visibility.DELETED, at the same place, with the words that stayed written out again, so that words matched in either
reading are found. Words nobody would see stand in neither; each stretch of them is a passage: Visibility.HIDDEN.
"""

from collections.abc import Iterator
from itertools import groupby

from placet.domain.document import Image, Link, Passage, Place, PlaceKind, Span, Visibility
from placet.domain.selector import TextPositionSelector
from placet.readers.docx.pieces import Block, Change, Paragraph, Picture, Piece

Pieces = list[Piece]


class Builder:
    """The document's text while it grows; `targets` are the link targets, numbered from 1."""

    def __init__(self, targets: list[str]) -> None:
        """Begin an empty text."""
        self.targets = targets
        self.passages: list[Passage] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self._texts: list[str] = []
        self._position = 0
        self._paragraphs = 0

    @property
    def text(self) -> str:
        """Give the whole text: the passages, a line end between each two."""
        return "\n".join(self._texts)

    def add(self, blocks: list[Block]) -> None:
        """Add blocks in order; paragraphs whose marks were inserted or deleted are read together."""
        pending = [iter(blocks)]
        while pending:
            block = next(pending[-1], None)
            if block is None:
                pending.pop()
            elif isinstance(block, Picture):
                self.images.append(block.anchored(max(0, self._position - 1)))
            else:
                linked, left = _linked_to(block, pending[-1])
                self._chain(linked)
                pending += [iter(left), iter([hung for paragraph in linked for hung in paragraph.after])]

    def _chain(self, linked: list[Paragraph]) -> None:
        if len(linked) == 1 and not any(piece.change or piece.hidden for piece in linked[0].pieces):
            paragraph = self._numbered(linked[0])
            self._emit(paragraph, paragraph.pieces, Visibility.VISIBLE)
            return
        for paragraph in linked:
            if not paragraph.drop or paragraph is linked[-1]:
                self._numbered(paragraph)
        accepted = list(_reading(linked, Change.DELETED))
        for paragraph, pieces in accepted:
            inserted = all(piece.change is Change.INSERTED for piece in pieces if piece.text.strip())
            self._emit(paragraph, pieces, Visibility.INSERTED if inserted else Visibility.VISIBLE)
        places = {id(piece): (pieces, at) for _, pieces in accepted for at, piece in enumerate(pieces)}
        for paragraph, pieces in _reading(linked, Change.INSERTED):
            if not _stands_in(pieces, places):
                self._emit(paragraph, pieces, Visibility.DELETED)
        for paragraph in linked:
            for hidden, stretch in groupby(paragraph.pieces, key=_hidden):
                if hidden:
                    self._emit(paragraph, list(stretch), Visibility.HIDDEN)

    def _numbered(self, paragraph: Paragraph) -> Paragraph:
        """Count a body paragraph that says anything."""
        if paragraph.place.kind is PlaceKind.BODY and any(piece.text.strip() for piece in paragraph.pieces):
            self._paragraphs += 1
            paragraph.place = Place(PlaceKind.BODY, self._paragraphs)
        return paragraph

    def _emit(self, paragraph: Paragraph, pieces: Pieces, visibility: Visibility) -> None:
        text = "".join([piece.text for piece in pieces])
        if not text or text.isspace():
            return
        start = position = self._position
        spans = []
        for piece in pieces:
            end = position + len(piece.text)
            spans.append(Span(position, end, piece.path, piece.format))
            position = end
        cell = paragraph.cell.finished() if paragraph.cell else None
        place, style, part = paragraph.place, paragraph.style, paragraph.part
        self.passages.append(Passage(start, position, place, visibility, style, cell, tuple(spans), part))
        if any(piece.link for piece in pieces):
            self._link(pieces, start, place, rejected=visibility is Visibility.DELETED)
        self._texts.append(text)
        self._position = position + 1

    def _link(self, pieces: Pieces, start: int, place: Place, *, rejected: bool) -> None:
        """Note the links whose words stand in a passage; the rejected reading gives those that were deleted only."""
        for number, stretch in groupby(pieces, key=_linked):
            group = list(stretch)
            end = start + sum(len(piece.text) for piece in group)
            target = self.targets[number - 1] if number else ""
            if target and not (rejected and not any(piece.change is Change.DELETED for piece in group)):
                self.links.append(Link(target, TextPositionSelector(start, end), place))
            start = end


def _hidden(piece: Piece) -> bool:
    return piece.hidden


def _linked(piece: Piece) -> int:
    return piece.link


def _linked_to(first: Paragraph, rest: Iterator[Block]) -> tuple[list[Paragraph], list[Block]]:
    """Give a paragraph with those that a reading joins to it, and the block that was taken but is not one of them."""
    linked = [first]
    while _goes_on(linked) and (following := next(rest, None)) is not None:
        if isinstance(following, Picture):
            linked[-1].after.append(following)
        elif following.goes_with(first):
            linked.append(following)
        else:
            return linked, [following]
    return linked, []


def _goes_on(linked: list[Paragraph]) -> bool:
    """Tell whether a reading of the changes joins the last paragraph with the next; a drop cap is joined in each."""
    last = linked[-1]
    if last.drop:
        return True
    if last.mark is Change.INSERTED:
        return any(piece.change is not Change.INSERTED for paragraph in linked for piece in paragraph.pieces)
    return last.mark is Change.DELETED


def _reading(linked: list[Paragraph], without: Change) -> Iterator[tuple[Paragraph, Pieces]]:
    """Give the paragraphs of a reading that leaves out one kind of change, their marks included."""
    first: Paragraph | None = None
    pieces: Pieces = []
    for paragraph in linked:
        first = paragraph if first is None or first.drop else first
        pieces.extend(piece for piece in paragraph.pieces if piece.change is not without and not piece.hidden)
        if paragraph.mark is not without and not paragraph.drop:
            yield first, pieces
            first, pieces = None, []
    if first is not None:
        yield first, pieces


def _stands_in(pieces: Pieces, places: dict[int, tuple[Pieces, int]]) -> bool:
    """Tell whether one reading stands whole within another, whose pieces are given: then it says nothing of its own."""
    if not pieces:
        return True
    other, start = places.get(id(pieces[0]), ([], 0))
    return _same(pieces, other[start : start + len(pieces)])


def _same(one: Pieces, other: Pieces) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
