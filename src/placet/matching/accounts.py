"""Accounts: in links, in addresses, and as @handles; equal once canonical, or somebody else's."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from placet.domain.finding import Explanation, Trait, Variation
from placet.domain.rule import AccountRule, Platform
from placet.domain.selector import TextPositionSelector
from placet.matching.draft import Draft, Reference
from placet.matching.hits import Hit
from placet.matching.platforms import Account, listed, of_handle, of_target, spoken

HANDLED = (
    Platform.X,
    Platform.INSTAGRAM,
    Platform.YOUTUBE,
    Platform.TIKTOK,
    Platform.THREADS,
    Platform.TELEGRAM,
    Platform.FACEBOOK,
    Platform.SNAPCHAT,
    Platform.BLUESKY,
)
"""Where accounts are named by an @handle, the most likely first."""
SHORTEST = 2
CONTEXT = 60
"""Code points around a handle in which a platform may be named."""
BESIDE = 30
"""Code points from the start of a link to a handle beside it."""
NAMED = re.compile(
    r"\b(?:(?P<x>Twitter|twitter|TWITTER|X/Twitter)|(?P<facebook>(?i:facebook))|(?P<instagram>(?i:instagram))"
    r"|(?P<youtube>(?i:youtube))|(?P<linkedin>(?i:linkedin))|(?P<tiktok>(?i:tiktok))|(?P<threads>Threads)"
    r"|(?P<bluesky>(?i:bluesky))|(?P<mastodon>(?i:mastodon))|(?P<telegram>(?i:telegram))|(?P<flickr>(?i:flickr))"
    r"|(?P<snapchat>(?i:snapchat))|(?P<whatsapp>(?i:whatsapp)))\b"
    r"|(?:\b(?:[Oo]n|[Ss]ur|[Vv]ia)|[(|,;]|^) ?(?P<xx>X)(?=$|[\s:,;.)|])"
)


Linked = list[tuple[TextPositionSelector, Platform]]
"""Where a draft leads to accounts, in order, and on which platform."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An account that a draft names: where, the forms it may have, and how it is named."""

    position: TextPositionSelector
    accounts: tuple[Account, ...]
    traits: tuple[Trait, ...]
    handle: str = ""


class AccountMatcher:
    """The accounts of all rules, by their canonical form; those of the register are no findings."""

    def __init__(self, rules: Sequence[AccountRule]) -> None:
        """Index the rules' accounts."""
        self._rules: dict[Account, list[AccountRule]] = defaultdict(list)
        self._written: dict[Account, str] = {}
        for rule in rules:
            for platform, name in rule.accounts:
                for account in listed(platform, name):
                    self._rules[account].append(rule)
                    self._written[account] = spoken((account[0], name.lstrip("@")))

    def __call__(self, draft: Draft) -> Iterator[Hit]:
        """Find the listed accounts that the draft leads to or names."""
        for mention in mentions(draft):
            for account in [account for account in mention.accounts if account in self._rules][:1]:
                for rule in self._rules[account]:
                    if not rule.account_class.registered:
                        yield Hit(rule, mention.position, Explanation(self._written[account], mention.traits))

    def knows(self, mention: Mention) -> bool:
        """Tell whether a mentioned account is on some list; a handle, whether it is on one of any platform."""
        elsewhere = (of_handle(platform, mention.handle) for platform in HANDLED if mention.handle)
        return any(account in self._rules for account in (*mention.accounts, *elsewhere))


@lru_cache(maxsize=1)
def mentions(draft: Draft) -> tuple[Mention, ...]:
    """List the accounts that a draft leads to, then those it names by their handle."""
    return tuple(_mentions(draft))


def _mentions(draft: Draft) -> Iterator[Mention]:
    for reference in draft.references:
        account = of_target(reference.target)
        if account:
            yield Mention(reference.position, (account,), _way(reference))
    yield from _handles(draft)


def _way(reference: Reference) -> tuple[Trait, ...]:
    wrappers = reference.target.wrappers
    redirect = (Trait(Variation.REDIRECT, len(wrappers), wrappers[0]),) if wrappers else ()
    return (Trait(Variation.ADDRESS, 1, reference.target.shown), *redirect)


def _handles(draft: Draft) -> Iterator[Mention]:
    places = sorted(
        (each.position, account[0]) for each in draft.references if (account := of_target(each.target)) is not None
    )
    for handle in draft.handles:
        position, name, host = handle.position, handle.name, handle.host
        if len(name) < SHORTEST or name.isdigit() or draft.address_at(position):
            continue
        if host:
            accounts: tuple[Account, ...] = (of_handle(Platform.MASTODON, f"{name}@{host}"),)
        else:
            accounts = tuple(of_handle(platform, name) for platform in _platforms(draft, position, name, places))
        yield Mention(position, accounts, (Trait(Variation.HANDLE),), "" if host else name)


def _platforms(draft: Draft, position: TextPositionSelector, name: str, places: Linked) -> tuple[Platform, ...]:
    """Tell on which platforms a handle may be: that of a link around it, the one named beside it, or any."""
    before = bisect_right(places, position.start, key=lambda place: place[0].start)
    link, platform = places[before - 1] if before else (None, None)
    around = platform if link is not None and link.contains(position) else None
    around = around or _named(draft, position)
    if around is None and link is not None and position.start - link.start <= BESIDE:
        same = draft.passage_index(link.start) == draft.passage_index(position.start)
        around = platform if same else None
    if around:
        return (around,)
    return HANDLED if "." in name else tuple(each for each in HANDLED if each is not Platform.BLUESKY)


def _named(draft: Draft, position: TextPositionSelector) -> Platform | None:
    """Find the platform named nearest to a handle, in its passage."""
    passage = draft.passage(position.start)
    low = max(passage.start if passage else 0, position.start - CONTEXT)
    high = min(passage.end if passage else len(draft.document.text), position.end + CONTEXT)
    text = draft.document.text[low:high]
    found = [
        (_distance(position, low + match.start(), low + match.end()), match.lastgroup or "")
        for match in NAMED.finditer(text)
        if not position.contains(TextPositionSelector(low + match.start(), low + match.end()))
    ]
    return Platform(min(found)[1].replace("xx", "x")) if found else None


def _distance(position: TextPositionSelector, start: int, end: int) -> int:
    return start - position.end if start >= position.end else position.start - end
