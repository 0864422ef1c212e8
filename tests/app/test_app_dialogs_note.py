"""Notes on words of the draft, or on the whole of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dialog_pieces import JULIE, NOW, at, desk, kept, window
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from placet.app.models.session import ReviewSession
from placet.app.models.targets import finding_at, target_of
from placet.app.views.dialogs.note import NoteDialog
from placet.domain.activity import Target
from placet.domain.selector import TextPositionSelector


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with desk(tmp_path) as made:
        yield made


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    return window(qtbot)[0]


def write(dialog: NoteDialog, words: str) -> None:
    dialog.note.control.setPlainText(words)
    dialog.primary.click()


def test_a_note_keeps_the_words_it_is_about(session: ReviewSession, over: QWidget) -> None:
    dialog = NoteDialog(session, None, at("proposed measure"), over)
    dialog.open()
    assert "proposed measure" in dialog.about.quote.words
    assert dialog.about.place.text() == "Body, paragraph 2"
    write(dialog, "  Has the House voted?\n")
    (note,) = kept(session).annotations
    assert note.body == "Has the House voted?"
    assert note.target.position == at("proposed measure")
    assert note.target.quote is not None
    assert note.target.quote.exact == "proposed measure"
    assert kept(session).trail[-1].activity.agent == JULIE
    assert kept(session).trail[-1].activity.at == NOW


def test_a_note_on_no_words_is_about_the_whole_draft(session: ReviewSession, over: QWidget) -> None:
    dialog = NoteDialog(session, None, None, over)
    dialog.open()
    assert not dialog.about.quote.isVisible()
    write(dialog, "The French is missing.")
    assert kept(session).annotations[0].target == Target()


def test_another_wording_replaces_the_note(session: ReviewSession, over: QWidget) -> None:
    write(NoteDialog(session, None, at("plan"), over), "Whose plan?")
    (first,) = kept(session).annotations
    dialog = NoteDialog(session, first, None, over)
    assert dialog.note.words == "Whose plan?"
    write(dialog, "Whose plan is it?")
    (second,) = kept(session).annotations
    assert (second.id, second.target, second.body) == (first.id, first.target, "Whose plan is it?")


def test_ctrl_enter_saves_from_within_the_words(session: ReviewSession, over: QWidget, qtbot: QtBot) -> None:
    dialog = NoteDialog(session, None, at("plan"), over)
    dialog.open()
    QCoreApplication.processEvents()
    qtbot.keyClicks(dialog.note.control, "Whose")
    qtbot.keyClick(dialog.note.control, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.note.control, "plan?")
    qtbot.keyClick(dialog.note.control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept(session).annotations[0].body == "Whose\nplan?"


def test_an_empty_note_is_not_written(session: ReviewSession, over: QWidget) -> None:
    dialog = NoteDialog(session, None, at("plan"), over)
    dialog.open()
    write(dialog, " \n ")
    assert dialog.note.trouble.sentence
    assert dialog.isVisible()
    assert kept(session).annotations == ()


def test_an_empty_selection_points_at_the_whole_draft(session: ReviewSession) -> None:
    assert session.review is not None
    assert target_of(session.review, TextPositionSelector(4, 4)) == Target()


def test_a_position_finds_the_finding_it_shares_words_with(session: ReviewSession) -> None:
    assert session.review is not None
    found = finding_at(session.review, at("The Harper"))
    assert found is not None
    assert found.rule_id == "leader"
    assert finding_at(session.review, at("Families everywhere")) is None
    assert finding_at(session.review, None) is None
