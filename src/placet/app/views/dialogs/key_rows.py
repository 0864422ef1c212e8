"""The rows of the sheet of keys: a command at the left, its keycaps at the right."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from placet.app.models.key_sheet import KEYED, KeyedCommand
from placet.app.views.controls import key_width, paint_key
from placet.app.views.rows import Index, RowDelegate, paint_words
from placet.app.views.theme import font, px
from placet.app.views.tokens import Tokens

ROW, HEADING = 32, 40


class KeyDelegate(RowDelegate):
    """Paints a command or a heading."""

    inset = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give headings more room above them."""
        row = index.data(KEYED)
        heading = isinstance(row, KeyedCommand) and row.heading
        return QSize(option.rect.width(), px(HEADING if heading else ROW))

    def paint_row(self, painter: QPainter, rect: QRectF, colours: Tokens, index: Index, selected: bool) -> None:  # noqa: ARG002, FBT001 - the list's signature
        """Paint the words, then the keys from the right."""
        row = index.data(KEYED)
        if not isinstance(row, KeyedCommand):
            return
        if row.heading:
            paint_words(painter, row.words, rect.adjusted(px(8), px(12), 0, 0), font(12, 600), colours.text2)
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(colours.line))
            return
        right = rect.right() - px(8)
        for key in reversed(row.keys):
            right -= key_width(key)
            paint_key(painter, key, right, rect.center().y(), colours.text, colours.tint if colours.fills else "")
            right -= px(6)
        paint_words(
            painter,
            row.words,
            QRectF(rect.left() + px(8), rect.top(), right - rect.left() - px(16), rect.height()),
            font(13),
            colours.text,
        )
