"""Locked drafts: the row says so, the password opens them, a wrong one is told, and none of it is written down."""

from pathlib import Path

import pikepdf
import pytest
from panel_pieces import french
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from window_pieces import draft_in, press, take, told, window_in

from placet.app.models.batch_row import BatchRow, RowState
from placet.app.models.batch_words import row_sentence, state_words
from placet.app.views.dialogs.password import PasswordDialog
from placet.app.views.window import MainWindow
from placet.domain.errors import EncryptedDraft, SealedDraft, WrongPassword
from placet.domain.language import Language
from placet.resources import resource

PASSWORD = " clé du 24 "
WAIT = 20_000


def locked_in(folder: Path, name: str = "locked.pdf") -> Path:
    """Lock the pages of a sample."""
    path = folder / name
    with pikepdf.open(resource("samples", "event-proposal.pdf")) as opened:
        opened.save(path, encryption=pikepdf.Encryption(owner="owner's own", user=PASSWORD, R=6))
    return path


def asked(window: MainWindow, qtbot: QtBot) -> PasswordDialog:
    """Press the key, and give the dialog that comes."""
    press(window, qtbot, "Ctrl+K")
    found: list[PasswordDialog] = []

    def there() -> bool:
        found[:] = [each for each in window.findChildren(PasswordDialog) if each.isVisible()]
        return bool(found)

    qtbot.waitUntil(there)
    return found[0]


def type_in(dialog: PasswordDialog, qtbot: QtBot, words: str) -> None:
    dialog.password.control.setText(words)
    qtbot.keyClick(dialog.password.control, Qt.Key.Key_Return)


def pictured(window: MainWindow) -> bool:
    return window.draft._pdf.picture(1) is not None


def test_a_locked_draft_says_what_it_needs(qapp: QApplication) -> None:
    row = BatchRow(Path("a.pdf"), RowState.FAILED, error=EncryptedDraft("a.pdf"))
    assert state_words(row) == "Needs a password"
    assert row_sentence(row).startswith("a.pdf, Needs a password, a.pdf is protected by a password.")
    assert BatchRow(Path("a.pdf"), RowState.FAILED, error=WrongPassword("a.pdf")).locked
    sealed = BatchRow(Path("a.pdf"), RowState.FAILED, error=SealedDraft("a.pdf", "x"))
    assert state_words(sealed) == "Could not be read"
    with french(qapp):
        assert state_words(row) == "Mot de passe requis"


