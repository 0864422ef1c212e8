"""What a PDF holds beside its pages, with pypdf: properties, outline, form fields, attachments, layers."""

import io
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject

from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Metadata, Place, PlaceKind, Visibility

logging.getLogger("pypdf").setLevel(logging.CRITICAL)
"""pypdf's warnings quote what it stumbles over: no word of a draft belongs in a log."""

MOST = 100_000
"""The most entries that are followed in one tree of the file: a tree may be made to run in circles."""
INFO = {"/Title": "title", "/Author": "author", "/Subject": "subject", "/Keywords": "keywords"}
UNSAID = {"/Producer", "/Creator", "/CreationDate", "/ModDate", "/Trapped", "/PTEX.Fullbanner"}
PUSH_BUTTON = 1 << 16


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand beside the pages, and where; a link's target where they carry one."""

    text: str
    place: Place
    visibility: Visibility = Visibility.VISIBLE
    target: str = ""


@dataclass(slots=True)
class Parts:
    """What was found beside the pages, and what of it was read; `layers` are the names of the hidden ones."""

    words: list[Words] = field(default_factory=list)
    coverage: list[Coverage] = field(default_factory=list)
    metadata: Metadata = field(default_factory=Metadata)
    layers: frozenset[str] = frozenset()


def open_parts(data: bytes, opened: pypdfium2.PdfDocument) -> PdfReader | None:
    """Open the file with pypdf; None where it cannot, though PDFium could.

    A file that opens without a password, but is encrypted, is first decrypted by PDFium.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            plain = io.BytesIO()
            opened.save(plain, flags=pdfium.FPDF_REMOVE_SECURITY)
            reader = PdfReader(plain)
        return reader if len(reader.root_object) else None
    except Exception:  # a malformed file breaks pypdf in any way; PDFium's text must stay
        return None


def read_parts(reader: PdfReader) -> Parts:
    """Read everything beside the pages; a part that cannot be read costs its own row and no other."""
    parts = Parts()
    for kind, read in PARTS:
        guard(parts, kind, reader, read)
    return parts


def guard(parts: Parts, kind: PlaceKind, reader: PdfReader, read: Callable[[PdfReader, Parts], int]) -> None:
    """Read one part, and say in a row of the coverage how many things it held, or that it is malformed."""
    try:
        count = read(reader, parts)
    except Exception:  # a malformed file breaks pypdf in any way; the other parts must stay
        parts.coverage.append(malformed(kind))
        return
    if count:
        parts.coverage.append(Coverage(Place(kind), CoverageStatus.READ, count=count))


def malformed(kind: PlaceKind) -> Coverage:
    """Make the row for a part that could not be read, or not whole."""
    return Coverage(Place(kind), CoverageStatus.NOT_READ, CoverageReason.MALFORMED)


def resolved(value: object) -> object:
    """Follow an indirect reference; a missing object is None."""
    return value.get_object() if hasattr(value, "get_object") else value


def entry(holder: object, key: str) -> object:
    """Give a dictionary's entry, followed; None where there is none."""
    return resolved(holder.get(key)) if isinstance(holder, DictionaryObject) else None


def dictionary(holder: object, key: str) -> DictionaryObject:
    """Give a dictionary's entry that is itself a dictionary; an empty one where it is not."""
    found = entry(holder, key)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def items(holder: object, key: str) -> list[object]:
    """Give a dictionary's entry that is an array, each item followed; an empty list where it is none."""
    found = entry(holder, key)
    return [resolved(item) for item in found] if isinstance(found, ArrayObject) else []


def plain(value: object) -> str:
    """Give a PDF string as text, without the marks pypdf leaves where bytes could not be decoded."""
    found = resolved(value)
    if isinstance(found, bytes):
        found = found.decode("utf-8", "replace")
    if isinstance(found, StreamObject):
        found = found.get_data().decode("utf-8", "replace")
    usable = isinstance(found, str) and not isinstance(found, NameObject)
    return str(found).encode("utf-8", "replace").decode().replace("\0", "").strip() if usable else ""


def _properties(reader: PdfReader, parts: Parts) -> int:
    info = resolved(reader.trailer.get("/Info"))
    said = info if isinstance(info, DictionaryObject) else DictionaryObject()
    values = {INFO.get(key, key.removeprefix("/")): plain(value) for key, value in said.items() if key not in UNSAID}
    parts.metadata = Metadata(
        values.get("title", ""), values.get("author", ""), plain(reader.root_object.get("/Lang")), _modified(reader)
    )
    found = [(name, text) for name, text in values.items() if text]
    known = set(values.values())
    found += [(name, text) for name, text in _xmp(reader) if text not in known]
    parts.words.extend(Words(text, Place(PlaceKind.PROPERTY, name=name)) for name, text in found)
    return len(found)


def _modified(reader: PdfReader) -> datetime | None:
    try:
        return reader.metadata.modification_date if reader.metadata is not None else None
    except (ValueError, TypeError):
        return None


