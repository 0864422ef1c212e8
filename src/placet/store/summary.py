"""What a list shows of a review, without the review itself."""

from dataclasses import dataclass
from pathlib import Path

from placet.domain.document import Coverage, CoverageStatus, PlaceKind
from placet.domain.review import Review


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts, and who signed last and when (ISO 8601, UTC; empty while unsigned).

    `pages` counts the pages of a draft that has any, `unread_pages` those among them that were not read and that nobody
    has looked at.
    """

    id: str
    name: str
    path: Path
    sha256: str
    findings: int
    undecided: int
    unread: int
    unacknowledged: int
    signer: str = ""
    signed_at: str = ""
    pages: int = 0
    unread_pages: int = 0


def summarize(review: Review, path: Path) -> Summary:
    """Count what a list shows of a review."""
    document, waiting = review.scan.document, review.unacknowledged
    last = review.sign_offs[-1] if review.sign_offs else None
    return Summary(
        review.id,
        document.name,
        path,
        document.sha256,
        findings=len(review.findings),
        undecided=len(review.undecided),
        unread=len(document.unread),
        unacknowledged=len(waiting),
        signer=last.agent.name if last else "",
        signed_at=last.at.isoformat() if last else "",
        pages=len(document.pages),
        unread_pages=len({row.place.page for row in waiting if _is_page(row)}),
    )


def _is_page(row: Coverage) -> bool:
    """Tell whether a row is one page of which nothing was read."""
    place = row.place
    return place.kind is PlaceKind.PAGE and place.page is not None and row.status is CoverageStatus.NOT_READ
