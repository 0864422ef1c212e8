"""Which words of rules many words of a draft come near, looked up at once, is what each would be given alone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from placet.matching.candidates import stand_for
from placet.matching.hash_index import HashIndex
from placet.matching.keys import Learnt, form_keys, slip_keys, together
from placet.matching.vocabulary import Vocabulary

RULES = [
    "harper",
    "government",
    "gouvernement",
    "families",
    "conservateur",
    "got",
    "tenir",
    "modern",
    "bloc",
    "de",
    "le",
]
VOCABULARY = Vocabulary(RULES, range(len(RULES)))


@st.composite
def slipped(draw: st.DrawFn) -> str:
    """Change some letters of a rule's word."""
    letters = list(draw(st.sampled_from(RULES)))
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(letters)))
        new = draw(st.sampled_from(["", "e", "rn", "s", "1", "0", "$", "ing", "ons", "'"]))
        letters[place : place + draw(st.integers(0, 1))] = new
    return "".join(letters) or "a"


@settings(max_examples=300)
@given(st.lists(slipped(), min_size=1, max_size=12))
def test_many_words_are_given_what_each_stands_for(words: list[str]) -> None:
    found = set(zip(*(each.tolist() for each in VOCABULARY.near(Learnt.of(words))), strict=True))
    for place, word in enumerate(words):
        for number, other in enumerate(RULES):
            if stand_for(word, other, fuzzy=True) is not None:
                assert (place, number) in found


@given(st.lists(slipped(), min_size=1, max_size=12))
def test_words_that_are_indexed_come_near_the_same(words: list[str]) -> None:
    learnt = Learnt.of(words)
    forms, slips = HashIndex(*form_keys(learnt)), HashIndex(*together(*slip_keys(learnt)))
    one, other = VOCABULARY.near(learnt), VOCABULARY.near_in(forms, slips)
    assert [each.tolist() for each in one] == [each.tolist() for each in other]


def test_a_word_that_may_not_be_mistyped_is_found_only_as_itself_or_in_another_form() -> None:
    exact = Vocabulary(["harper"], [])
    assert set(exact.candidates("harpers")) == {"harper"}
    assert not exact.candidates("hrper")
