"""The JSON Schema of the review inside a record, for those who read records without Placet."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from placet.signing.review_data import FORMAT, REVIEW

DIALECT = GenerateJsonSchema.schema_dialect
FINDING_ID = "^[0-9a-f]{16}$"
LOCAL_TIME = "The reviewer's local time, as told: ISO 8601, without a zone"


def record_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a record's data.

    What may be missing has a default: a record written before a field was known is as good as one written after.
    """
    schema = REVIEW.json_schema(mode="validation")
    definitions: dict[str, Any] = schema.pop("$defs")
    definitions["Finding"]["properties"]["id"] = {"type": "string", "pattern": FINDING_ID}
    definitions["Request"]["properties"]["received_at"] = {"type": "string", "description": LOCAL_TIME}
    return {
        "$schema": DIALECT,
        "$id": f"urn:placet:{FORMAT}",
        "title": f"The review inside a sign-off record of Placet, format {FORMAT}",
        "description": schema["description"],
        "type": "object",
        "properties": {"format": {"const": FORMAT}, **_untitled(schema["properties"])},
        "required": ["format", *schema["required"], "trail"],
        "$defs": {name: _untitled(definition) for name, definition in sorted(definitions.items())},
    }


def _untitled(value: Any) -> Any:
    """Take out titles made from names, which say nothing more than the names."""
    if isinstance(value, list):
        return [_untitled(item) for item in value]
    if not isinstance(value, dict):
        return value
    made = isinstance(value.get("title"), str)
    return {name: _untitled(item) for name, item in value.items() if not (made and name == "title")}
