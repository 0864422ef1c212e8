"""What a PDF says of itself: its information dictionary, its XMP packet, its names for pages, layers and threads."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from functools import lru_cache

from lxml import etree
from pikepdf import Array, Dictionary, Object, Stream

from placet.domain.document import CoverageReason, Metadata, Place, PlaceKind, Visibility
from placet.readers.package import PartUnreadable, parse
from placet.readers.pdf.unpacking import unpacked
from placet.readers.pdf.values import (
    MOST,
    Beside,
    Parts,
    Words,
    dictionary,
    entries,
    given,
    is_new,
    items,
    plain,
)

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
TIME = re.compile(r"(?:D:)?(\d{4}(?:\d\d){0,5})(?:([Zz+-])(?:(\d\d)'?(\d\d)?'?)?)?")


def read_properties(beside: Beside, parts: Parts) -> None:
    """Read the properties: those of the information dictionary, then what the XMP packet says besides."""
    keys = [*filter(beside.info.__contains__, INFO), *(key for key in beside.info if key not in INFO)]
    values = {INFO.get(key) or _named(key): plain(beside.info[key]) for key in keys if key not in UNSAID}
    parts.metadata = Metadata(
        values.get("title", ""),
        values.get("author", ""),
        plain(beside.root.get("/Lang")),
        _time(plain(beside.info.get("/ModDate"))),
    )
    found = [(name, text) for name, text in values.items() if text]
    known = set(values.values())
    found += [(name, text) for name, text in dict.fromkeys(_xmp(beside, parts)) if text not in known]
    parts.words.extend(Words(text, Place(PlaceKind.PROPERTY, name=name)) for name, text in found)


def _named(key: str) -> str:
    """Give the name that a key is; one that is not in UTF-8, as it should be, in Latin-1."""
    data = key.removeprefix("/").encode("utf-8", "surrogateescape")
    return data.decode("latin-1") if any("\ud800" <= letter <= "\udfff" for letter in key) else data.decode()


def _time(said: str) -> datetime | None:
    """Give a time as a PDF says it (ISO 32000-2, 7.9.4): `D:20261125181500-05'00'`; None where it says none."""
    found = TIME.fullmatch(said)
    if found is None:
        return None
    digits, sign, hours, minutes = found.groups()
    numbers = [int(digits[at : at + 2]) for at in range(4, len(digits), 2)]
    month, day, hour, minute, second = *numbers, *(1, 1, 0, 0, 0)[len(numbers) :]
    away = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
    try:
        zone = timezone(away) if sign else None
        return datetime(int(digits[:4]), month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None


def _xmp(beside: Beside, parts: Parts) -> Iterator[tuple[str, str]]:
    """Give the packet's properties, in each of its languages (ISO 16684-1); a damaged one as far as it goes."""
    packet = beside.root.get("/Metadata")
    if not isinstance(packet, Stream):
        return
    data = unpacked(packet)
    try:
        root: etree._Element | None = parse(data.strip(b"\x00 \r\n\t"))
    except PartUnreadable as trouble:
        parts.unread(Place(PlaceKind.PROPERTY, name="XMP"), CoverageReason.MALFORMED, trouble.detail)
        root = None if trouble.detail == "DOCTYPE" else _mended(data)
    for element in [] if root is None else root.iter(etree.Element):
        yield from _said(element)


def _mended(data: bytes) -> etree._Element | None:
    try:
        return etree.fromstring(data, etree.XMLParser(recover=True, resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return None


def _said(element: etree._Element) -> Iterator[tuple[str, str]]:
    """Give the words of one element: its own text, named after the property it belongs to, and its attributes."""
    text = "" if len(element) else (element.text or "").strip()
    if text and (name := _property(_owner(element))) and not WORDLESS.fullmatch(text):
        yield name, " ".join(text.split())
    for key, value in element.items():
        if (name := _property(str(key))) and not WORDLESS.fullmatch(str(value)):
            yield name, " ".join(str(value).split())


def _owner(element: etree._Element) -> str:
    """Give the tag of the property that an element belongs to: lists and languages stand between (ISO 16684-1)."""
    while str(element.tag).startswith(RDF) and (above := element.getparent()) is not None:
        element = above
    return str(element.tag)


@lru_cache(1000)
def _property(tag: str) -> str:
    """Give the name of a property; empty for what programs say to each other."""
    space, _, name = tag.removeprefix("{").rpartition("}")
    technical = space.startswith(TECHNICAL) or tag.startswith(RDF) or not space or name in XMP_UNSAID
    return "" if technical else XMP.get(name, name)


def read_names(beside: Beside, parts: Parts) -> None:
    """Read the names a reader's program shows beside the pages: of page ranges, threads, and places to jump to."""
    labels = leaves(beside.root.get("/PageLabels"), "/Nums")
    said = [("page label", plain(entries(label, ("/P",)).get("/P"))) for label in labels]
    threads = items(beside.root, "/Threads")
    said += [("thread", plain(dictionary(entries(thread, ("/I",)), "/I").get("/Title"))) for thread in threads]
    for name, text in said:
        if any(map(str.isalpha, text)):
            parts.words.append(Words(text, Place(PlaceKind.PROPERTY, name=name)))
    named = [plain(key) for key in leaves(dictionary(beside.root, "/Names").get("/Dests"), "/Names", each=2)]
    named += [key.removeprefix("/") for key in dictionary(beside.root, "/Dests")]
    for text in list(dict.fromkeys(filter(given, named)))[:NAMES_MOST]:
        parts.words.append(Words(text, parts.next(PlaceKind.BOOKMARK), Visibility.HIDDEN))


def leaves(tree: object, key: str, each: int = 1) -> Iterator[object]:
    """Give what the leaves of a name or number tree hold: names and values, in turns (ISO 32000-2, 7.9.6).

    `each` 2 gives the names alone: their values need not be looked at.
    """
    waiting, seen = [tree], set[tuple[int, int]]()
    while waiting and len(seen) < MOST:
        node = waiting.pop()
        if not isinstance(node, Dictionary) or not is_new(node, seen):
            continue
        found = entries(node, ("/Kids", key))
        waiting += items(found, "/Kids")
        held = found.get(key)
        yield from (held[at] for at in range(0, len(held), each)) if isinstance(held, Array) else ()


def read_layers(beside: Beside, parts: Parts) -> None:
    """Read the names of the layers (8.11), and find those that are hidden when the file is opened."""
    optional = dictionary(beside.root, "/OCProperties")
    default = dictionary(optional, "/D")
    every = items(optional, "/OCGs")
    hidden = items(default, "/OFF")
    if default.get("/BaseState") == "/OFF":
        shown = {_number(layer) for layer in items(default, "/ON")}
        hidden += [layer for layer in every if _number(layer) not in shown]
    parts.layers = frozenset(filter(None, map(_name, hidden)))
    for name in dict.fromkeys(map(_name, every)):
        if any(map(str.isalpha, name)):
            parts.words.append(Words(name, Place(PlaceKind.PROPERTY, name="layer")))


def _number(layer: object) -> object:
    return layer.objgen if isinstance(layer, Object) else None


def _name(layer: object) -> str:
    return plain(entries(layer, ("/Name",)).get("/Name"))
