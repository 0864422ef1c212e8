"""What lies on the canvas of a PDF: its pages, what stands beside them, and where each finding is."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QWidget

from placet.app.models.draft_text import DraftText
from placet.app.models.highlights import Highlight
from placet.app.models.page_layout import BETWEEN, MARGIN, PageLayout, PageSlot
from placet.app.models.pdf_draft import PdfDraft
from placet.app.views.draft.look import look_of
from placet.app.views.draft.page_paint import PageMark, line_rects
from placet.app.views.draft.scroll_bar import Tick
from placet.app.views.draft.sheet import Sheet
from placet.domain.document import Coverage, Document, Passage, PlaceKind
from placet.domain.language import Language
from placet.domain.selector import TextPositionSelector


def beside_pages(document: Document) -> tuple[Passage, ...]:
    """List the passages that no page holds: annotations, properties, attached files."""
    end = max((page.end for page in document.pages), default=0)
    return tuple(passage for passage in document.passages if passage.start >= end and passage.start < passage.end)


def unread_pages(document: Document) -> dict[int, Coverage]:
    """Give the coverage row of each page that was not read, or not whole, by the page's number."""
    rows: dict[int, Coverage] = {}
    for row in document.unread:
        if row.place.kind is PlaceKind.PAGE and row.place.page is not None:
            rows.setdefault(row.place.page, row)
    return rows


@dataclass(frozen=True, slots=True)
class Found:
    """The findings and hits a canvas marks."""

    highlights: tuple[Highlight, ...] = ()
    hits: tuple[TextPositionSelector, ...] = ()
    current_hit: TextPositionSelector | None = None
    current: str | None = None


class Canvas:
    """The pages of one document at one width and zoom, and under them a sheet of what stands beside them."""

    def __init__(self, pdf: PdfDraft) -> None:
        """Lie empty."""
        self._pdf = pdf
        self._found = Found()
        self._sheet_key: tuple[object, ...] = ()
        self.pages = PageLayout((), frozenset(), 100, 100)
        self.appendix: Sheet | None = None
        self.unread: dict[int, Coverage] = {}

    def lay_out(self, document: Document, widget: QWidget, zoom: int, language: Language) -> None:
        """Place everything in the width of a widget."""
        self.unread = unread_pages(document)
        self.pages = PageLayout(document.pages, frozenset(self.unread), float(widget.width()), zoom)
        passages = beside_pages(document)
        look = look_of(widget, zoom)
        key = (id(document), self.paper_width, look, language)
        if key != self._sheet_key:
            self._sheet_key = key
            text = DraftText(document, passages, look, language) if passages else None
            self.appendix = self._sheet(text, look.scale) if text else None
            self.mark(self._found)

    def _sheet(self, text: DraftText, scale: float) -> Sheet:
        text.document.setTextWidth(self.paper_width)
        frame = text.document.rootFrame()
        shape = frame.frameFormat()
        shape.setLeftMargin(MARGIN)
        shape.setRightMargin(MARGIN)
        shape.setBottomMargin(BETWEEN)
        frame.setFrameFormat(shape)
        return Sheet(text, scale)

    def mark(self, found: Found) -> None:
        """Take what is to be marked, and ask where on the pages it stands."""
        self._found = found
        self._pdf.want_regions([*(each.position for each in found.highlights), *found.hits])
        if self.appendix:
            self.appendix.set_highlights(found.highlights)
            self.appendix.set_hits(found.hits, found.current_hit)
            self.appendix.current = found.current

    # --- where things stand ------------------------------------------------------------------------------------

    @property
    def paper_width(self) -> float:
        """Give the width of what stands under the pages: that of the widest page."""
        return max((slot.rect.width() for slot in self.pages.slots), default=self.pages.width - 2 * MARGIN)

    @property
    def paper(self) -> QRectF:
        """Give the rectangle of what stands under the pages."""
        width = self.paper_width
        height = self.appendix.text.document.size().height() if self.appendix else 0.0
        return QRectF(round((self.pages.width - width) / 2), self.pages.height, width, height)

    @property
    def height(self) -> float:
        """Give the height of the whole canvas."""
        return self.pages.height + (self.paper.height() + BETWEEN if self.appendix else 0.0)

    def height_of(self, position: TextPositionSelector) -> float | None:
        """Give how far down a range of the text stands; None while it is not known."""
        for region in self._pdf.regions(position):
            slot = self.pages.slot_of(region.page)
            if slot is not None and region.boxes:
                return slot.on_canvas(region.boxes[0]).center().y()
        pieces = self.appendix.text.pieces(position) if self.appendix else []
        if pieces and self.appendix:
            return self.paper.top() + self.appendix.height_of(pieces[0][0])
        return None

    def ticks(self) -> list[Tick]:
        """Give a tick for each finding whose place is known."""
        whole = max(1.0, self.height)
        placed = [(each, self.height_of(each.position)) for each in self._found.highlights]
        return [
            Tick(at / whole, each.level, each.decided, each.id == self._found.current)
            for each, at in placed
            if at is not None
        ]

    def marks(self, slot: PageSlot) -> list[PageMark]:
        """List the findings on a page, the weightiest last; what another covers whole is left out."""
        marks = []
        for each in self._found.highlights:
            found = self._pdf.regions(each.position)
            for region in found:
                if region.page == slot.page.number:
                    lines = line_rects(slot, region.boxes)
                    marks.append(PageMark(each, lines, each.id == self._found.current, region is found[0]))
        marks.sort(key=lambda mark: (mark.current, mark.highlight.weight))
        return [
            mark
            for index, mark in enumerate(marks)
            if not any(later.highlight.position.contains(mark.highlight.position) for later in marks[index + 1 :])
        ]

    def hits(self, slot: PageSlot, *, current: bool) -> list[QRectF]:
        """List where on a page the search found its words: all places, or the current one."""
        wanted = self._found.hits if not current else (self._found.current_hit,) if self._found.current_hit else ()
        return [
            rect
            for hit in wanted
            for region in self._pdf.regions(hit)
            if region.page == slot.page.number
            for rect in line_rects(slot, region.boxes)
        ]

    def highlight_at(self, point: QPointF) -> Highlight | None:
        """Find the weightiest finding at a point of the canvas."""
        if self.appendix and self.paper.contains(point):
            layout = self.appendix.text.document.documentLayout()
            at = layout.hitTest(point - self.paper.topLeft(), Qt.HitTestAccuracy.ExactHit)
            return self.appendix.highlight_at(at) if at >= 0 else None
        slot = self.pages.at(point.y())
        found = [mark for mark in self.marks(slot) if any(rect.contains(point) for rect in mark.lines)] if slot else []
        return found[-1].highlight if found else None
