"""One sentence at the foot of the draft that says what was done, with a way back; it goes by itself."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractAnimation,
    QByteArray,
    QEasingCurve,
    QEvent,
    QPoint,
    QPropertyAnimation,
    QRectF,
    QTimer,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from placet.app.views.controls import key_width, paint_key
from placet.app.views.draft.glide import MILLISECONDS, animated
from placet.app.views.icons import paint_icon
from placet.app.views.labels import Label
from placet.app.views.theme import font, px, width
from placet.app.views.tokens import tokens

STAYS = 6_000
"""Milliseconds in sight, unless the pointer rests on it."""
ABOVE = 24
MOST = 560


class ToastKey(QPushButton):
    """The way back: a word and its key, in the toast's own ink."""

    def __init__(self, parent: QWidget) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self.key = ""
        self.setAutoDefault(False)
        self.setFlat(True)
        self.setFont(font(13, 600))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, words: str, key: str) -> None:
        """Show a word and a key."""
        self.key = key
        self.setText(words)
        cap = key_width(key) + px(8) if key else 0
        self.setFixedSize(round(width(words, self.font()) + cap) + px(16), px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the word, the keycap, and the ring when focused."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = tokens(self.palette()).toast_key
        painter.setFont(self.font())
        painter.setPen(QColor(ink))
        baseline = (self.height() + self.fontMetrics().ascent() - self.fontMetrics().descent()) // 2
        painter.drawText(px(8), baseline, self.text())
        if self.key:
            paint_key(painter, self.key, px(16) + width(self.text(), self.font()), self.height() / 2, ink, "")
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(ink), 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)


class Toast(QWidget):
    """Stands over a part of the window, bottom centre, for six seconds."""

    def __init__(self, window: QWidget, over: QWidget) -> None:
        """Start out of sight."""
        super().__init__(window)
        self.hide()
        self._window = window
        self._over = over
        self._act: Callable[[], object] | None = None
        self._icon = "check"
        self.words = Label("", 13, 500, "toast_text", self)
        self.button = ToastKey(self)
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(40), px(4), px(8), px(4))
        row.setSpacing(px(12))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(STAYS)
        self._clock.timeout.connect(self.leave)
        self._motion = QPropertyAnimation(self, QByteArray(b"pos"), self)
        self._motion.setDuration(MILLISECONDS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        over.installEventFilter(self)

    def stand_over(self, over: QWidget) -> None:
        """Stand over another part of the window from now on."""
        if over is not self._over:
            self._over.removeEventFilter(self)
            self._over = over
            over.installEventFilter(self)
            self._fit()

    def tell(
        self, words: str, action: str = "", key: str = "", act: Callable[[], object] | None = None, icon: str = "check"
    ) -> None:
        """Say a sentence, and offer one act with its key."""
        self._act, self._icon = act, icon
        self.words.setText(words)
        self.button.say(action, key)
        self.button.setVisible(bool(action))
        self._fit()
        self._rise()
        self._clock.start()
        self._announce(f"{words} {action} {key}".strip())

    def leave(self) -> None:
        """Go out of sight."""
        self._clock.stop()
        self.hide()

    def _on_clicked(self) -> None:
        act = self._act
        self.leave()
        if act is not None:
            act()

    def _announce(self, sentence: str) -> None:
        self.setAccessibleName(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    # --- where it stands ---------------------------------------------------------------------------------------

    def _fit(self) -> None:
        room = self._over.width() - px(32)
        beside = px(48) + (self.button.width() + px(12) if not self.button.isHidden() else px(12))
        natural = round(width(self.words.text(), self.words.font())) + px(4)
        within = min(natural, min(room, px(MOST)) - beside)
        self.words.setWordWrap(natural > within)
        self.words.setFixedWidth(max(within, px(80)))
        self.words.setFixedHeight(max(px(30), self.words.heightForWidth(within) if natural > within else 0))
        self.setFixedSize(self.words.width() + beside, self.words.height() + px(8))
        self.move(self._place())

    def _place(self) -> QPoint:
        corner, over = self._over.mapTo(self._window, QPoint()), self._over.rect()
        inside = QPoint((over.width() - self.width()) // 2, over.height() - self.height() - px(ABOVE))
        return corner + inside

    def _rise(self) -> None:
        self._motion.stop()
        fresh = not self.isVisible()
        self.show()
        self.raise_()
        if fresh and animated() and self._over.isVisible():
            self._motion.setStartValue(self._place() + QPoint(0, px(12)))
            self._motion.setEndValue(self._place())
            self._motion.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Keep the place when what is below moves."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and not self.isHidden():
            self._motion.stop()
            self._fit()
        return False

    # --- staying -----------------------------------------------------------------------------------------------

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer rests here."""
        self._clock.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go, six seconds after the pointer left."""
        if not self.isHidden():
            self._clock.start()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        painter.setPen(QPen(QColor(colours.line2), 2) if not colours.fills else QColor(colours.toast))
        painter.setBrush(QColor(colours.toast))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        middle = self.height() / 2
        paint_icon(painter, self._icon, QRectF(px(14), middle - px(8), px(16), px(16)), colours.toast_text)
