"""Words from the clipboard become a draft: a text file of their own beside the reviews."""

from datetime import datetime
from pathlib import Path

from placet.domain.errors import StoreError


def save_pasted(folder: Path, title: str, words: str, at: datetime) -> Path:
    """Write words to a new file named after `title` and the time; StoreError when the folder cannot be written."""
    stem = f"{title} {at.astimezone():%Y-%m-%d %H.%M.%S}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = _free(folder, stem)
        path.write_text(words, "utf-8", newline="\n")
    except OSError as error:
        raise StoreError(str(folder), error.strerror or "") from error
    return path


def _free(folder: Path, stem: str) -> Path:
    """Find a name that no file has yet."""
    number, path = 1, folder / f"{stem}.txt"
    while path.exists():
        number += 1
        path = folder / f"{stem} ({number}).txt"
    return path
