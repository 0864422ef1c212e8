"""A rule pack of two rules, drafts for them, and the command line run in this process."""

from pathlib import Path

import pytest
from command_runs import Ran, Run

from placet.cli.commands import command_line

PACK = """
format: placet/1
pack: {id: trial, version: "1", languages: [en, fr], title: {en: Trial, fr: Essai}}
rules:
  - id: branding.harper-government
    kind: phrase
    text: [Harper Government]
    level: error
    message: {en: Names the government after its leader, fr: Désigne le gouvernement par le nom de son chef}
    examples: {match: ["The [[Harper Government]] said"], ignore: ["The government said"]}
  - id: slogan.real-change
    kind: slogan
    text: [Real Change]
    applies-to: {products: [speech]}
    examples: {match: ["A [[Real Change]] plan"]}
"""


@pytest.fixture(name="run")
def runner(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: object) -> Ran:
        code = command_line([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


@pytest.fixture(name="pack")
def rule_pack(tmp_path: Path) -> Path:
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "pack.yaml").write_text(PACK, "utf-8")
    return folder


@pytest.fixture(name="drafts")
def drafts_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the commands run: one draft with a finding, one without."""
    folder = tmp_path / "drafts"
    (folder / "sub").mkdir(parents=True)
    (folder / "found.txt").write_text("👪 The Harper Government said so.", "utf-8")
    (folder / "sub" / "clean é.txt").write_text("The Government of Canada said so.", "utf-8")
    monkeypatch.chdir(folder)
    return folder
