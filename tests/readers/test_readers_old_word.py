"""Word 97-2003 files inside drafts give their words; whatever their bytes say, they end in words or in a trouble."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ole_file import old_word, ole

from placet.domain.errors import DamagedDraft, DraftError
from placet.readers.old_word import is_old_word, old_word_words

WHOLE = old_word(b"A plan \x13 QUOTE x \x14for\x15 all\r", "Demain éclatant\r", b"caf\xe9\x1e\x1f\x0bx\r")


def test_pieces_of_both_kinds_are_joined_in_the_order_of_the_text() -> None:
    said = [line for line in old_word_words(WHOLE) if line]
    assert said == [" QUOTE x ", "A plan for all", "Demain éclatant", "café\u2011\u00ad x"]


@pytest.mark.parametrize("data", [b"A plan", ole({"Workbook": b"A"}), b""])
def test_another_file_is_no_word_file(data: bytes) -> None:
    assert not is_old_word("doc", data)


@pytest.mark.parametrize("stream", [b"", b"\xec\xa5", b"\xec\xa5" + bytes(99)])
def test_a_file_cut_short_is_damaged(stream: bytes) -> None:
    with pytest.raises(DamagedDraft):
        list(old_word_words(ole({"WordDocument": stream, "1Table": b"", "0Table": b""})))


@given(st.lists(st.tuples(st.integers(8, len(WHOLE) - 1), st.integers(0, 255)), max_size=20))
def test_no_change_of_bytes_makes_it_fail_or_grow(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, value in changes:
        data[place] = value
    if is_old_word("doc", bytes(data)):
        with suppress(DraftError):
            assert sum(map(len, old_word_words(bytes(data)))) <= 20 * len(WHOLE)
