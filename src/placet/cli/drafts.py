"""Drafts named on a command line become reviews, each read in a worker process, in the order named."""

import hashlib
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress

from placet.cli.output import say
from placet.cli.passwords import Passwords
from placet.domain.activity import Agent, Described, Description
from placet.domain.errors import DraftError, DraftMissing, EncryptedDraft
from placet.domain.finding import Scan
from placet.domain.language import Bilingual, Language
from placet.domain.review import Review, begin
from placet.domain.rule import RuleSet
from placet.exporters.plain import Tally
from placet.readers.suffixes import TAKEN
from placet.scan import scan
from placet.workers import Workers, result

T = TypeVar("T")
FOUND, UNREAD = 1, 3
AHEAD = 4
"""Drafts given to each process before the first answer is fetched: enough to keep it busy, few enough to hold."""
NOT_TAKEN = Bilingual("Not taken: {path}", "Non retenu\u00a0: {path}")


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one draft: a review of its scan, or its trouble, which names the draft as the command did.

    `password` is the one that opened it, if it needed one.
    """

    path: Path
    came: Review | DraftError
    password: str | None = field(default=None, repr=False)


class Batch:
    """The drafts of one command: read in worker processes, counted, and let go; the rules hold for all of them."""

    def __init__(
        self,
        paths: Sequence[Path],
        ruleset: RuleSet,
        description: Description,
        language: Language,
        passwords: Passwords | None = None,
    ) -> None:
        """List the drafts named, and those in folders; other files in a folder are named as not taken."""
        self.ruleset = ruleset
        self.description = description
        self.language = language
        self._passwords = passwords or Passwords(language)
        self.tally = Tally()
        self._drafts: dict[Path, DraftError | None] = {}
        seen: set[Path] = set()
        for path, trouble in _drafts(paths, language):
            if (whole := path.resolve()) not in seen:
                seen.add(whole)
                self._drafts[path] = trouble

    def __len__(self) -> int:
        """Count the drafts."""
        return len(self._drafts)

    def __iter__(self) -> Iterator[Reading]:
        """Read the drafts in order; how far it got is shown on a terminal, and nowhere else."""
        workers = Workers(processes())
        hidden = not sys.stderr.isatty()
        with Progress(console=Console(stderr=True), disable=hidden, transient=True) as progress:
            try:
                read = (path for path, trouble in self._drafts.items() if trouble is None)
                answers = in_order(read, lambda path: workers.submit(scan, path, self.ruleset))
                for path, trouble in progress.track(self._drafts.items(), description="Placet"):
                    if trouble is not None:
                        yield self._counted(Reading(path, trouble))
                    else:
                        yield self._counted(self._read(workers, path, next(answers)[1], progress))
            finally:
                workers.close()

    def _read(self, workers: Workers, path: Path, future: Future[object], progress: Progress) -> Reading:
        """Give what came of a draft; one that needs a password is read again with what is known or typed."""
        came = self._came(workers, path, future)
        if not isinstance(came, EncryptedDraft):
            return Reading(path, came)

        def attempt(password: str) -> Review | DraftError:
            return self._came(workers, path, workers.submit(scan, path, self.ruleset, password))

        return Reading(path, *self._passwords.unlock(came, path, attempt, lambda: _paused(progress)))

    def _came(self, workers: Workers, path: Path, future: Future[object]) -> Review | DraftError:
        try:
            done = result(workers, future, path)
        except DraftError as error:
            return type(error)(str(path), error.detail)
        if not isinstance(done, Scan):
            raise TypeError(type(done).__name__)
        return _described(done, self.description)

    def _counted(self, reading: Reading) -> Reading:
        self.tally = self.tally.counting(scan_of(reading))
        return reading

    @property
    def exit_code(self) -> int:
        """Give the exit code that tells most: unread before found before nothing."""
        if self.tally.failed or self.tally.partly:
            return UNREAD
        return FOUND if self.tally.findings else 0


@contextmanager
def _paused(progress: Progress) -> Iterator[None]:
    """Take the progress off the terminal for a while."""
    progress.stop()
    try:
        yield
    finally:
        progress.start()


def scan_of(reading: Reading) -> Scan | DraftError:
    """Give what a report says of a draft: the findings of the rules that speak to the product as described."""
    if not isinstance(reading.came, Review):
        return reading.came
    made = reading.came.scan
    named = replace(made.document, name=str(reading.path))
    return replace(made, document=named, findings=reading.came.findings)


def in_order(items: Iterable[T], submit: Callable[[T], Future[object]]) -> Iterator[tuple[T, Future[object]]]:
    """Submit work a little ahead of its answers, which come in the order of the items."""
    pending: deque[tuple[T, Future[object]]] = deque()
    for item in items:
        pending.append((item, submit(item)))
        if len(pending) >= AHEAD * processes():
            yield pending.popleft()
    yield from pending


def _described(done: Scan, description: Description) -> Review:
    """Begin a review whose number follows from draft and rules, so that the same report comes twice alike."""
    packs = "".join(pack.sha256 for pack in done.ruleset.packs)
    number = hashlib.sha256(f"{done.document.sha256}{packs}".encode()).hexdigest()[:32]
    review = begin(number, done, Agent(""), done.started_at)
    return review.apply(Described(agent=Agent(""), at=done.started_at, description=description))


def _drafts(paths: Sequence[Path], language: Language) -> Iterator[tuple[Path, DraftError | None]]:
    """Give the drafts named, and those in folders, sorted; a folder that may not be opened is a draft's trouble."""
    for path in paths:
        if not path.is_dir():
            yield path, None
            continue
        closed: list[OSError] = []
        walk = os.walk(path, onerror=closed.append)
        for file in sorted(Path(place, name) for place, _, names in walk for name in names):
            if file.name.startswith((".", "~$")):
                continue
            if file.suffix.lower() in TAKEN:
                yield file, None
            else:
                say(NOT_TAKEN.text(language).format(path=file))
        for error in closed:
            folder = Path(str(error.filename))
            yield folder, DraftMissing(str(folder), error.strerror or "")


def processes() -> int:
    """Count the worker processes this computer bears."""
    return max(1, min(8, os.cpu_count() or 1))
