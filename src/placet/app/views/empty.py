"""The middle of the window without a draft: where to drop some, what was reviewed lately, or why one cannot be read."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from placet.app.actions import Actions
from placet.app.i18n import spoken
from placet.app.models.batch_row import BatchRow, RowState
from placet.app.models.batch_words import summary_words
from placet.app.models.moments import day
from placet.app.views.controls import Button, Kind, follow_action, paint_focus
from placet.app.views.icons import paint_icon
from placet.app.views.labels import Label, Panel
from placet.app.views.rows import paint_words
from placet.app.views.status import Lock
from placet.app.views.theme import font, px, width
from placet.app.views.tokens import tokens
from placet.domain.errors import WrongPassword
from placet.store.summary import Summary
from placet.words.errors import explain

MEASURE = 480


class DropTarget(QWidget):
    """The large dashed frame of an empty window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing held over it."""
        super().__init__(parent)
        self._over = False

    def set_over(self, over: bool) -> None:  # noqa: FBT001 - reads well
        """Show that files are held over the window."""
        self._over = over
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame and the tray."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        pen = QPen(QColor(colours.accent if self._over else colours.line2), 2 if self._over else 1.5)
        pen.setDashPattern([5, 3])
        painter.setPen(pen)
        painter.setBrush(QColor(colours.hover if self._over else colours.tint))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        tray = QRectF(self.width() / 2 - px(20), px(50), px(40), px(40))
        paint_icon(painter, "drop", tray, colours.accent)


class RecentRow(QPushButton):
    """A review of late: the draft's name, and where it stands."""

    def __init__(self, summary: Summary, parent: QWidget) -> None:
        """Show one review."""
        super().__init__(parent)
        self.summary = summary
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setText(summary.name)
        self.setAccessibleName(f"{summary.name}, {self._state()}")
        self.setToolTip(str(summary.path))

    def _state(self) -> str:
        if not self.summary.signed_at:
            return summary_words(self.summary)
        when: date = datetime.fromisoformat(self.summary.signed_at).astimezone().date()
        return self.tr("{day} · signed off").format(day=day(when, spoken()))

    def sizeHint(self) -> QSize:
        """Ask for the height of the design."""
        return QSize(px(MEASURE), px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the draft's sign, its name, its state, and the line below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        rect = QRectF(self.rect())
        if self.underMouse() and colours.fills:
            painter.fillRect(rect, QColor(colours.hover))
        paint_icon(painter, "draft", QRectF(0, rect.center().y() - px(8), px(16), px(16)), colours.text)
        state, made = self._state(), font(12)
        room = width(state, made) + 2
        painter.setFont(made)
        painter.setPen(QColor(colours.text2))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), state)
        name = QRectF(px(28), 0, rect.width() - px(40) - room, rect.height())
        paint_words(painter, self.text(), name, font(13, 600), colours.text, Qt.TextElideMode.ElideMiddle)
        painter.fillRect(QRectF(0, rect.height() - 1, rect.width(), 1), QColor(colours.line))
        if self.hasFocus():
            paint_focus(painter, rect.adjusted(0.5, 0.5, -0.5, -0.5), colours)


