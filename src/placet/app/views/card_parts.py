"""What the card of a finding is made of: the level's glyph, labelled lines, a clause as reviewers look for it."""

import re

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from placet.app.i18n import spoken
from placet.app.views.labels import Label
from placet.app.views.marks import paint_level
from placet.app.views.theme import px
from placet.app.views.tokens import tokens
from placet.app.views.typeset import step
from placet.domain.rule import Level, PolicyReference

NUMBER = r"[A-Z]?[.\d]*\d(?:[.\w]*)?"
NUMBER_LAST = re.compile(rf"(?P<title>.+?),? (?P<number>{NUMBER}(?:(?:,| and| et) {NUMBER})*)$")


def number_first(reference: PolicyReference) -> str:
    """Write a clause with its number first, as reviewers look for it."""
    written = reference.named(spoken())
    found = NUMBER_LAST.match(written)
    return f"{found['number']}, {found['title']}" if found else written


class Glyph(QLabel):
    """A level's shape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._level: Level | None = None
        self._hollow = False
        self.setFixedSize(px(14), px(14))

    def show_level(self, level: Level, hollow: bool) -> None:  # noqa: FBT001 - reads well
        """Show a level, hollow when decided."""
        self._level, self._hollow = level, hollow
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shape."""
        if self._level is not None:
            colours = tokens(self.palette())
            paint_level(
                QPainter(self), self._level, QRectF(self.rect()), QColor(colours.level(self._level).ink), self._hollow
            )


class Facts(QWidget):
    """Labelled lines: the label 64 wide, then words that wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with no line."""
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(12))
        self._grid.setColumnMinimumWidth(0, px(64))
        self._grid.setColumnStretch(1, 1)
        self._labels: list[Label] = []

    def add(self, content: QWidget) -> Label:
        """Add a line, and give its label."""
        label = Label("", 12, 400, "text2", self)
        label.setFixedHeight(step(13))
        row = len(self._labels)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(content, row, 1)
        self._labels.append(label)
        label.setBuddy(content)
        return label

    def show_row(self, label: Label, shown: bool) -> None:  # noqa: FBT001 - reads well
        """Show a line, or leave it out."""
        label.setVisible(shown)
        content = label.buddy()
        if content is not None:
            content.setVisible(shown)
