"""How drafts come in: dropped anywhere, pasted, chosen; what is left out is said."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from window_pieces import RELEASE, draft_in, drop, told, window_in

from placet.app.views import intake
from placet.domain.language import Language


class Board:
    """A clipboard of the test's own: the desktop's belongs to everybody."""

    def __init__(self) -> None:
        self.held = QMimeData()

    def mimeData(self) -> QMimeData:  # noqa: N802 - Qt's name
        return self.held


@pytest.fixture
def clipboard(monkeypatch: pytest.MonkeyPatch) -> QMimeData:
    board = Board()
    monkeypatch.setattr(intake.QGuiApplication, "clipboard", lambda: board)
    return board.held


def names(window: object) -> list[str]:
    return [row.path.name for row in window.batch.rows]  # type: ignore[attr-defined]


def test_files_and_folders_are_taken_wherever_they_are_dropped(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "drafts" / "below"
    folder.mkdir(parents=True)
    draft_in(folder, "a.txt")
    draft_in(folder, "~$a.txt")
    with window_in(tmp_path, qtbot) as window:
        assert drop(window, draft_in(tmp_path), tmp_path / "drafts")
        assert names(window) == ["release.txt", "a.txt"]


def test_a_drop_without_files_is_not_taken(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        assert not drop(window)


def test_a_file_of_another_format_is_left_out_and_named(tmp_path: Path, qtbot: QtBot) -> None:
    sheet = tmp_path / "budget.xlsx"
    sheet.write_bytes(b"a spreadsheet")
    with window_in(tmp_path, qtbot) as window:
        drop(window, sheet)
        assert told(window, qtbot).startswith("budget.xlsx is not a Word or PDF draft (.xlsx).")
        assert names(window) == []


def test_several_files_left_out_are_counted(tmp_path: Path, qtbot: QtBot) -> None:
    sheets = [tmp_path / f"{name}.xlsx" for name in "abc"]
    for sheet in sheets:
        sheet.write_bytes(b"a spreadsheet")
    with window_in(tmp_path, qtbot, language=Language.FRENCH) as window:
        drop(window, *sheets)
        assert told(window, qtbot) == "3\u00a0fichiers laissés de côté\u00a0: ni Word, ni PDF, ni texte."


def test_pasted_words_become_a_draft_that_is_read(tmp_path: Path, qtbot: QtBot, clipboard: QMimeData) -> None:
    clipboard.setText(RELEASE)
    with window_in(tmp_path, qtbot) as window:
        window.actions_["paste"].trigger()
        qtbot.waitUntil(lambda: window.session.review is not None)
        assert window.session.draft is not None
        assert window.session.draft.parent == tmp_path / "pasted"
        assert window.session.draft.name.startswith("Pasted text ")
        assert window.session.draft.read_text("utf-8") == RELEASE
        assert len(window.session.findings) == 3
        window.actions_["paste"].trigger()
        assert len(window.batch.rows) == 2


def test_pasting_nothing_says_what_to_do(tmp_path: Path, qtbot: QtBot, clipboard: QMimeData) -> None:
    clipboard.setText(" \n")
    with window_in(tmp_path, qtbot) as window:
        window.actions_["paste"].trigger()
        assert told(window, qtbot).startswith("The clipboard holds no text.")


def test_copied_files_are_taken_up_by_paste(tmp_path: Path, qtbot: QtBot, clipboard: QMimeData) -> None:
    clipboard.setUrls([QUrl.fromLocalFile(str(draft_in(tmp_path)))])
    with window_in(tmp_path, qtbot) as window:
        window.actions_["paste"].trigger()
        assert names(window) == ["release.txt"]


def test_a_data_folder_that_cannot_be_written_is_told(
    tmp_path: Path, qtbot: QtBot, clipboard: QMimeData, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard.setText("words")
    (tmp_path / "pasted").write_text("a file where the folder should be", "utf-8")
    with window_in(tmp_path, qtbot) as window:
        window.actions_["paste"].trigger()
        assert told(window, qtbot).startswith("The reviews cannot be saved in ")


@pytest.mark.parametrize(
    ("command", "mode"),
    [("open", QFileDialog.FileMode.ExistingFiles), ("open_folder", QFileDialog.FileMode.Directory)],
)
def test_what_is_chosen_in_the_dialog_is_taken_up(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, command: str, mode: QFileDialog.FileMode
) -> None:
    opened: list[QFileDialog] = []

    def remember(dialog: QFileDialog) -> None:
        opened.append(dialog)

    monkeypatch.setattr(QFileDialog, "open", remember)
    with window_in(tmp_path, qtbot) as window:
        window.preferences.change(draft=tmp_path / "drafts" / "gone.txt")
        (tmp_path / "drafts").mkdir()
        window.actions_[command].trigger()
        (dialog,) = opened
        assert Path(dialog.directory().absolutePath()) == tmp_path / "drafts"
        assert dialog.fileMode() is mode
        dialog.filesSelected.emit([str(draft_in(tmp_path))])
        assert names(window) == ["release.txt"]


def test_a_drop_on_the_search_field_is_a_drop_on_the_window(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        assert all(not field.acceptDrops() for field in window.header.findChildren(QLineEdit))
        assert window.acceptDrops()
