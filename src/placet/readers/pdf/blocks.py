"""The blocks of a PDF page: which lines are one paragraph, and which words beside each other are apart."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from placet.domain.layout import Box
from placet.readers.pdf.geometry import CharacterBoxes, union
from placet.readers.pdf.text import HYPHEN
from placet.readers.pdf.visibility import Sight

WIDE = 2.4
"""A gap between words, in line heights, from which they stand apart: columns, cells."""
CLOSE = 0.65
"""The gap between two lines of a paragraph, in line heights, at most."""
TOUCHING = 0.12
"""The gap between letters of one word, in line heights, at most."""
DOUBLE = 1.45
"""The same in a draft that is set with double spacing."""
SIZES = 1.2
"""How much higher one line may be than the next of the same paragraph."""

_LINE = re.compile(f"[^\r\n{HYPHEN}]+{HYPHEN}?|{HYPHEN}")
_WORD = re.compile(r"[^\s]+")
_BULLET = re.compile(r"[•●○◦▪■□–—‣⁃·*►➢✓❖\uf0b7\uf0a7-]\s|\(?(\d{1,3}|[a-z])[.)]\s")
_STOP = re.compile(r"[.!?:…][»”\"’')\]]*$")


@dataclass(frozen=True, slots=True)
class Segment:
    """Words on one line that stand together: range within the page, box, and whether they are hidden."""

    start: int
    end: int
    box: Box
    hidden: bool = False

    @property
    def height(self) -> float:
        """Give the line's height in points, never 0."""
        return max(self.box.bottom - self.box.top, 0.5)


def segments(words: str, boxes: CharacterBoxes, sight: Sight) -> tuple[Segment, ...]:
    """Find the page's segments, in PDFium's order."""
    return tuple(segment for line in _LINE.finditer(words) for segment in _of_line(line, boxes, sight))


def _of_line(line: re.Match[str], boxes: CharacterBoxes, sight: Sight) -> Iterable[Segment]:
    """Give a line as one segment where nothing parts it and all of it is seen; else look at it word by word."""
    inner = line[0].strip()
    if not inner:
        return ()
    start = line.start() + line[0].index(inner)
    end = start + len(inner)
    whole = boxes.line(start, end) if sight.plain else None
    if whole is None or not sight.sure(whole[0]) or whole[1] > WIDE * (whole[0].bottom - whole[0].top):
        return _split(line, boxes, sight)
    return (Segment(start, end, whole[0]),)


def _split(line: re.Match[str], boxes: CharacterBoxes, sight: Sight) -> Iterator[Segment]:
    current: Segment | None = None
    for found in _WORD.finditer(line[0]):
        start, end = line.start() + found.start(), line.start() + found.end()
        box = _word_box(start, end, boxes)
        hidden = sight.hidden(start, box) if box is not None else current is not None and current.hidden
        word = Segment(start, end, box or (current.box if current else Box(0, 0, 0, 0)), hidden)
        if current is None or hidden != current.hidden or _apart(current, word.box):
            if current is not None:
                yield current
            current = word
        else:
            current = Segment(current.start, end, _grow(current.box, word.box), hidden)
    if current is not None:
        yield current


def _word_box(start: int, end: int, boxes: CharacterBoxes) -> Box | None:
    found = [box for index in {start, end - 1} if (box := boxes.loose(index)) is not None]
    return union(found) if found else None


def _grow(first: Box, second: Box) -> Box:
    return union([first, second]) if second.right > second.left else first


def _apart(segment: Segment, box: Box) -> bool:
    """Tell whether a word stands apart from those before it on the line; lines that run upwards never break."""
    upright = segment.box.right - segment.box.left >= box.bottom - box.top
    height = max(min(segment.height, box.bottom - box.top), 0.5)
    gap = max(box.left - segment.box.right, segment.box.left - box.right)
    return upright and gap > WIDE * height


