"""Write what a reader found as lines, one for each passage, link and unread part: what a golden case expects."""

from collections.abc import Iterator
from dataclasses import dataclass

from placet.domain.document import Document


@dataclass(frozen=True, slots=True)
class Case:
    """A draft that hides the phrase in one place, and every line that reading it must give.

    Lines are written by hand: `place:visibility:quote` for a passage, `link:quote:target`, `unread:place:reason`.
    """

    name: str
    data: bytes
    lines: tuple[str, ...]
    suffix: str = ".docx"


def lines(document: Document) -> Iterator[str]:
    """Write a document's passages, then its links, then what was not read."""
    for passage in document.passages:
        words = shown(document.text[passage.start : passage.end])
        yield f"{passage.place.key}:{passage.start}-{passage.end}:{passage.visibility.value}:{words}"
    for link in document.links:
        start, end = link.position.start, link.position.end
        yield f"link:{start}-{end}:{shown(document.text[start:end])}:{shown(link.target)}"
    for row in document.unread:
        yield f"unread:{row.place.key}:{row.reason.value}" + (f":{shown(row.detail)}" if row.detail else "")


def bare(line: str) -> str:
    """Leave the positions out of a line, as it was written by hand."""
    head, rest = line.split(":", 1)
    if head == "unread":
        return line
    return f"{head}:{rest.split(':', 1)[1]}"


def shown(words: str) -> str:
    """Write what cannot be seen as escapes."""
    return "".join(
        letter if letter.isprintable() and letter != "\\" else letter.encode("unicode_escape").decode()
        for letter in words
    )
