"""Matching beside what a developer could pick up: the same drafts and rules, one core, CPU time, recall beside it.

    .venv/bin/python tests/benchmarks/bench_match.py [--folder DRAFTS]... [--plot match.svg]

Drafts are real prose from the folders (English and French; at least 10 MB makes the table comparable), with variants of
the rules planted in them. Every contender runs in a process of its own, stopped after a minute; slow ones read a part
of the drafts. `found` is the share of planted variants in that part that were found, `stray` what was found elsewhere
for each megabyte; memory is what the process grew by at its peak. Aho–Corasick finds only exact words: it is the limit
of speed.
"""

import argparse
import ctypes
import gc
import multiprocessing
import os
import resource
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

from match_contenders import CONTENDERS, SECONDS, Contender, Finder, Spans, placet
from match_course import Course, make_course, prose
from match_plot import Line, draw

from placet.matching.dictionary import dictionaries, languages
from placet.matching.hashing import Spellings
from placet.matching.open_draft import OpenDraft

SIZE, DRAFTS, PLANTED = 10_500_000, 10, 500
PAGES, PAGE = 1_000, 3_000
"""Pages of a long draft, and code points on each."""
EDITED = 100
COUNTS = (10, 100, 1_000, 10_000)
FORK = multiprocessing.get_context("fork")


@dataclass(frozen=True, slots=True)
class Run:
    """What one contender took and found: seconds of CPU time, bytes read, growth of memory in megabytes."""

    name: str
    rules: int
    build: float
    seconds: float
    size: int
    memory: float
    found: float
    stray: float
    ways: tuple[tuple[str, int, int], ...] = ()

    @property
    def rate(self) -> float:
        """Give megabytes a second."""
        return self.size / 1e6 / max(self.seconds, 1e-9)


def cpu() -> float:
    """Give the CPU time of this process and of those it started."""
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def peak() -> float:
    """Give the most memory that this process held since `forget_peak`, in megabytes."""
    rows = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(row.split()[1]) for row in rows if row.startswith("VmHWM")) / 1024


def forget_peak() -> None:
    """Give unused memory back, and begin to measure the most that is held from now on."""
    ctypes.CDLL(None).malloc_trim(0)
    Path("/proc/self/clear_refs").write_text("5", "ascii")


def measure(name: str, make: Callable[[Course], Finder], course: Course, passes: int) -> list[Run]:
    """Make what finds the rules' words ready, and send all drafts through it, once or more often."""
    gc.collect()
    gc.freeze()  # the drafts are not the contender's
    forget_peak()
    held, start = peak(), cpu()
    find = make(course)
    build = cpu() - start
    runs = []
    for number in range(passes):
        start = cpu()
        found = [find(draft) for draft in course.drafts]
        seconds = cpu() - start
        again = ", again" if number else ""
        runs.append(
            judge(course, Run(name + again, len(course.rules), build, seconds, course.size, peak() - held, 0, 0), found)
        )
    return runs


def judge(course: Course, run: Run, found: Sequence[Spans]) -> Run:
    """Say what share of the planted variants was found, in all and of each way, and what elsewhere."""
    ways: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    stray = 0
    for spans, planted in zip(found, course.planted, strict=True):
        ordered = sorted(spans)
        for each in planted:
            ways[each.way] += 1
            hits[each.way] += any(start < each.end and each.start < end for start, end in ordered)
        stray += sum(not any(start < each.end and each.start < end for each in planted) for start, end in ordered)
    rows = tuple((way, hits[way], ways[way]) for way in sorted(ways))
    share = hits.total() / max(1, ways.total())
    return Run(run.name, run.rules, run.build, run.seconds, run.size, run.memory, share, stray / (run.size / 1e6), rows)


def apart(name: str, make: Callable[[Course], Finder], course: Course, passes: int = 1) -> list[Run]:
    """Measure in a process of its own; nothing where it does not end in time."""
    receiver, sender = FORK.Pipe(duplex=False)
    process = FORK.Process(target=_send, args=(sender, name, make, course, passes))
    process.start()
    sender.close()
    try:
        return receiver.recv() if receiver.poll(SECONDS * passes) else []
    except EOFError:  # it ended without an answer
        return []
    finally:
        process.kill()
        process.join()


def _send(sender: Connection, name: str, make: Callable[[Course], Finder], course: Course, passes: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (16 << 30, 16 << 30))
    sender.send(measure(name, make, course, passes))


def field(course: Course, contenders: Sequence[Contender], repeats: int) -> list[Run]:
    """Run everybody on one course, and keep the best of some repeats."""
    runs = best("Placet", placet, course, repeats, passes=2)
    for contender in contenders:
        size = contender.sizes.get(len(course.rules), 0)
        part = course if size > course.size else course.part(size)
        done = best(contender.name, contender.make, part, repeats)
        runs += done or [Run(contender.name, len(course.rules), 0, 0, 0, 0, 0, 0)]
    return runs


