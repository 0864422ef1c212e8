"""The triage: the list of findings, the card of the current one, and the answers at the foot."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from placet.app.actions import Actions
from placet.app.i18n import spoken
from placet.app.models.alike import alike
from placet.app.models.findings import FindingsModel
from placet.app.models.session import ReviewSession
from placet.app.models.sieve import Sieve
from placet.app.views.controls import Link
from placet.app.views.decision_bar import DecisionBar
from placet.app.views.finding_card import FindingCard
from placet.app.views.findings_bar import FindingsBar
from placet.app.views.findings_list import FindingsList
from placet.app.views.labels import Label, Line, Panel
from placet.app.views.theme import px
from placet.domain.activity import Decision, DecisionOutcome, Scope

CLOSED_BELOW = 516
"""The height of this view under which the list closes: a window of 640, less its bars and the tabs."""
CARD = 120
"""The least height of the card."""


class FindingsView(Panel):
    """List, card and answers."""

    decided = Signal(object, int)
    """A Decision was performed, and how many findings it answered."""
    coverage_asked = Signal()
    """The reviewer wants to see what was read."""

    def __init__(self, session: ReviewSession, actions: Actions, parent: QWidget | None = None) -> None:
        """Follow the session; single keys act in the list and the card."""
        super().__init__(parent)
        self._session = session
        self._low = False
        self._short = False
        self._before: QWidget | None = None
        self.model = FindingsModel(session, spoken())
        self.filters = FindingsBar(self.model, self)
        self.list = FindingsList(session, self.model, self)
        self.card = FindingCard(session, actions, self)
        self.bar = DecisionBar(session, actions, self)
        self._line = Line(parent=self)
        self._build_empty()
        self._lay_out()
        for view in (self.list, self.card):
            view.addActions(actions.singles)
        self._connect()
        self.retranslate()

    def _build_empty(self) -> None:
        self.nothing = QWidget(self)
        column = QVBoxLayout(self.nothing)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(12))
        self.sentence = Label("", 13, 400, "text2", self.nothing).wrap()
        self.way_on = Link("", self.nothing)
        self.way_on.clicked.connect(self._on_way_on)
        column.addWidget(self.sentence)
        column.addWidget(self.way_on)
        column.addStretch(1)

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.list)
        column.addWidget(self._line)
        column.addWidget(self.card, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        self.bar.decided.connect(self._on_decided)
        self.bar.finished.connect(self._on_finished)
        self.bar.resized.connect(self._fit)
        self.model.modelReset.connect(self.refresh)
        self._session.opened.connect(self.refresh)
        self._session.review_changed.connect(self.refresh)

    # --- showing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the findings, or say in one sentence why there are none, and the way on."""
        some = bool(self._session.findings)
        self.nothing.setVisible(not self.model.lines)
        self._column.setStretchFactor(self.nothing, 0 if some else 1)
        self.card.setVisible(some)
        self.bar.setVisible(some)
        if not self.model.lines:
            self._say_nothing()
        self._fit()

    def _say_nothing(self) -> None:
        review = self._session.review
        if review is None:
            words, link = self.tr("Findings appear here once a draft has been read."), ""
        elif self.model.sieve.narrows:
            words, link = self.tr("No finding fits what is asked for."), self.tr("Show all findings")
        elif self.model.narrowed:
            words, link = self.tr("No finding holds these words."), self.tr("Show all findings")
        elif review.scan.document.unread:
            words, link = self.tr("No rule found words in the parts that were read."), self.tr("See what was not read")
        else:
            words, link = self.tr("No rule found words in this draft."), self.tr("See what was read")
        self.sentence.setText(words)
        self.way_on.setText(link)
        self.way_on.setAccessibleName(link)
        self.way_on.updateGeometry()
        self.way_on.setVisible(bool(link))

    def set_layout(self, low: bool, short: bool) -> None:  # noqa: FBT001 - reads well
        """Give way to a low window (fewer rows), to a narrow one (shorter words)."""
        self._low, self._short = low, short
        self._fit()

    @property
    def closed(self) -> bool:
        """Tell whether the window is so low that the list closes to “1 of 5”."""
        return self._low and self.height() < px(CLOSED_BELOW)

    def _fit(self) -> None:
        """Share the height: answers first, then the list up to its rows, the card the rest."""
        self.bar.set_compact(self.closed, self._short)
        self.bar.fit()
        self.filters.setVisible(bool(self._session.findings) and (not self.closed or self.model.sieve.narrows))
        left = self.height() - self.bar.sizeHint().height() - px(CARD)
        left -= self.filters.height() if not self.filters.isHidden() else 0
        rows = min(self.list.natural_height(self._low), max(0, left))
        shown = bool(self.model.lines) and not self.closed and rows >= px(48)
        self.list.setFixedHeight(max(1, rows))
        self.list.setVisible(shown)
        self._line.setVisible(shown)
        self.setFocusProxy(self.list if shown else self.card)

    def minimumSizeHint(self) -> QSize:
        """Accept room for the answers and a card of a few lines: the list gives way."""
        return QSize(self.bar.minimumSizeHint().width(), self.bar.sizeHint().height() + px(CARD))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new height."""
        super().resizeEvent(event)
        self._fit()

    def filter(self, words: str) -> int:
        """Narrow the list to the findings that hold words; gives how many do."""
        return self.model.narrow(words)

    def step(self, by: int) -> None:
        """Go to the next finding (1) or the one before (-1), among those listed."""
        if not self.model.rearranged:
            self._session.next() if by > 0 else self._session.previous()
        elif self.model.lines:
            here = self.list.currentIndex().row()
            row = here + by if here >= 0 else 0 if by > 0 else -1
            self._session.select(self.model.lines[row % len(self.model.lines)].finding.id)

    def _on_way_on(self) -> None:
        if self.model.narrowed:
            self.model.sift(Sieve(by_rule=self.model.sieve.by_rule))
            self.filter("")
        else:
            self.coverage_asked.emit()

    # --- answering ---------------------------------------------------------------------------------------------

    def answer(self, outcome: DecisionOutcome) -> None:
        """Take an answer to the current finding; Esc from the reasons leads back to where the reviewer was."""
        self._before = QApplication.focusWidget()
        self.bar.answer(outcome)

    def _on_decided(self, decision: Decision) -> None:
        """Perform a decision: a reason for the whole draft answers the same words everywhere in it."""
        review, current = self._session.review, self._session.current
        if review is None or current is None:
            return
        after = self.model.open_after(current.id) if self.model.rearranged else ()
        if decision.scope is Scope.DRAFT:
            count = self._session.decide_all((current, *alike(review, current)), decision)
        else:
            count = int(self._session.decide(decision))
        self._go_on(after)
        if count:
            self.decided.emit(decision, count)

    def _go_on(self, after: tuple[str, ...]) -> None:
        """Go to the next open finding in the order of a list that is not that of the text."""
        review = self._session.review
        undecided = {finding.id for finding in review.undecided} if review else set()
        following = next((finding for finding in after if finding in undecided), None)
        if following is not None:
            self._session.select(following)

    def _on_finished(self) -> None:
        before = self._before
        inside = before is None or self.bar.isAncestorOf(before) or not before.isVisible()
        target = self if inside else before
        (target or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.model.speak(spoken())
        self.list.setAccessibleName(self.tr("Findings"))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
