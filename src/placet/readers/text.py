"""Plain text, Markdown and subtitles: paragraphs joined where their lines were only wrapped, cues read whole."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from placet.domain.document import (
    Coverage,
    CoverageReason,
    CoverageStatus,
    Document,
    Link,
    Passage,
    Place,
    PlaceKind,
    Style,
)
from placet.domain.selector import TextPositionSelector
from placet.readers import formats
from placet.readers.attached import Attached
from placet.readers.suffixes import TEXTS

MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
WRAP = 120
"""Longest line, in code points, of a text that somebody may have wrapped by hand."""
HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
ITEM = re.compile(r"\s*([-*+•]|\d{1,3}[.)])\s+")
QUOTED = re.compile(r"\s*>")
MARKDOWN_LINK = re.compile(
    r"(?:\[(?P<words>[^\]\n]{1,300}))?\]\((?P<target>[^()\s]{1,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200}){0,9})[^)\n]{0,300}\)"
)
"""A link; the words are missing where they are a picture, itself linked."""
TIMING = re.compile(r"\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->")
SUBTITLES = (TEXTS[".srt"], TEXTS[".vtt"])
MARKDOWN = TEXTS[".md"]


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Block:
    """Words read in one breath, and their look."""

    text: str
    style: Style = PLAIN


def read_text(path: Path, data: bytes, _attached: Attached | None = None, _password: str | None = None) -> Document:
    """Read a text draft: every paragraph or cue is a passage; the whole of it is body."""
    kind = formats.media_type(path.name, data)
    text, exact = decode(data)
    blocks = list(_cues(text) if kind in SUBTITLES else _paragraphs(text, markdown=kind == MARKDOWN))
    passages = tuple(_passages(blocks))
    joined = "\n".join(block.text for block in blocks)
    status = CoverageStatus.READ if exact else CoverageStatus.PARTLY_READ
    reason = CoverageReason.NONE if exact else CoverageReason.UNMAPPED_TEXT
    return Document(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=kind,
        size=len(data),
        text=joined,
        passages=passages,
        links=tuple(_links(joined, passages)) if kind == MARKDOWN else (),
        coverage=(Coverage(Place(PlaceKind.BODY), status, reason, len(passages)),),
    )


def decode(data: bytes) -> tuple[str, bool]:
    """Decode bytes by their mark, as UTF-8, or as Windows-1252; tells whether every byte had a letter."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, "replace")
            return _lines(text), "\ufffd" not in text
    for encoding in ("utf-8", "cp1252"):
        try:
            return _lines(data.decode(encoding)), True
        except UnicodeDecodeError:
            continue
    return _lines(data.decode("cp1252", "replace")), False


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")


def _passages(blocks: list[Block]) -> Iterator[Passage]:
    start = 0
    for number, block in enumerate(blocks, start=1):
        end = start + len(block.text)
        yield Passage(start, end, Place(PlaceKind.BODY, number), style=block.style)
        start = end + 1


def _paragraphs(text: str, *, markdown: bool) -> Iterator[Block]:
    """Split at blank lines, and inside a stretch wherever a line ended before it had to."""
    for stretch in re.split(r"\n[^\S\n]*(?:\n[^\S\n]*)*\n", f"\n{text}\n"):
        lines = [line.rstrip() for line in stretch.split("\n") if line.strip()]
        width = max((len(line) for line in lines if not ITEM.match(line)), default=0)
        paragraph: list[str] = []
        for line in lines:
            if paragraph and not _wrapped(paragraph[-1], line, width):
                yield _block(paragraph, markdown=markdown)
                paragraph = []
            paragraph.append(line)
        if paragraph:
            yield _block(paragraph, markdown=markdown)


def _wrapped(line: str, following: str, width: int) -> bool:
    """Tell whether a line goes on in the next: it was short enough to be wrapped, and the next word did not fit."""
    if width > WRAP or HEADING.match(line) or any(mark.match(following) for mark in (HEADING, ITEM, QUOTED)):
        return False
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width


def _block(lines: list[str], *, markdown: bool) -> Block:
    heading = HEADING.match(lines[0]) if markdown else None
    if heading:
        return Block("\n".join(lines)[heading.end() :].rstrip("# "), Style(heading=len(heading[1])))
    item = ITEM.match(lines[0])
    if item and markdown:
        text = "\n".join(lines)[item.end() :]
        label = item[1] if item[1][0].isdigit() else "•"
        depth = 1 + (len(lines[0]) - len(lines[0].lstrip())) // 2
        return Block(text, Style(list_label=label, list_level=depth)) if text else Block(lines[0])
    return Block("\n".join(lines))


def _cues(text: str) -> Iterator[Block]:
    """Give the words of each cue (SubRip, WebVTT 4.1), and of notes and titles between them; no numbers, no times."""
    for stretch in re.split(r"\n\s*\n", text.strip("\n")):
        lines = stretch.split("\n")
        timing = next((index for index, line in enumerate(lines) if TIMING.match(line)), None)
        title = lines[:timing] if timing and not lines[timing - 1].strip().isdigit() else []
        words = lines[timing + 1 :] if timing is not None else lines
        spoken = [line.strip() for line in (*title, *words) if line.strip() and line.strip() != "WEBVTT"]
        if spoken:
            yield Block("\n".join(spoken))


def _links(text: str, passages: tuple[Passage, ...]) -> Iterator[Link]:
    for passage in passages:
        for found in MARKDOWN_LINK.finditer(text, passage.start, passage.end):
            yield Link(
                found["target"], TextPositionSelector(*found.span("words" if found["words"] else 0)), passage.place
            )
