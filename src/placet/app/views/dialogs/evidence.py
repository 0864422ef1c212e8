"""Rows that say what a sign-off rests on: a mark, two lines, and a link to the place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from placet.app.views.controls import Link
from placet.app.views.dialogs.mark import Mark
from placet.app.views.dialogs.sentences import follow_width
from placet.app.views.labels import Label
from placet.app.views.theme import px

INDENT = 26


class Evidence(QWidget):
    """One thing that is known, and where to see it."""

    asked = Signal()
    """The reviewer wants to see it."""

    def __init__(self, parent: QWidget | None = None, indented: bool = False) -> None:  # noqa: FBT001 - reads well
        """Say nothing yet; an indented row belongs to the one above."""
        super().__init__(parent)
        self.mark = Mark(18, self)
        self.title = Label("", 13, 500 if indented else 600, "text", self).wrap()
        self.detail = Label("", 12, 400, "text2", self).wrap()
        self.link = Link("", self)
        self.link.clicked.connect(self.asked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(INDENT) if indented else 0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)
        follow_width(self)

    def say(self, title: str, detail: str, link: str) -> None:
        """Say what is known; the link's name says where it leads."""
        self.title.setText(title)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.link.setText(link)
        self.link.setAccessibleName(f"{link}, {title}")
        self.link.updateGeometry()
