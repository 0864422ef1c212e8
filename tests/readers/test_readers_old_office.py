"""Old workbooks and slides inside drafts end in words or in a trouble, whatever their bytes say."""

import struct
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ole_file import old_sheet, old_slides, old_word, record

from placet.domain.errors import DraftError
from placet.readers.old_office import is_slides, is_workbook, slide_words, workbook_words

TABLE = struct.pack("<IIHB", 1, 1, 6, 0) + b"A plan"
SHEET = old_sheet(record(0x85, bytes(6) + b"\3\0Sum"), record(0xFC, TABLE), record(0x14, b"\3\0\0Top"))
SLIDES = old_slides(b"A plan\rMore", "Demain éclatant")
Words = Callable[[bytes], Iterator[str]]


def test_a_file_is_known_by_what_it_holds() -> None:
    files = (SHEET, SLIDES, old_word(b"A plan"), b"A plan")
    assert [is_workbook("xls", data) for data in files] == [True, False, False, False]
    assert [is_slides("ppt", data) for data in files] == [False, True, False, False]


def test_words_come_in_the_order_of_the_file() -> None:
    assert list(workbook_words(SHEET)) == ["Sum", "A plan", "Top"]
    assert list(slide_words(SLIDES)) == ["A plan", "More", "Demain éclatant"]


@pytest.mark.parametrize(("read", "whole"), [(workbook_words, SHEET), (slide_words, SLIDES)])
@given(changes=st.lists(st.tuples(st.integers(512, 1500), st.integers(0, 255)), max_size=20))
def test_no_change_of_bytes_makes_them_fail_or_grow(read: Words, whole: bytes, changes: list[tuple[int, int]]) -> None:
    data = bytearray(whole)
    for place, value in changes:
        data[place % len(whole)] = value
    with suppress(DraftError, KeyError):  # a changed name leaves no stream to read
        assert sum(map(len, read(bytes(data)))) <= len(whole)