class EmptyDesk(Panel):
    """No draft yet: one sentence and the way on."""

    recent_chosen = Signal(Path)
    """The reviewer wants a draft that was reviewed before."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        """Offer to open and to paste."""
        super().__init__(parent)
        self._actions = actions
        self._recent: tuple[Summary, ...] = ()
        self.target = DropTarget(self)
        self._title, self._kinds = Label("", 20, 600, "text", self), Label("", 13, 400, "text2", self)
        self.open, self.paste = Button(Kind.PRIMARY, "", self), Button(Kind.PLAIN, "", self)
        follow_action(self.open, actions["open"])
        follow_action(self.paste, actions["paste"])
        self._never = Label("", 13, 400, "text2", self)
        self._late = Label("", 13, 600, "text", self)
        self._rows = QVBoxLayout()
        self._build()
        self.setFocusProxy(self.open)
        self.retranslate()

    def _build(self) -> None:
        self.target.setFixedHeight(px(256))
        inside = QVBoxLayout(self.target)
        inside.setContentsMargins(px(16), px(106), px(16), px(24))
        inside.setSpacing(px(4))
        for label in (self._title, self._kinds):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inside.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.open)
        buttons.addWidget(self.paste)
        buttons.addStretch(1)
        inside.addSpacing(px(10))
        inside.addLayout(buttons)
        inside.addStretch(1)
        self._build_column()

    def _build_column(self) -> None:
        never = QHBoxLayout()
        never.setSpacing(px(8))
        never.addWidget(Lock(self))
        never.addWidget(self._never, 1)
        self._rows.setSpacing(0)
        holder = QWidget(self)
        holder.setMaximumWidth(px(MEASURE))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addStretch(2)
        column.addWidget(self.target)
        column.addSpacing(px(4))
        column.addLayout(never)
        column.addSpacing(px(24))
        column.addWidget(self._late)
        column.addLayout(self._rows)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(20), px(20), px(20))
        row.addStretch(1)
        row.addWidget(holder, 100)
        row.addStretch(1)

    def show_recent(self, recent: Sequence[Summary]) -> None:
        """List reviews of late, the latest first."""
        self._recent = tuple(recent)
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for summary in self._recent:
            row = RecentRow(summary, self)
            row.clicked.connect(self._on_recent)
            self._rows.addWidget(row)
        self._late.setVisible(bool(self._recent))

    def _on_recent(self) -> None:
        row = self.sender()
        if isinstance(row, RecentRow):
            self.recent_chosen.emit(row.summary.path)

    def retranslate(self) -> None:
        """Speak the window's language."""
        self._title.setText(self.tr("Drop drafts here"))
        self._kinds.setText(self.tr("Word and PDF files, or a whole folder"))
        self.open.say(self.tr("Open files…"))
        self.open.set_look(key=self._actions.keycap("open"))
        self.paste.say(self.tr("Paste text"))
        self.paste.set_look(key=self._actions.keycap("paste"))
        self._never.setText(self.tr("Originals are never changed. Nothing leaves this computer."))
        self._late.setText(self.tr("Recent"))
        self.show_recent(self._recent)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


class Waiting(Panel):
    """A draft that is chosen and cannot be shown: it is still read, or could not be."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        """Show no draft yet."""
        super().__init__(parent)
        self._row: BatchRow | None = None
        self._title = Label("", 16, 600, "text", self).wrap()
        self.sentence = Label("", 13, 400, "text", self).wrap()
        self._actions = actions
        self.password = Button(Kind.PRIMARY, "lock", self)
        self.retry, self.remove = Button(Kind.PRIMARY, "retry", self), Button(Kind.PLAIN, "", self)
        follow_action(self.password, actions["password"])
        actions.keys_changed.connect(self._show_key)
        follow_action(self.retry, actions["retry"])
        follow_action(self.remove, actions["remove"])
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self.password, self.retry, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(72), px(72), px(72), px(32))
        column.setSpacing(px(8))
        column.addWidget(self._title)
        column.addWidget(self.sentence)
        column.addSpacing(px(8))
        column.addLayout(buttons)
        column.addStretch(1)

    def show_row(self, row: BatchRow, rules_there: bool) -> None:  # noqa: FBT001 - reads well
        """Say how it stands with a draft."""
        self._row = row
        failed = row.state is RowState.FAILED
        self._title.setText(row.path.name)
        if row.locked:
            self.sentence.setText(self._locked_words(row))
        elif failed and row.error is not None:
            self.sentence.setText(explain(row.error, spoken()))
        elif rules_there:
            self.sentence.setText(self.tr("It is being read. Its findings appear as soon as they are there."))
        else:
            self.sentence.setText(self.tr("It waits for the rules. It is read as soon as they are loaded."))
        self.password.setVisible(row.locked)
        self.retry.setVisible(failed and not row.locked)
        self.remove.setVisible(failed)
        self.password.say(self.tr("Enter password…"))
        self._show_key()
        self.retry.say(self.tr("Read again"))
        self.remove.say(self.tr("Remove from batch"))

    def _show_key(self) -> None:
        self.password.set_look(key=self._actions.keycap("password"))

    def _locked_words(self, row: BatchRow) -> str:
        if isinstance(row.error, WrongPassword):
            return explain(row.error, spoken())
        return self.tr("It is protected by a password. It is read once the password is given, here and nowhere else.")
