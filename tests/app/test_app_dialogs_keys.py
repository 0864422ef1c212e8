"""The sheet of keys."""

from pathlib import Path

import pytest
from dialog_pieces import window
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from window_pieces import draft_in, press, take, window_in

from placet.app.actions import COMMANDS, Actions
from placet.app.models.key_sheet import KeySheet, plain
from placet.app.settings import Preferences
from placet.app.views.dialogs.keys import KeysDialog


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    return window(qtbot)[0]


@pytest.fixture
def actions(over: QWidget) -> Actions:
    return Actions(over)


def commands(sheet: KeySheet) -> dict[str, tuple[str, ...]]:
    return {row.words: row.keys for row in sheet.rows if not row.heading}


def test_every_command_is_listed_with_all_its_keys(actions: Actions, over: QWidget) -> None:
    sheet = KeysDialog(actions, over).sheet
    listed = commands(sheet)
    assert listed == {plain(actions[command.name].text()): tuple(actions.keys(command.name)) for command in COMMANDS}
    assert listed["Keep, with reason"] == ("K",)
    assert [row.words for row in sheet.rows if row.heading] == ["File", "Edit", "Review", "View", "Help"]


def test_a_search_leaves_what_holds_its_words_or_keys(actions: Actions, over: QWidget) -> None:
    dialog = KeysDialog(actions, over)
    dialog.search.setText("ZOOM")
    assert set(commands(dialog.sheet)) == {"Zoom in", "Zoom out"}
    dialog.search.setText("ctrl+z")
    assert set(commands(dialog.sheet)) == {"Undo"}
    assert [row.words for row in dialog.sheet.rows if row.heading] == ["Edit"]
    dialog.search.setText("nothing of the kind")
    assert dialog.sheet.rows == ()


def test_a_screen_reader_hears_a_command_and_its_keys(actions: Actions, over: QWidget) -> None:
    sheet = KeysDialog(actions, over).sheet
    row = next(number for number, each in enumerate(sheet.rows) if each.words == "Undo")
    assert sheet.data(sheet.index(row), int(Qt.ItemDataRole.AccessibleTextRole)) == "Undo, Ctrl+Z"
    assert not sheet.flags(sheet.index(0)) & Qt.ItemFlag.ItemIsSelectable


def test_single_letter_keys_are_switched_by_their_own_command(actions: Actions, over: QWidget) -> None:
    action: QAction = actions["single_keys"]
    action.setChecked(True)
    action.toggled.connect(actions.set_single_keys)
    dialog = KeysDialog(actions, over)
    assert dialog.singles.isChecked()
    dialog.singles.click()
    assert not actions.singles_on
    assert commands(dialog.sheet)["Keep, with reason"] == ()
    dialog.singles.click()
    assert commands(dialog.sheet)["Keep, with reason"] == ("K",)


def test_the_escape_key_and_the_button_close_the_sheet(actions: Actions, over: QWidget, qtbot: QtBot) -> None:
    for close in (lambda shown: qtbot.keyClick(shown, Qt.Key.Key_Escape), lambda shown: shown.primary.click()):
        dialog = KeysDialog(actions, over)
        dialog.open()
        close(dialog)
        assert not dialog.isVisible()


@pytest.fixture
def changing(tmp_path: Path, over: QWidget, actions: Actions) -> KeysDialog:
    dialog = KeysDialog(actions, over, Preferences(tmp_path / "placet.ini"))
    dialog.open()
    return dialog


def choose(dialog: KeysDialog, words: str) -> None:
    row = next(number for number, each in enumerate(dialog.sheet.rows) if each.words == words)
    dialog.list.setCurrentIndex(dialog.sheet.index(row))


def test_a_letter_is_changed_and_kept(changing: KeysDialog, actions: Actions, tmp_path: Path, qtbot: QtBot) -> None:
    assert not changing.key.isVisible()
    choose(changing, "Change required")
    assert (changing.key.isVisible(), changing.key.control.text()) == (True, "C")
    assert changing.key.control.accessibleName() == "Key of “Change required”, press another one"
    qtbot.keyClick(changing.key.control, Qt.Key.Key_X)
    assert changing.key.control.text() == "X"
    assert actions.keys("change") == ["X"]
    assert [key.toString() for key in actions["change"].shortcuts()] == ["X"]
    kept = Preferences(tmp_path / "placet.ini").value.keys
    assert kept == (("change/letter", "X"),)
    again = Actions(changing)
    again.set_own_keys(dict(kept))
    again.set_single_keys(False)
    assert again.keys("change") == []
    again.set_single_keys(True)
    assert again.keys("change") == ["X"]


