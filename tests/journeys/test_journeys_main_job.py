"""The main job in the real window: drafts dropped, read by workers, answered by key, signed, and taken as a record."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placet.app.main import Application
from placet.app.settings import Preferences
from placet.app.views.dialogs.base import Dialog
from placet.app.views.dialogs.note import NoteDialog
from placet.app.views.dialogs.request import RequestDialog
from placet.app.views.dialogs.sign_off import SignOffDialog
from placet.app.views.window import MainWindow
from placet.domain.activity import Agent, DecisionOutcome, Outcome
from placet.domain.language import Language
from placet.domain.review import Review
from placet.readers.registry import read
from placet.resources import resource

WAIT = 120_000
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@contextmanager
def application_in(folder: Path, qtbot: QtBot) -> Iterator[Application]:
    """Start the program on the data of a folder, and quit it."""
    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    look = qt.styleSheet(), qt.palette()
    preferences = Preferences(folder / "placet.ini")
    if not preferences.value.agent.name:
        preferences.change(
            data=folder / "data", records=folder / "records", agent=Agent("J. Lavoie"), language=Language.ENGLISH
        )
    application = Application(qt, preferences)
    application.start([])
    application.window.resize(1440, 900)
    application.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    try:
        yield application
    finally:
        quit_(application)
        qt.setStyleSheet(look[0])
        qt.setPalette(look[1])


def quit_(application: Application) -> None:
    application.window.close()
    application.close()
    application.translation.switched.disconnect()  # the next test speaks English, and the reviewer's choice stays
    application.translation.switch(Language.ENGLISH)
    for each in (application.window, application.translation, application.appearance):
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, copy, left = QPointF(window.rect().center()), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(window, QDragEnterEvent(where.toPoint(), copy, data, left, NONE))
    QApplication.sendEvent(window, QDropEvent(where, copy, data, left, NONE))


def key(qtbot: QtBot, which: Qt.Key | str, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key wherever the keyboard is: a dialog that closed gives it back to the window in its own time."""
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClick(QApplication.focusWidget(), which, modifier)


def dialog(window: MainWindow, qtbot: QtBot, kind: type[Dialog]) -> Dialog:
    found: list[Dialog] = []

    def there() -> bool:
        found[:] = [each for each in window.findChildren(kind) if each.isVisible()]
        return bool(found)

    qtbot.waitUntil(there)
    qtbot.waitUntil(lambda: found[0].isAncestorOf(QApplication.focusWidget() or window))
    return found[0]


def review(window: MainWindow) -> Review:
    assert window.session.review is not None
    return window.session.review


def told(window: MainWindow, words: str) -> Callable[[], bool]:
    return lambda: words in window.toast.words.text()


def answer_every_finding(window: MainWindow, qtbot: QtBot) -> list[DecisionOutcome]:
    """Change, keep with the first reason, dismiss with the second, refer; the list goes on by itself."""
    for keys in ("c", "k1", "n2", "r"):
        for letter in keys:
            key(qtbot, letter)
    held = review(window)
    return [held.decided[finding.id].decision.outcome for finding in held.findings]


