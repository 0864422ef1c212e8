"""The program's own words in a record: spaced, cut into runs, their blanks filled."""

import re

from placet.domain.language import Language
from placet.exporters.record.characters import typed
from placet.exporters.record.french import spaced
from placet.exporters.record.runs import Kind, Text, marked


def said(words: str, language: Language, kind: Kind = "plain") -> Text:
    """Cut the program's own words, with French spacing."""
    return marked(typed(spaced(words, language), language), kind)


def filled(words: str, language: Language, **blanks: Text) -> Text:
    """Fill the blanks in the program's own words with texts."""
    pieces = re.split(r"\{(\w+)\}", spaced(words, language))
    texts = [blanks[piece] if index % 2 else typed(piece, language) for index, piece in enumerate(pieces)]
    return tuple(run for text in texts for run in text)
