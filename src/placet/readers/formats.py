"""What a file is, by its content: a suffix is only what somebody called it."""

from pathlib import PurePath

from placet.domain.detail import Detail
from placet.domain.errors import DraftError, EncryptedDraft, LegacyWord, UnsupportedFormat
from placet.readers.compound import OLE, Compound
from placet.readers.encodings import wide_encoding
from placet.readers.package import Package, plain
from placet.readers.suffixes import TEXTS

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"

ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
SIGNATURES = (
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", Detail.PICTURE.of("PNG")),
    (b"\xff\xd8\xff", Detail.PICTURE.of("JPEG")),
    (b"GIF8", Detail.PICTURE.of("GIF")),
    (b"\x1f\x8b", Detail.ARCHIVE.of("gzip")),
    (b"7z\xbc\xaf\x27\x1c", Detail.ARCHIVE.of("7-Zip")),
    (b"Rar!", Detail.ARCHIVE.of("RAR")),
    (b"MZ", Detail.PROGRAM),
)
LOCKED_PACKAGE = "EncryptedPackage"
OLE_STREAMS = {"Workbook": "Excel 97-2003", "Book": "Excel", "PowerPoint Document": "PowerPoint 97-2003"}
OLE_STREAMS |= {"__properties_version1.0": Detail.MESSAGE.of("Outlook"), "VisioDocument": "Visio"}
BLANK = 65536
PDF_HEADER_WITHIN = 1024
"""Bytes in which the header of a PDF must begin (ISO 32000-1, implementation note 13)."""


def media_type(name: str, data: bytes) -> str:
    """Recognise a draft's IANA media type; a DraftError says what else the content is."""
    if not data[:BLANK].strip(b"\x00\t\n\r "):
        raise UnsupportedFormat(name, Detail.EMPTY)
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


def is_locked(data: bytes) -> bool:
    """Tell whether a file is a compound file that holds an encrypted package."""
    return data.startswith(OLE) and LOCKED_PACKAGE in Compound(data).names


def _text(name: str, data: bytes) -> str:
    suffix = PurePath(name).suffix.lower()
    if b"\x00" in data and not wide_encoding(data):
        raise UnsupportedFormat(name, Detail.BINARY)
    if suffix in TEXTS:
        return TEXTS[suffix]
    beginning = data[:PDF_HEADER_WITHIN].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if beginning.startswith((b"<!doctype html", b"<html")):
        raise UnsupportedFormat(name, "HTML")
    named = Detail.TEXT_NAMED.of(suffix) if suffix else Detail.TEXT_WITHOUT_SUFFIX
    raise UnsupportedFormat(name, "XML" if beginning.startswith(b"<?xml") else named)


def _zip(name: str, data: bytes) -> str:
    """Tell the Word package from other ZIP files by the parts it holds."""
    names = {plain(part) for part in Package(name, data).names}
    folders = {part.split("/")[0] for part in names if "/" in part}
    for folder, detail in (("xl", "Excel"), ("ppt", "PowerPoint"), ("visio", "Visio")):
        if folder in folders and "word" not in folders:
            raise UnsupportedFormat(name, detail)
    if "[content_types].xml" in names or "word" in folders:
        return DOCX
    raise UnsupportedFormat(name, "OpenDocument" if "mimetype" in names else Detail.ZIP_ARCHIVE)


def _ole(name: str, data: bytes) -> DraftError:
    streams = Compound(data).names
    if LOCKED_PACKAGE in streams:
        return EncryptedDraft(name)
    if "WordDocument" in streams:
        return LegacyWord(name)
    detail = next((word for stream, word in OLE_STREAMS.items() if stream in streams), Detail.OLE_FILE)
    return UnsupportedFormat(name, detail)
