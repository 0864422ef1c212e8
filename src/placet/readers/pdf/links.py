"""The words of a PDF page that lie under its links."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from placet.readers.pdf.blocks import Segment
from placet.readers.pdf.geometry import FAR, CharacterBoxes, Edges, Frame
from placet.readers.pdf.notes import Address

CELL = 40.0
"""The sides of the cells into which a page is parted, in points."""
MANY = 500
"""The number of cells from which what reaches them counts as being everywhere."""
FEW = 20_000
"""The number of lines, times that of links, to which each line is looked at for each link."""
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
    letters = _Letters(words, lines, boxes, few=len(lines) * len(addresses) < FEW)
    for address in dict.fromkeys(addresses):
        start, end = _longest(words, letters.under([frame.edges(*corners) for corners in address.areas]))
        last = found[-1] if found else None
        if last and last.end and end and last.target == address.target and _next(words, last.end, start):
            found[-1] = replace(last, end=end)
        else:
            found.append(LinkedWords(address.target, start, end))
    return tuple(found)


class _Letters:
    """The letters of a page by where they stand: it may have thousands of links, and of lines."""

    def __init__(self, words: str, lines: Sequence[Segment], boxes: CharacterBoxes, *, few: bool) -> None:
        """Sort the lines by the cells they reach; a line's letters are sorted when a link first touches it.

        Where there are few lines and links, all of the lines are looked at for each link.
        """
        self._words = words
        self._boxes = boxes
        self._lines: dict[Cell, list[Segment]] = {}
        self._letters: dict[Cell, list[tuple[int, float, float, int]]] = {}
        self._known = set[int]()
        if few:
            self._lines[None] = list(lines)
        for line in () if few else lines:
            for cell in _reach(line[2:6]):
                self._lines.setdefault(cell, []).append(line)

    def under(self, areas: Sequence[Edges]) -> list[int]:
        """Give the letters in some areas, in the page's order; those of lines that touch them."""
        found: set[int] = set()
        for area in areas:
            reached = _reach(area)
            near = self._near(area, reached)
            left, top, right, bottom = area
            for cell in self._letters if reached is EVERYWHERE else reached:
                found.update(
                    index
                    for index, x, y, line in self._letters.get(cell, ())
                    if left <= x <= right and top <= y <= bottom and line in near
                )
        return sorted(found)

    def _near(self, area: Edges, reached: tuple[Cell, ...]) -> set[int]:
        """Give the starts of the lines that touch an area, and sort the letters of those that are new."""
        near: set[int] = set()
        for cell in self._lines if reached is EVERYWHERE else (*reached, None):
            for line in self._lines.get(cell, ()):
                if line.start not in near and _touch(line, area):
                    near.add(line.start)
                    self._sort(line)
        return near

    def _sort(self, line: Segment) -> None:
        if line.start in self._known:
            return
        self._known.add(line.start)
        for index in range(line.start, line.end):
            edges = None if self._words[index].isspace() else self._boxes.loose(index)
            if edges is not None:
                x, y = (edges[0] + edges[2]) / 2, (edges[1] + edges[3]) / 2
                cell = int(x // CELL), int(y // CELL)
                self._letters.setdefault(cell, []).append((index, x, y, line.start))


def _reach(edges: Edges) -> tuple[Cell, ...]:
    """Give the cells that a box reaches."""
    if not all(-FAR < edge < FAR for edge in edges):
        return EVERYWHERE
    left, top, right, bottom = (int(edge // CELL) for edge in edges)
    if (right - left + 1) * (bottom - top + 1) > MANY:
        return EVERYWHERE
    return tuple(product(range(left, right + 1), range(top, bottom + 1)))


def _touch(line: Segment, area: Edges) -> bool:
    left, top, right, bottom = area
    return line.left <= right and left <= line.right and line.top <= bottom and top <= line.bottom


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
