"""What a description of the draft would change: which findings its product, channel and date leave."""

from datetime import datetime

from placet.domain.activity import Agent, Described, Description
from placet.domain.finding import Finding
from placet.domain.review import Review
from placet.words.vocabulary import CHANNELS, PRODUCTS


def shown_with(review: Review, description: Description, agent: Agent, at: datetime) -> tuple[Finding, ...]:
    """List the findings that would show with a description; a signed review keeps those it has."""
    if review.signed:
        return review.findings
    return review.apply(Described(agent=agent, at=at, description=description)).findings


def left_out_with(review: Review, description: Description, agent: Agent, at: datetime) -> int:
    """Count the findings that would not show with a description, because their rules do not speak to it."""
    if review.signed:
        return review.unasked
    return review.apply(Described(agent=agent, at=at, description=description)).unasked


def products(review: Review) -> tuple[str, ...]:
    """List the product types on offer: not said, the usual ones, and those that only the rules or the draft name."""
    named = {name for rule in review.scan.ruleset.rules for name in rule.products} | {review.description.product}
    return ("", *PRODUCTS, *sorted(named - set(PRODUCTS) - {""}))


def channels(review: Review) -> tuple[str, ...]:
    """List the channels on offer, likewise."""
    named = {name for rule in review.scan.ruleset.rules for name in rule.channels} | {review.description.channel}
    return ("", *CHANNELS, *sorted(named - set(CHANNELS) - {""}))
