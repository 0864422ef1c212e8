"""A request: who asked for which words, by what channel, and what was answered."""

from dataclasses import replace
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from placet.app.i18n import spoken
from placet.app.models.session import ReviewSession
from placet.app.models.targets import finding_at, target_of
from placet.app.models.unfinished import Begun
from placet.app.views.dialogs.base import SUBMIT
from placet.app.views.dialogs.dates import Moment
from placet.app.views.dialogs.fields import Choice, Field, Line, Pair, Words
from placet.app.views.dialogs.sentences import Remark
from placet.app.views.dialogs.writing import Control, WritingDialog
from placet.domain.activity import Answer, Office, Request, RequestChannel, Requested
from placet.domain.review import Review
from placet.domain.rule import Level
from placet.domain.selector import TextPositionSelector
from placet.words.statements import clause
from placet.words.vocabulary import word


class RequestDialog(WritingDialog):
    """Logs a request, or what became of one."""

    def __init__(
        self,
        session: ReviewSession,
        request: Request | None = None,
        position: TextPositionSelector | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Begin a request about a position (None: about no words in particular), or take one up."""
        super().__init__(session, parent, SUBMIT, "request")
        self._new = request is None
        self._request = request or self._blank(self.review, position)
        asked = self._request
        self.office = Field(Choice(list(Office), asked.office))
        self.name, self.post = Field(Line(asked.name)), Field(Line(asked.title))
        self.channel = Field(Choice(list(RequestChannel), asked.channel))
        self.received = Field(Moment(asked.received_at))
        self.before, self.after = Field(Words(2, asked.before)), Field(Words(2, asked.after))
        self.clause = Remark(Level.WARNING)
        self.answer = Field(Choice(list(Answer), asked.answer))
        self.objection = Field(Words(2, asked.objection))
        self._fill()
        self._resume()
        self.retranslate()

    def _blank(self, review: Review, position: TextPositionSelector | None) -> Request:
        now = self.session.now().astimezone().replace(tzinfo=None, second=0, microsecond=0)
        target, finding = target_of(review, position), finding_at(review, position)
        before = " ".join(target.quote.exact.split()) if target.quote else ""
        return Request(
            id=uuid4().hex,
            office=Office.MINISTERS_OFFICE,
            name="",
            channel=RequestChannel.TELEPHONE,
            received_at=now,
            before=before,
            after="",
            finding=finding.id if finding else None,
            target=target,
        )

    def _fill(self) -> None:
        rows = (
            Pair(self.office, self.channel),
            self.clause,
            Pair(self.name, self.post),
            Pair(self.before, self.after),
            Pair(self.received, self.answer),
            self.objection,
        )
        for row in rows:
            self.body.addWidget(row)
        self.first = self.office.control
        self.office.control.currentIndexChanged.connect(self._show_clause)
        self._show_clause()

    def _resume(self) -> None:
        controls: dict[str, Control] = {
            "office": self.office.control,
            "channel": self.channel.control,
            "name": self.name.control,
            "title": self.post.control,
            "before": self.before.control,
            "after": self.after.control,
            "received": self.received.control,
            "answer": self.answer.control,
            "objection": self.objection.control,
        }
        id_ = "" if self._new else self._request.id
        begun = Begun(self.review.id, "request", self._request.target.position, id_)
        self.resume(begun, controls)

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        super().retranslate()
        title = self.tr("Log a request", "a title") if self._new else self.tr("Change the request")
        self.say_title(title, self.tr("Who asked for which words"))
        self.primary.say(self.tr("Save"))
        self.remark.setText(self.tr("It will appear in the record."))
        optional = self.tr("optional")
        self.office.say(self.tr("Office"))
        self.channel.say(self.tr("Channel", "of a request"))
        self.name.say(self.tr("Name"))
        self.post.say(self.tr("Title", "of a person"), optional)
        self.before.say(self.tr("Before"))
        self.after.say(self.tr("After"))
        self.received.say(self.tr("Received"))
        self.answer.say(self.tr("Answer"))
        self.objection.say(self.tr("Objection"), optional)
        self._say_values()

    def _say_values(self) -> None:
        self.office.control.say([word(office, spoken()) for office in Office])
        self.channel.control.say([word(channel, spoken()) for channel in RequestChannel])
        self.answer.control.say([word(answer, spoken()) for answer in Answer])
        self._show_clause()

    def _show_clause(self) -> None:
        """Show the clauses that govern a request from a political office."""
        self.clause.say(clause(self._office, spoken()))

    @property
    def _office(self) -> Office:
        return self.office.control.value

    def submit(self) -> None:
        """Log the request; without a name and words it would say nothing."""
        unnamed = self.name.complain("" if self.name.words else self.tr("Write who asked, or “not given”."))
        said = self.before.words or self.after.words
        wordless = self.after.complain("" if said else self.tr("Write the words that were asked for."))
        if unnamed or wordless:
            (self.name if unnamed else self.after).control.setFocus()
            return
        self.perform(Requested(agent=self.session.agent, at=self.session.now(), request=self._said()))

    def _said(self) -> Request:
        return replace(
            self._request,
            office=self._office,
            name=self.name.words,
            title=self.post.words,
            channel=self.channel.control.value,
            received_at=self.received.control.value,
            before=self.before.words,
            after=self.after.words,
            answer=self.answer.control.value,
            objection=self.objection.words,
        )
