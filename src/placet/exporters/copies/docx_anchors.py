"""Where in a Word part a remark is anchored: runs are cut at its words, their look kept (ISO/IEC 29500-1, 17.13.4).

A comment's marks may stand wherever runs stand. Words that no run shows (an alternative text, the code of a field) are
anchored at the run that holds them, or at the beginning of the paragraph around them.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from placet.domain.document import Span

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
"""The namespace as Word writes it, and that of strict files."""
HOLDERS = frozenset(
    ("p", "hyperlink", "ins", "del", "moveFrom", "moveTo", "smartTag", "fldSimple", "customXml", "dir", "bdo")
)
"""The elements between paragraph and run, in which the marks of a comment may stand."""
CHANGES = frozenset(("ins", "del", "moveFrom", "moveTo"))
OPENING = frozenset(("r", "hyperlink", "ins", "del", "moveFrom", "moveTo", "smartTag", "sdt", "fldSimple"))
TEXTS = frozenset(("t", "delText"))
CODES = frozenset(("instrText", "delInstrText"))
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Cut = tuple[etree._Element, int]
"""A child of a run, and how many code points of it stand before the cut; 0 is before it, its length after it."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a comment begins and ends: a child of a run and an offset in it, or a whole element between runs.

    Without an end it is a point before an element, or the end of a paragraph that has no runs.
    """

    first: Cut
    last: Cut | None = None


def local(element: etree._Element) -> str:
    """Give the name of an element of WordprocessingML; empty for any other."""
    namespace, _, name = str(element.tag).removeprefix("{").rpartition("}")
    return name if namespace in WORD else ""


def element_at(root: etree._Element, path: Sequence[int]) -> etree._Element | None:
    """Follow child indices from a part's root; None where they lead nowhere."""
    element = root
    for index in path:
        if index >= len(element):
            return None
        element = element[index]
    return element


def anchor(root: etree._Element, spans: Sequence[Span], start: int, end: int) -> Anchor | None:
    """Anchor the words from `start` to `end` of the text that these spans of the part carry; None where none can be."""
    placed = [(span, found) for span in spans if span.path and (found := element_at(root, span.path)) is not None]
    if not placed:
        return None
    if any(local(found) in CODES for _, found in placed):
        return beginning(placed[0][1])
    (head, first), (tail, last) = placed[0], placed[-1]
    if (drawn := unshown(first)) is not None:
        return whole(drawn)
    begins = _cut(first, max(0, start - head.start))
    ends = _cut(last, min(end, tail.end) - tail.start, end=True)
    return Anchor(begins, ends) if begins and ends else beginning(first)


def unshown(element: etree._Element) -> etree._Element | None:
    """Find the choice of which Word shows another branch than the one around an element (ISO/IEC 29500-3, 9.3)."""
    fallbacks = [around for around in element.iterancestors() if around.tag == FALLBACK]
    return fallbacks[-1].getparent() if fallbacks else None


def whole(element: etree._Element) -> Anchor | None:
    """Anchor at an element wherever it stands: the run that holds it, or its paragraph's beginning."""
    begins, ends = _cut(element, 0), _cut(element, 1, end=True)
    return Anchor(begins, ends) if begins and ends else beginning(element)


def beginning(element: etree._Element) -> Anchor | None:
    """Anchor at the beginning of the paragraph around an element, or else of the first paragraph within or after it."""
    for around in (element, *element.iterancestors()):
        if local(around) == "p":
            return _opening(around)
        paragraph = next((inner for inner in around.iterdescendants() if local(inner) == "p"), None)
        if paragraph is not None:
            return _opening(paragraph)
    return None


def _opening(paragraph: etree._Element) -> Anchor:
    """Anchor before the first run of a paragraph, or in one without runs."""
    opening = next((child for child in paragraph if local(child) in OPENING), paragraph)
    return Anchor((opening, 0))


