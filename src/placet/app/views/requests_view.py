"""Who asked for which words: the office, the person, the words before and after, what became of it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal

from placet.app.i18n import spoken
from placet.app.models.requests import ASKED, Asked, RequestsModel
from placet.app.models.session import ReviewSession
from placet.app.views.begun_link import BegunLink
from placet.app.views.blocks import Block, BlockDelegate
from placet.app.views.controls import Button, Kind
from placet.app.views.rows import Index
from placet.app.views.section import Section, SectionList
from placet.domain.activity import Answer

ANSWERS = {
    Answer.AWAITING: ("more", "text2"),
    Answer.ACCEPTED: ("check", "ok"),
    Answer.ACCEPTED_IN_PART: ("partly-read", "ok"),
    Answer.DECLINED: ("cross", "text2"),
}
"""The icon and the ink of each answer."""


class RequestDelegate(BlockDelegate):
    """Paints a request."""

    def blocks(self, index: Index) -> Sequence[Block]:
        """Give the request from the office down to the clause that governs it."""
        return tuple(self._blocks(index.data(ASKED)))

    def _blocks(self, asked: Asked) -> Iterator[Block]:
        request = asked.request
        yield Block(asked.office, 13, 600)
        if asked.who:
            yield Block(asked.who)
        yield Block(asked.how, 12, ink="text2")
        if request.before:
            yield Block(request.before, above=6, label=self.tr("Before"))
        if request.after:
            yield Block(request.after, 13, 600, above=4, label=self.tr("After"))
        icon, ink = ANSWERS[request.answer]
        yield Block(asked.answer, 12, 500, ink, above=8, icon=icon)
        if request.objection:
            words = self.tr("Objection recorded · {words}").format(words=request.objection)
            yield Block(words, 12, 500, "warning", above=6, icon="flag")
        if asked.clause:
            yield Block(asked.clause, 12, above=8, boxed=True)


class RequestsView(Section):
    """The requests, the latest first."""

    position_asked = Signal(object)
    """A request was chosen: the TextPositionSelector of its words."""
    edit_asked = Signal(object)
    """A Request is to be edited or answered; None for a new one."""

    def __init__(self, session: ReviewSession) -> None:
        """Follow the session; the command logs a request."""
        self.model = RequestsModel(session, spoken())
        rows = SectionList("requests")
        super().__init__(session, rows, Button(Kind.PLAIN, "plus"))
        rows.setItemDelegate(RequestDelegate(rows))
        rows.setModel(self.model)
        self.begun = BegunLink(session, "request", self)
        self.above.addWidget(self.begun)
        self._edit = Button(Kind.PLAIN, "", self.foot, 32)
        self.foot_rows.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        if self.command is not None:
            self.command.clicked.connect(self._on_new)
        self._edit.clicked.connect(self._on_edit)
        self.list.opened.connect(self._on_edit)
        self.list.settled.connect(self._on_settled)
        self.model.modelReset.connect(self.refresh)
        self.session.opened.connect(self.refresh)
        self.session.review_changed.connect(self.refresh)

    # --- showing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show whether there are requests, and what may be done with them."""
        review = self.session.review
        sentence = (
            self.tr("No request logged. When somebody asks for other words, log who, for which words and how.")
            if review is not None
            else self.tr("Requests appear here once a draft has been read.")
        )
        self.show_rows(bool(self.model.asked), sentence)
        if self.model.asked and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))
        self._edit.setEnabled(self.writable)
        if self.command is not None:
            self.command.setVisible(review is not None)
            self.command.setEnabled(self.writable)

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.model.speak(spoken())
        self.title.setText(self.tr("Who asked for which words"))
        self.list.setAccessibleName(self.tr("Requests"))
        if self.command is not None:
            self.command.say(self.tr("Log a request"))
        self._edit.say(self.tr("Change or answer"))
        self._edit.set_look(key=self.tr("Enter"))
        self.refresh()

    # --- acting ------------------------------------------------------------------------------------------------

    def _current(self) -> Asked | None:
        asked = self.list.currentIndex().data(ASKED)
        return asked if isinstance(asked, Asked) else None

    def _on_new(self) -> None:
        self.edit_asked.emit(None)

    def _on_settled(self) -> None:
        asked = self._current()
        if asked is None:
            return
        if asked.request.finding is not None:
            self.session.select(asked.request.finding)
        if asked.position is not None:
            self.position_asked.emit(asked.position)

    def _on_edit(self) -> None:
        asked = self._current()
        if asked is not None and self.writable:
            self.edit_asked.emit(asked.request)
