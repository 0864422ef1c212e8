"""The mark before a row: an icon in its ink, a level's glyph, or a count in a ring."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from placet.app.views.icons import paint_icon
from placet.app.views.marks import paint_level
from placet.app.views.theme import font, px
from placet.app.views.tokens import Tokens, tokens
from placet.domain.rule import Level

SIDE = 16
INKS = {"check": "ok", "seal": "ok", "not-read": "warning", "cross": "error"}


class Mark(QLabel):
    """Sixteen px wide, in the middle of a line; the words beside it say what it means."""

    def __init__(self, line: int = 18, parent: QWidget | None = None) -> None:
        """Stand in a line of so many px."""
        super().__init__(parent)
        self._icon = ""
        self._level: Level | None = None
        self._count = 0
        self.setFixedSize(px(SIDE), px(line))

    def show_icon(self, icon: str) -> None:
        """Show an icon, or nothing."""
        self._icon, self._level, self._count = icon, None, 0
        self.update()

    def show_level(self, level: Level) -> None:
        """Show the glyph of a level."""
        self._icon, self._level, self._count = "", level, 0
        self.update()

    def show_count(self, count: int) -> None:
        """Show a count in a ring: so many are open."""
        self._icon, self._level, self._count = "", None, count
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the size it has."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        rect = QRectF(0, (self.height() - px(SIDE)) / 2, px(SIDE), px(SIDE))
        if self._level is not None:
            glyph = rect.adjusted(px(1.5), px(1.5), -px(1.5), -px(1.5))
            paint_level(painter, self._level, glyph, QColor(colours.level(self._level).ink))
        elif self._icon:
            paint_icon(painter, self._icon, rect, colours.ink(INKS.get(self._icon, "text2")))
        elif self._count:
            self._paint_count(painter, rect, colours)

    def _paint_count(self, painter: QPainter, rect: QRectF, colours: Tokens) -> None:
        painter.setPen(QPen(QColor(colours.text), 1.5))
        painter.drawEllipse(rect.adjusted(0.75, 0.75, -0.75, -0.75))
        painter.setFont(font(10 if self._count < 10 else 8, 600))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(self._count) if self._count < 100 else "…")
