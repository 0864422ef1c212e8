"""Files of formats that are no drafts, met inside one: pages, messages, data, other Office packages; their words."""

import email
import email.policy
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lxml import etree

from placet.domain.detail import Detail
from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Document, Passage, Place, PlaceKind
from placet.domain.errors import DamagedDraft, DraftError, UnsupportedFormat
from placet.readers import formats
from placet.readers.attached import reason_of
from placet.readers.docx.parts import X, breaths, data_words
from placet.readers.docx.pictures import PICTURES
from placet.readers.encodings import decode
from placet.readers.old_office import is_slides, is_workbook, slide_words, workbook_words
from placet.readers.old_word import is_old_word, old_word_words
from placet.readers.package import Package, PartUnreadable, parse, plain
from placet.readers.rtf import rtf_words
from placet.readers.suffixes import TEXTS

HTML_BLOCKS = frozenset(("p", "div", "li", "td", "th", "tr", "br", "table", "ul", "ol", "blockquote", "section"))
HTML_BLOCKS |= {"h1", "h2", "h3", "h4", "h5", "h6", "title", "body"}
HTML_SILENT = frozenset(("script", "style"))
HTML_SAID = ("href", "src", "alt", "title")
HTML = re.compile(
    rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!doctype html|<html|<body|<p|<div|<h\d|<table)", re.I | re.S
)
XML = re.compile(rb"\s*<\?xml|\s*<[a-z][\w:.-]*[\s>]", re.I)
MAIL = re.compile(rb"\s*(mime-version|content-type|from|date|subject|message-id):", re.I)
RICH = b"{\\rt"
"""Some writers leave out the f."""
WORD_AS_DATA = frozenset(
    ("http://schemas.microsoft.com/office/2006/xmlPackage", "http://schemas.microsoft.com/office/word/2003/wordml")
)
"""Drafts of Word written as one XML file: packages laid flat, and Word 2003's."""
SPOKEN = ("{*}t", "{*}delText", "{*}instrText")
BEGINNING = 65536
SILENT = re.compile(r".*\.(rels|odttf|fntdata)|.*/printersettings\d*\.bin", re.I)
"""Parts of a package without words."""
PROPERTIES = "docprops/core.xml"


@dataclass(slots=True)
class Inner:
    """What a file inside a draft says, and which of its parts were not read; `inflated` counts unpacked bytes."""

    words: list[str] = field(default_factory=list)
    unread: list[tuple[CoverageReason, str]] = field(default_factory=list)
    inflated: int = 0


def read_foreign(name: str, data: bytes) -> Document:
    """Read a file of another format as a Document of its words; UnsupportedFormat where no word can be got out."""
    inner = inner_words(name, data)
    text = "\n".join(said := [" ".join(words.split()) for words in inner.words if words.strip()])
    passages, start = [], 0
    for words in said:
        passages.append(Passage(start, start + len(words), Place(PlaceKind.PART)))
        start += len(words) + 1
    rows = [
        Coverage(Place(PlaceKind.PART), CoverageStatus.NOT_READ, reason, 1, detail) for reason, detail in inner.unread
    ]
    digest = hashlib.sha256(data).hexdigest()
    return Document(name, digest, "application/octet-stream", len(data), text, tuple(passages), coverage=tuple(rows))


def inner_words(name: str, data: bytes, spent: int = 0) -> Inner:
    """Get the words out of a file by its content or its suffix; `spent` counts the bytes unpacked before.

    Raises UnsupportedFormat, EncryptedDraft or LegacyWord where no word can be got out.
    """
    if data.startswith(formats.ZIP):
        return _package_words(name, data, spent)
    return Inner(list(dict.fromkeys(_words(name, data))), inflated=spent)


def _words(name: str, data: bytes) -> Iterable[str]:
    for fits, read in KINDS:
        if fits(_suffix(name), data):
            return read(data)
    formats.media_type(PurePosixPath(name).name, data)
    raise UnsupportedFormat(name, Detail.NO_WORDS)


def _suffix(name: str) -> str:
    return name.rsplit(".", 1)[-1].lower()


def _is_page(suffix: str, data: bytes) -> bool:
    return suffix in ("htm", "html", "xhtml") or HTML.match(data, 0, BEGINNING) is not None


def _is_message(suffix: str, data: bytes) -> bool:
    return suffix in ("mht", "mhtml", "eml") or MAIL.match(data) is not None


def _is_data(suffix: str, data: bytes) -> bool:
    return suffix == "xml" or XML.match(data) is not None


