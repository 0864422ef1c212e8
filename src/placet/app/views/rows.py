"""Rows of lists: their grounds, their two lines of type, and lists whose rows are painted."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from placet.app.views.controls import paint_focus
from placet.app.views.theme import px
from placet.app.views.tokens import LevelColours, Tokens, tokens

Index = QModelIndex | QPersistentModelIndex
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class RowList(QListView):
    """A list of painted rows without a frame, on the ground of its panel."""

    def __init__(self, name: str, parent: QWidget | None = None, surface: bool = True) -> None:  # noqa: FBT001 - reads well
        """Set the ground; `name` is for tests."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base if surface else QPalette.ColorRole.Window)

    def keyboardSearch(self, _search: str) -> None:  # noqa: N802 - overrides Qt
        """Leave single letters to the commands."""


class RowDelegate(QStyledItemDelegate):
    """Paints rows of one height: a ground when hovered or selected, then what a kind of row adds."""

    height = 48
    inset = 8

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Give every row the height of the design."""
        return QSize(option.rect.width(), px(self.height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(option.palette)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, colours, selected)
        if selected and not colours.fills:
            colours = _inverted(colours)
        self.paint_row(painter, QRectF(option.rect), colours, index, selected)
        painter.restore()

    def paint_row(self, painter: QPainter, rect: QRectF, colours: Tokens, index: Index, selected: bool) -> None:  # noqa: FBT001 - one for each thing a row depends on
        """Paint what stands on the ground."""
        raise NotImplementedError

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, colours: Tokens, selected: bool) -> None:  # noqa: FBT001 - reads well
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not selected and not hovered:
            return
        rect = QRectF(option.rect).adjusted(self.inset + 0.5, 1.5, -self.inset - 0.5, -1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.selected if selected else colours.hover))
        painter.drawRoundedRect(rect, 6, 6)
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect, colours, ink=colours.focus if colours.fills else colours.text)
        elif selected and colours.fills:
            bar = QRectF(rect.left(), rect.center().y() - px(14), 3, px(28))
            painter.fillRect(bar, QColor(colours.accent))


def _inverted(colours: Tokens) -> Tokens:
    """Give a contrast theme's colours on its highlight."""
    on = colours.on_accent
    level = LevelColours(on, colours.selected, colours.selected)
    return replace(colours, text=on, text2=on, text3=on, ok=on, line=on, error=level, warning=level, note=level)


def paint_words(
    painter: QPainter,
    words: str,
    rect: QRectF,
    made: QFont,
    ink: str,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> float:
    """Paint one line of words from the left, elided where it does not fit; gives the right end."""
    metrics = QFontMetricsF(made)
    shown = metrics.elidedText(words, mode, max(0.0, rect.width()))
    painter.setFont(made)
    painter.setPen(QColor(ink))
    painter.drawText(rect, LEFT, shown)
    return rect.left() + metrics.horizontalAdvance(shown)
