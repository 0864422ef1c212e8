"""Sentences of a dialog: what is wrong, and what a person should know of."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QWidget

from placet.app.views.labels import Label
from placet.app.views.marks import paint_level
from placet.app.views.theme import px
from placet.app.views.tokens import tokens
from placet.domain.rule import Level


class Trouble(Label):
    """A sentence that says what is wrong, hidden while nothing is; screen readers hear it when it comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__("", 12, 500, "text", parent)
        self.wrap()
        self.setContentsMargins(px(20), px(2), 0, 0)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say what is wrong; empty when nothing is."""
        self.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _recolour(self) -> None:
        palette = self.palette()
        ink = QColor(tokens(palette).error.ink)
        if palette.color(QPalette.ColorRole.WindowText) != ink:
            palette.setColor(QPalette.ColorRole.WindowText, ink)
            self.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign of an error before the sentence: colour alone would not do."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(px(2), px(2) + (QFontMetrics(self.font()).height() - px(12)) / 2, px(12), px(12))
        paint_level(painter, Level.ERROR, rect, QColor(tokens(self.palette()).error.ink))


class Remark(Label):
    """Words on a tint that a person should know of: a clause, or what will happen."""

    def __init__(self, level: Level | None = None, parent: QWidget | None = None) -> None:
        """Take a level's tint, or the quiet one."""
        super().__init__("", 12, 400, "text", parent)
        self._level = level
        self.wrap()
        self.setContentsMargins(px(12), px(8), px(12), px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint, then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        painter.setPen(QPen(QColor(colours.line), 1) if not colours.fills else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.level(self._level).fill if self._level else colours.tint))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()
        super().paintEvent(event)
