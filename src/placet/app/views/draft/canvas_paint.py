"""Paints the canvas of a PDF: pages in sight, what is marked on them, and the sheet under them."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QPainter, QPalette

from placet.app.models.page_layout import PageSlot
from placet.app.models.page_selection import PageSelection
from placet.app.models.pdf_draft import PdfDraft
from placet.app.views.draft.canvas import Canvas
from placet.app.views.draft.page_paint import line_rects, multiply, paint_gutter, paint_marks, paint_paper
from placet.app.views.draft.sheet import Sheet
from placet.app.views.marks import paint_frame
from placet.app.views.tokens import LIGHT, Tokens, tokens

SELECTION = "#BFDDE0"
"""The accent, as thin as a marker pen's: multiplied over the paper, the words stay black."""


@dataclass(frozen=True, slots=True)
class CanvasLayers:
    """What is painted: places, pictures, and the words selected."""

    canvas: Canvas
    pdf: PdfDraft
    words: PageSelection


def paint_canvas(painter: QPainter, layers: CanvasLayers, clip: QRectF, palette: QPalette, trouble: str) -> None:
    """Paint what a clip of the canvas shows; `trouble` is said on a page whose picture cannot be made."""
    colours = tokens(palette)
    painter.fillRect(clip, QColor(colours.canvas))
    for slot in layers.canvas.pages.visible(clip.top(), clip.bottom()):
        _paint_page(painter, layers, slot, colours)
        if slot.page.number in layers.pdf.broken:
            painter.setPen(QColor(LIGHT.text2))
            painter.drawText(slot.rect, Qt.AlignmentFlag.AlignCenter, trouble)
    paper = layers.canvas.paper
    if layers.canvas.appendix and paper.intersects(clip):
        painter.save()
        painter.translate(paper.topLeft())
        painter.setClipRect(QRectF(0, 0, paper.width(), paper.height()))
        _paint_sheet(painter, layers.canvas.appendix, clip.translated(-paper.topLeft()), paper, palette)
        painter.restore()


def _paint_page(painter: QPainter, layers: CanvasLayers, slot: PageSlot, colours: Tokens) -> None:
    paint_paper(painter, slot, layers.pdf.picture(slot.page.number), colours)
    painter.save()
    painter.setClipRect(slot.rect.adjusted(-4, -4, 4, 4), Qt.ClipOperation.IntersectClip)
    multiply(painter, layers.canvas.hits(slot, current=False), LIGHT.selected)
    multiply(painter, line_rects(slot, layers.words.lines(slot.page)), SELECTION)
    marks = layers.canvas.marks(slot)
    paint_marks(painter, marks, colours)
    standing = layers.canvas.hits(slot, current=True)
    for rect in layers.canvas.hits(slot, current=False):
        paint_frame(painter, rect, QColor(LIGHT.accent), rect in standing)
    painter.restore()
    paint_gutter(painter, slot, marks, colours)


def _paint_sheet(painter: QPainter, sheet: Sheet, clip: QRectF, paper: QRectF, palette: QPalette) -> None:
    colours = tokens(palette)
    inside = clip.intersected(QRectF(0, 0, paper.width(), paper.height()))
    whole = QRectF(0, inside.top(), paper.width(), inside.height())
    painter.fillRect(whole, QColor(colours.surface))
    sheet.paint_grounds(painter, colours, whole)
    sheet.paint_under(painter, colours, whole)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette = palette
    context.clip = whole
    sheet.text.document.documentLayout().draw(painter, context)
    sheet.paint_over(painter, colours, whole)
    sheet.paint_gutter(painter, colours, whole, 36.0)
    painter.setPen(QColor(colours.line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(0.5, 0.5, paper.width() - 1, paper.height() - 1))
