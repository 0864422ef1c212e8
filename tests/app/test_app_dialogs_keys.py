"""The sheet of keys."""

import pytest
from dialog_pieces import window
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from placet.app.actions import COMMANDS, Actions
from placet.app.models.key_sheet import KeySheet, plain
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
