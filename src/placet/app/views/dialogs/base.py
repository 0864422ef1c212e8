"""What every dialog has: its ground over the dimmed window, a title, a body that scrolls, and its buttons."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from placet.app.views.controls import Button, Kind
from placet.app.views.dialogs.ground import Ground
from placet.app.views.dialogs.sentences import Trouble
from placet.app.views.labels import Label
from placet.app.views.theme import px

SIDE, ENDS, TIGHT = 32, 28, 16
"""The padding of a dialog, in px of the design; above and below it is tighter in a low window."""
LEAST = 128
"""The least height of a list that gives way."""
SUBMIT = "Ctrl+↵"


class Body(QWidget):
    """What a dialog asks; it tells when it wants other room."""

    unfit = Signal()
    """Something in it came, went or grew."""

    def event(self, event: QEvent) -> bool:
        """Tell when the layout is to be made anew."""
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self.unfit.emit()
        return super().event(event)


class Dialog(Ground):
    """A dialog: subclasses fill `body`, name what they say in `retranslate`, and act in `submit`."""

    def __init__(self, parent: QWidget | None, key: str = "", icon: str = "", width: int = 640) -> None:
        """Build the frame; `key` is the primary button's (empty: plain Enter), `icon` its drawing."""
        super().__init__(parent)
        self.first: QWidget | None = None
        self._width = width
        self._key = key
        self._yielding: QWidget | None = None
        self._whole = self._given = 0
        self.title = Label("", 20, 600, "text", self)
        self.subtitle = Label("", 13, 400, "text2", self).wrap()
        self.trouble = Trouble(self)
        self.remark = Label("", 12, 400, "text2", self).wrap()
        self.cancel = Button(Kind.PLAIN, "", self)
        self.primary = Button(Kind.PRIMARY, icon, self)
        self.content = Body()
        self.body = QVBoxLayout(self.content)
        self._column = QVBoxLayout(self)
        self.area = QScrollArea(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(px(16))
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.content)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for ground in (self.area.viewport(), self.content):
            ground.setAutoFillBackground(False)
        self.content.unfit.connect(self.fit)
        column = self._column
        column.setSpacing(0)
        for widget in (self.title, self.subtitle):
            column.addLayout(_padded(widget))
        column.addSpacing(px(20))
        column.addLayout(_padded(self.area, right=SIDE - 20))
        column.addSpacing(px(14))
        column.addLayout(_padded(self.trouble))
        column.addSpacing(px(14))
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(px(SIDE), 0, px(SIDE), 0)
        foot.setSpacing(px(8))
        foot.addWidget(self.remark, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.primary)
        return foot

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.reject)
        self.primary.clicked.connect(self.submit)
        for keys in ("Ctrl+Return", "Ctrl+Enter") if self._key else ():
            QShortcut(QKeySequence(keys), self).activated.connect(self.primary.click)

    # --- what a dialog says ------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.cancel.say(self.tr("Cancel"), self.tr("Cancel"))
        self.cancel.set_look(key=self.tr("Esc"))
        self.primary.set_look(key=self._key or self.tr("Enter"))

    def say_title(self, title: str, subtitle: str = "") -> None:
        """Name the dialog, and what it is about."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    # --- acting ------------------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Do what the primary button says."""
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, else the primary one where Enter is its key."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton):
            focused.click()
        elif not self._key:
            self.primary.click()

    # --- coming and going --------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that is needed, and dim the window."""
        self.fit()
        super().showEvent(event)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001, N802 - overrides Qt
        """Give the first field the focus once Qt has chosen one; what stands in it is not selected."""
        super().setVisible(visible)
        if visible and self.first is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(self.first, QLineEdit):
                self.first.deselect()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    # --- size --------------------------------------------------------------------------------------------------

    def fit(self) -> None:
        """Take the height the body needs, as far as the window or the screen allows; the rest scrolls."""
        room = self.room()
        shadow = self.shadow
        width = min(px(self._width), room.width() - 32)
        inner = width - 2 * px(SIDE)
        self.content.setFixedWidth(inner)
        needed = _height_of(self.body, inner)
        self.area.setFixedHeight(needed)
        self._column.setContentsMargins(shadow, shadow + px(ENDS), shadow, shadow + px(ENDS))
        whole = _height_of(self._column, width + 2 * shadow)
        most = room.height() - 24 + 2 * shadow
        if whole + self._given > most:
            self._column.setContentsMargins(shadow, shadow + px(TIGHT), shadow, shadow + px(TIGHT))
            whole -= 2 * px(ENDS - TIGHT)
        given = self._give(whole + self._given - most)
        needed, whole = needed - given, whole - given
        self.content.setFixedHeight(needed)
        self.area.setFixedHeight(max(px(96), needed - max(0, whole - most)))
        self.place(QSize(width + 2 * shadow, min(whole, most)))
        self._show_focus()

    def _give(self, excess: int) -> int:
        """Let a list that scrolls by itself be lower by what is too much; gives how much lower it became."""
        if self._yielding is None:
            return 0
        before = self._given
        self._given = min(max(0, excess), max(0, self._whole - px(LEAST)))
        self._yielding.setFixedHeight(self._whole - self._given)
        return self._given - before

    def yields(self, widget: QWidget, height: int) -> None:
        """Give a list its height; in a low window it gives way before the body scrolls."""
        self._yielding, self._whole = widget, height
        widget.setFixedHeight(height - self._given)

    def _show_focus(self) -> None:
        focused = self.focusWidget()
        if self.content.isAncestorOf(focused):
            self.area.ensureWidgetVisible(focused, 0, px(24))


def _padded(widget: QWidget, right: int = SIDE) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(px(SIDE), 0, px(right), 0)
    row.addWidget(widget)
    return row


def _height_of(layout: QLayout, width: int) -> int:
    layout.activate()
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
