"""A note of the reviewer's, on words of the draft or on the whole of it."""

from uuid import uuid4

from PySide6.QtWidgets import QWidget

from placet.app.models.session import ReviewSession
from placet.app.models.targets import target_of
from placet.app.models.unfinished import Begun
from placet.app.views.dialogs.about_words import AboutWords
from placet.app.views.dialogs.base import SUBMIT
from placet.app.views.dialogs.fields import Field, Words
from placet.app.views.dialogs.writing import WritingDialog
from placet.domain.activity import Annotated, Annotation
from placet.domain.selector import TextPositionSelector


class NoteDialog(WritingDialog):
    """Writes a note, or another wording of one."""

    def __init__(
        self,
        session: ReviewSession,
        annotation: Annotation | None = None,
        position: TextPositionSelector | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Begin a note on a position (None: on the whole draft), or take up an annotation."""
        super().__init__(session, parent, SUBMIT, "note", width=560)
        self._annotation = annotation
        review = self.review
        self._target = annotation.target if annotation else target_of(review, position)
        self.about = AboutWords(review.scan.document, self._target, self)
        self.note = Field(Words(5, annotation.body if annotation else ""))
        self.body.addWidget(self.about)
        self.body.addWidget(self.note)
        self.first = self.note.control
        id_ = annotation.id if annotation else ""
        self.resume(Begun(review.id, "note", self._target.position, id_), {"note": self.note.control})
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        super().retranslate()
        title = self.tr("Change the note") if self._annotation else self.tr("Add a note")
        self.say_title(title, self.review.scan.document.name)
        self.note.say(self.tr("Note", "the reviewer's"))
        self.primary.say(self.tr("Save"))
        self.remark.setText(self.tr("It will appear in the record."))

    def submit(self) -> None:
        """Write the note; an empty one is refused."""
        if self.note.complain("" if self.note.words else self.tr("Write the note first.")):
            self.note.control.setFocus()
            return
        id_ = self._annotation.id if self._annotation else uuid4().hex
        annotation = Annotation(id_, self._target, self.note.words)
        self.perform(Annotated(agent=self.session.agent, at=self.session.now(), annotation=annotation))
