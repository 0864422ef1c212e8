"""Numbering (17.9): the label that Word would show before a list paragraph, counted through the draft."""

from dataclasses import dataclass, field

from lxml import etree

from placet.readers.docx.names import VAL, W, number, on

BULLETS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf0e8": "➔",
    "\uf076": "❖",
    "\uf0a8": "◻",
    "o": "◦",
}
"""What the private characters of Word's symbol fonts show as bullets."""
ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
DEEPEST = 8
LEVEL_TAGS = frozenset(f"{W}{name}" for name in ("numFmt", "lvlText", "start", "lvlRestart", "isLgl", "pStyle"))


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its number format, the text of its label, where it starts, after which level it restarts."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A list: the definition it counts with, its levels, and where it starts again."""

    abstract: str = ""
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The numbering part, with the counters of one reading of the draft."""

    def __init__(self, root: etree._Element | None) -> None:
        """Read the lists; None where the draft has none."""
        self._abstract: dict[str, etree._Element] = {}
        self._lists: dict[str, etree._Element] = {}
        self._resolved: dict[str, List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        links: dict[str, str] = {}
        styles: dict[str, str] = {}
        for element in root.iter(f"{W}abstractNum"):
            name = element.get(f"{W}abstractNumId") or ""
            self._abstract[name] = element
            for tag, known in ((f"{W}numStyleLink", links), (f"{W}styleLink", styles)):
                link = element.find(tag)
                if link is not None:
                    known[link.get(VAL, "") if known is styles else name] = (
                        name if known is styles else link.get(VAL, "")
                    )
        for name, style in links.items():
            self._abstract[name] = self._abstract.get(styles.get(style, ""), self._abstract[name])
        for element in root.iter(f"{W}num"):
            self._lists[element.get(f"{W}numId") or ""] = element

    def depth_of_style(self, list_id: str, style: str) -> int:
        """Find the level that a paragraph style is tied to in its list (17.9.23); the first where it is to none."""
        levels = self._levels(list_id)
        return next((depth for depth, level in levels.items() if level.style == style), 0)

    def _levels(self, list_id: str) -> dict[int, Level]:
        return self._resolve(list_id).levels

    def _resolve(self, list_id: str) -> List:
        """Read a list when a paragraph first needs it: a draft may define thousands and use a few."""
        if list_id not in self._resolved:
            self._resolved[list_id] = self._list(self._lists[list_id]) if list_id in self._lists else List()
        return self._resolved[list_id]

    def _list(self, element: etree._Element) -> List:
        link = element.find(f"{W}abstractNumId")
        abstract = "" if link is None else link.get(VAL, "")
        levels = _levels(self._abstract[abstract]) if abstract in self._abstract else {}
        starts: dict[int, int] = {}
        for override in element.iter(f"{W}lvlOverride"):
            levels |= _levels(override)
            start = override.find(f"{W}startOverride")
            if start is not None:
                starts[number(override.get(f"{W}ilvl"))] = number(start.get(VAL), 1)
        return List(abstract, levels, starts)

    def label(self, list_id: str, depth: int) -> str:
        """Count one more paragraph of a list, level from 0, and give its label; empty where there is none to show."""
        if list_id not in self._lists:
            return ""
        found = self._resolve(list_id)
        levels = found.levels
        depth = min(max(depth, 0), DEEPEST)
        counts = self._counts.setdefault(found.abstract, {})
        self._override(list_id, found.starts, counts, depth)
        level = levels.get(depth, Level())
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            restart = levels.get(deeper, Level()).restart
            if restart is None or 0 < restart <= depth + 1 <= deeper:
                del counts[deeper]
        return _label(level, levels, counts)

    def _override(self, list_id: str, starts: dict[int, int], counts: dict[int, int], depth: int) -> None:
        """Start again where this list says so, the first time it comes to the level (17.9.27)."""
        if depth in starts and (list_id, depth) not in self._begun:
            self._begun.add((list_id, depth))
            counts[depth] = starts[depth] - 1


def _levels(parent: etree._Element) -> dict[int, Level]:
    return {number(element.get(f"{W}ilvl")): _level(element) for element in parent.findall(f"{W}lvl")}


def _level(element: etree._Element) -> Level:
    found = {child.tag: child for child in element if child.tag in LEVEL_TAGS}
    values = {tag: child.get(VAL, "") for tag, child in found.items()}
    restart = values.get(f"{W}lvlRestart")
    return Level(
        format=values.get(f"{W}numFmt", "decimal"),
        text=values.get(f"{W}lvlText", ""),
        start=number(values.get(f"{W}start"), 1),
        restart=None if restart is None else number(restart),
        legal=f"{W}isLgl" in found and on(found[f"{W}isLgl"]),
        style=values.get(f"{W}pStyle", ""),
    )


def _label(level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
    if level.format == "bullet":
        return "".join(BULLETS.get(letter, letter) for letter in level.text).strip() or "•"
    if level.format == "none":
        return ""
    text = level.text
    for depth in range(DEEPEST + 1):
        if f"%{depth + 1}" in text:
            of = levels.get(depth, Level())
            shown = "decimal" if level.legal else of.format
            text = text.replace(f"%{depth + 1}", written(counts.get(depth, of.start), shown))
    return text.strip()


def written(count: int, form: str) -> str:
    """Write a count in a number format (17.18.59); formats in words and of other scripts are written in digits."""
    match form:
        case "lowerLetter" | "upperLetter" if count > 0:
            letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 50)
        case "lowerRoman" | "upperRoman" if 0 < count < 5000:
            letters = _roman(count)
        case "decimalZero":
            return f"{count:02d}"
        case "none":
            return ""
        case _:
            return str(count)
    return letters.upper() if form.startswith("upper") else letters


def _roman(count: int) -> str:
    letters = ""
    for value, sign in ROMAN:
        times, count = divmod(count, value)
        letters += sign * times
    return letters
