"""Every command of the window: that it does something, when it can be done, and from where its key reaches it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from window_pieces import draft_in, press, take, window_in

from placet.app.actions import COMMANDS
from placet.app.settings import Preferences, Theme
from placet.app.views.appearance import Appearance
from placet.app.views.dialogs.base import Dialog
from placet.app.views.panes import Pane
from placet.app.views.tokens import DARK, LIGHT, tokens
from placet.app.views.window import MainWindow
from placet.domain.activity import Acknowledged, Agent, DecisionOutcome, Described
from placet.domain.language import Language


def dialog(window: MainWindow, qtbot: QtBot) -> Dialog:
    """Wait for the dialog that stands over the window."""
    found: list[Dialog] = []

    def there() -> bool:
        found[:] = [each for each in window.findChildren(QDialog) if isinstance(each, Dialog) and each.isVisible()]
        return bool(found)

    qtbot.waitUntil(there)
    return found[0]


def test_every_command_does_something(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        idle = [name for name, action in window.actions_._actions.items() if action.receivers("2triggered(bool)") == 0]
        assert idle == []


def test_no_two_commands_share_a_key() -> None:
    keys = [key for command in COMMANDS for key in (*command.keys, *([command.single] if command.single else []))]
    assert len(keys) == len(set(keys))


def test_commands_without_a_draft_wait_for_one(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        waiting = (
            "export_record",
            "export_copy",
            "sign",
            "change",
            "note",
            "request",
            "undo",
            "find",
            "remove",
            "next",
        )
        assert not any(window.actions_[name].isEnabled() for name in waiting)
        assert all(window.actions_[name].isEnabled() for name in ("open", "paste", "keys", "quit", "language", "theme"))
        take(window, qtbot, draft_in(tmp_path))
        assert [name for name in waiting if not window.actions_[name].isEnabled()] == ["export_copy", "undo"]


def test_single_letters_decide_from_the_list_and_write_in_the_search(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        window.findings.setFocus()
        press(window, qtbot, "c")
        assert window.session.review is not None
        assert len(window.session.review.undecided) == 2
        press(window, qtbot, "Ctrl+F", "r", "c")
        assert window.header.search.text().lower() == "rc"
        assert len(window.session.review.undecided) == 2


def test_single_letters_decide_from_the_draft_too(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        window.panes.go(Pane.DRAFT)
        press(window, qtbot, "j", "r")
        assert window.session.review is not None
        (decided,) = window.session.review.decided.values()
        assert decided.decision.outcome is DecisionOutcome.REFERRED
        assert decided.finding == window.session.findings[1].id


def test_single_letters_can_be_switched_off_for_good(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        assert window.findings.findings.bar.buttons["change"].key == "C"
        window.actions_["single_keys"].trigger()
        window.findings.setFocus()
        press(window, qtbot, "c")
        assert len(window.session.review.undecided) == 3  # type: ignore[union-attr]
        assert window.findings.findings.bar.buttons["change"].key == ""
        press(window, qtbot, "F8")
        assert window.session.current == window.session.findings[1]
    assert not Preferences(tmp_path / "placet.ini").value.single_keys


def test_sign_off_is_filled_only_when_nothing_is_open(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        window.findings.setFocus()
        seen = []
        for _ in range(3):
            press(window, qtbot, "c")
            seen.append(window.header.sign.kind.value)
        assert seen == ["plain", "plain", "primary"]
        press(window, qtbot, "Ctrl+Z")
        assert window.header.sign.kind.value == "plain"


@pytest.mark.parametrize(
    ("command", "title"),
    [
        ("note", "Add a note"),
        ("request", "Log a request"),
        ("describe", "About this draft"),
        ("sign", "Sign off"),
        ("export_record", "Export"),
        ("decide_all", "Decide all"),
        ("identity", "Your name"),
        ("keys", "All keys"),
        ("about", "Placet"),
    ],
)
def test_dialogs_open_over_the_window_and_give_the_keyboard_back(
    tmp_path: Path, qtbot: QtBot, command: str, title: str
) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        qtbot.waitUntil(window.findings.findings.list.hasFocus)
        window.actions_[command].trigger()
        opened = dialog(window, qtbot)
        assert opened.windowTitle().startswith(title)
        assert opened.isModal()
        qtbot.keyClick(opened, Qt.Key.Key_Escape)
        qtbot.waitUntil(window.findings.findings.list.hasFocus)


def test_the_name_is_asked_for_once_at_the_first_start(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot, agent=Agent("")) as window:
        asking = dialog(window, qtbot)
        asking.name.control.setText("Zoé Côté")  # type: ignore[attr-defined]
        asking.primary.click()
        qtbot.waitUntil(lambda: window.session.agent.name == "Zoé Côté")
        take(window, qtbot, draft_in(tmp_path))
        window.findings.setFocus()
        press(window, qtbot, "c")
        (decided,) = window.session.review.decided.values()  # type: ignore[union-attr]
        assert decided.agent.name == "Zoé Côté"
    with window_in(tmp_path, qtbot, agent=Preferences(tmp_path / "placet.ini").value.agent) as again:
        qtbot.wait(0)
        assert not [each for each in again.findChildren(QDialog) if each.isVisible()]


def test_an_act_of_nobody_waits_for_the_name_and_happens_then(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot, agent=Agent("")) as window:
        qtbot.keyClick(dialog(window, qtbot), Qt.Key.Key_Escape)
        take(window, qtbot, draft_in(tmp_path))
        window.findings.setFocus()
        press(window, qtbot, "c")
        assert not window.session.review.decided  # type: ignore[union-attr]
        asking = dialog(window, qtbot)
        asking.name.control.setText("Zoé Côté")  # type: ignore[attr-defined]
        asking.primary.click()
        qtbot.waitUntil(lambda: bool(window.session.review.decided))  # type: ignore[union-attr]
        (decided,) = window.session.review.decided.values()  # type: ignore[union-attr]
        assert decided.agent.name == "Zoé Côté"
        assert window.session.current == window.session.findings[1]


def test_an_act_of_nobody_who_gives_no_name_does_not_happen(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot, agent=Agent("")) as window:
        qtbot.keyClick(dialog(window, qtbot), Qt.Key.Key_Escape)
        take(window, qtbot, draft_in(tmp_path))
        window.actions_["note"].trigger()
        asking = dialog(window, qtbot)
        assert asking.windowTitle() == "Your name"
        qtbot.keyClick(asking, Qt.Key.Key_Escape)
        assert len(window.session.review.trail) == 1  # type: ignore[union-attr]


def test_panes_are_reached_in_turn_from_the_keyboard(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        window.panes.go(Pane.BATCH)
        seen = []
        for key in ("F6", "F6", "F6", "Shift+F6"):
            press(window, qtbot, key)
            seen.append(window.panes.pane)
        assert seen == [Pane.DRAFT, Pane.FINDINGS, Pane.BATCH, Pane.FINDINGS]


def test_tabs_are_reached_by_their_numbers(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        seen = []
        for number in "52341":
            press(window, qtbot, f"Ctrl+{number}")
            seen.append(window.findings.tab)
        assert seen == ["trail", "notes", "requests", "coverage", "findings"]


def test_colours_change_at_once_and_are_kept(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        qt = QApplication.instance()
        assert isinstance(qt, QApplication)
        assert tokens(window.palette()) == LIGHT
        window.actions_["theme"].trigger()
        assert window.preferences.value.theme is Theme.DARK
        appearance = Appearance(qt, window.preferences)
        assert tokens(window.palette()) == DARK
        window.header.themes._choices[Theme.LIGHT].trigger()
        assert tokens(window.palette()) == LIGHT
        appearance.deleteLater()


def test_the_language_changes_everywhere_at_once_and_is_kept(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        press(window, qtbot, "Ctrl+Shift+L")
        qtbot.waitUntil(lambda: window.header.open.accessibleName() == "Ouvrir")
        assert window.actions_["quit"].text() == "&Quitter"
        assert window.header.menus.menus["view"].title() == "&Affichage"
        assert window.findings.findings.bar.buttons["change"].text() == "Modification requise"
        assert window.findings.findings.card.title.text() == "Désigne le gouvernement par son chef"
        assert window.batch_panel.list.accessibleName() == "Lot"
        assert window.header.languages.value is Language.FRENCH
        window.header.languages.buttons[0].click()
        qtbot.waitUntil(lambda: window.header.open.accessibleName() == "Open")
    assert Preferences(tmp_path / "placet.ini").value.language is Language.ENGLISH


def test_zoom_is_kept(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        for name in ("zoom_in", "zoom_in", "zoom_out"):
            window.actions_[name].trigger()
        assert (window.draft.zoom, window.pane.head.zoom.text()) == (110, "110\u00a0%")
    with window_in(tmp_path, qtbot) as again:
        assert again.draft.zoom == 110
        again.actions_["zoom_reset"].trigger()
        assert again.draft.zoom == 100


def test_what_a_draft_is_for_is_said_in_two_clicks(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        head = window.pane.head
        assert head.purpose.text() == "What is it for?"
        next(action for action in head.purpose.choices.actions() if action.data() == "news-release").trigger()
        channels = next(action.menu() for action in head.purpose.choices.actions() if action.menu())
        next(action for action in channels.actions() if action.data() == "web").trigger()  # type: ignore[union-attr]
        assert head.purpose.text() == "News release · Web"
        review = window.session.review
        assert review is not None
        assert [isinstance(entry.activity, Described) for entry in review.trail] == [False, True, True]
        assert (review.description.product, review.description.channel) == ("news-release", "web")


def test_a_page_that_was_looked_at_in_the_draft_is_noted_at_once(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        window.draft.acknowledged.emit("page-2:page-without-text")
        review = window.session.review
        assert review is not None
        assert isinstance(review.trail[-1].activity, Acknowledged)


def test_the_menus_show_every_key(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        listed = {action for menu in window.header.menus.menus.values() for action in menu.actions()}
        for command in COMMANDS:
            action = window.actions_[command.name]
            assert action in listed
            keys = {key.toString() for key in action.shortcuts()}
            wanted = {command.single} if command.single else {QKeySequence(key).toString() for key in command.keys}
            assert keys == wanted
