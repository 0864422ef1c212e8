"""Drafts named on a command line become reviews, each read in a worker process."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import track

from placet.domain.activity import Agent, Described, Description
from placet.domain.errors import PlacetError
from placet.domain.finding import Scan
from placet.domain.language import Bilingual, Language
from placet.domain.review import Review, begin
from placet.domain.rule import RuleSet
from placet.readers.suffixes import TAKEN
from placet.scan import scan
from placet.words.errors import explain
from placet.workers import Workers, result

FOUND, UNREAD = 1, 3
NOT_TAKEN = Bilingual("Not taken: {path}", "Non retenu : {path}")


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one draft: a review of its scan, or its trouble."""

    path: Path
    review: Review | None = None
    error: PlacetError | None = None


def read_all(
    paths: Sequence[Path], ruleset: RuleSet, description: Description, language: Language
) -> Iterator[Reading]:
    """Read every draft in worker processes, in the order given; troubles are said as they come."""
    drafts = _drafts(paths, language)
    workers = Workers(processes())
    try:
        futures = [(path, workers.submit(scan, path, ruleset)) for path in drafts]
        console = Console(stderr=True)
        for path, future in track(futures, "Placet", console=console, disable=not console.is_terminal, transient=True):
            yield _reading(workers, path, future, description, language)
    finally:
        workers.close()


def _reading(
    workers: Workers, path: Path, future: Future[object], description: Description, language: Language
) -> Reading:
    try:
        done = result(workers, future, path)
    except PlacetError as error:
        say(explain(error, language))
        return Reading(path, error=error)
    if not isinstance(done, Scan):
        raise TypeError(type(done).__name__)
    return Reading(path, _described(done, description))


def _described(done: Scan, description: Description) -> Review:
    """Begin a review whose number follows from draft and rules, so that the same report comes twice alike."""
    packs = "".join(pack.sha256 for pack in done.ruleset.packs)
    number = hashlib.sha256(f"{done.document.sha256}{packs}".encode()).hexdigest()[:32]
    review = begin(number, done, Agent(""), done.started_at)
    return review.apply(Described(agent=Agent(""), at=done.started_at, description=description))


def _drafts(paths: Sequence[Path], language: Language) -> list[Path]:
    """List the drafts named, and those in folders; other files in a folder are named as not taken."""
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        files = sorted(item for item in path.rglob("*") if item.is_file() and not item.name.startswith((".", "~$")))
        found += [item for item in files if item.suffix.lower() in TAKEN]
        for item in files:
            if item.suffix.lower() not in TAKEN:
                say(NOT_TAKEN.text(language).format(path=item))
    return found


def reviews_of(readings: Sequence[Reading]) -> list[Review]:
    """Give the reviews of the drafts that could be read."""
    return [reading.review for reading in readings if reading.review]


def exit_code(readings: Sequence[Reading]) -> int:
    """Give the exit code that tells most: unread before found before nothing."""
    reviews = reviews_of(readings)
    if len(reviews) < len(readings) or any(review.scan.document.unread for review in reviews):
        return UNREAD
    return FOUND if any(review.findings for review in reviews) else 0


def processes() -> int:
    """Count the worker processes this computer bears."""
    return max(1, min(8, os.cpu_count() or 1))


def say(words: str) -> None:
    """Say something beside the output: on standard error."""
    typer.echo(words, err=True)
