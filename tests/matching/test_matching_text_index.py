"""Which texts of rules a draft may hold, and around which of its words to look."""

import numpy as np
import pytest

from placet.domain.rule import HashtagRule, PhraseRule, SloganRule
from placet.matching.hashing import hash_words
from placet.matching.joins import Joins, beginnings
from placet.matching.postings import Postings
from placet.matching.text_index import TextIndex
from placet.matching.texts import WordRule

PHRASE = PhraseRule(id="phrase", text=("Harper Government", "l’équipe Harper"))
GAPPED = PhraseRule(id="gapped", text=("Harper Government",), gap=1)
ORDERED = PhraseRule(id="ordered", text=("new government",), reorder=False)
SLOGAN = SloganRule(id="slogan", text=("real change real soon",))


def index(*rules: WordRule, reach: int = 0) -> TextIndex:
    return TextIndex(rules, lambda rule, size: reach)


def anchors(found: TextIndex, text: str) -> list[tuple[str, str]]:
    """Give the texts that a draft may hold, and the words that they are looked for around."""
    words = text.split()
    pairs = [(place, found.words.index(word)) for place, word in enumerate(words) if word in found.words]
    both = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    postings = Postings(both[:, 0], both[:, 1], len(found.words))
    return [(found.text(number).reference, words[place]) for number, place, _ in found.anchors(postings)]


def test_texts_are_cut_into_numbered_words() -> None:
    found = index(PHRASE, HashtagRule(id="tag", text=("#StrongFamilies",)))
    assert found.spelled == [["harper", "government"], ["l'", "equipe", "harper"], ["strong", "families"]]
    assert [found.words[number] for number in found.slots.row(1)] == ["l'", "equipe", "harper"]
    assert list(found.text(2).words) == found.spelled[2]
    assert found.fuzzy() == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the harper government met", [("Harper Government", "harper")]),
        ("government harper", [("Harper Government", "harper")]),
        ("government of harper", []),
        ("harper met the government", []),
        ("harper harper government government", [("Harper Government", "harper")]),
        ("harper", []),
        ("", []),
    ],
)
def test_a_text_is_looked_for_where_all_its_words_stand_together(text: str, expected: list[tuple[str, str]]) -> None:
    assert anchors(index(PHRASE), text) == expected


def test_words_may_stand_between_as_far_as_the_rule_reaches() -> None:
    found = index(GAPPED, reach=2)
    assert anchors(found, "government led by harper")
    assert not anchors(found, "government led once by harper")


def test_words_that_keep_their_order_are_not_looked_for_the_other_way_round() -> None:
    assert anchors(index(ORDERED), "new government")
    assert not anchors(index(ORDERED), "government new")


def test_a_text_that_says_a_word_twice_needs_it_at_both_places() -> None:
    assert anchors(index(SLOGAN), "real change real soon") == [("real change real soon", "change")]
    assert not anchors(index(SLOGAN), "real change soon")


def test_texts_of_a_common_word_are_looked_for_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("placet.matching.text_index.AT_ONCE", 2)
    many = index(*(PhraseRule(id=str(number), text=("new government",)) for number in range(5)))
    assert len(anchors(many, "new government and new government")) == 10


def test_texts_are_joined_whole_and_two_by_two() -> None:
    joins = Joins([["middle", "class", "first"], ["to", "day"]], [0])
    assert joins.words == ["middleclassfirst", "middleclass", "classfirst"]
    assert joins.parts[1] == ("middle", "class")
    assert joins.fuzzy == [0]


def test_beginnings_are_those_of_each_word() -> None:
    assert beginnings(["plan", "a"], 2, whole=True).tolist() == hash_words(["pl", "pla", "plan"]).tolist()
    assert beginnings(["plan"], 2, whole=False).tolist() == hash_words(["pl", "pla"]).tolist()
