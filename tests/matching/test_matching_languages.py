"""A passage tells its language by its small words, or leaves it open."""

import pytest

from placet.domain.language import Language
from placet.matching.languages import in_language_of, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The benefit is paid to the parent of a child.", Language.ENGLISH),
        ("La prestation est versée au parent d’un enfant.", Language.FRENCH),
        ("Harper Government", None),
        ("The benefit for the child / La prestation pour les enfants", None),
        ("", None),
    ],
)
def test_a_language_is_told_by_small_words(text: str, language: Language | None) -> None:
    assert language_of(text) is language


def test_words_are_chosen_in_the_language_of_a_text() -> None:
    choices = ("subject to the approval of Parliament", "sous réserve de l’approbation du Parlement")
    assert in_language_of("La mesure est dans le budget.", choices) == choices[1]
    assert in_language_of("The measure is in the budget.", choices) == choices[0]
    assert in_language_of("?", choices) == choices[0]
