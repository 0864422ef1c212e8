"""Hashes of words and of their parts, what is indexed under them, and the numbers given to them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from placet.matching.deletions import deletions
from placet.matching.hash_index import HashIndex, distinct, spread
from placet.matching.hash_table import HashTable
from placet.matching.hashing import Spellings, hash_words
from placet.matching.inflection import verb_stems
from placet.matching.irregular import infinitives
from placet.matching.keys import all_stems
from placet.matching.postings import Postings
from placet.matching.rows import Rows
from placet.matching.stems import stems

WORDS = st.lists(st.text("abcesyrtinglouxé'1", min_size=1, max_size=14), min_size=1, max_size=8)


def numbers(values: list[int]) -> np.ndarray:
    return np.array(values, dtype=np.int64)


@given(WORDS)
def test_a_part_of_a_word_has_the_hash_of_a_word_of_its_letters(words: list[str]) -> None:
    spellings = Spellings(words)
    for number, word in enumerate(words):
        for end in range(len(word) + 1):
            part = spellings.parts(numbers([number]), end // 2, numbers([end]))
            assert part.tolist() == hash_words([word[end // 2 : end]]).tolist()


@given(WORDS)
def test_stems_of_many_words_are_those_of_each(words: list[str]) -> None:
    found = set(zip(*(each.tolist() for each in all_stems(words, Spellings(words))), strict=True))
    for number, word in enumerate(words):
        expected = hash_words(sorted(verb_stems(word))).tolist()
        assert {hashed for place, hashed in found if place == number} == set(expected)


def test_irregular_forms_have_their_infinitives_among_their_stems() -> None:
    words = list(infinitives())
    found = set(zip(*(each.tolist() for each in all_stems(words, Spellings(words))), strict=True))
    assert all(
        (words.index(word), hash_words([verb])[0]) in found for word in words[::9] for verb in infinitives()[word]
    )


def test_words_without_endings_have_no_stems() -> None:
    assert stems(Spellings(["a", "no", "zzz"]))[0].tolist() == []


@given(WORDS)
def test_deletions_are_the_words_without_a_letter_or_two(words: list[str]) -> None:
    most = numbers([1 + number % 2 for number in range(len(words))])
    for places, rows in deletions(Spellings(words), np.arange(len(words)), most):
        for place, row in zip(places.tolist(), rows.tolist(), strict=True):
            rests = without(words[place]) | {words[place]}
            if most[place] == 2:
                rests |= {rest for once in without(words[place]) for rest in without(once)}
            assert set(row) == set(hash_words(sorted(rests)).tolist())


def without(word: str) -> set[str]:
    return {word[:index] + word[index + 1 :] for index in range(len(word))}


@given(st.lists(st.integers(0, 30), max_size=40), st.lists(st.integers(0, 40), max_size=40))
def test_an_index_gives_all_numbers_under_a_hash(kept: list[int], asked: list[int]) -> None:
    words, wanted = [f"word{each}" for each in kept], [f"word{each}" for each in asked]
    index = HashIndex(np.arange(len(words)), hash_words(words))
    owners, others = index.join(hash_words(wanted))
    expected = [(at, number) for at, word in enumerate(wanted) for number, other in enumerate(words) if word == other]
    assert sorted(zip(owners.tolist(), others.tolist(), strict=True)) == expected
    assert index.holds(hash_words(wanted)).tolist() == [word in words for word in wanted]


def test_a_table_gives_each_hash_one_number_and_tells_of_new_ones_once() -> None:
    table, told = HashTable(), []
    words = [f"word{number % 30_000}" for number in range(90_000)]
    first = table.number(hash_words(words), lambda new: told.append([words[place] for place in new.tolist()]))
    assert len(told[0]) == len(set(told[0])) == table.size == 30_000
    assert [told[0][number] for number in first.tolist()] == words
    again = table.copy().number(hash_words(words), lambda new: told.append(new.tolist()))
    assert again.tolist() == first.tolist()
    assert told[1] == []


def test_a_hash_that_finds_no_place_is_numbered_all_the_same() -> None:
    table, told = HashTable(), []
    crowded = (np.uint64(7) << np.uint64(46)) + np.arange(1, 6, dtype=np.uint64)
    first = table.number(crowded, lambda new: told.extend(new.tolist()))
    assert sorted(told) == [0, 1, 2, 3, 4]
    assert sorted(first.tolist()) == [0, 1, 2, 3, 4]
    assert table.number(crowded[:1], lambda new: None).tolist()[0] in (first[0], 5)


def test_rows_hold_what_was_put_into_them() -> None:
    rows = Rows()
    rows.add(3, numbers([0, 0, 2]), numbers([7, 8, 9]))
    rows.add(2, numbers([1]), numbers([5]))
    assert [rows.row(number) for number in range(5)] == [[7, 8], [], [9], [], [5]]
    assert [each.tolist() for each in rows.take(numbers([4, 1, 0]))] == [[0, 2, 2], [5, 7, 8]]
    assert rows.some(numbers([0, 1])).tolist() == [True, False]


def test_postings_tell_whether_a_word_stands_near() -> None:
    postings = Postings(numbers([3, 9, 9]), numbers([0, 0, 1]), 3)
    assert postings.counts.tolist() == [2, 1, 0]
    assert [each.tolist() for each in postings.places(numbers([1, 0]))] == [[0, 1, 1], [9, 3, 9]]
    asked, low, high = numbers([0, 0, 1, 2, 0]), numbers([-4, 4, 10, 0, 9]), numbers([2, 9, 20, 9, 9])
    assert postings.any_between(asked, low, high).tolist() == [False, True, False, False, True]
    assert not Postings(numbers([]), numbers([]), 1).any_between(numbers([0]), numbers([0]), numbers([9])).any()


def test_ranges_are_spread_out() -> None:
    assert spread(numbers([5, 0, 9]), numbers([2, 0, 3])).tolist() == [5, 6, 9, 10, 11]
    assert distinct(numbers([3, 1, 3])).tolist() == [1, 3]
    assert distinct(numbers([])).tolist() == []
