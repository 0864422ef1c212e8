"""A scan packed for the store by the worker that made it: the window keeps it without ever unpacking it."""

from dataclasses import dataclass
from datetime import datetime

from placet.domain.activity import Agent, Received
from placet.domain.review import origin_of
from placet.domain.trail import Entry, link
from placet.store.summary import Summary


@dataclass(frozen=True, slots=True)
class Packed:
    """A scan as the store keeps it, compressed JSON, and beside it what its review begins with.

    `packs` are the digests of the rule packs, `summary` is that of a review in which nobody has acted, without its id
    and its path.
    """

    scan: bytes
    packs: tuple[str, ...]
    summary: Summary

    def first_entry(self, review_id: str, agent: Agent, at: datetime) -> Entry:
        """Give the first entry of a review of the scan, as `domain.review.begin` does: who received it, and when."""
        received = Received(agent=agent, at=at, sha256=self.summary.sha256, packs=self.packs)
        return link((), received, origin_of(review_id, self.summary.sha256))
