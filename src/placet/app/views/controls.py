"""The window's controls: buttons with their key, segments, links. All are painted, all are real Qt controls."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from placet.app.views.icons import paint_icon
from placet.app.views.theme import font, px, width
from placet.app.views.tokens import Tokens, tokens

GAP = 8
KEY_HEIGHT = 20


class Kind(Enum):
    """How much a button asks for attention."""

    PLAIN = "plain"
    PRIMARY = "primary"
    GHOST = "ghost"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a button at one moment, as `#rrggbb`; an empty one is not painted."""

    ground: str
    border: str
    text: str
    key: str
    key_ground: str = ""


class Button(QPushButton):
    """A button: an icon at the left, words, a keycap or an arrow at the right; a ghost has its keycap first."""

    def __init__(
        self, kind: Kind = Kind.PLAIN, icon: str = "", parent: QWidget | None = None, height: int = 32
    ) -> None:
        """Set its kind; `icon` names a drawing, `height` is one of the design's."""
        super().__init__(parent)
        self.kind = kind
        self.icon_name = icon
        self.key = ""
        self.arrow = False
        self.chosen = False
        self.dimmed = False
        self.weight = 600 if kind is not Kind.GHOST else 500
        self._height = height
        self.setFont(font(13, 500 if kind is Kind.GHOST else 600))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_look(self, **changes: object) -> None:
        """Change `key`, `arrow`, `chosen`, `dimmed`, `kind` or `icon_name`, and paint anew."""
        for name, value in changes.items():
            setattr(self, name, value)
        self.updateGeometry()
        self.update()

    def set_height(self, height: int) -> None:
        """Take another height of the design."""
        self._height = height
        self.updateGeometry()

    def say(self, words: str, name: str = "") -> None:
        """Show words; `name` is what a screen reader says instead."""
        self.setText(words)
        self.setAccessibleName(name or words.replace("&", ""))
        self.updateGeometry()

    # --- size --------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Ask for room for all parts, and the padding of the kind."""
        parts = [self._icon_width(), self._words_width(), self._key_width(), px(16) if self.arrow else 0]
        if self.kind is Kind.DECISION:
            return QSize(round(self._words_width() + px(46 if self.key or self.chosen else 20)), px(self._height))
        shown = [part for part in parts if part]
        padding = 0 if self.kind is Kind.GHOST and not self.text() else (px(20) if self.kind is Kind.GHOST else px(24))
        total = sum(shown) + px(GAP) * max(0, len(shown) - 1) + padding
        return QSize(max(round(total), px(self._height)), px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Accept no less; an answer may take its short word."""
        return QSize(px(96), px(self._height)) if self.kind is Kind.DECISION else self.sizeHint()

    def _icon_width(self) -> int:
        return px(16) if self.icon_name else 0

    def _words_width(self) -> float:
        return width(self.text(), self.font()) + 1 if self.text() else 0

    def _key_width(self) -> float:
        return key_width(self.key) if self.key else 0

    # --- painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, then the parts from left to right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inks = self._inks(tokens(self.palette()))
        self._paint_ground(painter, inks)
        if self.kind is Kind.DECISION:
            self._paint_decision(painter, inks)
        else:
            self._paint_parts(painter, inks)

    def _inks(self, colours: Tokens) -> Inks:
        if self.kind is Kind.PRIMARY and self.isEnabled():
            return Inks(colours.accent, "", colours.on_accent, colours.on_accent)
        if not self.isEnabled():
            return Inks("", "" if self.kind is Kind.GHOST else colours.line, colours.text3, colours.text3)
        if self.chosen:
            text = colours.text if colours.fills else colours.on_accent
            return Inks(colours.selected, colours.accent, text, colours.ok if colours.fills else text)
        ground = colours.selected if self.isDown() and colours.fills else colours.hover if self.underMouse() else ""
        border = "" if self.kind is Kind.GHOST else colours.line2
        plain = colours.surface if self.kind is not Kind.GHOST else ""
        text = colours.text2 if self.dimmed else colours.text
        return Inks(ground or plain, border, text, text, colours.tint)

    def _paint_ground(self, painter: QPainter, inks: Inks) -> None:
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(inks.border), 1) if inks.border else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(inks.ground) if inks.ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 6, 6)
        if self.hasFocus():
            colours = tokens(self.palette())
            ink = colours.text if self.chosen and not colours.fills else ""
            paint_focus(painter, rect, colours, inset=2.5 if self.kind is Kind.PRIMARY else 0.5, ink=ink)

    def _paint_parts(self, painter: QPainter, inks: Inks) -> None:
        free = self.width() - self.sizeHint().width()
        only_icon = self.kind is Kind.GHOST and not self.text()
        x = (self.width() - px(16)) / 2 if only_icon else px(10 if self.kind is Kind.GHOST else 12) + free / 2
        if self.icon_name:
            paint_icon(painter, self.icon_name, QRectF(x, (self.height() - px(16)) / 2, px(16), px(16)), inks.text)
            x += px(16 + GAP)
        if self.key and self.kind is Kind.GHOST:
            paint_key(painter, self.key, x, self.height() / 2, inks.key, "")
            x += self._key_width() + px(GAP)
        x = self._paint_words(painter, x, inks)
        if self.key and self.kind is not Kind.GHOST:
            paint_key(painter, self.key, x, self.height() / 2, inks.key, "")
            x += self._key_width() + px(GAP)
        if self.arrow:
            paint_icon(painter, "down", QRectF(x - px(2), (self.height() - px(14)) / 2, px(14), px(14)), inks.text)

    def _paint_decision(self, painter: QPainter, inks: Inks) -> None:
        x, middle = px(10), self.height() / 2
        if self.chosen:
            paint_icon(painter, "check", QRectF(x + px(2), middle - px(8), px(16), px(16)), inks.key)
        elif self.key:
            paint_key(painter, self.key, x, middle, inks.key, inks.key_ground)
        self._paint_words(painter, x + (px(30) if self.key or self.chosen else px(4)), inks)

    def _paint_words(self, painter: QPainter, x: float, inks: Inks) -> float:
        if not self.text():
            return x
        painter.setFont(self.font())
        painter.setPen(QColor(inks.text))
        rect = QRectF(x, 0, self._words_width() + 4, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextHideMnemonic
        painter.drawText(rect, int(flags), self.text())
        return x + self._words_width() + px(GAP)


class Link(QPushButton):
    """Underlined words that lead somewhere."""

    def __init__(self, words: str = "", parent: QWidget | None = None, size: float = 13) -> None:
        """Set the type."""
        super().__init__(words, parent)
        self.setFont(font(size))
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for room for the words."""
        return QSize(round(width(self.text(), self.font())) + 4, self.fontMetrics().height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words and their line; the ring when focused."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        words = self.font()
        words.setUnderline(True)
        painter.setFont(words)
        link = self.palette().color(QPalette.ColorRole.Link)
        painter.setPen(link if self.isEnabled() else QColor(colours.text3))
        painter.drawText(self.rect().adjusted(2, 0, -2, 0), int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), colours, inset=1)


class Segment(QRadioButton):
    """One choice among a few that stand side by side."""

    def __init__(self, parent: QWidget | None = None, height: int = 28) -> None:
        """Set the type."""
        super().__init__(parent)
        self._height = height
        self.setFont(font(12, 600))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for room for the words."""
        return QSize(round(width(self.text(), self.font())) + px(18), px(self._height - 6))

    def minimumSizeHint(self) -> QSize:
        """Accept no less."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Take a click anywhere on the segment."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, and the ground when chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        text = colours.text2 if self.isEnabled() else colours.text3
        if self.isChecked():
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.setBrush(QColor(colours.selected))
            painter.drawRoundedRect(rect, 4, 4)
            text = colours.text if colours.fills else colours.on_accent
        if self.hasFocus():
            paint_focus(painter, rect, colours, radius=4)
        painter.setFont(self.font())
        painter.setPen(QColor(text))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())


