"""Killed at any moment and opened again, a review stands where it stood: what the screen showed is in the store."""

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from placet.domain.activity import Agent
from placet.domain.language import Language
from placet.resources import resource, rule_pack
from placet.scan import load_rules, scan
from placet.store.reviews import Store

KILLS = int(os.environ.get("PLACET_KILLS", "3"))
"""How often the window is killed; `PLACET_KILLS=20` for the whole proof."""
MOST_ENTRIES = 60
LONGEST = 120.0


@pytest.fixture
def draft() -> Path:
    return resource("samples", "family-benefit_release_EN.docx")


@pytest.fixture
def review_id(tmp_path: Path, draft: Path) -> str:
    ruleset = load_rules([rule_pack("canada-federal")], Language.ENGLISH)
    store = Store(tmp_path / "reviews.sqlite")
    review = store.add(scan(draft, ruleset), draft, Agent("R. Tester"), datetime.now(UTC))
    store.put_in_batch(draft, review.id)
    store.close()
    assert len(review.findings) > 2
    return review.id


def stored(folder: Path, review_id: str) -> list[tuple[int, str]]:
    """Read the trail back; the store recomputes its chain."""
    store = Store(folder / "reviews.sqlite")
    review, _ = store.load(review_id)
    store.close()
    return [(entry.number, entry.digest) for entry in review.trail]


def killed(folder: Path, draft: Path, seed: int) -> list[str]:
    """Triage, kill the window after a random number of entries, and give the lines it had printed."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    program = [sys.executable, str(Path(__file__).parent / "triage.py"), str(folder), str(draft), str(seed)]
    chance = random.Random(seed)
    wanted, pause = chance.randint(1, MOST_ENTRIES), chance.random() * 0.02
    lines: list[str] = []
    with subprocess.Popen(program, env=environment, stdout=subprocess.PIPE, text=True) as window:
        watchdog = threading.Timer(LONGEST, window.kill)
        watchdog.start()
        for line in told(window):
            lines.append(line)
            if len(lines) > wanted:
                threading.Timer(pause, window.send_signal, [signal.SIGKILL]).start()
                wanted = sys.maxsize
        watchdog.cancel()
    assert window.returncode == -signal.SIGKILL
    return lines


def told(window: subprocess.Popen[str]) -> Iterator[str]:
    """Give the whole lines a window prints until it ends."""
    assert window.stdout is not None
    for line in window.stdout:
        if line.endswith("\n"):
            yield line.strip()


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX's; on Windows TerminateProcess is tried by hand")
def test_a_window_killed_in_triage_loses_no_decision(tmp_path: Path, draft: Path, review_id: str) -> None:
    for seed in range(KILLS):
        before = stored(tmp_path, review_id)
        opened, *shown = killed(tmp_path, draft, seed)
        assert opened == f"open {before[-1][1]}"
        after = stored(tmp_path, review_id)
        seen = [(int(number), digest) for number, digest in (line.split() for line in shown)]
        assert after[: len(before)] == before
        assert after[len(before) : len(before) + len(seen)] == seen
        assert len(after) - len(before) - len(seen) <= 1
