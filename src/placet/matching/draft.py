"""A document made ready for matching: folded once, cut into words once, its addresses found once."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from placet.domain.document import Document, Passage
from placet.domain.selector import TextPositionSelector
from placet.matching.canonical import Target, target
from placet.matching.cutting import Cut, cut
from placet.matching.extraction import Address, Handle, addresses, addresses_around, handles, places_of
from placet.matching.folding import Folded, fold, smooth
from placet.matching.spans import Humped, Spans, humped, signed, spaced
from placet.matching.tokens import BLANK, Stream, stops

TAG = re.compile(r"(?<![^\W_])#(?=[$@|!]*[^\W_])[\w$@|!]*\w")
YEAR = re.compile(r"(?<![\w$,.])(20\d\d)(?![\w%])")
OPENING = 2000
"""Code points at the head of a draft in which its date is looked for."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An address in a draft: the words that carry it, where it leads, as written, and whether it is a link."""

    position: TextPositionSelector
    target: Target
    written: str
    linked: bool


class Draft:
    """What every kind of rule looks at; words are placed in the folded text, everything else in the draft's own."""

    def __init__(self, document: Document) -> None:
        """Fold and cut the document's text."""
        self.document = document
        self.folded: Folded = fold(document.text)
        self._starts = [passage.start for passage in document.passages]

    @cached_property
    def words(self) -> "Reading":
        """Give the words of the text as it runs."""
        return Reading(self, self.cut.stream())

    @cached_property
    def cut(self) -> Cut:
        """Give the same words as arrays."""
        return cut(self.folded.text)

    @cached_property
    def humped(self) -> Humped:
        """Find the words in CamelCase."""
        return humped(self.document.text, self.folded, self.cut)

    @cached_property
    def spaced(self) -> Spans:
        """Find letters that stand apart, as ranges of the folded text."""
        return spaced(self.cut)

    @cached_property
    def signed(self) -> Spans:
        """Find words with signs in them, as ranges of the folded text."""
        return signed(self.cut)

    @cached_property
    def smooth(self) -> str:
        """Give the text for patterns, letter for letter: plain spaces for all spaces, straight apostrophes."""
        return smooth(self.document.text)

    @cached_property
    def addresses(self) -> tuple[Address, ...]:
        """Find the web and e-mail addresses written in the text, in order."""
        return addresses(self.document.text)

    @cached_property
    def handles(self) -> tuple[Handle, ...]:
        """Find the @handles written in the text, in order."""
        return handles(self.document.text)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """List where the draft leads: its links, then the addresses in its words."""
        return tuple(self._references())

    def _references(self) -> Iterator[Reference]:
        for link in self.document.links:
            found = target(link.target)
            if found:
                yield Reference(link.position, found, link.target, linked=True)
        for address in self.addresses:
            found = target(address.url)
            if found:
                yield Reference(address.position, found, address.written, linked=False)

    @cached_property
    def tags(self) -> tuple[tuple[int, int], ...]:
        """Find the hashtags, as ranges of the folded text that begin with the #."""
        text = self.folded.text
        return tuple(match.span() for sign in places_of(text, "#") if (match := TAG.match(text, sign)))

    @cached_property
    def _tag_starts(self) -> list[int]:
        return [start for start, _ in self.tags]

    @cached_property
    def year(self) -> int:
        """Give the draft's own year: that of its last change, or the first that its opening names; 0 where neither."""
        if self.document.metadata.modified is not None:
            return self.document.metadata.modified.year
        named = YEAR.search(self.document.text, 0, OPENING)
        return int(named[1]) if named else 0

    def tag_at(self, start: int, end: int) -> tuple[int, int] | None:
        """Find the hashtag that wholly holds a range of the folded text."""
        index = bisect_right(self._tag_starts, start) - 1
        return self.tags[index] if index >= 0 and end <= self.tags[index][1] else None

    def address_at(self, position: TextPositionSelector) -> Address | None:
        """Find the written address that wholly holds a range of the draft."""
        known = "addresses" in self.__dict__
        return _holding(self.addresses if known else addresses_around(self.document.text, position), position)

    def handle_at(self, position: TextPositionSelector) -> Handle | None:
        """Find the @handle that wholly holds a range of the draft."""
        return _holding(self.handles, position)

    def passage_index(self, position: int) -> int:
        """Give the number of the passage at a position of the draft's text, from 0; -1 before the first."""
        return bisect_right(self._starts, position) - 1

    def passage(self, position: int) -> Passage | None:
        """Find the passage at a position of the draft's text."""
        index = self.passage_index(position)
        return self.document.passages[index] if index >= 0 else None

    def unfold(self, start: int, end: int) -> TextPositionSelector:
        """Give the range of the draft's text of a range of the folded text."""
        return TextPositionSelector(*self.folded.unfold(start, end))


Held = TypeVar("Held", Address, Handle)


def _holding(written: Sequence[Held], position: TextPositionSelector) -> Held | None:
    index = bisect_right(written, position.start, key=lambda each: each.position.start) - 1
    return written[index] if index >= 0 and written[index].position.contains(position) else None


class Reading:
    """Words of a draft one after the other, and what stands between them."""

    def __init__(self, draft: Draft, stream: Stream) -> None:
        """Read the draft as a stream of words."""
        self.draft = draft
        self.stream = stream
        self.words: Sequence[str] = stream.words

    def position(self, first: int, last: int) -> TextPositionSelector:
        """Give the range of the draft's text from one word to another, both included."""
        return self.draft.unfold(self.stream.starts[first], self.stream.ends[last])

    def origin(self, index: int) -> str:
        """Give a word as the draft writes it."""
        return self.position(index, index).select(self.draft.document.text)

    def possessive(self, index: int) -> bool:
        """Tell whether a word carries ’s in the draft."""
        end = self.stream.ends[index]
        return self.stream.possessive(index) and self.draft.folded.text[end - 2 : end] == "'s"

    def gap(self, first: int, second: int) -> str:
        """Give the folded text between two words of one run."""
        return self.draft.folded.text[self.stream.ends[first] : self.stream.starts[second]]

    def parted(self, first: int, second: int) -> bool:
        """Tell whether a clause, a blank line or a passage ends between two neighbouring words."""
        gap = self.gap(first, second)
        return stops(gap, self.words[first]) or ("\n" in gap and self.apart(first, second))

    def apart(self, first: int, second: int) -> bool:
        """Tell whether two words stand in different passages, or a blank line between them."""
        if BLANK.search(self.gap(first, second)):
            return True
        starts, draft = self.stream.starts, self.draft
        before, after = (draft.unfold(starts[index], starts[index]).start for index in (first, second))
        return draft.passage_index(before) != draft.passage_index(after)

    def tag(self, first: int, last: int) -> tuple[int, int] | None:
        """Find the hashtag that holds both words."""
        return self.draft.tag_at(self.stream.starts[first], self.stream.ends[last])
