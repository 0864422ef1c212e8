"""How drafts come into the batch: chosen, dropped, pasted, or taken up again."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from placet.app.i18n import spoken
from placet.app.models.batch import BatchModel
from placet.app.models.pasted import save_pasted
from placet.app.models.session import now
from placet.app.settings import Preferences
from placet.domain.errors import PlacetError, UnsupportedFormat
from placet.readers.suffixes import TAKEN
from placet.words.errors import explain


class Intake(QObject):
    """Takes drafts up, and says which files it left out."""

    def __init__(
        self, batch: BatchModel, preferences: Preferences, tell: Callable[[str], None], window: QWidget
    ) -> None:
        """Fill a batch; `tell` says one sentence to the reviewer."""
        super().__init__(window)
        self._batch = batch
        self._preferences = preferences
        self._tell = tell
        self._window = window

    def take(self, paths: Iterable[Path]) -> None:
        """Add drafts, and those in folders."""
        left_out = self._batch.add(paths)
        if len(left_out) == 1:
            path = left_out[0]
            self._tell(explain(UnsupportedFormat(path.name, path.suffix or self.tr("no suffix")), spoken()))
        elif left_out:
            self._tell(self.tr("{n} files were left out: they are neither Word, PDF nor text.").format(n=len(left_out)))

    # --- choosing ----------------------------------------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask for files."""
        dialog = self._dialog(self.tr("Open drafts"), QFileDialog.FileMode.ExistingFiles)
        suffixes = " ".join(f"*{suffix}" for suffix in sorted(TAKEN))
        dialog.setNameFilters([self.tr("Drafts ({suffixes})").format(suffixes=suffixes), self.tr("All files (*)")])
        dialog.open()

    def choose_folder(self) -> None:
        """Ask for a folder: every draft in it and below is taken up."""
        self._dialog(self.tr("Open a folder of drafts"), QFileDialog.FileMode.Directory).open()

    def _dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self._window, title, str(self._folder()))
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(self._on_selected)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _folder(self) -> Path:
        """Begin where the draft on the desk lies, else among the reviewer's documents."""
        last = self._preferences.value.draft
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return last.parent if last is not None and last.parent.is_dir() else Path(documents)

    def _on_selected(self, names: list[str]) -> None:
        self.take(Path(name) for name in names)

    # --- pasting and dropping ----------------------------------------------------------------------------------

    def paste(self) -> None:
        """Take up what the clipboard holds: files, or words, which become a draft of their own."""
        held = QGuiApplication.clipboard().mimeData()
        files = local_files(held)
        if files:
            self.take(files)
        elif held.text().strip():
            self._paste_words(held.text())
        else:
            self._tell(self.tr("The clipboard holds no text. Copy the words first, then paste them here."))

    def _paste_words(self, words: str) -> None:
        try:
            path = save_pasted(self._preferences.value.data / "pasted", self.tr("Pasted text"), words, now())
        except PlacetError as error:
            self._tell(explain(error, spoken()))
        else:
            self.take([path])


def local_files(data: QMimeData) -> list[Path]:
    """List the files and folders of this computer that are held."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
