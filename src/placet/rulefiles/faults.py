"""What a rule file's values have wrong: the models' errors, each with its place in the file."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

from placet.rulefiles.complaints import Trouble, shown_keys
from placet.rulefiles.models import BY_LANGUAGE, KINDS, ONE_TEXT, Part, key
from placet.rulefiles.nodes import Mark, locate, mark_of
from placet.rulefiles.syntax import space_missing, swallowed
from placet.words.vocabulary import CHANNELS, PRODUCTS

OWN = {
    "ends_before": "ends-before",
    "not_a_date": "not-date",
    "not_a_host": "not-host",
    "not_linear": "not-linear",
    "accented_range": "accented-range",
    "not_a_pattern": "not-a-pattern",
    "too_large_a_pattern": "too-large-a-pattern",
    "not_marked": "not-marked",
    "marked": "marked",
    "not_a_tag": "not-a-tag",
    "account_is_address": "account-is-address",
    "account_needs_host": "account-needs-host",
    "neither_language": "nothing",
    "idle_link": "idle-link",
    "no_words": "no-words",
    "too_short": "no-items",
    "string_too_short": "empty-text",
    "list_type": "not-list",
    "missing": "missing",
    "int_type": "not-number",
    "greater_than_equal": "not-number",
    "less_than_equal": "not-number",
    "date_type": "not-date",
    "dict_type": "not-mapping",
    "model_type": "not-mapping",
    "model_attributes_type": "not-mapping",
}
MISSPELT = {
    "not_a_product": tuple(PRODUCTS),
    "not_a_channel": tuple(CHANNELS),
    "not_a_product_or_channel": (*PRODUCTS, *CHANNELS),
}
"""Names of products and channels, by the error of one that is misspelt."""
QUOTED = re.compile(r"'([^']*)'")


def faults(error: ValidationError, model: type[Part], node: Node, text: str) -> list[Trouble]:
    """List what a model refused of a mapping, in the order of the file."""
    details = _once(error.errors(include_url=False))
    return sorted((_fault(each, model, node, text) for each in details), key=lambda trouble: trouble.mark)


def _once(details: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """Keep one error for each place: a union reports one for each of its members."""
    seen: dict[tuple[int | str, ...], ErrorDetails] = {}
    for each in details:
        seen.setdefault(_steps(each), each)
    return list(seen.values())


def _steps(detail: ErrorDetails) -> tuple[int | str, ...]:
    """Give the path of an error, without the names that unions and keys of dictionaries put into it."""
    synthetic = ("[key]", "literal[", "function-", "constrained-", ONE_TEXT, BY_LANGUAGE)
    return tuple(step for step in detail["loc"] if not str(step).startswith(synthetic))


def _fault(detail: ErrorDetails, model: type[Part], node: Node, text: str) -> Trouble:
    steps = (*_steps(detail), *detail.get("ctx", {}).get("path", ()))
    mark, found = locate(node, steps)
    if detail["type"] == "missing":
        return Trouble("missing", mark, {"named": str(steps[-1])})
    if detail["type"] == "extra_forbidden":
        return _unknown_key(detail, model, mark, _in_braces(locate(node, steps[:-1])[1]))
    if detail["input"] is None and isinstance(found, ScalarNode):
        return nothing(text, found, mark)
    if OWN.get(detail["type"]) == "not-mapping":
        return Trouble("not-mapping", mark_of(found), {"keys": shown_keys(known_keys(model, steps))})
    return _by_type(detail, mark_of(found) if isinstance(found, ScalarNode) and not _about_key(detail) else mark, found)


def _unknown_key(detail: ErrorDetails, model: type[Part], mark: Mark, in_braces: bool) -> Trouble:  # noqa: FBT001 – reads well
    """Complain of a key: cut off at a comma, crammed against its value, of another kind of rule, or unknown."""
    *path, name = _steps(detail)
    named, known = str(name), known_keys(model, path)
    if detail["input"] is None and in_braces:
        key, colon, value = named.partition(":")
        return space_missing(mark, key, value) if colon and key in known else Trouble("comma", mark, {"named": named})
    kinds = [kind for kind, other in KINDS.items() if named in known_keys(other, ())]
    if kinds and model in KINDS.values() and not path:
        return Trouble("key-of-other-kind", mark, {"named": named, "kinds": ", ".join(kinds)})
    return Trouble("unknown-key", mark, {"named": named}, known)


def _in_braces(node: Node) -> bool:
    return isinstance(node, MappingNode) and bool(node.flow_style)


def _about_key(detail: ErrorDetails) -> bool:
    return "[key]" in detail["loc"]


def nothing(text: str, found: Node, mark: Mark) -> Trouble:
    """Complain of a value that is not there, naming the hashtag that was taken for a comment."""
    tag = swallowed(text, mark)
    if tag:
        column = text.splitlines()[mark.line - 1].find(tag, mark.column - 1) + 1
        return Trouble("yaml-comment", Mark(mark.line, column), {"named": tag})
    return Trouble("nothing", mark if found.value == "" else mark_of(found))


def known_keys(model: type[Part], path: Sequence[int | str]) -> tuple[str, ...]:
    """List the keys of the mapping that a path leads to, below a model."""
    for step in path:
        fields = {key(name): field for name, field in model.model_fields.items()}
        if step in fields:
            model = next((part for part in _parts(fields[str(step)].annotation)), model)
    return tuple(key(name) for name in model.model_fields)


def _parts(annotation: object) -> Iterator[type[Part]]:
    """List the models that an annotation holds, at any depth."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts(inner)


def _by_type(detail: ErrorDetails, mark: Mark, found: Node) -> Trouble:
    kind, value = detail["type"], detail["input"]
    named = str(found.value) if isinstance(found, ScalarNode) else ""
    if kind == "string_type":
        return Trouble(_not_text(value), mark, {"named": named})
    if kind in ("literal_error", "enum"):
        return _choice(detail, mark, named)
    if kind in MISSPELT:
        return Trouble("not-one-of", mark, {"named": str(value)}, MISSPELT[kind])
    if kind == "string_pattern_mismatch":
        return Trouble("not-identifier" if named.strip() else "empty-text", mark, {"named": named})
    if kind == "list_type" and isinstance(found, MappingNode):
        return Trouble("not-list-mapping", mark)
    words = {"named": named, **_context(detail)}
    return Trouble(OWN.get(kind, "other"), mark, words if kind in OWN else {"named": kind})


def _context(detail: ErrorDetails) -> dict[str, str]:
    context: Mapping[str, Any] = detail.get("ctx", {})
    return {name: value for name, value in context.items() if isinstance(value, str)}


def _not_text(value: object) -> str:
    if isinstance(value, bool):
        return "not-text-truth"
    if isinstance(value, int | float):
        return "not-text-number"
    return "not-text-date" if isinstance(value, date) else "not-text"


def _choice(detail: ErrorDetails, mark: Mark, named: str) -> Trouble:
    choices = tuple(QUOTED.findall(_context(detail).get("expected", "")))
    if choices == ("placet/1",):
        return Trouble("format", mark, {"named": named})
    return Trouble("not-one-of", mark, {"named": str(_steps(detail)[-1]) if _about_key(detail) else named}, choices)
