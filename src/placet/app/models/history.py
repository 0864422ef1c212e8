"""What was done at this desk, stroke by stroke, in whatever draft: undo takes a stroke back, redo brings it back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from placet.app.models.across import Across
from placet.app.models.elsewhere import Written
from placet.app.models.session import ReviewSession
from placet.domain.activity import Reversed, SignedOff

Stroke = Mapping[str, tuple[int, ...]]
"""The numbers of the entries that were written at one stroke, by review."""


@dataclass(frozen=True, slots=True)
class Undone:
    """A stroke that was taken back, and the entries that took it back."""

    stroke: Stroke
    by: Stroke


class History(QObject):
    """Follows the session: what it writes at once is one stroke. It knows this run of the program."""

    changed = Signal()
    """Another stroke is the last."""
    reversed_across = Signal(int, int, bool)
    """A stroke was taken back (True: brought back) in other drafts: how many acts, in how many drafts."""

    def __init__(self, session: ReviewSession, across: Across, bring: Callable[[str], object]) -> None:
        """Start with nothing done; `bring` puts a review on the desk, by its id, where the batch has it."""
        super().__init__(session)
        self._session = session
        self._across = across
        self._bring = bring
        self._done: list[Stroke] = []
        self._undone: list[Undone] = []
        self._beside: Stroke = {}
        self._from = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._collect)
        session.opened.connect(self._on_opened)
        session.review_changed.connect(self._collect)

    def _on_opened(self) -> None:
        self._from = len(self._session.review.trail) if self._session.review else 0

    def _collect(self) -> None:
        """Make one stroke of what was written since."""
        self._soon.stop()
        review = self._session.review
        entries = review.trail[self._from :] if review else ()
        self._from = len(review.trail) if review else 0
        numbers = tuple(each.number for each in entries if not isinstance(each.activity, Reversed | SignedOff))
        stroke = {**self._beside, **({review.id: numbers} if review and numbers else {})}
        self._beside = {}
        if stroke:
            self._done.append(stroke)
            self._undone.clear()
            self.changed.emit()

    def add(self, stroke: Stroke) -> None:
        """Take in what was written into other reviews, as one stroke with what is done here next."""
        self._beside = stroke
        self._soon.start()

    # --- taking back -------------------------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        """Tell whether anything can be taken back: of this run in any draft, of earlier ones in this draft."""
        review = self._session.review
        return not self._across.busy and bool(self._done or (review and review.to_undo))

    @property
    def can_redo(self) -> bool:
        """Tell whether anything taken back can be brought back."""
        review = self._session.review
        return not self._across.busy and bool(self._undone or (review and review.to_redo))

    def undo(self) -> bool:
        """Take the last stroke back, in every draft it reached; gives whether there was one."""
        self._collect()
        if not self.can_undo:
            return False
        stroke = self._done.pop() if self._done else self._earlier()
        self._reverse(stroke, lambda by: self._undone.append(Undone(stroke, by)), again=False)
        return True

    def _earlier(self) -> Stroke:
        """Give the last act of the draft on the desk, done before the program was started."""
        review = self._session.review
        entry = review.to_undo if review else None
        return {review.id: (entry.number,)} if review and entry else {}

    def redo(self) -> bool:
        """Bring back the last stroke that was taken back; gives whether there was one."""
        self._collect()
        if not self.can_redo:
            return False
        if not self._undone:
            return self._session.redo()
        undone = self._undone.pop()
        self._reverse(undone.by, lambda _by: self._done.append(undone.stroke), again=True)
        return True

    def _reverse(self, stroke: Stroke, then: Callable[[Stroke], object], *, again: bool) -> None:
        """Write the reversals: those of the draft on the desk at once, the others on the thread that writes."""
        if len(stroke) == 1:
            self._bring(next(iter(stroke)))
        here = self._session.review.id if self._session.review else ""
        mine = self._session.reverse(stroke[here]) if here in stroke else ()
        done = {here: mine} if mine else {}
        others = {review: numbers for review, numbers in stroke.items() if review != here}
        if not others:
            self._finish(done, then)
            return

        def finish(written: Written) -> None:
            by = {**done, **written.entries}
            self._finish(by, then)
            self.reversed_across.emit(sum(map(len, by.values())), len(by), again)

        self._across.reverse(others, finish)
        self.changed.emit()

    def _finish(self, by: Stroke, then: Callable[[Stroke], object]) -> None:
        if by:
            then(by)
        self.changed.emit()
