"""French as it is printed in Canada: the spaces inside quotation marks and before double signs."""

import re

from placet.domain.language import Language


def spaced(words: str, language: Language) -> str:
    """Space French words as French is printed: narrow inside quotation marks and before ; ? !, wide before : % $."""
    if language is not Language.FRENCH:
        return words
    words = quotes(words, language)
    words = re.sub(r"(?<=[^\s;?!])[ \u00a0\u202f]?([;?!])(?=[\s)»”\u202f]|$)", "\u202f\\1", words)
    words = re.sub(r"(?<=[^\s:])[ \u00a0\u202f]?:(?=\s|$)", "\u00a0:", words)
    return re.sub(r"(?<=\d)[ \u00a0\u202f]?([%$])", "\u00a0\\1", words)


def quotes(words: str, language: Language) -> str:
    """Space the inside of French quotation marks, and nothing else: what is quoted stays as written."""
    if language is not Language.FRENCH:
        return words
    words = re.sub(r"«[ \u00a0\u202f]?", "«\u202f", words)
    return re.sub(r"[ \u00a0\u202f]?»", "\u202f»", words)
