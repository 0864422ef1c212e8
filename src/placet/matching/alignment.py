"""Lay the words of a rule's text onto words of the draft, outwards from one of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from placet.matching.candidates import Candidate
from placet.matching.draft import Reading
from placet.matching.texts import Text

Standing = Callable[[int, int], Candidate | None]
"""How a word of a reading, by index, may stand for a word of the rules, by number; None where it does not."""

Between = Callable[["Place"], bool]
"""Tells whether what stands between two neighbouring words of a text is no hindrance."""


@dataclass(frozen=True, slots=True)
class Place:
    """Two words of the draft that stand for two words of a text, one beside the other once what is between is left out.

    `lower` and `upper` are their indices, `left` and `right` the slots of the text they stand for.
    """

    reading: Reading
    text: Text
    lower: int
    upper: int
    left: int
    right: int

    @property
    def between(self) -> range:
        """Give the indices of the words between the two."""
        return range(self.lower + 1, self.upper)

    @property
    def following(self) -> bool:
        """Tell whether the two words follow each other in the rule's text too."""
        return self.right == self.left + 1


class Aligner:
    """One text, its words given by their numbers, laid onto one reading of a draft."""

    def __init__(
        self, reading: Reading, text: Text, numbers: Sequence[int], standing: Standing, reach: int, between: Between
    ) -> None:
        """Keep what is needed to look around; `reach` is how many words may stand between two of the text's own."""
        self.reading = reading
        self.text = text
        self._numbers = numbers
        self._standing = standing
        self._reach = reach
        self._between = between

    def candidate(self, index: int, slot: int) -> Candidate | None:
        """Give how a word of the draft stands for a word of the text; None where it does not."""
        candidate = self._standing(index, self._numbers[slot])
        return candidate if candidate is not None and self.text.takes(slot, candidate) else None

    def around(self, index: int, slot: int) -> Iterator[dict[int, int]]:
        """Find all words of the text around one of them: the index of each slot, in every way there is."""
        if self.candidate(index, slot) is None:
            return
        if self.text.reorder:
            yield from self._any_order({slot: index})
            return
        found = self._in_order({slot: index}, slot)
        if found is not None:
            yield found

    def _in_order(self, found: dict[int, int], slot: int) -> dict[int, int] | None:
        steps = [(wanted, 1) for wanted in range(slot + 1, len(self.text.words))]
        steps += [(wanted, -1) for wanted in range(slot - 1, -1, -1)]
        for wanted, step in steps:
            index = next((index for index, _ in self._beside(found, step, (wanted,))), None)
            if index is None:
                return None
            found[wanted] = index
        return found

    def _any_order(self, found: dict[int, int]) -> Iterator[dict[int, int]]:
        wanted = tuple(slot for slot in range(len(self.text.words)) if slot not in found)
        if not wanted:
            yield found
            return
        for step in (1, -1):
            for index, slot in self._beside(found, step, wanted):
                yield from self._any_order({**found, slot: index})
                break

    def _beside(self, found: dict[int, int], step: int, wanted: tuple[int, ...]) -> Iterator[tuple[int, int]]:
        """Find words for the slots wanted, to the right (`step` 1) or the left (-1) of those found, nearest first."""
        edge = max(found.values()) if step > 0 else min(found.values())
        slot = next(slot for slot, index in found.items() if index == edge)
        first, last = self.reading.stream.run(edge)
        stop = min(last, edge + self._reach + 2) if step > 0 else max(first - 1, edge - self._reach - 2)
        for index in range(edge + step, stop, step):
            for other in wanted:
                if self.candidate(index, other) is None:
                    continue
                lower, upper = (edge, index) if step > 0 else (index, edge)
                left, right = (slot, other) if step > 0 else (other, slot)
                if self._between(Place(self.reading, self.text, lower, upper, left, right)):
                    yield index, other