def _cut(element: etree._Element, offset: int, *, end: bool = False) -> Cut | None:
    """Say where to cut so that an element's words begin or end there; None where no run and no holder is around it."""
    below = element
    for around in (element, *element.iterancestors()):
        parent = around.getparent()
        if parent is not None and holds(parent):
            if local(around) != "r" or below is around:
                return around, int(end)
            return (below, offset) if below is element and local(element) in TEXTS else (below, int(end))
        below = around
    return None


def holds(element: etree._Element) -> bool:
    """Tell whether the marks of a comment may be children of an element."""
    if local(element) != "sdtContent":
        return local(element) in HOLDERS
    return any(local(child) in ("r", "hyperlink", "ins", "del") for child in element)


class Cutter:
    """Cuts the runs of a part at once, wherever remarks begin or end; then knows the piece at each cut."""

    def __init__(self, anchors: Sequence[Anchor]) -> None:
        """Cut the runs that hold these anchors."""
        self._begins: dict[Cut, etree._Element] = {}
        self._ends: dict[Cut, etree._Element] = {}
        by_run: dict[etree._Element, set[Cut]] = defaultdict(set)
        for cut in (cut for anchor in anchors for cut in (anchor.first, anchor.last) if cut):
            run = cut[0].getparent()
            if run is not None and local(run) == "r":
                by_run[run].add(cut)
        for run, cuts in by_run.items():
            self._part(run, cuts)

    def first(self, anchor: Anchor) -> etree._Element:
        """Give the element before which an anchor begins."""
        return self._begins.get(anchor.first, anchor.first[0])

    def last(self, anchor: Anchor) -> etree._Element | None:
        """Give the element after which an anchor ends; None for a point."""
        return self._ends.get(anchor.last, anchor.last[0]) if anchor.last else None

    def _part(self, run: etree._Element, cuts: set[Cut]) -> None:
        """Part a run at its cuts; every piece keeps the run's properties."""
        properties = next((child for child in run if local(child) == "rPr"), None)
        pieces: list[list[etree._Element]] = [[]]
        marks: list[tuple[Cut, int, int]] = []
        for child in [child for child in run if child is not properties]:
            offsets = {offset for element, offset in cuts if element is child}
            for portion, offset, length in _portions(child, offsets):
                if offset in offsets and pieces[-1]:
                    pieces.append([])
                marks.append(((child, offset), len(pieces) - 1, 0))
                pieces[-1].append(portion)
                marks.append(((child, offset + length), len(pieces) - 1, 1))
                if offset + length in offsets:
                    pieces.append([])
        runs = list(_runs(run, properties, [piece for piece in pieces if piece]))
        self._ends[run, 1] = runs[-1]
        for cut, number, ends in marks:
            if cut in cuts:
                (self._ends if ends else self._begins)[cut] = runs[number]


def _portions(child: etree._Element, offsets: set[int]) -> Iterator[tuple[etree._Element, int, int]]:
    """Part a text element at these offsets: each portion with its offset and length; others are one portion of 1."""
    text = child.text or ""
    inner = sorted(offset for offset in offsets if 0 < offset < len(text)) if local(child) in TEXTS else []
    if local(child) not in TEXTS:
        yield child, 0, 1
        return
    bounds = [0, *inner, len(text)]
    for number, (start, end) in enumerate(pairwise(bounds)):
        portion = child if number == 0 else _like(child)
        portion.text = text[start:end]
        if inner and portion.text != portion.text.strip():
            portion.set(SPACE, "preserve")
        yield portion, start, end - start


def _runs(
    run: etree._Element, properties: etree._Element | None, pieces: list[list[etree._Element]]
) -> Iterator[etree._Element]:
    """Put the first piece into the run itself, each further one into a run after it."""
    current = run
    for number, piece in enumerate(pieces):
        if number:
            following = _like(run)
            if properties is not None:
                following.append(deepcopy(properties))
            following.extend(piece)
            current.addnext(following)
            current = following
        yield current


def _like(element: etree._Element) -> etree._Element:
    """Make an empty element with the name and attributes of another."""
    made = etree.Element(element.tag)
    for name, value in element.attrib.items():
        made.set(name, value)
    return made
