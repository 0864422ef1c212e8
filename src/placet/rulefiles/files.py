"""One rule file, read and validated by itself: what it says, where, and all that is wrong in it."""

from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from placet.rulefiles.complaints import NOWHERE, Trouble, shown_keys
from placet.rulefiles.faults import faults
from placet.rulefiles.models import KINDS, AnyRule, FileShell
from placet.rulefiles.nodes import Mark, Value, Values, compose, locate, mark_of, repeated_anchors
from placet.rulefiles.syntax import cut_texts, swallowed_texts, syntax_trouble

LARGEST_MB = 16
START = Mark(1, 1)


@dataclass(frozen=True, slots=True)
class Said:
    """A rule as its file says it, and its node."""

    rule: AnyRule
    node: Node
    file: str

    def mark(self, *path: str | int) -> Mark:
        """Tell where the value stands that a path leads to."""
        node = locate(self.node, path)[1]
        return mark_of(node)


@dataclass(slots=True)
class RuleSource:
    """A rule file's name, its header and its rules, as far as they are sound, with its troubles."""

    file: str
    content: bytes = b""
    shell: FileShell | None = None
    root: Node | None = None
    rules: list[Said] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    troubles: list[Trouble] = field(default_factory=list)

    def complain(self, kind: str, *path: str | int, **words: str) -> None:
        """Add a trouble at the value that a path leads to."""
        mark = mark_of(locate(self.root, path)[1]) if self.root else NOWHERE
        self.troubles.append(Trouble(kind, mark, words))


def read_rule_file(path: Path) -> RuleSource:
    """Read a rule file; what is wrong stands in its troubles, in the order of the file."""
    source = RuleSource(str(path))
    try:
        source.content = path.read_bytes()
        text = _decoded(source.content, source)
        source.root = compose(text) if text is not None else None
    except OSError as error:
        source.troubles.append(Trouble("unreadable", words={"named": error.strerror or ""}))
    except YAMLError as error:
        source.troubles.append(syntax_trouble(error, text or ""))
    else:
        if text is not None:
            _validate(source, text)
    source.troubles.sort(key=lambda trouble: trouble.mark)
    return source


def _decoded(content: bytes, source: RuleSource) -> str | None:
    if len(content) > LARGEST_MB << 20:
        source.troubles.append(Trouble("too-large", words={"named": str(LARGEST_MB)}))
        return None
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        source.troubles.append(Trouble("not-utf-8", Mark(line, column)))
        return None


def _validate(source: RuleSource, text: str) -> None:
    if source.root is None:
        source.troubles.append(Trouble("empty", START))
        return
    values = Values()
    said = values.value(source.root)
    source.troubles += [Trouble(each.kind, each.mark, {"named": each.named}) for each in values.troubles]
    source.troubles += swallowed_texts(text, source.root)
    source.troubles += cut_texts(source.root)
    source.troubles += [Trouble("same-anchor", mark, {"named": name}) for name, mark in repeated_anchors(source.root)]
    if not isinstance(said, dict):
        source.troubles.append(Trouble("not-a-rule-file", mark_of(source.root)))
        return
    source.shell = _shell(source, said, text)
    _rules(source, said.get("rules"), text)
    if not said.keys() & {"rules", "lists", "pack", "switch-off"}:
        source.troubles.append(Trouble("no-rules", START))


def _shell(source: RuleSource, said: dict[str, Value], text: str) -> FileShell | None:
    try:
        return FileShell.model_validate(said)
    except ValidationError as error:
        source.troubles += faults(error, FileShell, _root(source), text)
    return None


def _root(source: RuleSource) -> Node:
    if source.root is None:
        raise ValueError(source.file)
    return source.root


def _rules(source: RuleSource, rules: Value, text: str) -> None:
    node = locate(_root(source), ["rules"])[1]
    if not isinstance(rules, list) or not isinstance(node, SequenceNode):
        return
    for value, item in zip(rules, node.value, strict=True):
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            source.ids.add(str(value["id"]))
        _rule(source, value, item, text)


def _rule(source: RuleSource, value: Value, node: Node, text: str) -> None:
    model = _model(source, value, node)
    if model is None:
        return
    try:
        source.rules.append(Said(model.model_validate(value), node, source.file))
    except ValidationError as error:
        source.troubles += faults(error, model, node, text)


def _model(source: RuleSource, value: Value, node: Node) -> type[AnyRule] | None:
    """Choose the model of the rule's kind, or say what is wrong with the kind."""
    if not isinstance(value, dict) or not isinstance(node, MappingNode):
        source.troubles.append(Trouble("not-mapping", mark_of(node), {"keys": shown_keys(("id", "kind"))}))
        return None
    kind = value.get("kind")
    if isinstance(kind, str) and kind in KINDS:
        return KINDS[kind]
    mark = mark_of(locate(node, ["kind"])[1])
    if "kind" not in value:
        source.troubles.append(Trouble("missing", mark_of(node), {"named": "kind"}))
    else:
        source.troubles.append(Trouble("not-one-of", mark, {"named": str(kind)}, tuple(KINDS)))
    return None
