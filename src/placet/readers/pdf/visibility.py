"""Whether words on a PDF page can be seen, as far as its objects tell."""

import ctypes
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from placet.domain.layout import Box
from placet.readers.pdf.geometry import Frame, clip, union
from placet.readers.pdf.objects import TINY, PageObjects, address, fill_colour, is_white

FILLED = (pdfium.FPDF_TEXTRENDERMODE_FILL,)


@dataclass(frozen=True, slots=True)
class _Ink:
    """How one text object is painted."""

    unpainted: bool
    white: bool
    layer: bool
    order: int | None


class Sight:
    """Tells which words of an open page a reader would not see; `plain` says that some are seen for sure."""

    def __init__(self, text: pypdfium2.PdfTextPage, frame: Frame, objects: PageObjects, layers: frozenset[str]) -> None:
        """Keep the page's text and what is painted on it; `layers` are the names of hidden ones."""
        self._handle = text.raw
        self._size = frame.size
        self._objects = objects
        self._layers = layers
        self._known: dict[int, _Ink] = {}
        self.plain = objects.doubtful is not None and not layers
        self._doubt = union(objects.doubtful) if objects.doubtful else None

    def sure(self, box: Box) -> bool:
        """Tell whether words in a box are seen for sure: on the page, large enough, where nothing is doubtful."""
        width, height = self._size
        small = max(box.bottom - box.top, box.right - box.left) < TINY
        inside = box.left >= 0 and box.top >= 0 and box.right <= width and box.bottom <= height
        if small or not inside:
            return False
        return self._doubt is None or not (_touch(box, self._doubt) and self._doubted(box))

    def _doubted(self, box: Box) -> bool:
        return any(_touch(box, doubt) for doubt in self._objects.doubtful or ())

    def hidden(self, index: int, box: Box) -> bool:
        """Tell whether the word that begins at a character, and stands in a box, is hidden.

        Hidden are words off the page, too small to read, on a hidden layer, painted over, white on white, and those
        painted without ink, unless a picture shows them: so is the text layer of a scanned page made.
        """
        if min(box.bottom - box.top, box.right - box.left) <= 0:
            return False
        if clip(box, *self._size) is None or max(box.bottom - box.top, box.right - box.left) < TINY:
            return True
        handle = pdfium.FPDFText_GetTextObject(self._handle, index)
        if not handle:
            return False
        ink = self._ink(handle)
        if ink.layer or self._covered(ink, box):
            return True
        if ink.unpainted:
            return not any(_holds(picture.box, box) for picture in self._objects.pictures)
        return ink.white and not any(_holds(ground, box) for ground in self._objects.grounds)

    def _covered(self, ink: _Ink, box: Box) -> bool:
        order = ink.order
        return order is not None and any(later > order and _holds(cover, box) for later, cover in self._objects.covers)

    def _ink(self, handle: object) -> _Ink:
        key = address(handle)
        if key not in self._known:
            mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
            colour = fill_colour(handle) if mode in FILLED else None
            unpainted = mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE or (colour is not None and colour[3] == 0)
            white = colour is not None and is_white(colour)
            layer = bool(self._layers) and layer_of(handle) in self._layers
            self._known[key] = _Ink(unpainted, white, layer, self._objects.order.get(key))
        return self._known[key]


def layer_of(handle: object) -> str:
    """Give the name of the layer (optional content group) an object is marked with; empty for none."""
    for number in range(max(0, pdfium.FPDFPageObj_CountMarks(handle))):
        mark = pdfium.FPDFPageObj_GetMark(handle, number)
        if _mark_text(pdfium.FPDFPageObjMark_GetName, mark) == "OC":
            return _mark_text(pdfium.FPDFPageObjMark_GetParamStringValue, mark, b"Name")
    return ""


def _mark_text(ask: object, *arguments: object) -> str:
    size = ctypes.c_ulong()
    if not callable(ask) or not ask(*arguments, None, 0, size) or size.value < 2:
        return ""
    buffer = (pdfium.FPDF_WCHAR * (size.value // 2))()
    ask(*arguments, buffer, size.value, size)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def _touch(box: Box, other: Box) -> bool:
    across = box.left < other.right and other.left < box.right
    return across and box.top < other.bottom and other.top < box.bottom


def _holds(outer: Box, inner: Box) -> bool:
    """Tell whether a box holds another, but for a quarter of a line on each side."""
    slack = 0.25 * min(inner.bottom - inner.top, inner.right - inner.left)
    across = outer.left - slack <= inner.left and inner.right <= outer.right + slack
    return across and outer.top - slack <= inner.top and inner.bottom <= outer.bottom + slack
