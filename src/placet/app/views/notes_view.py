"""The reviewer's notes: the words each is about, where they stand, what it says, by whom and when."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from placet.app.actions import Actions
from placet.app.i18n import spoken
from placet.app.models.moments import moment_or_clock
from placet.app.models.notes import NOTE, Note, NotesModel
from placet.app.models.session import ReviewSession
from placet.app.views.begun_link import BegunLink
from placet.app.views.blocks import Block, BlockDelegate
from placet.app.views.controls import Button, Kind
from placet.app.views.rows import Index
from placet.app.views.section import Section, SectionList


class NoteDelegate(BlockDelegate):
    """Paints a note."""

    def __init__(self, session: ReviewSession, parent: SectionList) -> None:
        """Tell times as seen from the session's now."""
        super().__init__(parent)
        self._session = session

    def blocks(self, index: Index) -> Sequence[Block]:
        """Give the words, the note, and who wrote it where and when."""
        note: Note = index.data(NOTE)
        when = moment_or_clock(note.at, self._session.now(), spoken())
        by = " · ".join(part for part in (note.who, when, note.place) if part)
        words = note.words or self.tr("The whole draft")
        return (Block(words, 13, 600), Block(note.annotation.body, above=2), Block(by, 12, ink="text2", above=4))


class NotesView(Section):
    """The notes, in the order of the text."""

    position_asked = Signal(object)
    """A note was chosen: the TextPositionSelector of its words."""
    edit_asked = Signal(object)
    """A note is to be worded anew: its Annotation."""

    def __init__(self, session: ReviewSession, actions: Actions) -> None:
        """Follow the session; the command adds a note."""
        self.model = NotesModel(session, spoken())
        rows = SectionList("notes")
        super().__init__(session, rows, Button(Kind.PLAIN, "plus"))
        rows.setItemDelegate(NoteDelegate(session, rows))
        rows.setModel(self.model)
        self._actions = actions
        self.begun = BegunLink(session, "note", self)
        self.above.addWidget(self.begun)
        self._edit = Button(Kind.PLAIN, "", self.foot, 32)
        self.foot_rows.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        if self.command is not None:
            self.command.clicked.connect(self._actions["note"].trigger)
        self._edit.clicked.connect(self._on_edit)
        self.list.opened.connect(self._on_edit)
        self.list.settled.connect(self._on_settled)
        self.model.modelReset.connect(self.refresh)
        self.session.opened.connect(self.refresh)
        self.session.review_changed.connect(self.refresh)

    # --- showing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show whether there are notes, and what may be done with them."""
        review = self.session.review
        sentence = (
            self.tr("No notes yet. Select words in the draft and add one, or add a note on the whole draft.")
            if review is not None
            else self.tr("Notes appear here once a draft has been read.")
        )
        self.show_rows(bool(self.model.notes), sentence)
        if self.model.notes and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))
        self._edit.setEnabled(self.writable)
        if self.command is not None:
            self.command.setVisible(review is not None)
            self.command.setEnabled(self.writable)

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.model.speak(spoken())
        self.title.setText(self.tr("Notes"))
        self.list.setAccessibleName(self.tr("Notes"))
        if self.command is not None:
            self.command.say(self.tr("Add a note"))
            self.command.set_look(key=next(iter(self._actions.keys("note")), ""))
        self._edit.say(self.tr("Change the note"))
        self._edit.set_look(key=self.tr("Enter"))
        self.refresh()

    # --- acting ------------------------------------------------------------------------------------------------

    def _current(self) -> Note | None:
        note = self.list.currentIndex().data(NOTE)
        return note if isinstance(note, Note) else None

    def _on_settled(self) -> None:
        note = self._current()
        if note is not None and note.annotation.target.position is not None:
            self.position_asked.emit(note.annotation.target.position)

    def _on_edit(self) -> None:
        note = self._current()
        if note is not None and self.writable:
            self.edit_asked.emit(note.annotation)
