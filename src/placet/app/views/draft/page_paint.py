"""Paints a true page and what is marked on it: the page stays white and its colours true, whatever the theme."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from placet.app.models.highlights import Highlight
from placet.app.models.page_layout import PageSlot
from placet.app.views.marks import paint_check, paint_level, paint_ring, paint_underline
from placet.app.views.tokens import LIGHT, Tokens
from placet.domain.layout import Box

PAPER = "#FFFFFF"
PAD = 1.5
UNDERLINE = 2.0
"""How far above the foot of a line's rectangle the underline begins, so that the next line stays clear."""
MARK_AT, MARK = 24.0, 14.0


@dataclass(frozen=True, slots=True)
class PageMark:
    """A finding's lines on one page, on the canvas; the mark in the margin stands at its `first` page only."""

    highlight: Highlight
    lines: tuple[QRectF, ...]
    current: bool
    first: bool


def line_rects(slot: PageSlot, boxes: Sequence[Box]) -> tuple[QRectF, ...]:
    """Give boxes of words on the canvas, with a little room round the letters."""
    return tuple(slot.on_canvas(box).adjusted(-PAD, -PAD, PAD, PAD) for box in boxes)


def paint_paper(painter: QPainter, slot: PageSlot, picture: QImage | None, colours: Tokens) -> None:
    """Paint the page's paper and picture, with a thin edge."""
    painter.setPen(QColor(colours.line))
    painter.setBrush(QColor(PAPER))
    painter.drawRect(slot.rect.adjusted(-0.5, -0.5, 0.5, 0.5))
    if picture is not None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(slot.rect, picture)


def multiply(painter: QPainter, rects: Sequence[QRectF], colour: str) -> None:
    """Lay a colour over the paper as ink would: what is dark stays dark."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    for rect in rects:
        painter.drawRoundedRect(rect, 2, 2)
    painter.restore()


def paint_marks(painter: QPainter, marks: Sequence[PageMark], colours: Tokens) -> None:
    """Paint findings on a page; the weightiest last."""
    paper = LIGHT if colours.fills else colours
    for mark in marks:
        highlight, level = mark.highlight, LIGHT.level(mark.highlight.level)
        if not highlight.decided and colours.fills:
            multiply(painter, mark.lines, level.current if mark.current else level.fill)
        ink = QColor((LIGHT.text3 if highlight.decided else level.ink) if colours.fills else LIGHT.text)
        for rect in mark.lines:
            top = rect.bottom() - UNDERLINE
            under = QLineF(rect.left() + PAD, top, rect.right() - PAD, top)
            paint_underline(painter, None if highlight.decided else highlight.level, under, ink)
            if mark.current:
                paint_ring(painter, rect.adjusted(-1, -1, 1, 2), QColor(paper.focus))


def paint_gutter(painter: QPainter, slot: PageSlot, marks: Sequence[PageMark], colours: Tokens) -> None:
    """Paint one mark a line left of the page: the highest open level, or the check of a decision."""
    rows: dict[int, PageMark] = {}
    for mark in marks:
        if not mark.lines or not mark.first:
            continue
        row = round(mark.lines[0].center().y() / 10)
        if row not in rows or rows[row].highlight.weight <= mark.highlight.weight:
            rows[row] = mark
    for mark in rows.values():
        middle = mark.lines[0].center().y()
        rect = QRectF(slot.rect.left() - MARK_AT, round(middle - MARK / 2), MARK, MARK)
        if mark.highlight.decided:
            paint_check(painter, rect.adjusted(-1, -1, 1, 1), QColor(colours.ok))
        else:
            ink = QColor(colours.level(mark.highlight.level).ink)
            paint_level(painter, mark.highlight.level, rect, ink)
