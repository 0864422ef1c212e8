"""Shipped files are found, and a rule pack by its name."""

from pathlib import Path

import pytest

from placet.resources import pack_folder, resource, rule_pack


def test_what_is_not_shipped_is_said_so() -> None:
    with pytest.raises(FileNotFoundError):
        resource("nowhere")


def test_a_pack_that_ships_goes_by_its_name() -> None:
    assert pack_folder(Path("canada-federal")) == rule_pack("canada-federal")


@pytest.mark.parametrize("named", ["families-canada", "packs/canada-federal", "../canada-federal", "."])
def test_any_other_name_is_a_path(named: str) -> None:
    assert pack_folder(Path(named)) == Path(named)


def test_a_folder_of_the_same_name_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "canada-federal").mkdir()
    monkeypatch.chdir(tmp_path)
    assert pack_folder(Path("canada-federal")) == Path("canada-federal")
