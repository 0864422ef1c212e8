"""Files inside a Word draft: imported pieces, embedded packages, attachments; each read by its content, or reported."""

import email
import email.policy
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

from lxml import etree

from placet.domain.document import CoverageReason, Place, PlaceKind
from placet.domain.errors import DamagedDraft, DraftError, UnsafeDraft
from placet.readers import formats
from placet.readers.docx_draft import Draft
from placet.readers.docx_parts import X, blocks_of, breaths
from placet.readers.docx_pieces import Block
from placet.readers.package import Package, PartUnreadable, parse, plain
from placet.readers.suffixes import TEXTS
from placet.readers.text import decode

HTML_BLOCKS = frozenset(("p", "div", "li", "td", "th", "tr", "br", "table", "ul", "ol", "blockquote", "section"))
HTML_BLOCKS |= {"h1", "h2", "h3", "h4", "h5", "h6", "title", "body"}
HTML_SILENT = frozenset(("script", "style"))
HTML_SAID = ("href", "src", "alt", "title")
HTML = re.compile(
    rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!doctype html|<html|<body|<p|<div|<h\d|<table)", re.I | re.S
)
MAIL = re.compile(rb"\s*(mime-version|content-type|from|date|subject|message-id):", re.I)
SILENT = ("rels", "odttf", "fntdata")
PROPERTIES = "docprops/core.xml"

Words = Iterable[str]


def read_file(draft: Draft, part: str) -> list[Block]:
    """Read a file inside the draft: a page, a message, a text, another Office package, a PDF; any other is reported."""
    place = draft.next(PlaceKind.EMBEDDED)
    draft.done.add(plain(part))
    try:
        data = draft.package.read(part)
    except PartUnreadable as trouble:
        draft.unread(place, trouble.reason, part)
        return []
    read = next((read for fits, read in KINDS if fits(part, data)), None)
    if read is None:
        draft.unread(place, _reason(part, data), part)
        return []
    return blocks_of(place, part, read(draft, place, part, data))


def _reason(part: str, data: bytes) -> CoverageReason:
    try:
        formats.media_type(PurePosixPath(part).name, data)
    except DraftError as trouble:
        if type(trouble).__name__ == "EncryptedDraft":
            return CoverageReason.ENCRYPTED
    return CoverageReason.UNSUPPORTED


def _suffix(part: str) -> str:
    return part.rsplit(".", 1)[-1].lower()


def _is_package(_part: str, data: bytes) -> bool:
    return data.startswith(formats.ZIP)


def _is_page(part: str, data: bytes) -> bool:
    return _suffix(part) in ("htm", "html", "xhtml") or HTML.match(data) is not None


def _is_message(part: str, data: bytes) -> bool:
    return _suffix(part) in ("mht", "mhtml", "eml") or MAIL.match(data) is not None


def _is_text(part: str, _data: bytes) -> bool:
    return f".{_suffix(part)}" in TEXTS


def _page_words(_draft: Draft, _place: Place, _part: str, data: bytes) -> Words:
    return html_words(data)


def _text_words(_draft: Draft, _place: Place, _part: str, data: bytes) -> Words:
    return decode(data)[0].split("\n")


def html_words(data: bytes) -> Iterator[str]:
    """Give the words of an HTML page, block by block; nothing it refers to is fetched."""
    text = decode(data)[0]
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


def _message_words(_draft: Draft, _place: Place, _part: str, data: bytes) -> Words:
    message = email.message_from_bytes(data, policy=email.policy.default)
    yield str(message.get("subject", ""))
    for section in message.walk():
        payload = section.get_payload(decode=True)
        if isinstance(payload, bytes) and section.get_content_type() == "text/html":
            yield from html_words(payload)
        elif isinstance(payload, bytes) and section.get_content_type() == "text/plain":
            yield from decode(payload)[0].split("\n")


def _package_words(draft: Draft, place: Place, part: str, data: bytes) -> Words:
    """Give the words of another Office package; what it unpacks to counts with the draft's own."""
    try:
        inner = Package(part, data, draft.package.inflated)
        said = [text for name in inner.names for text in _part_words(draft, place, inner, name)]
    except (UnsafeDraft, DamagedDraft) as trouble:
        reason = CoverageReason.TOO_LARGE if isinstance(trouble, UnsafeDraft) else CoverageReason.MALFORMED
        draft.unread(place, reason, part)
        return []
    draft.package.inflated = inner.inflated
    return said


def _part_words(draft: Draft, place: Place, inner: Package, name: str) -> list[str]:
    """Give the words of one part of an embedded package; what is no XML inside it is reported."""
    if _suffix(name) in SILENT:
        return []
    if _suffix(name) != "xml":
        reason = CoverageReason.MACRO if "vbaproject" in name.lower() else CoverageReason.UNSUPPORTED
        draft.unread(place, reason, f"{inner.name}, {name}")
        return []
    try:
        root = parse(inner.read(name))
    except PartUnreadable as trouble:
        draft.unread(place, trouble.reason, f"{inner.name}, {name}")
        return []
    named = [sheet.get("name") or "" for sheet in root.iter(f"{X}sheet")]
    titles = map(str, root.itertext(tag=etree.Element)) if plain(name) == PROPERTIES else ()
    return [*named, *titles, *breaths(root)]


KINDS: tuple[tuple[Callable[[str, bytes], bool], Callable[[Draft, Place, str, bytes], Words]], ...] = (
    (_is_package, _package_words),
    (_is_page, _page_words),
    (_is_message, _message_words),
    (_is_text, _text_words),
)
"""What a file may be, by its content or its suffix, and what gives its words."""
