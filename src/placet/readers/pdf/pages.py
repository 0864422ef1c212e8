"""Pictures of PDF pages, and where words stand on them. Plain functions of paths, run in worker processes."""

import struct
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import pypdfium2

from placet.domain.detail import Detail
from placet.domain.document import Document
from placet.domain.errors import DamagedDraft
from placet.domain.layout import Box, Page, PagePicture, Region
from placet.domain.selector import TextPositionSelector
from placet.readers.limits import MAX_PIXELS
from placet.readers.pdf.geometry import CharacterBoxes, area, clip, frame_of, union
from placet.readers.pdf.opening import open_page, open_pdf, open_text

SLANTED = 3.0
"""How many times the area of its characters a line's box may have; beyond it, each character keeps its own."""
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def render_page(path: Path, number: int, width: int, password: str | None = None) -> PagePicture:
    """Draw a page, by its number from 1, `width` pixels wide; neither side grows beyond 4,000 pixels.

    Raises DamagedDraft where the page cannot be drawn, and what opening the file raises.
    """
    with open_pdf(path, password=password, forms=True) as opened:
        try:
            with open_page(opened, number) as page:
                return _draw(page, number, width)
        except (pypdfium2.PdfiumError, ValueError) as error:
            raise DamagedDraft(path.name, Detail.PAGE.of(number)) from error


def _draw(page: pypdfium2.PdfPage, number: int, width: int) -> PagePicture:
    shown_width, shown_height = page.get_size()
    scale = min(width / shown_width, MAX_PIXELS / max(shown_width, shown_height))
    bitmap = page.render(scale=scale * (1 - 1e-9), rev_byteorder=True)
    try:
        pixels = memoryview(bitmap.buffer).cast("B")
        png = _png(pixels, bitmap.width, bitmap.height, bitmap.stride)
        return PagePicture(number, png, bitmap.width, bitmap.height)
    finally:
        bitmap.close()


def _png(pixels: memoryview, width: int, height: int, stride: int) -> bytes:
    """Write RGB rows as a PNG (ISO/IEC 15948): header, data, end."""
    rows = b"".join(b"\0" + pixels[start : start + 3 * width] for start in range(0, stride * height, stride))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(rows, 1)), (b"IEND", b"")
    return PNG_SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def character_boxes(path: Path, page: Page, password: str | None = None) -> tuple[Box, ...]:
    """Give the box of each code point of a page's range in the text, in the same order.

    A character without extent (a line end) gets an empty box where the last one ended.
    """
    with open_pdf(path, password=password) as opened, open_page(opened, page.number) as shown, open_text(shown) as text:
        boxes = CharacterBoxes(text, frame_of(shown))
        found: list[Box] = []
        last = Box(0.0, 0.0, 0.0, 0.0)
        for index in range(page.end - page.start):
            box = boxes.full(index)
            last = box if box is not None else Box(last.right, last.top, last.right, last.bottom)
            found.append(last)
        return tuple(found)


def regions(
    path: Path, document: Document, positions: Sequence[TextPositionSelector], password: str | None = None
) -> tuple[tuple[Region, ...], ...]:
    """Give, for each position, one region on each page it reaches, with one box for each line.

    A position beside the pages (a property, an outline entry) has no region; words outside the page's edges have a
    region without boxes.
    """
    wanted = [
        (page, which, position)
        for which, position in enumerate(positions)
        for page in document.pages
        if page.start < page.end and position.start < page.end and page.start < max(position.end, position.start + 1)
    ]
    found: dict[int, list[Region]] = {}
    with open_pdf(path, password=password) as opened:
        for page in dict.fromkeys(page for page, _, _ in wanted):
            here = [(which, position) for where, which, position in wanted if where is page]
            for which, region in _on_page(opened, page, document.text, here):
                found.setdefault(which, []).append(region)
    return tuple(tuple(found.get(which, ())) for which in range(len(positions)))


def _on_page(
    opened: pypdfium2.PdfDocument, page: Page, text: str, wanted: Sequence[tuple[int, TextPositionSelector]]
) -> list[tuple[int, Region]]:
    with open_page(opened, page.number) as shown, open_text(shown) as words:
        boxes = CharacterBoxes(words, frame_of(shown))
        return [(which, Region(page.number, _lines(boxes, page, text, position))) for which, position in wanted]


def _lines(boxes: CharacterBoxes, page: Page, text: str, position: TextPositionSelector) -> tuple[Box, ...]:
    """Give the boxes of a range's lines on a page, cut at its edges."""
    lines: list[list[Box]] = [[]]
    for at in range(max(position.start, page.start), min(position.end, page.end)):
        if text[at] in "\r\n":
            lines.append([])
            continue
        box = boxes.full(at - page.start)
        if text[at].isspace() or box is None or area(box) == 0:
            continue
        if lines[-1] and _breaks(lines[-1][-1], box):
            lines.append([])
        lines[-1].append(box)
    merged = (box for line in lines if line for box in _merge(line))
    return tuple(inside for box in merged if (inside := clip(box, page.width, page.height)) is not None)


def _breaks(last: Box, box: Box) -> bool:
    """Tell whether a character stands on another line than the one before it, as after a line-end hyphen."""
    height = max(last.bottom - last.top, box.bottom - box.top)
    width = max(last.right - last.left, box.right - box.left)
    across = max(box.left - last.right, last.left - box.right)
    down = max(box.top - last.bottom, last.top - box.bottom)
    return across > 4 * max(height, width) or down > 4 * max(height, width) or (across > height and down > -height / 2)


def _merge(line: Sequence[Box]) -> Iterable[Box]:
    """Join a line's boxes to one; a slanted line keeps a box for each character, for one would cover its neighbours."""
    whole = union(line)
    covered = sum(area(box) for box in line)
    return [whole] if area(whole) <= SLANTED * covered else line
