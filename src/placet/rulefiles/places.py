"""Where a rule's examples stand in its file, looked up when one of them fails."""

from collections.abc import Sequence
from pathlib import Path

from placet.rulefiles.files import Said, read_rule_file
from placet.rulefiles.folders import rule_file_paths


class ExamplePlaces:
    """The files of sound rule packs, read again when somebody asks where an example stands."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Remember the folders; nothing is read yet."""
        self._folders = folders
        self._rules: dict[str, Said] = {}

    def __call__(self, rule_id: str, number: int) -> tuple[str, int, int]:
        """Give file, line and column of a rule's example, numbered from 0, those that must match first."""
        if not self._rules:
            self._rules = {said.rule.id: said for said in self._read()}
        said = self._rules.get(rule_id)
        if said is None:
            return rule_id, 0, 0
        first = len(said.rule.examples.match)
        which = ("match", number) if number < first else ("ignore", number - first)
        return said.file, *said.mark("examples", *which)

    def _read(self) -> list[Said]:
        paths = (path for folder in self._folders for path in rule_file_paths(folder))
        return [said for path in paths for said in read_rule_file(path).rules]
