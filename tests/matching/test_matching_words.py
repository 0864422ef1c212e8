"""The dictionary, the forms of words, and the rule words that a word of a draft may stand for."""

import gzip

import pytest

from placet.domain.finding import Trait, Variation
from placet.matching.candidates import edits, slips
from placet.matching.dictionary import Dictionary, dictionaries, is_word
from placet.matching.inflection import noun_stems, verb_stems
from placet.matching.tokens import stops, tokenise
from placet.matching.vocabulary import Vocabulary
from placet.resources import resource


@pytest.mark.parametrize("name", ["en.txt.gz", "fr.txt.gz"])
def test_every_listed_word_is_found_and_no_other(name: str) -> None:
    data = gzip.decompress(resource("words", name).read_bytes())
    listed = data.decode("ascii").split()
    words = Dictionary(data)
    assert all(word in words for word in listed[:: len(listed) // 4000])
    assert all(word in words for word in (listed[0], listed[-1]))
    assert not any(word + "qqx" in words for word in listed[:: len(listed) // 500])


def test_an_empty_list_holds_nothing() -> None:
    assert "word" not in Dictionary(b"\n")


@pytest.mark.parametrize("word", ["government", "gouvernement", "sharper", "harder", "governments"])
def test_ordinary_words_are_in_a_dictionary(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("word", ["goverment", "gouvernment", "été", "a\nb", ""])
def test_slips_are_in_none(word: str) -> None:
    assert not is_word(word)
    assert len(dictionaries()) == 2


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("government", "governments"),
        ("family", "families"),
        ("gouvernemental", "gouvernementaux"),
        ("liberal", "liberale"),
        ("conservateur", "conservatrice"),
    ],
)
def test_forms_of_a_noun_share_a_stem(one: str, two: str) -> None:
    assert noun_stems(one) & noun_stems(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("moving", "move"),
        ("getting", "got"),
        ("stopped", "stop"),
        ("tient", "tenait"),
        ("batir", "batissons"),
        ("choose", "chosen"),
    ],
)
def test_forms_of_a_verb_share_a_stem(one: str, two: str) -> None:
    assert verb_stems(one) & verb_stems(two)


@pytest.mark.parametrize(
    ("one", "two"), [("harper", "sharper"), ("canada", "canadian"), ("real", "really"), ("bloc", "block")]
)
def test_other_words_share_none(one: str, two: str) -> None:
    assert not verb_stems(one) & verb_stems(two)


@pytest.mark.parametrize(
    ("word", "most"), [("ndp", 0), ("bloc", 1), ("liberal", 1), ("trudeaux", 2), ("government", 2)]
)
def test_longer_words_may_have_more_slips(word: str, most: int) -> None:
    assert edits(word) == most


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ("government", "goverment", [(1, "missing")]),
        ("government", "govvernment", [(1, "extra")]),
        ("government", "gouernment", [(1, "changed")]),
        ("government", "govenrment", [(1, "swapped")]),
        ("government", "govermnt", [(2, "missing")]),
        ("government", "gouermnent", [(2, "changed")]),
    ],
)
def test_a_slip_is_described(right: str, wrong: str, expected: list[tuple[int, str]]) -> None:
    assert [(trait.count, trait.detail) for trait in slips(right, wrong)] == expected


VOCABULARY = Vocabulary(["harper", "government", "le", "d'", "de"], [0, 1])


@pytest.mark.parametrize(
    ("word", "candidates"),
    [
        ("harper", {"harper": 0}),
        ("harpers", {"harper": 1}),
        ("harpper", {"harper": 3}),
        ("h4rper", {"harper": 3}),
        ("govemment", {"government": 3}),
        ("harder", {}),
        ("d'", {"d'": 0, "de": 0}),
        ("l'", {"le": 0}),
        ("zzz", {}),
        ("2008", {}),
    ],
)
def test_a_word_may_stand_for_these(word: str, candidates: dict[str, int]) -> None:
    assert {other: each.grade for other, each in VOCABULARY.candidates(word).items()} == candidates


def test_an_elided_word_says_so() -> None:
    assert VOCABULARY.candidates("l'")["le"].traits == (Trait(Variation.ELISION, 1, "l'"),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l'equipe d'harper", ["l'", "equipe", "d'", "harper"]),
        ("harper's plan", ["harper", "plan"]),
        ("o'toole", ["otoole"]),
        ("strong_families", ["strong", "families"]),
        ("aujourd'hui", ["aujourdhui"]),
        ("low-tax", ["low", "tax"]),
    ],
)
def test_a_text_is_cut_into_words(text: str, words: list[str]) -> None:
    assert tokenise(text).words == words


@pytest.mark.parametrize(
    ("gap", "before", "expected"),
    [
        (" ", "a", False),
        (". ", "harper", True),
        (". ", "mr", False),
        (".", "j", False),
        ("; ", "a", True),
        (": ", "a", True),
        (" - ", "a", True),
        ("-", "a", False),
        ("\n", "a", False),
        ("\n\n", "a", True),
        (", ", "a", False),
        ("\t", "a", True),
    ],
)
def test_what_ends_a_clause(gap: str, before: str, expected: bool) -> None:
    assert stops(gap, before) is expected
