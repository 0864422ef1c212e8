"""The same words elsewhere in the open draft."""

from placet.domain.finding import Finding
from placet.domain.review import Review


def alike(review: Review, finding: Finding) -> tuple[Finding, ...]:
    """List the other open findings of the same rule on the same words, whatever their case."""
    words = finding.quote.exact.casefold()
    return tuple(
        other
        for other in review.undecided
        if other.id != finding.id and other.rule_id == finding.rule_id and other.quote.exact.casefold() == words
    )
