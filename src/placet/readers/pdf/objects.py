"""What is painted on a PDF page besides its words, and whether the words can be seen for it."""

import ctypes
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from placet.domain.layout import Box
from placet.readers.pdf.geometry import Frame, area, clip

MOST = 200_000
"""The most objects of a page that are looked at."""
DEPTH = 8
"""How deep forms within forms are followed."""
WHITE = 250
"""From which value, of 255, red, green and blue together are white."""
DOUBTS = 40
"""The number of faint text objects of a page from which any of its words are looked at."""
TINY = 1.5
"""The size of words, in points, below which nobody reads them."""
Matrix = tuple[float, float, float, float, float, float]
_INK = tuple(ctypes.c_uint() for _ in range(4))
"""Where PDFium writes the colour it is asked for; a worker asks for one at a time."""
_EDGES = tuple(ctypes.c_float() for _ in range(4))
"""Where PDFium writes the bounds it is asked for."""
SMALL = 2.0
"""The sides, in points, from which a filled path matters to words."""
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on a page: box, size in pixels, and a digest that is the same wherever it is shown."""

    box: Box
    width: int
    height: int
    digest: int


@dataclass(slots=True)
class PageObjects:
    """What is painted on a page: `grounds` may carry white words, `covers` hide words painted before them.

    `order` gives the place of a text object in the painting, by address; `strokes` counts the segments of all paths.
    `doubtful` holds the boxes in which words may not be seen: white, without ink, or painted before a cover; None
    where that may be so anywhere.
    """

    pictures: list[Picture] = field(default_factory=list)
    grounds: list[Box] = field(default_factory=list)
    covers: list[tuple[int, Box]] = field(default_factory=list)
    order: dict[int, int] = field(default_factory=dict)
    strokes: int = 0
    doubtful: list[Box] | None = field(default_factory=list)


def read_objects(page: pypdfium2.PdfPage, frame: Frame) -> PageObjects:
    """Look at what is painted on a page."""
    found = PageObjects()
    texts: list[tuple[int, object]] = []
    for order, (handle, kind, level, matrix) in enumerate(_walk(page.raw)):
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            if level == 0:
                texts.append((order, handle))
            if _faint(handle):
                _doubt(found, handle if level == 0 else None, frame)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            _add_picture(found, handle, _image_box(handle, matrix, frame), frame)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            _add_path(found, handle, order if level == 0 else None, frame)
        elif level == 0:
            found.grounds.extend(_bounds(handle, frame))
    _order(found, texts)
    return found


def _order(found: PageObjects, texts: list[tuple[int, object]]) -> None:
    """Note what covers words painted before it, and where each text object comes, if it matters."""
    if found.doubtful is not None and texts:
        found.doubtful.extend(box for order, box in found.covers if order > texts[0][0])
    if found.doubtful != []:
        found.order = {address(handle): order for order, handle in texts}


def _doubt(found: PageObjects, handle: object | None, frame: Frame) -> None:
    """Note where faint words stand; anywhere for those within a form, or where they are many."""
    if handle is None or (found.doubtful is not None and len(found.doubtful) >= DOUBTS):
        found.doubtful = None
    if found.doubtful is not None:
        found.doubtful.extend(_bounds(handle, frame))


def _faint(handle: object) -> bool:
    """Tell whether a text object is painted without ink, or in white."""
    mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
    colour = fill_colour(handle) if mode == pdfium.FPDF_TEXTRENDERMODE_FILL else None
    return mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE or (colour is not None and (colour[3] == 0 or is_white(colour)))


def _walk(page: object) -> Iterator[tuple[object, int, int, Matrix]]:
    """Go through a page's objects in the order of painting: handle, type, depth, and the matrix of its form."""
    get, kind_of = pdfium.FPDFPage_GetObject, pdfium.FPDFPageObj_GetType
    for index in range(min(pdfium.FPDFPage_CountObjects(page), MOST)):
        handle = get(page, index)
        kind = kind_of(handle)
        yield handle, kind, 0, IDENTITY
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _within(handle)


def _within(form: object) -> Iterator[tuple[object, int, int, Matrix]]:
    """Go through the objects of a form, and of the forms within it."""
    waiting = [(form, 0, IDENTITY)]
    seen = 0
    while waiting and seen < MOST:
        handle, level, matrix = waiting.pop()
        kind = pdfium.FPDFPageObj_GetType(handle)
        if level:
            seen += 1
            yield handle, kind, level, matrix
        if kind == pdfium.FPDF_PAGEOBJ_FORM and level < DEPTH:
            inner = _product(_matrix(handle), matrix)
            count = min(pdfium.FPDFFormObj_CountObjects(handle), MOST)
            waiting += [(pdfium.FPDFFormObj_GetObject(handle, at), level + 1, inner) for at in range(count - 1, -1, -1)]


