"""Quotations: where one begins and ends, and whether the words in it are somebody else's or the government's own."""

import re

from placet.domain.document import Passage
from placet.domain.selector import TextPositionSelector
from placet.matching.draft import Draft
from placet.matching.folding import fold_word

AROUND = 2000
"""Code points of a passage that are looked at on either side of a hit."""
PAIRS = {"“": "”", "«": "»", "„": "“", "‹": "›"}
MARKS = re.compile("[“”„«»‹›]")
NEAR = 240
"""Code points behind or before a quotation in which its speaker is named."""
ATTRIBUTION = 200
"""Code points of a line that names who spoke, at most."""
FURTHER = 3
"""Paragraphs over which a quotation may go on before its speaker is named."""

OFFICE = (
    r"(?<!former )(?<!then )(?<!then-)(?<!previous )(?<!shadow )(?<!ancien )(?<!ancienne )(?<!ex-)(?<!late )"
    r"\b(?:(?:prime |deputy )?minister|(?:premiere? |sous-)?ministre|secretary of state|secretaire d'etat"
    r"|parliamentary secretary|secretaire parlementaire|president of the (?:treasury board|king's privy council)"
    r"|presidente? du conseil (?:du tresor|prive du roi)|government house leader)\b(?!-)"
)
"""Who speaks for the government: not one who did once, nor the other side."""
SAID = (
    r"\b(?:said|says|added|adds|noted|notes|stated|states|explained|remarked|declared|announced|concluded|commented"
    r"|(?:a|ont) (?:declare|affirme|dit|souligne|ajoute|precise|indique|explique|mentionne|rappele|conclu|commente)"
    r"|declare|affirme|souligne|dit|ajoute|precise|indique|explique|mentionne|rappelle)\b"
)
WITHIN = r"[^.!?“”«»\"]"
BEHIND = re.compile(
    rf"[\s,.]*(?:{SAID}{WITHIN}{{0,120}}?{OFFICE}"
    rf"|[–—-]{WITHIN}{{0,120}}?{OFFICE}"
    rf"|{WITHIN}{{0,80}}?{OFFICE}{WITHIN}{{0,80}}?{SAID})"
)
"""After the closing mark: “…,” said the Honourable Jane Doe, Minister of Industry."""
AHEAD = re.compile(
    rf"(?:{OFFICE}{WITHIN}{{0,80}}?{SAID}"
    rf"|(?:according to|in the words of|selon|as){WITHIN}{{0,40}}?{OFFICE}{WITHIN}{{0,80}}?){WITHIN}{{0,20}}$"
)
"""Before the opening mark: Minister Doe said: “…”."""
LINE = re.compile(
    rf"\s*(?:[–—-]+{WITHIN}{{0,120}}?{OFFICE}"
    rf"|(?:(?:the |l')?(?:right |tres )?hon\w*\s{WITHIN}{{0,120}}?)?{OFFICE}"
    rf"|[^,.:;]{{3,60}}, {OFFICE}(?!.*\.\s*$))"
)
"""A line of its own behind the quotation: – The Honourable Jane Doe, Minister of Industry."""
HONORIFIC = re.compile(r"\b(hon|mr|mrs|ms|dr|m|mme)\.")


def quoted(draft: Draft, position: TextPositionSelector) -> bool:
    """Tell whether a range stands within a quotation of somebody else that says more than the range itself."""
    passage = draft.passage(position.start)
    low, high = (passage.start, max(passage.end, position.end)) if passage else (0, len(draft.document.text))
    low, high = max(low, position.start - AROUND), min(high, position.end + AROUND)
    text, start, end = draft.document.text[low:high], position.start - low, position.end - low
    held = quotation(text, start, end)
    if held is None:
        return False
    rest = text[held[0] : start] + " " + text[end : held[1]]
    if len(re.findall(r"\w+", rest)) < 2:
        return False
    return not _governments_own(text[: held[0] - 1], text[held[1] + 1 :], _paragraphs_after(draft, position))


def quotation(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Find the quotation that holds a range; one that is not closed runs to the end of its paragraph."""
    opened: list[tuple[int, str]] = []
    for mark in MARKS.finditer(text, 0, start):
        if opened and mark.group() == opened[-1][1]:
            opened.pop()
        elif mark.group() in PAIRS:
            opened.append((mark.end(), PAIRS[mark.group()]))
    if opened:
        closing = text.find(opened[0][1], end)
        begins = not text[: opened[0][0] - 1].strip()
        return (opened[0][0], closing if closing >= 0 else len(text)) if closing >= 0 or begins else None
    return _straight(text, start, end)


def _straight(text: str, start: int, end: int) -> tuple[int, int] | None:
    closing = text.find('"', end)
    opened = text.count('"', 0, start) % 2 == 1
    return (text.rfind('"', 0, start) + 1, closing) if opened and closing >= 0 else None


# --- who speaks ------------------------------------------------------------------------------------------------------


def _governments_own(before: str, behind: str, paragraphs: list[str]) -> bool:
    """Tell whether a quotation is of one who speaks for the government, by what stands around it."""
    if AHEAD.search(_plain(before[-NEAR:])) or BEHIND.match(_plain(behind[:NEAR])):
        return True
    first, _, rest = behind.strip(" .,").partition("\n")
    if first.strip() and not rest:
        return False
    lines = [line for line in (rest, *paragraphs) if line.strip()]
    while lines and len(lines) > 1 and lines[0].lstrip()[:1] in (*PAIRS, '"'):
        lines.pop(0)
    return _names_an_office(lines[:2])


def _names_an_office(lines: list[str]) -> bool:
    """Tell whether the lines behind a quotation name its speaker's office: in the first, or below the bare name."""
    if not lines or len(lines[0]) > ATTRIBUTION:
        return False
    below = len(lines) > 1 and len(lines[0]) <= ATTRIBUTION // 3 and LINE.match(_plain(lines[1]))
    return bool(LINE.match(_plain(lines[0])) or below)


def _plain(text: str) -> str:
    return HONORIFIC.sub(r"\1", fold_word(text))


def _paragraphs_after(draft: Draft, position: TextPositionSelector) -> list[str]:
    """Give the words of the paragraphs that follow a range's own, in the same part of the draft."""
    index = draft.passage_index(position.start)
    passages = draft.document.passages
    kind = passages[index].place.kind if index >= 0 else None
    following: list[Passage] = []
    for passage in passages[index + 1 : index + 1 + FURTHER]:
        if passage.place.kind is not kind:
            break
        following.append(passage)
    return [passage.position.select(draft.document.text) for passage in following]
