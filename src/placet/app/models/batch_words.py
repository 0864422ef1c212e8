"""Where a draft of the batch stands, in words."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from placet.app.i18n import spoken
from placet.app.models.batch_row import BatchRow, RowState
from placet.app.models.moments import moment_or_clock
from placet.store.summary import Summary
from placet.words.errors import explain


def state_words(row: BatchRow) -> str:
    """Say in a few words where a draft stands."""
    if row.state is RowState.WAITING:
        return QCoreApplication.translate("Batch", "Waiting")
    if row.state is RowState.READING:
        return _reading(row)
    if row.locked:
        return QCoreApplication.translate("Batch", "Needs a password")
    if row.summary is None:
        return QCoreApplication.translate("Batch", "Could not be read")
    return summary_words(row.summary)


def short_words(row: BatchRow) -> str:
    """Say it in fewer words, for a row without room: pages that were not read go before findings that are open."""
    return (_pages(row.summary) if row.summary and not row.signed else "") or state_words(row)


def _reading(row: BatchRow) -> str:
    if row.total < 2:
        return QCoreApplication.translate("Batch", "Reading…")
    if row.path.suffix.lower() == ".pdf":
        said = QCoreApplication.translate("Batch", "Reading… page {step} of {total}")
    else:
        said = QCoreApplication.translate("Batch", "Reading… part {step} of {total}")
    return said.format(step=row.step, total=row.total)


def summary_words(summary: Summary) -> str:
    """Say in a few words where a review stands."""
    if summary.signer:
        when = moment_or_clock(datetime.fromisoformat(summary.signed_at), datetime.now(UTC), spoken())
        said = QCoreApplication.translate("Batch", "Signed off · {who}, {when}")
        return said.format(who=summary.signer, when=when)
    return _open(summary) or _unread(summary) or QCoreApplication.translate("Batch", "Ready to sign off")


def _open(summary: Summary) -> str:
    """Say how many findings are open, and what was not read besides; empty where every finding is answered."""
    if not summary.undecided:
        return ""
    if summary.unread_pages:
        return QCoreApplication.translate("Batch", "{open} open · {unread}").format(
            open=summary.undecided, unread=_pages(summary)
        )
    if summary.unacknowledged:
        one = QCoreApplication.translate("Batch", "{open} open · 1 not read")
        several = QCoreApplication.translate("Batch", "{open} open · {n} not read")
        said = one if summary.unacknowledged == 1 else several
        return said.format(open=summary.undecided, n=summary.unacknowledged)
    said = QCoreApplication.translate("Batch", "{open} of {count} open")
    return said.format(open=summary.undecided, count=summary.findings)


def _unread(summary: Summary) -> str:
    """Say how many pages were not read, else how many parts; empty where nothing waits for a look."""
    if summary.unread_pages:
        return _pages(summary)
    if summary.unacknowledged < 2:
        return QCoreApplication.translate("Batch", "1 part not read") if summary.unacknowledged else ""
    return QCoreApplication.translate("Batch", "{n} parts not read").format(n=summary.unacknowledged)


def _pages(summary: Summary) -> str:
    """Say how many pages of how many were not read; empty where every one was."""
    if not summary.unread_pages:
        return ""
    if summary.pages == 1:
        return QCoreApplication.translate("Batch", "Its one page not read")
    one = QCoreApplication.translate("Batch", "1 of {pages} pages not read")
    several = QCoreApplication.translate("Batch", "{n} of {pages} pages not read")
    return (one if summary.unread_pages == 1 else several).format(n=summary.unread_pages, pages=summary.pages)


def row_sentence(row: BatchRow) -> str:
    """Say what a screen reader says of a draft: its name, where it stands, and its trouble."""
    trouble = explain(row.error, spoken()) if row.error else ""
    return ", ".join(part for part in (row.path.name, state_words(row), trouble) if part)
