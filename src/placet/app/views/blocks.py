"""Rows of several paragraphs: each a block of words in one look, wrapped to the width of the list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractScrollArea, QStyleOptionViewItem

from placet.app.views.icons import paint_icon
from placet.app.views.rows import LEFT, Index, RowDelegate
from placet.app.views.theme import font, px
from placet.app.views.tokens import Tokens

SIDE = 20
LABEL = 72
ICON = 24
PAD = 12
STEPS = {12: 16, 13: 18, 14: 20, 16: 24}
"""The height of a line for each size of type."""
LINE_SEPARATOR = "\u2028"


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


@dataclass(frozen=True, slots=True)
class Set:
    """A block in lines: its layout and the height of its lines."""

    block: Block
    layout: QTextLayout
    height: float


def typeset(block: Block, room: float) -> Set:
    """Break a block into lines that fit a width."""
    made = font(block.size, block.weight)
    layout = QTextLayout(block.words.replace("\n", LINE_SEPARATOR), made)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    wide = max(1.0, room - block.inset - (px(PAD) if block.boxed else 0))
    return Set(block, layout, _break(layout, made, wide, px(STEPS[block.size])))


def _break(layout: QTextLayout, made: QFont, wide: float, step: float) -> float:
    step = max(step, QFontMetricsF(made).height())
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(wide)
        line.setPosition(QPointF(0, height + (step - line.height()) / 2))
        height += step
    layout.endLayout()
    return height


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
            px(block.above) + typeset(block, wide - 2 * px(SIDE)).height + 2 * block.pad for block in self.blocks(index)
        )
        return QSize(wide, round(height) + px(PAD + PAD))

    def paint_row(self, painter: QPainter, rect: QRectF, colours: Tokens, index: Index, selected: bool) -> None:  # noqa: FBT001, ARG002 - Qt's own shape
        """Paint the blocks, one below the other."""
        room = QRectF(rect).adjusted(px(SIDE), 0, -px(SIDE), 0)
        top = rect.top() + px(PAD)
        for block in self.blocks(index):
            top += px(block.above)
            top += self._paint_block(painter, block, QRectF(room.left(), top, room.width(), 0), colours)
        painter.fillRect(QRectF(room.left(), rect.bottom() - 1, room.width(), 1), QColor(colours.line))

    def _paint_block(self, painter: QPainter, block: Block, at: QRectF, colours: Tokens) -> float:
        made = typeset(block, at.width())
        height = made.height + 2 * block.pad
        if block.boxed:
            self._paint_box(painter, QRectF(at.left(), at.top(), at.width(), height), colours)
        ink = ink_of(block.ink, colours)
        if block.label:
            painter.setFont(font(12))
            painter.setPen(QColor(colours.text2))
            painter.drawText(QRectF(at.left(), at.top(), px(LABEL - 8), px(18)), LEFT, block.label)
        if block.icon:
            paint_icon(painter, block.icon, QRectF(at.left(), at.top() + px(1), px(16), px(16)), ink)
        painter.setPen(QColor(colours.text if block.icon else ink))
        made.layout.draw(painter, QPointF(at.left() + block.inset, at.top() + block.pad))
        return height

    @staticmethod
    def _paint_box(painter: QPainter, rect: QRectF, colours: Tokens) -> None:
        painter.setPen(Qt.PenStyle.NoPen if colours.fills else QPen(QColor(colours.text), 1))
        painter.setBrush(QColor(colours.warning.fill) if colours.fills else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def ink_of(name: str, colours: Tokens) -> str:
    """Give an ink by its name; `warning` and its like are levels, which a contrast theme writes as text."""
    if name in ("error", "warning", "note"):
        return str(getattr(colours, name).ink) if colours.fills else colours.text
    return str(getattr(colours, name))
