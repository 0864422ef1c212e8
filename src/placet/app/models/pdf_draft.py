"""What the page view looks at: a PDF's page pictures, where its findings stand, its characters; all from workers."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from placet.app.models.page_words import PageWords
from placet.app.models.questions import Questions, Submitting
from placet.domain.document import Document
from placet.domain.errors import EncryptedDraft
from placet.domain.layout import Box, Page, PagePicture, Region
from placet.domain.selector import TextPositionSelector
from placet.readers.pdf.pages import character_boxes, regions, render_page

MOST_PIXELS = 60_000_000
"""Page pictures kept, 4 bytes a pixel."""
Question = tuple[tuple[str, int, int], Callable[..., object], tuple[object, ...]]
UNDER_WAY = 2
"""Pictures asked for at once: what is asked first is drawn first, and the reader may have scrolled on."""


class PdfDraft(QObject):
    """One PDF on the desk."""

    picture_arrived = Signal(int)
    """A page has a new picture, or none can be made: the page's number."""
    thumbnail_arrived = Signal(int)
    words_arrived = Signal(int)
    """The characters of a page are known."""
    locked = Signal()
    """The draft's file asks for a password: no page can be shown without it."""
    regions_arrived = Signal()
    """Where words stand, that were asked for, is known."""

    def __init__(self, jobs: Submitting, parent: QObject | None = None) -> None:
        """Ask workers for everything."""
        super().__init__(parent)
        self._questions = Questions(jobs, self)
        self._questions.answered.connect(self._on_answered)
        self._questions.refused.connect(self._on_refused)
        self._path = Path()
        self._document: Document | None = None
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._drawn: dict[int, int] = {}
        self._thumbnails: dict[int, QImage] = {}
        self._words: dict[int, PageWords] = {}
        self._regions: dict[TextPositionSelector, tuple[Region, ...]] = {}
        self._wanted: list[tuple[int, int]] = []
        self._small: list[tuple[int, int]] = []
        self._read: list[Page] = []
        self._password: str | None = None
        self.broken: set[int] = set()
        self.is_locked = False

    def open(self, path: Path, document: Document, password: str | None = None) -> None:
        """Take up another draft, with the password it may need; nothing of the last one is kept."""
        self._path, self._document, self._password = path, document, password
        self._questions.forget()
        for kept in (self._pictures, self._drawn, self._thumbnails, self._words, self._regions):
            kept.clear()
        self._wanted, self._small, self._read = [], [], []
        self.broken, self.is_locked = set(), False

    def unlock(self, password: str) -> None:
        """Ask again, with a password; where words stand is to be asked anew."""
        self._password, self.broken, self.is_locked = password, set(), False
        self._questions.forget()
        self._ask_next()

    # --- asking ------------------------------------------------------------------------------------------------

    def want_pictures(self, pages: Sequence[tuple[int, int]]) -> None:
        """Say which pages are in sight, the most urgent first, each with the pixels its width takes."""
        self._wanted = list(pages)
        self._ask_next()

    def want_thumbnails(self, pages: Sequence[tuple[int, int]]) -> None:
        """Say which pages the rail shows, each with its pixels; they wait for the pages themselves."""
        self._small = list(pages)
        self._ask_next()

    def want_words(self, pages: Sequence[Page]) -> None:
        """Say of which pages the characters are needed."""
        self._read = list(pages)
        self._ask_next()

    def _ask_next(self) -> None:
        """Ask what is most urgent: pages in sight, then their characters, then small pictures."""
        for key, function, arguments in self._missing():
            if len(self._questions) >= UNDER_WAY:
                return
            self._questions.ask(key, function, *arguments)

    def _missing(self) -> Iterator[Question]:
        path, password = self._path, self._password
        for page, width in self._wanted:
            if page not in self.broken and self._drawn.get(page) != width:
                yield ("picture", page, width), render_page, (path, page, width, password)
        for seen in self._read:
            if seen.number not in self._words and seen.number not in self.broken:
                yield ("words", seen.number, 0), character_boxes, (path, seen, password)
        for page, width in self._small:
            if page not in self._thumbnails and page not in self.broken:
                yield ("thumbnail", page, width), render_page, (path, page, width, password)

    def want_regions(self, positions: Sequence[TextPositionSelector]) -> None:
        """Ask where ranges of the text stand on the pages."""
        missing = tuple(dict.fromkeys(position for position in positions if position not in self._regions))
        if missing and self._document is not None:
            self._questions.ask(("regions", missing, 0), regions, self._path, self._document, missing, self._password)

    # --- what is known -----------------------------------------------------------------------------------------

    def picture(self, page: int) -> QImage | None:
        """Give a page's picture, of whatever size was last drawn; its thumbnail while there is no other."""
        return self._pictures.get(page, self._thumbnails.get(page))

    def thumbnail(self, page: int) -> QImage | None:
        """Give a page's small picture."""
        return self._thumbnails.get(page)

    def words(self, page: int) -> PageWords | None:
        """Give a page's characters."""
        return self._words.get(page)

    def regions(self, position: TextPositionSelector) -> tuple[Region, ...]:
        """Give where a range stands; empty while it is not known, or beside the pages."""
        return self._regions.get(position, ())

    # --- answers -----------------------------------------------------------------------------------------------

    def _on_answered(self, key: tuple[str, object, int], result: object) -> None:
        kind, what, width = key
        if isinstance(result, PagePicture):
            self._keep(result, width, small=kind == "thumbnail")
        elif kind == "words" and isinstance(what, int) and isinstance(result, tuple):
            self._keep_words(what, result)
        elif kind == "regions" and isinstance(what, tuple) and isinstance(result, tuple):
            self._regions.update(zip(what, result, strict=True))
            self.regions_arrived.emit()
        self._ask_next()

    def _keep(self, picture: PagePicture, width: int, *, small: bool) -> None:
        image = QImage.fromData(picture.png)
        if small:
            self._thumbnails[picture.page] = image
            self.thumbnail_arrived.emit(picture.page)
            return
        self._pictures[picture.page], self._drawn[picture.page] = image, width
        self._pictures.move_to_end(picture.page)
        self._drop_old()
        self.picture_arrived.emit(picture.page)

    def _drop_old(self) -> None:
        """Forget pictures long out of sight; those in sight stay."""
        wanted = {page for page, _ in self._wanted}
        for page in [page for page in self._pictures if page not in wanted]:
            if sum(image.width() * image.height() for image in self._pictures.values()) <= MOST_PIXELS:
                return
            del self._pictures[page], self._drawn[page]

    def _keep_words(self, number: int, boxes: tuple[Box, ...]) -> None:
        page = next((page for page in self._document.pages if page.number == number), None) if self._document else None
        if page is not None and self._document is not None:
            self._words[number] = PageWords(page, self._document.text, boxes)
            self.words_arrived.emit(number)

    def _on_refused(self, key: tuple[str, object, int], error: object) -> None:
        """Note a page that cannot be drawn, or all where a password is missing; words not placed have no highlight."""
        kind, what, _ = key
        if isinstance(error, EncryptedDraft):
            self._lock()
        elif kind != "regions" and isinstance(what, int):
            self.broken.add(what)
            self.picture_arrived.emit(what)
        self._ask_next()

    def _lock(self) -> None:
        """Ask for no page until there is a password; say so once."""
        self.broken = {page.number for page in self._document.pages} if self._document else set()
        if not self.is_locked:
            self.is_locked = True
            self.picture_arrived.emit(min(self.broken, default=0))
            self.locked.emit()
