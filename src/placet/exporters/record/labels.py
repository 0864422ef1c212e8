"""The record's own words, once for each language; the words for domain values stand in `placet.words`."""

from placet.domain.language import Language
from placet.exporters.record.label_fields import Labels
from placet.exporters.record.labels_english import EN
from placet.exporters.record.labels_french import FR


def labels(language: Language) -> Labels:
    """Give the record's words in a language."""
    return EN if language is Language.ENGLISH else FR
