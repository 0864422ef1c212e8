"""The evaluation's texts: what is to be found in each is marked `[[words|rule]]`, or `[[words|rule reason]]`.

The reason says why the finding stands a level lower than its rule's. Links are written `[words](address)`, and those
whose words are to be found `[[words|rule]](address)`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from placet.domain.document import Document, Link, Passage, Place, PlaceKind
from placet.domain.finding import Lowering
from placet.domain.language import Language
from placet.domain.rule import RuleSet
from placet.domain.selector import TextPositionSelector
from placet.rulefiles.load import load

FOLDER = Path(__file__).parent
PARTS = ("development", "held-out")
LINK = re.compile(r"\[(?P<words>[^\[\]]+)\]\((?P<target>[^()\s]+)\)")
OPEN = "[["
CLOSE = re.compile(r"\|(?P<rule>[\w.-]+)(?: (?P<reason>[a-z]+))?\]\](?:\((?P<target>[^()\s]+)\))?")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words that a rule must find, and why the finding weighs less."""

    rule: str
    position: TextPositionSelector
    lowered: Lowering | None


@dataclass(frozen=True, slots=True)
class Sample:
    """A text of the evaluation without its marks; a trap is one in which nothing is wanted."""

    part: str
    group: str
    language: Language
    text: str
    wanted: tuple[Wanted, ...]
    links: tuple[Link, ...]
    product: str | None = None
    release: date | None = None

    @property
    def document(self) -> Document:
        """Give the draft: each of its paragraphs a passage of the body."""
        passages, start = [], 0
        for number, paragraph in enumerate(self.text.split("\n\n"), start=1):
            passages.append(Passage(start, start + len(paragraph), Place(PlaceKind.BODY, number)))
            start += len(paragraph) + 2
        text = self.text
        return Document("draft.txt", "", "text/plain", len(text), text, tuple(passages), links=self.links)


@dataclass(slots=True)
class _Reading:
    """A marked text while it is read."""

    text: str = ""
    opened: list[int] = field(default_factory=list)
    wanted: list[Wanted] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def take(self, marked: str, position: int) -> int:
        """Take the next mark, link or character; give where the one after it begins."""
        link, close = LINK.match(marked, position), CLOSE.match(marked, position)
        if link:
            start, self.text = len(self.text), self.text + link["words"]
            self._link(link["target"], TextPositionSelector(start, len(self.text)))
            return link.end()
        if close and self.opened:
            words = TextPositionSelector(self.opened.pop(), len(self.text))
            self.wanted.append(Wanted(close["rule"], words, Lowering(close["reason"]) if close["reason"] else None))
            if close["target"]:
                self._link(close["target"], words)
            return close.end()
        if marked.startswith(OPEN, position):
            self.opened.append(len(self.text))
            return position + len(OPEN)
        self.text += marked[position]
        return position + 1

    def _link(self, target: str, words: TextPositionSelector) -> None:
        self.links.append(Link(target, words, Place(PlaceKind.BODY)))


def sample(part: str, group: str, entry: dict[str, Any]) -> Sample:
    """Read an entry of a file of texts: its language and marked text, its product and release date."""
    language = Language.FRENCH if "fr" in entry else Language.ENGLISH
    marked, reading, position = entry[language.value], _Reading(), 0
    while position < len(marked):
        position = reading.take(marked, position)
    assert not reading.opened, marked
    wanted, links = tuple(reading.wanted), tuple(reading.links)
    return Sample(part, group, language, reading.text, wanted, links, entry.get("product"), entry.get("date"))


def samples(part: str) -> tuple[Sample, ...]:
    """Read all texts of a part, those with something to be found first."""
    return tuple(_samples(part))


def _samples(part: str) -> Iterator[Sample]:
    for path in sorted((FOLDER / part).glob("*.yaml")):
        for group, entries in YAML(typ="safe").load(path).items():
            yield from (sample(part, group, entry) for entry in entries)


def rules() -> RuleSet:
    """Load the evaluation's own rules."""
    return load([FOLDER / "rules.yaml"])
