"""From PDF user space to the page as it is shown: points from the top left corner, after rotation and cropping."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import pypdfium2

from placet.domain.layout import Box
from placet.readers.pdf import calls
from placet.readers.pdf.calls import DOUBLES, EDGE, FLOATS, FOURTH_EDGE, LEFT, SECOND_EDGE, THIRD_EDGE

FAR = 1e6
LOOSE_SET = 0.75
"""The width of a line for each of its characters, in line heights, from which it is set widely."""
DESCENT = 0.3
"""How far letters reach below the line for each point above it, where their font does not tell."""


Edges = tuple[float, float, float, float]
"""A rectangle on the page as shown: left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of user space that a page shows (its crop box within its media box), and its rotation in degrees."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def size(self) -> tuple[float, float]:
        """Give width and height as shown, in points."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.rotation in (90, 270) else (width, height)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Give a rectangle of user space as it is shown."""
        return Box(*self.edges(left, bottom, right, top))

    def edges(self, left: float, bottom: float, right: float, top: float) -> Edges:
        """Give the edges of a rectangle of user space as it is shown."""
        if not self.rotation and left <= right and bottom <= top:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        (x0, y0), (x1, y1) = self._point(left, bottom), self._point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        match self.rotation:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case 270:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y


def frame_of(page: pypdfium2.PdfPage) -> Frame:
    """Give the frame of a page."""
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, page.get_rotation())


class CharacterBoxes:
    """Asks PDFium where the characters of a page stand."""

    def __init__(self, text: pypdfium2.PdfTextPage, frame: Frame) -> None:
        """Keep the open text page and its frame."""
        self._handle = calls.address(text.raw)
        self._frame = frame

    def loose(self, index: int) -> Edges | None:
        """Give the box of a character's font: as high as its line; None where it has no extent that can be shown."""
        if not calls.loose_box(self._handle, index, LEFT):
            return None
        left, top, right, bottom = FLOATS[:4]
        if not (-FAR < left < FAR and -FAR < bottom < FAR and -FAR < right < FAR and -FAR < top < FAR):
            return None
        return self._frame.edges(left, self._foot(index, left, bottom, right, top), right, top)

    def line(self, start: int, end: int) -> Edges | None:
        """Give the box of a line, from its first character to its last.

        None where the line has no extent that can be shown, or is set so widely that it may have gaps inside a piece.
        """
        frame = self._frame
        if frame.rotation or not calls.loose_box(self._handle, start, LEFT):
            return None
        left, top, right, bottom = FLOATS[:4]
        if not calls.loose_box(self._handle, end - 1, LEFT):
            return None
        last_left, last_top, last_right, last_bottom = FLOATS[:4]
        last_bottom = self._foot(end - 1, last_left, last_bottom, last_right, last_top)
        left, bottom = last_left if last_left < left else left, last_bottom if last_bottom < bottom else bottom
        right, top = last_right if last_right > right else right, last_top if last_top > top else top
        shown = left > -FAR and bottom > -FAR and right < FAR and top < FAR
        if not shown or right - left > LOOSE_SET * (top - bottom) * (end - start):
            return None
        return left - frame.left, frame.top - top, right - frame.left, frame.top - bottom

    def _foot(self, index: int, left: float, bottom: float, right: float, top: float) -> float:
        """Give the bottom of a character's box, lowered where it stands on the line: its font tells no descent.

        Lines would else be as high as their capitals, and seem too far apart to be one paragraph.
        """
        if not calls.origin_of(self._handle, index, EDGE, SECOND_EDGE):
            return bottom
        x, y, *_ = DOUBLES
        height = top - bottom
        level = abs(bottom - y) < 0.02 * height and x < (left + right) / 2
        return bottom - DESCENT * height if level else bottom

    def gap(self, start: int, end: int) -> float:
        """Give the widest gap between the text objects of a line, in points; backwards steps count as gaps."""
        pieces = calls.count_pieces(self._handle, start, end - start)
        if pieces < 2:
            return 0.0
        ask = calls.piece_at
        widest, edge = 0.0, None
        for piece in range(pieces):
            ask(self._handle, piece, EDGE, SECOND_EDGE, THIRD_EDGE, FOURTH_EDGE)
            left, _, right, _ = DOUBLES
            if edge is not None:
                widest = max(widest, abs(left - edge))
            edge = right
        return widest

    def full(self, index: int) -> Box | None:
        """Give the box of a character's font together with its ink, which may reach beyond it."""
        edges = self.loose(index)
        loose = Box(*edges) if edges is not None else None
        if not calls.ink_box(self._handle, index, EDGE, SECOND_EDGE, THIRD_EDGE, FOURTH_EDGE):
            return loose
        left, right, bottom, top = DOUBLES
        if not all(math.isfinite(value) and abs(value) < FAR for value in (left, right, bottom, top)):
            return loose
        ink = self._frame.box(left, bottom, right, top)
        return union([ink, loose]) if loose is not None else ink


def union(boxes: Iterable[Box]) -> Box:
    """Give the smallest box that holds all of some boxes; at least one is needed."""
    listed = list(boxes)
    return Box(
        min(box.left for box in listed),
        min(box.top for box in listed),
        max(box.right for box in listed),
        max(box.bottom for box in listed),
    )


def area(box: Box) -> float:
    """Give a box's area in square points."""
    return max(0.0, box.right - box.left) * max(0.0, box.bottom - box.top)


def clip(box: Box, width: float, height: float) -> Box | None:
    """Give the part of a box that lies on a page; None where nothing of it does."""
    inside = Box(max(box.left, 0.0), max(box.top, 0.0), min(box.right, width), min(box.bottom, height))
    return inside if inside.left < inside.right and inside.top < inside.bottom else None
