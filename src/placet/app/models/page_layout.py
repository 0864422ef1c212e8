"""Where pages stand one under another on the canvas, and where their words stand on the screen."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from placet.domain.layout import Box, Page

MARGIN = 32.0
"""Canvas left and right of a page: a mark finds room on it."""
BETWEEN = 24.0
BAR = 64.0
"""Height of the bar over a page that was not read."""
NATURAL = 96 / 72 * 1.25
"""At 100 % a page fills the width, but never grows beyond one and a quarter of its own size."""


@dataclass(frozen=True, slots=True)
class PageSlot:
    """A page on the canvas: its rectangle, pixels a point, and the rectangle of the bar over it, if any."""

    page: Page
    rect: QRectF
    scale: float
    bar: QRectF | None = None

    def on_canvas(self, box: Box) -> QRectF:
        """Move a box on the page to the canvas."""
        left, top = self.rect.left() + box.left * self.scale, self.rect.top() + box.top * self.scale
        return QRectF(left, top, (box.right - box.left) * self.scale, (box.bottom - box.top) * self.scale)

    def on_page(self, point: QPointF) -> tuple[float, float]:
        """Move a point of the canvas to the page, in points."""
        return (point.x() - self.rect.left()) / self.scale, (point.y() - self.rect.top()) / self.scale


class PageLayout:
    """All pages on a canvas of one width, in pixels."""

    def __init__(self, pages: Sequence[Page], unread: frozenset[int], width: float, zoom: int) -> None:
        """Stand the pages one under another, each in the middle; the widest fills the width at 100 %."""
        widest = max((page.width for page in pages), default=1.0) or 1.0
        scale = min((width - 2 * MARGIN) / widest, NATURAL) * zoom / 100
        self.scale = max(scale, 0.05)
        self.width = max(width, widest * self.scale + 2 * MARGIN)
        self.slots: list[PageSlot] = []
        top = BETWEEN
        for page in pages:
            self.slots.append(self._slot(page, top, barred=page.number in unread))
            top = self.slots[-1].rect.bottom() + BETWEEN
        self.height = top
        self._tops = [(slot.bar or slot.rect).top() for slot in self.slots]

    def _slot(self, page: Page, top: float, *, barred: bool) -> PageSlot:
        across, down = round(page.width * self.scale), round(page.height * self.scale)
        left = round((self.width - across) / 2)
        bar = QRectF(left, top, across, BAR) if barred else None
        return PageSlot(page, QRectF(left, top + (BAR if barred else 0), across, down), self.scale, bar)

    def visible(self, top: float, bottom: float) -> Iterator[PageSlot]:
        """Give the pages between two heights of the canvas."""
        for slot in self.slots[max(0, bisect_right(self._tops, top) - 1) :]:
            if (slot.bar or slot.rect).top() > bottom:
                return
            yield slot

    def at(self, height: float) -> PageSlot | None:
        """Give the page at a height; between two pages, the upper one."""
        index = bisect_right(self._tops, height) - 1
        return self.slots[max(0, index)] if self.slots else None

    def slot_of(self, number: int) -> PageSlot | None:
        """Give the page with a number."""
        return next((slot for slot in self.slots if slot.page.number == number), None)
