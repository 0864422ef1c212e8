"""Sentences of a dialog: what is wrong, and what a person should know of."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from placet.app.views.dialogs.mark import Mark
from placet.app.views.labels import Label
from placet.app.views.theme import px
from placet.app.views.tokens import tokens
from placet.domain.rule import Level


class Trouble(QWidget):
    """A sentence that says what is wrong, hidden while nothing is; screen readers hear it when it comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._label = Label("", 12, 500, "error", self).wrap()
        mark = Mark(16, self)
        mark.show_level(Level.ERROR)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        follow_width(self)
        self.hide()

    @property
    def sentence(self) -> str:
        """Give what is said; empty while nothing is wrong."""
        return self._label.text()

    def say(self, sentence: str) -> None:
        """Say what is wrong; empty when nothing is."""
        self._label.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))


class Remark(QWidget):
    """Words on a tint that a person should know of: a clause, or what will happen."""

    def __init__(self, level: Level | None = None, parent: QWidget | None = None) -> None:
        """Take a level's tint, or the quiet one."""
        super().__init__(parent)
        self._level = level
        self._label = Label("", 12, 400, "text", self).wrap()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.addWidget(self._label)
        follow_width(self)

    @property
    def sentence(self) -> str:
        """Give what is said."""
        return self._label.text()

    def say(self, words: str) -> None:
        """Say something; nothing said takes no room."""
        self._label.setText(words)
        self.setVisible(bool(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        painter.setPen(Qt.PenStyle.NoPen if colours.fills else QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.level(self._level).fill if self._level else colours.tint))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def follow_width(widget: QWidget) -> None:
    """Let a widget take any width, and the height its words need in it."""
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
