"""Folding takes disguises off a text, and every range of the folded text has its way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.matching.folding import fold, fold_word, smooth

ANY = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from("éÉﬁ’“\u00ad\u200b\u00a0-\n aAЅ½㎏İß")), max_size=60
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Élève", "eleve"),
        ("e\u0301le\u0300ve", "eleve"),
        ("l’été", "l'ete"),
        ("a\u00a0b\u202fc", "a b c"),
        ("Har\u00adper\u200b", "harper"),
        ("Нarper", "harper"),
        ("ﬁn ½", "fin 1⁄2"),
        ("Government", "government"),
        ("modern", "modern"),
        ("ＨＡＲＰＥＲ", "harper"),
        ("Straße", "strasse"),
        ("govern-\nment", "government"),
        ("Franco-\nOntarian", "franco-\nontarian"),
    ],
)
def test_disguises_are_taken_off(text: str, folded: str) -> None:
    assert fold(text).text == folded


@given(ANY, st.integers(0, 80), st.integers(0, 80))
def test_unfolding_never_leaves_the_text(text: str, start: int, length: int) -> None:
    folded = fold(text)
    first, last = folded.unfold(start, start + length)
    assert 0 <= first <= last <= len(text)


@given(ANY)
def test_every_folded_character_comes_from_where_it_says(text: str) -> None:
    folded = fold(text)
    for index, character in enumerate(folded.text):
        first, last = folded.unfold(index, index + 1)
        assert first < last
        assert character in fold_word(text[first:last]) or "\n" in text[first:last]


@given(ANY)
def test_origins_never_run_backwards(text: str) -> None:
    folded = fold(text)
    starts = [folded.unfold(index, index + 1)[0] for index in range(len(folded.text))]
    assert starts == sorted(starts)


@given(ANY, st.integers(0, 60))
def test_the_way_there_ends_in_the_folded_text(text: str, origin: int) -> None:
    folded = fold(text)
    assert 0 <= folded.find(min(origin, len(text))) <= len(folded.text)


@given(ANY)
def test_a_text_for_patterns_keeps_every_position(text: str) -> None:
    assert len(smooth(text)) == len(text)
