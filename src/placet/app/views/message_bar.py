"""A bar above the draft for what does not go by itself: rules that were refused, reviews that cannot be saved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from placet.app.views.controls import Button, Kind
from placet.app.views.icons import paint_icon
from placet.app.views.labels import Label
from placet.app.views.theme import px
from placet.app.views.tokens import tokens


@dataclass(frozen=True, slots=True)
class Way:
    """A way on: its words, and what it does."""

    words: str
    act: Callable[[], object]


class MessageBar(QWidget):
    """Says what is wrong in one sentence, details below it, and offers ways on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start out of sight."""
        super().__init__(parent)
        self._ways: tuple[Way, ...] = ()
        self.words = Label("", 13, 600, "text", self).wrap()
        self.details = Label("", 12, 400, "text", self).wrap()
        self.details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.buttons = [Button(Kind.PLAIN, "", self, 28) for _ in range(2)]
        self.close_button = Button(Kind.GHOST, "cross", self, 28)
        self.close_button.clicked.connect(self.hide)
        self._build()
        self.hide()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.words)
        words.addWidget(self.details)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for number, button in enumerate(self.buttons):
            button.clicked.connect(self._on_clicked)
            button.setProperty("way", number)
            buttons.addWidget(button)
        buttons.addStretch(1)
        words.addSpacing(px(4))
        words.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(48), px(12), px(12), px(12))
        row.setSpacing(px(12))
        row.addLayout(words, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def tell(self, words: str, details: str = "", ways: Sequence[Way] = ()) -> None:
        """Say what is wrong, and what can be done."""
        self._ways = tuple(ways)
        self.words.setText(words)
        self.details.setText(details)
        self.details.setVisible(bool(details))
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(self._ways))
            if number < len(self._ways):
                button.say(self._ways[number].words)
        self.close_button.setAccessibleName(self.tr("Close this message"))
        self.close_button.setToolTip(self.tr("Close this message"))
        self.setAccessibleName(words)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{words} {details}".strip()))

    def _on_clicked(self) -> None:
        number = self.sender().property("way")
        if isinstance(number, int) and number < len(self._ways):
            self.hide()
            self._ways[number].act()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the amber ground, its edge and its mark."""
        colours = tokens(self.palette())
        painter = QPainter(self)
        painter.setPen(QColor(colours.warning.ink))
        painter.setBrush(QColor(colours.warning.fill))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        paint_icon(painter, "flag", QRectF(px(20), px(13), px(16), px(16)), colours.warning.ink)
