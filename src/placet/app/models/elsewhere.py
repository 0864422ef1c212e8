"""The same words in other drafts: plain functions over the store, run on a thread that may wait for the disk."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from placet.app.models.findings import around
from placet.app.models.same_words import SamePlace
from placet.domain.activity import Activity, Agent, Decided, Decision, Reversed
from placet.domain.errors import PlacetError
from placet.domain.finding import Finding
from placet.domain.review import Review
from placet.store.reviews import Store
from placet.store.summary import Summary, summarize


@dataclass(frozen=True, slots=True)
class Search:
    """The places found in other drafts that are like a finding, and how many of those could not be opened."""

    like: Finding
    places: tuple[SamePlace, ...]
    unopened: int


@dataclass(frozen=True, slots=True)
class Written:
    """What was written into other reviews: the numbers of the entries by review, how each stands, what was refused."""

    entries: Mapping[str, tuple[int, ...]]
    summaries: tuple[Summary, ...]
    errors: tuple[PlacetError, ...]

    @property
    def count(self) -> int:
        """Count the entries."""
        return sum(map(len, self.entries.values()))


def find_elsewhere(store: Store, reviews: Sequence[str], like: Finding) -> Search:
    """Find the open findings of a finding's rule on the same words, whatever their case, in reviews by their ids."""
    places: list[SamePlace] = []
    unopened = 0
    for review_id in reviews:
        try:
            review, _ = store.load(review_id)
        except (PlacetError, KeyError):
            unopened += 1
            continue
        places += _places(review, like)
    return Search(like, tuple(places), unopened)


def _places(review: Review, like: Finding) -> Iterator[SamePlace]:
    document, words = review.scan.document, like.quote.exact.casefold()
    for finding in () if review.signed else review.undecided:
        if finding.rule_id == like.rule_id and finding.quote.exact.casefold() == words:
            passage = document.passage_at(finding.position.start)
            quoted = around(document, finding.position)
            yield SamePlace(finding, *quoted, passage=passage, review=review.id, draft=document.name)


def decide_elsewhere(
    store: Store, agent: Agent, at: datetime, chosen: Mapping[str, tuple[str, ...]], decision: Decision
) -> Written:
    """Decide findings of several reviews alike, by the ids of both; what one review refuses stops no other."""
    acts = {
        review: [Decided(agent=agent, at=at, finding=finding, decision=decision) for finding in findings]
        for review, findings in chosen.items()
    }
    return _write(store, acts)


def reverse_elsewhere(store: Store, agent: Agent, at: datetime, entries: Mapping[str, tuple[int, ...]]) -> Written:
    """Take back entries of several reviews, the last first."""
    acts = {
        review: [Reversed(agent=agent, at=at, entry=number) for number in reversed(numbers)]
        for review, numbers in entries.items()
    }
    return _write(store, acts)


def _write(store: Store, acts: Mapping[str, Sequence[Activity]]) -> Written:
    written: dict[str, tuple[int, ...]] = {}
    summaries: list[Summary] = []
    errors: list[PlacetError] = []
    for review_id, activities in acts.items():
        try:
            review, path = store.load(review_id)
            for activity in activities:
                review = review.apply(activity)
                store.append(review, review.trail[-1])
                written[review_id] = (*written.get(review_id, ()), review.trail[-1].number)
        except PlacetError as error:
            errors.append(error)
        if review_id in written:
            summaries.append(summarize(review, path))
    return Written(written, tuple(summaries), tuple(errors))
