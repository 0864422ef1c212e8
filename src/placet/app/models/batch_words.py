"""Where a draft of the batch stands, in words."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from placet.app.i18n import spoken
from placet.app.models.batch_row import BatchRow, RowState
from placet.app.models.moments import moment_or_clock
from placet.store.reviews import Summary
from placet.words.errors import explain


def state_words(row: BatchRow) -> str:
    """Say in a few words where a draft stands."""
    if row.state is RowState.WAITING:
        return QCoreApplication.translate("Batch", "Waiting")
    if row.state is RowState.READING:
        return QCoreApplication.translate("Batch", "Reading…")
    if row.summary is None:
        return QCoreApplication.translate("Batch", "Could not be read")
    return summary_words(row.summary)


def summary_words(summary: Summary) -> str:
    """Say in a few words where a review stands."""
    if summary.signer:
        when = moment_or_clock(datetime.fromisoformat(summary.signed_at), datetime.now(UTC), spoken())
        said = QCoreApplication.translate("Batch", "Signed off · {who}, {when}")
        return said.format(who=summary.signer, when=when)
    if summary.undecided and summary.unacknowledged:
        one = QCoreApplication.translate("Batch", "{open} open · 1 not read")
        several = QCoreApplication.translate("Batch", "{open} open · {n} not read")
        said = one if summary.unacknowledged == 1 else several
        return said.format(open=summary.undecided, n=summary.unacknowledged)
    if summary.undecided:
        said = QCoreApplication.translate("Batch", "{open} of {count} open")
        return said.format(open=summary.undecided, count=summary.findings)
    return _unread(summary.unacknowledged) or QCoreApplication.translate("Batch", "Ready to sign off")


def _unread(count: int) -> str:
    if count < 2:
        return QCoreApplication.translate("Batch", "1 part not read") if count else ""
    return QCoreApplication.translate("Batch", "{n} parts not read").format(n=count)


def row_sentence(row: BatchRow) -> str:
    """Say what a screen reader says of a draft: its name, where it stands, and its trouble."""
    trouble = explain(row.error, spoken()) if row.error else ""
    return ", ".join(part for part in (row.path.name, state_words(row), trouble) if part)
