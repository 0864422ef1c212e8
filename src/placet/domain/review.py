"""A review: a scan, and the trail of what people did about it. Everything else is read off the trail."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from placet.domain.activity import (
    Acknowledged,
    Activity,
    Agent,
    Annotated,
    Annotation,
    Decided,
    Decision,
    DecisionOutcome,
    Described,
    Description,
    Outcome,
    Received,
    Request,
    Requested,
    Reversed,
    Role,
    SignedOff,
)
from placet.domain.document import Coverage
from placet.domain.errors import (
    NothingToReverse,
    ReasonMissing,
    ReviewNotSigned,
    ReviewSigned,
    SignOffRefused,
    UnknownFinding,
)
from placet.domain.finding import Finding, Scan
from placet.domain.gathering import gather
from placet.domain.rule import Rule
from placet.domain.trail import Entry, link

A = TypeVar("A", bound=Activity)
DONE = (Described, Decided, Annotated, Requested, Acknowledged)
REVERSIBLE = (*DONE, Reversed)


@dataclass(frozen=True, slots=True)
class Review:
    """A scan plus its append-only trail; `id` is a UUID in hex."""

    id: str
    scan: Scan
    trail: tuple[Entry, ...] = ()

    # --- growing -----------------------------------------------------------------------------------------------

    def apply(self, activity: Activity) -> "Review":
        """Give the next review, its trail one entry longer; a ReviewError says why an activity is refused."""
        self._refuse_after_signing(activity)
        match activity:
            case Decided():
                self._check_decision(activity)
            case Reversed():
                self._check_reversal(activity)
            case SignedOff():
                self._check_sign_off()
            case _:
                pass
        return replace(self, trail=(*self.trail, link(self.trail, activity, self.origin)))

    def _refuse_after_signing(self, activity: Activity) -> None:
        approves = isinstance(activity, SignedOff) and activity.agent.role is Role.APPROVER
        if self.signed and not approves:
            raise ReviewSigned
        if approves and not self.signed:
            raise ReviewNotSigned

    def _check_decision(self, activity: Decided) -> None:
        if all(finding.id != activity.finding for finding in self.scan.findings):
            raise UnknownFinding(activity.finding)
        dismissed = activity.decision.outcome in (DecisionOutcome.KEPT, DecisionOutcome.NOT_A_FINDING)
        if dismissed and not activity.decision.reason.strip():
            raise ReasonMissing

    def _check_reversal(self, activity: Reversed) -> None:
        if activity.entry not in {entry.number for entry in self._standing() if isinstance(entry.activity, REVERSIBLE)}:
            raise NothingToReverse(activity.entry)

    def _check_sign_off(self) -> None:
        undecided = tuple(finding.id for finding in self.undecided)
        unacknowledged = tuple(row.key for row in self.unacknowledged)
        if undecided or unacknowledged:
            raise SignOffRefused(undecided, unacknowledged)

    # --- what holds --------------------------------------------------------------------------------------------

    @property
    def origin(self) -> str:
        """Give the digest a first entry refers to: SHA-256 of the review's id and the draft's digest."""
        return origin_of(self.id, self.scan.document.sha256)

    @property
    def head(self) -> str:
        """Give the digest of the last entry: the head of the chain."""
        return self.trail[-1].digest if self.trail else self.origin

    def _standing(self) -> tuple[Entry, ...]:
        """List the entries that no standing reversal takes back; a reversal counts from its own place backwards."""
        gone: set[int] = set()
        for entry in reversed(self.trail):
            if isinstance(entry.activity, Reversed) and entry.number not in gone:
                gone.add(entry.activity.entry)
        return tuple(entry for entry in self.trail if entry.number not in gone)

    def _standing_of(self, kind: type[A]) -> Iterator[A]:
        return (entry.activity for entry in self._standing() if isinstance(entry.activity, kind))

    @property
    def description(self) -> Description:
        """Say what the draft is for, as last described."""
        return next((activity.description for activity in reversed(list(self._standing_of(Described)))), Description())

    @property
    def findings(self) -> tuple[Finding, ...]:
        """List the findings whose rules speak to this product, channel and release date, in the order of the text.

        Each has the level that its rule gives it there; what several rules ask about the same words is one finding.
        """
        return gather(self._speaking(), self._rules())

    @property
    def unasked(self) -> int:
        """Count the findings whose rules do not speak to this product, channel or release date."""
        return len(self.scan.findings) - len(self._speaking())

    def _rules(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.scan.ruleset.rules}

    def _speaking(self) -> tuple[Finding, ...]:
        said, rules = self.description, self._rules()
        return tuple(
            _levelled(finding, rules[finding.rule_id], said)
            for finding in self.scan.findings
            if rules[finding.rule_id].applies(said.product or None, said.channel or None, said.release)
        )

    @property
    def decided(self) -> dict[str, Decided]:
        """Give the standing decision of each finding that has one, by the finding's id."""
        return {activity.finding: activity for activity in self._standing_of(Decided)}

    def decision_on(self, finding: Finding) -> Decision | None:
        """Give the standing decision on a finding; None while it is open."""
        activity = self.decided.get(finding.id)
        return activity.decision if activity else None

    @property
    def undecided(self) -> tuple[Finding, ...]:
        """List the findings that are still open."""
        decided = self.decided
        return tuple(finding for finding in self.findings if finding.id not in decided)

    @property
    def annotated(self) -> dict[str, Annotated]:
        """Give the act that last worded each note, by the note's id."""
        return {activity.annotation.id: activity for activity in self._standing_of(Annotated)}

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """List the reviewer's notes, each in its last wording."""
        return tuple(activity.annotation for activity in self.annotated.values())

    @property
    def requests(self) -> tuple[Request, ...]:
        """List who asked for which words, each request as last logged."""
        return tuple({activity.request.id: activity.request for activity in self._standing_of(Requested)}.values())

    @property
    def acknowledged(self) -> dict[str, Acknowledged]:
        """Give the standing acknowledgement of each coverage row that has one, by its key."""
        return {activity.coverage: activity for activity in self._standing_of(Acknowledged)}

    @property
    def unacknowledged(self) -> tuple[Coverage, ...]:
        """List the unread parts that nobody has said to have looked at."""
        seen = self.acknowledged
        return tuple(row for row in self.scan.document.unread if row.key not in seen)

    @property
    def sign_offs(self) -> tuple[SignedOff, ...]:
        """List the sign-offs, in order."""
        return tuple(self._standing_of(SignedOff))

    @property
    def signed(self) -> bool:
        """Tell whether the review is signed."""
        return any(isinstance(entry.activity, SignedOff) for entry in self.trail)

    @property
    def outcome(self) -> Outcome | None:
        """Give the last sign-off's outcome; None while nobody has signed."""
        return self.sign_offs[-1].outcome if self.sign_offs else None

    @property
    def received(self) -> Received | None:
        """Give the first entry: when the draft came, and against which packs it was held."""
        return next(self._standing_of(Received), None)

    @property
    def to_undo(self) -> Entry | None:
        """Find the entry that undo takes back: the last standing one that is not itself a reversal."""
        done = (entry for entry in reversed(self._standing()) if isinstance(entry.activity, DONE))
        return None if self.signed else next(done, None)

    @property
    def to_redo(self) -> Entry | None:
        """Find the reversal that redo takes back: the last standing undo, while nothing new was done after it."""
        done = {entry.number for entry in self.trail if isinstance(entry.activity, DONE)}
        for entry in reversed(self._standing()):
            undoes = isinstance(entry.activity, Reversed) and entry.activity.entry in done
            if undoes and not self.signed:
                return entry if entry.number > max(done) else None
        return None


def _levelled(finding: Finding, rule: Rule, said: Description) -> Finding:
    """Give a finding the level its rule has in this product and channel; one with a level of its own keeps it."""
    level = rule.level_for(said.product, said.channel)
    usual = rule.level.lowered if finding.lowered else rule.level
    if level is rule.level or finding.level is not usual:
        return finding
    return replace(finding, level=level.lowered if finding.lowered else level)


def origin_of(review_id: str, sha256: str) -> str:
    """Give the digest that the first entry of a review of a draft refers to."""
    return hashlib.sha256(f"{review_id}\n{sha256}".encode()).hexdigest()


def begin(review_id: str, scan: Scan, agent: Agent, at: datetime) -> Review:
    """Begin a review: who received the draft, and when, is its first entry."""
    packs = tuple(pack.sha256 for pack in scan.ruleset.packs)
    return Review(review_id, scan).apply(Received(agent=agent, at=at, sha256=scan.document.sha256, packs=packs))
