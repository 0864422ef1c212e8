"""Rule sets kept between runs: packs are read and tried again only when they, or the program, have changed."""

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from placet.domain.rule import RuleSet
from placet.rulefiles.folders import digest, rule_file_paths
from placet.rulefiles.values import plain, reader_of

SUFFIX = ".rules"
MOST = 8
"""Rule sets kept at once; the one made longest ago goes first."""
DECIDING = ("domain", "matching", "rulefiles")
"""Rooms of the program whose modules decide what rules are, and whether they pass their examples."""


class KeptRules:
    """Proven rule sets in a folder of the user's, as JSON; one is found again by its packs' digests alone.

    A folder that cannot be written, and a file that is damaged, cost time and nothing else.
    """

    def __init__(self, folder: Path, software: str) -> None:
        """Keep rule sets in a folder, for this version of the program."""
        self._folder = folder
        self._software = f"{software} {_modules()}"

    def find(self, folders: Sequence[Path]) -> RuleSet | None:
        """Give the rule set that these packs made as they stand now; None where it is not kept."""
        try:
            return _read(self._file(map(_pack_digest, folders)))
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def keep(self, ruleset: RuleSet) -> None:
        """Keep a rule set that passed its examples, whole or not at all."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(self._file(pack.sha256 for pack in ruleset.packs), ruleset)
            self._forget()

    def _file(self, digests: Iterable[str]) -> Path:
        name = hashlib.sha256("\n".join((self._software, *digests)).encode()).hexdigest()
        return self._folder / (name + SUFFIX)

    def _forget(self) -> None:
        kept = sorted(self._folder.glob(f"*{SUFFIX}"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in kept[MOST:]:
            path.unlink()


def _pack_digest(folder: Path) -> str:
    return digest((path.name, path.read_bytes()) for path in rule_file_paths(folder))


def _modules() -> str:
    """Digest the modules that decide about rules, where they stand as files: a changed checkout keeps its version."""
    package = Path(__file__).parent.parent
    paths = (path for room in DECIDING for path in sorted((package / room).rglob("*.py")))
    return digest((path.relative_to(package).as_posix(), path.read_bytes()) for path in paths)


def _read(file: Path) -> RuleSet:
    """Read a kept rule set; OSError where there is none, ValueError and others where it is damaged."""
    seal, _, content = file.read_bytes().partition(b"\n")
    if hashlib.sha256(content).hexdigest().encode() != seal:
        raise ValueError(file.name)
    ruleset: RuleSet = reader_of(RuleSet)(json.loads(content))
    return ruleset


def _write(file: Path, ruleset: RuleSet) -> None:
    content = json.dumps(plain(ruleset), ensure_ascii=False, separators=(",", ":")).encode()
    seal = hashlib.sha256(content).hexdigest().encode()
    draft = file.with_suffix(f".{os.getpid()}")
    try:
        draft.write_bytes(seal + b"\n" + content)
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
