"""Rule sets are kept between runs, and made anew as soon as a pack or the program changes."""

import os
from pathlib import Path

import pytest
from rulefile_cases import PACK, RULE, other

from placet.domain.rule import RuleSet
from placet.resources import rule_pack
from placet.rulefiles import kept as module
from placet.rulefiles.kept import MOST, KeptRules
from placet.rulefiles.load import load


def pack(folder: Path, content: str = PACK + RULE) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "a.yaml").write_text(content, "utf-8")
    return folder


@pytest.fixture
def kept(tmp_path: Path) -> KeptRules:
    return KeptRules(tmp_path / "kept", "Placet 1")


def remember(kept: KeptRules, *folders: Path) -> RuleSet:
    ruleset = load(folders)
    kept.keep(ruleset)
    return ruleset


def only_file(tmp_path: Path) -> Path:
    (found,) = (tmp_path / "kept").iterdir()
    return found


def test_nothing_is_found_before_anything_is_kept(kept: KeptRules, tmp_path: Path) -> None:
    assert kept.find([pack(tmp_path / "p")]) is None


def test_a_rule_set_is_found_as_it_was_kept(kept: KeptRules, tmp_path: Path) -> None:
    folder = pack(tmp_path / "p")
    assert remember(kept, folder) == kept.find([folder])


def test_the_federal_pack_is_found_as_it_was_kept(kept: KeptRules) -> None:
    folder = rule_pack("canada-federal")
    assert remember(kept, folder) == kept.find([folder])


def test_a_pack_is_found_wherever_its_files_stand(kept: KeptRules, tmp_path: Path) -> None:
    ruleset = remember(kept, pack(tmp_path / "p"))
    assert kept.find([pack(tmp_path / "moved")]) == ruleset
    assert kept.find([tmp_path / "moved" / "a.yaml"]) == ruleset


def test_a_changed_file_is_read_again(kept: KeptRules, tmp_path: Path) -> None:
    folder = pack(tmp_path / "p")
    remember(kept, folder)
    pack(folder, PACK + RULE + "    level: note\n")
    assert kept.find([folder]) is None


def test_a_file_added_renamed_or_taken_away_is_noticed(kept: KeptRules, tmp_path: Path) -> None:
    folder = pack(tmp_path / "p")
    ruleset = remember(kept, folder)
    (folder / "b.yml").write_text("format: placet/1\nlists: {}\n", "utf-8")
    assert kept.find([folder]) is None
    (folder / "b.yml").unlink()
    assert kept.find([folder]) == ruleset
    (folder / "a.yaml").rename(folder / "c.yaml")
    assert kept.find([folder]) is None


def test_packs_are_kept_in_their_order_and_together(kept: KeptRules, tmp_path: Path) -> None:
    first = pack(tmp_path / "first")
    second = pack(tmp_path / "second", other("own") + "rules:\n  - {id: b, kind: phrase, text: [y]}\n")
    ruleset = remember(kept, first, second)
    assert kept.find([first, second]) == ruleset
    assert kept.find([second, first]) is None
    assert kept.find([first]) is None


def test_another_version_of_the_program_keeps_its_own(kept: KeptRules, tmp_path: Path) -> None:
    folder = pack(tmp_path / "p")
    remember(kept, folder)
    assert KeptRules(tmp_path / "kept", "Placet 2").find([folder]) is None


def test_a_changed_module_makes_everything_anew(
    kept: KeptRules, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = pack(tmp_path / "p")
    remember(kept, folder)
    monkeypatch.setattr(module, "DECIDING", ("domain", "rulefiles"))
    assert KeptRules(tmp_path / "kept", "Placet 1").find([folder]) is None


@pytest.mark.parametrize("damage", [lambda data: data[:-9], lambda data: data.replace(b'"x"', b'"y"'), lambda _: b""])
def test_a_damaged_file_counts_for_nothing(damage, kept: KeptRules, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    folder = pack(tmp_path / "p")
    remember(kept, folder)
    file = only_file(tmp_path)
    file.write_bytes(damage(file.read_bytes()))
    assert kept.find([folder]) is None


def test_a_pack_that_is_not_there_is_not_found(kept: KeptRules, tmp_path: Path) -> None:
    assert kept.find([tmp_path / "nowhere"]) is None


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be", "utf-8")
    folder = pack(tmp_path / "p")
    kept = KeptRules(tmp_path / "kept", "Placet 1")
    remember(kept, folder)
    assert kept.find([folder]) is None


def test_the_rule_sets_made_longest_ago_are_forgotten(kept: KeptRules, tmp_path: Path) -> None:
    folders = [pack(tmp_path / f"p{number}", PACK + RULE + f"    level: note # {number}\n") for number in range(MOST)]
    for number, folder in enumerate(folders):
        before = set((tmp_path / "kept").glob("*"))
        remember(kept, folder)
        (made,) = set((tmp_path / "kept").iterdir()) - before
        os.utime(made, (number, number))
    remember(kept, pack(tmp_path / "last", PACK + RULE))
    assert [kept.find([folder]) is None for folder in folders] == [True] + [False] * (MOST - 1)
    assert kept.find([tmp_path / "last"]) is not None


def test_nothing_but_whole_rule_sets_stands_in_the_folder(kept: KeptRules, tmp_path: Path) -> None:
    remember(kept, pack(tmp_path / "p"))
    assert only_file(tmp_path).suffix == ".rules"
