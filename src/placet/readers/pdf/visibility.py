"""Whether words on a PDF page can be seen, as far as its objects tell."""

import ctypes
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import isfinite

import pypdfium2

from placet.domain.layout import Box
from placet.readers.pdf import calls
from placet.readers.pdf.geometry import Edges, Frame
from placet.readers.pdf.objects import FILLED, TINY, WITHOUT_INK, PageObjects, fill_colour, is_white

BANDS = 40
"""The number of bands into which a page is parted."""


@dataclass(frozen=True, slots=True)
class _Ink:
    """How one text object is painted."""

    unpainted: bool
    white: bool
    layer: bool
    order: int | None


class _Bands:
    """Boxes of a page, with their places in the painting, by how far down the page they stand: they may be many."""

    def __init__(self, boxes: Iterable[tuple[int, Box]], height: float) -> None:
        """Sort the boxes into the bands they reach."""
        self._step = max(height, 1.0) / BANDS
        self._bands: dict[int, list[tuple[int, Box]]] = {}
        for order, box in boxes:
            finite = isfinite(box.top) and isfinite(box.bottom)
            for band in self._reach(box.top, box.bottom) if finite else range(BANDS + 1):
                self._bands.setdefault(band, []).append((order, box))

    def near(self, edges: Edges) -> list[tuple[int, Box]]:
        """Give the boxes that touch a word, some of them twice."""
        if not self._bands:
            return []
        left, top, right, bottom = edges
        return [
            (order, box)
            for band in self._reach(top, bottom)
            for order, box in self._bands.get(band, ())
            if left < box.right and box.left < right and top < box.bottom and box.top < bottom
        ]

    def _reach(self, top: float, bottom: float) -> range:
        first = max(0, min(BANDS, int(top / self._step)))
        return range(first, max(first, min(BANDS, int(bottom / self._step))) + 1)


class Sight:
    """Tells which words of an open page a reader would not see; `plain` says that some are seen for sure."""

    def __init__(self, text: pypdfium2.PdfTextPage, frame: Frame, objects: PageObjects, layers: frozenset[str]) -> None:
        """Keep the page's text and what is painted on it; `layers` are the names of hidden ones."""
        self._handle = calls.address(text.raw)
        self._width, self._height = frame.size
        self._objects = objects
        self._layers = layers
        self._known: dict[int, _Ink] = {}
        self.plain = objects.doubtful is not None and not layers
        self._doubts = _Bands(((0, box) for box in objects.doubtful or ()), self._height)
        self._covers = _Bands(objects.covers, self._height)

    def sure(self, edges: Edges) -> bool:
        """Tell whether words in a box are seen for sure: on the page, large enough, where nothing is doubtful."""
        left, top, right, bottom = edges
        if left < 0 or top < 0 or right > self._width or bottom > self._height:
            return False
        if bottom - top < TINY and right - left < TINY:
            return False
        return not self._doubts.near(edges)

    def hidden(self, index: int, edges: Edges) -> bool:
        """Tell whether the word that begins at a character, and stands in a box, is hidden.

        Hidden are words off the page, too small to read, on a hidden layer, painted over, white on white, and those
        painted without ink, unless a picture shows them: so is the text layer of a scanned page made.
        """
        left, top, right, bottom = edges
        if bottom - top <= 0 or right - left <= 0:
            return False
        outside = right <= 0 or bottom <= 0 or left >= self._width or top >= self._height
        if outside or (bottom - top < TINY and right - left < TINY):
            return True
        certain = self.plain and not self._doubts.near(edges)
        handle = 0 if certain else calls.text_object(self._handle, index)
        if not handle:
            return False
        ink = self._ink(handle)
        if ink.layer or self._is_covered(ink, edges):
            return True
        if ink.unpainted:
            return not any(_holds(picture.box, edges) for picture in self._objects.pictures)
        return ink.white and not any(_holds(ground, edges) for ground in self._objects.grounds)

    def _is_covered(self, ink: _Ink, edges: Edges) -> bool:
        """Tell whether one of the covers was painted over a word."""
        order = ink.order
        if order is None:
            return False
        return any(later > order and _holds(cover, edges) for later, cover in self._covers.near(edges))

    def _ink(self, handle: int) -> _Ink:
        if handle not in self._known:
            mode = calls.mode_of(handle)
            colour = fill_colour(handle) if mode == FILLED else None
            unpainted = mode == WITHOUT_INK or (colour is not None and colour[3] == 0)
            white = colour is not None and is_white(colour)
            layer = bool(self._layers) and layer_of(handle) in self._layers
            self._known[handle] = _Ink(unpainted, white, layer, self._objects.order.get(handle))
        return self._known[handle]


def layer_of(handle: int) -> str:
    """Give the name of the layer (optional content group) an object is marked with; empty for none."""
    for number in range(max(0, calls.count_marks(handle))):
        mark = calls.mark_at(handle, number)
        if _mark_text(calls.mark_name, mark) == "OC":
            return _mark_text(calls.mark_value, mark, b"Name")
    return ""


def _mark_text(ask: Callable[..., int], *arguments: object) -> str:
    size = ctypes.c_ulong()
    if not ask(*arguments, None, 0, ctypes.addressof(size)) or size.value < 2:
        return ""
    buffer = bytearray(size.value)
    ask(*arguments, calls.place_of(buffer), size.value, ctypes.addressof(size))
    return buffer.decode("utf-16-le", "replace").rstrip("\0")


def _holds(outer: Box, edges: Edges) -> bool:
    """Tell whether a box holds a word, but for a quarter of a line on each side."""
    left, top, right, bottom = edges
    slack = 0.25 * min(bottom - top, right - left)
    across = outer.left - slack <= left and right <= outer.right + slack
    return across and outer.top - slack <= top and bottom <= outer.bottom + slack
