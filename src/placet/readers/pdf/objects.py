"""What is painted on a PDF page besides its words, and whether the words can be seen for it."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from placet.domain.layout import Box
from placet.readers.pdf import calls
from placet.readers.pdf.calls import BOTTOM, FIRST, FLOATS, FOURTH, LEFT, NUMBERS, RIGHT, SECOND, THIRD, TOP, kind_of
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
SMALL = 2.0
"""The sides, in points, from which a filled path matters to words."""
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
TEXT, PATH, IMAGE, FORM = (
    *(pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH),
    *(pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM),
)
FILLED, WITHOUT_INK = pdfium.FPDF_TEXTRENDERMODE_FILL, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on a page: box, size in pixels, and a digest that is the same wherever it is shown."""

    box: Box
    width: int
    height: int
    digest: int


@dataclass(slots=True)
class PageObjects:
    """What is painted on a page: `grounds` may carry faint words, `covers` hide words painted before them.

    Where no words are faint, grounds are not looked for, nor covers where none stand before them. `order` gives the
    place of a text object in the painting, by address; `strokes` counts the segments of all paths, where they are asked
    for. `doubtful` holds the boxes in which words may not be seen: white, without ink, or painted before a cover; None
    where that may be so anywhere.
    """

    pictures: list[Picture] = field(default_factory=list)
    grounds: list[Box] = field(default_factory=list)
    covers: list[tuple[int, Box]] = field(default_factory=list)
    order: dict[int, int] = field(default_factory=dict)
    strokes: int = 0
    doubtful: list[Box] | None = field(default_factory=list)


def read_objects(page: pypdfium2.PdfPage, frame: Frame, *, strokes: bool) -> PageObjects:
    """Look at what is painted on a page; `strokes` counts the segments of its paths."""
    found = PageObjects()
    handle = calls.address(page.raw)
    if calls.count_objects(handle) > MOST:
        found.doubtful = None
    texts, paths, others = _sorted(handle)
    for handle in _faint(texts):
        _doubt(found, handle, frame)
    for handle, kind in others:
        if kind == IMAGE:
            _add_picture(found, handle, IDENTITY, frame)
        else:
            found.grounds.extend(_bounds(handle, frame))
        if kind == FORM:
            paths += _add_inner(found, handle, frame)
    if strokes:
        found.strokes = sum(max(0, calls.count_segments(handle)) for handle, _ in paths)
    _add_paths(found, paths, texts[0][1] if texts else None, frame)
    if found.doubtful != []:
        found.order = dict(texts)
    return found


def _sorted(page: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]], list[tuple[int, int]]]:
    """Give a page's texts and its paths, with their places in the painting, and all else with its kind."""
    texts, paths, others = [], [], []
    object_at = calls.object_at
    for order in range(min(calls.count_objects(page), MOST)):
        handle = object_at(page, order)
        kind = kind_of(handle)
        if kind == TEXT:
            texts.append((handle, order))
        elif kind == PATH:
            paths.append((handle, order))
        else:
            others.append((handle, kind))
    return texts, paths, others


def _doubt(found: PageObjects, handle: int, frame: Frame) -> None:
    """Note where faint words stand; anywhere, where they are many."""
    if found.doubtful is not None and len(found.doubtful) >= DOUBTS:
        found.doubtful = None
    if found.doubtful is not None:
        found.doubtful.extend(_bounds(handle, frame))


def _faint(texts: Iterable[tuple[int, int]]) -> list[int]:
    """Give the text objects that are painted without ink, or in white."""
    mode_of, fill_of = calls.mode_of, calls.fill_of
    found = []
    for handle, _ in texts:
        mode = mode_of(handle)
        if mode == FILLED and fill_of(handle, FIRST, SECOND, THIRD, FOURTH):
            red, green, blue, opacity = NUMBERS
            if opacity == 0 or (red >= WHITE and green >= WHITE and blue >= WHITE):
                found.append(handle)
        elif mode == WITHOUT_INK:
            found.append(handle)
    return found


def _add_inner(found: PageObjects, form: int, frame: Frame) -> list[tuple[int, int]]:
    """Add the pictures of a form, and whether its words may be faint; give its paths, which only count for strokes."""
    paths = []
    for handle, kind, matrix in _within(form):
        if kind == IMAGE:
            _add_picture(found, handle, matrix, frame)
        elif kind == PATH:
            paths.append((handle, -1))
        elif kind == TEXT and found.doubtful is not None and _faint([(handle, 0)]):
            found.doubtful = None
    return paths


