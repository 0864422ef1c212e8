"""The parts beside the text: charts, diagrams, drawings, data."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from placet.domain.document import CoverageReason, Place, PlaceKind
from placet.readers.docx.draft import Draft
from placet.readers.docx.names import C15, CX, SCHEMAS, A, C, W
from placet.readers.docx.pieces import Block, words
from placet.readers.package import PartUnreadable, plain

X = "{" + SCHEMAS + "spreadsheetml/2006/main}"
BREATHS = (f"{W}p", f"{A}p", f"{X}si", f"{X}is", f"{X}comment")
"""Elements whose words are read in one breath, in a text, a slide, a sheet."""
LETTERS = (f"{W}t", f"{W}delText", f"{A}t", f"{X}t")
CHART_CACHES = (f"{C}strCache", f"{C}multiLvlStrCache", f"{C}tx", f"{C15}datalabelsRange")
CHART_LINES = tuple(
    f"{C}{name}"
    for name in ("name", "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
)
"""The names of trend lines and of the tables behind a chart, and what is printed round it (21.2.2)."""
CHART_FORMS = (f"{C}numFmt", f"{C}formatCode")
QUOTED = re.compile(r'"([^"]*)"')
"""Words that a number format puts beside its numbers (18.8.31)."""
LETTERED = re.compile(r"[^\W\d_]{3}")
SVG_WORDS = tuple(f"{{http://www.w3.org/2000/svg}}{name}" for name in ("text", "title", "desc"))
LABELS = frozenset(("label", "title", "screentip", "supertip", "description", "caption"))
"""Attributes that hold words for a reader, one or more."""
SCHEMA = "{http://www.w3.org/2001/XMLSchema}"
TECHNICAL = re.compile(r"[<>{}:/\\]")
"""What stands in addresses and codes, and seldom in words."""


def read_chart(draft: Draft, part: str) -> list[Block]:
    """Read a chart: its titles, the names of its series and categories, each once (21.2)."""
    if part not in draft.package:
        draft.unread(draft.next(PlaceKind.CHART), CoverageReason.MISSING, part)
        return []
    root = draft.open(part)
    return [] if root is None else blocks_of(draft.next(PlaceKind.CHART), part, _chart_words(root))


def _chart_words(root: etree._Element) -> Iterator[str]:
    yield from breaths(root)
    for holder in root.iter(*CHART_CACHES):
        yield from (value.text or "" for value in holder.iter(f"{C}v"))
    yield from (value.text or "" for value in root.iter(f"{CX}pt", f"{CX}v"))
    yield from (text for said in root.iter(*CHART_LINES) if LETTERED.search(text := said.text or ""))
    forms = (form.get("formatCode") or form.text or "" for form in root.iter(*CHART_FORMS))
    yield from (text for form in dict.fromkeys(forms) for text in QUOTED.findall(form) if LETTERED.search(text))
    yield from described(root)


def read_diagram(draft: Draft, part: str) -> list[Block]:
    """Read a diagram (SmartArt): the words of its points (21.4)."""
    if part not in draft.package:
        draft.unread(draft.next(PlaceKind.DIAGRAM), CoverageReason.MISSING, part)
        return []
    root = draft.open(part)
    if root is None:
        return []
    return blocks_of(draft.next(PlaceKind.DIAGRAM), part, (*breaths(root), *described(root)))


def described(root: etree._Element) -> Iterator[str]:
    """Give the alternative texts and titles of what is drawn in a part."""
    for element in root.iter("{*}cNvPr"):
        yield from (text for name in ("descr", "title") if (text := element.get(name)))


def breaths(root: etree._Element) -> Iterator[str]:
    """Give the words of each paragraph, cell or comment of a part, whatever its vocabulary."""
    for element in root.iter(*BREATHS):
        yield "".join(letters.text or "" for letters in element.iter(*LETTERS))


def blocks_of(place: Place, part: str, said: Iterable[str]) -> list[Block]:
    """Make a paragraph of each different text, in order."""
    return [words(place, text, part) for text in dict.fromkeys(said) if text.strip()]


def read_data(draft: Draft, part: str) -> list[Block]:
    """Read a part in a vocabulary of its own (custom XML, a ribbon, ActiveX captions): its text, its captions."""
    root = draft.open(part)
    if root is None:
        return []
    return blocks_of(Place(PlaceKind.PART, name=part), part, data_words(root))


def data_words(root: etree._Element) -> list[str]:
    """Give the words of data in any vocabulary: its texts, and its captions."""
    said = [str(text) for text in root.itertext(tag=etree.Element)]
    said.extend(text for element in root.iter(etree.Element) for text in _captions(element))
    return [text for text in said if any(map(str.isalpha, text))]


def _captions(element: etree._Element) -> Iterator[str]:
    """Give the words in an element's attributes; those of a schema describe data and say nothing."""
    control = str(element.tag).endswith("}ocxPr")
    if str(element.tag).startswith(SCHEMA):
        return
    for name, value in element.attrib.items():
        bare = str(name).rsplit("}", 1)[-1]
        if (control and bare == "value") or bare in LABELS or is_phrase(str(value)):
            yield str(value)


def is_phrase(value: str) -> bool:
    """Tell two words or more from an address or a code."""
    words = value.split()
    return len(words) > 1 and words[0].isalpha() and TECHNICAL.search(value) is None


def picture_words(draft: Draft, place: Place, part: str) -> list[Block]:
    """Read the words of a picture that keeps them as text: a drawing in SVG; every other picture has none."""
    if not plain(part).endswith(".svg"):
        return []
    try:
        root = draft.package.xml(part)
    except PartUnreadable:
        return []
    said = ("".join(map(str, text.itertext(tag=etree.Element))) for text in root.iter(*SVG_WORDS))
    return blocks_of(place, part, said)
