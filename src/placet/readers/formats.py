"""What a file is, by its content: a suffix is only what somebody called it."""

import struct
from collections.abc import Iterator
from pathlib import PurePath

from placet.domain.errors import DraftError, EncryptedDraft, LegacyWord, UnsupportedFormat
from placet.readers.package import Package, plain
from placet.readers.suffixes import TEXTS

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
SIGNATURES = (
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG picture"),
    (b"\xff\xd8\xff", "JPEG picture"),
    (b"GIF8", "GIF picture"),
    (b"\x1f\x8b", "gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip archive"),
    (b"Rar!", "RAR archive"),
    (b"MZ", "program"),
)
OLE_STREAMS = {"Workbook": "Excel 97-2003", "Book": "Excel", "PowerPoint Document": "PowerPoint 97-2003"}
OLE_STREAMS |= {"__properties_version1.0": "Outlook message", "VisioDocument": "Visio"}
BLANK = 65536
PDF_HEADER_WITHIN = 1024
"""Bytes in which the header of a PDF must begin (ISO 32000-1, implementation note 13)."""


def media_type(name: str, data: bytes) -> str:
    """Recognise a draft's IANA media type; a DraftError says what else the content is."""
    if not data[:BLANK].strip(b"\x00\t\n\r "):
        raise UnsupportedFormat(name, "empty")
    if data.startswith(OLE):
        raise _ole(name, data)
    if data.startswith(ZIP):
        return _zip(name, data)
    if b"%PDF-" in data[:PDF_HEADER_WITHIN]:
        return PDF
    for signature, detail in SIGNATURES:
        if data.startswith(signature):
            raise UnsupportedFormat(name, detail)
    return _text(name, data)


def _text(name: str, data: bytes) -> str:
    suffix = PurePath(name).suffix.lower()
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    if b"\x00" in data and not wide:
        raise UnsupportedFormat(name, "binary")
    if suffix in TEXTS:
        return TEXTS[suffix]
    beginning = data[:PDF_HEADER_WITHIN].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if beginning.startswith((b"<!doctype html", b"<html")):
        raise UnsupportedFormat(name, "HTML")
    raise UnsupportedFormat(
        name, "XML" if beginning.startswith(b"<?xml") else f"text named {suffix or 'without suffix'}"
    )


def _zip(name: str, data: bytes) -> str:
    """Tell the Word package from other ZIP files by the parts it holds."""
    names = {plain(part) for part in Package(name, data).names}
    folders = {part.split("/")[0] for part in names if "/" in part}
    for folder, detail in (("xl", "Excel"), ("ppt", "PowerPoint"), ("visio", "Visio")):
        if folder in folders and "word" not in folders:
            raise UnsupportedFormat(name, detail)
    if "[content_types].xml" in names or "word" in folders:
        return DOCX
    raise UnsupportedFormat(name, "OpenDocument" if "mimetype" in names else "ZIP archive")


def _ole(name: str, data: bytes) -> DraftError:
    streams = set(_root_streams(data))
    if "EncryptedPackage" in streams:
        return EncryptedDraft(name)
    if "WordDocument" in streams:
        return LegacyWord(name)
    detail = next((word for stream, word in OLE_STREAMS.items() if stream in streams), "OLE file")
    return UnsupportedFormat(name, detail)


def _root_streams(data: bytes) -> Iterator[str]:
    """Name the streams at the root of a compound file (MS-CFB 2.6); a file cut short gives fewer."""
    directory = _directory(data)
    pending = [_pointers(directory, 0)[2]]
    seen: set[int] = set()
    while pending:
        index = pending.pop()
        entry = directory[index * 128 : index * 128 + 128]
        if index in seen or len(entry) < 128:
            continue
        seen.add(index)
        length = min(64, max(2, int.from_bytes(entry[64:66], "little"))) - 2
        yield entry[:length].decode("utf-16-le", "replace")
        pending.extend(_pointers(directory, index)[:2])


def _pointers(directory: bytes, index: int) -> tuple[int, ...]:
    """Give an entry's left and right siblings and its first child."""
    entry = directory[index * 128 : index * 128 + 128]
    return struct.unpack_from("<3I", entry, 68) if len(entry) == 128 else (0, 0, 0)


def _directory(data: bytes) -> bytes:
    """Join the sectors of the directory along the allocation table (MS-CFB 2.3)."""
    if len(data) < 512:
        return b""
    size = 1 << min(16, int.from_bytes(data[30:32], "little"))
    tables = struct.unpack_from("<109I", data, 76)
    chunks: list[bytes] = []
    sector = int.from_bytes(data[48:52], "little")
    while sector < 0xFFFFFFFA and len(chunks) <= len(data) // size:
        chunks.append(data[(sector + 1) * size : (sector + 2) * size])
        table, offset = divmod(sector, size // 4)
        where = (tables[table] + 1) * size + offset * 4 if table < len(tables) else len(data)
        sector = int.from_bytes(data[where : where + 4] or b"\xff\xff\xff\xff", "little")
    return b"".join(chunks)
