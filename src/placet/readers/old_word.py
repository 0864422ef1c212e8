"""The words of a Word 97-2003 file (MS-DOC), as it travels inside other drafts: all its texts, its fields’ codes."""

import re
import struct
from collections.abc import Iterator

from placet.domain.detail import Detail
from placet.domain.errors import DamagedDraft, EncryptedDraft, UnsupportedFormat
from placet.readers.compound import OLE, Compound

TEXT = "WordDocument"
ENCRYPTED, SECOND_TABLE = 0x100, 0x200
PIECES = 0x1A2
"""Where the head of the file says where its pieces are listed (2.5.8)."""
COMPRESSED = 0x40000000
CODE = re.compile("\x13([^\x13\x14\x15]*)(?:\x14|(?=\x15))")
"""The code of a field, up to its result or its end."""
DEEPEST = 20
MARKS = {0x0B: " ", 0x09: " ", 0x1E: "\u2011", 0x1F: "\u00ad"} | dict.fromkeys((*range(1, 7), 8, 0x14, 0x15))
PARTED = re.compile("[\x07\x0c\r\x0e\x13]")


def is_old_word(_suffix: str, data: bytes) -> bool:
    """Tell a Word 97-2003 file from other compound files."""
    return data.startswith(OLE) and TEXT in Compound(data).names


def old_word_words(data: bytes) -> Iterator[str]:
    """Give the words, paragraph by paragraph; UnsupportedFormat for older files, EncryptedDraft, DamagedDraft."""
    held = Compound(data)
    document = held.read(TEXT)
    try:
        flags = struct.unpack_from("<H", document, 10)[0]
        name = "1Table" if flags & SECOND_TABLE else "0Table"
        if name not in held.names:
            raise UnsupportedFormat("", "Word 95")
        if flags & ENCRYPTED:
            raise EncryptedDraft("")
        start, size = struct.unpack_from("<II", document, PIECES)
        text = "".join(_pieces(document, held.read(name)[start : start + size]))
    except (struct.error, IndexError) as error:
        raise DamagedDraft("", Detail.NOT_WHOLE) from error
    return _lines(text)


def _pieces(document: bytes, listed: bytes) -> Iterator[str]:
    """Give the pieces in the order of the text (2.8.35); together they are no longer than the file."""
    position = 0
    while listed[position] == 1:
        position += 3 + struct.unpack_from("<H", listed, position + 1)[0]
    size = struct.unpack_from("<I", listed, position + 1)[0]
    table = listed[position + 5 : position + 5 + size]
    count = max(0, (len(table) - 4) // 12)
    places = struct.unpack_from(f"<{count + 1}I", table)
    left = len(document)
    for number in range(count):
        letters = min(left, max(0, places[number + 1] - places[number]))
        left -= letters
        start = struct.unpack_from("<I", table, (count + 1) * 4 + number * 8 + 2)[0]
        if start & COMPRESSED:
            start = (start & ~COMPRESSED) // 2
            yield document[start : start + letters].decode("cp1252", "replace")
        else:
            yield document[start : start + letters * 2].decode("utf-16-le", "replace")


def _lines(text: str) -> Iterator[str]:
    """Part the text into paragraphs and cells; the codes of fields stand by themselves, their results in place."""
    for _ in range(DEEPEST):
        codes = CODE.findall(text)
        if not codes:
            break
        yield from codes
        text = CODE.sub("", text)
    yield from (line.translate(MARKS) for line in PARTED.split(text))
