"""Rows of several paragraphs: each a block of words in one look, wrapped to the width of the list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractScrollArea, QStyleOptionViewItem

from placet.app.views.icons import paint_icon
from placet.app.views.rows import LEFT, Index, RowDelegate
from placet.app.views.theme import font, px
from placet.app.views.tokens import Tokens
from placet.app.views.typeset import step, typeset

SIDE = 20
LABEL = 72
ICON = 24
PAD = 12


@dataclass(frozen=True, slots=True)
class Block:
    """Words of one look; a label or an icon stands before them, or a ground behind them."""

    words: str
    size: int = 13
    weight: int = 400
    ink: str = "text"
    above: int = 0
    label: str = ""
    icon: str = ""
    boxed: bool = False

    @property
    def inset(self) -> int:
        """Give the room before the words."""
        return px(LABEL) if self.label else px(ICON) if self.icon else px(PAD) if self.boxed else 0

    @property
    def pad(self) -> int:
        """Give the room above and below the words inside a box."""
        return px(8) if self.boxed else 0


def _set(block: Block, room: float) -> tuple[QTextLayout, float]:
    """Break a block into lines that fit a row's width."""
    wide = room - block.inset - (px(PAD) if block.boxed else 0)
    return typeset(block.words, font(block.size, block.weight), step(block.size), wide)


class BlockDelegate(RowDelegate):
    """Paints rows made of blocks, a line below each."""

    def blocks(self, index: Index) -> Sequence[Block]:
        """Give a row's blocks, from the top."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a row the height of its blocks."""
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QAbstractScrollArea) else option.rect.width()
        height = sum(
            px(block.above) + _set(block, wide - 2 * px(SIDE))[1] + 2 * block.pad for block in self.blocks(index)
        )
        return QSize(wide, round(height) + px(PAD + PAD))

    def paint_row(self, painter: QPainter, rect: QRectF, colours: Tokens, index: Index, selected: bool) -> None:  # noqa: FBT001 - Qt's own shape
        """Paint the blocks, one below the other."""
        room = QRectF(rect).adjusted(px(SIDE), 0, -px(SIDE), 0)
        top = rect.top() + px(PAD)
        for block in self.blocks(index):
            top += px(block.above)
            top += self._paint_block(painter, block, QRectF(room.left(), top, room.width(), 0), colours)
        if not selected:
            painter.fillRect(QRectF(room.left(), rect.bottom() - 1, room.width(), 1), QColor(colours.line))

    def _paint_block(self, painter: QPainter, block: Block, at: QRectF, colours: Tokens) -> float:
        layout, height = _set(block, at.width())
        height += 2 * block.pad
        if block.boxed:
            self._paint_box(painter, QRectF(at.left(), at.top(), at.width(), height), colours)
        ink = colours.ink(block.ink)
        if block.label:
            painter.setFont(font(12))
            painter.setPen(QColor(colours.text2))
            painter.drawText(QRectF(at.left(), at.top(), px(LABEL - 8), px(18)), LEFT, block.label)
        if block.icon:
            paint_icon(painter, block.icon, QRectF(at.left(), at.top() + px(1), px(16), px(16)), ink)
        painter.setPen(QColor(colours.text if block.icon else ink))
        layout.draw(painter, QPointF(at.left() + block.inset, at.top() + block.pad))
        return height

    @staticmethod
    def _paint_box(painter: QPainter, rect: QRectF, colours: Tokens) -> None:
        painter.setPen(Qt.PenStyle.NoPen if colours.fills else QPen(QColor(colours.text), 1))
        painter.setBrush(QColor(colours.warning.fill) if colours.fills else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
