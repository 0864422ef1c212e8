"""A document made ready for matching: folded once, cut into words once, its addresses found once."""

from bisect import bisect_right
from functools import cached_property

from placet.domain.document import Document, Passage
from placet.domain.selector import TextPositionSelector
from placet.matching.extraction import Address, addresses
from placet.matching.folding import Folded, fold
from placet.matching.tokens import BLANK, Stream, stops, tokenise


class Draft:
    """What every kind of rule looks at; positions of words are those of the folded text."""

    def __init__(self, document: Document) -> None:
        """Fold and cut the document's text."""
        self.document = document
        self.folded: Folded = fold(document.text)
        self.stream: Stream = tokenise(self.folded.text)
        self._starts = [passage.start for passage in document.passages]

    @cached_property
    def addresses(self) -> tuple[Address, ...]:
        """Find the web and e-mail addresses written in the text, in order."""
        return addresses(self.document.text)

    @cached_property
    def _address_starts(self) -> list[int]:
        return [address.position.start for address in self.addresses]

    def address_at(self, position: TextPositionSelector) -> Address | None:
        """Find the written address that wholly holds a range of the draft."""
        index = bisect_right(self._address_starts, position.start) - 1
        if index < 0 or not self.addresses[index].position.contains(position):
            return None
        return self.addresses[index]

    def passage_index(self, position: int) -> int:
        """Give the number of the passage at a position of the draft's text, from 0; -1 before the first."""
        return bisect_right(self._starts, position) - 1

    def passage(self, position: int) -> Passage | None:
        """Find the passage at a position of the draft's text."""
        index = self.passage_index(position)
        return self.document.passages[index] if index >= 0 else None

    def position(self, first: int, last: int) -> TextPositionSelector:
        """Give the range of the draft's text from one word of the stream to another, both included."""
        return TextPositionSelector(*self.folded.unfold(self.stream.starts[first], self.stream.ends[last]))

    def origin(self, index: int) -> str:
        """Give a word as the draft writes it."""
        start, end = self.folded.unfold(self.stream.starts[index], self.stream.ends[index])
        return self.document.text[start:end]

    def gap(self, first: int, second: int) -> str:
        """Give the folded text between two words of one run."""
        return self.folded.text[self.stream.ends[first] : self.stream.starts[second]]

    def parted(self, first: int, second: int) -> bool:
        """Tell whether a clause, a blank line or a passage ends between two neighbouring words."""
        gap = self.gap(first, second)
        return stops(gap, self.stream.words[first]) or ("\n" in gap and self.apart(first, second))

    def apart(self, first: int, second: int) -> bool:
        """Tell whether two words stand in different passages, or a blank line between them."""
        if BLANK.search(self.gap(first, second)):
            return True
        before = self.folded.unfold(self.stream.starts[first], self.stream.ends[first])[0]
        after = self.folded.unfold(self.stream.starts[second], self.stream.ends[second])[0]
        return self.passage_index(before) != self.passage_index(after)
