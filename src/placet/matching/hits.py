"""What a rule found before anybody asked whether it counts: a hit."""

from collections.abc import Iterable
from dataclasses import dataclass

from placet.domain.finding import Explanation, Trait, Variation
from placet.domain.rule import BaseRule, Level
from placet.domain.selector import TextPositionSelector

COSTS: dict[Variation, float] = {
    Variation.INFLECTED: 2,
    Variation.POSSESSIVE: 1,
    Variation.ACCENTS: 1,
    Variation.REORDERED: 2,
    Variation.JOINED: 1,
    Variation.SPLIT: 2,
    Variation.SPACED: 2,
    Variation.HYPHENATED: 1,
    Variation.LEET: 3,
    Variation.HOMOGLYPH: 3,
    Variation.INVISIBLE: 2,
}
TYPING = 50
"""What one wrong letter costs, divided by the letters of the rule's text."""
LOWEST = 50


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that answer a rule; `level` where the rule's own does not hold for them."""

    rule: BaseRule
    position: TextPositionSelector
    explanation: Explanation
    score: int = 100
    level: Level | None = None

    @property
    def bridged(self) -> bool:
        """Tell whether other words stand between those of the rule."""
        return any(trait.variation is Variation.BRIDGED for trait in self.explanation.traits)


def score(reference: str, traits: Iterable[Trait]) -> int:
    """Say how alike the draft's words are to the rule's, from 50 to 100 (word for word)."""
    letters = max(1, sum(map(str.isalnum, reference)))
    lost = sum(_cost(trait, letters) for trait in traits)
    return max(LOWEST, round(100 - lost))


def _cost(trait: Trait, letters: int) -> float:
    match trait.variation:
        case Variation.TYPO:
            return trait.count * max(1, TYPING / letters)
        case Variation.BRIDGED:
            return 1 + trait.count / 2
        case Variation.HASHTAG:
            return 3 if trait.detail else 0
        case _:
            return trait.count * COSTS.get(trait.variation, 0)
