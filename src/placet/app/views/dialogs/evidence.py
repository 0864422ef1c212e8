"""Rows that say what a sign-off rests on: a mark, two lines, and a link to the place."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from placet.app.views.controls import Link
from placet.app.views.icons import paint_icon
from placet.app.views.labels import Label
from placet.app.views.marks import paint_level
from placet.app.views.theme import font, px
from placet.app.views.tokens import tokens
from placet.domain.rule import Level

SIDE = 16
INKS = {"check": "ok", "seal": "ok", "not-read": "warning"}


class Mark(QLabel):
    """An icon in its ink, or a count in a ring: so many are still open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.icon_name = ""
        self.count = 0
        self.level: Level | None = None
        self.setFixedSize(px(SIDE + 2), px(SIDE + 4))

    def show_icon(self, name: str) -> None:
        """Show an icon."""
        self.icon_name, self.count, self.level = name, 0, None
        self.update()

    def show_count(self, count: int) -> None:
        """Show a count in a ring."""
        self.icon_name, self.count, self.level = "", count, None
        self.update()

    def show_level(self, level: Level) -> None:
        """Show the glyph of a level."""
        self.icon_name, self.count, self.level = "", 0, level
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a square."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        rect = QRectF(0, px(3), px(SIDE), px(SIDE))
        if self.icon_name:
            ink = INKS.get(self.icon_name, "text2")
            paint_icon(
                painter, self.icon_name, rect, colours.warning.ink if ink == "warning" else getattr(colours, ink)
            )
        elif self.level is not None:
            glyph = rect.adjusted(px(1), px(1), -px(1), -px(1))
            paint_level(painter, self.level, glyph, QColor(colours.level(self.level).ink))
        elif self.count:
            painter.setPen(QPen(QColor(colours.text), 1.5))
            painter.drawEllipse(rect.adjusted(0.75, 0.75, -0.75, -0.75))
            if self.count < 10:
                painter.setFont(font(10, 600))
                painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(self.count))


class Evidence(QWidget):
    """One thing that is known of the draft, and whether it stands in the way."""

    asked = Signal()
    """The reviewer wants to see it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self.mark = Mark(self)
        self.title = Label("", 13, 600, "text", self).wrap()
        self.detail = Label("", 12, 400, "text2", self).wrap()
        self.link = Link("", self)
        self.link.clicked.connect(self.asked)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(self.title)
        words.addWidget(self.detail)
        row = self.row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, title: str, detail: str, link: str) -> None:
        """Say what is known; the link's name says where it leads."""
        self.title.setText(title)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.link.setText(link)
        self.link.setAccessibleName(f"{link}, {title}")
        self.link.updateGeometry()
