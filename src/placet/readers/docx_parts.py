"""The parts beside the text: charts, diagrams, embedded files, imported pieces, data; each read, or reported."""

import email
import email.policy
from collections.abc import Iterable, Iterator

from lxml import etree

from placet.domain.document import CoverageReason, Place, PlaceKind
from placet.domain.errors import DamagedDraft, EncryptedDraft, LegacyWord, UnsafeDraft, UnsupportedFormat
from placet.readers import formats
from placet.readers.docx_draft import Draft
from placet.readers.docx_names import CX, SCHEMAS, A, C, W
from placet.readers.docx_pieces import Block, words
from placet.readers.package import Package, PartUnreadable, parse, plain
from placet.readers.text import decode

X = "{" + SCHEMAS + "spreadsheetml/2006/main}"
BREATHS = (f"{W}p", f"{A}p", f"{X}si", f"{X}is", f"{X}comment")
"""Elements whose words are read in one breath, in a text, a slide, a sheet."""
LETTERS = (f"{W}t", f"{W}delText", f"{A}t", f"{X}t")
HTML_BLOCKS = frozenset(
    ("p", "div", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "br", "table", "ul", "ol")
)
HTML_BLOCKS |= {"ul", "ol", "blockquote", "section", "title", "body"}
HTML_SILENT = frozenset(("script", "style"))


def read_chart(draft: Draft, part: str) -> list[Block]:
    """Read a chart: its titles, the names of its series and categories, each once (21.2)."""
    if part not in draft.package:
        draft.unread(draft.next(PlaceKind.CHART), CoverageReason.MISSING, part)
        return []
    root = draft.open(part)
    return [] if root is None else _blocks(draft.next(PlaceKind.CHART), part, _chart_words(root))


def _chart_words(root: etree._Element) -> Iterator[str]:
    yield from breaths(root)
    for holder in root.iter(f"{C}strCache", f"{C}multiLvlStrCache", f"{C}tx"):
        yield from (value.text or "" for value in holder.iter(f"{C}v"))
    yield from (value.text or "" for value in root.iter(f"{CX}pt", f"{CX}v"))


def read_diagram(draft: Draft, part: str) -> list[Block]:
    """Read a diagram (SmartArt): the words of its points (21.4)."""
    if part not in draft.package:
        draft.unread(draft.next(PlaceKind.DIAGRAM), CoverageReason.MISSING, part)
        return []
    root = draft.open(part)
    return [] if root is None else _blocks(draft.next(PlaceKind.DIAGRAM), part, breaths(root))


def breaths(root: etree._Element) -> Iterator[str]:
    """Give the words of each paragraph, cell or comment of a part, whatever its vocabulary."""
    for element in root.iter(*BREATHS):
        yield "".join(letters.text or "" for letters in element.iter(*LETTERS))


def _blocks(place: Place, part: str, said: Iterable[str]) -> list[Block]:
    """Make a paragraph of each different text, in order."""
    return [words(place, text, part) for text in dict.fromkeys(said) if text.strip()]


def read_data(draft: Draft, part: str) -> list[Block]:
    """Read a part in a vocabulary of its own (custom XML, ActiveX captions): its text, and its captions."""
    root = draft.open(part)
    if root is None:
        return []
    said = [str(text) for text in root.itertext(tag=etree.Element)]
    for element in root.iter(etree.Element):
        if str(element.tag).endswith("}ocxPr"):
            said.extend(str(value) for name, value in element.attrib.items() if str(name).endswith("}value"))
    spoken = [text for text in said if any(letter.isalpha() for letter in text)]
    return _blocks(Place(PlaceKind.PART, name=part), part, spoken)


def read_imported(draft: Draft, part: str) -> list[Block]:
    """Read a piece of another format that Word takes in on opening (altChunk, 17.17.2): HTML, MHT, or plain text."""
    place = draft.next(PlaceKind.EMBEDDED)
    data = _bytes(draft, place, part)
    suffix = part.rsplit(".", 1)[-1].lower()
    if not data:
        return []
    if suffix in ("htm", "html", "xhtml"):
        return _blocks(place, part, html_words(data))
    if suffix in ("mht", "mhtml", "eml"):
        return _blocks(place, part, _mail_words(data))
    if suffix == "txt":
        return _blocks(place, part, decode(data)[0].split("\n"))
    draft.unread(place, CoverageReason.UNSUPPORTED, part)
    return []


def html_words(data: bytes) -> Iterator[str]:
    """Give the words of an HTML page, block by block; nothing it refers to is fetched."""
    try:
        root = etree.fromstring(data, etree.HTMLParser(no_network=True, huge_tree=False))
    except (etree.XMLSyntaxError, ValueError):
        yield decode(data)[0]
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
        if event == "start" and element.get("href"):
            yield element.get("href") or ""
    yield "".join(line)


def _mail_words(data: bytes) -> Iterator[str]:
    message = email.message_from_bytes(data, policy=email.policy.default)
    for section in message.walk():
        payload = section.get_payload(decode=True)
        if isinstance(payload, bytes) and section.get_content_type() == "text/html":
            yield from html_words(payload)
        elif isinstance(payload, bytes) and section.get_content_type() == "text/plain":
            yield from decode(payload)[0].split("\n")


def read_embedded(draft: Draft, part: str) -> list[Block]:
    """Read a file inside the draft: another Office package as far as its words go, anything else is reported."""
    place = draft.next(PlaceKind.EMBEDDED)
    data = _bytes(draft, place, part)
    if not data:
        return []
    try:
        kind = formats.media_type(part, data)
    except UnsupportedFormat as trouble:
        kind = trouble.detail
    except (EncryptedDraft, LegacyWord) as trouble:
        kind = type(trouble).__name__
    if not data.startswith(formats.ZIP):
        reason = CoverageReason.ENCRYPTED if kind == "EncryptedDraft" else CoverageReason.UNSUPPORTED
        draft.unread(place, reason, part)
        return []
    return _package_words(draft, place, part, data)


def _package_words(draft: Draft, place: Place, part: str, data: bytes) -> list[Block]:
    try:
        inner = Package(part, data, draft.package.inflated)
        said = [text for name in inner.names for text in _part_words(draft, place, inner, name)]
    except (UnsafeDraft, DamagedDraft) as trouble:
        reason = CoverageReason.TOO_LARGE if isinstance(trouble, UnsafeDraft) else CoverageReason.MALFORMED
        draft.unread(place, reason, part)
        return []
    draft.package.inflated = inner.inflated
    return _blocks(place, part, said)


def _part_words(draft: Draft, place: Place, inner: Package, name: str) -> list[str]:
    """Give the words of one part of an embedded package; what is no XML inside it is reported."""
    suffix = name.rsplit(".", 1)[-1].lower()
    if suffix in ("rels", "odttf", "fntdata"):
        return []
    if suffix != "xml":
        reason = CoverageReason.MACRO if "vbaproject" in name.lower() else CoverageReason.UNSUPPORTED
        draft.unread(place, reason, f"{inner.name}, {name}")
        return []
    try:
        return list(breaths(parse(inner.read(name))))
    except PartUnreadable as trouble:
        draft.unread(place, trouble.reason, f"{inner.name}, {name}")
        return []


def _bytes(draft: Draft, place: Place, part: str) -> bytes:
    draft.done.add(plain(part))
    try:
        return draft.package.read(part)
    except PartUnreadable as trouble:
        draft.unread(place, trouble.reason, part)
        return b""
