"""The same words elsewhere in the draft, decided alike: previewed first, one outcome, one reason."""

from PySide6.QtWidgets import QWidget

from placet.app.i18n import spoken
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

    def __init__(self, session: ReviewSession, finding: Finding, parent: QWidget | None = None) -> None:
        """List a finding's words wherever they are open; its own decision is suggested for the others."""
        super().__init__(session, parent, SUBMIT)
        self._finding = finding
        self.places = SameWords(self.review, finding, spoken())
        self.places.setParent(self)
        self.list = RowList("same_places", self)
        self.list.setModel(self.places)
        self.list.setItemDelegate(SamePlaceDelegate(self.list))
        self.yields(self.list, px(SamePlaceDelegate.height) * min(ROWS, max(1, self.places.rowCount())) + 2)
        decision = self.review.decision_on(finding)
        self.outcome = Segments(OUTCOMES, height=32)
        self.reason = Field(Suggested(decision.reason if decision else ""))
        if decision is not None and decision.outcome in OUTCOMES:
            self.outcome.choose(decision.outcome)
        self._outcome = Field(self.outcome)
        for row in (self.list, self._outcome, self.reason):
            self.body.addWidget(row)
        self.first = self.list
        self.list.setCurrentIndex(self.places.index(0))
        self.places.chosen_changed.connect(self._count)
        self.outcome.chosen.connect(self._on_outcome)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        super().retranslate()
        self.places.speak(spoken())
        self.say_title(self.tr("Decide all like this"), self._said_where())
        self.list.setAccessibleName(self.tr("Places with the same words"))
        self._outcome.say(self.tr("Decision"))
        names = (self.tr("Change required"), self.tr("Keep"), self.tr("Not a finding"), self.tr("Refer"))
        self.outcome.say(names, self.tr("Decision"))
        self.remark.setText(self.tr("Each place gets its own entry in the trail."))
        self._say_reason()
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
        count = len(self.places.chosen)
        self.primary.say((self.tr("Decide 1 place") if count == 1 else self.tr("Decide {n} places")).format(n=count))
        self.primary.setEnabled(count > 0)

    @property
    def _outcome_chosen(self) -> DecisionOutcome:
        return DecisionOutcome(str(self.outcome.value))

    def submit(self) -> None:
        """Decide the places checked; keeping or dismissing needs a reason."""
        wanting = self._outcome_chosen in DISMISSALS and not self.reason.words
        if self.reason.complain(self.tr("Keeping or dismissing needs a reason.") if wanting else ""):
            self.reason.control.setFocus()
            return
        chosen = self.places.chosen
        if self.session.decide_all(chosen, Decision(self._outcome_chosen, self.reason.words)) == len(chosen):
            self.accept()
