"""Writing the record, a copy and SARIF into a folder."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from dialog_pieces import JULIE, NOW, decide_everything, desk, scan, window
from dialog_pieces import preferences as made_preferences
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from placet.app.models.exports import Exports
from placet.app.models.session import ReviewSession
from placet.app.models.writing import can_be_annotated
from placet.app.settings import Preferences
from placet.app.views.dialogs.export import ExportDialog
from placet.domain.activity import Outcome, SignedOff
from placet.domain.errors import ExportError
from placet.publish import publish_annotated_copy, publish_record, publish_sarif


class Asked(QObject):
    """A job that answers when the test says so."""

    finished = Signal(object)
    failed = Signal(object)


class Ledger(QObject):
    """Stands for the pool of workers: keeps what it was asked, and answers nothing by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs: list[tuple[Callable[..., object], tuple[object, ...], Asked]] = []

    def submit(self, function: Callable[..., object], *arguments: object) -> Asked:
        job = Asked(self)
        self.jobs.append((function, arguments, job))
        return job


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with desk(tmp_path) as made:
        yield made


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    return window(qtbot)[0]


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return made_preferences(tmp_path)


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


@pytest.fixture
def dialog(session: ReviewSession, preferences: Preferences, ledger: Ledger, over: QWidget) -> ExportDialog:
    made = ExportDialog(Exports(session, ledger, preferences), session, preferences, over)  # type: ignore[arg-type]
    made.open()
    return made


def test_what_is_checked_is_written_into_the_folder(dialog: ExportDialog, ledger: Ledger, tmp_path: Path) -> None:
    dialog.languages.buttons[2].click()
    dialog.copy.click()
    dialog.sarif.click()
    dialog.primary.click()
    assert [function for function, _, _ in ledger.jobs] == [
        *(publish_record, publish_record, publish_annotated_copy, publish_sarif)
    ]
    outputs = [arguments[2] for _, arguments, _ in ledger.jobs]
    assert all(isinstance(output, Path) and output.parent == tmp_path / "records" for output in outputs)
    assert len(set(outputs)) == 4
    assert not dialog.primary.isEnabled()
    assert dialog.remark.text() == "Writing 4 files…"


def test_what_came_of_it_is_said_file_by_file(dialog: ExportDialog, ledger: Ledger, tmp_path: Path) -> None:
    dialog.copy.click()
    dialog.primary.click()
    (_, _, record), (_, _, copy) = ledger.jobs
    record.finished.emit(tmp_path / "records" / "release_en.pdf")
    assert dialog.remark.text() == "Writing 1 file…"
    copy.failed.emit(ExportError("release_annotated.docx", "Permission denied"))
    assert [row.title.text() for row in dialog.results] == ["release_en.pdf", "Not written"]
    assert "Permission denied" in dialog.results[1].detail.text()
    assert dialog.primary.isEnabled()
    assert dialog.cancel.text() == "Close"


def test_the_folder_opens_on_this_computer_only(
    dialog: ExportDialog, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog.primary.click()
    ledger.jobs[0][2].finished.emit(tmp_path / "records" / "release_en.pdf")
    dialog.results[0].link.click()
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "records")]
    assert opened[0].isLocalFile()


def test_another_folder_is_used_and_remembered(
    dialog: ExportDialog, ledger: Ledger, preferences: Preferences, tmp_path: Path
) -> None:
    dialog.use_folder(str(tmp_path / "dossiers"))
    assert dialog.path.text() == str(tmp_path / "dossiers")
    dialog.primary.click()
    assert Path(str(ledger.jobs[0][1][2])).parent == tmp_path / "dossiers"
    assert Preferences(tmp_path / "placet.ini").value.records == tmp_path / "dossiers"


def test_with_nothing_checked_there_is_nothing_to_write(dialog: ExportDialog) -> None:
    dialog.record.click()
    assert not dialog.primary.isEnabled()
    assert not dialog.languages.isEnabled()


def test_an_unsigned_review_gives_a_report_and_says_so(dialog: ExportDialog) -> None:
    assert dialog.record.text() == "Unsigned report (PDF)"


def test_a_signed_review_gives_a_record(
    session: ReviewSession, preferences: Preferences, ledger: Ledger, over: QWidget
) -> None:
    decide_everything(session)
    session.perform(SignedOff(agent=JULIE, at=NOW, outcome=Outcome.REVIEWED, statement="x"))
    made = ExportDialog(Exports(session, ledger, preferences), session, preferences, over)  # type: ignore[arg-type]
    assert made.record.text() == "Sign-off record (PDF)"


def test_plain_text_has_no_annotated_copy(tmp_path: Path, ledger: Ledger, over: QWidget) -> None:
    made = scan()
    text = replace(made, document=replace(made.document, media_type="text/plain"))
    preferences = made_preferences(tmp_path)
    with desk(tmp_path, text) as session:
        dialog = ExportDialog(Exports(session, ledger, preferences), session, preferences, over)  # type: ignore[arg-type]
        assert not dialog.copy.isEnabled()
        assert not can_be_annotated(text.document)
        dialog.deleteLater()
