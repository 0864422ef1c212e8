"""A check before words that may run over several lines."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from placet.app.views.controls import paint_focus
from placet.app.views.icons import paint_icon
from placet.app.views.theme import font, px
from placet.app.views.tokens import Tokens, tokens

BOX, GAP = 18, 12
"""The side of the box and the space after it, in px of the design."""
FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class Check(QCheckBox):
    """A check box whose words wrap; the whole of it takes the click."""

    def __init__(self, parent: QWidget | None = None, weight: int = 400) -> None:
        """Set the type."""
        super().__init__(parent)
        self.setFont(font(13, weight))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str, name: str = "") -> None:
        """Show words; `name` is what a screen reader says instead."""
        self.setText(words)
        self.setAccessibleName(name or words)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell that narrow words are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Say how high the words are in a width."""
        room = QRect(0, 0, max(1, width - px(BOX + GAP)), 10_000)
        words = QFontMetrics(self.font()).boundingRect(room, FLAGS, self.text())
        return max(words.height() + px(2), px(BOX)) + px(4)

    def sizeHint(self) -> QSize:
        """Ask for room for one line."""
        wanted = QFontMetrics(self.font()).horizontalAdvance(self.text()) + px(BOX + GAP) + 2
        return QSize(wanted, self.heightForWidth(wanted))

    def minimumSizeHint(self) -> QSize:
        """Accept narrow lines."""
        return QSize(px(120), px(BOX + 4))

    def hitButton(self, position: QPoint) -> bool:
        """Take a click anywhere on the words."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the check, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        paint_box(painter, QRectF(0, px(2), px(BOX), px(BOX)), colours, self.isChecked(), self.isEnabled())
        if self.hasFocus():
            paint_focus(painter, QRectF(0, px(2), px(BOX), px(BOX)).adjusted(-1, -1, 1, 1), colours, 1.5, 5)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.text3))
        painter.drawText(self.rect().adjusted(px(BOX + GAP), px(3), 0, 0), FLAGS, self.text())


def paint_box(painter: QPainter, box: QRectF, colours: Tokens, checked: bool, enabled: bool = True) -> None:  # noqa: FBT001 - reads well
    """Paint the box of a check, filled and ticked where it is checked."""
    ink = colours.accent if checked and enabled else colours.line2 if enabled else colours.line
    painter.setPen(QPen(QColor(ink), 1))
    painter.setBrush(QColor(ink if checked else colours.surface))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if checked:
        inner = box.adjusted(px(2), px(2), -px(2), -px(2))
        paint_icon(painter, "check", inner, colours.on_accent)
