"""What is wrong in the notation of a rule file: the YAML reader's complaint made plain, and the traps of # and @."""

import re

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from placet.rulefiles.complaints import Trouble
from placet.rulefiles.nodes import Mark

COMMENTED = re.compile(r"(?:[\[,:]|(?:^|\s)-)\s*(#\w+)")
TOKEN = re.compile(r"[^\s,\]}]+")
KINDS = (
    ("cannot start any token", "yaml-handle"),
    ("mapping values are not allowed", "yaml-colon"),
    ("found undefined alias", "yaml-alias"),
    ("found another document", "yaml-documents"),
)


def syntax_trouble(error: YAMLError, text: str) -> Trouble:
    """Say what stopped the YAML reader, and where."""
    if isinstance(error, ReaderError):
        line = text.count("\n", 0, error.position) + 1
        return Trouble("yaml", Mark(line, error.position - text.rfind("\n", 0, error.position)), {"named": "control"})
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Trouble("yaml", words={"named": str(error).splitlines()[0]})
    mark = Mark(error.problem_mark.line + 1, error.problem_mark.column + 1)
    lines = text.splitlines()
    found = _commented(lines, error, mark)
    return found or _named(error.problem or "", mark, lines)


def _commented(lines: list[str], error: MarkedYAMLError, mark: Mark) -> Trouble | None:
    """Find a hashtag that swallowed the end of its line, between where the piece began and where reading stopped."""
    first = error.context_mark.line if error.context_mark else mark.line - 1
    for number in range(first, min(mark.line, len(lines))):
        found = COMMENTED.search(lines[number])
        if found and not _quoted(lines[number], found.start(1)):
            return Trouble("yaml-comment", Mark(number + 1, found.start(1) + 1), {"named": found.group(1)})
    return None


def _quoted(line: str, column: int) -> bool:
    return line[:column].count('"') % 2 == 1


def _named(problem: str, mark: Mark, lines: list[str]) -> Trouble:
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    rest = line[mark.column - 1 :]
    token = TOKEN.match(rest)
    written = token.group() if token else rest.strip()
    kind = next((kind for words, kind in KINDS if words in problem), "yaml")
    if kind == "yaml-handle" and rest.startswith("\t"):
        return Trouble("yaml-tab", mark)
    if kind == "yaml-handle":
        return Trouble(kind, mark, {"named": written[:1], "quoted": written})
    return Trouble(kind, mark, {"named": written.lstrip("*") if kind == "yaml-alias" else problem})


def swallowed(text: str, mark: Mark) -> str:
    """Give the hashtag that a comment swallowed after a key or a dash; empty where there is none."""
    lines = text.splitlines()
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    found = COMMENTED.search(line, max(0, mark.column - 2))
    return found.group(1) if found and not _quoted(line, found.start(1)) else ""
