"""The words of Excel and PowerPoint 97-2003 files (MS-XLS, MS-PPT), as they travel inside drafts."""

import struct
from collections.abc import Callable, Iterator

from placet.domain.detail import Detail
from placet.domain.errors import DamagedDraft, EncryptedDraft
from placet.readers.compound import OLE, Compound

WORKBOOK, SLIDES = "Workbook", "PowerPoint Document"
LOCKED, SHEET, STRINGS, GOES_ON, LABEL, BOX, MARGINS = 0x2F, 0x85, 0xFC, 0x3C, 0x204, 0x1B6, (0x14, 0x15)
"""Records of a workbook (MS-XLS 2.3.1)."""
WIDE, RICH, EXTENDED = 1, 8, 4
"""What the flags of a string say: two bytes a letter, runs of looks, data for sounds (2.5.293)."""
CONTAINER, TEXT_WIDE, TEXT_NARROW, STRING = 0xF, 0xFA0, 0xFA8, 0xFBA
"""Records of slides (MS-PPT 2.13.24)."""
Record = tuple[int, list[bytes]]


def is_workbook(_suffix: str, data: bytes) -> bool:
    """Tell an Excel 97-2003 file from other compound files."""
    return data.startswith(OLE) and WORKBOOK in Compound(data).names


def is_slides(_suffix: str, data: bytes) -> bool:
    """Tell a PowerPoint 97-2003 file from other compound files."""
    return data.startswith(OLE) and SLIDES in Compound(data).names


def workbook_words(data: bytes) -> Iterator[str]:
    """Give the names of sheets, and the texts of cells, boxes, comments and margins."""
    return _guarded(_workbook, Compound(data).read(WORKBOOK))


def slide_words(data: bytes) -> Iterator[str]:
    """Give the texts of slides and of their notes."""
    return _guarded(_slides, Compound(data).read(SLIDES))


def _guarded(read: Callable[[bytes], Iterator[str]], stream: bytes) -> Iterator[str]:
    try:
        yield from read(stream)
    except (struct.error, IndexError) as error:
        raise DamagedDraft("", Detail.NOT_WHOLE) from error


def _records(stream: bytes) -> Iterator[Record]:
    """Give the kind of each record, and its bodies: its own, and those that go on with it."""
    position, kind, bodies = 0, 0, list[bytes]()
    while position + 4 <= len(stream):
        following, size = struct.unpack_from("<HH", stream, position)
        if following != GOES_ON:
            yield kind, bodies
            kind, bodies = following, []
        bodies.append(stream[position + 4 : position + 4 + size])
        position += 4 + size
    yield kind, bodies


def _workbook(stream: bytes) -> Iterator[str]:
    for kind, bodies in _records(stream):
        if kind == LOCKED:
            raise EncryptedDraft("")
        if kind == STRINGS:
            yield from Chunks(bodies).strings()
        elif kind == BOX:
            yield _flagged(bodies[1] if len(bodies) > 1 else b"", struct.unpack_from("<H", bodies[0], 10)[0])
        elif kind == SHEET:
            yield _flagged(bodies[0][7:], bodies[0][6])
        elif kind == LABEL:
            yield _flagged(bodies[0][8:], struct.unpack_from("<H", bodies[0], 6)[0])
        elif kind in MARGINS:
            yield _flagged(bodies[0][2:], int.from_bytes(bodies[0][:2], "little"))


def _flagged(data: bytes, count: int) -> str:
    """Read letters behind the byte that says how wide they are."""
    return Chunks([data[1:]]).letters(count, wide=bool(data[:1] > b"\0")) if count else ""


class Chunks:
    """The bodies of a record and of those that go on with it, read as one."""

    def __init__(self, bodies: list[bytes]) -> None:
        """Begin at the first byte."""
        self._bodies = bodies
        self._body, self._place = 0, 0

    def strings(self) -> Iterator[str]:
        """Give the strings of a table of strings (2.4.265), as many as it holds."""
        self._take(4)
        (count,) = struct.unpack("<I", self._take(4))
        for _ in range(count):
            if self._ended():
                return
            size, flags = struct.unpack("<HB", self._take(3))
            runs = struct.unpack("<H", self._take(2))[0] if flags & RICH else 0
            extra = struct.unpack("<I", self._take(4))[0] if flags & EXTENDED else 0
            yield self.letters(size, wide=bool(flags & WIDE))
            self._take(runs * 4 + extra)

    def letters(self, count: int, *, wide: bool) -> str:
        """Give letters; where they go on in another body, that one says anew how wide they are."""
        said = ""
        while count:
            width = 2 if wide else 1
            room = min(count, (len(self._bodies[self._body]) - self._place) // width)
            data = self._bodies[self._body][self._place : self._place + room * width]
            said += data.decode("utf-16-le" if wide else "latin-1", "replace")
            self._place += room * width
            count -= room
            if count:
                if self._body + 1 >= len(self._bodies):
                    break
                self._body, self._place = self._body + 1, 1
                wide = bool(self._bodies[self._body][0] & WIDE)
        return said

    def _take(self, count: int) -> bytes:
        taken = b""
        while len(taken) < count and not self._ended():
            body = self._bodies[self._body]
            part = body[self._place : self._place + count - len(taken)]
            taken += part
            self._place += len(part)
        return taken

    def _ended(self) -> bool:
        while self._body < len(self._bodies) and self._place >= len(self._bodies[self._body]):
            self._body, self._place = self._body + 1, 0
        return self._body >= len(self._bodies)


def _slides(stream: bytes) -> Iterator[str]:
    """Walk through the records; those that hold others are walked into."""
    position = 0
    while position + 8 <= len(stream):
        version, kind, size = struct.unpack_from("<HHI", stream, position)
        position += 8
        if version & CONTAINER == CONTAINER:
            continue
        body = stream[position : position + size]
        if kind in (TEXT_WIDE, STRING):
            yield from body.decode("utf-16-le", "replace").split("\r")
        elif kind == TEXT_NARROW:
            yield from body.decode("latin-1").split("\r")
        position += size
