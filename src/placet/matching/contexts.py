"""On which platform a handle is, by what stands around it: a link, a name, an icon, the cell beside it, a heading."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from placet.domain.document import Passage, PlaceKind
from placet.domain.rule import Platform
from placet.domain.selector import TextPositionSelector
from placet.matching.draft import Draft

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
LETTER = re.compile(
    r"^\W*(?:(?:logo|icon|icône|icone)(?: of| de)? )?X(?: (?:logo|icon|post|publication)s?)?\s*(?:$|[:–—(/|])", re.I
)
"""A heading or an icon's text in which the letter alone names a platform."""
LINE = 120
"""Code points of a passage that is a line of its own: an icon or a cell beside it speaks of all of it."""
APART = re.compile(r"[,;|\n@]")
AND = re.compile(r"(?: ?[,/|&+] ?| )?(?:(?:and|et|or|ou|on|sur|&) )*(?:on |sur )?", re.IGNORECASE)
"""What stands between the names of platforms that are named together."""
ICONS = 3
"""Pictures on either side of a line that are looked at."""
HEADING = 60
BACK = 8
"""Passages back in which a heading may name the platform of a post."""

Linked = list[tuple[TextPositionSelector, Platform]]
"""Where a draft leads to accounts, in order, and on which platform."""


def platforms(draft: Draft, position: TextPositionSelector, name: str, places: Linked) -> tuple[Platform, ...]:
    """Tell on which platforms a handle may be: the one that something says for certain, else any, the likely first."""
    certain = _around(position, places) or _named(draft, position) or _beside(draft, position)
    certain = certain or _linked_before(draft, position, places)
    if certain:
        return certain
    usual = HANDLED if "." in name else tuple(each for each in HANDLED if each is not Platform.BLUESKY)
    likely = (each for each in _headed(draft, position) if each in usual)
    return tuple(dict.fromkeys((*likely, *usual)))


def _around(position: TextPositionSelector, places: Linked) -> tuple[Platform, ...]:
    """Give the platform to which the link around a handle leads."""
    return tuple(platform for link, platform in _link_before(position, places) if link.contains(position))


def _linked_before(draft: Draft, position: TextPositionSelector, places: Linked) -> tuple[Platform, ...]:
    """Give the platform to which a link just before a handle leads, in the same passage."""
    passage = draft.passage_index(position.start)
    return tuple(
        platform
        for link, platform in _link_before(position, places)
        if position.start - link.start <= BESIDE and draft.passage_index(link.start) == passage
    )


def _link_before(position: TextPositionSelector, places: Linked) -> Linked:
    before = bisect_right(places, position.start, key=lambda place: place[0].start)
    return places[max(0, before - 1) : before]


def _named(draft: Draft, position: TextPositionSelector) -> tuple[Platform, ...]:
    """Find the platform named nearest to a handle, in its passage, and those named together with it."""
    passage = draft.passage(position.start)
    low = max(passage.start if passage else 0, position.start - CONTEXT)
    high = min(passage.end if passage else len(draft.document.text), position.end + CONTEXT)
    text = draft.document.text[low:high]
    start, end = position.start - low, position.end - low
    named = [match for match in NAMED.finditer(text) if match.end() <= start or match.start() >= end]
    nearest = min(named, key=lambda match: _distance(text, start, end, match), default=None)
    if nearest is None:
        return ()
    side = [match for match in named if (match.end() <= start) == (nearest.end() <= start)]
    return tuple(_platform(match) for match in side if _together(text, match, nearest, side))


def _distance(text: str, start: int, end: int, match: re.Match[str]) -> int:
    """Tell how far a name is from a handle; one beyond a comma or another handle is far."""
    between = text[match.end() : start] if match.end() <= start else text[end : match.start()]
    return len(between) + (CONTEXT if APART.search(between) else 0)


def _together(text: str, match: re.Match[str], nearest: re.Match[str], side: list[re.Match[str]]) -> bool:
    """Tell whether nothing but an *and*, a comma or a stroke stands between two names, and the names between them."""
    first, last = sorted((match, nearest), key=lambda each: each.start())
    chain = [each for each in side if first.start() <= each.start() <= last.start()]
    return all(AND.fullmatch(text[one.end() : two.start()]) for one, two in pairwise(chain))


def _platform(match: re.Match[str]) -> Platform:
    return Platform((match.lastgroup or "").replace("xx", "x"))


def _beside(draft: Draft, position: TextPositionSelector) -> tuple[Platform, ...]:
    """Find the platform that the icon in a handle's line, or the cell before it, stands for."""
    own = draft.passage(position.start)
    if own is None or own.end - own.start > LINE:
        return ()
    found = [
        (_shared(own, other), -number, named)
        for number, other in enumerate(_neighbours(draft, own, draft.passage_index(position.start)))
        if (named := _platforms_in(draft, other))
    ]
    return max(found)[2] if found else ()


def _neighbours(draft: Draft, own: Passage, index: int) -> Iterator[Passage]:
    """List the icons just before and just after a passage, and the cell before it in its row."""
    passages = draft.document.passages
    for step in (-1, 1):
        for other in range(index + step, index + step * (ICONS + 1), step):
            if not 0 <= other < len(passages) or passages[other].place.kind is not PlaceKind.ALT_TEXT:
                break
            yield passages[other]
    before = passages[index - 1] if index else None
    if own.cell and before is not None and before.cell:
        same = (before.cell.table, before.cell.row) == (own.cell.table, own.cell.row)
        if same and before.end - before.start <= HEADING:
            yield before


def _shared(one: Passage, two: Passage) -> int:
    """Count the steps that two passages share on their way from the root of their part: those in a line share most."""
    ways = [next((span.path for span in passage.spans if span.path), ()) for passage in (one, two)]
    count = 0
    for step, other in zip(*ways, strict=False):
        if step != other:
            break
        count += 1
    return count


def _headed(draft: Draft, position: TextPositionSelector) -> tuple[Platform, ...]:
    """List the platforms that the last short line before a handle's passage names."""
    index = draft.passage_index(position.start)
    for other in reversed(draft.document.passages[max(0, index - BACK) : max(0, index)]):
        if other.end - other.start <= HEADING and (named := _platforms_in(draft, other)):
            return named
    return ()


def _platforms_in(draft: Draft, passage: Passage) -> tuple[Platform, ...]:
    words = passage.position.select(draft.document.text)
    alone = (Platform.X,) if LETTER.search(words) else ()
    return tuple(dict.fromkeys((*alone, *map(_platform, NAMED.finditer(words)))))
