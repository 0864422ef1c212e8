"""Five numbered reasons and how far they reach: what keeping or dismissing a finding asks for."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from placet.app.i18n import spoken
from placet.app.views.controls import Button, Kind, Segments, paint_focus, paint_key
from placet.app.views.labels import Label
from placet.app.views.theme import font, px
from placet.app.views.tokens import tokens
from placet.app.views.usual_reasons import usual_reasons
from placet.domain.activity import Decision, DecisionOutcome, Scope
from placet.words.vocabulary import word

ANOTHER = 5
SIDE = 20


class ReasonRow(Button):
    """One numbered reason; long ones take two lines."""

    def __init__(self, number: int, parent: QWidget) -> None:
        """Carry its number as its key."""
        super().__init__(Kind.GHOST, "", parent, 34)
        self.set_look(key=str(number))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column."""
        return QSize(px(160), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the number, then the words; the ground when focused or hovered."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        text = colours.text
        if self.hasFocus() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected if self.hasFocus() else colours.hover))
            painter.drawRoundedRect(self.rect(), 6, 6)
            text = colours.on_accent if self.hasFocus() and not colours.fills else text
        paint_key(painter, self.key, px(10), self.height() / 2, text, colours.surface if colours.fills else "")
        painter.setFont(font(13, 600 if self.hasFocus() else 500))
        painter.setPen(QColor(text))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(self.rect().adjusted(px(40), 0, -px(4), 0), flags, self.text())
        if self.hasFocus() and not colours.fills:
            paint_focus(painter, self.rect().toRectF(), colours, ink=colours.text)


class Reasons(QWidget):
    """Asks why words are kept, or why a finding is none."""

    chosen = Signal(object)
    """The Decision that was made."""
    left = Signal()
    """The reviewer went back without deciding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self.outcome = DecisionOutcome.KEPT
        self._title = Label("", 13, 600, "text", self)
        self._back = Button(Kind.GHOST, "", self, 28)
        self._back.set_look(dimmed=True)
        self._back.setFont(font(13))
        self._back.clicked.connect(self.left)
        self.rows = [ReasonRow(number, self) for number in range(1, ANOTHER + 1)]
        self.own = QLineEdit(self)
        self.own.returnPressed.connect(self._on_own)
        self._until = QDateEdit(QDate.currentDate().addMonths(3), self)
        self._until.setCalendarPopup(True)
        self._until.setMinimumDate(QDate.currentDate())
        self._reach = Label("", 12, 400, "text2", self)
        self._reach.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._scope = Segments(list(Scope), self)
        self._scope.chosen.connect(self._on_scope)
        for row in self.rows:
            row.clicked.connect(self._on_row)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, px(4))
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._reach)
        foot.addWidget(self._scope)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SIDE), px(10), px(SIDE), px(10))
        column.setSpacing(px(2))
        column.addLayout(head)
        for row in self.rows:
            column.addWidget(row)
        column.addWidget(self.own)
        column.addSpacing(px(6))
        column.addLayout(foot)
        column.addWidget(self._until, 0, Qt.AlignmentFlag.AlignLeft)

    # --- asking ------------------------------------------------------------------------------------------------

    def ask(self, outcome: DecisionOutcome) -> None:
        """Ask for the reason of an outcome; the first row is at hand."""
        self.outcome = outcome
        self._scope.choose(Scope.PLACE)
        self._until.hide()
        self.own.clear()
        self._show_own(shown=False)
        self.retranslate()
        self.rows[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_own(self, shown: bool) -> None:  # noqa: FBT001 - reads well
        self.own.setVisible(shown)
        self.rows[-1].setVisible(not shown)

    def retranslate(self) -> None:
        """Say the reasons in the window's language."""
        kept = self.outcome is DecisionOutcome.KEPT
        self._title.setText(self.tr("Keep this wording because…") if kept else self.tr("Not a finding because…"))
        self._back.say(self.tr("Cancel"))
        self._back.set_look(key=self.tr("Esc"))
        self.setAccessibleName(self._title.text())
        for row, words in zip(self.rows, (*usual_reasons(self.outcome), self.tr("Another reason…")), strict=True):
            row.say(words)
            row.setAccessibleDescription(self._title.text())
        self.own.setPlaceholderText(self.tr("Your reason, then Enter"))
        self.own.setAccessibleName(self.tr("Your reason"))
        self._reach.setText(self.tr("Applies to"))
        scopes = (word(Scope.PLACE, spoken()), word(Scope.DRAFT, spoken()), self.tr("Until a date…"))
        self._scope.say(scopes, self.tr("Applies to"))
        self._until.setAccessibleName(self.tr("Until this date"))
        self._fit()

    # --- answering ---------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a reason by its number; Esc goes back."""
        number = event.key() - int(Qt.Key.Key_0)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif 1 <= number <= ANOTHER and not self.own.isVisible():
            self.rows[number - 1].click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(row := self.focusWidget(), ReasonRow):
            row.click()
        else:
            super().keyPressEvent(event)

    def _on_row(self) -> None:
        row = self.sender()
        if row is self.rows[-1]:
            self._show_own(shown=True)
            self.own.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif isinstance(row, ReasonRow):
            self._answer(row.text())

    def _on_own(self) -> None:
        if self.own.text().strip():
            self._answer(self.own.text().strip())

    def _answer(self, reason: str) -> None:
        scope = self._scope.value
        until = self._until.date().toPython() if scope is Scope.UNTIL else None
        self.chosen.emit(Decision(self.outcome, reason, Scope(str(scope)), until if isinstance(until, date) else None))

    def _on_scope(self, scope: object) -> None:
        self._until.setVisible(scope is Scope.UNTIL)

    def _fit(self) -> None:
        """Leave “Applies to” out where the scopes need its room: each of them says it to a screen reader."""
        room = self.width() - 2 * px(SIDE) - px(8) - self._scope.sizeHint().width()
        self._reach.setVisible(self._reach.fontMetrics().horizontalAdvance(self._reach.text()) <= room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the scopes into the new width."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Accept the width of the scopes alone."""
        return QSize(self._scope.sizeHint().width() + 2 * px(SIDE), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
