"""The sign-off: what it rests on, the statement, and the person's name under it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from placet.app.i18n import spoken
from placet.app.models.session import ReviewSession
from placet.app.models.sign_off import conditions, standing
from placet.app.settings import Preferences
from placet.app.views.controls import Kind, Segments
from placet.app.views.dialogs.act import ActDialog
from placet.app.views.dialogs.base import SUBMIT
from placet.app.views.dialogs.basis import Basis
from placet.app.views.dialogs.checks import Check
from placet.app.views.dialogs.fields import Field, Line, Pair, Words
from placet.app.views.dialogs.sentences import Remark, Trouble
from placet.app.views.labels import Line as Rule
from placet.app.views.theme import px
from placet.domain.activity import Agent, Outcome, Role, SignedOff
from placet.domain.language import Language
from placet.domain.rule import Level
from placet.words.statements import statement

RECORDS = ((Language.ENGLISH,), (Language.FRENCH,), (Language.ENGLISH, Language.FRENCH))


class SignOffDialog(ActDialog):
    """Asks the reviewer, and afterwards approvers, to sign."""

    signed = Signal(object)
    """The review is signed: the languages in which its record is wanted."""
    show_asked = Signal(str)
    """The reviewer wants to see a tab of the panel first, by its name; the dialog is closed."""

    def __init__(self, session: ReviewSession, preferences: Preferences, parent: QWidget | None = None) -> None:
        """Read off the session what stands; the name is taken from the preferences."""
        super().__init__(session, parent, SUBMIT, "sign")
        self._preferences = preferences
        self._standing = standing(self.review)
        self.basis = Basis(session, self)
        self.statement = Check(self)
        self.unstated = Trouble(self)
        self.same_person = Remark(Level.WARNING, self)
        agent = self._signer(preferences.value.agent)
        self.name = Field(Line(agent.name))
        self.post = Field(Line(agent.title))
        self.acting_for = Field(Line())
        self.outcome = Segments(self._standing.outcomes, height=32)
        self.record = Segments(RECORDS, height=32)
        self.conditions = Field(Words(3))
        self._fill()
        self.retranslate()

    def _signer(self, agent: Agent) -> Agent:
        """Suggest whose name stands under it: never the reviewer's own as approver."""
        return Agent("") if agent.name == self._standing.reviewer else agent

    def _fill(self) -> None:
        self._outcome, self._record = Field(self.outcome), Field(self.record)
        self.outcome.choose(self._standing.likely)
        self.record.choose(RECORDS[-1])
        self.body.addWidget(self.basis)
        self.body.addWidget(Rule())
        affirmed = QVBoxLayout()
        affirmed.setSpacing(px(4))
        affirmed.addWidget(self.statement)
        affirmed.addWidget(self.unstated)
        self.body.addLayout(affirmed)
        answers = Pair(self._outcome, self._record, stretch=False)
        for row in (Pair(self.name, self.post), self.same_person, self.acting_for, answers, self.conditions):
            self.body.addWidget(row)
        self.conditions.hide()
        self.first = self.name.control
        self.basis.asked.connect(self._on_asked)
        self.basis.finding_asked.connect(self._on_finding_asked)
        self.outcome.chosen.connect(self._on_outcome)
        self.statement.toggled.connect(self._refresh)
        for line in (self.name.control, self.conditions.control):
            line.textChanged.connect(self._refresh)

    # --- words -------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        super().retranslate()
        review = self.review
        version = review.description.version
        named = self.tr("Version {version}").format(version=version) if version else ""
        title = self.tr("Sign off") if self._standing.role is Role.REVIEWER else self.tr("Approve")
        self.say_title(title, " · ".join(part for part in (review.scan.document.name, named) if part))
        self.primary.say(title)
        self.remark.setText(self.tr("Any later change to the draft ends this sign-off."))
        self.basis.show_standing(self._standing)
        self.same_person.say(self.tr("The person who reviewed the draft is also the one who approves it."))
        self._say_statement()
        self._say_fields()
        self._refresh()

    def _say_fields(self) -> None:
        optional = self.tr("optional")
        self.name.say(self.tr("Name"))
        self.post.say(self.tr("Title", "of a person"))
        self.acting_for.say(self.tr("Acting for"), optional)
        self.conditions.say(self.tr("Conditions"), self.tr("one a line"))
        self._outcome.say(self.tr("Outcome"))
        self.outcome.say([self._outcomes()[outcome] for outcome in self._standing.outcomes], self.tr("Outcome"))
        self._record.say(self.tr("Record"))
        self.record.say((self.tr("English"), self.tr("French"), self.tr("Both", "languages")), self.tr("Record"))

    def _outcomes(self) -> dict[Outcome, str]:
        return {
            Outcome.REVIEWED: self.tr("Reviewed"),
            Outcome.CHANGES_REQUIRED: self.tr("Changes required"),
            Outcome.APPROVED: self.tr("Approved"),
            Outcome.APPROVED_WITH_CONDITIONS: self.tr("Approved with conditions"),
            Outcome.NOT_APPROVED: self.tr("Not approved"),
        }

    # --- what is chosen ----------------------------------------------------------------------------------------

    @property
    def chosen(self) -> Outcome:
        """Give the outcome chosen."""
        return Outcome(str(self.outcome.value))

    @property
    def languages(self) -> tuple[Language, ...]:
        """Give the languages chosen for the record."""
        return next(languages for languages in RECORDS if languages == self.record.value)

    def _say_statement(self) -> None:
        """Show the words that are signed; other words are to be affirmed anew."""
        words = statement(self.chosen, spoken())
        if words != self.statement.text():
            self.statement.setChecked(False)
            self.statement.say(words)

    def _on_outcome(self, _value: object) -> None:
        self._say_statement()
        self.conditions.setVisible(self.chosen is Outcome.APPROVED_WITH_CONDITIONS)
        self._refresh()

    def _refresh(self) -> None:
        """Fill the button only when pressing it would sign; say when one person acts in both qualities."""
        reviewer = self._standing.reviewer
        self.same_person.setVisible(bool(reviewer) and reviewer.casefold() == self.name.words.casefold())
        self.primary.set_look(kind=Kind.PLAIN if self._missing() else Kind.PRIMARY)

    def _missing(self) -> list[QWidget]:
        """List the controls that still want something, in their order."""
        blocking = self.basis.decided if self._standing.undecided else self.basis.read
        wanting: list[QWidget] = [] if self._standing.ready else [blocking.link]
        wanting += [] if self.statement.isChecked() else [self.statement]
        wanting += [] if self.name.words else [self.name.control]
        bare = self.chosen is Outcome.APPROVED_WITH_CONDITIONS and not conditions(self.conditions.words)
        return [*wanting, self.conditions.control] if bare else wanting

    # --- acting ------------------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Sign; while something is missing, list it instead."""
        missing = self._missing()
        self._complain(missing)
        if missing:
            missing[0].setFocus()
            self.area.ensureWidgetVisible(missing[0])
        elif self.perform(self._activity()):
            self._remember()
            self.signed.emit(self.languages)

    def _complain(self, missing: list[QWidget]) -> None:
        self.basis.listing = not self._standing.ready
        self.basis.show_standing(self._standing)
        self.trouble.say(
            "" if self._standing.ready else self.tr("Not ready to sign: what is still open is listed above.")
        )
        self.unstated.say(self.tr("Check the statement to sign under it.") if self.statement in missing else "")
        self.name.complain(self.tr("Write the name of the person who signs.") if self.name.control in missing else "")
        bare = self.conditions.control in missing
        self.conditions.complain(self.tr("Write at least one condition.") if bare else "")

    def _activity(self) -> SignedOff:
        conditional = self.chosen is Outcome.APPROVED_WITH_CONDITIONS
        return SignedOff(
            agent=self._agent(),
            at=self.session.now(),
            outcome=self.chosen,
            statement=self.statement.text(),
            acting_for=self.acting_for.words,
            conditions=conditions(self.conditions.words) if conditional else (),
        )

    def _agent(self) -> Agent:
        organization = self._preferences.value.agent.organization
        return Agent(self.name.words, self.post.words, organization, self._standing.role)

    def _remember(self) -> None:
        """Keep the reviewer's name for the next time; an approver at the reviewer's desk leaves it as it is."""
        if self._standing.role is Role.REVIEWER or not self._preferences.value.agent.name:
            self._preferences.change(agent=replace(self._agent(), role=Role.REVIEWER))

    def _on_asked(self, tab: str) -> None:
        self.reject()
        self.show_asked.emit(tab)

    def _on_finding_asked(self, finding_id: str) -> None:
        self.session.select(finding_id)
        self._on_asked("findings")
