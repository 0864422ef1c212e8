"""What the benchmarks share: start a program, time the moments it names, and print medians beside each other."""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent


def arguments(description: str, runs: int) -> argparse.Namespace:
    """Read the command line that every benchmark has."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--runs", type=int, default=runs, help=f"how often each is measured (default: {runs})")
    return parser.parse_args()


def moments(program: str, *words: str) -> dict[str, float]:
    """Start a program of this folder and give the milliseconds from its start to each moment it prints."""
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, str(HERE / program), *words]
        start = time.monotonic()
        with subprocess.Popen(command, env=environment(home), stdout=subprocess.PIPE, text=True) as process:
            seen = dict(_moments(process, start))
            code = process.wait()
    if code:
        raise SystemExit(f"{program} ended with code {code}")
    return seen


def _moments(process: subprocess.Popen[str], start: float) -> Iterator[tuple[str, float]]:
    assert process.stdout is not None
    for line in process.stdout:
        moment, _, at = line.strip().partition("@")
        yield moment, (float(at) - start) * 1000


def environment(home: str) -> dict[str, str]:
    """Give a program a home of its own, and a screen that needs none where there is no display."""
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "USERPROFILE"), home)
    shown = sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    platform = {} if shown else {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    return {**os.environ, **homes, **platform}


def table(title: str, rows: dict[str, Sequence[float]], base: str) -> None:
    """Print the median, fastest and slowest of each row, and its ratio to the row named as base."""
    ground = statistics.median(rows[base])
    print(f"\n{title} (milliseconds, {len(rows[base])} runs)")
    print(f"{'':42}{'median':>9}{'fastest':>9}{'slowest':>9}{'ratio':>8}")
    for name, values in rows.items():
        median = statistics.median(values)
        print(f"{name:42}{median:9.0f}{min(values):9.0f}{max(values):9.0f}{median / ground:8.2f}")


@contextmanager
def folder() -> Iterator[Path]:
    """Lend a folder that goes away again."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def forget_peak() -> None:
    """Let this process count the most memory it holds from now on (Linux)."""
    Path("/proc/self/clear_refs").write_text("5")


def peak_megabytes() -> int:
    """Give the most memory this process has held since it was told to forget."""
    status = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))
