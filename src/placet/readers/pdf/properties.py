"""What a PDF says of itself: its information dictionary, its XMP packet, its names for pages, layers and threads."""

import re
from collections.abc import Iterator
from datetime import datetime

from lxml import etree
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from placet.domain.document import CoverageReason, Metadata, Place, PlaceKind, Visibility
from placet.readers.package import PartUnreadable, parse
from placet.readers.pdf.values import MOST, Parts, Words, dictionary, entry, given, items, plain, resolved

INFO = {"/Title": "title", "/Author": "author", "/Subject": "subject", "/Keywords": "keywords"}
UNSAID = {"/Producer", "/Creator", "/CreationDate", "/ModDate", "/Trapped", "/PTEX.Fullbanner"}
XMP = {"description": "subject", "creator": "author", "subject": "keywords", "Keywords": "keywords"}
XMP_UNSAID = frozenset(("format", "date", "language", "Producer", "CreatorTool", "type", "identifier", "Trapped"))
TECHNICAL = (
    *("http://ns.adobe.com/xap/1.0/mm/", "http://ns.adobe.com/xap/1.0/sType", "http://ns.adobe.com/xap/1.0/g/"),
    *("http://www.aiim.org/pdfa/ns", "http://www.aiim.org/pdfua/ns", "http://ns.adobe.com/xap/1.0/t/pg/"),
    *("adobe:ns:meta/", "http://www.w3.org/XML/1998/namespace", "http://ns.adobe.com/pdfx/1.3/PTEX"),
)
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
WORDLESS = re.compile(r"[\W\d_]*|\d{4}-\d\d-\d\d\S*|[\w.+-]+:\S*|[0-9a-fA-F-]{16,}|true|false", re.I)
NAMES_MOST = 1000


def read_properties(reader: PdfReader, parts: Parts) -> None:
    """Read the properties: those of the information dictionary, then what the XMP packet says besides."""
    info = resolved(reader.trailer.get("/Info"))
    said = info if isinstance(info, DictionaryObject) else DictionaryObject()
    values = {INFO.get(key, key.removeprefix("/")): plain(value) for key, value in said.items() if key not in UNSAID}
    parts.metadata = Metadata(
        values.get("title", ""), values.get("author", ""), plain(reader.root_object.get("/Lang")), _modified(reader)
    )
    found = [(name, text) for name, text in values.items() if text]
    known = set(values.values())
    found += [(name, text) for name, text in dict.fromkeys(_xmp(reader, parts)) if text not in known]
    parts.words.extend(Words(text, Place(PlaceKind.PROPERTY, name=name)) for name, text in found)


def _modified(reader: PdfReader) -> datetime | None:
    try:
        return reader.metadata.modification_date if reader.metadata is not None else None
    except (ValueError, TypeError):
        return None


def _xmp(reader: PdfReader, parts: Parts) -> Iterator[tuple[str, str]]:
    """Give the packet's properties, in each of its languages (ISO 16684-1); a damaged one as far as it goes."""
    packet = entry(reader.root_object, "/Metadata")
    if not isinstance(packet, StreamObject):
        return
    try:
        root: etree._Element | None = parse(packet.get_data().strip(b"\x00 \r\n\t"))
    except PartUnreadable as trouble:
        parts.unread(Place(PlaceKind.PROPERTY, name="XMP"), CoverageReason.MALFORMED, trouble.detail)
        root = None if trouble.detail == "DOCTYPE" else _mended(packet.get_data())
    for element in [] if root is None else root.iter(etree.Element):
        yield from _said(element)


def _mended(data: bytes) -> etree._Element | None:
    try:
        return etree.fromstring(data, etree.XMLParser(recover=True, resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return None


def _said(element: etree._Element) -> Iterator[tuple[str, str]]:
    """Give the words of one element: its own text, named after the property it belongs to, and its attributes."""
    text = (element.text or "").strip() if not len(element) else ""
    owner = element
    while str(owner.tag).startswith(RDF) and (above := owner.getparent()) is not None:
        owner = above
    for tag, said in ((str(owner.tag), text), *((str(key), str(value)) for key, value in element.attrib.items())):
        space, _, name = tag.removeprefix("{").rpartition("}")
        technical = space.startswith(TECHNICAL) or tag.startswith(RDF) or not space or name in XMP_UNSAID
        if not technical and not WORDLESS.fullmatch(said):
            yield XMP.get(name, name), " ".join(said.split())


def read_names(reader: PdfReader, parts: Parts) -> None:
    """Read the names a reader's program shows beside the pages: of page ranges, threads, and places to jump to."""
    labels = leaves(dictionary(reader.root_object, "/PageLabels"), "/Nums")
    said = [("page label", plain(label.get("/P"))) for label in labels if isinstance(label, DictionaryObject)]
    threads = items(reader.root_object, "/Threads")
    said += [("thread", plain(dictionary(thread, "/I").get("/Title"))) for thread in threads]
    for name, text in said:
        if any(map(str.isalpha, text)):
            parts.words.append(Words(text, Place(PlaceKind.PROPERTY, name=name)))
    named = [plain(key) for key in leaves(dictionary(dictionary(reader.root_object, "/Names"), "/Dests"), "/Names")]
    named += [key.removeprefix("/") for key in dictionary(reader.root_object, "/Dests")]
    for text in list(dict.fromkeys(filter(given, named)))[:NAMES_MOST]:
        parts.words.append(Words(text, parts.next(PlaceKind.BOOKMARK), Visibility.HIDDEN))


def leaves(tree: DictionaryObject, key: str) -> Iterator[object]:
    """Give what the leaves of a name or number tree hold: names and values, in turns (ISO 32000-2, 7.9.6)."""
    waiting, seen = [tree], set[int]()
    while waiting and len(seen) < MOST:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        waiting += [kid for kid in items(node, "/Kids") if isinstance(kid, DictionaryObject)]
        yield from items(node, key)


def read_layers(reader: PdfReader, parts: Parts) -> None:
    """Read the names of the layers (8.11), and find those that are hidden when the file is opened."""
    optional = dictionary(reader.root_object, "/OCProperties")
    default = dictionary(optional, "/D")
    every = items(optional, "/OCGs")
    hidden = items(default, "/OFF")
    if default.get("/BaseState") == "/OFF":
        shown = [id(layer) for layer in items(default, "/ON")]
        hidden += [layer for layer in every if id(layer) not in shown]
    parts.layers = frozenset(filter(None, map(_name, hidden)))
    for name in dict.fromkeys(map(_name, every)):
        if any(map(str.isalpha, name)):
            parts.words.append(Words(name, Place(PlaceKind.PROPERTY, name="layer")))


def _name(layer: object) -> str:
    return plain(layer.get("/Name")) if isinstance(layer, DictionaryObject) else ""
