from draft_pieces import Pieces, decided, finding, review
from hypothesis import given
from hypothesis import strategies as st

from placet.app.models.highlights import find_words, folded, highlights
from placet.domain.rule import Level


def test_highlights_stand_in_the_order_of_the_text_and_say_what_is_decided() -> None:
    draft = Pieces().add("one two three").document()
    late, early = finding(draft, "three", Level.NOTE), finding(draft, "one")
    found = highlights(decided(review(draft, late, early), early))
    assert [(each.id, each.decided) for each in found] == [(early.id, True), (late.id, False)]
    assert found[0].weight < found[1].weight


def test_a_search_forgives_case_accents_apostrophes_and_line_ends() -> None:
    text = "L’Évaluation du\r\nProgramme, l'evaluation du programme"
    assert [hit.select(text) for hit in find_words(text, "l’évaluation DU programme")] == [
        "L’Évaluation du\r\nProgramme",
        "l'evaluation du programme",
    ]


def test_a_search_for_nothing_finds_nothing() -> None:
    assert find_words("words", "  ") == ()


@given(st.text(max_size=80))
def test_folding_keeps_every_position(text: str) -> None:
    assert len(folded(text)) == len(text)
