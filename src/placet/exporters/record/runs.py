"""Runs: a record's words cut where their look or language changes, and what can be done with them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["plain", "strong", "frame", "mono", "soft"]
BREAK = "\u200b"
"""Marks where a long string may be broken; a draft's own is framed, so that it cannot be taken for one."""
LONG = 28
"""Characters without a space from which a string gets break points."""
STEP = 7
"""Characters between two break points where a long string has no separators of its own."""
SEPARATORS = re.compile(r"(?<=[/_.\-@&=?#:,;+~%])(?=[^/_.\-@&=?#:,;+~%\s])")


@dataclass(frozen=True, slots=True)
class Run:
    """Words printed alike: `frame` for the name of what cannot be printed, `found` for the words a rule asks about.

    `lang` is the BCP 47 tag where it is not the record's own.
    """

    text: str
    kind: Kind = "plain"
    found: bool = False
    lang: str = ""


Text = tuple[Run, ...]


def marked(text: Text, kind: Kind = "plain", *, found: bool = False) -> Text:
    """Set words in another weight, or as the words found; framed names stay framed."""
    return tuple(replace(run, kind=run.kind if run.kind == "frame" else kind, found=found) for run in text)


def mono(words: str) -> Text:
    """Set a digest or an id in the fixed-width face."""
    return (Run(broken(words), "mono"),)


def joined(separator: str, texts: Iterable[Text]) -> Text:
    """Join texts that say something, with a separator between them."""
    runs: list[Run] = []
    for text in texts:
        if text:
            runs += [Run(separator), *text] if runs and separator else text
    return tuple(runs)


def capitalized(text: Text) -> Text:
    """Begin with a capital."""
    return (replace(text[0], text=text[0].text[:1].upper() + text[0].text[1:]), *text[1:]) if text else ()


def clipped(text: Text, limit: int, *, middle: bool = False) -> Text:
    """Keep as many characters as a place has room for; with `middle`, both ends, as a file's name needs."""
    if length(text) <= limit:
        return text
    if not middle:
        return (*_first(text, limit - 1), Run("…"))
    kept = limit - 1
    return (*_first(text, kept - kept // 3), Run("…"), *_last(text, kept // 3))


def length(text: Text) -> int:
    """Count the characters a text takes on paper."""
    return sum(_width(run) for run in text)


def _width(run: Run) -> int:
    return len(run.text.replace(BREAK, "")) + (2 if run.kind == "frame" else 0)


def _first(text: Text, room: int) -> Text:
    runs: list[Run] = []
    for run in text:
        if room <= 0 or (run.kind == "frame" and _width(run) > room):
            break
        runs.append(run if _width(run) <= room else replace(run, text=_cut(run.text, room)))
        room -= _width(run)
    return tuple(runs)


def _last(text: Text, room: int) -> Text:
    flipped = tuple(run if run.kind == "frame" else replace(run, text=run.text[::-1]) for run in reversed(text))
    kept = reversed(_first(flipped, room))
    return tuple(run if run.kind == "frame" else replace(run, text=run.text[::-1]) for run in kept)


def _cut(words: str, room: int) -> str:
    """Keep the first characters of a run, break points not counted."""
    kept = 0
    for index, character in enumerate(words):
        kept += character != BREAK
        if kept > room:
            return words[:index]
    return words


def broken(words: str) -> str:
    """Give long strings places where a line may end: after their own separators, else every few characters."""
    return re.sub(rf"\S{{{LONG + 1},}}", _break_points, words)


def _break_points(found: re.Match[str]) -> str:
    pieces = SEPARATORS.split(found[0])
    steps = ((piece, len(piece) if len(piece) <= LONG else STEP) for piece in pieces)
    return BREAK.join(piece[at : at + step] for piece, step in steps for at in range(0, len(piece), step))
