"""OLE objects give the files they hold; whatever else their bytes say, they end and raise nothing."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ole_file import described, ole, packed

from placet.readers.compound import Compound
from placet.readers.wrapped import unwrapped

STREAMS = {"\x01Ole10Native": packed("note.txt", b"A plan"), "Large": bytes(range(256)) * 40, "Empty": b""}
WHOLE = ole({**STREAMS, "\x01CompObj": described("A package", "Package")})


def test_every_stream_comes_back_as_it_was_written() -> None:
    held = Compound(WHOLE)
    assert held.names == {*STREAMS, "\x01CompObj"}
    assert {name: held.read(name) for name in STREAMS} == STREAMS


def test_a_file_comes_out_with_its_name_and_program() -> None:
    held = unwrapped(WHOLE)
    assert (held.name, held.program, held.data) == ("note.txt", "Package", b"A plan")


def test_data_of_a_program_of_its_own_has_no_name() -> None:
    held = unwrapped(ole({"\x01Ole10Native": struct.pack("<I", 8) + b"BM picture"}))
    assert (held.name, held.data) == ("", b"BM picture")


def test_what_is_no_object_comes_back_as_it_is() -> None:
    assert unwrapped(b"A plan").data == b"A plan"


@pytest.mark.parametrize("length", [8, 100, 512, 600, 1024, len(WHOLE) - 512])
def test_an_object_cut_short_gives_less(length: int) -> None:
    held = Compound(WHOLE[:length])
    assert all(len(held.read(name)) <= len(WHOLE) for name in held.names)


def test_a_chain_in_a_circle_ends() -> None:
    circle = bytearray(WHOLE)
    table = 512 * (1 + struct.unpack_from("<I", WHOLE, 76)[0])
    struct.pack_into("<128I", circle, table, *[0] * 128)
    held = Compound(bytes(circle))
    assert all(len(held.read(name)) <= len(WHOLE) for name in held.names)


@given(st.lists(st.tuples(st.integers(8, len(WHOLE) - 1), st.integers(0, 255)), max_size=20))
def test_no_change_of_bytes_makes_it_fail_or_grow(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, value in changes:
        data[place] = value
    assert len(unwrapped(bytes(data)).data) <= len(WHOLE)