def best(name: str, make: Callable[[Course], Finder], course: Course, repeats: int, passes: int = 1) -> list[Run]:
    """Measure some times, and keep the quickest build and the quickest of each pass; nothing where it gives up."""
    done = []
    for _ in range(repeats):
        done.append(apart(name, make, course, passes))
        if not done[-1]:
            return []
    return [
        replace(min(same, key=lambda run: run.seconds), build=min(run.build for run in same))
        for same in zip(*done, strict=True)
    ]


def show(course: Course, runs: Sequence[Run]) -> None:
    """Print a table."""
    print(
        f"\n{len(course.rules):,} rules, {course.size / 1e6:.1f} MB in {len(course.drafts)} drafts, one core, CPU time"
    )
    print(f"{'':36}{'MB/s':>9}{'build s':>9}{'memory':>9}{'found':>8}{'stray/MB':>10}{'read MB':>9}")
    for run in runs:
        if run.size:
            print(
                f"{run.name:36}{run.rate:9.3f}{run.build:9.2f}{run.memory:6.0f} MB{run.found:8.1%}{run.stray:10.2f}"
                f"{run.size / 1e6:9.2f}"
            )
        else:
            print(f"{run.name:36}   no answer in {SECONDS} s")


def show_ways(runs: Sequence[Run]) -> None:
    """Print which ways of writing a rule were found how often, by whom."""
    names = [run.name for run in runs if run.ways]
    print(f"\nFound of each way, {runs[0].rules:,} rules (on the part that each read)")
    print(f"{'':16}" + "".join(f"{name[:22]:>24}" for name in names))
    for way, _, _ in runs[0].ways:
        cells = [
            next((f"{hits}/{all_}" for each, hits, all_ in run.ways if each == way), "") for run in runs if run.ways
        ]
        print(f"{way:16}" + "".join(f"{cell:>24}" for cell in cells))


def edits(folders: Sequence[Path]) -> None:
    """Open a draft of a thousand pages, and hold it against one edited rule after the other."""
    course = make_course(folders, EDITED, PAGES * PAGE, 1, EDITED)
    gc.collect()
    gc.freeze()
    start = cpu()
    opened = OpenDraft(course.drafts[0])
    opening, taken, found = cpu() - start, [], 0
    for rule in course.rules:
        start = cpu()
        found += len(opened.match(rule))
        taken.append((cpu() - start) * 1000)
    taken.sort()
    print(f"\nOne edited rule on an open draft of {PAGES:,} pages ({PAGES * PAGE / 1e6:.1f} million characters):")
    print(
        f"opened in {opening:.2f} s; then median {taken[len(taken) // 2]:.0f} ms, slowest {taken[-1]:.0f} ms,", end=" "
    )
    print(f"for {EDITED} rules that made {found} findings")


def growth(folders: Sequence[Path], rules: int) -> list[Run]:
    """Run Placet on drafts of growing length."""
    sizes = [SIZE // 16, SIZE // 8, SIZE // 4, SIZE // 2, SIZE]
    return [
        run
        for size in sizes
        for run in best("Placet", placet, make_course(folders, rules, size, 1, PLANTED * size // SIZE), 3)
    ]


def main() -> None:
    """Run all contenders on the same drafts, for each number of rules."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, action="append", default=[], help="a folder of drafts; may be repeated")
    parser.add_argument("--rules", type=int, action="append", help="how many rules; may be repeated")
    parser.add_argument("--size", type=int, default=SIZE, help="code points in all drafts together")
    parser.add_argument("--repeats", type=int, default=1, help="how often each runs; the best counts")
    parser.add_argument("--alone", action="store_true", help="leave the other contenders out")
    parser.add_argument("--plot", type=Path, help="an SVG file to draw the rates to")
    options = parser.parse_args()
    if options.folder and not prose(tuple(options.folder)):
        parser.error("no draft with words in these folders; name others with --folder")
    start = time.process_time()
    dictionaries()
    languages(Spellings([""]))
    print(f"dictionaries, once in every process: {time.process_time() - start:.2f} s", end="; ")
    print(f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    fields = []
    for count in options.rules or COUNTS:
        course = make_course(options.folder, count, options.size, DRAFTS, PLANTED * options.size // SIZE)
        fields.append(field(course, () if options.alone else CONTENDERS, options.repeats))
        show(course, fields[-1])
    show_ways(fields[min(1, len(fields) - 1)])
    edits(options.folder)
    if options.plot:
        longer = growth(options.folder, 1_000)
        options.plot.write_text(
            draw(lines(fields), [Line("Placet, 1,000 rules", [(r.size / 1e6, r.seconds) for r in longer])]), "utf-8"
        )


def lines(fields: Sequence[Sequence[Run]]) -> list[Line]:
    """Give each contender's seconds for a megabyte over the number of rules."""
    names = dict.fromkeys(run.name for runs in fields for run in runs)
    return [
        Line(
            name,
            [
                (run.rules, run.seconds / (run.size / 1e6))
                for runs in fields
                for run in runs
                if run.name == name and run.size
            ],
        )
        for name in names
    ]


if __name__ == "__main__":
    main()
