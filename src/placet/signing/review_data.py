"""The review inside a record, read back from its data and gone through again, act by act."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import rfc8785
from pydantic import TypeAdapter, ValidationError

from placet.domain.activity import Received
from placet.domain.errors import NotARecord, ReviewError
from placet.domain.finding import Finding
from placet.domain.review import Review
from placet.domain.trail import canonical
from placet.domain.verification import Fault, Problem

FORMAT = "placet-review-1"
REVIEW: TypeAdapter[Review] = TypeAdapter(Review)


def read_review(name: str, data: bytes) -> Review:
    """Read a review from its data (NotARecord)."""
    try:
        return REVIEW.validate_json(data)
    except (ValidationError, ValueError, RecursionError) as error:
        raise NotARecord(name, "the review inside cannot be read") from error


def faults_of(review: Review, data: bytes) -> Iterator[Problem]:
    """Recompute the chain, take every act again, and hold each finding against the draft's text and its own id.

    Where the data speaks for itself (its form, the chain), it is taken as it is written: a later version of the program
    knows fields that an earlier one did not write.
    """
    written = json.loads(data)
    if not _canonical(written, data) or not _within(written, {"format": FORMAT, **_plain(review)}):
        yield Problem(Fault.DATA_NOT_CANONICAL)
    yield from _chain(review, written["trail"])
    yield from _acts(review)
    rules = {rule.id for rule in review.scan.ruleset.rules}
    ids = [str(finding.get("id", "")) for finding in written["scan"]["findings"]]
    for one, finding in zip(ids, review.scan.findings, strict=True):
        if not _stands(review, finding) or one != finding.id or finding.rule_id not in rules:
            yield Problem(Fault.FINDING_CHANGED, one)


def _canonical(written: object, data: bytes) -> bool:
    """Tell whether data is canonical JSON (RFC 8785): a value written twice, or in another form, is not."""
    try:
        return rfc8785.dumps(written) == data  # type: ignore[arg-type]  # reason: its JSON type is private
    except (ValueError, RecursionError):
        return False


def _plain(review: Review) -> dict[str, Any]:
    plain = canonical(review)
    assert isinstance(plain, dict)  # noqa: S101 – a dataclass is written as an object
    for finding, written in zip(review.scan.findings, plain["scan"]["findings"], strict=True):
        written["id"] = finding.id
    return plain


def _within(written: object, known: object) -> bool:
    """Tell whether the program reads all that is written: what it does not know would say something unseen."""
    match written, known:
        case dict(), dict():
            return all(name in known and _within(value, known[name]) for name, value in written.items())
        case list(), list():
            return len(written) == len(known) and all(map(_within, written, known))
        case _:
            return bool(written == known)


def _stands(review: Review, finding: Finding) -> bool:
    return finding.position.select(review.scan.document.text) == finding.quote.exact


def _chain(review: Review, trail: list[dict[str, Any]]) -> Iterator[Problem]:
    """Recompute each entry's digest over what is written (the record says how: section 10)."""
    previous = review.origin
    for number, entry in enumerate(trail, start=1):
        content = {"number": number, "previous": previous, "activity": entry["activity"]}
        whole = (entry["number"], entry["previous"]) == (number, previous)
        if not whole or entry["digest"] != hashlib.sha256(rfc8785.dumps(content)).hexdigest():
            yield Problem(Fault.TRAIL_BROKEN, number=number)
            return
        previous = entry["digest"]


def _acts(review: Review) -> Iterator[Problem]:
    """Say which act a review would have refused: a chain may be whole and its entries still out of order."""
    grown = Review(review.id, review.scan)
    packs = tuple(pack.sha256 for pack in review.scan.ruleset.packs)
    for number, entry in enumerate(review.trail, start=1):
        act = entry.activity
        fits = (number == 1) == isinstance(act, Received)
        if isinstance(act, Received):
            fits = fits and (act.sha256, act.packs) == (review.scan.document.sha256, packs)
        try:
            grown = grown.apply(act)
        except (ReviewError, KeyError):
            fits = False
        if not fits:
            yield Problem(Fault.TRAIL_REFUSED, number=number)
            return
