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
from placet.readers.docx_pieces import Block, Change, Paragraph, Picture, Piece

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
                chain = [block]
                while _goes_on(chain) and (following := next(pending[-1], None)) is not None:
                    if not isinstance(following, Paragraph):
                        chain[-1].after.append(following)
                        continue
                    chain.append(following)
                self._chain(chain)
                pending.append(iter([hung for paragraph in chain for hung in paragraph.after]))

    def _chain(self, chain: list[Paragraph]) -> None:
        if len(chain) == 1 and not any(piece.change or piece.hidden for piece in chain[0].pieces):
            paragraph = self._numbered(chain[0])
            self._emit(paragraph, paragraph.pieces, Visibility.VISIBLE)
            return
        chain = [self._numbered(paragraph) for paragraph in chain]
        accepted = list(_reading(chain, Change.DELETED))
        for paragraph, pieces in accepted:
            inserted = all(piece.change is Change.INSERTED for piece in pieces if piece.text.strip())
            self._emit(paragraph, pieces, Visibility.INSERTED if inserted else Visibility.VISIBLE)
        for paragraph, pieces in _reading(chain, Change.INSERTED):
            if not any(_stands_in(pieces, other) for _, other in accepted):
                self._emit(paragraph, pieces, Visibility.DELETED)
        for paragraph in chain:
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


def _goes_on(chain: list[Paragraph]) -> bool:
    """Tell whether a reading of the changes joins the last paragraph with the next."""
    last = chain[-1]
    if last.mark is Change.INSERTED:
        return any(piece.change is not Change.INSERTED for paragraph in chain for piece in paragraph.pieces)
    return last.mark is Change.DELETED


def _reading(chain: list[Paragraph], without: Change) -> Iterator[tuple[Paragraph, Pieces]]:
    """Give the paragraphs of a reading that leaves out one kind of change, their marks included."""
    first: Paragraph | None = None
    pieces: Pieces = []
    for paragraph in chain:
        first = first or paragraph
        pieces.extend(piece for piece in paragraph.pieces if piece.change is not without and not piece.hidden)
        if paragraph.mark is not without:
            yield first, pieces
            first, pieces = None, []
    if first is not None:
        yield first, pieces


def _stands_in(pieces: Pieces, other: Pieces) -> bool:
    """Tell whether one reading stands whole within another: then it says nothing of its own."""
    if not pieces:
        return True
    starts = [index for index, piece in enumerate(other) if piece is pieces[0]]
    return any(_same(pieces, other[start : start + len(pieces)]) for start in starts)


def _same(one: Pieces, other: Pieces) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
