"""The search field: words are sought in the draft and in its findings as they are typed."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from placet.app.views.controls import Button, Kind, key_width, paint_key
from placet.app.views.icons import paint_icon
from placet.app.views.theme import font, px, width
from placet.app.views.tokens import tokens

WIDE, NARROW, NARROWEST = 264, 176, 112
STEPPER = 24
"""The side of the buttons that go to the next place and the one before, in px of the design."""


class SearchField(QLineEdit):
    """A line for words; Enter goes to the next place, Esc leaves."""

    next_asked = Signal()
    """The reader wants the next place."""
    previous_asked = Signal()
    """The reader wants the place before."""
    left = Signal()
    """The reader is done searching: nothing is sought any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Seek nothing yet."""
        super().__init__(parent)
        self._key = ""
        self._count = ""
        self._many = False
        self._width = WIDE
        self.setFont(font(13))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(32))
        self.setAcceptDrops(False)
        self.textChanged.connect(self._set_margins)
        self.returnPressed.connect(self.next_asked)
        self.previous, self.next = (Button(Kind.GHOST, icon, self, STEPPER) for icon in ("up", "down"))
        self.previous.clicked.connect(self.previous_asked)
        self.next.clicked.connect(self.next_asked)
        self.set_width(WIDE)
        self.retranslate()

    def set_key(self, key: str) -> None:
        """Show the key that leads here."""
        self._key = key
        self._set_margins()

    def set_width(self, length: int) -> None:
        """Take a width of the design."""
        self._width = length
        self.setFixedWidth(px(length))
        self.retranslate()

    def show_hits(self, hit: int, count: int) -> None:
        """Say at which place the search stands, and how many there are."""
        words = self.tr("{hit} of {count}").format(hit=hit, count=count) if count else self.tr("no place")
        said = words if self.text().strip() else ""
        if said and said != self._count:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self._count, self._many = said, bool(said) and count > 0
        self.setAccessibleDescription(said)
        self._set_margins()

    @property
    def _keycap(self) -> str:
        return self._key if self._width > NARROWEST else ""

    @property
    def _hint(self) -> str:
        return self._count if self.text() else ""

    @property
    def _steppers(self) -> float:
        """Give the room of the two buttons; the narrowest field has none, the menus have both."""
        return 2 * px(STEPPER) if self._many and self._width > NARROWEST else 0

    def _set_margins(self) -> None:
        right = width(self._hint, font(11)) + px(6) if self.text() else key_width(self._keycap) if self._keycap else 0
        right += self._steppers
        side, middle = px(STEPPER), (self.height() - px(STEPPER)) // 2
        for number, button in enumerate((self.next, self.previous), 1):
            button.setGeometry(self.width() - px(4) - number * side, middle, side, side)
            button.setVisible(self._steppers > 0)
        self.setTextMargins(px(22), 0, round(right), 0)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step back with Shift+Enter, leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers():
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.previous_asked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the glass, and the key or the count."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        middle = self.height() / 2
        paint_icon(painter, "search", QRectF(px(10), middle - px(7), px(14), px(14)), colours.text2)
        if not self.text() and self._keycap:
            paint_key(painter, self._key, self.width() - px(9) - key_width(self._key), middle, colours.text2, "")
        elif self._hint:
            painter.setFont(font(11))
            painter.setPen(QColor(colours.text2))
            rect = QRectF(0, 0, self.width() - px(10) - self._steppers, self.height())
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._hint)

    def retranslate(self) -> None:
        """Speak the window's language."""
        whole = self.tr("Search draft and findings")
        self.setPlaceholderText(whole if self._width == WIDE else self.tr("Search"))
        self.setAccessibleName(whole)
        for button, words in ((self.previous, self.tr("Previous place")), (self.next, self.tr("Next place"))):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._set_margins()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
