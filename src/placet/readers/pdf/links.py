"""The words of a PDF page that lie under its links."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from placet.readers.pdf.blocks import Segment
from placet.readers.pdf.geometry import CharacterBoxes, Edges, Frame
from placet.readers.pdf.notes import Address

CELL = 40.0
"""The sides of the cells into which a page is parted, in points."""
MANY = 500
"""The number of cells from which what reaches them counts as being everywhere."""
Cell = tuple[int, int] | None
EVERYWHERE: tuple[Cell, ...] = (None,)


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
    middles: dict[int, list[tuple[int, float, float]]] = {}
    cells = _cells(lines)
    for address in dict.fromkeys(addresses):
        areas = [frame.edges(*corners) for corners in address.areas]
        near = _near(cells, areas)
        for line in near:
            if line.start not in middles:
                middles[line.start] = _middles(words, line, boxes)
        under = [
            index
            for line in near
            for index, x, y in middles[line.start]
            if any(_is_inside(x, y, area) for area in areas)
        ]
        start, end = _longest(words, under)
        last = found[-1] if found else None
        if last and last.end and end and last.target == address.target and _next(words, last.end, start):
            found[-1] = replace(last, end=end)
        else:
            found.append(LinkedWords(address.target, start, end))
    return tuple(found)


def _cells(lines: Sequence[Segment]) -> dict[Cell, list[Segment]]:
    """Sort the lines by where they stand on the page: it may have thousands of them, and of links."""
    cells: dict[Cell, list[Segment]] = {}
    for line in lines:
        for cell in _reach(line[2:6]):
            cells.setdefault(cell, []).append(line)
    return cells


def _near(cells: dict[Cell, list[Segment]], areas: Sequence[Edges]) -> list[Segment]:
    """Give the lines that touch some areas, in the page's order."""
    found: dict[int, Segment] = {}
    for area in areas:
        reached = _reach(area)
        for cell in cells if reached is EVERYWHERE else (*reached, None):
            found.update((line.start, line) for line in cells.get(cell, ()) if _touch(line, area))
    return [found[start] for start in sorted(found)]


def _reach(edges: Edges) -> tuple[Cell, ...]:
    """Give the cells that a box reaches."""
    left, top, right, bottom = (int(edge // CELL) for edge in edges)
    if (right - left + 1) * (bottom - top + 1) > MANY:
        return EVERYWHERE
    return tuple(product(range(left, right + 1), range(top, bottom + 1)))


def _middles(words: str, line: Segment, boxes: CharacterBoxes) -> list[tuple[int, float, float]]:
    """List a line's characters, each with the middle of its box."""
    places = ((index, boxes.loose(index)) for index in range(line.start, line.end) if not words[index].isspace())
    return [(index, (edges[0] + edges[2]) / 2, (edges[1] + edges[3]) / 2) for index, edges in places if edges]


def _touch(line: Segment, area: Edges) -> bool:
    left, top, right, bottom = area
    return line.left <= right and left <= line.right and line.top <= bottom and top <= line.bottom


def _is_inside(x: float, y: float, area: Edges) -> bool:
    left, top, right, bottom = area
    return left <= x <= right and top <= y <= bottom


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
