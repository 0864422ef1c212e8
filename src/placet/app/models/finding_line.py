"""A finding as the list and the card show it."""

from dataclasses import dataclass

from placet.domain.activity import Decided, DecisionOutcome
from placet.domain.finding import Finding
from placet.domain.rule import Rule, RuleStatus


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding with the words that name it in one language.

    `part` names the part of the draft it stands in; `group` counts a rule's findings, on the first of its group.
    """

    finding: Finding
    rule: Rule
    title: str
    quote: str
    place: str
    decided: Decided | None
    part: str = ""
    group: int = 0

    @property
    def verified(self) -> bool:
        """Tell whether the rule's facts are confirmed."""
        return self.rule.status is not RuleStatus.UNVERIFIED

    @property
    def outcome(self) -> DecisionOutcome | None:
        """Give what was decided; None while the finding is open."""
        return self.decided.decision.outcome if self.decided else None
