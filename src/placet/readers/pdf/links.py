"""The words of a PDF page that lie under its links."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from placet.domain.layout import Box
from placet.readers.pdf.blocks import Segment
from placet.readers.pdf.geometry import CharacterBoxes, Frame
from placet.readers.pdf.notes import Address

BAND, LOWEST = 40.0, 100_000.0
"""The height of a band of lines, and the furthest down the page that one is looked for, in points."""


@dataclass(frozen=True, slots=True)
class LinkedWords:
    """A link's target, and the range of its words within the page; an empty range where no words lie under it."""

    target: str
    start: int = 0
    end: int = 0


def linked_words(
    words: str, lines: Sequence[Segment], boxes: CharacterBoxes, frame: Frame, addresses: Sequence[Address]
) -> tuple[LinkedWords, ...]:
    """Find the words under each link; the pieces of a link that goes over several lines are joined."""
    if not addresses:
        return ()
    found: list[LinkedWords] = []
    middles: dict[Segment, list[tuple[int, float, float]]] = {}
    bands = _bands(lines)
    for address in dict.fromkeys(addresses):
        areas = [frame.box(*corners) for corners in address.areas]
        near = [line for line in _near(bands, areas) if any(_touch(line.box, area) for area in areas)]
        for line in near:
            if line not in middles:
                middles[line] = _middles(words, line, boxes)
        under = [index for line in near for index, x, y in middles[line] if any(_inside(x, y, area) for area in areas)]
        start, end = _longest(words, under)
        last = found[-1] if found else None
        if last and last.end and end and last.target == address.target and _next(words, last.end, start):
            found[-1] = replace(last, end=end)
        else:
            found.append(LinkedWords(address.target, start, end))
    return tuple(found)


def _bands(lines: Sequence[Segment]) -> dict[int, list[Segment]]:
    """Sort the lines by how far down the page they stand: a page may have thousands of links."""
    bands: dict[int, list[Segment]] = {}
    for line in lines:
        for band in _reach(line.box):
            bands.setdefault(band, []).append(line)
    return bands


def _near(bands: dict[int, list[Segment]], areas: Sequence[Box]) -> list[Segment]:
    """Give the lines at the height of some areas, in the page's order."""
    reached = {band for area in areas for band in _reach(area)}
    found = {line.start: line for band in reached for line in bands.get(band, ())}
    return [found[start] for start in sorted(found)]


def _reach(box: Box) -> range:
    top, bottom = (max(-LOWEST, min(LOWEST, edge)) for edge in (box.top, box.bottom))
    return range(int(top // BAND), int(bottom // BAND) + 1)


def _middles(words: str, line: Segment, boxes: CharacterBoxes) -> list[tuple[int, float, float]]:
    """List a line's characters, each with the middle of its box."""
    places = ((index, boxes.loose(index)) for index in range(line.start, line.end) if not words[index].isspace())
    return [(index, (box.left + box.right) / 2, (box.top + box.bottom) / 2) for index, box in places if box]


def _touch(box: Box, area: Box) -> bool:
    across = box.left <= area.right and area.left <= box.right
    return across and box.top <= area.bottom and area.top <= box.bottom


def _inside(x: float, y: float, area: Box) -> bool:
    return area.left <= x <= area.right and area.top <= y <= area.bottom


def _longest(words: str, places: Sequence[int]) -> tuple[int, int]:
    """Give the longest run of characters that only space separates, as a range; (0, 0) for none."""
    best = start = end = 0
    longest = (0, 0)
    for index in places:
        start = start if end and _next(words, end, index) else index
        end = index + 1
        if end - start > best:
            best, longest = end - start, (start, end)
    return longest


def _next(words: str, end: int, start: int) -> bool:
    return end <= start and not words[end:start].strip()
