"""The two official languages, and words held in both."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """An official language, by its BCP 47 tag."""

    ENGLISH = "en"
    FRENCH = "fr"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same words in English and in French; either may be empty when a rule gives one only."""

    en: str = ""
    fr: str = ""

    def text(self, language: Language) -> str:
        """Give the words in one language, or in the other where that one is empty."""
        first, second = (self.en, self.fr) if language is Language.ENGLISH else (self.fr, self.en)
        return first or second
