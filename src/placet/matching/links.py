"""Links: where they lead, and whether they say so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from placet.domain.finding import Explanation, Trait, Variation
from placet.domain.rule import AccountRule, Level, LinkRule
from placet.matching.accounts import AccountMatcher, mentions
from placet.matching.canonical import Target, canonical_host, shown_host, target, within
from placet.matching.draft import Draft, Reference
from placet.matching.extraction import addresses
from placet.matching.folding import fold_word
from placet.matching.hits import Hit
from placet.matching.platforms import HOSTS, spoken

SHORTENERS = frozenset(
    [
        "bit.ly",
        "bitly.com",
        "j.mp",
        "t.co",
        "tinyurl.com",
        "ow.ly",
        "goo.gl",
        "is.gd",
        "v.gd",
        "buff.ly",
        "lnkd.in",
        "fb.me",
        "rebrand.ly",
        "cutt.ly",
        "shorturl.at",
        "tiny.cc",
        "rb.gy",
        "t.ly",
        "dlvr.it",
        "ift.tt",
        "trib.al",
        "bl.ink",
        "soo.gd",
        "su.pr",
        "adf.ly",
        "hubs.ly",
        "hubs.la",
        "eepurl.com",
        "amzn.to",
        "spr.ly",
        "qr.ae",
        "lc.cx",
        "urlz.fr",
        "vu.fr",
    ]
)
BROKEN = re.compile(r"\s*[\r\n]+\s*")
"""A line end within a link's words: an address may go on behind it."""
GLYPHS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("3", "e"), ("5", "s"))


class LinkMatcher:
    """What link rules ask of every address; the account rules say which accounts are known."""

    def __init__(self, rules: Sequence[LinkRule | AccountRule]) -> None:
        """Prepare the hosts that look-alikes are compared with."""
        self._rules = [_canonical(rule) for rule in rules if isinstance(rule, LinkRule)]
        self._accounts = AccountMatcher([rule for rule in rules if isinstance(rule, AccountRule)])
        self._hosts = {
            host: skeleton(shown_host(host)) for rule in self._rules for host in (*rule.allowed, *rule.blocked)
        }
        self._hosts |= {host: skeleton(host) for host in HOSTS if self._rules}

    def __call__(self, draft: Draft) -> Iterator[Hit]:
        """Find the addresses that the rules ask about."""
        for rule in self._rules:
            for reference in draft.references:
                yield from self._blocked(rule, reference)
                yield from self._shortener(rule, reference)
                yield from self._look_alike(rule, reference)
                yield from _mismatch(rule, draft, reference)
            yield from self._unknown(rule, draft)

    def _blocked(self, rule: LinkRule, reference: Reference) -> Iterator[Hit]:
        host = next((host for host in rule.blocked if reference.target.within(host)), None)
        open_ = [allowed for allowed in rule.allowed if host and within(allowed, host)]
        if host and not any(reference.target.within(allowed) for allowed in open_):
            yield _hit(rule, reference, None, host, _led(reference))

    def _shortener(self, rule: LinkRule, reference: Reference) -> Iterator[Hit]:
        if rule.shorteners and reference.target.plain_host in SHORTENERS:
            trait = Trait(Variation.SHORTENER, 1, reference.target.shown)
            yield _hit(rule, reference, rule.shorteners, reference.target.shown, (trait,))

    def _look_alike(self, rule: LinkRule, reference: Reference) -> Iterator[Hit]:
        host = self.resembled(reference.target) if rule.look_alike else None
        if host:
            trait = Trait(Variation.LOOK_ALIKE, 1, _told_apart(reference.target))
            yield _hit(rule, reference, rule.look_alike, host, (trait,))

    def resembled(self, found: Target) -> str | None:
        """Give the known host that an address pretends to be; None for an honest one."""
        if any(found.within(host) for host in self._hosts):
            return None
        shape = skeleton(found.shown)
        return next((host for host, known in self._hosts.items() if _resembles(shape, known)), None)

    def _unknown(self, rule: LinkRule, draft: Draft) -> Iterator[Hit]:
        for mention in mentions(draft) if rule.unknown_account else ():
            if mention.certain and not self._accounts.knows(mention):
                account = mention.accounts[0]
                handle = mention.handle or account[1]
                named = spoken((account[0], handle)) if len(mention.accounts) == 1 else "@" + handle
                trait = Trait(Variation.UNKNOWN_ACCOUNT, 1, named)
                yield Hit(rule, mention.position, Explanation(named, (trait,)), level=rule.unknown_account)


