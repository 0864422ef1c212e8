"""How far a reading has come, told to whoever listens."""

import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest
from cases_pdf_beside import attached
from pdf_file import pdf, show

from placet.readers.progress import Board, hear, hear_for, share, tell, unheard
from placet.readers.registry import read
from placet.resources import resource


@pytest.fixture
def heard() -> Iterator[list[tuple[int, int]]]:
    said: list[tuple[int, int]] = []
    hear(lambda step, total: said.append((step, total)))
    yield said
    hear(None)


@pytest.fixture
def board() -> Iterator[Board]:
    made = Board(multiprocessing.get_context("spawn"), slots=2)
    share(made.numbers)
    yield made
    hear(None)


def test_a_pdf_tells_each_page_it_begins(heard: list[tuple[int, int]]) -> None:
    read(resource("samples", "event-proposal_scan.pdf"))
    assert heard == [(1, 3), (2, 3), (3, 3)]


def test_a_word_draft_tells_each_part_it_opens(heard: list[tuple[int, int]]) -> None:
    read(resource("samples", "backgrounder_benefit.docx"))
    steps, totals = zip(*heard, strict=True)
    assert list(steps) == sorted(set(steps))
    assert len(steps) > 4
    assert len(set(totals)) == 1
    assert steps[-1] <= totals[0]


def test_a_file_that_travels_in_a_draft_is_no_step_of_its_own(tmp_path: Path, heard: list[tuple[int, int]]) -> None:
    path = tmp_path / "outer.pdf"
    path.write_bytes(attached("inner.pdf", pdf(show("One"), show("Two"))))
    assert "Two" in read(path).text
    assert heard == [(1, 1)]


def test_nothing_is_told_where_nobody_listens(heard: list[tuple[int, int]]) -> None:
    with unheard():
        tell(1, 2)
    tell(2, 2)
    hear(None)
    tell(3, 3)
    assert heard == [(2, 2)]


def test_a_slot_of_the_board_shows_the_last_step(board: Board) -> None:
    slot = board.take()
    assert slot is not None
    assert board.reached(slot) == (0, 0)
    hear_for(slot)
    tell(9, 14)
    assert board.reached(slot) == (9, 14)
    tell(1 << 40, 1 << 41)
    assert board.reached(slot) == ((1 << 32) - 1, (1 << 32) - 1)


def test_slots_given_back_are_taken_last_and_begin_anew(board: Board) -> None:
    first, second = board.take(), board.take()
    assert first is not None
    assert second is not None
    assert board.take() is None
    hear_for(first)
    tell(3, 4)
    board.give_back(second)
    board.give_back(first)
    assert [board.take(), board.take()] == [second, first]
    assert board.reached(first) == (0, 0)
