"""The readings of a draft with tracked changes: as if all were accepted, as if all were rejected, or both."""

from enum import Enum

from placet.domain.document import Document, Passage, Visibility


class Reading(Enum):
    """Which words of a draft with tracked changes are shown."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    BOTH = "both"


def has_changes(document: Document) -> bool:
    """Tell whether a draft has a reading before its tracked changes that differs from the one after them."""
    return any(passage.visibility in (Visibility.DELETED, Visibility.INSERTED) for passage in document.passages)


def passages_in(document: Document, reading: Reading) -> tuple[Passage, ...]:
    """List the passages of a reading, in the order of the text."""
    match reading:
        case Reading.BOTH:
            return document.passages
        case Reading.ACCEPTED:
            return tuple(each for each in document.passages if each.visibility is not Visibility.DELETED)
        case Reading.REJECTED:
            before = {_where(each) for each in document.passages if each.visibility is Visibility.DELETED}
            return tuple(each for each in document.passages if _stands_before(each, before))


def _stands_before(passage: Passage, before: set[tuple[object, ...]]) -> bool:
    """Tell whether a passage belongs to the reading before the changes: its own, or where nothing was changed."""
    if passage.visibility is Visibility.DELETED:
        return True
    return passage.visibility is not Visibility.INSERTED and _where(passage) not in before


def _where(passage: Passage) -> tuple[object, ...]:
    return (passage.place, passage.part, passage.cell)
