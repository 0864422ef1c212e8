"""What has just been done, in one sentence: the window says it, a screen reader hears it, undo takes it back."""

from dataclasses import dataclass
from itertools import takewhile

from PySide6.QtCore import QObject, QTimer, Signal

from placet.app.i18n import spoken
from placet.app.models.findings import quoted
from placet.app.models.session import ReviewSession
from placet.domain.activity import (
    Acknowledged,
    Activity,
    Annotated,
    Decided,
    DecisionOutcome,
    Described,
    Requested,
    Reversed,
    SignedOff,
)
from placet.domain.review import Review
from placet.domain.trail import Entry
from placet.words.vocabulary import word


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, and how many acts the next undo takes back to undo all it tells (0 where nothing can be)."""

    words: str
    undoes: int = 0


class News(QObject):
    """Follows the session; several acts done at one stroke are told in one sentence."""

    told = Signal(object)
    """Something was done: a Told."""
    signed = Signal()
    """Somebody signed the open review."""

    def __init__(self, session: ReviewSession, parent: QObject | None = None) -> None:
        """Tell nothing of what was done before."""
        super().__init__(parent)
        self._session = session
        self._from = 0
        self._instead = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._tell)
        session.opened.connect(self._on_opened)
        session.review_changed.connect(self._soon.start)
        self._on_opened()

    def _on_opened(self) -> None:
        self._from = len(self._session.review.trail) if self._session.review else 0

    def tell(self, words: str) -> None:
        """Say a sentence in the stead of what is told of the open review alone."""
        self._instead = words
        self._soon.start()

    def tell_decided(self, outcome: DecisionOutcome, places: int, drafts: int) -> None:
        """Say how places of several drafts were decided."""
        found = (self.tr("1 place") if places == 1 else self.tr("{n} places")).format(n=places)
        words = self.tr("{outcome}: {places} in {drafts}.")
        self.tell(words.format(outcome=word(outcome, spoken()), places=found, drafts=self._drafts(drafts)))

    def tell_reversed(self, acts: int, drafts: int, again: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Say that acts in several drafts were taken back, or brought back."""
        words = self.tr("Redone: {acts} in {drafts}.") if again else self.tr("Undone: {acts} in {drafts}.")
        done = (self.tr("1 act") if acts == 1 else self.tr("{n} acts")).format(n=acts)
        self.tell(words.format(acts=done, drafts=self._drafts(drafts)))

    def _drafts(self, count: int) -> str:
        return (self.tr("1 draft") if count == 1 else self.tr("{n} drafts")).format(n=count)

    def _tell(self) -> None:
        review = self._session.review
        entries = review.trail[self._from :] if review else ()
        words, self._instead = self._instead, ""
        if words:
            self._from = len(review.trail) if review else 0
            self.told.emit(Told(words, 1))
            return
        if review is None or not entries:
            return
        self._from = len(review.trail)
        if isinstance(entries[-1].activity, SignedOff):
            self.signed.emit()
        else:
            self.told.emit(self._sentence(review, entries))

    def _sentence(self, review: Review, entries: tuple[Entry, ...]) -> Told:
        last = entries[-1].activity
        if isinstance(last, Reversed):
            undone = review.trail[last.entry - 1].activity
            again = isinstance(undone, Reversed)
            done = review.trail[undone.entry - 1].activity if isinstance(undone, Reversed) else undone
            words = self.tr("Redone · {what}") if again else self.tr("Undone · {what}")
            return Told(words.format(what=self._what(review, done, len(entries))))
        alike = tuple(takewhile(lambda entry: _same(entry.activity, last), reversed(entries)))
        return Told(self._what(review, last, len(alike)), len(alike))

    def _what(self, review: Review, activity: Activity, count: int) -> str:
        match activity:
            case Decided():
                return self._decided(review, activity, count)
            case Annotated():
                return self.tr("Note saved.")
            case Requested():
                return self.tr("Request logged.")
            case Acknowledged():
                return self.tr("Unread part looked at.")
            case Described():
                return self.tr("Draft described.")
            case _:
                return ""

    def _decided(self, review: Review, activity: Decided, count: int) -> str:
        language = spoken()
        outcome = word(activity.decision.outcome, language)
        if count > 1:
            return self.tr("{outcome}: {count} places.").format(outcome=outcome, count=count)
        found = next((each for each in review.scan.findings if each.id == activity.finding), None)
        words = quoted(found.quote.exact, language) if found else ""
        return self.tr("{outcome}: {words}.").format(outcome=outcome, words=_short(words))


def _same(one: Activity, other: Activity) -> bool:
    """Tell whether two acts are told in one sentence."""
    if isinstance(one, Decided) and isinstance(other, Decided):
        return one.decision == other.decision
    return type(one) is type(other)


def _short(words: str, most: int = 48) -> str:
    """Keep both ends of long words."""
    return words if len(words) <= most else f"{words[: most // 2]}…{words[-most // 3 :]}"