def address(handle: object) -> int:
    """Give the address of one of PDFium's objects, by which it is known."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


def _matrix(handle: object) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(handle, found):
        return IDENTITY
    return found.a, found.b, found.c, found.d, found.e, found.f


def _product(first: Matrix, second: Matrix) -> Matrix:
    """Give the matrix that does the first, then the second."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _image_box(handle: object, matrix: Matrix, frame: Frame) -> Box:
    """Give where an image is shown: the unit square under its matrix and its form's."""
    a, b, c, d, e, f = _product(_matrix(handle), matrix)
    across, up = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
    return frame.box(min(across), min(up), max(across), max(up))


def _add_picture(found: PageObjects, handle: object, box: Box, frame: Frame) -> None:
    shown = clip(box, *frame.size)
    if shown is None:
        return
    found.grounds.append(shown)
    width, height = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(handle, width, height)
    found.pictures.append(Picture(shown, width.value, height.value, _digest(handle) if area(shown) > 400 else 0))


def _digest(handle: object) -> int:
    size = pdfium.FPDFImageObj_GetImageDataRaw(handle, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFImageObj_GetImageDataRaw(handle, buffer, size)
    return zlib.crc32(buffer, size)


def _bounds(handle: object, frame: Frame) -> Iterator[Box]:
    left, bottom, right, top = _EDGES
    if pdfium.FPDFPageObj_GetBounds(handle, left, bottom, right, top):
        yield frame.box(left.value, bottom.value, right.value, top.value)


def _add_path(found: PageObjects, handle: object, order: int | None, frame: Frame) -> None:
    """Add a filled path: a ground where it is not white, a cover where it is an opaque rectangle.

    One within a form has no order, and only its strokes count; one smaller than a letter neither carries nor hides any.
    """
    found.strokes += max(0, pdfium.FPDFPath_CountSegments(handle))
    if order is None:
        return
    left, bottom, right, top = _EDGES
    found_bounds = pdfium.FPDFPageObj_GetBounds(handle, left, bottom, right, top)
    if not found_bounds or right.value - left.value < SMALL or top.value - bottom.value < SMALL:
        return
    box = frame.box(left.value, bottom.value, right.value, top.value)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    drawn = pdfium.FPDFPath_GetDrawMode(handle, fill, stroke)
    colour = fill_colour(handle) if drawn and fill.value else None
    if colour is None:
        return
    if not is_white(colour):
        found.grounds.append(box)
    if colour[3] == 255 and clip(box, *frame.size) is not None and _plain_rectangle(handle):
        found.covers.append((order, box))


def _plain_rectangle(handle: object) -> bool:
    """Tell whether a path is an upright rectangle that nothing clips and nothing shines through."""
    if pdfium.FPDFPath_CountSegments(handle) not in (4, 5) or pdfium.FPDFPageObj_HasTransparency(handle):
        return False
    clipping = pdfium.FPDFPageObj_GetClipPath(handle)
    if clipping and pdfium.FPDFClipPath_CountPaths(clipping) > 0:
        return False
    a, b, c, d, _, _ = _matrix(handle)
    points = {_corner(handle, index) for index in range(4)}
    square = len(points) == 4 and len({x for x, _ in points}) == 2 and len({y for _, y in points}) == 2
    return square and (b == c == 0 or a == d == 0)


def _corner(handle: object, index: int) -> tuple[float, float]:
    x, y = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFPath_GetPathSegment(handle, index), x, y)
    return round(x.value, 2), round(y.value, 2)


def fill_colour(handle: object) -> tuple[int, int, int, int] | None:
    """Give an object's fill as red, green, blue and opacity, 0 to 255; None where it is a pattern."""
    red, green, blue, opacity = _INK
    if not pdfium.FPDFPageObj_GetFillColor(handle, red, green, blue, opacity):
        return None
    return red.value, green.value, blue.value, opacity.value


def is_white(colour: tuple[int, int, int, int]) -> bool:
    """Tell whether a fill cannot be told from white paper."""
    return min(colour[:3]) >= WHITE
