"""`placet rules`: check, test, schema."""

import json
from pathlib import Path

from command_runs import Run


def test_a_good_pack_passes_check_and_test(run: Run, pack: Path) -> None:
    for command in ("check", "test"):
        ran = run("rules", command, pack)
        assert (ran.code, ran.out, ran.err) == (0, "2 rules in 1 rule pack: no complaint.\n", "")


def test_a_good_pack_passes_in_french(run: Run, pack: Path) -> None:
    assert run("rules", "check", pack, "--lang", "fr").out == "2 règles dans 1 jeu de règles\u00a0: aucune erreur.\n"


def test_a_rule_that_fails_its_example_is_named_with_its_line(run: Run, pack: Path) -> None:
    file = pack / "pack.yaml"
    file.write_text(file.read_text("utf-8").replace('["The government said"]', '["The Harper Government"]'), "utf-8")
    assert run("rules", "check", pack).code == 0
    ran = run("rules", "test", pack)
    assert ran.code == 2
    (said,) = ran.err.splitlines()[1:]
    assert said.startswith(f"{file}:")
    assert "branding.harper-government: The example “The Harper Government” finds “Harper Government”" in said
    assert "Traceback" not in ran.err
    assert ran.out == ""


def test_a_malformed_pack_is_refused_with_file_line_and_column(run: Run, pack: Path) -> None:
    file = pack / "pack.yaml"
    file.write_text(file.read_text("utf-8").replace("kind: phrase", "kind: phrases"), "utf-8")
    for command in ("check", "test"):
        ran = run("rules", command, pack)
        assert ran.code == 2
        assert "pack.yaml:6:" in ran.err


def test_a_missing_pack_is_one_complaint(run: Run, tmp_path: Path) -> None:
    ran = run("rules", "check", tmp_path / "nowhere")
    assert ran.code == 2
    assert len(ran.err.splitlines()) == 2


def test_the_schema_is_json_schema(run: Run) -> None:
    ran = run("rules", "schema")
    assert ran.code == 0
    assert "$defs" in json.loads(ran.out)


def test_the_schema_is_written_to_a_file_in_utf_8(run: Run, tmp_path: Path) -> None:
    ran = run("rules", "schema", "-o", tmp_path / "placet.schema.json")
    assert (ran.code, ran.out) == (0, "")
    assert "«" in (tmp_path / "placet.schema.json").read_text("utf-8")


def test_rules_without_a_command_say_which_there_are(run: Run) -> None:
    ran = run("rules")
    assert ran.code == 2
    assert "schema" in ran.out + ran.err


def test_a_rule_that_a_department_switches_off_is_told_by_every_machine_format(
    run: Run, pack: Path, drafts: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    off = "switch-off:\n  - {id: branding.harper-government, reason: Ours is stricter}\n"
    (own / "own.yaml").write_text('format: placet/1\npack: {id: own, version: "1"}\n' + off, "utf-8")
    told = {"rule": "branding.harper-government", "pack": "own", "reason": "Ours is stricter"}
    packs = ("--rules", pack, "--rules", own)
    assert json.loads(run("scan", drafts, *packs, "--format", "json").out)["switched_off"] == [told]
    (sarif,) = json.loads(run("scan", drafts, *packs, "--format", "sarif").out)["runs"]
    assert sarif["properties"]["switchedOff"] == [told]
    assert [result for result in sarif["results"] if result["ruleId"] == told["rule"]] == []


def test_a_shipped_pack_goes_by_its_name(run: Run) -> None:
    assert run("rules", "check", "canada-quebec").out.endswith("rules in 1 rule pack: no complaint.\n")
