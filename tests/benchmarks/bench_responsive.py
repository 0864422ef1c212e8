"""The longest that the window's event loop stood still while drafts dropped at once were read.

    python3 packaging/dev.py bench bench_responsive.py
    .venv/bin/python tests/benchmarks/bench_responsive.py --drafts FOLDER --count 200

The drafts are the files made to harm of the tests, each under a name of its own, or those of a folder (below it too;
every n-th, so that `--count` are taken). Beside the window, this program does nothing but beat as often as it: its own
longest pause is what the machine alone makes one wait.
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "readers"))

import hostile_pdf
import hostile_word
from measure import HERE, environment

from placet.readers.suffixes import TAKEN

LIMIT = 50.0
"""Milliseconds that nobody notices."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="how often it is measured (default: 5)")
    parser.add_argument("--drafts", type=Path, help="a folder of drafts to drop in place of the files made to harm")
    parser.add_argument("--count", type=int, default=200, help="how many of them (default: 200)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "drafts"
        folder.mkdir()
        if options.drafts:
            link(options.drafts, folder, options.count)
        else:
            make(folder)
        runs = [run(folder) for _ in range(options.runs)]
    tell(runs)


def make(folder: Path) -> None:
    """Write the files made to harm."""
    files = {
        **{f"word {name}": ("a.docx", made) for name, made in hostile_word.files().items()},
        **{f"pdf {name}": ("a.pdf", made) for name, made in hostile_pdf.files().items()},
        **hostile_pdf.mistaken(),
    }
    for number, (name, (file, made)) in enumerate(files.items()):
        safe = "".join(sign if sign.isalnum() else "-" for sign in name)
        (folder / f"{number:03}-{safe[:60]}{Path(file).suffix}").write_bytes(made())


def link(source: Path, folder: Path, count: int) -> None:
    """Take every n-th draft of a folder."""
    drafts = sorted(path for path in source.rglob("*") if path.suffix.lower() in TAKEN)
    step = max(1, len(drafts) // count)
    for number, path in enumerate(drafts[::step][:count]):
        shutil.copyfile(path, folder / f"{number:03}-{path.name[-60:]}")


def run(folder: Path) -> dict[str, object]:
    """Drop the drafts on a window of its own."""
    over, gaps = threading.Event(), [0.0]
    beating = threading.Thread(target=beat, args=(over, gaps))
    beating.start()
    try:
        with tempfile.TemporaryDirectory() as home:
            command = [sys.executable, str(HERE / "window_watched.py"), str(folder)]
            done = subprocess.run(command, env=environment(home), stdout=subprocess.PIPE, text=True, check=True)
    finally:
        over.set()
        beating.join()
    return {**json.loads(done.stdout.splitlines()[-1]), "machine": 1000 * max(gaps)}


def beat(over: threading.Event, gaps: list[float]) -> None:
    """Beat once a millisecond until it is over, and keep the pauses that are no mere breath."""
    last = time.perf_counter()
    while not over.is_set():
        time.sleep(0.001)
        now = time.perf_counter()
        if now - last > 0.005:
            gaps.append(now - last)
        last = now


def tell(runs: list[dict[str, object]]) -> None:
    first = runs[0]
    print(f"{first['drafts']} drafts dropped at once, {first['failed']} could not be read, {len(runs)} runs")
    print(f"{'longest pause of the event loop, ms':40}{'median':>9}{'least':>9}{'most':>9}")
    for key, words in {
        "wall": "by the clock",
        "own": "processor time of the main thread",
        "process": "processor time of the window",
        "machine": "by the clock, of a program that idles",
    }.items():
        values = [float(str(each[key])) for each in runs]
        print(f"  {words:38}{statistics.median(values):9.1f}{min(values):9.1f}{max(values):9.1f}")
    print(f"  pauses over {LIMIT:g} ms by the clock: {[each['over'] for each in runs]}")
    print(f"  seconds: {[round(float(str(each['seconds']))) for each in runs]}")
    for order in ("pauses", "longest"):
        print("the longest by processor time:" if order == "pauses" else "the longest by the clock:")
        found = [pause for each in runs for pause in each[order]]  # type: ignore[attr-defined]
        by = "process" if order == "pauses" else "wall"
        for pause in sorted(found, key=lambda pause: -pause[by])[:6]:
            print("  {wall:7.1f} clock {own:7.1f} own {process:7.1f} window  {at}".format(**pause))


if __name__ == "__main__":
    main()
