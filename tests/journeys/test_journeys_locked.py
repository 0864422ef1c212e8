"""A locked draft among others in the real window: read by workers once its password is given."""

from pathlib import Path

import pikepdf
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_journeys_main_job import CONTROL, WAIT, application_in, dialog, drop, key, review

from placet.app.models.batch_row import RowState
from placet.app.models.batch_words import state_words
from placet.app.views.dialogs.password import PasswordDialog
from placet.app.views.window import MainWindow
from placet.resources import resource

PASSWORD = "tout-est-clos"
DONE = (RowState.REVIEW, RowState.FAILED)


def locked_in(folder: Path) -> Path:
    path = folder / "locked.pdf"
    with pikepdf.open(resource("samples", "event-proposal.pdf")) as opened:
        opened.save(path, encryption=pikepdf.Encryption(owner="o", user=PASSWORD, R=6))
    return path


def give(window: MainWindow, qtbot: QtBot, password: str) -> None:
    """Type a password where the key opens the dialog, or where it stands open."""
    if not window.findChildren(PasswordDialog):
        key(qtbot, "k", CONTROL)
    asking = dialog(window, qtbot, PasswordDialog)
    assert isinstance(asking, PasswordDialog)
    qtbot.waitUntil(asking.password.control.hasFocus)
    asking.password.control.clear()
    qtbot.keyClicks(asking.password.control, password)
    key(qtbot, Qt.Key.Key_Return)


def test_a_locked_draft_is_read_with_its_password_and_its_pages_ask_again_after_a_restart(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path, scanned = locked_in(tmp_path), resource("samples", "event-proposal_scan.pdf")
    with application_in(tmp_path, qtbot) as application:
        window = application.window
        drop(window, path, scanned)
        done = (RowState.REVIEW, RowState.FAILED)
        qtbot.waitUntil(
            lambda: bool(window.batch.rows) and all(r.state in done for r in window.batch.rows), timeout=WAIT
        )
        said = {row.path.name: state_words(row) for row in window.batch.rows}
        assert said["locked.pdf"] == "Needs a password"
        assert said["event-proposal_scan.pdf"].endswith("1 of 3 pages not read")
        window.desk.show(path)
        give(window, qtbot, "wrong")
        asking = dialog(window, qtbot, PasswordDialog)
        assert isinstance(asking, PasswordDialog)
        qtbot.waitUntil(lambda: "does not open locked.pdf" in asking.password.trouble.sentence, timeout=WAIT)
        give(window, qtbot, PASSWORD)
        qtbot.waitUntil(lambda: window.session.draft == path, timeout=WAIT)
        assert review(window).findings
        qtbot.waitUntil(lambda: window.draft._pdf.picture(1) is not None, timeout=WAIT)
    with application_in(tmp_path, qtbot) as application:
        window = application.window
        assert window.session.draft == path
        qtbot.waitUntil(lambda: window.draft.is_locked, timeout=WAIT)
        give(window, qtbot, PASSWORD)
        qtbot.waitUntil(lambda: window.draft._pdf.picture(1) is not None, timeout=WAIT)
    kept = [file for file in tmp_path.rglob("*") if file.is_file() and PASSWORD.encode() in file.read_bytes()]
    assert kept == []
