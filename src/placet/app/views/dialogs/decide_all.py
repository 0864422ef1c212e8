"""The same words elsewhere in the draft or the batch, decided alike: previewed first, one outcome, one reason."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from placet.app.i18n import spoken
from placet.app.models.across import Across
from placet.app.models.elsewhere import Search, Written
from placet.app.models.findings import quoted
from placet.app.models.same_words import SameWords
from placet.app.models.session import ReviewSession
from placet.app.views.controls import Segments
from placet.app.views.dialogs.act import ActDialog
from placet.app.views.dialogs.base import SUBMIT
from placet.app.views.dialogs.fields import Field, Suggested
from placet.app.views.dialogs.same_places import SamePlaceDelegate
from placet.app.views.rows import RowList
from placet.app.views.theme import px
from placet.app.views.usual_reasons import usual_reasons
from placet.domain.activity import Decision, DecisionOutcome
from placet.domain.finding import Finding

OUTCOMES = (
    DecisionOutcome.CHANGE_REQUIRED,
    DecisionOutcome.KEPT,
    DecisionOutcome.NOT_A_FINDING,
    DecisionOutcome.REFERRED,
)
DISMISSALS = (DecisionOutcome.KEPT, DecisionOutcome.NOT_A_FINDING)
ROWS = 6
"""Places in sight at once; more scroll."""


class DecideAllDialog(ActDialog):
    """Decides a finding and those alike, as many as stay checked."""

    decided_elsewhere = Signal(object)
    """Findings of other drafts were decided: the numbers of the entries, by review."""
    decided_across = Signal(object, int, int)
    """Findings of several drafts were decided alike: the outcome, how many, and in how many drafts."""

    def __init__(
        self, session: ReviewSession, finding: Finding, parent: QWidget | None = None, across: Across | None = None
    ) -> None:
        """List a finding's words wherever they are open; its own decision is suggested for the others."""
        super().__init__(session, parent, SUBMIT)
        self._finding = finding
        self._across = across
        self._search: Search | None = None
        self._looking = False
        self.reach = Segments((False, True), height=32)
        self.places = SameWords(self.review, finding, spoken())
        self.places.setParent(self)
        self.list = RowList("same_places", self)
        self.list.setModel(self.places)
        self.list.setItemDelegate(SamePlaceDelegate(self.list))
        self._show_rows()
        self._suggest(self.review.decision_on(finding))
        self._reach = Field(self.reach)
        self._reach.setVisible(across is not None and bool(across.others))
        for row in (self._reach, self.list, self._outcome, self.reason):
            self.body.addWidget(row)
        self.first = self.list
        self.list.setCurrentIndex(self.places.index(0))
        self._follow()
        self.retranslate()

    def _suggest(self, decision: Decision | None) -> None:
        """Ask for an outcome and a reason; those of the finding's own decision stand there first."""
        self.outcome = Segments(OUTCOMES, height=32)
        self.reason = Field(Suggested(decision.reason if decision else ""))
        if decision is not None and decision.outcome in OUTCOMES:
            self.outcome.choose(decision.outcome)
        self._outcome = Field(self.outcome)

    def _follow(self) -> None:
        self.places.chosen_changed.connect(self._count)
        self.outcome.chosen.connect(self._on_outcome)
        self.reach.chosen.connect(self._on_reach)
        if self._across is not None:
            self._across.found.connect(self._on_found)

    def _show_rows(self) -> None:
        self.yields(self.list, px(SamePlaceDelegate.height) * min(ROWS, max(1, self.places.rowCount())) + 2)

    # --- the whole batch ---------------------------------------------------------------------------------------

    def _on_reach(self, whole: object) -> None:
        """Look for the words in the other drafts, or leave those out again."""
        self._search, self._looking = None, bool(whole)
        self.places.show_others(())
        if self._across is not None and whole:
            self._across.find(self._finding)
        self._show_found()

    def _on_found(self, search: Search) -> None:
        if self._looking and search.like == self._finding:
            self._search, self._looking = search, False
            self.places.show_others(search.places)
            self._show_found()

    def _show_found(self) -> None:
        self._show_rows()
        self.list.setCurrentIndex(self.places.index(0))
        self._say_places()
        self.fit()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        super().retranslate()
        self.places.speak(spoken())
        self._reach.say(self.tr("Where"))
        self.reach.say((self.tr("This draft"), self.tr("The whole batch")), self.tr("Where"))
        self._say_places()
        self.list.setAccessibleName(self.tr("Places with the same words"))
        self._outcome.say(self.tr("Decision"))
        names = (self.tr("Change required"), self.tr("Keep"), self.tr("Not a finding"), self.tr("Refer"))
        self.outcome.say(names, self.tr("Decision"))
        self._say_reason()
        self._count()

    def _say_places(self) -> None:
        """Say where the words stand open, and what is still to come or could not be looked at."""
        self.say_title(self.tr("Decide all like this"), self._said_where())
        words = self.tr("Each place gets its own entry in the trail.")
        if self._looking:
            words = self.tr("Looking through the other drafts…")
        elif self._search is not None and self._search.unopened:
            words = self.tr("Drafts that could not be opened: {n}").format(n=self._search.unopened)
        self.remark.setText(words)
        self._count()

    def _said_where(self) -> str:
        count = self.places.rowCount()
        match count:
            case 0:
                words = self.tr("{words} stands open nowhere else")
            case 1:
                words = self.tr("{words} stands open in 1 place")
            case _:
                words = self.tr("{words} stands open in {n} places")
        return words.format(words=quoted(self._finding.quote.exact, spoken()), n=count)

    def _say_reason(self) -> None:
        self.reason.say(self.tr("Reason"), "" if self._outcome_chosen in DISMISSALS else self.tr("optional"))
        self.reason.control.suggest(usual_reasons(self._outcome_chosen))

    def _on_outcome(self, _value: object) -> None:
        self.reason.complain("")
        self._say_reason()

    def _count(self) -> None:
        count = self.places.count_chosen
        self.primary.say((self.tr("Decide 1 place") if count == 1 else self.tr("Decide {n} places")).format(n=count))
        self.primary.setEnabled(count > 0 and not self._looking and not self._busy)

    @property
    def _outcome_chosen(self) -> DecisionOutcome:
        return DecisionOutcome(str(self.outcome.value))

    def submit(self) -> None:
        """Decide the places checked; keeping or dismissing needs a reason."""
        wanting = self._outcome_chosen in DISMISSALS and not self.reason.words
        if self.reason.complain(self.tr("Keeping or dismissing needs a reason.") if wanting else ""):
            self.reason.control.setFocus()
            return
        decision = Decision(self._outcome_chosen, self.reason.words)
        elsewhere = self.places.chosen_elsewhere
        if self._across is None or not elsewhere:
            self._decide_here(decision)
            return
        self._across.decide(elsewhere, decision, partial(self._on_written, decision))
        self._count()

    @property
    def _busy(self) -> bool:
        return self._across is not None and self._across.busy

    def reject(self) -> None:
        """Leave; not while other drafts are written to."""
        if not self._busy:
            super().reject()

    def _decide_here(self, decision: Decision) -> int:
        chosen = self.places.chosen
        done = self.session.decide_all(chosen, decision) if chosen else 0
        if done == len(chosen):
            self.accept()
        return done

    def _on_written(self, decision: Decision, written: Written) -> None:
        """Decide the places of this draft once those of the others stand in the store."""
        self.decided_elsewhere.emit(written.entries)
        here = self._decide_here(decision)
        drafts = len(written.entries) + (here > 0)
        self.decided_across.emit(decision.outcome, written.count + here, drafts)
