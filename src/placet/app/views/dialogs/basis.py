"""What a sign-off rests on, in rows; what still stands in its way is listed once it was asked for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from placet.app.i18n import spoken
from placet.app.models.findings import line_of
from placet.app.models.moments import moment_or_clock
from placet.app.models.session import ReviewSession
from placet.app.models.sign_off import Standing
from placet.app.views.controls import Link
from placet.app.views.dialogs.evidence import Evidence
from placet.app.views.theme import px
from placet.domain.activity import DecisionOutcome
from placet.domain.document import Coverage, PlaceKind
from placet.words.places import place, reason
from placet.words.vocabulary import word

LISTED = 5
"""Open findings and unread parts that are listed by name, each."""


class Basis(QWidget):
    """What was decided, requested and read, each with a link to its tab."""

    asked = Signal(str)
    """The reviewer wants to see a tab, by its name."""
    finding_asked = Signal(str)
    """The reviewer wants to see a finding, by its id."""

    def __init__(self, session: ReviewSession, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._session = session
        self.before = Evidence(self)
        self.decided = Evidence(self)
        self.requested = Evidence(self)
        self.read = Evidence(self)
        self.listed: list[Evidence] = []
        self.listing = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(9))
        self._tabs = {self.before: "trail", self.decided: "findings", self.requested: "requests", self.read: "coverage"}
        for row in self._tabs:
            self._column.addWidget(row)
            row.asked.connect(self._on_asked)

    def show_standing(self, standing: Standing) -> None:
        """Say where the review stands."""
        show = self.tr("Show")
        self.before.setVisible(standing.before is not None)
        self.before.mark.show_icon("seal")
        self.before.say(*self._said_before(standing), show)
        if standing.undecided:
            self.decided.mark.show_count(len(standing.undecided))
        else:
            self.decided.mark.show_icon("check")
        self.decided.say(*self._said_decided(standing), show)
        self.requested.mark.show_icon("check")
        self.requested.say(*self._said_requested(standing), show)
        self.read.mark.show_icon("not-read" if standing.unread else "check")
        self.read.say(*self._said_read(standing), show)
        self._list(standing)

    # --- what stands in the way --------------------------------------------------------------------------------

    def _list(self, standing: Standing) -> None:
        for row in self.listed:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.listed = []
        if not self.listing:
            return
        self._more(self.decided, len(standing.undecided))
        for finding in reversed(standing.undecided[:LISTED]):
            line = line_of(self._session, finding, spoken())
            row = self._insert(self.decided, line.title, f"{line.quote} · {line.place}")
            row.mark.show_level(finding.level)
            row.link.setProperty("finding", finding.id)
            row.link.clicked.connect(self._on_finding_asked)
        self._more(self.read, len(standing.unacknowledged))
        for part in reversed(standing.unacknowledged[:LISTED]):
            row = self._insert(self.read, place(part.place, spoken()), reason(part, spoken()))
            row.mark.show_icon("not-read")
            row.asked.connect(self._on_part_asked)

    def _more(self, after: Evidence, count: int) -> None:
        """Count those that are not listed."""
        left = count - LISTED
        if left > 0:
            row = self._insert(
                after, (self.tr("and 1 more") if left == 1 else self.tr("and {n} more")).format(n=left), ""
            )
            row.asked.connect(after.asked)

    def _insert(self, after: Evidence, title: str, detail: str) -> Evidence:
        row = Evidence(self, indented=True)
        row.say(title, detail, self.tr("Show"))
        self._column.insertWidget(self._column.indexOf(after) + 1, row)
        QWidget.setTabOrder(after.link, row.link)
        self.listed.append(row)
        return row

    def _on_asked(self) -> None:
        row = self.sender()
        if isinstance(row, Evidence):
            self.asked.emit(self._tabs[row])

    def _on_finding_asked(self) -> None:
        link = self.sender()
        if isinstance(link, Link):
            self.finding_asked.emit(link.property("finding"))

    def _on_part_asked(self) -> None:
        self.asked.emit("coverage")

    # --- words -------------------------------------------------------------------------------------------------

    def _said_before(self, standing: Standing) -> tuple[str, str]:
        signed = standing.before
        if signed is None:
            return "", ""
        when = moment_or_clock(signed.at, self._session.now(), spoken())
        title = self.tr("Signed off by {name}, {when}").format(name=signed.agent.name, when=when)
        return title, word(signed.outcome, spoken())

    def _said_decided(self, standing: Standing) -> tuple[str, str]:
        undecided, count = len(standing.undecided), standing.findings
        if not count:
            return (
                self.tr("The rules produced no finding in the parts that were read"),
                self.tr("This says nothing about parts that were not read"),
            )
        if undecided:
            title = self.tr("1 of {n} findings open") if undecided == 1 else self.tr("{open} of {n} findings open")
            return title.format(open=undecided, n=count), self.tr("Decide every finding before you sign off")
        title = self.tr("The only finding is decided") if count == 1 else self.tr("All {n} findings decided")
        return title.format(n=count), ", ".join(self._answer(outcome, n) for outcome, n in standing.answers)

    def _answer(self, outcome: DecisionOutcome, count: int) -> str:
        one = count == 1
        match outcome:
            case DecisionOutcome.CHANGE_REQUIRED:
                words = self.tr("1 change required") if one else self.tr("{n} changes required")
            case DecisionOutcome.CHANGED:
                words = self.tr("1 changed") if one else self.tr("{n} changed")
            case DecisionOutcome.KEPT:
                words = self.tr("1 kept with a reason") if one else self.tr("{n} kept with a reason")
            case DecisionOutcome.NOT_A_FINDING:
                words = self.tr("1 not a finding") if one else self.tr("{n} not findings")
            case DecisionOutcome.REFERRED:
                words = self.tr("1 referred") if one else self.tr("{n} referred")
        return words.format(n=count)

    def _said_requested(self, standing: Standing) -> tuple[str, str]:
        if not standing.requests:
            return self.tr("No request logged"), self.tr("The record will say so")
        one = standing.requests == 1
        title = (self.tr("1 request logged") if one else self.tr("{n} requests logged")).format(n=standing.requests)
        if standing.objections:
            one = standing.objections == 1
            words = self.tr("1 objection recorded") if one else self.tr("{n} objections recorded")
            title = f"{title}, {words.format(n=standing.objections)}"
        detail = (
            self.tr("They will appear in the record")
            if standing.requests > 1
            else self.tr("It will appear in the record")
        )
        if standing.awaiting:
            words = self.tr("1 awaits an answer") if standing.awaiting == 1 else self.tr("{n} await an answer")
            detail = f"{detail} · {words.format(n=standing.awaiting)}"
        return title, detail

    def _said_read(self, standing: Standing) -> tuple[str, str]:
        if not standing.unread:
            return self.tr("The program read every part of the draft"), self.tr("Coverage names the parts")
        title = self._not_read(standing.unread)
        if standing.unacknowledged:
            left = len(standing.unacknowledged)
            words = self.tr("1 is still to be looked at") if left == 1 else self.tr("{n} are still to be looked at")
            return title, words.format(n=left)
        when = moment_or_clock(standing.looked_at, self._session.now(), spoken()) if standing.looked_at else ""
        one = len(standing.unread) == 1
        words = (
            self.tr("You marked it as looked at, {when}") if one else self.tr("You marked them as looked at, {when}")
        )
        return title, words.format(when=when)

    def _not_read(self, rows: tuple[Coverage, ...]) -> str:
        one, kinds = len(rows) == 1, {row.place.kind for row in rows}
        if kinds == {PlaceKind.PAGE}:
            words = (
                self.tr("1 page was not read by the program")
                if one
                else self.tr("{n} pages were not read by the program")
            )
        elif kinds == {PlaceKind.PICTURE}:
            words = (
                self.tr("1 picture was not read by the program")
                if one
                else self.tr("{n} pictures were not read by the program")
            )
        else:
            words = (
                self.tr("1 part was not read whole by the program")
                if one
                else self.tr("{n} parts were not read whole by the program")
            )
        return words.format(n=len(rows))
