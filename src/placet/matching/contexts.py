"""On which platform a handle is, by what stands around it: a link, a name, an icon, the cell beside it, a heading."""

import re
from bisect import bisect_right
from collections.abc import Iterator

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
ICONS = 3
"""Pictures on either side of a line that are looked at."""
HEADING = 60
BACK = 8
"""Passages back in which a heading may name the platform of a post."""

Linked = list[tuple[TextPositionSelector, Platform]]
"""Where a draft leads to accounts, in order, and on which platform."""


def platforms(draft: Draft, position: TextPositionSelector, name: str, places: Linked) -> tuple[Platform, ...]:
    """Tell on which platforms a handle may be: the one that something says for certain, else any, the likely first."""
    link, platform = _link_before(position, places)
    certain = platform if link is not None and link.contains(position) else None
    certain = certain or _named(draft, position) or _beside(draft, position)
    if certain is None and link is not None and position.start - link.start <= BESIDE:
        same = draft.passage_index(link.start) == draft.passage_index(position.start)
        certain = platform if same else None
    if certain:
        return (certain,)
    usual = HANDLED if "." in name else tuple(each for each in HANDLED if each is not Platform.BLUESKY)
    likely = (each for each in _headed(draft, position) if each in usual)
    return tuple(dict.fromkeys((*likely, *usual)))


def _link_before(
    position: TextPositionSelector, places: Linked
) -> tuple[TextPositionSelector, Platform] | tuple[None, None]:
    before = bisect_right(places, position.start, key=lambda place: place[0].start)
    return places[before - 1] if before else (None, None)


def _named(draft: Draft, position: TextPositionSelector) -> Platform | None:
    """Find the platform named nearest to a handle, in its passage."""
    passage = draft.passage(position.start)
    low = max(passage.start if passage else 0, position.start - CONTEXT)
    high = min(passage.end if passage else len(draft.document.text), position.end + CONTEXT)
    text = draft.document.text[low:high]
    found = [
        (_distance(position, low + match.start(), low + match.end()), _platform(match))
        for match in NAMED.finditer(text)
        if not position.contains(TextPositionSelector(low + match.start(), low + match.end()))
    ]
    return min(found)[1] if found else None


def _platform(match: re.Match[str]) -> Platform:
    return Platform((match.lastgroup or "").replace("xx", "x"))


def _distance(position: TextPositionSelector, start: int, end: int) -> int:
    return start - position.end if start >= position.end else position.start - end


def _beside(draft: Draft, position: TextPositionSelector) -> Platform | None:
    """Find the platform that the icon in a handle's line, or the cell before it, stands for."""
    own = draft.passage(position.start)
    if own is None or own.end - own.start > LINE:
        return None
    found = [
        (_shared(own, other), -number, platforms[0])
        for number, other in enumerate(_neighbours(draft, own, draft.passage_index(position.start)))
        if len(platforms := _platforms_in(draft, other)) == 1
    ]
    return max(found)[2] if found else None


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
