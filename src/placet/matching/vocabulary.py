"""Which words of the rules a word of the draft may stand for: itself, a form of it, or a slip of the keyboard."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from placet.domain.finding import Trait, Variation
from placet.matching.dictionary import is_word
from placet.matching.inflection import noun_stems, verb_stems
from placet.matching.irregular import infinitives

LEET = str.maketrans("013457@$!|8", "oieastasilb")
LEET_ELL = str.maketrans("013457@$!|8", "oleastaslib")
OPTICAL = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"))
ELISIONS = {
    "d'": ("de",),
    "l'": ("le", "la"),
    "qu'": ("que",),
    "n'": ("ne",),
    "s'": ("se", "si"),
    "j'": ("je",),
    "m'": ("me",),
    "t'": ("te",),
    "c'": ("ce",),
}
CACHED = 200_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule's word that a draft's word may stand for; `grade` 0 exact, 1 noun form, 2 verb form, 3 slip."""

    word: str
    grade: int = 0
    traits: tuple[Trait, ...] = ()


Candidates = dict[str, Candidate]


class Vocabulary:
    """The folded words of all rules, and for each word of a draft, once, those it may stand for."""

    def __init__(self, words: Iterable[str], fuzzy: Iterable[str]) -> None:
        """Index the rules' words; only those in `fuzzy` are recognised with typing errors."""
        self.words = frozenset(words)
        self._nouns = _by_stem(self.words, noun_stems)
        self._verbs = _by_stem(self.words, verb_stems)
        self._heads = frozenset(stem[:3] for stem in self._verbs)
        self._slips: dict[str, list[str]] = defaultdict(list)
        self._optical: dict[str, str] = {}
        for word in fuzzy:
            if word.isalpha() and edits(word):
                self._optical[_optical(word)] = word
                for rest in _deletions(word, edits(word)):
                    self._slips[rest].append(word)
        self._longest = max(map(len, self.words), default=0) + 2
        self._cache: dict[str, Candidates] = {}

    def candidates(self, word: str) -> Candidates:
        """Give the rules' words that a folded word may stand for, by word; most words stand for none."""
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) > CACHED:
                self._cache.clear()
            found = self._cache[word] = self._find(word) if len(word) <= self._longest else {}
        return found

    def _find(self, word: str) -> Candidates:
        """Find the closest way in which the word may stand for each rule word: exact, a form of it, a slip."""
        if word in ELISIONS:
            return self._elided(word)
        found = self._forms(word)
        slips = self._typos(word) if word.isalpha() and len(word) >= 3 else self._leet(word)
        found.update((other, slip) for other, slip in slips.items() if other not in found or found[other].grade > 1)
        if word in self.words:
            found[word] = Candidate(word)
        return found

    def _elided(self, word: str) -> Candidates:
        elided = (Trait(Variation.ELISION, 1, word),)
        found = {whole: Candidate(whole, 0, elided) for whole in ELISIONS[word] if whole in self.words}
        return {**found, **({word: Candidate(word)} if word in self.words else {})}

    def _forms(self, word: str) -> Candidates:
        if word[:3] not in self._heads and word not in infinitives():
            return {}
        inflected = (Trait(Variation.INFLECTED),)
        found = {
            other: Candidate(other, 2, inflected) for stem in verb_stems(word) for other in self._verbs.get(stem, ())
        }
        for stem in noun_stems(word):
            found.update((other, Candidate(other, 1, inflected)) for other in self._nouns.get(stem, ()))
        found.pop(word, None)
        return found

    def _leet(self, word: str) -> Candidates:
        if not any(character.isalpha() for character in word):
            return {}
        for table in (LEET, LEET_ELL):
            plain = word.translate(table)
            found = {**self._forms(plain), **({plain: Candidate(plain)} if plain in self.words else {})}
            if found and plain.isalpha():
                leet = Trait(Variation.LEET)
                return {other: Candidate(other, 3, (leet, *each.traits)) for other, each in found.items()}
        return {}

    def _typos(self, word: str) -> Candidates:
        """Find the rule words that a word is a slip of; a word of the dictionary is none."""
        if len(word) > self._longest or is_word(word):
            return {}
        near = {other for rest in _deletions(word, 2 if len(word) > 5 else 1) for other in self._slips.get(rest, ())}
        found: Candidates = {}
        for other in near - {word}:
            distance = OSA.distance(word, other, score_cutoff=edits(other))
            if distance <= edits(other):
                found[other] = Candidate(other, 3, slips(other, word))
        optical = self._optical.get(_optical(word))
        if optical is not None and optical != word:
            found[optical] = Candidate(optical, 3, (Trait(Variation.TYPO, 1, "changed"),))
        return found


def edits(word: str) -> int:
    """Tell how many slips a word of this length may have: none to 3 letters, one to 7, two from 8 on."""
    return 0 if len(word) <= 3 else 1 if len(word) <= 7 else 2


def slips(right: str, wrong: str) -> tuple[Trait, ...]:
    """Describe how a mistyped word differs: letters missing, too many, changed, or swapped."""
    counts: dict[str, int] = defaultdict(int)
    swapped = _swapped(right, wrong)
    if swapped:
        return (Trait(Variation.TYPO, 1, "swapped"),)
    length = len(right) - len(wrong)
    distance = OSA.distance(right, wrong)
    if length:
        counts["missing" if length > 0 else "extra"] = abs(length)
    if distance > abs(length):
        rest = distance - abs(length)
        counts["changed"] = rest
    return tuple(Trait(Variation.TYPO, count, kind) for kind, count in counts.items())


def _swapped(right: str, wrong: str) -> bool:
    places = [index for index, (one, two) in enumerate(zip(right, wrong, strict=False)) if one != two]
    return (
        len(right) == len(wrong)
        and len(places) == 2
        and places[1] == places[0] + 1
        and right[places[0]] == wrong[places[1]]
        and right[places[1]] == wrong[places[0]]
    )


def _by_stem(words: Iterable[str], stems: Callable[[str], frozenset[str]]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if word.isalpha() and len(word) > 3:
            for stem in stems(word):
                index[stem].append(word)
    return index


def _optical(word: str) -> str:
    for pair, letter in OPTICAL:
        word = word.replace(pair, letter)
    return word


def _deletions(word: str, most: int) -> set[str]:
    """List what is left of a word after taking out up to `most` letters (symmetric deletion)."""
    found = level = {word}
    for _ in range(most):
        level = {rest[:index] + rest[index + 1 :] for rest in level for index in range(len(rest))}
        found = found | level
    return found
