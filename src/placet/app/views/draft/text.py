"""The text of a draft as it will be read, with its findings marked; a real text edit, for carets and screen readers."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from placet.app.models.draft_look import TextLook
from placet.app.models.draft_text import DraftText, OfflineTextDocument
from placet.app.models.highlights import Highlight
from placet.app.views.draft.glide import Glide
from placet.app.views.draft.look import look_of
from placet.app.views.draft.scroll_bar import Tick, TickedScrollBar
from placet.app.views.draft.sheet import Sheet
from placet.app.views.tokens import tokens
from placet.domain.document import Document, Passage
from placet.domain.language import Language
from placet.domain.selector import TextPositionSelector

GUTTER, RIGHT, MEASURE = 72.0, 32.0, 584.0
FOOT = 40.0
"""Empty space under the last line."""


class TextDraft(QTextEdit):
    """Shows passages as text."""

    finding_activated = Signal(str)
    """The reader chose a finding in the draft, by its id."""
    selection_changed = Signal(object)
    """Other words are selected: their TextPositionSelector, or None."""
    zoom_turned = Signal(int)
    """The reader turned the wheel with Ctrl: steps up or down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._bar = TickedScrollBar(self)
        self.setVerticalScrollBar(self._bar)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setMouseTracking(True)
        self._glide = Glide(self._bar)
        self._language = Language.ENGLISH
        self._zoom = 100
        self._draft: Document | None = None
        self._passages: Sequence[Passage] = ()
        self._highlights: tuple[Highlight, ...] = ()
        self._hits: tuple[tuple[TextPositionSelector, ...], TextPositionSelector | None] = ((), None)
        self._sheet: Sheet | None = None
        self._look: TextLook | None = None
        self._current: str | None = None
        self._pressed = QPoint()
        self.selection: TextPositionSelector | None = None
        self.selectionChanged.connect(self._on_selection_changed)
        self.retranslate()

    # --- what is shown -----------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Name the view for screen readers."""
        self.setAccessibleName(self.tr("Draft"))
        self.setAccessibleDescription(self._draft.name if self._draft else "")

    def show_passages(self, draft: Document, passages: Sequence[Passage], language: Language) -> None:
        """Show passages of a draft, from the top."""
        self._draft, self._passages, self._language = draft, passages, language
        self._current, self._hits = None, ((), None)
        self._build()
        self._bar.setValue(0)
        self.retranslate()

    def clear_draft(self) -> None:
        """Show nothing."""
        self._draft, self._sheet, self._passages, self._highlights = None, None, (), ()
        self.selection = None
        self.setDocument(OfflineTextDocument(self))
        self._bar.set_ticks(())
        self.retranslate()

    def _build(self) -> None:
        if self._draft is None:
            return
        self._look = look_of(self, self._zoom)
        text = DraftText(self._draft, self._passages, self._look, self._language)
        text.document.setDefaultFont(self.font())
        option = text.document.defaultTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        text.document.setDefaultTextOption(option)
        self._sheet = Sheet(text, self._look.scale)
        self._sheet.set_highlights(self._highlights)
        self._sheet.set_hits(*self._hits)
        self._sheet.current = self._current
        text.document.setTextWidth(self.viewport().width())
        self._set_margins()
        self.setDocument(text.document)
        text.document.documentLayout().documentSizeChanged.connect(self._set_ticks)
        self._set_ticks()
        self._ink_words()

    def _rebuild(self) -> None:
        """Build again in another look, and keep the reader's place."""
        place, selected = self.top_position(), self.selection
        self._build()
        if selected is not None:
            self._select(selected)
        if place is not None:
            self.show_position(place, middle=False)

    def set_highlights(self, highlights: tuple[Highlight, ...]) -> None:
        """Mark these findings; nothing is laid out anew."""
        self._highlights = highlights
        if self._sheet:
            self._sheet.set_highlights(highlights)
            self._set_ticks()
            self._ink_words()
            self.viewport().update()

    def set_hits(self, hits: tuple[TextPositionSelector, ...], current: TextPositionSelector | None) -> None:
        """Mark what a search found."""
        self._hits = (hits, current)
        if self._sheet:
            self._sheet.set_hits(hits, current)
            self.viewport().update()

    def _ink_words(self) -> None:
        """Give words that stand on a contrast theme's highlight the ink that the theme has for it."""
        colours = tokens(self.palette())
        marked = [each.position for each in self._highlights if each.id == self._current and not each.decided]
        if colours.fills or self._sheet is None:
            self.setExtraSelections([])
            return
        pieces = [piece for position in marked for piece in self._sheet.text.pieces(position)]
        self.setExtraSelections([self._inked(at, end, colours.on_accent) for at, end in pieces])

    def _inked(self, at: int, end: int, ink: str) -> QTextEdit.ExtraSelection:
        words = QTextEdit.ExtraSelection()
        cursor, look = self.textCursor(), QTextCharFormat()
        cursor.setPosition(at)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look.setForeground(QColor(ink))
        words.cursor, words.format = cursor, look
        return words

    def set_zoom(self, percent: int) -> None:
        """Show the words at a percentage of their size."""
        if percent != self._zoom:
            self._zoom = percent
            self._rebuild()

    def set_language(self, language: Language) -> None:
        """Name the regions in a language."""
        if language is not self._language:
            self._language = language
            self._rebuild()
        self.retranslate()

    # --- where the reader is -----------------------------------------------------------------------------------

    def set_current(self, finding_id: str | None) -> None:
        """Ring a finding, put the caret before it, and bring it to the middle."""
        self._current = finding_id
        if self._sheet is None:
            return
        self._sheet.current = finding_id
        placed = self._sheet.piece_of(finding_id) if finding_id else None
        if placed is not None:
            self._put_caret(placed.at)
            self._centre(placed.at)
        self._set_ticks()
        self._ink_words()
        self.viewport().update()

    def show_position(self, position: TextPositionSelector, *, middle: bool = True) -> None:
        """Bring a range of the draft's text into sight."""
        pieces = self._sheet.text.pieces(position) if self._sheet else []
        if pieces and self._sheet is not None:
            if middle:
                self._centre(pieces[0][0])
            else:
                self._sheet.text.document.documentLayout().documentSize()
                self._bar.setValue(round(self._sheet.height_of(pieces[0][0])) - 40)

    def select(self, position: TextPositionSelector) -> None:
        """Select a range of the draft's text and bring it into sight."""
        self._select(position)
        self.show_position(position)

    def _select(self, position: TextPositionSelector) -> None:
        pieces = self._sheet.text.pieces(position) if self._sheet else []
        if pieces:
            cursor = self.textCursor()
            cursor.setPosition(pieces[0][0])
            cursor.setPosition(pieces[-1][1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def top_position(self) -> TextPositionSelector | None:
        """Give the words at the top of the view."""
        if self._sheet is None:
            return None
        at = self.cursorForPosition(QPoint(self.viewport().width() // 2, 40)).position()
        return self._sheet.text.range_of(at, at + 200)

    def _put_caret(self, at: int) -> None:
        """Move the caret without the jump that Qt makes to show it."""
        value = self._bar.value()
        cursor = self.textCursor()
        cursor.setPosition(at)
        self.setTextCursor(cursor)
        self._bar.setValue(value)

    def _centre(self, at: int) -> None:
        if self._sheet is None:
            return
        self._sheet.text.document.documentLayout().documentSize()  # lays out to the end, so that the bar reaches it
        self._glide.to(self._sheet.height_of(at) - self.viewport().height() / 2)

    def _on_selection_changed(self) -> None:
        cursor = self.textCursor()
        found = (
            self._sheet.text.range_of(cursor.selectionStart(), cursor.selectionEnd())
            if self._sheet and cursor.hasSelection()
            else None
        )
        if found != self.selection:
            self.selection = found
            self.selection_changed.emit(found)

    # --- layout ------------------------------------------------------------------------------------------------

    def _margins(self) -> tuple[float, float]:
        """Give the space left and right of the text: the gutter at least, the measure at most."""
        scale = self._look.scale if self._look else 1.0
        width, measure = float(self.viewport().width()), MEASURE * scale
        left = max(GUTTER, (width - measure) / 2)
        return round(left), max(RIGHT, width - left - measure)

    def _set_margins(self) -> None:
        if self._sheet is None:
            return
        frame = self._sheet.text.document.rootFrame()
        shape = frame.frameFormat()
        left, right = self._margins()
        if (shape.leftMargin(), shape.rightMargin()) != (left, right) or not shape.bottomMargin():
            shape.setLeftMargin(left)
            shape.setRightMargin(right)
            shape.setBottomMargin(FOOT)
            frame.setFrameFormat(shape)

    def _set_ticks(self) -> None:
        if self._sheet is None:
            return
        height = max(1.0, self._sheet.text.document.documentLayout().documentSize().height())
        self._bar.set_ticks(
            [
                Tick(self._sheet.height_of(placed.at) / height, each.level, each.decided, placed.id == self._current)
                for placed in self._sheet.firsts
                if (each := placed.highlight) is not None
            ]
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text at its measure, in the middle."""
        if self._sheet is None:
            super().resizeEvent(event)
            return
        at = self.cursorForPosition(QPoint(round(self._margins()[0]) + 20, 20)).position()
        before = self._sheet.height_of(at) - self._bar.value()
        self._set_margins()
        super().resizeEvent(event)
        self._set_ticks()
        if event.oldSize().width() > 0 and self._bar.value() > 0:
            self._bar.setValue(round(self._sheet.height_of(at) - before))

    def showEvent(self, event: QShowEvent) -> None:
        """Start where the current finding is."""
        super().showEvent(event)
        if self._current is not None:
            self.set_current(self._current)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the desktop's text size."""
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange)
        if event.type() in kinds and self._look is not None and look_of(self, self._zoom) != self._look:
            self._rebuild()

    # --- painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds, fills and the ring, then the words, then underlines and marks."""
        if self._sheet is None:
            super().paintEvent(event)
            return
        colours = tokens(self.palette())
        offset = QPointF(0, self._bar.value())
        clip = QRectF(event.rect()).translated(offset)
        clip.setLeft(0)
        clip.setRight(self.viewport().width())
        painter = QPainter(self.viewport())
        painter.translate(-offset)
        self._sheet.paint_grounds(painter, colours, clip)
        self._sheet.paint_under(painter, colours, clip)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        painter.translate(-offset)
        self._sheet.paint_over(painter, colours, clip)
        self._sheet.paint_gutter(painter, colours, clip, self._margins()[0])
        painter.end()

    # --- the reader's hand -------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click begins."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the finding that was clicked, unless words were selected."""
        super().mouseReleaseEvent(event)
        here = event.position().toPoint()
        still = (here - self._pressed).manhattanLength() < 4
        if event.button() is Qt.MouseButton.LeftButton and still and not self.textCursor().hasSelection():
            found = self._highlight_under(here)
            if found is not None:
                self.finding_activated.emit(found.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a highlight can be chosen."""
        super().mouseMoveEvent(event)
        over = not event.buttons() and self._highlight_under(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def _highlight_under(self, point: QPoint) -> Highlight | None:
        if self._sheet is None:
            return None
        where = QPointF(point) + QPointF(0, self._bar.value())
        at = self._sheet.text.document.documentLayout().hitTest(where, Qt.HitTestAccuracy.ExactHit)
        return self._sheet.highlight_at(at) if at >= 0 else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the finding at the caret with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and self._sheet:
            found = self._sheet.highlight_at(self.textCursor().position())
            if found is not None:
                self.finding_activated.emit(found.id)
                return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_turned.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the draft's own words, without the window's names for regions."""
        data = QMimeData()
        if self.selection is not None and self._draft is not None:
            data.setText(self.selection.select(self._draft.text))
        return data

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002 - Qt gives both
        """Fetch nothing."""
        return None
