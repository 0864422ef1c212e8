"""Writing files from the open review: in a worker, with one answer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from placet.app.jobs import Job, Jobs
from placet.app.models.session import ReviewSession
from placet.app.settings import Preferences
from placet.domain.language import Language
from placet.domain.review import Review
from placet.publish import publish_annotated_copy, publish_record, publish_sarif


class Exports(QObject):
    """Files written from the review on the desk; the original draft is never written to."""

    written = Signal(Path)
    """A file stands, checked."""
    failed = Signal(object)
    """The PlacetError for which it does not."""

    def __init__(self, session: ReviewSession, jobs: Jobs, preferences: Preferences) -> None:
        """Write what the session shows."""
        super().__init__()
        self._session = session
        self._jobs = jobs
        self._preferences = preferences

    def record_path(self, language: Language) -> Path:
        """Name the record's file in the records folder."""
        from placet.exporters.record.pdf import record_file_name  # noqa: PLC0415 - the window starts without an exporter

        review = self._session.review
        name = record_file_name(review, language) if review else ""
        return self._preferences.value.records / name

    def annotated_path(self) -> Path:
        """Name an annotated copy in the records folder, after the draft."""
        draft = self._session.draft or Path()
        return self._preferences.value.records / f"{draft.stem}_annotated{draft.suffix}"

    def sarif_path(self) -> Path:
        """Name a SARIF file in the records folder, after the draft."""
        return self._preferences.value.records / f"{(self._session.draft or Path()).stem}.sarif"

    def write_record(self, language: Language, output: Path | None = None) -> None:
        """Write the sign-off record, or the unsigned report."""
        self._submit(publish_record, output or self.record_path(language), language)

    def write_annotated_copy(self, language: Language, output: Path | None = None) -> None:
        """Write a copy of the draft that carries the findings."""
        self._submit(publish_annotated_copy, output or self.annotated_path(), language)

    def write_sarif(self, language: Language, output: Path | None = None) -> None:
        """Write the findings as SARIF."""
        self._submit(publish_sarif, output or self.sarif_path(), language)

    def _submit(
        self, function: Callable[[Review, Path, Path, Language, str | None], Path], output: Path, language: Language
    ) -> None:
        review, draft = self._session.review, self._session.draft
        if review is None or draft is None:
            return
        job: Job = self._jobs.submit(function, review, draft, output, language, self._session.passwords.get(draft))
        job.finished.connect(self.written)
        job.failed.connect(self.failed)
