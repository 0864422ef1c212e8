"""Work in other processes, within limits."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from placet.domain.errors import Complaint, DamagedDraft, ReaderStopped, ReadingTimedOut, RuleFileError
from placet.workers import Limits, Workers, result

DRAFT = Path("draft.docx")


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    pool = Workers(1, Limits(seconds=5, memory=1024**3))
    yield pool
    pool.close()


def doubled(_path: Path, number: int) -> int:
    return 2 * number


def damaged(path: Path) -> None:
    raise DamagedDraft(path.name, "cut short")


def sleeping(_path: Path) -> None:
    time.sleep(60)


def greedy(_path: Path) -> int:
    return len(bytearray(4 * 1024**3))


def dying(_path: Path) -> None:
    os._exit(11)


def faulty(_path: Path) -> None:
    raise KeyError("a word of the draft")


def test_a_function_runs_in_another_process(workers: Workers) -> None:
    assert result(workers, workers.submit(doubled, DRAFT, 21), DRAFT) == 42


def test_a_draft_error_comes_back_whole(workers: Workers) -> None:
    with pytest.raises(DamagedDraft) as damage:
        result(workers, workers.submit(damaged, DRAFT), DRAFT)
    assert (damage.value.name, damage.value.detail) == ("draft.docx", "cut short")


def refusing(_path: Path) -> None:
    raise RuleFileError((Complaint("a.yaml", 3, 5, "unknown key"),))


def test_a_rule_file_error_survives_the_way_between_processes(workers: Workers) -> None:
    with pytest.raises(RuleFileError) as refused:
        result(workers, workers.submit(refusing, DRAFT), DRAFT)
    assert str(refused.value.complaints[0]) == "a.yaml:3:5: unknown key"


@pytest.mark.skipif(os.name == "nt", reason="Windows limits memory by a Job Object, tried with the installer")
def test_too_much_memory_ends_one_answer_and_the_next_draft_is_read(workers: Workers) -> None:
    with pytest.raises(ReaderStopped):
        result(workers, workers.submit(greedy, DRAFT), DRAFT)
    assert result(workers, workers.submit(doubled, DRAFT, 2), DRAFT) == 4


def test_a_worker_that_dies_ends_one_answer_and_the_next_draft_is_read(workers: Workers) -> None:
    with pytest.raises(ReaderStopped):
        result(workers, workers.submit(dying, DRAFT), DRAFT)
    assert result(workers, workers.submit(doubled, DRAFT, 2), DRAFT) == 4


def test_a_worker_that_hangs_is_ended_at_its_limit() -> None:
    pool = Workers(1, Limits(seconds=1))
    try:
        with pytest.raises(ReadingTimedOut) as late:
            result(pool, pool.submit(sleeping, DRAFT), DRAFT)
    finally:
        pool.close()
    assert late.value.detail == "1"


def test_a_failure_is_logged_without_a_word_of_the_draft(workers: Workers, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(ReaderStopped):
        result(workers, workers.submit(faulty, DRAFT), DRAFT)
    assert "KeyError" in caplog.text
    assert "a word of the draft" not in caplog.text
