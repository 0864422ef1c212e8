"""Web and e-mail addresses as they are written in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from linkify_it import LinkifyIt
from linkify_it.tlds import TLDS

from placet.domain.selector import TextPositionSelector
from placet.matching.folding import INVISIBLE, SPACES

UNSEEN = "".join(sorted(INVISIBLE))
ANCHOR = re.compile(rf"\.(?=[{UNSEEN}]*[^\W\d_]{{2}})|://|\[\.\]")
"""What every address has: a dot before two letters, or a scheme."""
BREAKS = '<>«»“”" ' + SPACES
AFTER = re.compile(rf"[^{BREAKS}]*")
LONGEST = 2048
"""Code points of an address on either side of such a sign."""

DISGUISED = re.compile(
    r"(?:https?://|(?<![\w.])www\.)(?:[^/?#]*%[0-9a-f]{2}[^/?#]*|[^/?#]*\.(?=/))(?:[/?#].*)?", re.IGNORECASE
)
"""An address whose host is percent-encoded or carries its root dot: browsers follow it, linkifiers stop in it."""
CLOSING = ".,;:!?)]}'’"

DEFANGED = re.compile(rf"(?P<drop>[{UNSEEN}]+|\[(?=\.\])|(?<=\[\.)\])|(?<=\bh)(?P<xx>xx)(?=ps?://)", re.IGNORECASE)
"""What keeps an address from being one: letters nobody sees, [.] for its dots, hxxp for its scheme."""

WITHOUT = dict.fromkeys(map(ord, UNSEEN))
LETTER = rf"[\w{UNSEEN}]"
HANDLE = re.compile(
    r"(?:(?<![\w@＠./=+&?%$#~^\\{}<>-])|(?<=(?<!\S)\.))"  # .@name begins a post that all are to see
    rf"[@＠](?P<name>[^\W_]?{LETTER}*(?:[.-]{LETTER}+)*)(?:@(?P<host>[\w-]+(?:\.[\w-]+)+))?"
)


@dataclass(frozen=True, slots=True)
class Address:
    """An address in the text: where, as written, as a URL; whether it is an e-mail address."""

    position: TextPositionSelector
    written: str
    url: str
    email: bool = False


@cache
def _linkifier() -> LinkifyIt:
    return LinkifyIt(options={"fuzzy_email": True, "fuzzy_link": True}).tlds(list(TLDS), True)


def addresses(text: str) -> tuple[Address, ...]:
    """Find the addresses in a text, in order; only stretches that hold a dot or a scheme are looked at closely."""
    return tuple(address for chunk, start in _chunks(text) for address in _addresses(chunk, start))


def addresses_around(text: str, position: TextPositionSelector) -> tuple[Address, ...]:
    """Find the addresses in the unbroken stretch of a text that holds a range of it; none where a blank parts that."""
    low = max(0, position.start - LONGEST)
    start = max(low, 1 + max(text.rfind(sign, low, position.start) for sign in BREAKS))
    after = AFTER.match(text, position.start, position.start + LONGEST)
    if after is None or after.end() < position.end or not ANCHOR.search(text, start, after.end() + 2):
        return ()
    return tuple(_addresses(text[start : after.end()], start))


def _chunks(text: str) -> Iterator[tuple[str, int]]:
    end = 0
    for anchor in ANCHOR.finditer(text):
        if anchor.start() < end:
            continue
        low = max(end, anchor.start() - LONGEST)
        start = max(low, 1 + max(text.rfind(sign, low, anchor.start()) for sign in BREAKS))
        after = AFTER.match(text, anchor.end(), anchor.end() + LONGEST)
        end = after.end() if after else anchor.end()
        yield text[start:end], start


def _addresses(chunk: str, offset: int) -> list[Address]:
    if not DEFANGED.search(chunk):
        return _read(chunk, offset)
    plain, places = _plain(chunk)
    return [
        Address(
            TextPositionSelector(offset + places[each.position.start], offset + places[each.position.end - 1] + 1),
            chunk[places[each.position.start] : places[each.position.end - 1] + 1],
            each.url,
            each.email,
        )
        for each in _read(plain, 0)
    ]


def _plain(chunk: str) -> tuple[str, list[int]]:
    """Give a stretch of text with its addresses as they would work, and where each of its characters stands."""
    parts: list[str] = []
    places: list[int] = []
    position = 0
    for match in DEFANGED.finditer(chunk):
        parts += [chunk[position : match.start()], "tt" if match["xx"] else ""]
        places += range(position, match.end() if match["xx"] else match.start())
        position = match.end()
    return "".join((*parts, chunk[position:])), [*places, *range(position, len(chunk))]


def _read(chunk: str, offset: int) -> list[Address]:
    disguised = DISGUISED.search(chunk)
    if disguised:
        written, start = disguised.group().rstrip(CLOSING), disguised.start()
        url = written if "://" in written else "http://" + written
        position = TextPositionSelector(offset + start, offset + start + len(written))
        return [*_read(chunk[:start], offset), Address(position, written, url)]
    found = _linkifier().match(chunk) or []
    return [
        Address(
            TextPositionSelector(offset + match.index, offset + match.last_index),
            match.raw,
            match.url,
            match.schema == "mailto:",
        )
        for match in found
    ]


@dataclass(frozen=True, slots=True)
class Handle:
    """A handle in the text: where, its name without the @, and the server where it gives one."""

    position: TextPositionSelector
    name: str
    host: str


def handles(text: str) -> tuple[Handle, ...]:
    """Find the @handles in a text, in order; an e-mail address is none."""
    return tuple(
        Handle(TextPositionSelector(*match.span()), match["name"].translate(WITHOUT), match["host"] or "")
        for match in _handles(text)
        if match["name"]
    )


def _handles(text: str) -> Iterator[re.Match[str]]:
    """Match at every @ that no match before it holds."""
    end = 0
    for place in sorted((*places_of(text, "@"), *places_of(text, "＠"))):
        match = HANDLE.match(text, place) if place >= end else None
        if match:
            end = match.end()
            yield match


def places_of(text: str, sign: str) -> Iterator[int]:
    """Give the places of a sign in a text."""
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)
