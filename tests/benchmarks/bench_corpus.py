"""Every draft of a folder through the path of `placet scan`: what was read, what was not, and what it cost.

    .venv/bin/python tests/benchmarks/bench_corpus.py [FOLDER] [--workers 2] [--list]

Each draft is scanned with the rules that ship, in a worker process within its limits. Whole: every part was read; a
draft of which only pictures were not read is counted beside. Crashed: the process ended without an answer, or with an
error that is no sentence for a user. Hung: no answer within the limit. Memory is the most that a worker held while it
scanned the draft, its own program and rules included. Without a folder, the golden cases are scanned.
"""

import argparse
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from measure import forget_peak, peak_megabytes

from placet.domain.document import CoverageReason
from placet.domain.errors import PlacetError, ReaderStopped, ReadingTimedOut
from placet.domain.rule import RuleSet
from placet.readers.suffixes import TAKEN
from placet.scan import load_rules, scan
from placet.workers import Limits, Workers

ROOT = Path(__file__).resolve().parent.parent.parent
WARMING = [ROOT / "tests" / "cases" / name for name in ("word-paragraph/draft.docx", "pdf-words/draft.pdf")] * 4
"""Drafts scanned before any is measured, so that no draft pays for a process that has just begun."""
WHOLE, PICTURES, PARTLY = "whole", "whole but for pictures", "partly"
REFUSED, CRASHED, HUNG = "refused", "crashed", "hung"
LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one draft: the seconds and megabytes it took, and in what way it was not read whole."""

    outcome: str
    seconds: float
    megabytes: int
    kind: str = ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "tests" / "cases")
    parser.add_argument("--workers", type=int, default=2, help="how many drafts are scanned at once (default: 2)")
    parser.add_argument("--list", action="store_true", help="name every draft that was not read whole")
    options = parser.parse_args()
    drafts = [
        path
        for path in sorted(options.folder.rglob("*"))
        if path.suffix.lower() in TAKEN and path.name != "expected.txt"
    ]
    workers = Workers(options.workers, LIMITS)
    try:
        ruleset = load_rules([ROOT / "rules" / "canada-federal"])
        list(_answers(workers, WARMING * options.workers, ruleset))
        answers = dict(_answers(workers, drafts, ruleset))
    finally:
        workers.close()
    print(f"limits: {LIMITS.seconds:g} s, {LIMITS.memory // 1024**2} MB")
    for suffix in sorted({path.suffix.lower() for path in answers}):
        _tell(suffix, {path: answer for path, answer in answers.items() if path.suffix.lower() == suffix})
    if options.list:
        for path, answer in answers.items():
            if answer.outcome not in (WHOLE, PICTURES):
                print(f"  {answer.outcome:8} {answer.kind:40} {path.name}")


def measured(path: Path, ruleset: RuleSet) -> Answer:
    """Scan a draft in a worker, as `placet scan` does."""
    forget_peak()
    start = time.perf_counter()
    try:
        unread = scan(path, ruleset).document.unread
    except PlacetError as trouble:
        return Answer(REFUSED, time.perf_counter() - start, peak_megabytes(), type(trouble).__name__)
    reasons = sorted({row.reason.value for row in unread})
    outcome = WHOLE if not reasons else PICTURES if reasons == [CoverageReason.PICTURE.value] else PARTLY
    return Answer(outcome, time.perf_counter() - start, peak_megabytes(), ", ".join(reasons))


def _answers(workers: Workers, drafts: list[Path], ruleset: RuleSet) -> Iterator[tuple[Path, Answer]]:
    pending = [(path, workers.submit(measured, path, ruleset)) for path in drafts]
    for path, future in pending:
        yield path, _answer(workers, path, future)


def _answer(workers: Workers, path: Path, future: Future[object]) -> Answer:
    try:
        answer = future.result()
    except Exception as error:
        trouble = workers.trouble(error, (path,))
        outcome = HUNG if isinstance(trouble, ReadingTimedOut) else CRASHED
        stopped = isinstance(trouble, ReaderStopped)
        return Answer(
            outcome, LIMITS.seconds if outcome == HUNG else 0, 0, type(error if stopped else trouble).__name__
        )
    assert isinstance(answer, Answer)
    return answer


def _tell(suffix: str, answers: dict[Path, Answer]) -> None:
    outcomes = Counter(answer.outcome for answer in answers.values())
    kinds = Counter(answer.kind for answer in answers.values() if answer.outcome in (REFUSED, CRASHED, HUNG))
    reasons = Counter(
        reason
        for answer in answers.values()
        if answer.outcome == PARTLY
        for reason in answer.kind.split(", ")
        if reason != CoverageReason.PICTURE.value
    )
    seconds = {path: answer.seconds for path, answer in answers.items()}
    slowest = max(seconds, key=lambda path: seconds[path])
    largest = max(answers, key=lambda path: answers[path].megabytes)
    counted = ", ".join(f"{outcomes[name]} {name}" for name in (WHOLE, PICTURES, PARTLY, REFUSED, CRASHED, HUNG))
    print(f"\n{suffix}: {len(answers)} drafts: {counted}")
    for title, counts in (("partly, for", reasons), ("not read", kinds)):
        if counts:
            print(f"  {title}: " + ", ".join(f"{count} {name}" for name, count in counts.most_common()))
    print(f"  time: median {statistics.median(seconds.values()) * 1000:.0f} ms", end=", ")
    print(f"worst {seconds[slowest] * 1000:.0f} ms ({slowest.name}); all {sum(seconds.values()):.1f} s", end="; ")
    print(f"memory: worst {answers[largest].megabytes} MB ({largest.name})")


if __name__ == "__main__":
    main()
