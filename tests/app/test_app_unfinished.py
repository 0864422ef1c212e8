"""Notes and requests that were begun: Esc keeps them, a crash keeps them, saving lets go of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dialog_pieces import at, desk, kept, window
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_pieces import draft_in, press, take, told, window_in

from placet.app.models.session import ReviewSession
from placet.app.models.unfinished import Begun, Unfinished
from placet.app.views.dialogs.note import NoteDialog
from placet.app.views.dialogs.request import RequestDialog
from placet.domain.activity import Answer, Office, RequestChannel
from placet.domain.errors import StoreError
from placet.domain.selector import TextPositionSelector


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with desk(tmp_path) as made:
        yield made


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    return window(qtbot)[0]


def opened(dialog: NoteDialog | RequestDialog) -> None:
    dialog.open()
    QCoreApplication.processEvents()


def test_esc_keeps_a_half_typed_note_which_returns_on_the_same_words(
    session: ReviewSession, over: QWidget, qtbot: QtBot
) -> None:
    dialog = NoteDialog(session, None, at("plan"), over)
    opened(dialog)
    assert not dialog.again.isVisible()
    qtbot.keyClicks(dialog.note.control, "Whose pl")
    with qtbot.waitSignal(dialog.left_unfinished, timeout=1_000):
        qtbot.keyClick(dialog.note.control, Qt.Key.Key_Escape)
    assert kept(session).annotations == ()
    elsewhere = NoteDialog(session, None, at("proposed measure"), over)
    assert elsewhere.note.words == ""
    again = NoteDialog(session, None, at("plan"), over)
    opened(again)
    assert again.note.words == "Whose pl"
    assert again.again.isVisible()
    again.note.control.setPlainText("Whose plan?")
    again.primary.click()
    assert [note.body for note in kept(session).annotations] == ["Whose plan?"]
    assert NoteDialog(session, None, at("plan"), over).note.words == ""


def test_a_dialog_left_as_it_was_keeps_nothing(session: ReviewSession, over: QWidget, qtbot: QtBot) -> None:
    dialog = RequestDialog(session, None, at("plan"), over)
    opened(dialog)
    with qtbot.assertNotEmitted(dialog.left_unfinished):
        dialog.reject()
    assert session.review is not None
    assert session.unfinished.begun(session.review.id, "request") == ()


def test_every_field_of_a_request_returns(session: ReviewSession, over: QWidget) -> None:
    dialog = RequestDialog(session, None, at("plan"), over)
    dialog.office.control.choose(Office.PRIVY_COUNCIL_OFFICE.value)
    dialog.channel.control.choose(RequestChannel.EMAIL.value)
    dialog.name.control.setText("A. Roy")
    dialog.post.control.setText("Press secretary")
    dialog.after.control.setPlainText("scheme")
    dialog.objection.control.setPlainText("Not neutral")
    dialog.answer.control.choose(Answer.DECLINED.value)
    dialog.received.control.setDateTime(dialog.received.control.dateTime().addDays(-1))
    received = dialog.received.control.value
    dialog.reject()
    again = RequestDialog(session, None, at("plan"), over)
    assert (again.office.control.value, again.channel.control.value) == (
        Office.PRIVY_COUNCIL_OFFICE,
        RequestChannel.EMAIL,
    )
    assert (again.name.words, again.post.words, again.after.words) == ("A. Roy", "Press secretary", "scheme")
    assert (again.objection.words, again.answer.control.value) == ("Not neutral", Answer.DECLINED)
    assert again.received.control.value == received
    again.primary.click()
    assert kept(session).requests[0].received_at == received


def test_starting_anew_throws_away_what_was_begun(session: ReviewSession, over: QWidget) -> None:
    NoteDialog(session, None, at("plan"), over).note.control.setPlainText("No.")
    dialog = NoteDialog(session, None, at("plan"), over)
    opened(dialog)
    dialog.again.anew.click()
    assert (dialog.note.words, dialog.again.isVisible()) == ("", False)
    assert NoteDialog(session, None, at("plan"), over).note.words == ""


def test_what_is_typed_outlives_the_program(tmp_path: Path) -> None:
    path, begun = tmp_path / "new" / "unfinished.json", Begun("r", "note", TextPositionSelector(3, 9))
    whole = Begun("r", "request", None, "7")
    first = Unfinished(path)
    first.keep(begun, {"note": "À demi"})
    first.keep(whole, {"name": "Roy"})
    second = Unfinished(path)
    assert second.values(begun) == {"note": "À demi"}
    assert second.begun("r", "request") == (whole,)
    second.forget(begun)
    assert Unfinished(path).begun("r", "note") == ()
    assert [each.name for each in path.parent.iterdir()] == ["unfinished.json"]


@pytest.mark.parametrize("text", ["", "[", "[3]", '[{"review": "r"}]', '[{"position": 3, "values": 4}]'])
def test_a_spoiled_file_holds_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "unfinished.json"
    path.write_text(text, "utf-8")
    assert Unfinished(path).begun("r", "note") == ()


def test_a_disk_that_refuses_is_told_in_the_dialog(session: ReviewSession, over: QWidget, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    session.unfinished = Unfinished(tmp_path / "file" / "unfinished.json")
    with pytest.raises(StoreError):
        session.unfinished.keep(Begun("r", "note"), {"note": "x"})
    dialog = NoteDialog(session, None, at("plan"), over)
    opened(dialog)
    dialog.note.control.setPlainText("No.")
    assert dialog.trouble.sentence


def test_the_notes_tab_leads_back_to_a_note_that_was_begun(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        window.actions_["note"].trigger()
        QCoreApplication.processEvents()
        press(window, qtbot, "N", "o", "Escape")
        assert told(window, qtbot) == "Not saved: Notes brings it back."
        window.actions_["tab_notes"].trigger()
        link = window.findings.notes.begun
        assert (link.isVisible(), link.text()) == (True, "1 note begun, not saved yet")
        link.click()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NoteDialog)
        assert dialog.note.words.lower() == "no"
        dialog.primary.click()
        assert not link.isVisible()
        assert window.session.review is not None
        assert len(window.session.review.annotations) == 1


def test_the_requests_tab_leads_back_to_a_request_that_was_begun(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        window.actions_["request"].trigger()
        dialog = window.findChild(RequestDialog)
        assert dialog is not None
        dialog.name.control.setText("Roy")
        dialog.reject()
        assert told(window, qtbot) == "Not saved: Requests brings it back."
        window.actions_["tab_requests"].trigger()
        link = window.findings.requests.begun
        assert link.text() == "1 request begun, not saved yet"
        link.click()
        again = QApplication.activeModalWidget()
        assert isinstance(again, RequestDialog)
        assert again.name.words == "Roy"
