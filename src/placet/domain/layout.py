"""Pages of fixed layout: their sizes, rectangles on them, and their pictures.

Lengths are points (1/72 inch) from the page's top left corner, as the page is shown (after its own rotation).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page: number from 1, size in points, and its range `[start, end)` in the document's text."""

    number: int
    width: float
    height: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Region:
    """Where a range of words stands: one box for each line of it, on one page."""

    page: int
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as a PNG, with its size in pixels."""

    page: int
    png: bytes
    width: int
    height: int
