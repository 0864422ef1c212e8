"""Which characters the record's own fonts can print: their `cmap` tables (OpenType 1.9, format 4)."""

import struct
from functools import cache
from pathlib import Path

from placet.resources import resource

FONTS = ("record", "fonts")
LATIN = "NotoSans-Regular.ttf"
ARABIC = "NotoSansArabic-Regular.ttf"
SYLLABICS = "NotoSansCanadianAboriginal-Regular.ttf"
MONO = "IBMPlexMono-Regular.ttf"
PLATFORM_WINDOWS, ENCODING_UNICODE, FORMAT = 3, 1, 4


def font_folder() -> Path:
    """Give the folder of the fonts that ship with the program."""
    return resource(*FONTS)


@cache
def printable(font: str) -> frozenset[int]:
    """List the code points for which a font of the record has a glyph."""
    data = (font_folder() / font).read_bytes()
    table = _table(data, b"cmap")
    count = struct.unpack_from(">H", data, table + 2)[0]
    for record in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", data, table + 4 + 8 * record)
        start = table + offset
        if (platform, encoding) == (PLATFORM_WINDOWS, ENCODING_UNICODE) and _number(data, start) == FORMAT:
            return _segments(data, start)
    raise ValueError(f"{font} has no cmap of format 4")


def _table(data: bytes, tag: bytes) -> int:
    for record in range(_number(data, 4)):
        name, _, offset, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * record)
        if name == tag:
            return int(offset)
    raise ValueError(f"no {tag.decode()} table")


def _segments(data: bytes, start: int) -> frozenset[int]:
    """Walk the segments: ends, one word of padding, starts, deltas and offsets, each an array of 16-bit words."""
    size = _number(data, start + 6)
    ends, starts = start + 14, start + 16 + size
    deltas, offsets = starts + size, starts + 2 * size
    found: set[int] = set()
    for place in range(0, size, 2):
        first, last = _number(data, starts + place), _number(data, ends + place)
        delta, offset = _number(data, deltas + place), _number(data, offsets + place)
        for code in range(first, last + 1):
            where = offsets + place + offset + 2 * (code - first)
            glyph = (code if not offset else _number(data, where)) + delta
            if glyph % 0x10000 and code != 0xFFFF:
                found.add(code)
    return frozenset(found)


def _number(data: bytes, offset: int) -> int:
    return int(struct.unpack_from(">H", data, offset)[0])
