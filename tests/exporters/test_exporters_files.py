"""Files appear whole, or not at all."""

from pathlib import Path

import pytest

from placet.domain.errors import ExportError
from placet.exporters.files import put


def test_a_file_is_written_into_a_folder_that_was_not_there(tmp_path: Path) -> None:
    put(tmp_path / "new" / "file.txt", b"words")
    assert (tmp_path / "new" / "file.txt").read_bytes() == b"words"


def test_a_file_is_replaced_whole_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_bytes(b"longer words than these")
    put(tmp_path / "file.txt", b"words")
    assert (tmp_path / "file.txt").read_bytes() == b"words"
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == ["file.txt"]


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file.txt").write_bytes(b"old")

    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(ExportError) as trouble:
        put(tmp_path / "file.txt", b"new")
    assert trouble.value.detail == "No space left on device"
    assert (tmp_path / "file.txt").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == ["file.txt"]
