"""The rail of pages beside a PDF: small pictures, numbers, and a mark where something waits."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from placet.app.models.highlights import Highlight
from placet.app.models.page_rows import PageRows, PageState
from placet.app.models.pdf_draft import PdfDraft
from placet.app.views.marks import paint_check, paint_level, paint_not_read, paint_ring
from placet.app.views.tokens import Tokens, tokens
from placet.domain.document import Document
from placet.domain.language import Language

WIDTH = 88
THUMBNAIL = 46
TALLEST = 92
ABOVE, BELOW = 14, 26


class PageDelegate(QStyledItemDelegate):
    """Paints one page of the rail."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """Give a page's picture, number and air their room."""
        state = index.data(Qt.ItemDataRole.UserRole)
        return QSize(WIDTH - 2, ABOVE + _height(state) + BELOW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the picture, the ring of the page in sight, its number and its mark."""
        state, model = index.data(Qt.ItemDataRole.UserRole), index.model()
        if not isinstance(state, PageState) or not isinstance(model, PageRows):
            return
        colours = tokens(option.palette)
        row = QRectF(option.rect)
        rail = self.parent()
        current = isinstance(rail, QListView) and index == rail.currentIndex()
        painter.save()
        page = QRectF(row.left() + (WIDTH - THUMBNAIL) / 2, row.top() + ABOVE, THUMBNAIL, _height(state))
        self._paint_page(painter, page, colours, model, state)
        if current:
            paint_ring(painter, page.adjusted(-3, -3, 3, 3), QColor(colours.focus))
        self._paint_number(painter, row, page.bottom(), colours, str(state.number), bold=current)
        _paint_state(painter, QRectF(row.left() + 14, page.bottom() + 7, 14, 14), state, colours)
        painter.restore()

    def _paint_page(self, painter: QPainter, page: QRectF, colours: Tokens, model: PageRows, state: PageState) -> None:
        painter.setPen(QColor(colours.line2))
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRect(page.adjusted(-0.5, -0.5, 0.5, 0.5))
        picture = model.pdf.thumbnail(state.number)
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(page, picture)

    def _paint_number(
        self, painter: QPainter, row: QRectF, top: float, colours: Tokens, number: str, *, bold: bool
    ) -> None:
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colours.text if bold else colours.text2))
        painter.drawText(QRectF(row.left(), top + 4, WIDTH, 20), Qt.AlignmentFlag.AlignCenter, number)


def _height(state: PageState) -> int:
    return round(min(TALLEST, THUMBNAIL * state.share))


def _paint_state(painter: QPainter, rect: QRectF, state: PageState, colours: Tokens) -> None:
    if state.unread:
        paint_not_read(painter, rect.adjusted(-1, -1, 1, 1), QColor(colours.warning.ink))
    elif state.level is not None:
        paint_level(painter, state.level, rect.adjusted(1, 1, -1, -1), QColor(colours.level(state.level).ink))
    elif state.decided:
        paint_check(painter, rect.adjusted(-1, -1, 1, 1), QColor(colours.ok))


class PageRail(QListView):
    """Lists the pages; choosing one brings it into sight."""

    page_chosen = Signal(int)
    """The reader chose a page, by its number."""

    def __init__(self, pdf: PdfDraft, parent: QWidget | None = None) -> None:
        """List nothing yet."""
        super().__init__(parent)
        self._pdf = pdf
        self._rows = PageRows(pdf, self)
        self._following = False
        self.setModel(self._rows)
        self.setItemDelegate(PageDelegate(self))
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.verticalScrollBar().valueChanged.connect(self._want)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the rail for screen readers."""
        self.setAccessibleName(self.tr("Pages"))
        self._rows.say_not_read(self.tr("not read"))

    def show_pages(
        self, document: Document, highlights: tuple[Highlight, ...], unread: frozenset[int], language: Language
    ) -> None:
        """List a document's pages."""
        self._rows.show(document, highlights, unread, language)
        self._want()

    def follow(self, number: int) -> None:
        """Show which page is in sight, without asking for it."""
        row = next((row for row, state in enumerate(self._rows.states) if state.number == number), None)
        if row is None:
            return
        self._following = True
        index = self._rows.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index, QListView.ScrollHint.EnsureVisible)
        self._following = False
        self.viewport().update()

    def _on_current_changed(self, current: QModelIndex) -> None:
        state = current.data(Qt.ItemDataRole.UserRole)
        if isinstance(state, PageState) and not self._following:
            self.page_chosen.emit(state.number)

    def _want(self) -> None:
        """Ask for the small pictures in sight."""
        if not self.isVisible() or not self._rows.states:
            return
        ratio = self.devicePixelRatioF()
        first = max(0, self.indexAt(self.viewport().rect().topLeft()).row())
        bottom = self.indexAt(self.viewport().rect().bottomLeft()).row()
        last = bottom if bottom >= 0 else len(self._rows.states) - 1
        wanted = [(state.number, round(THUMBNAIL * ratio)) for state in self._rows.states[first : last + 1]]
        self._pdf.want_thumbnails(wanted)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Ask for small pictures once the rail has its size."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize):
            self._want()
        return handled
