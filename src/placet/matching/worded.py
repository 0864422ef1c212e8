"""Phrases, slogans and hashtags: one pass over the draft's words for the texts of all their rules."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter

import numpy as np

from placet.domain.finding import Explanation, Trait, Variation
from placet.domain.rule import HashtagRule, PhraseRule, SloganRule
from placet.domain.selector import TextPositionSelector
from placet.matching import hashtags, phrases, slogans
from placet.matching.alignment import Aligner, Between
from placet.matching.candidates import Candidate
from placet.matching.draft import Draft, Reading
from placet.matching.folding import LOOK_ALIKES, QUOTES, UNSEEN, fold_word
from placet.matching.hash_index import distinct
from placet.matching.hits import Hit, score
from placet.matching.joins import Joins
from placet.matching.letters import Places
from placet.matching.lexicon import Lexicon
from placet.matching.looks import Found, Look
from placet.matching.postings import Postings
from placet.matching.readings import other_readings, sketch, written_out
from placet.matching.targets import in_targets
from placet.matching.text_index import TextIndex
from placet.matching.texts import Text, WordRule


@dataclass(frozen=True, slots=True)
class Manner:
    """How one kind of rule wants its words: how far apart, and with what between them."""

    reach: Callable[[WordRule, int], int]
    between: Between


MANNERS: Mapping[type[WordRule], Manner] = {
    PhraseRule: Manner(phrases.reach, phrases.may_stand_between),
    SloganRule: Manner(slogans.reach, slogans.follow),
    HashtagRule: Manner(hashtags.reach, hashtags.within_tag),
}


class WordMatcher:
    """The texts of all phrase, slogan and hashtag rules, indexed once for many drafts."""

    def __init__(self, rules: Sequence[WordRule]) -> None:
        """Index the rules' texts."""
        self._index = TextIndex(rules, lambda rule, size: MANNERS[type(rule)].reach(rule, size))
        index, fuzzy = self._index, self._index.fuzzy()
        mistyped = distinct(index.slots.take(np.array(fuzzy, dtype=np.int64))[1]).tolist()
        self.lexicon = Lexicon(index.words, mistyped, Joins(index.spelled, fuzzy))

    def __call__(self, draft: Draft) -> Iterator[Hit]:
        """Find the rules' words in a draft, and in the addresses that its links lead to."""
        yield from self.find(draft)
        yield from in_targets(draft, self.find)

    def find(self, draft: Draft) -> Iterator[Hit]:
        """Find the rules' words in a text, as it runs and in its other readings."""
        self.lexicon.refresh()
        yield from self.hits(draft, self.lexicon.number(draft.cut.hashes, draft.cut.spell))

    def hits(self, draft: Draft, numbers: Places) -> Iterator[Hit]:
        """Find the rules' words in a draft whose words have these numbers in the lexicon."""
        yield from self._read(draft.words, numbers)
        look = Look(draft, numbers, self.lexicon)
        likely = list(self._likely(look, other_readings(look)))
        if likely:
            other = written_out(look, likely)
            yield from self._read(other, self.lexicon.number_words(other.words))

    def _likely(self, look: Look, readings: Sequence[Found]) -> Iterator[Found]:
        """Keep the readings in which all words of a text stand together."""
        if not readings:
            return
        numbers, starts = sketch(look, readings)
        places = np.array([place for _, place, _ in self._anchors(numbers)], dtype=np.int64)
        for run in distinct(np.searchsorted(starts, places, side="right") - 1).tolist():
            yield readings[run]

    def _anchors(self, numbers: Places) -> Iterator[tuple[int, int, int]]:
        return self._index.anchors(Postings(*self.lexicon.near.take(numbers), len(self._index.words)))

    def _read(self, reading: Reading, numbers: Places) -> Iterator[Hit]:
        standing = self.lexicon.standing(reading.words, numbers)
        for number, anchors in groupby(self._anchors(numbers), key=itemgetter(0)):
            text, slots = self._index.text(number), self._index.slots.row(number)
            manner = MANNERS[type(text.rule)]
            reach = manner.reach(text.rule, len(slots))
            aligner = Aligner(reading, text, slots, standing, reach, manner.between)
            for _, index, slot in anchors:
                yield from (_hit(aligner, found) for found in aligner.around(index, slot) if _counts(aligner, found))


