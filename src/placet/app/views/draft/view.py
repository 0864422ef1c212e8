"""The middle of the window: the draft as it will be read, whatever its format."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from placet.app.models.highlights import find_words, highlights
from placet.app.models.pdf_draft import PdfDraft
from placet.app.models.questions import Submitting
from placet.app.models.readings import Reading, passages_in
from placet.app.views.draft.canvas import unread_pages
from placet.app.views.draft.pages import PagesDraft
from placet.app.views.draft.rail import PageRail
from placet.app.views.draft.text import TextDraft
from placet.domain.language import Language
from placet.domain.review import Review
from placet.domain.selector import TextPositionSelector

SMALLEST, LARGEST, STEP = 50, 400, 10
"""Zoom, in percent."""


class DraftView(QWidget):
    """Shows the draft of a review: a Word or plain draft as text, a PDF as its pages, or as text when asked."""

    finding_activated = Signal(str)
    """The reader chose a finding in the draft, by its id."""
    selection_changed = Signal(object)
    """Other words are selected: their TextPositionSelector, or None."""
    acknowledged = Signal(str)
    """The reader looked at a page that was not read: the key of its coverage row."""
    locked = Signal()
    """The pages are shown once a password is given."""
    page_changed = Signal(int)
    """Another page of a PDF is in sight: its number, 0 where there are no pages."""
    zoom_changed = Signal(int)
    """The reader zoomed with the wheel: percent."""
    reading_changed = Signal()
    """The draft is shown in another reading of its tracked changes, or its pages as text."""
    hits_changed = Signal(int, int)
    """The search stands at another hit: its number from 1 (0 for none), and how many there are."""

    def __init__(self, jobs: Submitting, parent: QWidget | None = None) -> None:
        """Show nothing yet; page pictures and the places of words come from `jobs`."""
        super().__init__(parent)
        self._pdf = PdfDraft(jobs, self)
        self._text = TextDraft(self)
        self._pages = PagesDraft(self._pdf, self)
        self._rail = PageRail(self._pdf, self)
        self._stack = QStackedWidget(self)
        paper = QWidget(self._stack)
        row = QHBoxLayout(paper)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._pages, 1)
        self._stack.addWidget(self._text)
        self._stack.addWidget(paper)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._review: Review | None = None
        self._plain = False
        self._reading = Reading.ACCEPTED
        self._zoom = 100
        self._current: str | None = None
        self._hits: tuple[TextPositionSelector, ...] = ()
        self._hit = -1
        self._words = ""
        self._connect()

    def _connect(self) -> None:
        for view in (self._text, self._pages):
            view.finding_activated.connect(self.finding_activated)
            view.selection_changed.connect(self.selection_changed)
            view.zoom_turned.connect(self._on_zoom_turned)
        self._pages.acknowledged.connect(self.acknowledged)
        self._pdf.locked.connect(self.locked)
        self._pages.page_changed.connect(self._rail.follow)
        self._pages.page_changed.connect(self.page_changed)
        self._rail.page_chosen.connect(self._pages.show_page)
        self.setFocusProxy(self._text)

    # --- what is shown -----------------------------------------------------------------------------------------

    def show_review(self, review: Review, path: Path, password: str | None = None) -> None:
        """Show the draft of a review, which stands at `path`, from its beginning; its pages may need a password."""
        self._review, self._current, self._plain = review, None, False
        document = review.scan.document
        self._pdf.open(path, document, password)
        if document.pages:
            self._pages.show_document(document, self._language())
        else:
            self._text.show_passages(document, passages_in(document, self._reading), self._language())
        self._choose()
        self.refresh(review)
        self._search()
        self._rail.follow(self._pages.page)
        self.page_changed.emit(self._pages.page if document.pages else 0)

    @property
    def is_locked(self) -> bool:
        """Tell whether the pages wait for a password."""
        return self._review is not None and self._pdf.is_locked

    def unlock(self, password: str) -> None:
        """Show the pages that waited for a password."""
        self._pdf.unlock(password)
        if self._review is not None:
            self.refresh(self._review)
            self._show_hits()

    def clear(self) -> None:
        """Show no draft."""
        self._review = None
        self._text.clear_draft()
        self._stack.setCurrentIndex(0)

    def refresh(self, review: Review) -> None:
        """Show what has been decided and looked at since; nothing is laid out anew."""
        self._review = review
        found, document = highlights(review), review.scan.document
        seen = frozenset(review.acknowledged)
        self._text.set_highlights(found)
        if document.pages:
            self._pages.set_highlights(found, seen)
            unread = frozenset(page for page, row in unread_pages(document).items() if row.key not in seen)
            self._rail.show_pages(document, found, unread, self._language())

    @property
    def has_pages(self) -> bool:
        """Tell whether the draft has pages, so that it may be shown as plain text too."""
        return self._review is not None and bool(self._review.scan.document.pages)

    @property
    def plain(self) -> bool:
        """Tell whether a draft with pages is shown as plain text."""
        return self._plain

    def set_plain(self, plain: bool) -> None:  # noqa: FBT001 - reads well
        """Show a draft with pages as plain text, or as its pages."""
        if self._review is None or not self.has_pages or plain == self._plain:
            return
        self._plain = plain
        document = self._review.scan.document
        if plain:
            self._text.show_passages(document, document.passages, self._language())
        self._choose()
        self.refresh(self._review)
        self._show_hits()
        self.set_current(self._current)
        self.reading_changed.emit()

    @property
    def reading(self) -> Reading:
        """Give the reading of the tracked changes that is shown."""
        return self._reading

    def set_reading(self, reading: Reading) -> None:
        """Show another reading of a draft's tracked changes; pages show what they show."""
        if reading is self._reading:
            return
        self._reading = reading
        if self._review is not None and not self.has_pages:
            document = self._review.scan.document
            self._text.show_passages(document, passages_in(document, reading), self._language())
            self.refresh(self._review)
            self._show_hits()
            self._view.set_current(self._current)
        self.reading_changed.emit()

    def _show_reading_of(self, position: TextPositionSelector) -> None:
        """Show both readings where words stand in none that is shown: nothing the reader asks for stays hidden."""
        if self._review is None or self.has_pages:
            return
        document = self._review.scan.document
        passage = document.passage_at(position.start)
        if passage is not None and passage not in passages_in(document, self._reading):
            self.set_reading(Reading.BOTH)

    def _choose(self) -> None:
        """Bring the view that fits to the front."""
        paged = self.has_pages and not self._plain
        self._stack.setCurrentIndex(1 if paged else 0)
        self.setFocusProxy(self._pages if paged else self._text)

    @property
    def _view(self) -> TextDraft | PagesDraft:
        return self._pages if self._stack.currentIndex() == 1 else self._text

    def set_current(self, finding_id: str | None) -> None:
        """Ring a finding and bring it to the middle; None rings nothing."""
        self._current = finding_id
        found = [each for each in self._review.findings if each.id == finding_id] if self._review else []
        if found:
            self._show_reading_of(found[0].position)
        self._view.set_current(finding_id)

    def show_position(self, position: TextPositionSelector) -> None:
        """Bring a range of the draft's text to the middle."""
        self._show_reading_of(position)
        self._view.show_position(position)

    def show_page(self, number: int) -> None:
        """Bring a page of a PDF into sight."""
        self._pages.show_page(number)

    # --- selection ---------------------------------------------------------------------------------------------

    @property
    def selection(self) -> TextPositionSelector | None:
        """Give the words that are selected."""
        return self._view.selection

    def select(self, position: TextPositionSelector) -> None:
        """Select a range of the draft's text and bring it into sight."""
        self._view.select(position)

    def copy(self) -> None:
        """Copy the words that are selected."""
        self._view.copy()

    # --- zoom --------------------------------------------------------------------------------------------------

    @property
    def zoom(self) -> int:
        """Give the zoom, in percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Show the draft at a percentage, from 50 to 400."""
        self._zoom = max(SMALLEST, min(LARGEST, percent))
        self._text.set_zoom(self._zoom)
        self._pages.set_zoom(self._zoom)

    def _on_zoom_turned(self, steps: int) -> None:
        before = self._zoom
        self.set_zoom(self._zoom + steps * STEP)
        if self._zoom != before:
            self.zoom_changed.emit(self._zoom)

    # --- search ------------------------------------------------------------------------------------------------

    def find(self, words: str) -> int:  # type: ignore[override]  # reason: QWidget.find looks widgets up by number
        """Mark every place where words stand, and go to the first; gives how many there are."""
        self._words = words
        self._search()
        if self._hits:
            self._step_to(0)
        return len(self._hits)

    def find_next(self) -> None:
        """Go to the next hit; after the last, to the first."""
        if self._hits:
            self._step_to((self._hit + 1) % len(self._hits))

    def find_previous(self) -> None:
        """Go to the hit before; before the first, to the last."""
        if self._hits:
            self._step_to((self._hit - 1) % len(self._hits))

    def _search(self) -> None:
        self._hits = find_words(self._review.scan.document.text, self._words) if self._review else ()
        self._hit = -1
        self._show_hits()

    def _step_to(self, hit: int) -> None:
        self._hit = hit
        self._show_reading_of(self._hits[hit])
        self._show_hits()
        self._view.show_position(self._hits[hit])

    def _show_hits(self) -> None:
        current = self._hits[self._hit] if 0 <= self._hit < len(self._hits) else None
        self._view.set_hits(self._hits, current)
        self.hits_changed.emit(self._hit + 1, len(self._hits))

    # --- language ----------------------------------------------------------------------------------------------

    def _language(self) -> Language:
        """Give the window's language: whatever its translator makes of this tag."""
        return Language.FRENCH if self.tr("en") == "fr" else Language.ENGLISH

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            language = self._language()
            self._text.set_language(language)
            self._pages.set_language(language)
            self._rail.retranslate()
            if self._review is not None:
                self.refresh(self._review)
