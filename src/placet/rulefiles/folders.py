"""A rule pack's folder: which files of it hold rules, and the digest by which the pack is known."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

SUFFIXES = (".yaml", ".yml")


def rule_file_paths(folder: Path) -> list[Path]:
    """List the rule files of a pack in the order of their names; a single file is a pack by itself."""
    if not folder.is_dir():
        return [folder]
    return sorted(path for path in folder.glob("*") if path.suffix.lower() in SUFFIXES)


def digest(files: Iterable[tuple[str, bytes]]) -> str:
    """Digest the names and the contents of a pack's files, in order (SHA-256, hex)."""
    whole = hashlib.sha256()
    for name, content in files:
        whole.update(f"{name}\n{len(content)}\n".encode())
        whole.update(content)
    return whole.hexdigest()
