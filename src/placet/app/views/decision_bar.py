"""The foot of the findings panel: four answers with their keys; once decided, who and when."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from placet.app.actions import Actions
from placet.app.i18n import spoken
from placet.app.models.moments import moment_or_clock
from placet.app.models.session import ReviewSession
from placet.app.views.controls import Button, Kind
from placet.app.views.labels import ElidedLabel, Line, Panel
from placet.app.views.reasons import Reasons
from placet.app.views.theme import font, px
from placet.domain.activity import Decision, DecisionOutcome

OUTCOMES = {
    "change": DecisionOutcome.CHANGE_REQUIRED,
    "keep": DecisionOutcome.KEPT,
    "dismiss": DecisionOutcome.NOT_A_FINDING,
    "refer": DecisionOutcome.REFERRED,
}
SIDE = 20
GAP = 8
ASKING = (DecisionOutcome.KEPT, DecisionOutcome.NOT_A_FINDING)


class DecisionBar(Panel):
    """Takes the reviewer's answer to the current finding."""

    decided = Signal(object)
    """The Decision made."""
    finished = Signal()
    """The reasons closed: the list is to have the keyboard again."""
    resized = Signal()
    """The reasons opened or closed: the bar needs another height."""

    def __init__(self, session: ReviewSession, actions: Actions, parent: QWidget | None = None) -> None:
        """Follow the session."""
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self._low = False
        self._short = False
        self.buttons = {name: Button(Kind.DECISION, "", self, 40) for name in OUTCOMES}
        self.reasons = Reasons(self)
        self._who = ElidedLabel(12, 400, "text2", self)
        self._note, self._undo, self._keys = (Button(Kind.GHOST, "", self, 28) for _ in range(3))
        self._build()
        for name, button in self.buttons.items():
            button.clicked.connect(actions[name].trigger)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button, name in ((self._note, "note"), (self._undo, "undo"), (self._keys, "keys")):
            button.clicked.connect(actions[name].trigger)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.set_look(dimmed=True)
            button.setFont(font(13))
        self.reasons.chosen.connect(self._on_reason)
        self.reasons.left.connect(self.close_reasons)
        actions.keys_changed.connect(self.retranslate)
        session.current_changed.connect(self._on_current_changed)
        session.review_changed.connect(self.refresh)
        self.retranslate()

    def _build(self) -> None:
        answers = QWidget(self)
        column = QVBoxLayout(answers)
        column.setContentsMargins(0, px(12), 0, px(8))
        column.setSpacing(px(6))
        grid = QGridLayout()
        grid.setContentsMargins(px(SIDE), 0, px(SIDE), 0)
        grid.setSpacing(px(GAP))
        for number, button in enumerate(self.buttons.values()):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.addWidget(button, number // 2, number % 2)
        foot = self._foot = QHBoxLayout()
        foot.setSpacing(px(4))
        foot.addWidget(self._who, 1)
        foot.addWidget(self._note)
        foot.addWidget(self._undo)
        self._foot_gap = QWidget(answers)
        foot.addWidget(self._foot_gap, 1)
        foot.addWidget(self._keys)
        column.addLayout(grid)
        column.addLayout(foot)
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Line(parent=self))
        whole.addWidget(answers)
        whole.addWidget(self.reasons)
        self._answers = answers
        self.reasons.hide()

    # --- showing -----------------------------------------------------------------------------------------------

    def set_compact(self, low: bool, short: bool) -> None:  # noqa: FBT001 - reads well
        """Take lower buttons in a low window, shorter words in a narrow one."""
        if (low, short) == (self._low, self._short):
            return
        self._low, self._short = low, short
        for button in self.buttons.values():
            button.set_height(32 if low else 40)
        self.retranslate()

    def fit(self) -> None:
        """Take the height of what is shown at once, answers or reasons, so that the rest can be shared out."""
        self._whole.activate()

    def refresh(self) -> None:
        """Show whether the current finding is decided."""
        finding, review = self._session.current, self._session.review
        done = review.decided.get(finding.id) if review and finding else None
        for name, button in self.buttons.items():
            chosen = done is not None and done.decision.outcome is OUTCOMES[name]
            button.set_look(chosen=chosen, dimmed=done is not None and not chosen)
            button.setEnabled(finding is not None and review is not None and not review.signed)
        who = f"{done.agent.name}, {moment_or_clock(done.at, self._session.now(), spoken())}" if done else ""
        self._who.show_words(who)
        self._who.setVisible(done is not None)
        self._foot.setContentsMargins(px(10 if done is None else SIDE), 0, px(10), 0)
        self._foot_gap.setVisible(done is None)
        self._note.setVisible(done is None)
        self._keys.setVisible(done is None)

    def retranslate(self) -> None:
        """Say the answers in the window's language."""
        full = {
            "change": self.tr("Change required"),
            "keep": self.tr("Keep, with reason"),
            "dismiss": self.tr("Not a finding"),
            "refer": self.tr("Refer"),
        }
        short = {"change": self.tr("Change"), "keep": self.tr("Keep…"), "dismiss": self.tr("Not it")}
        for name, button in self.buttons.items():
            button.set_look(key=next(iter(self._actions.keys(name)), ""))
            button.say(full[name], full[name])
        if self._short or self._crowded():
            for name, words in short.items():
                self.buttons[name].say(words, full[name])
        self._note.say(self.tr("Note"), self.tr("Add a note"))
        self._undo.say(self.tr("Undo"))
        self._keys.say(self.tr("All keys"))
        for button, name in ((self._note, "note"), (self._undo, "undo"), (self._keys, "keys")):
            button.set_look(key=next(iter(self._actions.keys(name)), ""))
        self.refresh()

    def _crowded(self) -> bool:
        """Tell whether the full words need more room than the bar has."""
        room = (self.width() - 2 * px(SIDE) - px(GAP)) // 2
        return any(button.sizeHint().width() > room for button in self.buttons.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take shorter words in a narrower bar, the full ones in a wide one."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.retranslate()

    # --- answering ---------------------------------------------------------------------------------------------

    def answer(self, outcome: DecisionOutcome) -> None:
        """Take an answer; keeping and dismissing ask for the reason first."""
        if self._session.current is None:
            return
        if outcome in ASKING:
            self._answers.hide()
            self.reasons.show()
            self.resized.emit()
            self.reasons.ask(outcome)
        else:
            self.close_reasons()
            self.decided.emit(Decision(outcome))

    def _on_reason(self, decision: Decision) -> None:
        self.close_reasons()
        self.decided.emit(decision)

    def close_reasons(self) -> None:
        """Show the answers again."""
        if not self.reasons.isHidden():
            self.reasons.hide()
            self._answers.show()
            self.resized.emit()
            self.finished.emit()

    def _on_current_changed(self) -> None:
        self.close_reasons()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
