"""The blocks of a PDF page: which lines are one paragraph, and which words beside each other are apart."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from placet.domain.layout import Box
from placet.readers.pdf.geometry import CharacterBoxes, Edges
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
TALL = 0.16
"""The height of text that runs upwards for each of its letters, in its widths, at least."""

_LINE = re.compile(f"[^\r\n{HYPHEN}]+{HYPHEN}?|{HYPHEN}")
_WORD = re.compile(r"[^\s]+")
_BULLET = re.compile(r"[•●○◦▪■□–—‣⁃·*►➢✓❖\uf0b7\uf0a7-]\s|\(?(\d{1,3}|[a-z])[.)]\s")
_STOPS = (".", "!", "?", ":", "…")
_CLOSING = "»”\"’')]"
_LEAST = 0.5


class Segment(NamedTuple):
    """Words on one line that stand together: range within the page, edges, height (never 0), whether they are hidden.

    A tuple, for a page may have thousands.
    """

    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float
    height: float
    hidden: bool = False

    @property
    def box(self) -> Box:
        """Give the words' rectangle."""
        return Box(self.left, self.top, self.right, self.bottom)


def segments(words: str, boxes: CharacterBoxes, sight: Sight) -> tuple[Segment, ...]:
    """Find the page's segments, in PDFium's order.

    A line is one segment where nothing parts it and all of it is seen; else it is looked at word by word.
    """
    found: list[Segment] = []
    box_of = boxes.line if sight.plain else _unknown
    for line in _LINE.finditer(words):
        start, end = line.span()
        inner = words[start:end].strip()
        if len(inner) < end - start:
            if not inner:
                continue
            start = words.index(inner, start)
            end = start + len(inner)
        whole = box_of(start, end)
        if whole is not None and sight.sure(whole):
            left, top, right, bottom = whole
            height = bottom - top
            if boxes.gap(start, end) <= WIDE * height:
                found.append(Segment(start, end, left, top, right, bottom, height if height > _LEAST else _LEAST))
                continue
        found.extend(_split(line, boxes, sight))
    return tuple(found)


def _unknown(_start: int, _end: int) -> Edges | None:
    return None


def _split(line: re.Match[str], boxes: CharacterBoxes, sight: Sight) -> Iterator[Segment]:
    current: Segment | None = None
    for found in _WORD.finditer(line[0]):
        start, end = line.start() + found.start(), line.start() + found.end()
        box = _word_box(start, end, boxes)
        hidden = sight.hidden(start, box) if box is not None else current is not None and current.hidden
        word = _segment(start, end, box or (current[2:6] if current else (0.0, 0.0, 0.0, 0.0)), hidden=hidden)
        if current is None or hidden != current.hidden or _apart(current, word):
            if current is not None:
                yield current
            current = word
        else:
            current = _segment(current.start, end, _grown(current, word), hidden=hidden)
    if current is not None:
        yield current


def _segment(start: int, end: int, edges: Edges, *, hidden: bool) -> Segment:
    left, top, right, bottom = edges
    return Segment(start, end, left, top, right, bottom, max(bottom - top, _LEAST), hidden)


def _word_box(start: int, end: int, boxes: CharacterBoxes) -> Edges | None:
    """Give the rectangle of a word by its first and last letters."""
    first = boxes.loose(start)
    last = boxes.loose(end - 1) if end - 1 > start else None
    if first is None or last is None:
        return first or last
    return min(first[0], last[0]), min(first[1], last[1]), max(first[2], last[2]), max(first[3], last[3])


def _grown(first: Segment, second: Segment) -> Edges:
    left, top, right, bottom = first[2:6]
    if second.right <= second.left:
        return left, top, right, bottom
    return min(left, second.left), min(top, second.top), max(right, second.right), max(bottom, second.bottom)


def _apart(segment: Segment, word: Segment) -> bool:
    """Tell whether a word stands apart from those before it on the line; lines that run upwards never break."""
    upright = segment.right - segment.left >= word.bottom - word.top
    height = max(min(segment.height, word.bottom - word.top), _LEAST)
    gap = max(word.left - segment.right, segment.left - word.right)
    return upright and gap > WIDE * height


