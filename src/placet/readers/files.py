"""The bytes of a file on the disk, within the limit of size: for drafts and for records alike."""

from pathlib import Path

from placet.domain.detail import Detail
from placet.domain.errors import DraftMissing, UnsafeDraft
from placet.readers.limits import MAX_BYTES


def file_bytes(path: Path) -> bytes:
    """Read a file whole; DraftMissing where it cannot be opened, UnsafeDraft where it is beyond the limit."""
    check_size(path)
    try:
        return path.read_bytes()
    except OSError as error:
        raise DraftMissing(path.name, error.strerror or "") from error


def check_size(path: Path, size: int | None = None) -> None:
    """Refuse a file beyond the limit (UnsafeDraft); `size` is its length in bytes where that is known already."""
    try:
        found = path.stat().st_size if size is None else size
    except OSError as error:
        raise DraftMissing(path.name, error.strerror or "") from error
    if found > MAX_BYTES:
        raise UnsafeDraft(path.name, Detail.LARGER_THAN.of(MAX_BYTES // 1024**2))
