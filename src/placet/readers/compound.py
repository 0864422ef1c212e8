"""Compound files (MS-CFB): the streams at their root, by name; what old Office formats and OLE objects are kept in.

Every chain is followed within the bytes that are there: a file cut short, or one that goes in circles, gives less.
"""

import struct
from collections.abc import Iterator

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAST = 0xFFFFFFFA
"""Numbers from here on are marks, and lead to no sector (2.1)."""
ENTRY = 128
MINI = 64
NAMED_IN_HEADER = 109


class Compound:
    """A compound file; `names` lists what stands at its root."""

    def __init__(self, data: bytes) -> None:
        """Read the directory of a compound file from its bytes; one that has none names nothing."""
        self._data = data if len(data) >= 512 else bytes(512)
        self._size = 1 << min(16, max(7, int.from_bytes(self._data[30:32], "little")))
        self._table = b"".join(map(self._sector, self._table_sectors()))
        self._directory = self._chain(self._number(48))
        self._entries = dict(self._root_entries())
        self.names = frozenset(self._entries)

    def read(self, name: str) -> bytes:
        """Give the bytes of a stream (KeyError where there is none); fewer where the file is cut short."""
        entry = self._entries[name]
        start, size = struct.unpack_from("<II", entry, 116)
        if size >= self._number(56):
            return self._chain(start)[:size]
        mini = self._chain(struct.unpack_from("<I", self._directory, 116)[0])
        table = self._chain(self._number(60))
        sectors = _follow(start, table, len(mini) // MINI)
        return b"".join(mini[sector * MINI : (sector + 1) * MINI] for sector in sectors)[:size]

    def _number(self, offset: int) -> int:
        return int.from_bytes(self._data[offset : offset + 4], "little")

    def _sector(self, number: int) -> bytes:
        return self._data[(number + 1) * self._size : (number + 2) * self._size]

    def _table_sectors(self) -> list[int]:
        """List the sectors of the allocation table (2.3), no more than the file has room for."""
        most = len(self._data) // self._size + 1
        found = list(struct.unpack_from(f"<{NAMED_IN_HEADER}I", self._data, 76))
        sector = self._number(68)
        for _ in range(most):
            numbers = _numbers(self._sector(sector)) if sector < LAST else ()
            if not numbers or len(found) > most + NAMED_IN_HEADER:
                break
            found.extend(numbers[:-1])
            sector = numbers[-1]
        return [number for number in found if number < LAST][:most]

    def _chain(self, start: int) -> bytes:
        most = len(self._data) // self._size
        return b"".join(map(self._sector, _follow(start, self._table, most)))

    def _root_entries(self) -> Iterator[tuple[str, bytes]]:
        """Walk the tree of names below the root (2.6.4)."""
        pending = [_pointers(self._entry(0))[2]]
        seen: set[int] = set()
        while pending:
            index = pending.pop()
            entry = self._entry(index)
            if index in seen or len(entry) < ENTRY:
                continue
            seen.add(index)
            length = min(64, max(2, int.from_bytes(entry[64:66], "little"))) - 2
            yield entry[:length].decode("utf-16-le", "replace"), entry
            pending.extend(_pointers(entry)[:2])

    def _entry(self, index: int) -> bytes:
        return self._directory[index * ENTRY : (index + 1) * ENTRY]


def _pointers(entry: bytes) -> tuple[int, ...]:
    """Give an entry's left and right siblings and its first child."""
    return struct.unpack_from("<3I", entry, 68) if len(entry) == ENTRY else (0, 0, 0)


def _numbers(block: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(block) // 4}I", block[: len(block) // 4 * 4])


def _follow(sector: int, table: bytes, most: int) -> Iterator[int]:
    """Follow a chain along its table, at most as far as there are sectors."""
    for _ in range(most):
        if sector >= LAST:
            return
        yield sector
        sector = int.from_bytes(table[sector * 4 : sector * 4 + 4] or b"\xff\xff\xff\xff", "little")
