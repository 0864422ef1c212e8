"""Read a sample draft's source: front matter, then blocks in Markdown, with CriticMarkup for changes and comments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

INLINE = re.compile(
    r"\[(?P<label>[^\]^]+)\]\((?P<address>[^)]+)\)"
    r"|\[\^(?P<note>\w+)\]"
    r"|\*\*(?P<strong>.+?)\*\*"
    r"|\{==(?P<marked>.+?)==\}\{>>(?P<comment>.+?)<<\}"
    r"|\{\+\+(?P<inserted>.+?)\+\+\}"
    r"|\{--(?P<deleted>.+?)--\}"
)
NOTE = re.compile(r"\[\^(\w+)\]: (.+)")
PICTURE = re.compile(r"!\[(.+)\]\((\w+)\)")
HEADINGS = {"# ": "title", "## ": "heading", "### ": "subheading", "- ": "bullet"}


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words: `kind` is text, link, note, strong, comment, inserted or deleted; `detail` its target."""

    kind: str
    words: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, bullet, picture or table of a draft, in one language; rows are a table's cells."""

    kind: str
    language: str
    words: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A draft's source: its settings, its blocks, and its footnotes by name, each with its language."""

    settings: dict[str, str]
    blocks: tuple[Block, ...]
    notes: dict[str, tuple[str, str]] = field(default_factory=dict)


def parse(text: str) -> Source:
    """Read a draft's source."""
    head, body = text.split("\n---\n", 1)
    settings = dict(line.split(": ", 1) for line in head.splitlines())
    language = settings["language"]
    blocks: list[Block] = []
    notes: dict[str, tuple[str, str]] = {}
    for chunk in body.strip().split("\n\n"):
        if chunk.startswith("<!-- "):
            language = chunk[5:-4]
        elif note := NOTE.fullmatch(chunk):
            notes[note[1]] = (language, typeset(note[2], language))
        else:
            blocks.extend(_blocks(chunk, language))
    return Source(settings, tuple(blocks), notes)


def spans(words: str) -> Iterator[Span]:
    """Cut a block's words at its marks."""
    position = 0
    for match in INLINE.finditer(words):
        if match.start() > position:
            yield Span("text", words[position : match.start()])
        yield _span(match)
        position = match.end()
    if position < len(words):
        yield Span("text", words[position:])


def typeset(words: str, language: str) -> str:
    """Give French words the no-break spaces of the Canadian government's style guide."""
    if not language.startswith("fr"):
        return words
    words = words.replace("« ", "«\u00a0").replace(" »", "\u00a0»").replace(" : ", "\u00a0: ")
    words = re.sub(r"(?<=\d) (?=\d{3}\b|[$%]|h\b)", "\u00a0", words)
    return re.sub(r"(?<=\dh) (?=\d)|(?<=\d\u00a0h) (?=\d)", "\u00a0", words)


def _blocks(chunk: str, language: str) -> Iterator[Block]:
    if chunk.startswith("| "):
        rows = (tuple(cell.strip() for cell in line.strip("| ").split(" | ")) for line in chunk.splitlines())
        yield Block("table", language, rows=tuple(tuple(typeset(cell, language) for cell in row) for row in rows))
    elif picture := PICTURE.fullmatch(chunk):
        yield Block("picture", language, typeset(picture[1], language))
    elif chunk[:2] in ("- ", "# ") or chunk[:3] in HEADINGS or chunk[:4] in HEADINGS:
        yield from (_marked(line, language) for line in chunk.splitlines())
    else:
        yield Block("paragraph", language, typeset(" ".join(chunk.splitlines()), language))


def _marked(line: str, language: str) -> Block:
    mark = next(mark for mark in HEADINGS if line.startswith(mark))
    return Block(HEADINGS[mark], language, typeset(line.removeprefix(mark), language))


def _span(match: re.Match[str]) -> Span:
    found = {name: words for name, words in match.groupdict().items() if words is not None}
    if "label" in found:
        return Span("link", found["label"], found["address"])
    if "marked" in found:
        return Span("comment", found["marked"], found["comment"])
    kind, words = next(iter(found.items()))
    return Span(kind, "" if kind == "note" else words, words if kind == "note" else "")
