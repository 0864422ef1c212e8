"""A file is read whole, or refused with what is wrong about it."""

from pathlib import Path

import pytest

from placet.domain.detail import Detail
from placet.domain.errors import DraftMissing, UnsafeDraft
from placet.readers.files import check_size, file_bytes
from placet.readers.limits import MAX_BYTES


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(b"Words\r\n\x00")
    assert file_bytes(path) == b"Words\r\n\x00"


def test_a_file_that_cannot_be_opened_is_missing(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.docx", tmp_path):
        with pytest.raises(DraftMissing) as told:
            file_bytes(path)
        assert told.value.name == path.name


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    for refused in (lambda: file_bytes(path), lambda: check_size(path, MAX_BYTES + 1)):
        with pytest.raises(UnsafeDraft) as told:
            refused()
        assert told.value.detail == Detail.LARGER_THAN.of(500)
    check_size(path, MAX_BYTES)
