"""The rows of the batch: how far a reading has come, what was not read, and an arc that moves only where it may."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from draft_pieces import HereJobs
from panel_pieces import french
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placet.app.models.batch import BatchModel
from placet.app.models.batch_row import BatchRow, RowState
from placet.app.models.batch_words import row_sentence, short_words, state_words
from placet.app.models.session import ReviewSession
from placet.app.views.batch_list import BatchList, paint_state
from placet.app.views.tokens import LIGHT
from placet.domain.activity import Agent
from placet.store.reviews import Store
from placet.store.summary import Summary

SCAN, RELEASE = Path("event-proposal_scan.pdf"), Path("release.docx")


def reading(step: int = 0, total: int = 0, path: Path = SCAN) -> BatchRow:
    return BatchRow(path, RowState.READING, step=step, total=total)


def reviewed(undecided: int = 0, unread_pages: int = 0, pages: int = 8, unacknowledged: int = 0) -> BatchRow:
    waiting = max(unread_pages, unacknowledged)
    summary = Summary("1", SCAN.name, SCAN, "0", 5, undecided, waiting, waiting, pages=pages, unread_pages=unread_pages)
    return BatchRow(SCAN, RowState.REVIEW, summary)


# --- words ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "english", "in_french"),
    [
        (reading(), "Reading…", "Lecture…"),
        (reading(1, 1), "Reading…", "Lecture…"),
        (reading(9, 14), "Reading… page 9 of 14", "Lecture… page 9 sur 14"),
        (reading(3, 12, RELEASE), "Reading… part 3 of 12", "Lecture… partie 3 sur 12"),
        (reviewed(unread_pages=3), "3 of 8 pages not read", "3\xa0pages sur 8 non lues"),
        (reviewed(unread_pages=1), "1 of 8 pages not read", "1\xa0page sur 8 non lue"),
        (reviewed(unread_pages=1, pages=1), "Its one page not read", "Sa seule page non lue"),
        (reviewed(4, unread_pages=3), "4 open · 3 of 8 pages not read", "4 à trancher · 3\xa0pages sur 8 non lues"),
        (reviewed(4, unacknowledged=2), "4 open · 2 not read", "4 à trancher · 2 non lues"),
        (reviewed(unacknowledged=2), "2 parts not read", "2\xa0parties non lues"),
        (reviewed(), "Ready to sign off", "Prête à signer"),
    ],
)
def test_a_row_says_where_its_draft_stands(qapp: QApplication, row: BatchRow, english: str, in_french: str) -> None:
    assert state_words(row) == english
    with french(qapp):
        assert state_words(row) == in_french


def test_a_row_without_room_says_what_was_not_read_and_a_screen_reader_everything(qapp: QApplication) -> None:
    row = reviewed(4, unread_pages=3)
    assert short_words(row) == "3 of 8 pages not read"
    assert row_sentence(row) == "event-proposal_scan.pdf, 4 open · 3 of 8 pages not read"
    assert short_words(reviewed(4)) == "4 of 5 open"


# --- the arc ----------------------------------------------------------------------------------------------------


def accent(row: BatchRow, turn: float = 0) -> set[tuple[int, int]]:
    """List the points of a row's mark that stand in the accent."""
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    paint_state(painter, QRectF(0, 0, 40, 40), row, LIGHT, turn)
    painter.end()
    inked = QColor(LIGHT.accent)
    return {(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y) == inked}


def test_the_arc_shows_the_share_that_is_read(qapp: QApplication) -> None:
    shares = [len(accent(reading(step, 8))) for step in (1, 4, 8)]
    assert shares == sorted(shares)
    assert 3 * shares[0] < shares[2]
    assert not any(x < 18 for x, _ in accent(reading(4, 8)))
    assert accent(reading(4, 8), turn=0.5) == accent(reading(4, 8))


def test_a_draft_that_waits_has_no_arc_and_one_of_unknown_length_an_arc_that_turns(qapp: QApplication) -> None:
    assert accent(BatchRow(SCAN)) == set()
    assert accent(reading()) != accent(reading(), turn=0.5) != set()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "reviews.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def rows(store: Store, qtbot: QtBot) -> tuple[BatchModel, BatchList]:
    model = BatchModel(store, HereJobs(), ReviewSession(store, Agent("J. Lavoie")))  # type: ignore[arg-type]
    model.add([Path("/drafts/a.pdf")])
    shown = BatchList()
    qtbot.addWidget(shown)
    shown.setModel(model)
    shown.resize(256, 200)
    shown.show()
    qtbot.waitExposed(shown)
    return model, shown


@pytest.fixture(params=[True, False])
def moving(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[bool]:
    """Let the desktop animate, or not."""
    before = qapp.isEffectEnabled(Qt.UIEffect.UI_General)
    qapp.setEffectEnabled(Qt.UIEffect.UI_General, request.param)
    yield request.param
    qapp.setEffectEnabled(Qt.UIEffect.UI_General, before)


@pytest.mark.parametrize("moving", [True], indirect=True)
def test_an_arc_turns_while_nobody_knows_how_far_the_reading_is_and_then_stops(
    rows: tuple[BatchModel, BatchList], moving: bool, qtbot: QtBot
) -> None:
    model, shown = rows
    path = model.rows[0].path
    assert not shown.turning
    model._set(reading(path=path))
    first = shown._delegate.turn
    qtbot.waitUntil(lambda: shown._delegate.turn != first)
    model._set(reading(1, 3, path))
    qtbot.waitUntil(lambda: not shown.turning)


@pytest.mark.parametrize("moving", [False], indirect=True)
def test_no_arc_turns_where_the_desktop_shows_no_motion(rows: tuple[BatchModel, BatchList], moving: bool) -> None:
    model, shown = rows
    model._set(reading(path=model.rows[0].path))
    assert not shown.turning
