"""The true pages of a PDF, one under another, with their findings marked; what stands beside the pages comes last."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QFrame, QWidget

from placet.app.models.highlights import Highlight
from placet.app.models.page_layout import BETWEEN, PageSlot
from placet.app.models.page_selection import PageSelection
from placet.app.models.pdf_draft import PdfDraft
from placet.app.views.draft.canvas import Canvas, Found
from placet.app.views.draft.canvas_paint import CanvasLayers, paint_canvas
from placet.app.views.draft.glide import Glide
from placet.app.views.draft.scroll_bar import TickedScrollBar
from placet.app.views.draft.unread_bar import UnreadBar
from placet.domain.document import Document
from placet.domain.language import Language
from placet.domain.selector import TextPositionSelector

STEP = 48
"""Pixels that an arrow key moves the pages."""
DRAG = 4
"""Pixels the pointer moves before a click becomes a selection."""
MOVES = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class PagesDraft(QAbstractScrollArea):
    """Shows a PDF as it is."""

    finding_activated = Signal(str)
    """The reader chose a finding on a page, by its id."""
    selection_changed = Signal(object)
    """Other words are selected: their TextPositionSelector, or None."""
    acknowledged = Signal(str)
    """The reader looked at a page that was not read: the key of its coverage row."""
    page_changed = Signal(int)
    """Another page is in the middle of the view: its number."""
    zoom_turned = Signal(int)
    """The reader turned the wheel with Ctrl: steps up or down."""

    def __init__(self, pdf: PdfDraft, parent: QWidget | None = None) -> None:
        """Show nothing yet; `pdf` asks the workers."""
        super().__init__(parent)
        self._bar = TickedScrollBar(self)
        self.setVerticalScrollBar(self._bar)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._glide = Glide(self._bar)
        self._pdf = pdf
        self._canvas = Canvas(pdf)
        self._words = PageSelection(pdf)
        self._found = Found()
        self._document: Document | None = None
        self._language = Language.ENGLISH
        self._zoom = 100
        self._page = 0
        self._waiting: TextPositionSelector | None = None
        self._seen: frozenset[str] = frozenset()
        self._bars: dict[int, UnreadBar] = {}
        self._pressed = QPointF()
        pdf.picture_arrived.connect(self._on_arrived)
        pdf.words_arrived.connect(self._on_arrived)
        pdf.regions_arrived.connect(self._on_regions_arrived)
        self._bar.valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def selection(self) -> TextPositionSelector | None:
        """Give the words that are selected."""
        return self._words.selection

    @property
    def page(self) -> int:
        """Give the number of the page in the middle of the view; 0 while there is none."""
        return self._page

    # --- what is shown -----------------------------------------------------------------------------------------

    def show_document(self, document: Document, language: Language) -> None:
        """Show a PDF from its first page."""
        self._document, self._language = document, language
        self._found, self._waiting, self._page = Found(), None, 0
        self._words.clear()
        self._canvas.mark(self._found)
        for bar in self._bars.values():
            bar.deleteLater()
        self._bars = {}
        self._bar.setValue(0)
        self._lay_out()

    def set_highlights(self, highlights: tuple[Highlight, ...], seen: frozenset[str]) -> None:
        """Mark these findings, and take which unread pages were looked at, by the keys of their rows."""
        self._seen = seen
        for bar in self._bars.values():
            bar.set_seen(bar.row.key in seen)
        self._mark(replace(self._found, highlights=highlights))

    def set_hits(self, hits: tuple[TextPositionSelector, ...], current: TextPositionSelector | None) -> None:
        """Mark what a search found."""
        self._mark(replace(self._found, hits=hits, current_hit=current))

    def _mark(self, found: Found) -> None:
        self._found = found
        self._canvas.mark(found)
        self._bar.set_ticks(self._canvas.ticks())
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Show the pages at a percentage of the width that fits."""
        if percent != self._zoom:
            self._zoom = percent
            self._lay_out()

    def set_language(self, language: Language) -> None:
        """Name what stands beside the pages in a language."""
        self._language = language
        for bar in self._bars.values():
            bar.retranslate(language)
        self._lay_out()
        self._name_page()

    def _lay_out(self) -> None:
        """Place the pages and what follows them, and keep the reader's place."""
        if self._document is None:
            return
        share = self._bar.value() / max(1.0, self._canvas.height)
        view = self.viewport()
        self._canvas.lay_out(self._document, view, self._zoom, self._language)
        self._bar.setPageStep(view.height())
        self._bar.setSingleStep(STEP)
        self._bar.setRange(0, max(0, round(self._canvas.height) - view.height()))
        across = self.horizontalScrollBar()
        across.setPageStep(view.width())
        across.setRange(0, max(0, round(self._canvas.pages.width) - view.width()))
        across.setValue(across.maximum() // 2)
        self._bar.setValue(round(share * self._canvas.height))
        self._bar.set_ticks(self._canvas.ticks())
        self._on_scrolled()

    # --- where the reader is -----------------------------------------------------------------------------------

    def set_current(self, finding_id: str | None) -> None:
        """Ring a finding and bring it to the middle, as soon as its place is known."""
        self._mark(replace(self._found, current=finding_id))
        highlight = next((each for each in self._found.highlights if each.id == finding_id), None)
        if highlight is not None:
            self.show_position(highlight.position)

    def show_position(self, position: TextPositionSelector) -> None:
        """Bring a range of the text to the middle, now or when its place is known."""
        height = self._canvas.height_of(position)
        self._waiting = None if height is not None else position
        if height is not None:
            self._glide.to(height - self.viewport().height() / 2)
        elif self._document is not None:
            self._pdf.want_regions([position])
            page = self._document.page_at(position.start)
            if page is not None:
                self.show_page(page.number)

    def show_page(self, number: int) -> None:
        """Bring a page's top into sight."""
        slot = self._canvas.pages.slot_of(number)
        if slot is not None:
            self._glide.to((slot.bar or slot.rect).top() - BETWEEN / 2)

    def select(self, position: TextPositionSelector) -> None:
        """Select a range of the text and bring it into sight."""
        self._words.select(position)
        self.show_position(position)
        self._tell_selection()

    def _tell_selection(self) -> None:
        self.selection_changed.emit(self.selection)
        self.viewport().update()

    def _visible(self) -> list[PageSlot]:
        top = float(self._bar.value())
        return list(self._canvas.pages.visible(top, top + self.viewport().height()))

    def _on_arrived(self, number: int) -> None:
        if any(slot.page.number == number for slot in self._visible()):
            self.viewport().update()

    def _on_regions_arrived(self) -> None:
        self._bar.set_ticks(self._canvas.ticks())
        if self._waiting is not None and self._canvas.height_of(self._waiting) is not None:
            self.show_position(self._waiting)
        self.viewport().update()

    def _on_scrolled(self) -> None:
        """Ask for what is in sight, place the bars, and tell which page is in the middle."""
        seen = self._visible()
        self._place_bars(seen)
        self.viewport().update()
        middle = self._canvas.pages.at(self._bar.value() + self.viewport().height() / 3)
        if middle is None or not self.isVisible():
            return
        self._want(middle, seen)
        if middle.page.number != self._page:
            self._page = middle.page.number
            self._name_page()
            self.page_changed.emit(self._page)

    def _want(self, middle: PageSlot, seen: list[PageSlot]) -> None:
        """Ask for the pictures in sight, the middle one first, then for the next and the one before."""
        slots, ratio = self._canvas.pages.slots, self.devicePixelRatioF()
        first, last = slots.index(seen[0]), slots.index(seen[-1])
        near = [middle, *seen, *slots[last + 1 : last + 2], *slots[max(0, first - 1) : first]]
        widths = {slot.page.number: round(slot.rect.width() * ratio) for slot in near}
        self._pdf.want_pictures(list(widths.items()))
        self._pdf.want_words([slot.page for slot in seen])

    def _place_bars(self, seen: list[PageSlot]) -> None:
        """Lay a bar over each unread page in sight."""
        wanted = {slot.page.number: slot for slot in seen if slot.bar is not None}
        for number in [number for number in self._bars if number not in wanted]:
            self._bars.pop(number).deleteLater()
        for number, slot in wanted.items():
            bar = self._bars.get(number) or self._add_bar(number)
            place = (slot.bar or slot.rect).translated(-self._offset())
            bar.setGeometry(place.toRect())
            bar.show()

    def _add_bar(self, number: int) -> UnreadBar:
        row = self._canvas.unread[number]
        bar = UnreadBar(row, self.viewport())
        self.setTabOrder(self, bar.button)
        bar.retranslate(self._language)
        bar.set_seen(row.key in self._seen)
        bar.acknowledged.connect(self.acknowledged)
        self._bars[number] = bar
        return bar

    def _name_page(self) -> None:
        """Give screen readers the words of the page in the middle."""
        if self._document is None or not self._page:
            return
        page = next(page for page in self._document.pages if page.number == self._page)
        count = len(self._document.pages)
        self.setAccessibleName(self.tr("Draft, page {page} of {count}").format(page=page.number, count=count))
        self.setAccessibleDescription(self._document.text[page.start : page.end].replace("\ufffe", ""))

    # --- painting ----------------------------------------------------------------------------------------------

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self._bar.value())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the canvas, the pages in sight, and what stands under them."""
        painter = QPainter(self.viewport())
        painter.translate(-self._offset())
        clip = QRectF(event.rect()).translated(self._offset())
        trouble = self.tr("This page cannot be shown.")
        if self._pdf.is_locked:
            trouble = self.tr("This page is shown once the password is given.")
        paint_canvas(painter, CanvasLayers(self._canvas, self._pdf, self._words), clip, self.palette(), trouble)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the pages in sight, and start where the current finding is."""
        super().showEvent(event)
        self._on_scrolled()
        if self._found.current is not None:
            self.set_current(self._found.current)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme, the desktop's text size and the screen."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._lay_out()

    # --- the reader's hand -------------------------------------------------------------------------------------

    def _under(self, event: QMouseEvent) -> tuple[PageSlot | None, QPointF]:
        point = event.position() + self._offset()
        return self._canvas.pages.at(point.y()), point

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection."""
        slot, point = self._under(event)
        self._pressed = event.position()
        if event.button() is Qt.MouseButton.LeftButton and slot is not None:
            had = self.selection
            self._words.start(slot.page, *slot.on_page(point))
            if had is not None:
                self._tell_selection()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection, or show what is under the pointer."""
        slot, point = self._under(event)
        if slot is not None and event.buttons() & Qt.MouseButton.LeftButton:
            if (event.position() - self._pressed).manhattanLength() >= DRAG:
                self._words.extend(slot.page, *slot.on_page(point))
                self._tell_selection()
            return
        shape = Qt.CursorShape.ArrowCursor
        if self._canvas.highlight_at(point) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif slot is not None and self._words.over_words(slot.page, *slot.on_page(point)):
            shape = Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the finding that was clicked, unless words were selected."""
        _, point = self._under(event)
        if event.button() is Qt.MouseButton.LeftButton and self.selection is None:
            found = self._canvas.highlight_at(point)
            if found is not None:
                self.finding_activated.emit(found.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word."""
        slot, point = self._under(event)
        if slot is not None:
            self._words.take_word(slot.page, *slot.on_page(point))
            self._tell_selection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, or copy the words selected."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in MOVES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._bar.triggerAction(MOVES[Qt.Key(event.key())])
        else:
            event.ignore()

    def copy(self) -> None:
        """Copy the words selected."""
        if self.selection is not None and self._document is not None:
            words = self.selection.select(self._document.text).replace("\ufffe", "")
            QGuiApplication.clipboard().setText(words)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_turned.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)
