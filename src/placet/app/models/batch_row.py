"""A draft of the batch: where it stands."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from placet.domain.errors import EncryptedDraft, PlacetError
from placet.store.summary import Summary


class RowState(StrEnum):
    """Where a draft stands; under review, its summary tells the rest."""

    WAITING = "waiting"
    READING = "reading"
    FAILED = "failed"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A draft of the batch: its summary once it is under review, its trouble where it failed.

    While it is read, `step` of `total` steps (pages of a PDF, parts of a Word draft) is under way; 0 of 0 where nothing
    is known yet.
    """

    path: Path
    state: RowState = RowState.WAITING
    summary: Summary | None = None
    error: PlacetError | None = None
    step: int = 0
    total: int = 0

    @property
    def locked(self) -> bool:
        """Tell whether it could not be read for want of a password."""
        return isinstance(self.error, EncryptedDraft)

    @property
    def signed(self) -> bool:
        """Tell whether its review is signed."""
        return self.summary is not None and bool(self.summary.signer)
