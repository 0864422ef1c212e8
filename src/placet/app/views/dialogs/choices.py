"""The rows that a choice drops down: painted as every list of the window is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QComboBox

from placet.app.views.rows import Index, RowDelegate, RowList, paint_words
from placet.app.views.theme import font, px
from placet.app.views.tokens import Tokens


class ChoiceDelegate(RowDelegate):
    """Paints one choice."""

    height = 32
    inset = 4

    def paint_row(self, painter: QPainter, rect: QRectF, colours: Tokens, index: Index, selected: bool) -> None:  # noqa: ARG002, FBT001 - the list's signature
        """Paint its words."""
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        paint_words(painter, words, rect.adjusted(px(12), 0, -px(8), 0), font(13), colours.text)


def list_rows(choice: QComboBox) -> None:
    """Let a choice drop down painted rows."""
    rows = RowList("choices", choice)
    choice.setView(rows)
    choice.setItemDelegate(ChoiceDelegate(choice))
    rows.window().setBackgroundRole(QPalette.ColorRole.Base)