class Segments(QWidget):
    """A few choices side by side in one frame; exactly one is chosen."""

    chosen = Signal(object)
    """Another choice was made: its value."""

    def __init__(self, values: Sequence[object], parent: QWidget | None = None, height: int = 28) -> None:
        """Offer values; `say` gives them words."""
        super().__init__(parent)
        self._values = list(values)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        self.buttons = [Segment(self, height) for _ in values]
        for number, button in enumerate(self.buttons):
            self._group.addButton(button, number)
            row.addWidget(button)
        self.buttons[0].setChecked(True)
        self._group.idClicked.connect(self._on_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.buttons[0])

    def say(self, words: Sequence[str], name: str) -> None:
        """Give the choices their words, and all of them together a name."""
        self.setAccessibleName(name)
        for button, said in zip(self.buttons, words, strict=True):
            button.setText(said)
            button.setAccessibleName(f"{name}: {said}")
            button.updateGeometry()

    @property
    def value(self) -> object:
        """Give the value chosen."""
        return self._values[self._group.checkedId()]

    def choose(self, value: object) -> None:
        """Choose a value without telling."""
        self.buttons[self._values.index(value)].setChecked(True)
        self.setFocusProxy(self.buttons[self._values.index(value)])

    def _on_clicked(self, number: int) -> None:
        self.setFocusProxy(self.buttons[number])
        self.chosen.emit(self._values[number])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        painter.setPen(QPen(QColor(colours.line2), 1))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def follow_action(button: QAbstractButton, action: QAction) -> None:
    """Let a button trigger an action and be enabled with it."""
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    button.setEnabled(action.isEnabled())


def key_width(key: str) -> float:
    """Measure a keycap, in px."""
    return max(px(KEY_HEIGHT), width(key, font(11, 600)) + px(10))


def paint_key(painter: QPainter, key: str, x: float, middle: float, ink: str, ground: str) -> None:
    """Paint a keycap whose left edge and middle height are given."""
    rect = QRectF(x + 0.5, middle - px(KEY_HEIGHT) / 2 + 0.5, key_width(key) - 1, px(KEY_HEIGHT) - 1)
    painter.setPen(QPen(QColor(ink), 1))
    painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, 4, 4)
    painter.setFont(font(11, 600))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), key)


def paint_focus(
    painter: QPainter, rect: QRectF, colours: Tokens, inset: float = 0.5, radius: float = 6, ink: str = ""
) -> None:
    """Paint the focus ring just inside a rectangle."""
    usual = colours.on_accent if inset > 2 else colours.focus
    painter.setPen(QPen(QColor(ink or usual), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - 0.5, radius - 0.5)