def blocks(words: str, found: tuple[Segment, ...]) -> tuple[tuple[Segment, ...], ...]:
    """Join the segments that are read on from one to the next, as the lines of a paragraph."""
    double = cache(lambda: _double_spaced(found))
    joined: list[list[Segment]] = []
    last: Segment | None = None
    edge = 0.0
    for segment in found:
        edge = max(edge, segment.right)
        if last is not None and _continues(words, last, segment, edge, double):
            joined[-1].append(segment)
        else:
            joined.append([segment])
            edge = segment.right
        last = segment
    return tuple(map(tuple, joined))


def _continues(words: str, last: Segment, segment: Segment, edge: float, double: Callable[[], bool]) -> bool:
    """Tell whether a segment is read on from a block: joined by a hyphen, on the same line, or the next line.

    `last` is the block's last segment, `edge` the right edge of the block and the segment together.
    """
    if last.end == segment.start:
        return True
    if last.hidden != segment.hidden or "\n" not in words[last.end : segment.start]:
        return False
    if words[last.end - 1] == HYPHEN or _same_line(last, segment) or _upwards(last, segment):
        return True
    return _below(last, segment) and _next_line(words, last, segment, edge, double)


def _next_line(words: str, last: Segment, segment: Segment, edge: float, double: Callable[[], bool]) -> bool:
    """Tell whether the segment below is a paragraph's next line; a short line with a full stop is the last."""
    gap = segment.top - last.bottom
    height = max(last.height, segment.height)
    if gap > DOUBLE * height or _BULLET.match(words, segment.start):
        return False
    full = last.right >= edge - 6 * height
    if gap <= CLOSE * height:
        return full or not _stops(words, last)
    return full and not _stops(words, last) and double()


def _stops(words: str, segment: Segment) -> bool:
    """Tell whether a segment ends a sentence; a bracket or a quotation mark may close behind the full stop."""
    return words[segment.start : segment.end].rstrip(_CLOSING).endswith(_STOPS)


def _same_line(last: Segment, segment: Segment) -> bool:
    """Tell whether a segment goes on beside the last: PDFium ends the line after a raised or lowered character."""
    height = min(last.height, segment.height)
    if min(last.bottom, segment.bottom) - max(last.top, segment.top) <= 0.4 * height:
        return False
    return -height < segment.left - last.right < 0.8 * height


def _upwards(last: Segment, segment: Segment) -> bool:
    """Tell whether a segment stands on top of the last: PDFium ends the line between letters that run upwards."""
    shared = min(last.right, segment.right) - max(last.left, segment.left)
    narrow = min(last.right - last.left, segment.right - segment.left)
    touching = abs(last.top - segment.bottom) < TOUCHING * narrow and shared > 0.8 * narrow
    return touching and _tall(last) and _tall(segment)


def _tall(segment: Segment) -> bool:
    """Tell whether a segment is as high for each of its letters as letters that run upwards are."""
    return segment.height >= TALL * (segment.end - segment.start) * (segment.right - segment.left)


def within_word(words: str, last: Segment, segment: Segment) -> bool:
    """Tell whether a line end parts the letters of one word: they touch, and are of one size; a raised mark is not."""
    letters = words[last.end - 1].isalpha() and words[segment.start].isalpha()
    if _upwards(last, segment):
        return letters
    high, low = max(last.height, segment.height), min(last.height, segment.height)
    if abs(segment.left - last.right) >= TOUCHING * low:
        return False
    shared = min(last.bottom, segment.bottom) - max(last.top, segment.top)
    level = high <= SIZES * low and shared > 0.8 * low
    return letters and level and _upright(last) and _upright(segment)


def _upright(segment: Segment) -> bool:
    """Tell text that runs across the page from text that runs up or down, by the width it has for each letter."""
    return segment.height * (segment.end - segment.start) < 8 * (segment.right - segment.left)


def _below(last: Segment, segment: Segment) -> bool:
    """Tell whether a segment is set under the last, in about the same size."""
    high, low = last.height, segment.height
    if high < low:
        high, low = low, high
    if segment.top <= last.top + 0.4 * low or high > SIZES * low:
        return False
    return min(last.right, segment.right) > max(last.left, segment.left)


def _double_spaced(found: tuple[Segment, ...]) -> bool:
    """Tell whether most lines of the page that follow each other stand further apart than single spacing allows."""
    gaps = [
        (after.top - before.bottom) / max(before.height, after.height)
        for before, after in pairwise(found)
        if _below(before, after)
    ]
    near = [gap for gap in gaps if gap <= DOUBLE]
    return len(near) >= 4 and sum(gap > CLOSE for gap in near) > 0.6 * len(near)
