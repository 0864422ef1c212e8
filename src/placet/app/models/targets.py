"""What a note or a request is about: words of the draft, or the whole of it."""

from placet.domain.activity import Target
from placet.domain.finding import Finding
from placet.domain.review import Review
from placet.domain.selector import TextPositionSelector, quote


def target_of(review: Review, position: TextPositionSelector | None) -> Target:
    """Point at words of the draft; no words mean the whole draft."""
    if position is None or position.start == position.end:
        return Target()
    return Target(position, quote(review.scan.document.text, position))


def finding_at(review: Review, position: TextPositionSelector | None) -> Finding | None:
    """Find the finding that shares words with a position."""
    if position is None:
        return None
    return next((finding for finding in review.findings if finding.position.overlaps(position)), None)
