"""The review on the desk: every act of the reviewer is written to the store, then shown."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import repeat
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from placet.app.models.unfinished import Unfinished
from placet.domain.activity import Activity, Agent, Decided, Decision, Reversed
from placet.domain.errors import PlacetError
from placet.domain.finding import Finding
from placet.domain.review import Review
from placet.store.reviews import Store


def now() -> datetime:
    """Tell the time, aware, in UTC."""
    return datetime.now(UTC)


class ReviewSession(QObject):
    """One open review, the finding that is current, and the reviewer who acts."""

    opened = Signal()
    """Another review is on the desk, or none."""
    review_changed = Signal()
    """The open review has a new entry, already in the store."""
    current_changed = Signal()
    """Another finding is current."""
    refused = Signal(object)
    """The PlacetError for which an act did not happen."""
    unnamed = Signal()
    """An act waits until the reviewer has a name: nothing is written that nobody stands for."""

    def __init__(
        self, store: Store, agent: Agent, clock: Callable[[], datetime] = now, unfinished: Unfinished | None = None
    ) -> None:
        """Start with no review; what is begun and not saved is kept in memory where nothing else is given."""
        super().__init__()
        self._store = store
        self._clock = clock
        self._current: str | None = None
        self._waiting: list[Activity] = []
        self.unfinished = unfinished or Unfinished()
        self.agent = agent
        self.passwords: dict[Path, str] = {}
        """The passwords that open locked drafts, by path: kept while the program runs, and written nowhere."""
        self.review: Review | None = None
        self.draft: Path | None = None

    # --- which review, which finding ---------------------------------------------------------------------------

    def open(self, review: Review, draft: Path) -> None:
        """Put a review on the desk; the first open finding becomes current, else the first."""
        self.review, self.draft, self._waiting = review, draft, []
        first = next(iter(review.undecided), None) or next(iter(review.findings), None)
        self._current = first.id if first else None
        self.opened.emit()
        self.current_changed.emit()

    def close(self) -> None:
        """Take the review off the desk."""
        self.review, self.draft, self._current = None, None, None
        self.opened.emit()
        self.current_changed.emit()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """List the findings of the open review."""
        return self.review.findings if self.review else ()

    @property
    def current(self) -> Finding | None:
        """Give the current finding."""
        return next((finding for finding in self.findings if finding.id == self._current), None)

    def select(self, finding_id: str | None) -> None:
        """Make a finding current."""
        if finding_id != self._current:
            self._current = finding_id
            self.current_changed.emit()

    def next(self) -> None:
        """Go to the next finding; after the last, to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the previous finding; before the first, to the last."""
        self._step(-1)

    def _step(self, by: int) -> None:
        ids = [finding.id for finding in self.findings]
        if ids:
            at = ids.index(self._current) if self._current in ids else -1 if by > 0 else 0
            self.select(ids[(at + by) % len(ids)])

    # --- acting ------------------------------------------------------------------------------------------------

    def now(self) -> datetime:
        """Tell the time an act would carry."""
        return self._clock()

    def perform(self, activity: Activity) -> bool:
        """Apply an activity, write it, then show it; False when it was refused, and `refused` says why."""
        return self._perform_all((activity,)) == 1

    def _perform_all(self, activities: Iterable[Activity]) -> int:
        """Write activities one by one, each committed, then show them at once; gives how many were written."""
        done = sum(self._written(activity) for activity in activities)
        if done:
            if self.current is None:
                self.select(next((finding.id for finding in self.findings), None))
            self.review_changed.emit()
        return done

    def _written(self, activity: Activity) -> bool:
        if self.review is None:
            return False
        if not activity.agent.name:
            self._wait(activity)
            return False
        try:
            review = self.review.apply(activity)
            self._store.append(review, review.trail[-1])
        except PlacetError as error:
            self.refused.emit(error)
            return False
        self.review = review
        return True

    def _wait(self, activity: Activity) -> None:
        """Keep an act until its agent has a name; the name is asked for once."""
        self._waiting.append(activity)
        if len(self._waiting) == 1:
            self.unnamed.emit()

    def act_as(self, agent: Agent) -> None:
        """Act as a reviewer from now on; acts that waited for the name happen, and are dropped where none is given."""
        self.agent = agent
        waiting, self._waiting = self._waiting, []
        for activity in waiting if agent.name else ():
            done = self.perform(replace(activity, agent=agent))
            if done and isinstance(activity, Decided) and self.current is not None:
                self.select(self._next_open(self.current))

    def decide(self, decision: Decision) -> bool:
        """Decide the current finding and go to the next open one."""
        finding = self.current
        if finding is None or not self.perform(self._decided(finding, decision)):
            return False
        self.select(self._next_open(finding))
        return True

    def decide_all(self, findings: tuple[Finding, ...], decision: Decision) -> int:
        """Decide several findings alike, one entry each; gives how many were decided."""
        decided = self._perform_all(map(self._decided, findings, repeat(decision)))
        if self.current is not None:
            self.select(self._next_open(self.current))
        return decided

    def _decided(self, finding: Finding, decision: Decision) -> Decided:
        return Decided(agent=self.agent, at=self.now(), finding=finding.id, decision=decision)

    def _next_open(self, after: Finding) -> str:
        undecided = self.review.undecided if self.review else ()
        later = [finding for finding in undecided if finding.position > after.position]
        return (later or list(undecided) or [after])[0].id

    def undo(self) -> bool:
        """Take the last act back."""
        entry = self.review.to_undo if self.review else None
        return entry is not None and self._reverse(entry.number, entry.activity)

    def redo(self) -> bool:
        """Bring the last act that was taken back, back."""
        entry = self.review.to_redo if self.review else None
        if entry is None or self.review is None or not isinstance(entry.activity, Reversed):
            return False
        return self._reverse(entry.number, self.review.trail[entry.activity.entry - 1].activity)

    def reverse(self, numbers: tuple[int, ...]) -> tuple[int, ...]:
        """Take entries back, the last first; gives the numbers of the entries that do so, without those refused."""
        if self.review is None:
            return ()
        before = len(self.review.trail)
        last = self.review.trail[numbers[0] - 1].activity
        while isinstance(last, Reversed):
            last = self.review.trail[last.entry - 1].activity
        at = self.now()
        self._perform_all(Reversed(agent=self.agent, at=at, entry=number) for number in reversed(numbers))
        if isinstance(last, Decided) and len(self.review.trail) > before:
            self.select(last.finding)
        return tuple(entry.number for entry in self.review.trail[before:])

    def _reverse(self, number: int, activity: Activity) -> bool:
        done = self.perform(Reversed(agent=self.agent, at=self.now(), entry=number))
        if done and isinstance(activity, Decided):
            self.select(activity.finding)
        return done
