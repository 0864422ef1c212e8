"""The worst time and memory that files made to harm cost their reader, within the limits of a worker.

The files are those of the tests, and larger ones of the same kinds that would slow the tests down.

python3 packaging/dev.py bench bench_hostile.py
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "readers"))

import hostile_pdf
import hostile_word
from measure import forget_peak, peak_megabytes
from pdf_file import Stream, pdf, show
from word_file import p, tbl, tc, tr

from placet.domain.errors import PlacetError
from placet.readers.registry import read
from placet.workers import Limits, Workers

MEGABYTE = 1024 * 1024
LIMITS = Limits()
LARGER: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a million paragraphs": ("a.docx", lambda: hostile_word.packed("<w:p/>" * 1_000_000 + p("A plan"))),
    "a table of 60,000 cells": ("a.docx", lambda: hostile_word.packed(tbl(*[tr(*[tc("a")] * 20)] * 3000))),
    "300 MB in ten parts": ("a.docx", lambda: parts_of(10, 30 * MEGABYTE)),
    "fifty thousand annotations": (
        "a.pdf",
        lambda: pdf(show("A plan"), page=f"/Annots [{'<< /Subtype /Text /Rect [0 0 9 9] /Contents (A) >>' * 50_000}]"),
    ),
    "a page of 200,000 words": (
        "a.pdf",
        lambda: pdf("".join(show("word", n % 500, n % 700, 4) for n in range(200_000))),
    ),
    "a content stream of 200 MB": ("a.pdf", lambda: pdf("", content1=hostile_pdf.flat(b"0 0 m " * 35_000_000))),
    "objects nested 200,000 deep": ("a.pdf", lambda: pdf(show("A plan"), x=Stream(b"[" * 200_000), y="[" * 200_000)),
}


def parts_of(count: int, size: int) -> bytes:
    """Give a package whose parts compress too little to be a bomb each, and are too much together."""
    varied = b"".join(b"%07d %07d\n" % (number, number * 7919 % 9_999_991) for number in range(size // 16))
    return hostile_word.whole(hostile_word.body(p("A plan")), *((f"word/header{n}.xml", varied) for n in range(count)))


def measured(path: Path) -> tuple[float, int, str]:
    """Read a file in a worker, and give the seconds and megabytes it took there, and what came of it."""
    forget_peak()
    start = time.perf_counter()
    try:
        document = read(path)
        answer = f"read, {len(document.unread)} parts not"
    except PlacetError as trouble:
        answer = type(trouble).__name__
    return time.perf_counter() - start, peak_megabytes(), answer


def main() -> None:
    files = {
        **{f"word, {name}": ("a.docx", made) for name, made in hostile_word.files().items()},
        **{f"pdf, {name}": ("a.pdf", made) for name, made in hostile_pdf.files().items()},
        **hostile_pdf.mistaken(),
        **LARGER,
    }
    workers = Workers(1, LIMITS)
    rows = []
    with tempfile.TemporaryDirectory() as home:
        for name, (file, made) in files.items():
            path = Path(home) / file
            path.write_bytes(made())
            rows.append((name, *_answer(workers, path)))
    workers.close()
    print(f"{len(rows)} files; limits {LIMITS.seconds:g} s, {LIMITS.memory // MEGABYTE} MB")
    for name, seconds, peak, answer in sorted(rows, key=lambda row: -row[1])[:12]:
        print(f"  {seconds:6.2f} s {peak:6} MB  {name}: {answer}")
    worst = max(rows, key=lambda row: row[2])
    print(f"most memory: {worst[2]} MB, {worst[0]}")


def _answer(workers: Workers, path: Path) -> tuple[float, int, str]:
    start = time.perf_counter()
    try:
        seconds, peak, answer = workers.submit(measured, path).result()
    except Exception as error:
        return time.perf_counter() - start, 0, type(workers.trouble(error, (path,))).__name__
    return seconds, peak, answer


if __name__ == "__main__":
    main()