def write_a_note(window: MainWindow, qtbot: QtBot) -> None:
    key(qtbot, "a")
    dialog(window, qtbot, NoteDialog)
    qtbot.keyClicks(QApplication.focusWidget(), "Ask the program for the source.")
    key(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(told(window, "Note saved."))


def log_a_request(window: MainWindow, qtbot: QtBot) -> None:
    key(qtbot, "l", CONTROL)
    asking = dialog(window, qtbot, RequestDialog)
    assert isinstance(asking, RequestDialog)
    assert "Exempt staff may not direct public servants" in asking.clause.sentence
    qtbot.keyClicks(asking.name.control, "M. Roy")
    qtbot.keyClicks(asking.after.control, "Strong Families")
    qtbot.keyClicks(asking.objection.control, "A party slogan.")
    qtbot.keyClick(asking.objection.control, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(told(window, "Request logged."))


def look_at_what_was_not_read(window: MainWindow, qtbot: QtBot) -> None:
    key(qtbot, "4", CONTROL)
    key(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not review(window).unacknowledged)


def sign(window: MainWindow, qtbot: QtBot) -> None:
    assert window.header.sign.kind.value == "primary"
    key(qtbot, Qt.Key.Key_Return, CONTROL)
    signing = dialog(window, qtbot, SignOffDialog)
    assert isinstance(signing, SignOffDialog)
    assert signing.name.words == "J. Lavoie"
    signing.statement.click()
    key(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: review(window).signed)


def test_from_drop_to_record_and_on_after_a_restart(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = resource("samples", "backgrounder_benefit.docx"), resource("samples", "event-proposal.pdf")
    untouched = first.read_bytes()
    with application_in(tmp_path, qtbot) as application:
        window = application.window
        drop(window, first, second)
        qtbot.waitUntil(lambda: all(row.summary for row in window.batch.rows), timeout=WAIT)
        assert window.session.draft == first
        assert len(review(window).findings) == window.findings.findings.model.rowCount() == 4
        qtbot.waitUntil(window.findings.findings.list.hasFocus)
        assert answer_every_finding(window, qtbot) == [
            DecisionOutcome.CHANGE_REQUIRED,
            DecisionOutcome.KEPT,
            DecisionOutcome.NOT_A_FINDING,
            DecisionOutcome.REFERRED,
        ]
        assert window.header.sign.kind.value == "plain"
        write_a_note(window, qtbot)
        log_a_request(window, qtbot)
        look_at_what_was_not_read(window, qtbot)
        sign(window, qtbot)
        records = tmp_path / "records"
        qtbot.waitUntil(lambda: len(list(records.glob("*.pdf"))) == 2, timeout=WAIT)
        qtbot.waitUntil(told(window, "is written and checked."), timeout=WAIT)
        left = review(window)
        check_records(records, left)
    assert first.read_bytes() == untouched
    stands_where_it_stood(tmp_path, qtbot, left, second)


def check_records(records: Path, held: Review) -> None:
    """Read the records back as any PDF: they name the draft, its digest, who signed, who asked, and what was said."""
    english, french = sorted(records.glob("*.pdf"), key=lambda path: "_FR_" in path.name)
    words = " ".join(read(english).text.split())
    assert "J. Lavoie" in words
    assert "M. Roy" in words
    assert "Ask the program for the source." in words
    assert held.scan.document.name in words
    assert held.scan.document.sha256[:16] in words.replace(" ", "")
    assert "Dossier d’approbation" in " ".join(read(french).text.split())


def stands_where_it_stood(folder: Path, qtbot: QtBot, left: Review, second: Path) -> None:
    """Start again: the same review is on the desk, signed; the other draft waits; the window speaks French too."""
    with application_in(folder, qtbot) as application:
        window = application.window
        assert review(window) == left
        assert left.outcome is Outcome.CHANGES_REQUIRED
        assert not window.actions_["change"].isEnabled()
        assert [row.signed for row in window.batch.rows] == [True, False]
        key(qtbot, "l", CONTROL | Qt.KeyboardModifier.ShiftModifier)
        qtbot.waitUntil(lambda: window.header.sign.accessibleName() == "Signer")
        key(qtbot, Qt.Key.Key_PageDown, CONTROL)
        qtbot.waitUntil(lambda: window.session.draft == second)
        window.findings.setFocus()
        key(qtbot, "c")
        qtbot.waitUntil(told(window, "Modification requise\u00a0: «\u00a0"))
        assert len(review(window).decided) == 1
    with application_in(folder, qtbot) as application:
        assert application.window.session.draft == second
        assert len(review(application.window).decided) == 1
        assert application.window.header.sign.accessibleName() == "Signer"
