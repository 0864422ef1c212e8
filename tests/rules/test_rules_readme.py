"""The packs shown in the README of the rules are packs: they load beside the federal one and prove themselves."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from placet.cli.commands import command_line
from placet.resources import resource, rule_pack
from placet.rulefiles.models import KINDS, key
from placet.scan import load_rules
from placet.words.vocabulary import CHANNELS, PRODUCTS

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
    for named in KEYS:
        assert f"`{named}`" in english
        assert f"`{named}`" in french


def test_both_halves_name_every_product_and_channel() -> None:
    for half in README.read_text("utf-8").split("# Jeux de règles", 1):
        assert [name for name in (*PRODUCTS, *CHANNELS) if f"`{name}`" not in half] == []


def test_both_halves_explain_every_key_of_a_kind() -> None:
    keys = {key(name) for model in KINDS.values() for name in model.model_fields} - {"id", "kind"}
    for half in README.read_text("utf-8").split("# Jeux de règles", 1):
        assert [name for name in sorted(keys) if f"`{name}" not in half] == []


def test_both_halves_name_every_kind_of_rule() -> None:
    english, french = README.read_text("utf-8").split("# Jeux de règles", 1)
    for kind in KINDS:
        assert f"| `{kind}` |" in english
        assert f"| `{kind}` |" in french


def test_both_halves_name_every_pack_that_ships() -> None:
    packs = [path.parent.name for path in README.parent.glob("*/pack.yaml")]
    assert len(packs) >= 3
    for half in README.read_text("utf-8").split("# Jeux de règles", 1):
        assert [name for name in packs if f"`{name}`" not in half] == []


@pytest.mark.parametrize(
    ("half", "draft"), [(0, "family-benefit_release_EN.docx"), (1, "family-benefit_release_FR.docx")]
)
def test_the_ten_minutes_may_be_followed_to_the_letter(
    half: int, draft: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = README.read_text("utf-8").split("# Jeux de règles", 1)[half]
    folder, file = re.findall(r"`(famil[\w.-]+)`", text)[:2]
    (tmp_path / folder).mkdir()
    (tmp_path / folder / file).write_text(SHOWN[half], "utf-8")
    monkeypatch.chdir(tmp_path)
    commands = [shlex.split(line)[1:] for line in re.findall(r"placet (?:rules|scan) [^`\n]+", text)]
    assert [command[:2] for command in commands[:2]] == [["rules", "check"], ["rules", "test"]]
    for command in commands:
        shutil.copy(resource("samples") / draft, command[1] if command[0] == "scan" else "unused.docx")
        assert command_line(command) in ((0, 1) if command[0] == "scan" else (0,)), capsys.readouterr()
    schema = re.match(r"# yaml-language-server: \$schema=(\S+)", SHOWN[half])
    assert schema is not None
    assert (tmp_path / folder / schema[1]).is_file()


def test_every_file_of_the_federal_pack_is_named() -> None:
    text = README.read_text("utf-8")
    for path in rule_pack("canada-federal").glob("*.yaml"):
        assert path.name == "pack.yaml" or text.count(f"`{path.name}`") == 2
