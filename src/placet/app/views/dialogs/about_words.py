"""Which words a note or a request is about: the quotation in its place, or the whole draft."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from placet.app.i18n import spoken
from placet.app.models.findings import around
from placet.app.views.labels import Label
from placet.app.views.quote_box import QuoteBox
from placet.app.views.theme import px
from placet.domain.activity import Target
from placet.domain.document import Document
from placet.words.places import place_of


class AboutWords(QWidget):
    """The words in those around them, and the name of their place."""

    def __init__(self, document: Document, target: Target, parent: QWidget | None = None) -> None:
        """Show a target in its draft."""
        super().__init__(parent)
        self._document = document
        self._target = target
        self.quote = QuoteBox(self)
        self.place = Label("", 12, 400, "text2", self).wrap()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.quote)
        column.addWidget(self.place)
        self.quote.setVisible(target.position is not None)
        if target.position is not None:
            self.quote.show_quote(*around(document, target.position), None)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the place in the window's language."""
        if self._target.position is None:
            self.place.setText(self.tr("About the whole draft"))
            return
        passage = self._document.passage_at(self._target.position.start)
        self.place.setText(place_of(passage, spoken()) if passage else "")

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
