"""The list of places with the same words: a check, the words in their place."""

from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel, QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from placet.app.models.same_words import SAME, SamePlace
from placet.app.views.dialogs.checks import BOX, paint_box
from placet.app.views.rows import LEFT, Index, RowDelegate, paint_words
from placet.app.views.theme import font, px
from placet.app.views.tokens import Tokens

LEAD = 28
"""Letters of the words before that a row shows at most."""


class SamePlaceDelegate(RowDelegate):
    """Paints a place: its check, the words found in heavier type, and its name below."""

    inset = 0

    def paint_row(self, painter: QPainter, rect: QRectF, colours: Tokens, index: Index, selected: bool) -> None:  # noqa: FBT001 - the list's signature
        """Paint the check and the two lines."""
        same = index.data(SAME)
        if not isinstance(same, SamePlace):
            return
        ground = colours
        if selected and not colours.fills:
            on, below = colours.on_accent, colours.accent
            ground = replace(colours, accent=on, on_accent=below, line2=on, surface=below)
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        box = QRectF(rect.left() + px(8), rect.center().y() - px(BOX) / 2, px(BOX), px(BOX))
        paint_box(painter, box, ground, checked)
        left = box.right() + px(12)
        upper = QRectF(left, rect.top() + px(6), rect.right() - left - px(8), px(18))
        self._paint_quote(painter, upper, same, colours)
        paint_words(painter, same.place, upper.translated(0, px(18)), font(12), colours.text2)

    def _paint_quote(self, painter: QPainter, rect: QRectF, same: SamePlace, colours: Tokens) -> None:
        before = same.before if len(same.before) <= LEAD else "… " + same.before[-LEAD:].partition(" ")[2]
        x = rect.left()
        for words, weight, ink in ((before, 400, colours.text2), (same.words, 600, colours.text)):
            made = font(13, weight)
            painter.setFont(made)
            painter.setPen(QColor(ink))
            painter.drawText(QRectF(x, rect.top(), rect.right() - x, rect.height()), LEFT, words)
            x += QFontMetricsF(made).horizontalAdvance(words)
        rest = QRectF(x, rect.top(), max(0.0, rect.right() - x), rect.height())
        paint_words(painter, same.after, rest, font(13), colours.text2)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Take a click anywhere on the row; the space bar is Qt's own."""
        if isinstance(event, QMouseEvent):
            if event.type() is not QEvent.Type.MouseButtonRelease or event.button() is not Qt.MouseButton.LeftButton:
                return False
            return model.setData(index, None, int(Qt.ItemDataRole.CheckStateRole))
        return super().editorEvent(event, model, option, index)