def _is_rich(_suffix: str, data: bytes) -> bool:
    return data.startswith(RICH)


def _is_text(suffix: str, data: bytes) -> bool:
    """Tell a text, by its suffix or because nothing but letters of UTF-8 is in it."""
    if f".{suffix}" in TEXTS or suffix in ("csv", "json"):
        return True
    try:
        return b"\0" not in data and bool(data.decode("utf-8").strip()) and not data.startswith(b"%PDF-")
    except UnicodeDecodeError:
        return False


def _lines(data: bytes) -> list[str]:
    return decode(data)[0].split("\n")


def html_words(data: bytes) -> Iterator[str]:
    """Give the words of an HTML page, block by block; nothing it refers to is fetched."""
    return _page_words(decode(data)[0])


def _page_words(text: str) -> Iterator[str]:
    try:
        root = etree.fromstring(text.encode(), etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False))
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        yield text
        return
    line: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str) or element.tag in HTML_SILENT:
            line.append(element.tail or "" if event == "end" else "")
            continue
        if element.tag in HTML_BLOCKS:
            yield "".join(line)
            line = []
        line.append((element.text if event == "start" else element.tail) or "")
        if event == "start":
            yield from (said for name in HTML_SAID if (said := element.get(name)))
    yield "".join(line)


def _message_words(data: bytes) -> Iterator[str]:
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        subject, sections = str(message.get("subject", "")), list(message.walk())
    except Exception as error:  # a malformed message breaks the parser in any way; nested ones, its stack
        raise DamagedDraft("", Detail.MALFORMED_MESSAGE) from error
    yield subject
    for section in sections:
        payload = section.get_payload(decode=True)
        if isinstance(payload, bytes) and section.get_content_maintype() == "text":
            text = _declared(payload, section.get_content_charset(""))
            page = section.get_content_type() == "text/html"
            yield from _page_words(text) if page else text.split("\n")


def _declared(payload: bytes, charset: str) -> str:
    """Decode a piece of a message by the letters it declares, where Python knows them."""
    try:
        return payload.decode(charset) if charset else decode(payload)[0]
    except (LookupError, UnicodeError):
        return decode(payload)[0]


def _xml_words(data: bytes) -> Iterable[str]:
    try:
        root = parse(data)
    except PartUnreadable as trouble:
        raise DamagedDraft("", trouble.detail) from trouble
    if etree.QName(root).namespace in WORD_AS_DATA:
        return ["".join(map(str, paragraph.itertext(*SPOKEN))) for paragraph in root.iter("{*}p")]
    return data_words(root)


def _package_words(name: str, data: bytes, spent: int) -> Inner:
    """Get the words out of another Office package; what it unpacks to counts with what was unpacked before."""
    inner = Package(name, data, spent)
    found = Inner()
    for part in inner.names:
        _add_part(found, inner, part)
    found.inflated = inner.inflated
    return found


def _add_part(found: Inner, inner: Package, part: str) -> None:
    """Add the words of one part of a package; a part that is no XML and no text is reported."""
    if SILENT.fullmatch(part):
        return
    try:
        found.words.extend(_part_words(inner, part))
    except PartUnreadable as trouble:
        found.unread.append((trouble.reason, part))
    except DraftError as trouble:
        found.unread.append((reason_of(trouble), part))


def _part_words(inner: Package, part: str) -> Iterable[str]:
    suffix = _suffix(part)
    if suffix == "xml":
        return _office_words(part, parse(inner.read(part)))
    if "vbaproject" in part.lower():
        raise PartUnreadable(CoverageReason.MACRO)
    if suffix in PICTURES:
        raise PartUnreadable(CoverageReason.PICTURE)
    return list(_words(part, inner.read(part)))


def _office_words(part: str, root: etree._Element) -> Iterator[str]:
    yield from (sheet.get("name") or "" for sheet in root.iter(f"{X}sheet"))
    if plain(part) == PROPERTIES:
        yield from map(str, root.itertext(tag=etree.Element))
    yield from breaths(root)


KINDS: tuple[tuple[Callable[[str, bytes], bool], Callable[[bytes], Iterable[str]]], ...] = (
    (is_old_word, old_word_words),
    (is_workbook, workbook_words),
    (is_slides, slide_words),
    (_is_rich, rtf_words),
    (_is_page, html_words),
    (_is_message, _message_words),
    (_is_data, _xml_words),
    (_is_text, _lines),
)
"""What a file may be, by its content or its suffix, and what gives its words."""
