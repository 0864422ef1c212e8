"""The JSON Schema is valid, and says of rule files what the loader says."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from rulefile_cases import FILES, PACK, RULE, rule

from placet.rulefiles.hints import HINTS
from placet.rulefiles.nodes import Values, compose
from placet.rulefiles.schema import json_schema
from placet.words.vocabulary import PRODUCTS

RULES = Path(__file__).parent.parent.parent / "rules"
PUBLISHED = RULES / "placet.schema.json"
SHIPPED = sorted(RULES.glob("*/*.yaml"))
SELF_EVIDENT = {"Words", "SomeWords", "AccountOwner", "EffectiveDates", "AppliesTo"}
"""Mappings whose keys need no hint: en and fr, name and role, from and until, products and channels."""
SEEN_BY_THE_SCHEMA = [
    "format",
    "missing",
    "no-items",
    "not-identifier",
    "not-list",
    "not-list-mapping",
    "not-mapping",
    "not-number",
    "not-one-of",
    "not-text",
    "not-text-number",
    "not-text-truth",
    "nothing",
    "unknown-key",
]


def plain(value: Any) -> Any:
    """Give a file’s value as an editor sees it: a date is a text."""
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def faults(text: str) -> list[str]:
    node = compose(text)
    assert node is not None
    schema = Draft202012Validator(json_schema())
    return [error.message for error in schema.iter_errors(plain(Values().value(node)))]


def test_the_schema_is_a_valid_json_schema() -> None:
    Draft202012Validator.check_schema(json_schema())
    json.dumps(json_schema())


def test_the_schema_names_its_dialect_and_what_it_is_for() -> None:
    schema = json_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "Placet rule file, format placet/1"


def test_the_schema_beside_the_packs_is_the_one_that_placet_prints() -> None:
    assert json.loads(PUBLISHED.read_text("utf-8")) == json_schema(), (
        "run: placet rules schema -o rules/placet.schema.json"
    )


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_schema_accepts_the_packs_that_ship(path: Path) -> None:
    assert faults(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_file_that_ships_names_the_schema_to_editors(path: Path) -> None:
    first = path.read_text("utf-8").splitlines()[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / named).resolve() == PUBLISHED.resolve()


def test_every_key_has_a_hint_in_both_languages() -> None:
    unsaid = [
        f"{name}.{key}"
        for name, definition in json_schema()["$defs"].items()  # type: ignore[attr-defined]
        for key, value in definition.get("properties", {}).items()
        if "\n\n" not in value.get("description", "") and name not in SELF_EVIDENT
    ]
    assert unsaid == []


def test_no_hint_speaks_of_a_key_that_is_not_there() -> None:
    definitions: Any = json_schema()["$defs"]
    keys = {key for each in [*definitions.values(), json_schema()] for key in each.get("properties", {})}
    named = {f"{name}.{key}" for name, each in definitions.items() for key in each.get("properties", {})}
    assert HINTS.keys() <= keys | named


def test_editors_offer_the_usual_products_and_take_others() -> None:
    offered = json_schema()["$defs"]["AppliesTo"]["properties"]["products"]["items"]  # type: ignore[index]
    assert set(PRODUCTS) == set(offered["anyOf"][0]["enum"])
    assert faults(rule("applies-to: {products: [our-own-product]}")) == []


def test_the_schema_accepts_the_smallest_pack() -> None:
    assert faults(PACK + RULE) == []


@pytest.mark.parametrize("kind", SEEN_BY_THE_SCHEMA)
def test_the_schema_refuses_what_the_loader_refuses(kind: str) -> None:
    content = FILES[kind]
    assert isinstance(content, str)
    assert faults(content)


def test_the_schema_gives_editors_the_names_to_complete() -> None:
    definitions: Any = json_schema()["$defs"]
    assert definitions["Phrase"]["properties"]["case"]["enum"] == ["any", "as-written"]
    assert "footnote" in definitions["PlaceKind"]["enum"]
    assert "bluesky" in definitions["Platform"]["enum"]
    assert "applies-to" in definitions["Slogan"]["properties"]


def test_a_level_of_a_product_is_checked_too() -> None:
    assert faults(rule("level-in: {social-media: loud}"))
