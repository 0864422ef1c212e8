"""Styles (17.7): what a paragraph or a run looks like once everything it is based on has had its say."""

import re
from dataclasses import dataclass
from functools import cache

from lxml import etree

from placet.domain.document import Format
from placet.readers.docx.names import VAL, W14, W, number, on

RUN_TOGGLES = {f"{W}{name}": name for name in ("b", "i", "strike", "dstrike", "vanish")}
RUN_VALUES = {f"{W}{name}": name for name in ("u", "vertAlign", "sz", "rStyle", "highlight")}
SHADING = f"{W}shd"
COLOUR, FILL, OUTLINE = f"{W}color", f"{W14}textFill", f"{W14}textOutline"
NO_FILL = f"{W14}noFill"
WHITE = re.compile("(?:[F][0-9A-F]){3}|white", re.IGNORECASE)
"""Colours that paper does not show."""
GROUND = frozenset(("background1", "light1", "bg1", "lt1"))
"""The theme's names for the colour of the paper (17.18.97)."""
CLEAR = frozenset(("", "auto", "none", "FFFFFF", "ffffff", "white"))
ALIGNMENTS = {"left": "start", "start": "start", "right": "end", "end": "end", "center": "center"}
ALIGNMENTS |= {"both": "justify", "distribute": "justify"}
TINY = 2
"""Half-points: text of one point or less cannot be read."""
HEADINGS = {"title": 1} | {f"heading {level}": level for level in range(1, 10)}

PLAIN = Format()
RunProperties = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks, and whether nobody would see it."""

    format: Format = PLAIN
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style, with what it is based on: name, heading level, alignment, list (id, level), run properties."""

    name: str = ""
    heading: int = 0
    alignment: str = "start"
    list_id: str = ""
    list_level: int | None = None
    shaded: bool = False
    run: RunProperties = ()


def run_properties(element: etree._Element) -> RunProperties:
    """Read the properties of a run (17.3.2) that the views or the readers need."""
    found = []
    for child in element:
        tag = child.tag
        if tag in RUN_TOGGLES:
            found.append((RUN_TOGGLES[tag], "1" if on(child) else ""))
        elif tag in RUN_VALUES:
            found.append((RUN_VALUES[tag], child.get(VAL, "")))
        elif tag == SHADING:
            fill = child.get(f"{W}fill", "")
            found += [("highlight", "" if fill in CLEAR else "shaded"), ("shade", fill.upper())]
        elif tag in (COLOUR, FILL, OUTLINE):
            found.append(_colour(child))
    return tuple(found)


def _colour(element: etree._Element) -> tuple[str, str]:
    """Read what colours the letters: their colour (17.3.2.6), or a fill or outline over it (MS-ODRAWXML)."""
    if element.tag == COLOUR:
        paper = element.get(f"{W}themeColor") in GROUND and not element.get(f"{W}themeShade")
        return "color", "FFFFFF" if paper else element.get(VAL, "").upper()
    if element.tag == OUTLINE:
        return "outline", "" if element.find(NO_FILL) is not None else "1"
    if element.find(NO_FILL) is not None:
        return "fill", "none"
    colour = next(element.iter(f"{W14}srgbClr", f"{W14}schemeClr"), None)
    said = "" if colour is None or len(colour) else colour.get(f"{W14}val", "")
    return "fill", "FFFFFF" if said in GROUND else said.upper()


def shaded(element: etree._Element | None) -> bool:
    """Tell whether properties of a paragraph, a cell or a table put a colour behind the words."""
    shading = None if element is None else element.find(SHADING)
    return shading is not None and (shading.get(f"{W}fill", "") not in CLEAR or shading.get(VAL) == "solid")