def _counts(aligner: Aligner, found: dict[int, int]) -> bool:
    """Tell whether words laid onto a text are a hit: read as nowhere else, capital where it must be, little put in."""
    reading, text = aligner.reading, aligner.text
    marks, first, last = reading.stream.marks, min(found.values()), max(found.values())
    if reading is not reading.draft.words and not any(index in marks for index in found.values()):
        return False
    if reading.draft.handle_at(reading.position(first, last)) is not None:
        return False
    if isinstance(text.rule, HashtagRule):
        return hashtags.begins_tag(reading, first, last)
    if isinstance(text.rule, SloganRule) and last - first + 1 > len(found) + slogans.put_in(len(found)):
        return False
    return reading.tag(first, last) is not None or all(
        not capital or reading.origin(found[slot])[:1].isupper() for slot, capital in enumerate(text.capitals)
    )


def _hit(aligner: Aligner, found: dict[int, int]) -> Hit:
    reading, text = aligner.reading, aligner.text
    tagged = reading.tag(min(found.values()), max(found.values())) is not None
    traits = [*_word_traits(aligner, found), *_order_traits(reading, text, found)]
    traits = list(_merged([trait for trait in traits if not tagged or trait.variation is not Variation.JOINED]))
    position = _position(reading, min(found.values()), max(found.values()))
    return Hit(text.rule, position, Explanation(text.reference, tuple(traits)), score(text.reference, traits))


def _position(reading: Reading, first: int, last: int) -> TextPositionSelector:
    """Give the words' range; a hashtag is taken whole, and the # of a first word belongs to it."""
    stream = reading.stream
    start, end = stream.starts[first], stream.ends[last]
    whole, opening = reading.draft.tag_at(start, end), reading.draft.tag_at(start, start)
    if whole:
        start, end = whole
    elif opening and start == opening[0] + 1:
        start = opening[0]
    return reading.draft.unfold(start, end)


# --- how the draft's words differ ------------------------------------------------------------------------------------


def _word_traits(aligner: Aligner, found: dict[int, int]) -> Iterator[Trait]:
    reading, text = aligner.reading, aligner.text
    for slot, index in sorted(found.items()):
        candidate = aligner.candidate(index, slot) or Candidate(text.words[slot])
        yield from reading.stream.marks.get(index, ())
        yield from candidate.traits
        yield from _surface(reading.origin(index), text.written[slot], candidate)
        if reading.possessive(index) and not text.possessives[slot]:
            yield Trait(Variation.POSSESSIVE)


def _surface(origin: str, written: str, candidate: Candidate) -> Iterator[Trait]:
    """Tell look-alike letters, letters nobody sees, and accents that are missing or too many."""
    if origin.isascii() and written.isascii():
        return
    if any(character in LOOK_ALIKES for character in origin):
        yield Trait(Variation.HOMOGLYPH)
    elif any(character in UNSEEN for character in origin):
        yield Trait(Variation.INVISIBLE)
    elif not candidate.traits and fold_word(origin) == fold_word(written) and _plain(origin) != _plain(written):
        yield Trait(Variation.ACCENTS)


def _plain(word: str) -> str:
    word = "".join(QUOTES.get(character, character) for character in word if character != "\u00ad")
    return unicodedata.normalize("NFKC", word).casefold()


def _order_traits(reading: Reading, text: Text, found: dict[int, int]) -> Iterator[Trait]:
    order = [index for _, index in sorted(found.items())]
    first, last = min(order), max(order)
    if order != sorted(order):
        yield Trait(Variation.REORDERED)
    between = last - first + 1 - len(order)
    if between:
        yield Trait(Variation.BRIDGED, between, " … ".join(_between(reading, sorted(order))))
    tag = reading.tag(first, last)
    if tag and tag[1] > reading.stream.ends[last]:
        yield Trait(Variation.HASHTAG, 1, "longer")
    elif tag and not isinstance(text.rule, HashtagRule):
        yield Trait(Variation.HASHTAG)
    hyphens = "-" not in text.reference and any(reading.gap(one, one + 1) == "-" for one in range(first, last))
    if hyphens:
        yield Trait(Variation.HYPHENATED)


def _between(reading: Reading, order: Sequence[int]) -> Iterator[str]:
    """Give what the draft writes between words that do not stand side by side."""
    for one, two in pairwise(order):
        if two > one + 1:
            gap = reading.draft.unfold(reading.stream.ends[one], reading.stream.starts[two])
            yield gap.select(reading.draft.document.text).strip(" ,-\n\u00a0")


def _merged(traits: Sequence[Trait]) -> Iterator[Trait]:
    """Put traits of one sort together, with their count."""
    counts: dict[tuple[Variation, str], int] = {}
    for trait in traits:
        key = (trait.variation, trait.detail)
        counts[key] = counts.get(key, 0) + trait.count
    return (Trait(variation, count, detail) for (variation, detail), count in counts.items())