def _within(form: int) -> Iterator[tuple[int, int, Matrix]]:
    """Go through the objects of a form, and of the forms within it: handle, kind, and the matrix of its form."""
    waiting = [(form, 0, IDENTITY)]
    seen = 0
    while waiting and seen < MOST:
        handle, level, matrix = waiting.pop()
        kind = kind_of(handle)
        if level:
            seen += 1
            yield handle, kind, matrix
        if kind == FORM and level < DEPTH:
            inner = _product(_matrix(handle), matrix)
            count = min(calls.count_inner(handle), MOST)
            waiting += [(calls.inner_at(handle, at), level + 1, inner) for at in range(count - 1, -1, -1)]


def _matrix(handle: int) -> Matrix:
    if not calls.matrix_of(handle, LEFT):
        return IDENTITY
    a, b, c, d, e, f = FLOATS
    return a, b, c, d, e, f


def _product(first: Matrix, second: Matrix) -> Matrix:
    """Give the matrix that does the first, then the second."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _image_box(handle: int, matrix: Matrix, frame: Frame) -> Box:
    """Give where an image is shown: the unit square under its matrix and its form's."""
    a, b, c, d, e, f = _product(_matrix(handle), matrix)
    across, up = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
    return frame.box(min(across), min(up), max(across), max(up))


def _add_picture(found: PageObjects, handle: int, matrix: Matrix, frame: Frame) -> None:
    shown = clip(_image_box(handle, matrix, frame), *frame.size)
    if shown is None:
        return
    found.grounds.append(shown)
    known = calls.pixels_of(handle, FIRST, SECOND)
    width, height = NUMBERS[:2] if known else (0, 0)
    found.pictures.append(Picture(shown, width, height, _digest(handle) if area(shown) > 400 else 0))


def _digest(handle: int) -> int:
    size = calls.image_data(handle, None, 0)
    buffer = bytearray(size)
    if size:
        calls.image_data(handle, calls.place_of(buffer), size)
    return zlib.crc32(buffer, size)


def _bounds(handle: int, frame: Frame) -> Iterator[Box]:
    if calls.bounds_of(handle, LEFT, BOTTOM, RIGHT, TOP):
        yield frame.box(*FLOATS[:4])


def _add_paths(found: PageObjects, paths: Sequence[tuple[int, int]], first: int | None, frame: Frame) -> None:
    """Add the filled paths that matter to words; `first` is the place of the first of them in the painting.

    A path within a form has no place; one smaller than a letter neither carries nor hides any.
    """
    faint = found.doubtful != []
    bounds_of = calls.bounds_of
    for handle, order in paths:
        later = first is not None and order > first
        if order < 0 or not (faint or later) or not bounds_of(handle, LEFT, BOTTOM, RIGHT, TOP):
            continue
        left, bottom, right, top = FLOATS[:4]
        if right - left < SMALL or top - bottom < SMALL or not calls.drawing_of(handle, FIRST, SECOND):
            continue
        filled = NUMBERS[0]
        covering = filled and later and calls.count_segments(handle) in (4, 5)
        if filled and (faint or covering):
            _add_path(found, handle, order if covering else None, frame.box(left, bottom, right, top), frame)


def _add_path(found: PageObjects, handle: int, order: int | None, box: Box, frame: Frame) -> None:
    """Add a filled path: a ground where it is not white, a cover where it is an opaque rectangle."""
    colour = fill_colour(handle)
    if colour is None:
        return
    if not is_white(colour):
        found.grounds.append(box)
    if order is None or colour[3] != 255 or clip(box, *frame.size) is None or not _is_plain_rectangle(handle):
        return
    found.covers.append((order, box))
    if found.doubtful is not None:
        found.doubtful.append(box)


def _is_plain_rectangle(handle: int) -> bool:
    """Tell whether a path of four or five segments is an upright rectangle; nothing clips it, or shines through."""
    if calls.is_transparent(handle):
        return False
    clipping = calls.clip_of(handle)
    if clipping and calls.count_clips(clipping) > 0:
        return False
    a, b, c, d, _, _ = _matrix(handle)
    points = {_corner(handle, index) for index in range(4)}
    square = len(points) == 4 and len({x for x, _ in points}) == 2 and len({y for _, y in points}) == 2
    return square and (b == c == 0 or a == d == 0)


def _corner(handle: int, index: int) -> tuple[float, float]:
    calls.point_of(calls.segment_at(handle, index), LEFT, BOTTOM)
    return round(FLOATS[0], 2), round(FLOATS[1], 2)


def fill_colour(handle: int) -> tuple[int, int, int, int] | None:
    """Give an object's fill as red, green, blue and opacity, 0 to 255; None where it is a pattern."""
    if not calls.fill_of(handle, FIRST, SECOND, THIRD, FOURTH):
        return None
    red, green, blue, opacity = NUMBERS
    return red, green, blue, opacity


def is_white(colour: tuple[int, int, int, int]) -> bool:
    """Tell whether a fill cannot be told from white paper."""
    return min(colour[:3]) >= WHITE
