"""The safe opener: a ZIP package (ECMA-376-2) of any origin gives its parts within fixed limits, or says why not.

Nothing is unpacked to disk, no relationship is followed outside the package, and every size is counted while
inflating, because what a package declares of itself may be false.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from placet.domain.detail import Detail
from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Place, PlaceKind
from placet.domain.errors import DamagedDraft, UnsafeDraft

MEGABYTE = 1024 * 1024
ENTRIES = 5_000
PART_SIZE = 32 * MEGABYTE
TOTAL_SIZE = 256 * MEGABYTE
RATIO = 200
RATIO_FLOOR = 4 * MEGABYTE
CHUNK = 256 * 1024
ENTRY_SIGNATURE = b"PK\x01\x02"
DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
WIDE_WITHIN = 64
"""Bytes in which letters of two bytes show: a DOCTYPE of one letter each is XML in UTF-8 or a like encoding."""
WIDE = (b"\xff\xfe", b"\xfe\xff")
STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
STRICT_NAMES = {b"extendedProperties": b"extended-properties", b"customProperties": b"custom-properties"}
TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/"
INFLATING = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError)


class PartUnreadable(Exception):
    """A part that cannot be read: the reason its coverage row gives, and a detail in plain technical words."""

    def __init__(self, reason: CoverageReason, detail: str = "") -> None:
        """Keep the reason and the detail."""
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


class Package:
    """An opened package: part names as OPC compares them (no case, forward slashes) lead to their entries.

    `names` lists the parts in the order of the file, each once; `rows` reports names that stand twice or are written
    against the standard.
    """

    def __init__(self, name: str, data: bytes, spent: int = 0) -> None:
        """Open a package from its bytes; UnsafeDraft past a limit, DamagedDraft when it is no whole ZIP file.

        `spent` counts the bytes inflated already by the package that holds this one.
        """
        self.name = name
        self.inflated = spent
        if data.count(ENTRY_SIGNATURE) > ENTRIES:
            raise UnsafeDraft(name, Detail.MORE_ENTRIES.of(ENTRIES))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (*INFLATING, NotImplementedError, RuntimeError, IndexError, OverflowError) as error:
            raise DamagedDraft(name, Detail.NOT_WHOLE) from error
        self._entries: dict[str, list[zipfile.ZipInfo]] = {}
        for entry in self._zip.infolist():
            if entry.filename and not entry.filename.endswith("/"):
                self._entries.setdefault(plain(entry.filename), []).append(entry)
        self.names = tuple(entries[-1].filename.replace("\\", "/").lstrip("/") for entries in self._entries.values())
        self.rows = tuple(self._odd_names())

    def __contains__(self, part: str) -> bool:
        """Tell whether the package holds a part."""
        return plain(part) in self._entries

    def _odd_names(self) -> Iterator[Coverage]:
        for entries in self._entries.values():
            written = sorted({entry.filename for entry in entries})
            if len(entries) > 1:
                detail = ", ".join(written)
                place = Place(PlaceKind.PART)
                yield Coverage(place, CoverageStatus.PARTLY_READ, CoverageReason.DUPLICATE, len(entries), detail)

    def read(self, part: str, limit: int = PART_SIZE) -> bytes:
        """Inflate a part (its last entry, as Word takes it); PartUnreadable says why not, UnsafeDraft at a bomb."""
        return self._inflate(self._entry(part), limit)

    def others(self, part: str) -> tuple[bytes, ...]:
        """Inflate the further entries that stand under the same name; those that are damaged are left out."""
        found = []
        for entry in self._entries.get(plain(part), [])[:-1]:
            try:
                found.append(self._inflate(entry, PART_SIZE))
            except PartUnreadable:
                continue
        return tuple(found)

    def head(self, part: str, size: int) -> bytes:
        """Inflate the beginning of a part, at most `size` bytes; empty where it cannot be read."""
        try:
            with self._zip.open(self._entry(part)) as file:
                data = file.read(size)
        except (*INFLATING, RuntimeError, NotImplementedError, PartUnreadable):
            return b""
        self._count(len(data))
        return data

    def xml(self, part: str) -> etree._Element:
        """Read a part as XML; PartUnreadable when it is no XML, or carries a DOCTYPE."""
        return parse(self.read(part))

    def _entry(self, part: str) -> zipfile.ZipInfo:
        entries = self._entries.get(plain(part))
        if not entries:
            raise PartUnreadable(CoverageReason.MISSING, part)
        return entries[-1]

    def _inflate(self, entry: zipfile.ZipInfo, limit: int) -> bytes:
        if entry.flag_bits & 1:
            raise PartUnreadable(CoverageReason.ENCRYPTED, entry.filename)
        chunks: list[bytes] = []
        size = 0
        try:
            with self._zip.open(entry) as file:
                while chunk := file.read(CHUNK):
                    size += len(chunk)
                    self._count(len(chunk))
                    self._refuse_bomb(entry, size)
                    if size > limit:
                        raise PartUnreadable(CoverageReason.TOO_LARGE, entry.filename)
                    chunks.append(chunk)
        except (NotImplementedError, RuntimeError) as error:
            raise PartUnreadable(CoverageReason.UNSUPPORTED, entry.filename) from error
        except INFLATING as error:
            raise PartUnreadable(CoverageReason.MALFORMED, entry.filename) from error
        return b"".join(chunks)

    def _count(self, size: int) -> None:
        self.inflated += size
        if self.inflated > TOTAL_SIZE:
            raise UnsafeDraft(self.name, Detail.MORE_UNPACKED.of(TOTAL_SIZE // MEGABYTE))

    def _refuse_bomb(self, entry: zipfile.ZipInfo, size: int) -> None:
        if size > RATIO_FLOOR and size > RATIO * max(1, entry.compress_size):
            raise UnsafeDraft(self.name, Detail.UNPACKS_TIMES.of(RATIO, entry.filename))


def plain(part: str) -> str:
    """Write a part name as OPC compares it: no case, forward slashes, no leading slash."""
    return part.replace("\\", "/").lstrip("/").lower()


def parse(data: bytes) -> etree._Element:
    """Parse XML from outside: no DTD, no entities, no network; Strict OOXML names become the transitional ones.

    Child indices are those of the bytes given, so that a path found here leads to the same element in any reader.
    """
    if DOCTYPES[0] in data or (b"\0" in data[:WIDE_WITHIN] and any(mark in data for mark in DOCTYPES[1:])):
        raise PartUnreadable(CoverageReason.MALFORMED, "DOCTYPE")
    try:
        root = etree.fromstring(*_transitional(data))
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise PartUnreadable(CoverageReason.MALFORMED, _where(error)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise PartUnreadable(CoverageReason.MALFORMED, "DOCTYPE")
    return root


def _where(error: Exception) -> str:
    line = getattr(error, "lineno", None)
    return Detail.XML_LINE.of(line) if line else "XML"


def _transitional(data: bytes) -> tuple[bytes, etree.XMLParser]:
    encoding = None
    if data[:2] in WIDE:
        data, encoding = data.decode("utf-16", "replace").encode("utf-8", "replace"), "utf-8"
    if b"//purl.oclc.org/ooxml/" in data:
        data = STRICT.sub(TRANSITIONAL, data)
        for strict, transitional in STRICT_NAMES.items():
            data = data.replace(b"/2006/" + strict, b"/2006/" + transitional)
    return data, _parser(encoding)


def _parser(encoding: str | None) -> etree.XMLParser:
    return etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_blank_text=False,
    )
