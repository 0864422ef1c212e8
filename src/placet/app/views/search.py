"""The search field: words are sought in the draft and in its findings as they are typed."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from placet.app.views.controls import key_width, paint_key
from placet.app.views.icons import paint_icon
from placet.app.views.theme import font, px, width
from placet.app.views.tokens import tokens

WIDE, NARROW, NARROWEST = 264, 176, 112


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
        self._width = WIDE
        self.setFont(font(13))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(32))
        self.setAcceptDrops(False)
        self.textChanged.connect(self._set_margins)
        self.returnPressed.connect(self.next_asked)
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
        self._count = words if self.text().strip() else ""
        self.setAccessibleDescription(self._count)
        self._set_margins()

    @property
    def _keycap(self) -> str:
        return self._key if self._width > NARROWEST else ""

    @property
    def _hint(self) -> str:
        return self._count if self.text() else ""

    def _set_margins(self) -> None:
        right = width(self._hint, font(11)) + px(6) if self.text() else key_width(self._keycap) if self._keycap else 0
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
            rect = QRectF(0, 0, self.width() - px(10), self.height())
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._hint)

    def retranslate(self) -> None:
        """Speak the window's language."""
        whole = self.tr("Search draft and findings")
        self.setPlaceholderText(whole if self._width == WIDE else self.tr("Search"))
        self.setAccessibleName(whole)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
