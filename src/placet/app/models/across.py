"""Acts in drafts that are not on the desk: looked for, written and taken back on the thread that writes."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from placet.app.jobs import Thread
from placet.app.models.elsewhere import Search, Written, decide_elsewhere, find_elsewhere, reverse_elsewhere
from placet.app.models.session import ReviewSession
from placet.domain.activity import Decision
from placet.domain.errors import PlacetError
from placet.domain.finding import Finding
from placet.store.reviews import Store


class Across(QObject):
    """Asks and writes across the reviews of the batch; one thing at a time."""

    found = Signal(object)
    """The places with the same words in other drafts: a Search."""
    written = Signal(object)
    """Entries were written into other reviews: a Written."""
    refused = Signal(object)
    """The PlacetError for which something was not done."""

    def __init__(
        self, store: Store, thread: Thread, session: ReviewSession, open_reviews: Callable[[], tuple[str, ...]]
    ) -> None:
        """Work on a store's own thread; `open_reviews` lists the reviews of the batch with open findings."""
        super().__init__(thread)
        self._store = store
        self._thread = thread
        self._session = session
        self._open_reviews = open_reviews
        self._then: Callable[[Written], object] | None = None
        self.busy = False

    @property
    def others(self) -> tuple[str, ...]:
        """List the reviews of the batch that have open findings, without the one on the desk."""
        here = self._session.review.id if self._session.review else ""
        return tuple(review for review in self._open_reviews() if review != here)

    def find(self, like: Finding) -> None:
        """Look for a finding's words in the other drafts; `found` tells."""
        job = self._thread.submit(find_elsewhere, self._store, self.others, like)
        job.finished.connect(self._on_found)
        job.failed.connect(self.refused)

    def decide(
        self, chosen: Mapping[str, tuple[str, ...]], decision: Decision, then: Callable[[Written], object]
    ) -> None:
        """Decide findings of other reviews alike; `then` happens once it is written."""
        session = self._session
        self._begin(then, decide_elsewhere, self._store, session.agent, session.now(), chosen, decision)

    def reverse(self, entries: Mapping[str, tuple[int, ...]], then: Callable[[Written], object]) -> None:
        """Take back entries of other reviews; `then` happens once it is written."""
        session = self._session
        self._begin(then, reverse_elsewhere, self._store, session.agent, session.now(), entries)

    def _begin(self, then: Callable[[Written], object], function: Callable[..., Written], *arguments: object) -> None:
        self.busy, self._then = True, then
        job = self._thread.submit(function, *arguments)
        job.finished.connect(self._on_written)
        job.failed.connect(self._on_failed)

    def settle(self) -> None:
        """Wait until what is written stands in the store: a review that is opened holds it."""
        if self.busy:
            self._thread.settle()

    def _on_found(self, search: Search) -> None:
        self.found.emit(search)

    def _on_written(self, written: Written) -> None:
        then, self._then, self.busy = self._then, None, False
        if then is not None:
            then(written)
        self.written.emit(written)
        for error in written.errors:
            self.refused.emit(error)

    def _on_failed(self, error: PlacetError) -> None:
        self._on_written(Written({}, (), (error,)))
