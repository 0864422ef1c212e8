"""Work in other processes, answered by signal."""

from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from placet.app.jobs import Job, Jobs
from placet.domain.errors import DamagedDraft
from placet.workers import Limits, Workers


@pytest.fixture(scope="module")
def jobs() -> Iterator[Jobs]:
    pool = Jobs(1, Limits(seconds=10))
    yield pool
    pool.close()


def doubled(number: int) -> int:
    return 2 * number


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
