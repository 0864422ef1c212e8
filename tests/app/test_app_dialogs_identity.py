"""The reviewer's name."""

from pathlib import Path

from dialog_pieces import preferences, window
from pytestqt.qtbot import QtBot

from placet.app.settings import Preferences
from placet.app.views.dialogs.identity import IdentityDialog
from placet.domain.activity import Agent


def test_a_name_is_kept_and_told(tmp_path: Path, qtbot: QtBot) -> None:
    chosen = preferences(tmp_path)
    over, _ = window(qtbot)
    dialog = IdentityDialog(chosen, over)
    dialog.open()
    assert dialog.organization.words == "Families Canada"
    dialog.name.control.setText(" Zoé Côté ")
    dialog.post.control.setText("Conseillère")
    with qtbot.waitSignal(chosen.changed):
        dialog.primary.click()
    assert Preferences(tmp_path / "placet.ini").value.agent == Agent("Zoé Côté", "Conseillère", "Families Canada")


def test_an_empty_name_is_refused(tmp_path: Path, qtbot: QtBot) -> None:
    chosen = preferences(tmp_path)
    over, _ = window(qtbot)
    dialog = IdentityDialog(chosen, over)
    dialog.open()
    dialog.name.control.clear()
    with qtbot.assertNotEmitted(chosen.changed):
        dialog.primary.click()
    assert dialog.name.trouble.sentence == "Write your name."
    assert dialog.name.control.accessibleDescription() == "Write your name."
    assert dialog.isVisible()
