"""Which of the two languages a passage speaks, by its small words."""

from collections.abc import Sequence
from functools import lru_cache

from placet.domain.language import Language
from placet.matching.folding import fold_word
from placet.matching.tokens import tokenise

ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "is",
        "that",
        "for",
        "it",
        "with",
        "as",
        "was",
        "are",
        "be",
        "this",
        "by",
        "have",
        "from",
        "or",
        "had",
        "not",
        "but",
        "at",
        "which",
        "they",
        "were",
        "will",
        "has",
        "their",
        "our",
        "an",
        "you",
        "your",
        "who",
        "would",
        "been",
        "more",
        "can",
    ]
)
FRENCH = frozenset(
    [
        "le",
        "la",
        "les",
        "des",
        "du",
        "un",
        "une",
        "et",
        "est",
        "que",
        "qui",
        "dans",
        "pour",
        "pas",
        "sur",
        "au",
        "aux",
        "avec",
        "ce",
        "cette",
        "ces",
        "son",
        "sa",
        "ses",
        "par",
        "nous",
        "vous",
        "ils",
        "elle",
        "il",
        "leur",
        "leurs",
        "ou",
        "mais",
        "sont",
        "ont",
        "l'",
        "d'",
        "qu'",
        "n'",
        "s'",
        "c'",
        "j'",
        "se",
        "ne",
        "plus",
        "votre",
        "notre",
        "nos",
        "vos",
        "en",
        "de",
    ]
)


@lru_cache(maxsize=4096)
def language_of(text: str) -> Language | None:
    """Tell the language of a text; None where its small words do not decide."""
    words = tokenise(fold_word(text[:2000])).words
    english = sum(word in ENGLISH for word in words)
    french = sum(word in FRENCH for word in words)
    if english == french or (english and french and max(english, french) < 2 * min(english, french)):
        return None
    return Language.ENGLISH if english > french else Language.FRENCH


def in_language_of(text: str, choices: Sequence[str]) -> str:
    """Choose the first of some expressions that is in the language of a text; else the first."""
    wanted = language_of(text)
    return next((choice for choice in choices if wanted and language_of(choice) is wanted), choices[0])
