"""Accounts: in links, in addresses, and as @handles; equal once canonical, or somebody else's."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from placet.domain.finding import Explanation, Trait, Variation
from placet.domain.rule import AccountRule, Platform
from placet.domain.selector import TextPositionSelector
from placet.matching.contexts import HANDLED, platforms
from placet.matching.draft import Draft, Reference
from placet.matching.hits import Hit
from placet.matching.platforms import Account, guessed, listed, of_handle, of_target, spoken

SHORTEST = 2
CODE = (
    "media import page charset keyframes supports layer include mixin param params return returns type typedef see"
    " author authors since version deprecated throws inheritdoc override todo internal property decorator"
    " Override Test Deprecated Autowired Bean Entity Inject Component Nullable"
)
"""Words behind an @ in style sheets and programs."""
DOMAIN = re.compile(r"\.(?:com|ca|org|net|edu|gov|info|io|int|uk|fr|de|eu)$", re.IGNORECASE)
"""The end of half an e-mail address."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An account that a draft names: where, the forms it may have, and how it is named.

    `certain` is false for what is an account only if a list knows it.
    """

    position: TextPositionSelector
    accounts: tuple[Account, ...]
    traits: tuple[Trait, ...]
    handle: str = ""
    certain: bool = True


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
            certain = not guessed(reference.target)
            yield Mention(reference.position, (account,), _way(reference), certain=certain)
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
            accounts = tuple(of_handle(platform, name) for platform in platforms(draft, position, name, places))
        certain = len(accounts) == 1 or not (name in CODE.split() or DOMAIN.search(name))
        yield Mention(position, accounts, (Trait(Variation.HANDLE),), "" if host else name, certain)
