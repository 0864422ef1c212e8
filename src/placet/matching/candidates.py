"""How a word of a draft may stand for a word of a rule: as itself, as a form of it, or as a slip of the keyboard."""

from collections import defaultdict
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from placet.domain.finding import Trait, Variation
from placet.matching.dictionary import is_word
from placet.matching.inflection import noun_stems, verb_stems
from placet.matching.irregular import infinitives

LEET = (str.maketrans("013457@$!|8", "oieastasilb"), str.maketrans("013457@$!|8", "oleastaslib"))
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
SLIP = 3
"""The grade of a slip of the keyboard."""
FEWEST, LONG = 4, 8
"""Letters from which a rule's word may have one slip, and two."""
UNELIDED = {
    written: tuple(elided for elided, whole in ELISIONS.items() if written in (*whole, elided[:-1]))
    for written in {each for elided, whole in ELISIONS.items() for each in (*whole, elided[:-1])}
}
"""The elided words of rules by how a draft may write them: *de*, or *d* apart from its apostrophe."""
FORMLESS = 3
"""A rule's word of no more letters has no forms but those of an irregular verb, and a plural in slogans."""
AUXILIARY = frozenset({"be*", "have*", "do*", "etre*", "avoir*"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule's word that a draft's word may stand for; `grade` 0 exact, 1 noun form, 2 verb form, 3 slip."""

    word: str
    grade: int = 0
    traits: tuple[Trait, ...] = ()


def stand_for(word: str, other: str, *, fuzzy: bool) -> Candidate | None:
    """Give the closest way in which a word may stand for a rule's; slips count only where that is `fuzzy`."""
    if word == other:
        return Candidate(word)
    if word in ELISIONS:
        return Candidate(other, 0, (Trait(Variation.ELISION, 1, word),)) if other in ELISIONS[word] else None
    if other in UNELIDED.get(word, ()):
        return Candidate(other, 0, (Trait(Variation.SPLIT if word + "'" == other else Variation.INFLECTED),))
    form = _form(word, other)
    if form is not None and form.grade == 1:
        return form
    if word.isalpha() and len(word) >= 3:
        return (_slip(word, other) if fuzzy else None) or form
    return leet(word, other) or form


def _form(word: str, other: str) -> Candidate | None:
    inflected = (Trait(Variation.INFLECTED),)
    if not other.isalpha() or len(other) <= FORMLESS:
        known = infinitives()
        verb = set(known.get(word, ())) & set(known.get(other, ())) - AUXILIARY
        plural = len(other) == FORMLESS and other in noun_stems(word)
        return Candidate(other, 2, inflected) if verb or plural else None
    if noun_stems(word) & noun_stems(other):
        return Candidate(other, 1, inflected)
    return Candidate(other, 2, inflected) if verb_stems(word) & verb_stems(other) else None


def _slip(word: str, other: str) -> Candidate | None:
    """Take a word as mistyped or misread; a word of the dictionary is neither."""
    most = edits(other)
    if not most or not other.isalpha() or is_word(word):
        return None
    if optical(word) == optical(other):
        return Candidate(other, SLIP, (Trait(Variation.TYPO, 1, "changed"),))
    return Candidate(other, SLIP, slips(other, word)) if OSA.distance(word, other, score_cutoff=most) <= most else None


def leet(word: str, other: str) -> Candidate | None:
    """Take a word's digits and signs for letters."""
    if not any(character.isalpha() for character in word):
        return None
    for table in LEET:
        plain = word.translate(table)
        found = Candidate(plain) if plain == other else _form(plain, other)
        if found is not None and plain.isalpha():
            return Candidate(other, SLIP, (Trait(Variation.LEET), *found.traits))
    return None


def edits(word: str) -> int:
    """Tell how many slips a word of this length may have: none to 3 letters, one to 7, two from 8 on."""
    return 0 if len(word) < FEWEST else 1 if len(word) < LONG else 2


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


def optical(text: str) -> str:
    """Write letters that scanners take for others as those."""
    for pair, letter in OPTICAL:
        text = text.replace(pair, letter)
    return text