class Styles:
    """The styles part, resolved on demand; an id that is not there counts as the default paragraph style."""

    def __init__(self, root: etree._Element | None) -> None:
        """Index the styles by id; None where the draft has none."""
        self._styles: dict[str, etree._Element] = {}
        self.default = ""
        self._base: RunProperties = ()
        if root is not None:
            self._index(root)
        self.paragraph = cache(self._paragraph)
        self.look = cache(self._look)

    def _index(self, root: etree._Element) -> None:
        for style in root.iter(f"{W}style"):
            name = style.get(f"{W}styleId") or ""
            self._styles.setdefault(name, style)
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on"):
                self.default = name
        properties = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._base = () if properties is None else run_properties(properties)

    def _chain(self, name: str) -> list[etree._Element]:
        """List a style and those it is based on, the basic one first; a circle is cut."""
        found: dict[str, etree._Element] = {}
        while name in self._styles and name not in found:
            found[name] = self._styles[name]
            based_on = found[name].find(f"{W}basedOn")
            name = "" if based_on is None else based_on.get(VAL, "")
        return list(found.values())[::-1]

    def _paragraph(self, name: str) -> ParagraphStyle:
        chain = self._chain(name or self.default) or self._chain(self.default)
        if not chain:
            return ParagraphStyle(run=self._base)
        last = chain[-1].find(f"{W}name")
        title = "" if last is None else last.get(VAL, "")
        outline = self._last(chain, "outlineLvl")
        level = number(outline, 9) + 1
        heading = HEADINGS.get(title.lower(), 0)
        return ParagraphStyle(
            name=title,
            heading=level if outline is not None and 1 <= level <= 9 else 0 if outline is not None else heading,
            alignment=ALIGNMENTS.get(self._last(chain, "jc") or "", "start"),
            list_id=self._last(chain, f"numPr/{W}numId") or "",
            list_level=None if (depth := self._last(chain, f"numPr/{W}ilvl")) is None else number(depth),
            shaded=any(shaded(style.find(f"{W}pPr")) for style in chain),
            run=self._base + self._run_chain(chain),
        )

    @staticmethod
    def _last(chain: list[etree._Element], path: str) -> str | None:
        for style in reversed(chain):
            element = style.find(f"{W}pPr/{W}{path}")
            if element is not None:
                return element.get(VAL, "")
        return None

    @staticmethod
    def _run_chain(chain: list[etree._Element]) -> RunProperties:
        found: list[tuple[str, str]] = []
        for style in chain:
            properties = style.find(f"{W}rPr")
            if properties is not None:
                found.extend(run_properties(properties))
        return tuple(found)

    def _look(self, paragraph: str, direct: RunProperties, backed: bool) -> Look:  # noqa: FBT001 – a key of the cache
        """Give the look of a run: style of its paragraph, its own style, its own properties; the last word holds.

        `backed` says that a colour may stand behind the words, so that white ones can be read.
        """
        style = self.paragraph(paragraph)
        own = dict(direct).get("rStyle")
        properties = dict((*style.run, *(self._run_chain(self._chain(own)) if own else ()), *direct))
        tiny = number(properties.get("sz"), 20) <= TINY
        unseen = bool(properties.get("vanish")) or tiny or _colourless(properties, backed=backed or style.shaded)
        return Look(_format(properties), unseen)


def _colourless(properties: dict[str, str], *, backed: bool) -> bool:
    """Tell whether letters have no colour of their own: that of the paper or of their own ground, or none at all."""
    fill = properties.get("fill") or properties.get("color", "")
    if fill == "none":
        return not properties.get("outline")
    if fill and fill == properties.get("shade") and fill != "AUTO":
        return True
    return WHITE.fullmatch(fill) is not None and not backed and properties.get("highlight", "") in CLEAR


def _format(properties: dict[str, str]) -> Format:
    return Format(
        bold=bool(properties.get("b")),
        italic=bool(properties.get("i")),
        underline=properties.get("u", "none") not in ("none", ""),
        strike=bool(properties.get("strike") or properties.get("dstrike")),
        superscript=properties.get("vertAlign") == "superscript",
    )
