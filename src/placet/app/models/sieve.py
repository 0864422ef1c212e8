"""Which findings are listed: those of a level, a rule, a place and a state; in reading order or by rule."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from placet.app.models.finding_line import FindingLine
from placet.domain.rule import Level


class State(StrEnum):
    """Whether a finding waits for an answer."""

    OPEN = "open"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is asked for; None asks for any. `by_rule` puts the findings of a rule together."""

    level: Level | None = None
    rule: str | None = None
    part: str | None = None
    state: State | None = None
    by_rule: bool = False

    @property
    def narrows(self) -> bool:
        """Tell whether it leaves anything out."""
        return replace(self, by_rule=False) != Sieve()

    def lets(self, line: FindingLine) -> bool:
        """Tell whether a finding is listed."""
        state = State.DECIDED if line.decided else State.OPEN
        asked = (self.level, self.rule, self.part, self.state)
        held = (line.finding.level, line.rule.id, line.part, state)
        return all(want is None or want == has for want, has in zip(asked, held, strict=True))

    def sift(self, lines: Iterable[FindingLine]) -> list[FindingLine]:
        """List what it lets through, in its order; the first of each rule's group carries the heading."""
        kept = [line for line in lines if self.lets(line)]
        return _grouped(kept) if self.by_rule else kept


def _grouped(lines: Sequence[FindingLine]) -> list[FindingLine]:
    """Put rules in the order in which they first occur, and number each group's findings."""
    order = {rule: at for at, rule in enumerate(dict.fromkeys(line.rule.id for line in lines))}
    ordered = sorted(lines, key=lambda line: order[line.rule.id])
    found: list[FindingLine] = []
    for _, group in groupby(ordered, key=lambda line: line.rule.id):
        first, *others = group
        found += [replace(first, group=1 + len(others)), *others]
    return found
