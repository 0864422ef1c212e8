"""A draft as a Qt text document, with a map between its positions and those of the draft's own text."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

from placet.app.models.draft_look import Formats, TextLook
from placet.app.models.draft_regions import Ground, Heading, heading_of, label_of
from placet.app.models.draft_tables import TableShape, table_shapes
from placet.app.models.positions import Positions, shown
from placet.domain.document import Document, Format, Passage, PlaceKind
from placet.domain.language import Language
from placet.domain.selector import TextPositionSelector
from placet.words.places import KINDS

PAD, GAP = 14.0, 22.0
"""Space inside a tinted region above and below its words, and between it and the text around it."""
LABEL_GAP = "\u2002"


class OfflineTextDocument(QTextDocument):
    """A text document that fetches nothing: no address, no local file."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002 - Qt gives both
        """Refuse every resource."""
        return None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A passage's words, from `start` in the draft's text, at `[at, end)` in the Qt document."""

    at: int
    end: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class TintedRegion:
    """Blocks that stand on one ground, from the position of the first to that of the last in the Qt document."""

    first: int
    last: int
    ground: Ground


class DraftText:
    """A Qt document built from passages, and the way between the two texts."""

    def __init__(self, draft: Document, passages: Sequence[Passage], look: TextLook, language: Language) -> None:
        """Build the document; the passages are some or all of the draft's, in its order."""
        self.draft = draft
        self._positions = Positions(draft.text)
        builder = _Builder(draft, look, language, self._positions)
        builder.build(passages)
        self.document = builder.document
        self.regions: tuple[TintedRegion, ...] = tuple(builder.regions)
        self._stretches = builder.stretches
        self._ats = [stretch.at for stretch in self._stretches]
        self._by_start = sorted(self._stretches, key=lambda stretch: stretch.start)
        self._starts = [stretch.start for stretch in self._by_start]

    def pieces(self, position: TextPositionSelector) -> list[tuple[int, int]]:
        """Find a range of the draft's text in the Qt document: one piece for each passage it touches."""
        index = max(0, bisect_right(self._starts, position.start) - 1)
        found: list[tuple[int, int]] = []
        for stretch in self._by_start[index:]:
            if stretch.start > position.end or (stretch.start == position.end and found):
                break
            start, stop = max(position.start, stretch.start), min(position.end, stretch.stop)
            if start < stop or (start == stop and position.start == position.end):
                found.append((self._at(stretch, start), self._at(stretch, stop)))
        return found

    def _at(self, stretch: Stretch, position: int) -> int:
        return stretch.at + self._positions.units(position) - self._positions.units(stretch.start)

    def range_of(self, at: int, end: int) -> TextPositionSelector | None:
        """Find a range of the Qt document in the draft's text; names that are the window's own are left out."""
        first = max(0, bisect_right(self._ats, at) - 1)
        ranges = [
            (self._position(stretch, max(at, stretch.at)), self._position(stretch, min(end, stretch.end)))
            for stretch in self._stretches[first : bisect_right(self._ats, end)]
            if stretch.at < end and at < stretch.end
        ]
        if not ranges:
            return None
        return TextPositionSelector(min(start for start, _ in ranges), max(stop for _, stop in ranges))

    def _position(self, stretch: Stretch, at: int) -> int:
        return self._positions.code_points(self._positions.units(stretch.start) + at - stretch.at)


