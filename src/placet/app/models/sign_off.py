"""What a sign-off rests on: what was decided, requested and read, and what stands in its way."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from placet.domain.activity import Answer, DecisionOutcome, Outcome, Role, SignedOff
from placet.domain.document import Coverage
from placet.domain.finding import Finding
from placet.domain.review import Review

OUTCOMES: dict[Role, tuple[Outcome, ...]] = {
    Role.REVIEWER: (Outcome.REVIEWED, Outcome.CHANGES_REQUIRED),
    Role.APPROVER: (Outcome.APPROVED, Outcome.APPROVED_WITH_CONDITIONS, Outcome.NOT_APPROVED),
}
"""What a person may say of the draft, in each quality."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a review stands before a sign-off; `answers` counts the decisions in the order of the outcomes.

    `before` is the last sign-off, `reviewer` the name under the first; empty before it.
    """

    role: Role
    findings: int
    undecided: tuple[Finding, ...]
    answers: tuple[tuple[DecisionOutcome, int], ...]
    requests: int
    objections: int
    awaiting: int
    unread: tuple[Coverage, ...]
    unacknowledged: tuple[Coverage, ...]
    looked_at: datetime | None
    before: SignedOff | None
    reviewer: str

    @property
    def ready(self) -> bool:
        """Tell whether nothing stands in the way."""
        return not self.undecided and not self.unacknowledged

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """List what may be said of the draft now: the reviewer signs first, approvers after."""
        return OUTCOMES[self.role]

    @property
    def likely(self) -> Outcome:
        """Give the outcome that follows from the decisions, for the reviewer; else the first there is."""
        required = any(outcome is DecisionOutcome.CHANGE_REQUIRED for outcome, _ in self.answers)
        return Outcome.CHANGES_REQUIRED if required and self.role is Role.REVIEWER else self.outcomes[0]


def standing(review: Review) -> Standing:
    """Read off a review what its next sign-off rests on."""
    shown = {finding.id for finding in review.findings}
    answers = Counter(decided.decision.outcome for id_, decided in review.decided.items() if id_ in shown)
    unread = review.scan.document.unread
    looked = [review.acknowledged[row.key].at for row in unread if row.key in review.acknowledged]
    return Standing(
        role=Role.APPROVER if review.signed else Role.REVIEWER,
        findings=len(shown),
        undecided=review.undecided,
        answers=tuple((outcome, answers[outcome]) for outcome in DecisionOutcome if answers[outcome]),
        requests=len(review.requests),
        objections=sum(bool(request.objection) for request in review.requests),
        awaiting=sum(request.answer is Answer.AWAITING for request in review.requests),
        unread=unread,
        unacknowledged=review.unacknowledged,
        looked_at=max(looked, default=None),
        before=review.sign_offs[-1] if review.sign_offs else None,
        reviewer=review.sign_offs[0].agent.name if review.sign_offs else "",
    )


def conditions(words: str) -> tuple[str, ...]:
    """Cut conditions written one a line."""
    return tuple(line.strip() for line in words.splitlines() if line.strip())
