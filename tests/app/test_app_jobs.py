"""Work in other processes, answered by signal."""

import os
import time
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from placet.app.jobs import Job, Jobs
from placet.domain.errors import DamagedDraft, ReaderStopped
from placet.readers.progress import tell
from placet.workers import Limits, Workers


@pytest.fixture(scope="module")
def jobs() -> Iterator[Jobs]:
    pool = Jobs(1, Limits(seconds=10))
    yield pool
    pool.close()


def doubled(number: int) -> int:
    return 2 * number


def reading(seen: Path) -> int:
    """Come to the ninth page, and read on once the test has seen it."""
    tell(9, 14)
    while not seen.exists():
        time.sleep(0.005)
    return 14


def dying_on_a_page(seen: Path) -> int:
    reading(seen)
    os._exit(11)


def damaged(path: Path) -> None:
    raise DamagedDraft(path.name, "cut short")


def test_the_answer_comes_by_signal(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.submit(doubled, 21).finished, timeout=20_000) as answer:
        pass
    assert answer.args == [42]


def test_a_trouble_comes_by_signal(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.submit(damaged, Path("a.docx")).failed, timeout=20_000) as answer:
        pass
    assert isinstance(answer.args[0], DamagedDraft)


@pytest.mark.parametrize(("result", "error"), [(42, None), (None, DamagedDraft("a.docx"))])
def test_an_answer_that_is_there_before_the_job_waits_for_those_who_connect(
    qtbot: QtBot, result: int | None, error: DamagedDraft | None
) -> None:
    future: Future[object] = Future()
    if error is None:
        future.set_result(result)
    else:
        future.set_exception(error)
    parent, workers = QObject(), Workers(1)
    job = Job(future, workers, (), parent)
    with qtbot.waitSignal(job.finished if error is None else job.failed) as answer:
        pass
    assert answer.args == [error or result]
    workers.close()


def test_work_under_way_when_the_pool_closes_is_forgotten(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    future: Future[object] = Future()
    said: list[object] = []
    pool, workers = Jobs(1), Workers(1)
    job = Job(future, workers, (), pool)
    job.finished.connect(said.append)
    job.failed.connect(said.append)
    pool.close()
    with qtbot.waitSignal(job.destroyed):
        future.set_exception(RuntimeError("the pool was stopped"))
    workers.close()
    assert said == []
    assert "worker failed" not in caplog.text


def test_a_cancelled_job_says_nothing_and_the_next_one_answers(jobs: Jobs, qtbot: QtBot) -> None:
    said: list[object] = []
    cancelled = jobs.submit(doubled, 1)
    cancelled.finished.connect(said.append)
    cancelled.failed.connect(said.append)
    cancelled.cancel()
    with qtbot.waitSignal(jobs.submit(doubled, 4).finished, timeout=20_000) as answer:
        pass
    assert (answer.args, said) == ([8], [])


def test_a_job_that_is_followed_tells_how_far_it_has_come(jobs: Jobs, tmp_path: Path, qtbot: QtBot) -> None:
    job = jobs.submit(reading, tmp_path / "seen")
    job.follow()
    with qtbot.waitSignal(job.progressed, timeout=20_000) as told:
        pass
    assert told.args == [9, 14]
    with qtbot.waitSignal(job.finished, timeout=20_000), qtbot.assertNotEmitted(job.progressed):
        (tmp_path / "seen").touch()


def test_a_worker_that_dies_on_a_page_ends_its_job_and_the_next_one_is_followed(
    jobs: Jobs, tmp_path: Path, qtbot: QtBot
) -> None:
    dying = jobs.submit(dying_on_a_page, tmp_path / "seen")
    dying.follow()
    with qtbot.waitSignal(dying.progressed, timeout=20_000):
        pass
    with qtbot.waitSignal(dying.failed, timeout=20_000) as ended:
        (tmp_path / "seen").touch()
    assert isinstance(ended.args[0], ReaderStopped)
    after = jobs.submit(reading, tmp_path / "again")
    after.follow()
    with qtbot.waitSignal(after.progressed, timeout=20_000) as told:
        pass
    assert told.args == [9, 14]
    with qtbot.waitSignal(after.finished, timeout=20_000):
        (tmp_path / "again").touch()


def test_a_job_cancelled_on_a_page_says_no_more(jobs: Jobs, tmp_path: Path, qtbot: QtBot) -> None:
    job = jobs.submit(reading, tmp_path / "never")
    said: list[object] = []
    job.follow()
    with qtbot.waitSignal(job.progressed, timeout=20_000):
        pass
    job.progressed.connect(said.append)
    job.cancel()
    with qtbot.waitSignal(jobs.submit(doubled, 4).finished, timeout=20_000) as answer:
        pass
    assert (answer.args, said) == ([8], [])
