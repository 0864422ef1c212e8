"""Who asked for which words of the open draft, the latest first."""

from dataclasses import dataclass

from placet.app.models.moments import moment
from placet.app.models.review_rows import ROW, ReviewRows
from placet.domain.activity import Request
from placet.domain.document import Document
from placet.domain.selector import TextPositionSelector
from placet.words.places import place_of
from placet.words.statements import clause
from placet.words.vocabulary import word

ASKED = ROW
"""The role under which a row gives its Asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request in words: which office, who, how, when and where, what became of it, and the clause that governs it."""

    request: Request
    office: str
    who: str
    how: str
    answer: str
    clause: str
    position: TextPositionSelector | None


class RequestsModel(ReviewRows[Asked]):
    """The requests logged."""

    @property
    def asked(self) -> tuple[Asked, ...]:
        """List the rows."""
        return tuple(self._rows)

    def row_of(self, request_id: str) -> int:
        """Find a request's row; -1 where it is not listed."""
        return next((row for row, asked in enumerate(self._rows) if asked.request.id == request_id), -1)

    def _read(self) -> list[Asked]:
        review = self._session.review
        if review is None:
            return []
        asked = [self._told(review.scan.document, request) for request in review.requests]
        return sorted(asked, key=lambda each: each.request.received_at.astimezone(), reverse=True)

    def _told(self, document: Document, request: Request) -> Asked:
        language = self._language
        position = request.target.position or self._of_finding(request.finding)
        passage = document.passage_at(position.start) if position else None
        place = place_of(passage, language) if passage else ""
        how = (word(request.channel, language), moment(request.received_at, language), place)
        return Asked(
            request,
            office=word(request.office, language),
            who=", ".join(part for part in (request.name, request.title) if part),
            how=" · ".join(part for part in how if part),
            answer=word(request.answer, language),
            clause=clause(request.office, language),
            position=position,
        )

    def _of_finding(self, finding_id: str | None) -> TextPositionSelector | None:
        return next((each.position for each in self._session.findings if each.id == finding_id), None)

    def _spoken(self, asked: Asked) -> str:
        request = asked.request
        before = self.tr("before: {words}").format(words=request.before) if request.before else ""
        after = self.tr("after: {words}").format(words=request.after) if request.after else ""
        objection = self.tr("objection: {words}").format(words=request.objection) if request.objection else ""
        parts = (asked.office, asked.who, asked.how, before, after, asked.answer, objection, asked.clause)
        return ", ".join(part for part in parts if part)
