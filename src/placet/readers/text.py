"""Texts: plain ones, whose lines may have been wrapped by hand, Markdown, captions; each becomes blocks of words."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Document, Passage, Place, PlaceKind
from placet.readers import formats
from placet.readers.attached import Attached
from placet.readers.blocks import Block, lay_out
from placet.readers.captions import caption_blocks
from placet.readers.encodings import decode
from placet.readers.markdown import markdown_blocks
from placet.readers.suffixes import TEXTS

WRAP = 120
"""Longest line, in code points, of a text that somebody may have wrapped by hand."""
APART = re.compile(r"#{1,6}\s+\S|\s*(?:[-*+•]|\d{1,3}[.)])\s+|\s*>")
"""What begins a heading, an item of a list, words of another."""
HEADING = re.compile(r"#{1,6}\s+\S")
ITEM = re.compile(r"\s*([-*+•]|\d{1,3}[.)])\s+")


def read_text(path: Path, data: bytes, _attached: Attached | None = None, _password: str | None = None) -> Document:
    """Read a text draft: every paragraph, or sentence of captions, is a passage."""
    kind = formats.media_type(path.name, data)
    text, exact = decode(data)
    laid = lay_out(BLOCKS.get(kind, plain_blocks)(text))
    status = CoverageStatus.READ if exact else CoverageStatus.PARTLY_READ
    reason = CoverageReason.NONE if exact else CoverageReason.BROKEN_LETTERS
    body = Coverage(Place(PlaceKind.BODY), status, reason, sum(map(_is_body, laid.passages)))
    return Document(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=kind,
        size=len(data),
        text=laid.text,
        passages=laid.passages,
        links=laid.links,
        coverage=(body,),
    )


def _is_body(passage: Passage) -> bool:
    return passage.place.kind is PlaceKind.BODY


def plain_blocks(text: str) -> Iterator[Block]:
    """Split at blank lines, and inside a stretch wherever a line ended before it had to."""
    for stretch in re.split(r"\n[^\S\n]*(?:\n[^\S\n]*)*\n", f"\n{text}\n"):
        lines = [line.rstrip() for line in stretch.split("\n") if line.strip()]
        width = max((len(line) for line in lines if not ITEM.match(line)), default=0)
        paragraph: list[str] = []
        for line in lines:
            if paragraph and not _wrapped(paragraph[-1], line, width):
                yield Block("\n".join(paragraph))
                paragraph = []
            paragraph.append(line)
        if paragraph:
            yield Block("\n".join(paragraph))


def _wrapped(line: str, following: str, width: int) -> bool:
    """Tell whether a line goes on in the next: it was short enough to be wrapped, and the next word did not fit."""
    if width > WRAP or HEADING.match(line) or APART.match(following):
        return False
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width


BLOCKS: dict[str, Callable[[str], Iterable[Block]]] = {
    TEXTS[".md"]: markdown_blocks,
    TEXTS[".srt"]: caption_blocks,
    TEXTS[".vtt"]: caption_blocks,
}
"""What cuts a text of each kind into blocks; any other is plain."""
