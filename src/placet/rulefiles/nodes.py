"""YAML as nodes that know their line and column, and the plain values they stand for."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

DEEPEST = 24
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
MERGE = "tag:yaml.org,2002:merge"
PREFIX = "tag:yaml.org,2002:"
TRUE = frozenset({"true", "True", "TRUE"})

Value = None | bool | int | float | str | date | list["Value"] | dict[str, "Value"]
Path = Sequence[str | int]


def _integer(text: str) -> int:
    return int(text.replace("_", ""), 0 if text[:2].lower() in ("0x", "0o") else 10)


def _number(text: str) -> float:
    return float(text.replace("_", "").replace(".inf", "inf").replace(".nan", "nan"))


SCALARS: dict[str, Callable[[str], Value]] = {
    "str": str,
    "null": lambda _: None,
    "bool": lambda text: text in TRUE,
    "int": _integer,
    "float": _number,
    "timestamp": date.fromisoformat,
}
"""How a plain word is read, by its YAML tag; a text that only looks like one stays a text."""


class Mark(NamedTuple):
    """A place in a file: line and column, both from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class NodeTrouble:
    """What a value's own notation has wrong: a kind of complaint, where, and the words that it names."""

    kind: str
    mark: Mark
    named: str = ""


def compose(text: str) -> Node | None:
    """Read YAML 1.2 into nodes (a YAMLError with its mark when it is malformed); None for an empty file."""
    reader = YAML(typ="safe", pure=True)
    reader.max_depth = DEEPEST
    reader.composer.warn_double_anchors = False  # a complaint says so
    node: Node | None = reader.compose(text)
    return node


def mark_of(node: Node) -> Mark:
    """Tell where a node begins."""
    return Mark(node.start_mark.line + 1, node.start_mark.column + 1)


def every_node(root: Node) -> Iterator[Node]:
    """List a node and all that it holds, each once."""
    seen: set[int] = set()
    left = [root]
    while left:
        node = left.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        if isinstance(node, SequenceNode):
            left += node.value
        elif isinstance(node, MappingNode):
            left += [piece for entry in node.value for piece in entry]


def repeated_anchors(root: Node) -> Iterator[tuple[str, Mark]]:
    """List the anchors that a file gives to a second piece, with the second’s place."""
    named: dict[str, Mark] = {}
    marked = ((str(node.anchor), mark_of(node)) for node in every_node(root) if node.anchor)
    for name, mark in sorted(marked, key=lambda each: each[1]):
        if name in named:
            yield name, mark
        named.setdefault(name, mark)


class Values:
    """The plain values of nodes, and what their notation has wrong; a node met again gives the same value."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self.troubles: list[NodeTrouble] = []
        self._known: dict[int, Value] = {}
        self._open: set[int] = set()

    def value(self, node: Node) -> Value:
        """Give the value of a node; texts stay as written, dates become dates."""
        if id(node) in self._open:
            self.troubles.append(NodeTrouble("endless", mark_of(node)))
            return None
        if id(node) not in self._known:
            self._open.add(id(node))
            self._known[id(node)] = self._read(node)
            self._open.discard(id(node))
        return self._known[id(node)]

    def _read(self, node: Node) -> Value:
        if isinstance(node, MappingNode):
            return self._mapping(node)
        if isinstance(node, SequenceNode):
            return [self.value(item) for item in node.value]
        return self._scalar(node)

    def _mapping(self, node: MappingNode) -> dict[str, Value]:
        own: dict[str, Value] = {}
        for key, item in node.value:
            if str(key.tag) == MERGE:
                continue
            name = key.value if isinstance(key, ScalarNode) else ""
            if not isinstance(name, str) or not name:
                self.troubles.append(NodeTrouble("key-not-text", mark_of(key)))
            elif name in own:
                self.troubles.append(NodeTrouble("duplicate-key", mark_of(key), name))
            else:
                own[name] = self.value(item)
        return {**self._merged(node), **own}

    def _merged(self, node: MappingNode) -> dict[str, Value]:
        merged: dict[str, Value] = {}
        for source in _sources(node):
            value = self.value(source)
            if isinstance(value, dict):
                merged = {**value, **merged}
            else:
                self.troubles.append(NodeTrouble("merge-not-mapping", mark_of(source)))
        return merged

    def _scalar(self, node: Node) -> Value:
        tag, text = str(node.tag).removeprefix(PREFIX), str(node.value)
        if tag not in SCALARS:
            self.troubles.append(NodeTrouble("unknown-tag", mark_of(node), str(node.tag)))
            return text
        if CONTROL.search(text):
            self.troubles.append(NodeTrouble("control", mark_of(node)))
        try:
            return SCALARS[tag](text)
        except ValueError:
            return text


def _sources(node: Node) -> Iterator[Node]:
    """List the mappings that a `<<` key merges into this one."""
    for key, item in node.value:
        if str(key.tag) == MERGE:
            yield from item.value if isinstance(item, SequenceNode) else (item,)


def _entry(node: Node, name: str | int) -> tuple[Node, Node] | None:
    """Find a key of a mapping, in what it merges too; its own keys come first."""
    for key, item in node.value:
        if isinstance(key, ScalarNode) and key.value == name:
            return key, item
    found = (_entry(source, name) for source in _sources(node) if isinstance(source, MappingNode))
    return next((entry for entry in found if entry), None)


def locate(node: Node, path: Path) -> tuple[Mark, Node]:
    """Find the place of a value: that of its key, or of its own in a list, as far as the path can be followed."""
    mark = mark_of(node)
    for step in path:
        if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            mark = mark_of(node)
        elif isinstance(node, MappingNode) and (entry := _entry(node, step)):
            node = entry[1]
            mark = mark_of(entry[0])
        else:
            break
    return mark, node
