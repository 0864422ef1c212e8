"""A round of files written from the open review: how many are under way, which stand, which failed."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from placet.app.models.exports import Exports
from placet.domain.document import Document
from placet.domain.errors import PlacetError
from placet.domain.language import Language

WORD = "wordprocessingml"
"""What the media types of Word drafts have in common."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which files are to be written; records in some languages, the rest in the window's."""

    records: tuple[Language, ...] = ()
    annotated_copy: bool = False
    sarif: bool = False

    @property
    def count(self) -> int:
        """Count the files."""
        return len(self.records) + self.annotated_copy + self.sarif


def can_be_annotated(document: Document) -> bool:
    """Tell whether a copy of the draft can carry findings: Word and PDF drafts, not plain text."""
    return bool(document.pages) or WORD in document.media_type


class Writing(QObject):
    """One round at a time: what was wanted, and what came of it."""

    changed = Signal()
    """Another file stands or failed, or a round began."""

    def __init__(self, exports: Exports, parent: QObject | None = None) -> None:
        """Follow the exports; files asked for elsewhere meanwhile are shown too."""
        super().__init__(parent)
        self._exports = exports
        self.pending = 0
        self.files: tuple[Path, ...] = ()
        self.errors: tuple[PlacetError, ...] = ()
        exports.written.connect(self._on_written)
        exports.failed.connect(self._on_failed)

    def begin(self, wanted: Wanted, language: Language) -> None:
        """Write what is wanted; `language` is that of a copy and of SARIF."""
        self.pending, self.files, self.errors = wanted.count, (), ()
        for each in wanted.records:
            self._exports.write_record(each)
        if wanted.annotated_copy:
            self._exports.write_annotated_copy(language)
        if wanted.sarif:
            self._exports.write_sarif(language)
        self.changed.emit()

    def _on_written(self, path: Path) -> None:
        self.files = (*self.files, path)
        self._count_down()

    def _on_failed(self, error: PlacetError) -> None:
        self.errors = (*self.errors, error)
        self._count_down()

    def _count_down(self) -> None:
        self.pending = max(0, self.pending - 1)
        self.changed.emit()
