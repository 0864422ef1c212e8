"""The JSON Schema of rule files, for editors that complete and check as one types."""

from typing import Any

from placet.rulefiles.models import RuleFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, object]:
    """Give the JSON Schema (2020-12) of a rule file."""
    schema: dict[str, Any] = RuleFile.model_json_schema(by_alias=True)
    return {"$schema": DIALECT, "title": "Placet rule file, format placet/1", **_untitled(schema)}


def _untitled(schema: dict[str, Any]) -> dict[str, Any]:
    """Take out the titles made from the models' names, which say nothing to the writer of a rule."""
    return {name: _plain(value, name) for name, value in schema.items() if name != "title"}


def _plain(value: Any, name: str) -> Any:
    if isinstance(value, list):
        return [_plain(item, "") for item in value]
    if not isinstance(value, dict):
        return value
    titled = name not in ("properties", "$defs")
    return {key: _plain(item, key) for key, item in value.items() if not (titled and key == "title")}