def blocks(words: str, found: tuple[Segment, ...]) -> tuple[tuple[Segment, ...], ...]:
    """Join the segments that are read on from one to the next, as the lines of a paragraph."""
    double = cache(lambda: _double_spaced(found))
    joined: list[list[Segment]] = []
    edge = 0.0
    for segment in found:
        right = segment.box.right
        edge = max(edge, right)
        if joined and _continues(words, joined[-1][-1], segment, edge, double):
            joined[-1].append(segment)
        else:
            joined.append([segment])
            edge = right
    return tuple(tuple(block) for block in joined)


def _continues(words: str, last: Segment, segment: Segment, edge: float, double: Callable[[], bool]) -> bool:
    """Tell whether a segment is read on from a block: joined by a hyphen, on the same line, or the next line.

    `last` is the block's last segment, `edge` the right edge of the block and the segment together.
    """
    if last.end == segment.start:
        return True
    if last.hidden != segment.hidden or "\n" not in words[last.end : segment.start]:
        return False
    if words[last.end - 1] == HYPHEN or _same_line(last, segment):
        return True
    return _next_line(words, last, segment, edge, double)


def _next_line(words: str, last: Segment, segment: Segment, edge: float, double: Callable[[], bool]) -> bool:
    """Tell whether a segment is a paragraph's next line; a short line with a full stop is the paragraph's last."""
    if not _below(last, segment) or _BULLET.match(words, segment.start):
        return False
    gap = segment.box.top - last.box.bottom
    height = max(last.height, segment.height)
    if gap > DOUBLE * height:
        return False
    full = last.box.right >= edge - 6 * height
    ends = _STOP.search(words, last.start, last.end) is not None
    if gap <= CLOSE * height:
        return full or not ends
    return full and not ends and double()


def _same_line(last: Segment, segment: Segment) -> bool:
    """Tell whether a segment goes on beside the last: PDFium ends the line after a raised or lowered character."""
    shared = min(last.box.bottom, segment.box.bottom) - max(last.box.top, segment.box.top)
    gap = segment.box.left - last.box.right
    height = min(last.height, segment.height)
    return shared > 0.4 * height and -height < gap < 0.8 * height


def within_word(words: str, last: Segment, segment: Segment) -> bool:
    """Tell whether a line end parts the letters of one word: they touch, and are of one size; a raised mark is not."""
    letters = words[last.end - 1].isalpha() and words[segment.start].isalpha()
    high, low = max(last.height, segment.height), min(last.height, segment.height)
    shared = min(last.box.bottom, segment.box.bottom) - max(last.box.top, segment.box.top)
    touching = abs(segment.box.left - last.box.right) < TOUCHING * low
    level = high <= SIZES * low and shared > 0.8 * low
    return letters and touching and level and _upright(last) and _upright(segment)


def _upright(segment: Segment) -> bool:
    """Tell text that runs across the page from text that runs up or down, by the width it has for each letter."""
    return segment.height * (segment.end - segment.start) < 8 * (segment.box.right - segment.box.left)


def _below(last: Segment, segment: Segment) -> bool:
    """Tell whether a segment is set under the last, in about the same size."""
    high, low = max(last.height, segment.height), min(last.height, segment.height)
    shared = min(last.box.right, segment.box.right) - max(last.box.left, segment.box.left)
    lower = segment.box.top > last.box.top + 0.4 * low
    return lower and shared > 0 and high <= SIZES * low


def _double_spaced(found: tuple[Segment, ...]) -> bool:
    """Tell whether most lines of the page that follow each other stand further apart than single spacing allows."""
    gaps = [
        (after.box.top - before.box.bottom) / max(before.height, after.height)
        for before, after in pairwise(found)
        if _below(before, after)
    ]
    near = [gap for gap in gaps if gap <= DOUBLE]
    return len(near) >= 4 and sum(gap > CLOSE for gap in near) > 0.6 * len(near)
