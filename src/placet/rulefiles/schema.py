"""The JSON Schema of rule files, for editors that complete and check as one types."""

from collections.abc import Iterable
from typing import Any

from placet.rulefiles.hints import hint, kind_hint
from placet.rulefiles.models import AppliesTo, RuleFile, key
from placet.words.vocabulary import CHANNELS, PRODUCTS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
USUAL: dict[str, Iterable[str]] = {"products": PRODUCTS, "channels": CHANNELS}
"""Names that editors offer; a department’s own are as good."""


def json_schema() -> dict[str, object]:
    """Give the JSON Schema (2020-12) of a rule file."""
    schema: dict[str, Any] = _plain(RuleFile.model_json_schema(by_alias=True), "")
    for name, definition in schema["$defs"].items():
        _describe(definition, name)
    _describe(schema, RuleFile.__name__)
    _offer(schema["$defs"][AppliesTo.__name__])
    head = {"$schema": DIALECT, "title": "Placet rule file, format placet/1"}
    return {**head, **{name: value for name, value in schema.items() if name != "description"}}


def _plain(value: Any, name: str) -> Any:
    """Take out what says nothing to the writer of a rule: titles made from names, defaults that are empty."""
    if isinstance(value, list):
        return [_plain(item, "") for item in value]
    if not isinstance(value, dict):
        return value
    if name in ("properties", "$defs"):
        return {key: _plain(item, key) for key, item in value.items() if key != "title" or name == "properties"}
    idle = {"title"} | ({"default"} if not value.get("default") or isinstance(value["default"], dict) else set())
    return {key: _plain(item, key) for key, item in value.items() if key not in idle}


def _describe(definition: dict[str, Any], model: str) -> None:
    """Put words beside a model and its keys, in both languages."""
    definition.pop("description", None)
    if told := kind_hint(model):
        definition["description"] = told
    for name, value in definition.get("properties", {}).items():
        if told := hint(model, name):
            value["description"] = told


def _offer(applies_to: dict[str, Any]) -> None:
    for name, usual in USUAL.items():
        applies_to["properties"][key(name)]["items"] = {"anyOf": [{"enum": list(usual)}, {"type": "string"}]}