class _Builder:
    """Writes passages into a document, one block each."""

    def __init__(self, draft: Document, look: TextLook, language: Language, positions: Positions) -> None:
        self.document = OfflineTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.regions: list[TintedRegion] = []
        self.stretches: list[Stretch] = []
        self._text = draft.text
        self._shown = shown(draft.text)
        self._links = sorted(link.position for link in draft.links if link.place.kind is not PlaceKind.LINK)
        anchored = [image for image in draft.images if image.anchor is not None and not draft.pages]
        self._pictures = sorted(anchored, key=lambda image: image.anchor or 0, reverse=True)
        self._formats = Formats(look)
        self._scale = look.scale
        self._language = language
        self._positions = positions
        self._cursor = QTextCursor(self.document)
        self._fresh = True
        self._heading = Heading((None,), "", Ground.PLAIN)
        self._open: list[tuple[TableShape, QTextTable]] = []
        self._entered: set[tuple[int, int, int]] = set()

    def build(self, passages: Sequence[Passage]) -> None:
        shapes = table_shapes(passages)
        self._cursor.beginEditBlock()
        for index, passage in enumerate(passages):
            shape = shapes.get(passage.cell.table) if passage.cell else None
            self._leave_tables(index, shape)
            if shape is not None and passage.cell is not None:
                self._enter_cell(shape, passage)
            self._write(passage, in_table=bool(self._open))
            self._write_pictures(passage)
        self._leave_tables(len(passages), None)
        self._mark_links()
        self._cursor.endEditBlock()

    # --- tables ------------------------------------------------------------------------------------------------

    def _leave_tables(self, index: int, shape: TableShape | None) -> None:
        """Close the tables that end before this passage; one that goes on later stays open round what it holds."""
        while self._open and self._open[-1][0].last < index:
            self._close()
        if shape is not None and any(shape is open_shape for open_shape, _ in self._open):
            while self._open[-1][0] is not shape:
                self._close()

    def _close(self) -> None:
        table = self._open.pop()[1]
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._fresh = self._cursor.block().length() == 1

    def _enter_cell(self, shape: TableShape, passage: Passage) -> None:
        if not any(shape is open_shape for open_shape, _ in self._open):
            table = self._cursor.insertTable(shape.rows, shape.columns, self._formats.table())
            for row, column, row_span, column_span in shape.merged:
                table.mergeCells(row, column, row_span, column_span)
            self._open.append((shape, table))
            self._heading = Heading((), "", Ground.PLAIN)
        cell = passage.cell
        if cell is None:
            return
        entry = self._open[-1][1].cellAt(cell.row, cell.column)
        self._cursor = entry.lastCursorPosition()
        key = (cell.table, entry.row(), entry.column())
        self._fresh = key not in self._entered
        self._entered.add(key)

    # --- blocks ------------------------------------------------------------------------------------------------

    def _write(self, passage: Passage, *, in_table: bool) -> None:
        heading = heading_of(passage, self._language)
        quiet = heading.ground is not Ground.PLAIN
        top = 0.0
        if heading.key != self._heading.key:
            top = self._open_region(heading, in_table=in_table)
        elif passage.style.heading and not in_table:
            top = 10.0
        self._block(self._formats.block(passage, top=top, quiet=quiet, tinted=quiet and in_table))
        self._write_words(passage, quiet=quiet)
        if quiet and not in_table:
            self._extend_region(heading)
        self._heading = heading

    def _open_region(self, heading: Heading, *, in_table: bool) -> float:
        """Write a region's name; gives the space its first paragraph needs above it."""
        tinted, after_tint = heading.ground is not Ground.PLAIN, self._heading.ground is not Ground.PLAIN
        first = not self.stretches
        above = (PAD if after_tint else 0.0) + (PAD if tinted else 0.0)
        above += 0.0 if in_table or (tinted and after_tint) else GAP
        if first:
            self._start(PAD if tinted else GAP)
            above = 0.0
        if not heading.title:
            return 0.0 if in_table else above
        self._block(self._formats.title(above))
        self._cursor.insertText(heading.title, self._formats.label())
        if tinted and not in_table:
            at = self._cursor.block().position()
            self.regions.append(TintedRegion(at, at, heading.ground))
        return 0.0

    def _start(self, above: float) -> None:
        """Leave room above the first block, whose own margin Qt passes over."""
        frame = self.document.rootFrame()
        shape = frame.frameFormat()
        shape.setTopMargin(above * self._scale)
        frame.setFrameFormat(shape)

    def _extend_region(self, heading: Heading) -> None:
        region = self.regions.pop()
        self.regions.append(TintedRegion(region.first, self._cursor.block().position(), heading.ground))

    def _block(self, block: object) -> None:
        if self._fresh:
            self._cursor.setBlockFormat(block)  # type: ignore[arg-type]
            self._fresh = False
        else:
            self._cursor.insertBlock(block)  # type: ignore[call-overload]

    def _write_words(self, passage: Passage, *, quiet: bool) -> None:
        label = label_of(passage, self._language)
        if label:
            self._cursor.insertText(label + LABEL_GAP * 2, self._formats.label())
        self._write_list_label(passage, quiet=quiet)
        at = self._cursor.position()
        for start, end, span in _runs(passage):
            style = self._formats.characters(span, passage.style.heading, passage.visibility, quiet=quiet)
            self._cursor.insertText(self._shown[start:end], style)
        self.stretches.append(Stretch(at, self._cursor.position(), passage.start, passage.end))

    def _write_list_label(self, passage: Passage, *, quiet: bool) -> None:
        label = passage.style.list_label
        if label and not self._text.startswith(label, passage.start, passage.end):
            style = self._formats.characters(Format(), 0, passage.visibility, quiet=quiet)
            self._cursor.insertText(f"{label}\t", style)

    def _write_pictures(self, passage: Passage) -> None:
        """Say where a picture stands whose words are not read: after the passage it is anchored in."""
        while self._pictures and (self._pictures[-1].anchor or 0) <= passage.end:
            picture = self._pictures.pop()
            if (picture.anchor or 0) >= passage.start:
                size = f" · {picture.width} × {picture.height}" if picture.width else ""
                said = f" · {picture.description}" if picture.description else ""
                self._block(self._formats.picture())
                words = KINDS[PlaceKind.PICTURE].text(self._language) + size + said
                self._cursor.insertText(shown(words), self._formats.label())

    def _mark_links(self) -> None:
        if not self._links:
            return
        link = self._formats.link()
        stretches = sorted(self.stretches, key=lambda stretch: stretch.start)
        starts = [stretch.start for stretch in stretches]
        for position in self._links:
            index = bisect_right(starts, position.start) - 1
            if index >= 0 and position.end <= stretches[index].stop:
                base = stretches[index].at - self._positions.units(stretches[index].start)
                self._cursor.setPosition(base + self._positions.units(position.start))
                self._cursor.setPosition(base + self._positions.units(position.end), QTextCursor.MoveMode.KeepAnchor)
                self._cursor.mergeCharFormat(link)


def _runs(passage: Passage) -> list[tuple[int, int, Format]]:
    """Cut a passage into runs of one format each; words between its spans are plain."""
    runs: list[tuple[int, int, Format]] = []
    at = passage.start
    for span in (*passage.spans, None):
        start, end, look = (span.start, span.end, span.format) if span else (passage.end, passage.end, Format())
        if at < start:
            _add(runs, at, start, Format())
        if start < end:
            _add(runs, max(at, start), end, look)
        at = max(at, end)
    return runs


def _add(runs: list[tuple[int, int, Format]], start: int, end: int, look: Format) -> None:
    if start >= end:
        return
    if runs and runs[-1][2] == look and runs[-1][1] == start:
        runs[-1] = (runs[-1][0], end, look)
    else:
        runs.append((start, end, look))
