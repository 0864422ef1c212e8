"""The packs shown in the README of the rules are packs: they load beside the federal one and prove themselves."""

import re
from pathlib import Path

import pytest

from placet.resources import rule_pack
from placet.rulefiles.models import KINDS
from placet.scan import load_rules

README = rule_pack("canada-federal").parent / "README.md"
SHOWN = re.findall(r"```yaml\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
KEYS = ("level", "level-in", "languages", "applies-to", "places", "effective", "except", "status", "source", "examples")


def test_the_readme_shows_a_pack_in_each_language() -> None:
    assert len(SHOWN) == 2


@pytest.mark.parametrize("shown", SHOWN)
def test_a_pack_of_the_readme_works_beside_the_federal_one(shown: str, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(shown, "utf-8")
    ruleset = load_rules([rule_pack("canada-federal"), tmp_path])
    assert [off.rule_id for off in ruleset.switched_off] == ["identity.applied-title"]
    assert sum(1 for rule in ruleset.rules if rule.id.startswith(("families.", "familles."))) >= 3


def test_both_halves_explain_every_key() -> None:
    english, french = README.read_text("utf-8").split("# Jeux de règles", 1)
    for key in KEYS:
        assert f"`{key}`" in english
        assert f"`{key}`" in french


def test_both_halves_name_every_kind_of_rule() -> None:
    english, french = README.read_text("utf-8").split("# Jeux de règles", 1)
    for kind in KINDS:
        assert f"| `{kind}` |" in english
        assert f"| `{kind}` |" in french


def test_every_file_of_the_federal_pack_is_named() -> None:
    text = README.read_text("utf-8")
    for path in rule_pack("canada-federal").glob("*.yaml"):
        assert path.name == "pack.yaml" or text.count(f"`{path.name}`") == 2
