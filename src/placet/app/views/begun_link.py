"""The way back to a note or a request that was begun and is not saved yet."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from placet.app.models.session import ReviewSession
from placet.app.models.unfinished import Begun
from placet.app.views.controls import Link


class BegunLink(Link):
    """Says how many were begun on the open review; a press brings back the oldest."""

    begun_asked = Signal(object)
    """Something is to be taken up again: its Begun."""

    def __init__(self, session: ReviewSession, kind: str, parent: QWidget | None = None) -> None:
        """Follow the session; `kind` is “note” or “request”."""
        super().__init__("", parent)
        self._session = session
        self._kind = kind
        self.clicked.connect(self._on_clicked)
        for changed in (session.unfinished.changed, session.opened, session.review_changed):
            changed.connect(self.refresh)
        self.refresh()

    @property
    def _begun(self) -> tuple[Begun, ...]:
        review = self._session.review
        return self._session.unfinished.begun(review.id, self._kind) if review and not review.signed else ()

    def refresh(self) -> None:
        """Show whether anything was begun."""
        count = len(self._begun)
        one, many = self.tr("1 note begun, not saved yet"), self.tr("{n} notes begun, not saved yet")
        if self._kind == "request":
            one, many = self.tr("1 request begun, not saved yet"), self.tr("{n} requests begun, not saved yet")
        words = (one if count == 1 else many).format(n=count)
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.setVisible(count > 0)

    def _on_clicked(self) -> None:
        if self._begun:
            self.begun_asked.emit(self._begun[0])

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.refresh()
