"""The words found, in the words around them, with their level's fill and underline."""

from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPalette, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from placet.app.models.positions import Positions
from placet.app.views.marks import paint_fill, paint_underline
from placet.app.views.theme import font, px
from placet.app.views.tokens import tokens
from placet.domain.rule import Level

PAD = 12


class QuoteBox(QLabel):
    """A quotation on a tint: the words found stand in the look of their level, or of a decision."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._layout = QTextLayout()
        self._found = (0, 0)
        self._level: Level | None = None
        self._plain = ""
        self.setFont(font(14))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_quote(self, before: str, words: str, after: str, level: Level | None) -> None:
        """Show words between others; None for a level shows them as decided."""
        text = before + words + after
        positions = Positions(text)
        self._found = (positions.units(len(before)), positions.units(len(before) + len(words)))
        self._level = level
        self._plain = text
        self.setAccessibleName(text)
        self._layout = QTextLayout(text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """Give the whole quotation."""
        return self._plain

    def heightForWidth(self, width: int) -> int:
        """Say how high the lines are in a width."""
        return round(self._lay(width - 2 * px(PAD))) + px(18)

    def sizeHint(self) -> QSize:
        """Ask for the height that the present width needs."""
        return QSize(px(240), self.heightForWidth(max(self.width(), px(240))))

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow box of the right height."""
        return QSize(px(120), self.heightForWidth(max(self.width(), px(120))))

    def _lay(self, room: float) -> float:
        step = max(px(22), QFontMetricsF(self.font()).height() + 4)
        self._layout.beginLayout()
        height = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1.0, room))
            line.setPosition(QPointF(0, height + (step - line.height()) / 2))
            height += step
        self._layout.endLayout()
        return height

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tint, the fills under the words, the words, and the underlines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        painter.setPen(QColor(colours.line) if not colours.fills else QColor(0, 0, 0, 0))
        painter.setBrush(QColor(colours.tint))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.translate(px(PAD), px(9))
        self._lay(self.width() - 2 * px(PAD))
        lines = [self._layout.lineAt(number) for number in range(self._layout.lineCount())]
        if self._level is not None and colours.fills:
            for found in filter(None, map(self._found_in, lines)):
                paint_fill(painter, found, QColor(colours.level(self._level).current))
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        self._layout.draw(painter, QPointF(0, 0))
        ink = colours.level(self._level).ink if self._level else colours.text3
        for line in lines:
            rect = self._found_in(line)
            if rect is not None:
                under = line.y() + line.ascent() + 3
                paint_underline(painter, self._level, QLineF(rect.left(), under, rect.right(), under), QColor(ink))

    def _found_in(self, line: QTextLine) -> QRectF | None:
        start = max(self._found[0], line.textStart())
        end = min(self._found[1], line.textStart() + line.textLength())
        if start >= end:
            return None
        left, right = _x(line, start), _x(line, end)
        return QRectF(left - 1, line.y() - 1, right - left + 2, line.height() + 4)


def _x(line: QTextLine, position: int) -> float:
    """Give the x of a position; Qt's Python binding gives a pair, and says that it gives anything."""
    found: Any = line.cursorToX(position)
    return float(found[0]) if isinstance(found, tuple) else float(found)
