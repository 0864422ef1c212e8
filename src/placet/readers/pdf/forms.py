"""The form of a PDF (ISO 32000-2, 12.7): what its fields hold, offer and tell, and the words of an XFA form."""

from collections.abc import Iterator

from lxml import etree
from pikepdf import Array, Dictionary, Stream

from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Place, PlaceKind, Visibility
from placet.readers.package import PartUnreadable, parse
from placet.readers.pdf.unpacking import unpacked
from placet.readers.pdf.values import (
    MOST,
    Beside,
    Entries,
    Parts,
    Words,
    dictionary,
    entries,
    given,
    is_new,
    items,
    listed,
    plain,
)

FIELD = ("/T", "/Kids", "/V", "/DV", "/Ff", "/MK", "/TU", "/Opt")
"""What is read of a field."""
PUSH_BUTTON = 1 << 16
PACKETS = ("template", "datasets", "form", "")
"""The packets of an XFA form that hold words; an empty name where the form is in one piece."""
SILENT = frozenset(("script", "submit", "config", "localeSet", "connectionSet", "sourceSet", "stylesheet", "event"))


def read_form(beside: Beside, parts: Parts) -> None:
    """Read every field of the form, in order."""
    form = dictionary(beside.root, "/AcroForm")
    _read_xfa(form, parts)
    waiting = [(item, "") for item in reversed(items(form, "/Fields"))]
    seen = set[tuple[int, int]]()
    while waiting and len(seen) < MOST:
        item, parent = waiting.pop()
        if not isinstance(item, Dictionary) or not is_new(item, seen):
            continue
        field = entries(item, FIELD)
        own = plain(field.get("/T"))
        name = ".".join(part for part in (parent, own) if part)
        waiting += [(kid, name) for kid in reversed(items(field, "/Kids"))]
        for text in _field_words(field):
            parts.words.append(Words(text, parts.next(PlaceKind.FORM_FIELD, name=name)))
        if given(own):
            parts.words.append(Words(own, parts.next(PlaceKind.FORM_FIELD, name=name), Visibility.HIDDEN))


def _field_words(field: Entries) -> Iterator[str]:
    """Give what a field holds, what it holds at first, its tool tip, its choices, and the captions of a button."""
    values = [*_each(field.get("/V")), *_each(field.get("/DV"))]
    flags = field.get("/Ff")
    if isinstance(flags, int) and flags & PUSH_BUTTON:
        values += [dictionary(field, "/MK").get(key) for key in ("/CA", "/RC", "/AC")]
    values.append(field.get("/TU"))
    for choice in items(field, "/Opt"):
        values.extend(_each(choice))
    yield from dict.fromkeys(text for text in map(plain, values) if text)


def _each(value: object) -> list[object]:
    return listed(value) if isinstance(value, Array) else [value]


def _read_xfa(form: Entries, parts: Parts) -> None:
    """Read the words of an XFA form; its scripts may make others, so that it counts as partly read."""
    if "/XFA" not in form:
        return
    place = Place(PlaceKind.FORM_FIELD, name="XFA")
    said: dict[str, None] = {}
    try:
        for packet in _packets(form):
            said.update(dict.fromkeys(_xfa_words(parse(packet))))
    except PartUnreadable as trouble:
        parts.unread(place, trouble.reason, trouble.detail)
    parts.words.extend(Words(text, place) for text in said)
    parts.coverage.append(Coverage(place, CoverageStatus.PARTLY_READ, CoverageReason.UNSUPPORTED))


def _packets(form: Entries) -> Iterator[bytes]:
    whole = form.get("/XFA")
    pieces = items(form, "/XFA")
    named: list[tuple[str, object]] = list(zip(map(plain, pieces[::2]), pieces[1::2], strict=False))
    if not pieces:
        named = [("", whole)]
    for name, stream in named:
        if name in PACKETS and isinstance(stream, Stream):
            yield unpacked(stream)


def _xfa_words(root: etree._Element) -> Iterator[str]:
    """Give the words of an XFA packet, each element's own; what programs read is left out."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if str(element.tag).rsplit("}", 1)[-1] in SILENT:
            continue
        waiting.extend(reversed(list(element.iterchildren(etree.Element))))
        text = " ".join("".join([element.text or "", *(child.tail or "" for child in element)]).split())
        if any(map(str.isalpha, text)):
            yield text
