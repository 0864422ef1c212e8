"""Markdown: its words as a page would show them, where its links lead, and what a page would not show."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from placet.domain.document import PlaceKind, Style
from placet.readers.blocks import Block

HEADING = re.compile(r" {0,3}(#{1,6})\s+(?=\S)")
ITEM = re.compile(r"\s*([-*+•]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?")
QUOTED = re.compile(r"(?: {0,3}>[ \t]?)+")
ALONE = re.compile(r"\s*(?:\||`{3}|~{3}|[=\s|:*_-]{2,}$)")
"""A line that is no part of a paragraph: a row of a table, a fence, a rule."""
FENCE = re.compile(r"\s*(?:`{3,}|~{3,})")
SILENT = re.compile(r"[=\s|:*_-]*$")
"""A rule, which says nothing."""
FRONT = re.compile(r"(---|\+\+\+)\n(.*?)\n(?:---|\.\.\.|\+\+\+)(?:\n|$)", re.DOTALL)
ENTRY = re.compile(r"([\w.-]+)\s*[:=]\s*(.*)")
HIDDEN = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
DEFINED = re.compile(r"^ {0,3}\[([^\]\[^][^\]\[]{0,200})\]:\s*<?([^\s<>]+)>?(?:\s+[\"'(](.*)[\"')])?\s*$", re.MULTILINE)
ADDRESS = r"<?(?P<target>[^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,200}){0,9})>?"
TITLE = r"(?:\s+[\"'(](?P<title>[^\n]{0,300}?)[\"')])?"
INLINE = re.compile(
    r"\\(?P<sign>[!-/:-@\[-`{-~])"
    r"|(?P<fence>`{1,9})(?P<code>[^`]{1,2000})(?P=fence)"
    rf"|(?P<image>!)?\[(?P<words>(?:!?\[[^\[\]]{{0,300}}\](?:\([^()]{{0,500}}\))?+|[^\[\]]){{0,300}}+)\]"
    rf"(?:\(\s*{ADDRESS}{TITLE}\s*\)|\[(?P<label>[^\[\]]{{0,200}})\])"
    r"|<(?P<address>[a-z][a-z0-9+.-]{1,20}:[^\s<>]*|[^\s<>@/]+@[^\s<>]+)>"
    r"|<(?P<close>/)?(?P<tag>[a-z][a-z0-9-]{0,20})(?P<attributes>(?:\s[^<>]{0,2000})?)/?>"
    r"|(?P<marks>\*{1,3}(?=\S)|(?<=\S)\*{1,3}|~~|(?<!\w)_{1,3}(?=\w)|(?<=[\w.!?,])_{1,3}(?!\w))"
    r"|(?P<entity>&(?:\#\d{1,7}|\#x[0-9a-f]{1,6}|[a-z]\w{1,30});)",
    re.IGNORECASE,
)
ATTRIBUTE = re.compile(r"\s(href|src|alt|title|aria-label)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+))", re.IGNORECASE)
PARTING = frozenset(("p", "div", "li", "td", "th", "tr", "table", "ul", "ol", "blockquote", "section", "article"))
PARTING |= {"h1", "h2", "h3", "h4", "h5", "h6", "header", "footer"}
DEEPEST = 3


@dataclass(slots=True)
class Line:
    """Words while their marks are taken off: links with their ranges, and what hangs on the words unseen."""

    references: Mapping[str, str]
    text: str = ""
    links: list[tuple[int, int, str]] = field(default_factory=list)
    beside: list[Block] = field(default_factory=list)
    opened: tuple[int, str] | None = None


def markdown_blocks(text: str) -> Iterator[Block]:
    """Give the blocks of a text in Markdown: front matter as properties, comments as hidden words at the end."""
    front = FRONT.match(text)
    if front:
        yield from _entries(front[2])
        text = text[front.end() :]
    hidden = HIDDEN.findall(text)
    text = HIDDEN.sub("", text)
    references = {label.casefold(): target for label, target, _ in DEFINED.findall(text)}
    titles = [title for _, _, title in DEFINED.findall(text) if title]
    used: set[str] = set()
    for lines, style in _paragraphs(DEFINED.sub("", text)):
        line = _plain("\n".join(lines), references)
        used.update(target for _, _, target in line.links)
        yield Block(line.text.strip("\n\t "), style, links=_shifted(line))
        yield from line.beside
    for target in references.values():
        yield from [] if target in used else [Block(target, kind=PlaceKind.LINK, links=((0, len(target), target),))]
    yield from (Block(title, kind=PlaceKind.LINK) for title in titles)
    yield from (Block(" ".join(said.split()), hidden=True) for said in hidden)


def _shifted(line: Line) -> tuple[tuple[int, int, str], ...]:
    left = len(line.text) - len(line.text.lstrip("\n\t "))
    return tuple((start - left, end - left, target) for start, end, target in line.links if start >= left)


def _entries(front: str) -> Iterator[Block]:
    """Give the entries of front matter; a line without a name belongs to the one before."""
    name = "front matter"
    for line in front.split("\n"):
        entry = ENTRY.match(line.strip())
        name, said = (entry[1], entry[2]) if entry else (name, line)
        yield Block(said.strip("\"' -[],"), kind=PlaceKind.PROPERTY, name=name)


def _paragraphs(text: str) -> Iterator[tuple[list[str], Style]]:
    """Split into paragraphs: lines belong together until a blank one, a heading, an item, a row of a table."""
    lines: list[str] = []
    style = Style()
    for raw in [*text.split("\n"), ""]:
        line = raw.rstrip()[_end(QUOTED.match(raw)) :]
        heading, item = HEADING.match(line), ITEM.match(line)
        if lines and (not line.strip() or heading or item or ALONE.match(line) or ALONE.match(lines[-1])):
            yield lines, style
            lines, style = [], Style()
        if heading:
            yield [line[heading.end() :].rstrip("# ")], Style(heading=len(heading[1]))
        elif FENCE.match(line):
            yield [line[_end(FENCE.match(line)) :]], Style()
        elif not SILENT.match(line):
            style = _listed(line, item) if item else style
            lines.append(line[item.end() :] if item else line.strip())


def _end(found: re.Match[str] | None) -> int:
    return found.end() if found else 0


def _listed(line: str, item: re.Match[str]) -> Style:
    label = item[1] if item[1][0].isdigit() else "•"
    return Style(list_label=label, list_level=1 + (len(line) - len(line.lstrip())) // 2)


def _plain(text: str, references: Mapping[str, str], depth: int = 0) -> Line:
    """Take the marks off; what is no mark stays as it is written."""
    line, position = Line(references), 0
    for mark in INLINE.finditer(text):
        line.text += text[position : mark.start()]
        _take(line, mark, depth)
        position = mark.end()
    line.text += text[position:]
    if line.opened:
        line.links.append((line.opened[0], len(line.text), line.opened[1]))
    return line


def _take(line: Line, mark: re.Match[str], depth: int) -> None:
    if mark["words"] is not None:
        _take_link(line, mark, depth)
    elif mark["tag"]:
        _take_tag(line, mark)
    elif mark["entity"]:
        line.text += html.unescape(mark["entity"])
    elif mark["address"]:
        target = mark["address"] if ":" in mark["address"] else f"mailto:{mark['address']}"
        line.links.append((len(line.text), len(line.text) + len(mark["address"]), target))
        line.text += mark["address"]
    else:
        line.text += mark["sign"] or mark["code"] or ""


def _take_link(line: Line, mark: re.Match[str], depth: int) -> None:
    """Take a link or a picture: its words, its target, the title that shows over it."""
    label = mark["label"]
    target = mark["target"] if label is None else line.references.get((label or mark["words"]).casefold(), "")
    inner = _plain(mark["words"], line.references, depth + 1) if depth < DEEPEST else Line({}, mark["words"])
    if label is not None and not target:
        line.text += mark[0]
        return
    if mark["title"]:
        line.beside.append(Block(html.unescape(mark["title"]), kind=PlaceKind.LINK))
    if mark["image"] or not inner.text.strip():
        kind = PlaceKind.ALT_TEXT if mark["image"] and inner.text.strip() else PlaceKind.LINK
        said = inner.text if kind is PlaceKind.ALT_TEXT else target
        line.beside += [*inner.beside, Block(said, kind=kind, links=((0, len(said), target),) if target else ())]
        return
    start = len(line.text)
    line.text += inner.text
    line.links += [(start + first, start + last, leads) for first, last, leads in inner.links]
    line.links.append((start, len(line.text), target))
    line.beside += inner.beside


def _take_tag(line: Line, mark: re.Match[str]) -> None:
    """Take a tag of HTML: where it leads, what it says unseen; one that parts words parts them here."""
    tag = mark["tag"].lower()
    said = {name.lower(): html.unescape(a or b or c) for name, a, b, c in ATTRIBUTE.findall(mark["attributes"])}
    if tag == "br" or tag in PARTING:
        line.text += "\n" if tag == "br" else "\t"
    if tag == "a" and mark["close"] and line.opened:
        line.links.append((line.opened[0], len(line.text), line.opened[1]))
        line.opened = None
    elif tag == "a" and said.get("href"):
        line.opened = (len(line.text), said["href"])
    elif said.get("src"):
        line.beside.append(Block(said["src"], kind=PlaceKind.LINK, links=((0, len(said["src"]), said["src"]),)))
    for name, kind in (("alt", PlaceKind.ALT_TEXT), ("title", PlaceKind.LINK), ("aria-label", PlaceKind.ALT_TEXT)):
        if said.get(name):
            line.beside.append(Block(said[name], kind=kind))
