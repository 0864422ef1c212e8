"""What the readers of texts give: blocks of words, put together as one text with its passages and links."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from placet.domain.document import Link, Passage, Place, PlaceKind, Style, Visibility
from placet.domain.selector import TextPositionSelector

PLAIN = Style()
NAMED = (PlaceKind.PROPERTY,)
"""Places that have a name and no number."""


@dataclass(frozen=True, slots=True)
class Block:
    """Words read in one breath, and their look; `links` are ranges of them with their targets."""

    text: str
    style: Style = PLAIN
    kind: PlaceKind = PlaceKind.BODY
    name: str = ""
    hidden: bool = False
    links: tuple[tuple[int, int, str], ...] = ()


@dataclass(slots=True)
class Laid:
    """Blocks laid out as one text, a line end between each two."""

    text: str
    passages: tuple[Passage, ...]
    links: tuple[Link, ...]


def lay_out(blocks: Iterable[Block]) -> Laid:
    """Lay blocks out in their order, each numbered within the kind of its place."""
    said = [block for block in blocks if block.text.strip()]
    counts: Counter[PlaceKind] = Counter()
    passages, links, start = [], [], 0
    for block in said:
        counts[block.kind] += 1
        place = Place(block.kind, None if block.kind in NAMED else counts[block.kind], name=block.name)
        end = start + len(block.text)
        seen = Visibility.HIDDEN if block.hidden else Visibility.VISIBLE
        passages.append(Passage(start, end, place, seen, block.style))
        for first, last, target in block.links:
            links.append(Link(target, TextPositionSelector(start + first, start + last), place))
        start = end + 1
    return Laid("\n".join(block.text for block in said), tuple(passages), tuple(links))
