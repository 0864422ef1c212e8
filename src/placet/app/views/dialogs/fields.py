"""What dialogs ask with: labelled fields, lines and boxes for words, choices, days and times."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from placet.app.views.dialogs.choices import list_rows
from placet.app.views.dialogs.sentences import Trouble, follow_width
from placet.app.views.labels import Label
from placet.app.views.theme import font, px

C = TypeVar("C", bound=QWidget)
V = TypeVar("V")
HEIGHT = 32
"""The height of a control, in px of the design."""
NARROW = 200
"""Fields that would be narrower than this, in px of the design, stand one under the other."""


class Field(QWidget, Generic[C]):
    """A control under its label; a sentence below says what is wrong with it."""

    def __init__(self, control: C, parent: QWidget | None = None) -> None:
        """Put a label over a control."""
        super().__init__(parent)
        self.control = control
        self._label = Label("", 12, 600, "text", self)
        self._label.setBuddy(control)
        self._optional = Label("", 12, 400, "text2", self)
        self.trouble = Trouble(self)
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(self._label)
        head.addWidget(self._optional)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(5))
        column.addLayout(head)
        stays = control.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed
        column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft if stays else Qt.AlignmentFlag(0))
        column.addWidget(self.trouble)
        column.addStretch(1)

    def say(self, words: str, besides: str = "") -> None:
        """Name the field; `besides` says that it is optional, or how to fill it."""
        self._label.setText(words)
        self._optional.setText(besides)
        self._optional.setVisible(bool(besides))
        self.control.setAccessibleName(f"{words}, {besides}" if besides else words)

    @property
    def words(self) -> str:
        """Give the words that stand in a line or a box, without the space around them."""
        return self.control.words if isinstance(self.control, Line | Words | Suggested) else ""

    def complain(self, sentence: str) -> bool:
        """Say what is wrong with what stands in the field; gives whether anything is."""
        self.trouble.say(sentence)
        self.control.setAccessibleDescription(sentence)
        return bool(sentence)


class Line(QLineEdit):
    """One line of words."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        """Hold words."""
        super().__init__(words, parent)
        self.setFont(font(13))
        self.setFixedHeight(px(HEIGHT))

    def sizeHint(self) -> QSize:
        """Ask for the height of the design, which grows with the desktop's text; a style sheet's does not."""
        return QSize(super().sizeHint().width(), px(HEIGHT))

    @property
    def words(self) -> str:
        """Give the words without the space around them."""
        return self.text().strip()


class Words(QPlainTextEdit):
    """Several lines of words; Tab goes on to the next field."""

    def __init__(self, lines: int, words: str = "", parent: QWidget | None = None) -> None:
        """Show so many lines."""
        super().__init__(words, parent)
        self.setFont(font(13))
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * QFontMetrics(self.font()).lineSpacing() + px(20))

    @property
    def words(self) -> str:
        """Give the words without the space around them."""
        return self.toPlainText().strip()


class Choice(QComboBox, Generic[V]):
    """One of several values, each with its words."""

    def __init__(self, values: Sequence[V], chosen: V | None = None, parent: QWidget | None = None) -> None:
        """Offer values; the one chosen is shown, or the first."""
        super().__init__(parent)
        self._values = list(values)
        self.setFont(font(13))
        list_rows(self)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(16)
        self.setFixedHeight(px(HEIGHT))
        self.addItems([str(value) for value in values])
        self.setCurrentIndex(self._values.index(chosen) if chosen in self._values else 0)

    def say(self, words: Sequence[str]) -> None:
        """Give the values their words, in order."""
        for row, said in enumerate(words):
            self.setItemText(row, said)

    def sizeHint(self) -> QSize:
        """Ask for the height of the design, which grows with the desktop's text; a style sheet's does not."""
        return QSize(super().sizeHint().width(), px(HEIGHT))

    def choose(self, words: str) -> None:
        """Choose the value that is written so; what is none of the values changes nothing."""
        written = [str(value) for value in self._values]
        if words in written:
            self.setCurrentIndex(written.index(words))

    @property
    def value(self) -> V:
        """Give the value chosen."""
        return self._values[self.currentIndex()]


class Suggested(QComboBox):
    """One line of words, with the usual ones to choose from."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        """Hold words."""
        super().__init__(parent)
        self.setEditable(True)
        list_rows(self)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFont(font(13))
        self.setFixedHeight(px(HEIGHT))
        self.setStyleSheet("QLineEdit { border: 0; padding: 0; min-height: 0; background: transparent }")
        self.setEditText(words)

    def suggest(self, usual: Sequence[str]) -> None:
        """Offer the usual words; what stands there stays."""
        words = self.currentText()
        self.clear()
        self.addItems(list(usual))
        self.setEditText(words)

    def sizeHint(self) -> QSize:
        """Ask for the height of the design, which grows with the desktop's text; a style sheet's does not."""
        return QSize(super().sizeHint().width(), px(HEIGHT))

    @property
    def words(self) -> str:
        """Give the words without the space around them."""
        return self.currentText().strip()


class Pair(QWidget):
    """Fields side by side, or one under the other where there is no room."""

    def __init__(self, *fields: QWidget, stretch: bool = True, parent: QWidget | None = None) -> None:
        """Take fields; with `stretch` they share the whole width."""
        super().__init__(parent)
        self._fields = fields
        self._stretch = stretch
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._gap = px(16 if stretch else 24)
        self._row.setSpacing(self._gap)
        for field in fields:
            self._row.addWidget(field, 1 if stretch else 0)
        if not stretch:
            self._row.addStretch(1)
        follow_width(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the direction that the width allows."""
        super().resizeEvent(event)
        each = [px(NARROW) if self._stretch else field.sizeHint().width() for field in self._fields]
        needed = sum(each) + self._gap * (len(each) - 1)
        direction = QBoxLayout.Direction.LeftToRight if needed <= self.width() else QBoxLayout.Direction.TopToBottom
        if direction is not self._row.direction():
            self._row.setDirection(direction)
            self._row.setSpacing(self._gap if direction is QBoxLayout.Direction.LeftToRight else px(16))
