"""A draft's text with its marks: where each highlight stands on the sheet, and how it is painted."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextCursor

from placet.app.models.draft_regions import Ground
from placet.app.models.draft_text import PAD, DraftText
from placet.app.models.highlights import Highlight
from placet.app.views.marks import paint_check, paint_fill, paint_frame, paint_level, paint_ring, paint_underline
from placet.app.views.tokens import Tokens
from placet.domain.selector import TextPositionSelector

MARK_AT, MARK = 34.0, 14.0
"""How far left of the text a mark stands, and its size."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A highlight's piece in the Qt document, `[at, end)`; `id` is empty for a hit of the search."""

    at: int
    end: int
    id: str
    highlight: Highlight | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line, in the document's coordinates: left, right, base line, and the size of their letters."""

    left: float
    right: float
    base: float
    size: float

    @property
    def rect(self) -> QRectF:
        """Give the rectangle of the words, with room for what hangs below and the underline."""
        top = self.base - self.size * 1.05
        return QRectF(self.left - 1, top, self.right - self.left + 2, self.size * 1.25 + 5.0)


class Sheet:
    """Paints the marks of one draft text; all coordinates are those of its Qt document."""

    def __init__(self, text: DraftText, scale: float) -> None:
        """Start without marks; `scale` is that of the text's look."""
        self.text = text
        self.scale = scale
        self.current: str | None = None
        self._placed: list[Placed] = []
        self._hits: list[Placed] = []
        self._current_hit: TextPositionSelector | None = None

    # --- what is marked ----------------------------------------------------------------------------------------

    def set_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Take the review's findings, in the order of the text."""
        self._placed = sorted(
            (
                Placed(at, end, highlight.id, highlight)
                for highlight in highlights
                for at, end in self.text.pieces(highlight.position)
            ),
            key=lambda placed: placed.at,
        )

    def set_hits(self, hits: Sequence[TextPositionSelector], current: TextPositionSelector | None) -> None:
        """Take what a search found, and which of it is current."""
        self._hits = sorted(
            (Placed(at, end, "") for hit in hits for at, end in self.text.pieces(hit)), key=lambda placed: placed.at
        )
        self._current_hit = current

    @property
    def firsts(self) -> list[Placed]:
        """List the first piece of each highlight."""
        return list({placed.id: placed for placed in reversed(self._placed)}.values())[::-1]

    def piece_of(self, finding_id: str) -> Placed | None:
        """Find the first piece of a finding."""
        return next((placed for placed in self._placed if placed.id == finding_id), None)

    def highlight_at(self, at: int) -> Highlight | None:
        """Find the weightiest highlight that covers a position of the Qt document; the current one wins."""
        found = [placed for placed in self._placed if placed.at <= at < placed.end and placed.highlight]
        if not found:
            return None
        return max(found, key=self._weight).highlight

    def _weight(self, placed: Placed) -> int:
        return 9 if placed.id == self.current else placed.highlight.weight if placed.highlight else -2

    # --- where it stands ---------------------------------------------------------------------------------------

    def lines(self, at: int, end: int) -> Iterator[Line]:
        """Give the lines that hold a range of the Qt document; the space a line breaks at is left out."""
        document = self.text.document
        block = document.findBlock(at)
        while block.isValid() and block.position() < end:
            origin = document.documentLayout().blockBoundingRect(block).topLeft()
            yield from self._lines_of(block, at - block.position(), end - block.position(), origin)
            block = block.next()

    def _lines_of(self, block: QTextBlock, start: int, stop: int, origin: QPointF) -> Iterator[Line]:
        cursor = QTextCursor(block)
        for index in range(block.layout().lineCount()):
            line = block.layout().lineAt(index)
            first = max(start, line.textStart())
            last = min(stop, line.textStart() + line.textLength())
            if first >= last:
                continue
            ending = line.naturalTextRect().right()
            edges = [min(_x(line.cursorToX(at)), ending) for at in (first, last)]
            cursor.setPosition(block.position() + first + 1)
            size = cursor.charFormat().font().pixelSize()
            base = origin.y() + line.y() + line.ascent()
            yield Line(origin.x() + min(edges), origin.x() + max(edges), base, float(size))

    def height_of(self, at: int) -> float:
        """Give how far down a position stands."""
        block = self.text.document.findBlock(at)
        line = next(iter(self.lines(at, at + 1)), None)
        return line.base if line else self.text.document.documentLayout().blockBoundingRect(block).top()

    def _within(self, placed: Sequence[Placed], clip: QRectF) -> list[Placed]:
        first, last = self._span(clip)
        return list(placed[bisect_left(placed, first, key=_at) : bisect_right(placed, last, key=_at)])

    def _span(self, clip: QRectF) -> tuple[int, int]:
        """Give the range of the Qt document whose blocks a clip may show."""
        layout = self.text.document.documentLayout()
        corners = (clip.topLeft(), clip.topRight(), clip.bottomLeft(), clip.bottomRight())
        hits = [layout.hitTest(corner, Qt.HitTestAccuracy.FuzzyHit) for corner in corners]
        first = self.text.document.findBlock(max(0, min(hits))).position()
        block = self.text.document.findBlock(max(hits))
        last = block.position() + block.length() if block.isValid() else self.text.document.characterCount()
        return first, last

    # --- painting ----------------------------------------------------------------------------------------------

    def paint_grounds(self, painter: QPainter, colours: Tokens, clip: QRectF) -> None:
        """Paint the tints of headers, notes and the like across the whole width."""
        above = 0.0
        pad = 2 * PAD * self.scale
        first, last = self._span(clip.adjusted(0, -pad, 0, pad))
        regions = self.text.regions
        start = bisect_left(regions, first, key=lambda region: region.last)
        for region in regions[start : bisect_right(regions, last, key=lambda region: region.first)]:
            rect = self._region_rect(region.first, region.last, clip)
            painter.fillRect(rect, QColor(colours.tint2 if region.ground is Ground.TINT2 else colours.tint))
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(colours.line))
            if rect.top() > above:
                painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), QColor(colours.line))
            above = rect.bottom()

    def _region_rect(self, first: int, last: int, clip: QRectF) -> QRectF:
        document, pad = self.text.document, PAD * self.scale
        layout = document.documentLayout()
        ending = document.findBlock(last)
        top = layout.blockBoundingRect(document.findBlock(first)).top() - pad
        height = ending.layout().lineCount() * ending.blockFormat().lineHeight()
        bottom = layout.blockBoundingRect(ending).top() + height + pad
        return QRectF(clip.left(), round(top), clip.width(), round(bottom) - round(top))

    def paint_under(self, painter: QPainter, colours: Tokens, clip: QRectF) -> None:
        """Paint what lies under the words: fills, the ring, and what the search found."""
        hits = [line.rect for hit in self._within(self._hits, clip) for line in self.lines(hit.at, hit.end)]
        for rect in hits if colours.fills else ():
            paint_fill(painter, rect, QColor(colours.selected))
        for placed in self._uncovered(self._within(self._placed, clip)):
            highlight = placed.highlight
            if highlight is None:
                continue
            level = colours.level(highlight.level)
            for line in self.lines(placed.at, placed.end):
                if placed.id == self.current:
                    fill = None if highlight.decided else QColor(level.current)
                    paint_ring(painter, line.rect, QColor(colours.focus), fill)
                elif colours.fills and not highlight.decided:
                    paint_fill(painter, line.rect, QColor(level.fill))
        self._paint_frames(painter, colours, clip)

    def _paint_frames(self, painter: QPainter, colours: Tokens, clip: QRectF) -> None:
        """Frame what the search found, over the fills of findings: words may be both."""
        standing = self.text.pieces(self._current_hit) if self._current_hit is not None else []
        ink = QColor(colours.accent if colours.fills else colours.text)
        for hit in self._within(self._hits, clip):
            for line in self.lines(hit.at, hit.end):
                paint_frame(painter, line.rect, ink, (hit.at, hit.end) in standing)

    def paint_over(self, painter: QPainter, colours: Tokens, clip: QRectF) -> None:
        """Paint the underlines over the words."""
        for placed in self._uncovered(self._within(self._placed, clip)):
            highlight = placed.highlight
            if highlight is None:
                continue
            ink = QColor(colours.text3 if highlight.decided else colours.level(highlight.level).ink)
            if placed.id == self.current and not highlight.decided and not colours.fills:
                ink = QColor(colours.on_accent)
            for line in self.lines(placed.at, placed.end):
                under = QLineF(line.left, line.base + line.size * 0.2, line.right, line.base + line.size * 0.2)
                paint_underline(painter, None if highlight.decided else highlight.level, under, ink)

    def _uncovered(self, placed: list[Placed]) -> list[Placed]:
        """Leave out what a weightier highlight covers whole; the weightiest are painted last."""
        ordered = sorted(placed, key=lambda piece: (self._weight(piece), -piece.at))
        return [
            piece
            for index, piece in enumerate(ordered)
            if not any(other.at <= piece.at and piece.end <= other.end for other in ordered[index + 1 :])
        ]

    def paint_gutter(self, painter: QPainter, colours: Tokens, clip: QRectF, left: float) -> None:
        """Paint one mark a line, at the text's left edge: the highest open level, or the check of a decision."""
        rows: dict[int, tuple[float, int, Highlight]] = {}
        for placed in self._within(self._placed, clip):
            line = next(self.lines(placed.at, placed.end), None)
            if line is None or placed.highlight is None:
                continue
            middle = line.base - line.size * 0.32
            row = round(middle / 12)
            weight = placed.highlight.weight
            if row not in rows or rows[row][1] < weight:
                rows[row] = (middle, weight, placed.highlight)
        for middle, _, highlight in rows.values():
            rect = QRectF(left - MARK_AT, round(middle - MARK / 2), MARK, MARK)
            if highlight.decided:
                paint_check(painter, rect.adjusted(-1, -1, 1, 1), QColor(colours.ok))
            else:
                paint_level(painter, highlight.level, rect, QColor(colours.level(highlight.level).ink))


def _at(placed: Placed) -> int:
    return placed.at


def _x(edge: object) -> float:
    return float(edge[0]) if isinstance(edge, tuple) else float(edge)  # type: ignore[arg-type]