def _xmp(reader: PdfReader) -> Iterator[tuple[str, str]]:
    """Give the XMP packet's own properties, in each of its languages."""
    packet = reader.xmp_metadata if "/Metadata" in reader.root_object else None
    if packet is None:
        return
    languages = {"title": packet.dc_title, "subject": packet.dc_description, "rights": packet.dc_rights}
    for name, values in languages.items():
        yield from ((name, text.strip()) for text in dict.fromkeys((values or {}).values()) if text)
    lists = {"author": packet.dc_creator, "keywords": packet.dc_subject}
    for name, listed in lists.items():
        yield from ((name, text.strip()) for text in listed or [] if text)
    if packet.pdf_keywords:
        yield "keywords", packet.pdf_keywords.strip()


def _outline(reader: PdfReader, parts: Parts) -> int:
    waiting, seen, count = [dictionary(reader.root_object, "/Outlines").get("/First")], set[int](), 0
    while waiting and len(seen) < MOST:
        item = resolved(waiting.pop())
        if not isinstance(item, DictionaryObject) or id(item) in seen:
            continue
        seen.add(id(item))
        waiting += [item.get("/Next"), item.get("/First")]
        if title := plain(item.get("/Title")):
            count += 1
            target = plain(dictionary(item, "/A").get("/URI"))
            parts.words.append(Words(title, Place(PlaceKind.OUTLINE, count), target=target))
    return count


def _form_fields(reader: PdfReader, parts: Parts) -> int:
    form = dictionary(reader.root_object, "/AcroForm")
    if "/XFA" in form:
        place = Place(PlaceKind.FORM_FIELD, name="XFA")
        parts.coverage.append(Coverage(place, CoverageStatus.NOT_READ, CoverageReason.UNSUPPORTED))
    waiting = [(item, "") for item in reversed(items(form, "/Fields"))]
    seen, count = set[int](), 0
    while waiting and len(seen) < MOST:
        item, parent = waiting.pop()
        if not isinstance(item, DictionaryObject) or id(item) in seen:
            continue
        seen.add(id(item))
        name = ".".join(part for part in (parent, plain(item.get("/T"))) if part)
        waiting += [(kid, name) for kid in reversed(items(item, "/Kids"))]
        for text in _field_words(item):
            count += 1
            parts.words.append(Words(text, Place(PlaceKind.FORM_FIELD, count, name=name)))
    return count


def _field_words(item: DictionaryObject) -> Iterator[str]:
    """Give what a field holds, its tool tip, and the caption of a button."""
    value = entry(item, "/V")
    values = [resolved(each) for each in value] if isinstance(value, ArrayObject) else [value]
    flags = entry(item, "/Ff")
    if isinstance(flags, int) and flags & PUSH_BUTTON:
        values.append(dictionary(item, "/MK").get("/CA"))
    texts = [plain(each) for each in [*values, item.get("/TU")]]
    yield from dict.fromkeys(text for text in texts if text)


def _attachments(reader: PdfReader, parts: Parts) -> int:
    """Name each attached file: it is not read."""
    waiting, seen = [dictionary(dictionary(reader.root_object, "/Names"), "/EmbeddedFiles")], set[int]()
    names: list[str] = []
    while waiting and len(seen) < MOST:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        waiting += [kid for kid in items(node, "/Kids") if isinstance(kid, DictionaryObject)]
        listed = items(node, "/Names")
        names += [file_name(file) or plain(key) for key, file in zip(listed[::2], listed[1::2], strict=False)]
    parts.coverage.extend(attachment(number, name) for number, name in enumerate(names, 1))
    return 0


def file_name(specification: object) -> str:
    """Give the name a file specification gives its file."""
    if isinstance(specification, DictionaryObject):
        return plain(specification.get("/UF")) or plain(specification.get("/F"))
    return plain(specification)


def attachment(number: int, name: str, page: int | None = None) -> Coverage:
    """Make the row for an attached file."""
    place = Place(PlaceKind.ATTACHMENT, number, page, name)
    return Coverage(place, CoverageStatus.NOT_READ, CoverageReason.UNSUPPORTED)


def _scripts(reader: PdfReader, parts: Parts) -> int:
    """Say that the file carries JavaScript; it is never run."""
    named = "/JavaScript" in dictionary(reader.root_object, "/Names")
    if named or dictionary(reader.root_object, "/OpenAction").get("/S") == "/JavaScript":
        place = Place(PlaceKind.MACRO, name="JavaScript")
        parts.coverage.append(Coverage(place, CoverageStatus.NOT_READ, CoverageReason.MACRO))
    return 0


def _layers(reader: PdfReader, parts: Parts) -> int:
    """Find the names of the layers that are hidden when the file is opened."""
    optional = dictionary(reader.root_object, "/OCProperties")
    default = dictionary(optional, "/D")
    hidden = items(default, "/OFF")
    if default.get("/BaseState") == "/OFF":
        shown = [id(layer) for layer in items(default, "/ON")]
        hidden += [layer for layer in items(optional, "/OCGs") if id(layer) not in shown]
    names = (plain(layer.get("/Name")) for layer in hidden if isinstance(layer, DictionaryObject))
    parts.layers = frozenset(name for name in names if name)
    return 0


PARTS: tuple[tuple[PlaceKind, Callable[[PdfReader, Parts], int]], ...] = (
    (PlaceKind.PROPERTY, _properties),
    (PlaceKind.OUTLINE, _outline),
    (PlaceKind.FORM_FIELD, _form_fields),
    (PlaceKind.ATTACHMENT, _attachments),
    (PlaceKind.MACRO, _scripts),
    (PlaceKind.PART, _layers),
)