def test_keys_that_work_everywhere_are_changed_beside_the_letter(
    changing: KeysDialog, actions: Actions, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(changing, "Next finding")
    qtbot.keyClick(changing.key.control, Qt.Key.Key_F9)
    qtbot.keyClick(changing.key.control, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert changing.key.trouble.sentence == "That key is taken: Zoom in."
    assert actions.keys("next") == ["J", "F9"]
    assert "F9" in [key.toString() for action in actions for key in action.shortcuts()]
    choose(changing, "Open")
    qtbot.keyClick(changing.key.control, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert changing.key.trouble.sentence == "That key is taken: Your name."
    qtbot.keyClick(changing.key.control, Qt.Key.Key_Semicolon, Qt.KeyboardModifier.ControlModifier)
    assert dict(Preferences(tmp_path / "placet.ini").value.keys) == {"next": "F9", "open": "Ctrl+;"}


@pytest.mark.parametrize(
    ("command", "key", "held", "sentence"),
    [
        ("Change required", Qt.Key.Key_K, Qt.KeyboardModifier.NoModifier, "That key is taken: Keep, with reason."),
        (
            "Change required",
            Qt.Key.Key_B,
            Qt.KeyboardModifier.ControlModifier,
            "This command takes a letter or a sign.",
        ),
        (
            "Open",
            Qt.Key.Key_B,
            Qt.KeyboardModifier.NoModifier,
            "This command takes a key with Ctrl, or a function key.",
        ),
        ("Open", Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, "That key is not free to be changed to."),
        ("Open", Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, "That key is not free to be changed to."),
    ],
)
def test_a_key_that_cannot_be_had_says_why(
    changing: KeysDialog, actions: Actions, qtbot: QtBot, command: str, key: Qt.Key, held: object, sentence: str
) -> None:
    choose(changing, command)
    before = {name: actions.keys(name) for name in actions.commands}
    qtbot.keyClick(changing.key.control, key, held)  # type: ignore[arg-type]
    assert changing.key.trouble.sentence == sentence
    assert {name: actions.keys(name) for name in actions.commands} == before


def test_nobody_is_caught_in_the_field_that_takes_keys(changing: KeysDialog, qtbot: QtBot) -> None:
    choose(changing, "Open")
    changing.key.control.setFocus()
    with qtbot.assertNotEmitted(changing.key.control.pressed_key):
        qtbot.keyClick(changing.key.control, Qt.Key.Key_Tab)
        assert not changing.key.control.hasFocus()
        changing.key.control.setFocus()
        qtbot.keyClick(changing.key.control, Qt.Key.Key_Escape)
    assert not changing.isVisible()


def test_the_standard_keys_come_back_at_once(changing: KeysDialog, actions: Actions, qtbot: QtBot) -> None:
    before = {name: actions.keys(name) for name in actions.commands}
    assert not changing.standard.isVisible()
    choose(changing, "Undo")
    qtbot.keyClick(changing.key.control, Qt.Key.Key_F7)
    assert actions.keys("undo") == ["F7"]
    assert changing.standard.isVisible()
    changing.standard.click()
    assert {name: actions.keys(name) for name in actions.commands} == before
    assert not changing.standard.isVisible()


def test_the_window_shows_and_obeys_the_reviewers_keys_after_a_restart(tmp_path: Path, qtbot: QtBot) -> None:
    own = (("change/letter", "X"), ("find", "F4"))
    with window_in(tmp_path, qtbot, keys=own) as made:
        take(made, qtbot, draft_in(tmp_path))
        assert made.header.search._key == "F4"
        made.findings.findings.list.setFocus()
        press(made, qtbot, "c")
        assert made.session.review is not None
        assert len(made.session.review.undecided) == 3
        press(made, qtbot, "x")
        assert len(made.session.review.undecided) == 2
        made.actions_.set_own_keys({})
        assert made.header.search._key == "Ctrl+F"
