"""Words selected on the pages of a PDF, from where the hand went down to where it is."""

from placet.app.models.pdf_draft import PdfDraft
from placet.domain.layout import Box, Page
from placet.domain.selector import TextPositionSelector


class PageSelection:
    """A selection that grows by the characters nearest to the pointer; `selection` is None while nothing is."""

    def __init__(self, draft: PdfDraft) -> None:
        """Start empty."""
        self._draft = draft
        self._anchor: int | None = None
        self.selection: TextPositionSelector | None = None

    def clear(self) -> None:
        """Select nothing."""
        self._anchor = self.selection = None

    def start(self, page: Page, x: float, y: float) -> None:
        """Begin at a point of a page, in points."""
        words = self._draft.words(page.number)
        self.selection = None
        self._anchor = words.caret_at(x, y) if words else None

    def extend(self, page: Page, x: float, y: float) -> None:
        """Go on to a point of this or another page."""
        words = self._draft.words(page.number)
        caret = words.caret_at(x, y) if words else None
        if caret is not None and self._anchor is not None:
            start, end = sorted((self._anchor, caret))
            self.selection = TextPositionSelector(start, end) if start < end else None

    def take_word(self, page: Page, x: float, y: float) -> None:
        """Select the word at a point of a page."""
        words = self._draft.words(page.number)
        caret = words.caret_at(x, y) if words else None
        if words is not None and caret is not None:
            word = words.word_at(caret)
            self.select(word if word.start < word.end else None)

    def select(self, position: TextPositionSelector | None) -> None:
        """Select a range of the text."""
        self.selection = position
        self._anchor = position.start if position else None

    def lines(self, page: Page) -> tuple[Box, ...]:
        """Give the selected words of a page, one box a line."""
        words = self._draft.words(page.number)
        return words.lines(self.selection) if words and self.selection else ()

    def over_words(self, page: Page, x: float, y: float) -> bool:
        """Tell whether a point lies on a character."""
        words = self._draft.words(page.number)
        return words is not None and words.over_words(x, y)
