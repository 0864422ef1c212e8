"""The append-only trail of a review: each entry carries the digest of the one before it.

A digest is SHA-256 over the RFC 8785 canonical JSON of number, previous digest and activity, so that anyone
can recompute it.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum

import rfc8785

from placet.domain.activity import Activity
from placet.domain.errors import TrailBroken


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a trail: number from 1, the previous entry's digest (hex), the activity, and its own digest."""

    number: int
    previous: str
    activity: Activity
    digest: str


def link(trail: Sequence[Entry], activity: Activity, origin: str) -> Entry:
    """Make the entry that continues a trail; `origin` is the digest a first entry refers to."""
    previous = trail[-1].digest if trail else origin
    number = len(trail) + 1
    return Entry(number, previous, activity, digest(number, previous, activity))


def digest(number: int, previous: str, activity: Activity) -> str:
    """Compute an entry's digest, 64 hex digits."""
    content = {"number": number, "previous": previous, "activity": canonical(activity)}
    return hashlib.sha256(rfc8785.dumps(content)).hexdigest()  # type: ignore[arg-type]  # reason: its JSON type is private


def check(trail: Sequence[Entry], origin: str) -> None:
    """Recompute the whole chain; TrailBroken names the first entry that does not hold."""
    previous = origin
    for number, entry in enumerate(trail, start=1):
        whole = entry.number == number and entry.previous == previous
        if not whole or entry.digest != digest(number, previous, entry.activity):
            raise TrailBroken(number)
        previous = entry.digest


def canonical(value: object) -> object:
    """Turn a domain value into plain JSON values: times in ISO 8601, enumerations by value, tuples as arrays."""
    if is_dataclass(value):
        return {field.name: canonical(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [canonical(item) for item in value]
    return value