def test_the_key_waits_for_a_locked_draft(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        assert not window.actions_["password"].isEnabled()
        take(window, qtbot, locked_in(tmp_path))
        assert window.actions_["password"].isEnabled()


def test_the_desk_offers_to_enter_the_password(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, locked_in(tmp_path))
        waiting = window.pane.waiting
        assert waiting.password.isVisible()
        assert waiting.password.accessibleName() == "Enter password…"
        assert waiting.password.key == "Ctrl+K"
        assert not waiting.retry.isVisible()
        assert waiting.sentence.text().startswith("It is protected by a password.")
        waiting.password.click()
        qtbot.waitUntil(lambda: bool(window.findChildren(PasswordDialog)))


def test_the_password_opens_the_draft_and_its_pages(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        path = locked_in(tmp_path)
        take(window, qtbot, path)
        dialog = asked(window, qtbot)
        qtbot.waitUntil(dialog.password.control.hasFocus)
        type_in(dialog, qtbot, PASSWORD)
        qtbot.waitUntil(lambda: window.session.draft == path, timeout=WAIT)
        qtbot.waitUntil(lambda: not window.findChildren(PasswordDialog))
        qtbot.waitUntil(lambda: pictured(window), timeout=WAIT)
        assert not window.draft.is_locked
        assert not window.actions_["password"].isEnabled()


def test_a_wrong_password_is_told_and_the_dialog_stays(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, locked_in(tmp_path))
        dialog = asked(window, qtbot)
        type_in(dialog, qtbot, PASSWORD.strip())
        qtbot.waitUntil(lambda: bool(dialog.password.trouble.sentence), timeout=WAIT)
        said = dialog.password.trouble.sentence
        assert said.startswith("The password given does not open locked.pdf.")
        assert dialog.password.control.accessibleDescription() == said
        assert dialog.isVisible()
        assert dialog.password.control.selectedText()
        assert window.session.passwords == {}
        type_in(dialog, qtbot, PASSWORD)
        qtbot.waitUntil(lambda: window.session.review is not None, timeout=WAIT)


def test_nothing_typed_is_told_at_once(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, locked_in(tmp_path))
        dialog = asked(window, qtbot)
        dialog.primary.click()
        assert dialog.password.trouble.sentence == "Type the password."
        assert window.batch.rows[0].locked


def test_escape_leaves_the_draft_locked(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, locked_in(tmp_path))
        dialog = asked(window, qtbot)
        qtbot.keyClick(dialog.password.control, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not window.findChildren(PasswordDialog))
        assert window.batch.rows[0].locked


def test_what_is_typed_shows_only_when_asked_for(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, locked_in(tmp_path))
        dialog = asked(window, qtbot)
        assert dialog.password.control.echoMode() is QLineEdit.EchoMode.Password
        assert dialog.password.control.accessibleName() == "Password"
        dialog.shown.click()
        assert dialog.password.control.echoMode() is QLineEdit.EchoMode.Normal


def test_a_file_that_is_gone_meanwhile_ends_the_asking(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        path = locked_in(tmp_path)
        take(window, qtbot, path)
        dialog = asked(window, qtbot)
        path.unlink()
        type_in(dialog, qtbot, PASSWORD)
        qtbot.waitUntil(lambda: not window.findChildren(PasswordDialog), timeout=WAIT)
        assert state_words(window.batch.rows[0]) == "Could not be read"


def test_pages_ask_again_after_a_restart_and_the_password_shows_them(tmp_path: Path, qtbot: QtBot) -> None:
    path = locked_in(tmp_path)
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, path)
        type_in(asked(window, qtbot), qtbot, PASSWORD)
        qtbot.waitUntil(lambda: window.session.draft == path, timeout=WAIT)
    with window_in(tmp_path, qtbot) as window:
        assert window.session.draft == path
        qtbot.waitUntil(lambda: window.draft.is_locked, timeout=WAIT)
        assert window.pane.message.isVisible()
        assert window.pane.message.words.text() == "The pages of this draft are shown once its password is given."
        assert window.actions_["password"].isEnabled()
        window.translation.switch(Language.FRENCH)
        assert window.pane.message.words.text().startswith("Les pages de cette ébauche s’affichent dès que")
        window.translation.switch(Language.ENGLISH)
        dialog = asked(window, qtbot)
        type_in(dialog, qtbot, "wrong")
        qtbot.waitUntil(lambda: bool(dialog.password.trouble.sentence), timeout=WAIT)
        type_in(dialog, qtbot, PASSWORD)
        qtbot.waitUntil(lambda: pictured(window), timeout=WAIT)
        assert not window.pane.message.isVisible()
        assert not window.draft.is_locked


def test_another_draft_on_the_desk_takes_the_message_away(tmp_path: Path, qtbot: QtBot) -> None:
    path, other = locked_in(tmp_path), draft_in(tmp_path)
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, path, other)
        window.desk.show(path)
        type_in(asked(window, qtbot), qtbot, PASSWORD)
        qtbot.waitUntil(lambda: window.session.draft == path, timeout=WAIT)
    with window_in(tmp_path, qtbot) as window:
        qtbot.waitUntil(window.pane.message.isVisible, timeout=WAIT)
        window.desk.show(other)
        assert not window.pane.message.isVisible()


def test_the_record_of_a_locked_draft_is_made_with_its_password(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        path = locked_in(tmp_path)
        take(window, qtbot, path)
        type_in(asked(window, qtbot), qtbot, PASSWORD)
        qtbot.waitUntil(lambda: window.session.draft == path, timeout=WAIT)
        window.actions_["export_sarif"].trigger()
        assert "written" in told(window, qtbot)
        asked_of = [arguments for name, arguments in window.exports._jobs.asked if name == "publish_sarif"]  # type: ignore[attr-defined]
        assert asked_of[0][-1] == PASSWORD


def test_no_file_ever_holds_the_password(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        path = locked_in(tmp_path)
        take(window, qtbot, path)
        type_in(asked(window, qtbot), qtbot, PASSWORD)
        qtbot.waitUntil(lambda: window.session.draft == path, timeout=WAIT)
    held = [file for file in tmp_path.rglob("*") if file.is_file() and PASSWORD.encode() in file.read_bytes()]
    assert held == []


@pytest.mark.parametrize("width", [1440, 960])
def test_the_dialog_speaks_french(tmp_path: Path, qapp: QApplication, qtbot: QtBot, width: int) -> None:
    with window_in(tmp_path, qtbot) as window:
        window.resize(width, 700)
        take(window, qtbot, locked_in(tmp_path))
        dialog = asked(window, qtbot)
        with french(qapp):
            assert dialog.password.control.accessibleName() == "Mot de passe"
            assert dialog.title.text() == "Mot de passe de l’ébauche"
            type_in(dialog, qtbot, "faux")
            qtbot.waitUntil(lambda: bool(dialog.password.trouble.sentence), timeout=WAIT)
            assert dialog.password.trouble.sentence.startswith("Le mot de passe donné n’ouvre pas locked.pdf.")
