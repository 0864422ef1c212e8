"""A draft's words, cut all at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.matching.cutting import cut
from placet.matching.folding import fold
from placet.matching.hashing import hash_words
from placet.matching.tokens import tokenise

PIECES = [
    *"asldcnt'1_$@ -.",
    "qu",
    "jusqu",
    "lorsqu",
    "'s",
    "l'",
    "aujourd'hui",
    "\n",
    "é",
    "œ",
    "½",
    "Ω",
    "٣",
    "²",
    "一",
]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the harper government", ["the", "harper", "government"]),
        ("harper's governments' plan", ["harper", "governments", "plan"]),
        ("l'été qu'il n'a", ["l'", "été", "qu'", "il", "n'", "a"]),
        ("d'aujourd'hui jusqu'ici", ["d'", "aujourdhui", "jusqu'", "ici"]),
        ("don't l'1 c's", ["dont", "l1", "c'", "s"]),
        ("", []),
        ("…", []),
    ],
)
def test_words_are_cut_as_english_and_french_write_them(text: str, words: list[str]) -> None:
    assert list(cut(text).stream().words) == words


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join) | st.text(max_size=40))
def test_a_draft_is_cut_into_the_words_that_a_short_text_is(text: str) -> None:
    folded = fold(text).text
    one, other = cut(folded), tokenise(folded)
    stream = one.stream()
    assert list(stream.words) == list(other.words)
    assert (list(stream.starts), list(stream.ends)) == (other.starts, other.ends)
    assert one.hashes.tolist() == hash_words(other.words).tolist()


def test_a_long_text_is_cut_like_a_short_one() -> None:
    words = [word for number in range(40_000) for word in ("l'", f"word{number}")] + ["x" * 200_000, "end"]
    text = " ".join(f"l'word{number}" + "'s" * (number % 9 == 4) for number in range(40_000))
    one = cut(f"{text} {'x' * 200_000} end")
    assert list(one.stream().words) == words
    assert one.hashes.tolist() == hash_words(words).tolist()


def test_a_text_is_folded_alike_wherever_its_blocks_end(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "l’été govern-\nment ﬁn Harper’s Govern-  \n ment 𝒜 aujourd’hui " * 20
    whole = fold(text)
    for size in range(4, 40):
        monkeypatch.setattr("placet.matching.letters.PIECE", size)
        folded = fold(text)
        assert folded.text == whole.text
        assert folded.starts.tolist() == whole.starts.tolist()
        assert folded.origins.tolist() == whole.origins.tolist()