def _canonical(rule: LinkRule) -> LinkRule:
    blocked, allowed = (tuple(map(canonical_host, hosts)) for hosts in (rule.blocked, rule.allowed))
    return replace(rule, blocked=blocked, allowed=allowed)


def skeleton(host: str) -> str:
    """Give what a host looks like: look-alike letters and signs in their plain form."""
    shape = fold_word(host)
    for pair, letter in GLYPHS:
        shape = shape.replace(pair, letter)
    return shape


def _told_apart(found: Target) -> str:
    """Name a host so that it looks like no other: one in foreign letters also as computers write it."""
    return found.shown if found.shown == found.host else f"{found.shown} ({found.host})"


def _resembles(shape: str, known: str) -> bool:
    """Tell whether a host looks like a known one, or carries it where a reader looks for a site's name.

    With hyphens for its dots too, *canada-ca.example*, but for names of one letter: *x-com.example* is chance.
    """
    inner = f".{shape}."
    if f".{known}." in inner or f".{known}-" in inner:
        return True
    return known[1:2] != "." and f"-{known.replace('.', '-')}-" in inner.replace(".", "-")


def _hit(rule: LinkRule, reference: Reference, level: Level | None, named: str, traits: tuple[Trait, ...]) -> Hit:
    return Hit(rule, reference.position, Explanation(named, traits), level=level)


def _led(reference: Reference) -> tuple[Trait, ...]:
    wrappers = reference.target.wrappers
    if wrappers:
        return (Trait(Variation.ADDRESS, 1, reference.target.shown), Trait(Variation.REDIRECT, 1, wrappers[0]))
    return (Trait(Variation.ADDRESS, 1, reference.target.shown),)


def _mismatch(rule: LinkRule, draft: Draft, reference: Reference) -> Iterator[Hit]:
    shown = _shown(draft, reference, rule.allowed) if rule.mismatch else None
    if shown:
        trait = Trait(Variation.MISMATCH, 1, reference.target.shown)
        yield Hit(rule, reference.position, Explanation(shown, (trait,)), level=rule.mismatch)


def _shown(draft: Draft, reference: Reference, allowed: tuple[str, ...]) -> str | None:
    """Give the host that an address shows where it leads to another: in a link's words, or before an @.

    Hosts that a rule allows are one site: a department's short address may lead to its own.
    """
    user = target(reference.target.user) if "." in reference.target.user else None
    if user and reference.target.scheme != "mailto" and "." in user.host:
        return user.shown
    if not reference.linked:
        return None
    words = _whole_words(draft.document.text, reference)
    whole = said_in(BROKEN.sub("", words)) if BROKEN.search(words) else []
    if any(_agree(said, reference.target, allowed) for said in whole):
        return None
    others = (said for said in said_in(words) if not _agree(said, reference.target, allowed))
    return next((said.shown for said in others), None)


def _whole_words(text: str, reference: Reference) -> str:
    """Give a link's words; where its area ends within a word, as on pages it may, to that word's end."""
    start, end = reference.position.start, reference.position.end
    while end < len(text) and start < end and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return text[start:end]


def said_in(words: str) -> list[Target]:
    """Read the addresses that a link's words show."""
    return [found for address in addresses(words) if (found := target(address.url)) is not None]


def _agree(said: Target, led: Target, allowed: tuple[str, ...]) -> bool:
    both = all(any(each.within(host) for host in allowed) for each in (said, led))
    return both or _same(said, led)


def _same(said: Target, led: Target) -> bool:
    """Tell whether what the words show and where the link leads are one site: equal, or one below the other."""
    one, two = said.plain_host, led.plain_host
    if said.host in led.wrappers:
        return True
    if within(one, two) or within(two, one):
        return True
    platforms = {HOSTS.get(one, one), HOSTS.get(two, two)}
    return len(platforms) == 1
