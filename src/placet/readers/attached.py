"""A file that travels inside a draft: how the readers read it, one level deep, and why they could not."""

from collections.abc import Callable

from placet.domain.document import CoverageReason, Document
from placet.domain.errors import DamagedDraft, DraftError, EncryptedDraft, SealedDraft, UnsafeDraft

Attached = Callable[[str, bytes], Document]
"""Reads a file inside a draft, by its name and content, and no file inside that one; a DraftError says why not."""

REASONS = {EncryptedDraft: CoverageReason.ENCRYPTED, DamagedDraft: CoverageReason.MALFORMED}
REASONS |= {SealedDraft: CoverageReason.ENCRYPTED, UnsafeDraft: CoverageReason.TOO_LARGE}


def reason_of(trouble: DraftError) -> CoverageReason:
    """Give the reason of a coverage row for a file inside a draft that could not be read."""
    return REASONS.get(type(trouble), CoverageReason.UNSUPPORTED)
