"""Which words are forms of one another: light endings of English and French, compared by what is left without them."""

from functools import lru_cache

from placet.matching.irregular import infinitives

NOUN_ENDINGS = (
    ("ies", "y"),
    ("aux", "al"),
    ("trices", "teur"),
    ("trice", "teur"),
    ("teurs", "teur"),
    ("elles", "el"),
    ("elle", "el"),
    ("euses", "eur"),
    ("ives", "if"),
    ("ive", "if"),
    ("es", "e"),
    ("es", ""),
    ("s", ""),
    ("x", ""),
    ("e", ""),
)
VERB_ENDINGS = (
    ("ing", ""),
    ("ing", "e"),
    ("ed", ""),
    ("ed", "e"),
    ("geons", "g"),
    ("geant", "g"),
    ("ons", ""),
    ("ez", ""),
    ("er", ""),
    ("ant", ""),
    ("ent", ""),
    ("era", ""),
    ("erons", ""),
    ("issons", ""),
    ("issez", ""),
    ("issent", ""),
    ("issant", ""),
    ("ir", ""),
    ("it", ""),
    ("ees", ""),
    ("ee", ""),
)
SHORTEST = 3


@lru_cache(maxsize=65536)
def noun_stems(word: str) -> frozenset[str]:
    """Give the word and what is left of it without the endings of nouns and adjectives."""
    return frozenset({word, *_cut(word, NOUN_ENDINGS)})


@lru_cache(maxsize=65536)
def verb_stems(word: str) -> frozenset[str]:
    """Give what is left of a word without the endings of verbs too, and the infinitives of an irregular form."""
    cut = {word, *_cut(word, VERB_ENDINGS), *noun_stems(word)}
    doubled = {stem[:-1] for stem in cut if len(stem) > SHORTEST and stem[-1] == stem[-2] and stem != word}
    return frozenset(cut | doubled | set(infinitives().get(word, ())))


def _cut(word: str, endings: tuple[tuple[str, str], ...]) -> set[str]:
    stems = set()
    for ending, instead in endings:
        left = len(word) - len(ending)
        if left >= SHORTEST + (ending == "e") and word.endswith(ending):
            stems.add(word[:left] + instead)
    return stems
