"""Write small compound files (MS-CFB, version 3) and the OLE objects that Office keeps in them."""

import struct

SECTOR, MINI = 512, 64
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SMALL = 4096
"""Streams shorter than this share sectors."""


def ole(streams: dict[str, bytes]) -> bytes:
    """Give a compound file with streams at its root."""
    large = {name: data for name, data in streams.items() if len(data) >= SMALL}
    small = {name: data for name, data in streams.items() if name not in large}
    sectors: list[bytes] = []
    table: list[int] = []
    mini, mini_table, starts = b"", [], {}
    for name, data in small.items():
        starts[name] = len(mini_table) if data else END
        mini_table += _chain(len(mini_table), -(-len(data) // MINI))
        mini += _padded(data, MINI)
    for name, data in large.items():
        starts[name] = _put(sectors, table, data)
    shared = _put(sectors, table, mini)
    minis = _put(sectors, table, struct.pack(f"<{len(mini_table)}I", *mini_table), b"\xff")
    entries = [_entry("Root Entry", 5, 1 if streams else FREE, FREE, shared, len(mini))]
    for number, (name, data) in enumerate(streams.items(), start=2):
        following = number if number <= len(streams) else FREE
        entries.append(_entry(name, 2, FREE, following, starts[name], len(data)))
    directory = _put(sectors, table, b"".join(entries))
    tables = -(-(len(table) + 1) // (SECTOR // 4 - 1))
    first = len(sectors)
    table += [TABLE] * tables
    sectors.append(_padded(struct.pack(f"<{len(table)}I", *table), SECTOR, b"\xff"))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9I", 0, tables, directory, 0, SMALL, minis, len(mini_table) and 1, END, 0)
    header += struct.pack("<109I", *range(first, first + tables), *[FREE] * (109 - tables))
    return header + b"".join(sectors)


def _put(sectors: list[bytes], table: list[int], data: bytes, filler: bytes = b"\0") -> int:
    """Put bytes into sectors of their own; gives the number of the first."""
    if not data:
        return END
    first = len(sectors)
    whole = _padded(data, SECTOR, filler)
    sectors += [whole[at : at + SECTOR] for at in range(0, len(whole), SECTOR)]
    table += _chain(first, len(whole) // SECTOR)
    return first


def _chain(first: int, count: int) -> list[int]:
    return [*range(first + 1, first + count), END] if count else []


def _padded(data: bytes, size: int, filler: bytes = b"\0") -> bytes:
    return data + filler * (-len(data) % size)


def _entry(name: str, kind: int, child: int, following: int, start: int, size: int) -> bytes:
    written = name.encode("utf-16-le")
    head = written.ljust(64, b"\0") + struct.pack("<HBB", len(written) + 2, kind, 1)
    return head + struct.pack("<3I", FREE, following, child) + bytes(36) + struct.pack("<IQ", start, size)


def old_word(*pieces: str | bytes, flags: int = 0x200) -> bytes:
    """Give a Word 97-2003 file of pieces: those in bytes take one for a letter, the others two (MS-DOC 2.8.35)."""
    head = bytearray(0x200)
    struct.pack_into("<HH6xH", head, 0, 0xA5EC, 0xC1, flags)
    places, entries, text = [0], b"", bytes(head)
    for piece in pieces:
        places.append(places[-1] + len(piece))
        start = len(text) * 2 | 0x40000000 if isinstance(piece, bytes) else len(text)
        entries += struct.pack("<HIH", 0, start, 0)
        text += piece if isinstance(piece, bytes) else piece.encode("utf-16-le")
    listed = struct.pack(f"<{len(places)}I", *places) + entries
    listed = b"\x01" + struct.pack("<H", 2) + b"\0\0" + b"\x02" + counted(listed)
    written = bytearray(text)
    struct.pack_into("<II", written, 0x1A2, 0, len(listed))
    return ole({"WordDocument": bytes(written), "1Table": listed})


def record(kind: int, body: bytes) -> bytes:
    """Give a record of a workbook (MS-XLS 2.1.4)."""
    return struct.pack("<HH", kind, len(body)) + body


def old_sheet(*records: bytes) -> bytes:
    return ole({"Workbook": b"".join(records)})


def old_slides(*texts: bytes | str) -> bytes:
    """Give slides within a record that holds others (MS-PPT 2.3.1)."""
    atoms = b"".join(
        struct.pack("<HHI", 0, 0xFA8, len(text)) + text
        if isinstance(text, bytes)
        else struct.pack("<HHI", 0, 0xFA0, len(text) * 2) + text.encode("utf-16-le")
        for text in texts
    )
    return ole({"PowerPoint Document": struct.pack("<HHI", 0xF, 0x3E8, len(atoms)) + atoms})


def counted(data: bytes) -> bytes:
    return struct.pack("<I", len(data)) + data


def packed(name: str, data: bytes) -> bytes:
    """Give the native stream of a file that was drawn into a draft (MS-OLEDS 2.3.6)."""
    called = name.encode("cp1252") + b"\0"
    inner = struct.pack("<H", 2) + called + b"C:\\" + called + struct.pack("<HH", 0, 3)
    return counted(inner + counted(b"C:\\Temp\\" + called) + counted(data))


def described(called: str, program: str) -> bytes:
    """Give the stream that says which program an object belongs to (MS-OLEDS 2.3.8)."""
    head = struct.pack("<IIi", 0xFFFE0001, 0x0A03, -1) + bytes(16)
    return (
        head + counted(called.encode() + b"\0") + struct.pack("<I", 0) + counted(program.encode() + b"\0") + bytes(16)
    )
