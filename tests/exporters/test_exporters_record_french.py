"""French spacing, for the program’s own words only."""

import pytest

from placet.domain.language import Language
from placet.exporters.record.french import quotes, spaced

EN, FR = Language.ENGLISH, Language.FRENCH


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Reçue; lue", "Reçue\u202f; lue"),
        ("Pourquoi ? Parce que !", "Pourquoi\u202f? Parce que\u202f!"),
        ("le « gouvernement »", "le «\u202fgouvernement\u202f»"),
        ("Résultat: oui", "Résultat\u00a0: oui"),
        ("50 % de 4 $", "50\u00a0% de 4\u00a0$"),
        ("https://canada.ca/?a=b;c", "https://canada.ca/?a=b;c"),
        ("à 14:05", "à 14:05"),
    ],
)
def test_french_words_of_the_program_are_spaced_as_french_is(words: str, expected: str) -> None:
    assert spaced(words, FR) == expected
    assert spaced(expected, FR) == expected
    assert spaced(words, EN) == words


def test_only_the_quotation_marks_of_an_explanation_are_spaced() -> None:
    assert quotes("«\u00a0Vraiment?\u00a0», mot pour mot", FR) == "«\u202fVraiment?\u202f», mot pour mot"
