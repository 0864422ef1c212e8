"""The reviewer's notes on the right side."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from panel_pieces import Desk, document, findings, french, noted, opened, sign
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placet.app.models.notes import NotesModel
from placet.app.models.session import ReviewSession
from placet.domain.activity import Acknowledged, Agent, Annotated, Annotation, Decision, DecisionOutcome, Target
from placet.domain.language import Language


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[ReviewSession]:
    draft = document()
    with opened(tmp_path, draft, findings(draft)) as on_the_desk:
        yield on_the_desk


@pytest.fixture
def desk(session: ReviewSession, qtbot: QtBot) -> Desk:
    made = Desk(session, qtbot)
    made.panel.show_tab("notes")
    return made


def test_notes_stand_in_the_order_of_the_text_those_on_the_whole_draft_first(session: ReviewSession) -> None:
    model = NotesModel(session, Language.ENGLISH)
    noted(session, "late", "Late.", "Once more")
    noted(session, "early", "Early.", "proposed measure")
    noted(session, "whole", "All of it.")
    assert [note.annotation.id for note in model.notes] == ["whole", "early", "late"]
    assert model.row_of("early") == 1
    assert model.row_of("nobody") == -1


def test_a_note_tells_its_words_their_place_its_writer_and_the_time(session: ReviewSession) -> None:
    model = NotesModel(session, Language.ENGLISH)
    noted(session, "n1", "Check with Finance.", "proposed measure")
    [note] = model.notes
    assert (note.words, note.place, note.who) == ("“proposed measure”", "Body, paragraph 1", "J. Lavoie")
    assert session.review is not None
    assert note.at == session.review.trail[-1].activity.at
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "“proposed measure”, Body, paragraph 1, Check with Finance., J. Lavoie"


def test_a_reworded_note_is_one_note_by_who_worded_it_last(session: ReviewSession) -> None:
    model = NotesModel(session, Language.ENGLISH)
    noted(session, "n1", "First.")
    again = Annotation("n1", Target(), "Second.")
    session.perform(Annotated(agent=Agent("P. Roy"), at=session.now(), annotation=again))
    assert [(note.annotation.body, note.who) for note in model.notes] == [("Second.", "P. Roy")]


def test_undo_takes_a_note_from_the_list_and_other_acts_leave_it_alone(session: ReviewSession, qtbot: QtBot) -> None:
    model = NotesModel(session, Language.ENGLISH)
    noted(session, "n1", "First.")
    with qtbot.assertNotEmitted(model.modelReset):
        session.decide(Decision(DecisionOutcome.CHANGE_REQUIRED))
    session.undo()
    session.undo()
    assert model.notes == ()


def test_without_notes_one_sentence_says_how_to_write_one(desk: Desk, session: ReviewSession) -> None:
    assert desk.panel.notes.empty.text().startswith("No notes yet. Select words in the draft")
    assert not desk.panel.notes.list.isVisible()
    assert desk.panel.notes.command is not None
    assert desk.panel.notes.command.isVisible()
    session.close()
    assert desk.panel.notes.empty.text() == "Notes appear here once a draft has been read."
    assert not desk.panel.notes.command.isVisible()


def test_the_button_adds_a_note_as_its_command_does(desk: Desk, qtbot: QtBot) -> None:
    assert desk.panel.notes.command is not None
    with qtbot.waitSignal(desk.actions["note"].triggered):
        desk.panel.notes.command.click()


def test_the_words_of_a_note_chosen_are_shown_in_the_draft(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    noted(session, "whole", "All of it.")
    note = noted(session, "n1", "Check.", "proposed measure")
    desk.panel.show_tab("notes")
    with qtbot.waitSignal(desk.panel.position_asked) as told:
        qtbot.keyClick(desk.panel.notes.list, Qt.Key.Key_Down)
    assert told.args == [note.target.position]


def test_a_click_shows_the_words_again(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    note = noted(session, "n1", "Check.", "proposed measure")
    rows = desk.panel.notes.list
    QApplication.processEvents()
    with qtbot.waitSignal(desk.panel.position_asked) as told:
        centre = rows.visualRect(rows.model().index(0, 0)).center()
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert told.args == [note.target.position]


def test_enter_a_double_click_and_the_button_word_a_note_anew(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    note = noted(session, "n1", "Check.")
    rows = desk.panel.notes.list
    rows.setFocus()
    with qtbot.waitSignal(desk.panel.note_edit_asked) as told:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert told.args == [note]
    with qtbot.waitSignal(desk.panel.note_edit_asked):
        rows.doubleClicked.emit(rows.model().index(0, 0))
    with qtbot.waitSignal(desk.panel.note_edit_asked):
        desk.panel.notes._edit.click()


def test_a_signed_review_takes_no_note(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    noted(session, "n1", "Check.")
    assert session.review is not None
    for finding in session.findings:
        session.select(finding.id)
        session.decide(Decision(DecisionOutcome.CHANGE_REQUIRED))
    for row in session.review.unacknowledged:
        session.perform(Acknowledged(agent=session.agent, at=session.now(), coverage=row.key))
    sign(session)
    assert desk.panel.notes.command is not None
    assert not desk.panel.notes.command.isEnabled()
    assert not desk.panel.notes._edit.isEnabled()
    with qtbot.assertNotEmitted(desk.panel.note_edit_asked):
        qtbot.keyClick(desk.panel.notes.list, Qt.Key.Key_Return)


def test_a_long_note_takes_as_many_lines_as_it_needs(desk: Desk, session: ReviewSession) -> None:
    noted(session, "n1", "Short.")
    short = desk.panel.notes.list.sizeHintForRow(0)
    noted(session, "n1", "Check with Finance. " * 12)
    wide = desk.panel.notes.list.sizeHintForRow(0)
    desk.resize(344, 824)
    narrow = desk.panel.notes.list.sizeHintForRow(0)
    assert short < wide < narrow


def test_the_notes_speak_french(desk: Desk, session: ReviewSession, qapp: QApplication) -> None:
    noted(session, "n1", "Vérifier.", "proposed measure")
    with french(qapp):
        [note] = desk.panel.notes.model.notes
        assert note.words == "«\u00a0proposed measure\u00a0»"
        assert note.place == "Corps du texte, paragraphe 1"
        assert desk.panel.notes._edit.text() == "Modifier la note"
