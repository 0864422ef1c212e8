"""Captions (SubRip; WebVTT): what is said in a video, sentence by sentence, and when; its marks are taken off."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from placet.readers.blocks import Block

TIME = r"(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
TIMING = re.compile(rf"\s*{TIME}\s*-->\s*{TIME}")
VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>", re.IGNORECASE)
MARK = re.compile(
    r"</?(?:[ibuscv]|font|lang|ruby|rt|em|strong|span)(?:[.\s][^<>]*)?>|<(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}>"
    r"|\{\\[^{}]*\}|\{[bius]:?[^{}]?\}",
    re.IGNORECASE,
)
"""Marks for the look of words, the time of a word, and the place on the picture."""
UNSAID = ("STYLE", "REGION")
"""Blocks of WebVTT that say how captions look (4.1)."""
ENDED = re.compile(r"[.!?…♪][\"'”’»)\]]*\s*$")
BEGUN = re.compile(r"\s*(?:[-–—•♪\[(]|>>|[^\W\d_][\w .'-]{0,30}:\s)")
"""What another speaker begins with."""
PAUSE = 3.0
"""Seconds of silence after which nobody reads on."""


@dataclass(slots=True)
class Cue:
    """Words shown for a time, in seconds from the beginning."""

    start: float
    end: float
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Give the words without marks, a speaker's name before them."""
        return "\n".join(filter(None, map(_said, self.lines)))


def caption_blocks(text: str) -> Iterator[Block]:
    """Give what is said, cues joined where a sentence goes on in the next; notes as words nobody would see."""
    joined: list[Cue] = []
    for piece in _pieces(text):
        if isinstance(piece, Cue) and joined and _goes_on(joined[-1], piece):
            joined.append(piece)
            continue
        yield from _sentence(joined)
        joined = [piece] if isinstance(piece, Cue) else []
        if isinstance(piece, str):
            yield Block(piece, hidden=True)
    yield from _sentence(joined)


def _sentence(cues: list[Cue]) -> Iterator[Block]:
    if cues:
        yield Block("\n".join(cue.text for cue in cues), name=_when(int(cues[0].start)))


def _when(seconds: int) -> str:
    """Write a time as both languages do."""
    hours, minutes = divmod(seconds // 60, 60)
    return (f"{hours} h " if hours else "") + f"{minutes} min {seconds % 60:02} s"


def _goes_on(cue: Cue, following: Cue) -> bool:
    """Tell whether somebody reads on from a cue to the next."""
    quiet = following.start - cue.end
    return -PAUSE < quiet < PAUSE and not ENDED.search(cue.text) and not BEGUN.match(following.text)


def _pieces(text: str) -> Iterator[Cue | str]:
    """Give cues in their order, and the words that stand between them, as they are."""
    cue: Cue | None = None
    beside: list[str] = []
    for line in [*text.split("\n"), ""]:
        timing = TIMING.match(line)
        if timing:
            yield from _ended(cue, _without_number(cue.lines if cue else beside))
            cue, beside = Cue(_seconds(timing.groups()[:4]), _seconds(timing.groups()[4:])), []
        elif line.strip():
            (cue.lines if cue else beside).append(line.strip())
        else:
            yield from _ended(cue, cue.lines if cue else beside)
            cue, beside = None, []


def _ended(cue: Cue | None, lines: list[str]) -> Iterator[Cue | str]:
    if cue is not None:
        cue.lines = lines
        yield from [cue] if cue.text else []
    elif lines and lines[0].split(maxsplit=1)[0] not in UNSAID:
        lines[0] = re.sub(r"^(?:WEBVTT|NOTE)\b[\s-]*", "", lines[0])
        yield from ["\n".join(filter(None, lines))] if any(map(_speaks, lines)) else []


def _without_number(lines: list[str]) -> list[str]:
    """Leave out the number of the cue that follows."""
    return lines[:-1] if lines and lines[-1].isdecimal() else lines


def _speaks(line: str) -> bool:
    return any(map(str.isalpha, line))


def _said(line: str) -> str:
    return html.unescape(MARK.sub("", VOICE.sub(r"\1: ", line))).strip()


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = parts
    return int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(f"{seconds}.{fraction}")
