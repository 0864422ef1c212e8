"""What is wrong in the notation of a rule file: the YAML reader's complaint made plain, and the traps of # and @."""

import re
from collections.abc import Iterator

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from placet.rulefiles.complaints import Trouble
from placet.rulefiles.nodes import Mark, every_node, mark_of

COMMENTED = re.compile(r"(?:[\[,:]|(?<!\S)-)\s*(#\w+)")
LOOSE = re.compile(r"(?:^|[\s\[,])(#\w+)")
AFTER = re.compile(r"(?<=\S)[ \t]+(#\w+)")
TOKEN = re.compile(r"[^\s,\]}]+")
CRAMPED = re.compile(r"\s*(?:- )?(?P<key>[\w-]+):(?P<value>[^\s/:].*)")
NO_BREAK = re.compile(r"^[ -]*(\u00a0)|[:,\[{-] ?(\u00a0)")
KINDS = (
    ("cannot start any token", "yaml-handle"),
    ("mapping values are not allowed", "yaml-colon"),
    ("found undefined alias", "yaml-alias"),
    ("found another document", "yaml-documents"),
    ("unknown escape character", "yaml-escape"),
    ("unexpected end of stream", "yaml-quote"),
    ("maximum depth", "yaml-deep"),
    ("but found ']'", "yaml-closed"),
    ("but found '}'", "yaml-closed"),
    ("expected ','", "yaml-bracket"),
    ("expected the node content", "yaml-bracket"),
    ("expected <block end>", "yaml-indent"),
    ("could not find expected ':'", "yaml-key"),
    ("expected '<document start>'", "yaml-indent"),
    ("sequence entries are not allowed", "yaml-dash"),
    ("mapping keys are not allowed", "yaml-handle"),
    ("expected alphabetic or numeric character", "yaml-mark"),
    ("expected a comment or a line break", "yaml-block"),
    ("expected chomping or indentation indicators", "yaml-block"),
)
"""What the YAML reader says, in part, and the complaint that says it plainly."""
OPENED = ("yaml-quote", "yaml-bracket", "yaml-key")
"""Complaints that are better made where the quote or bracket was opened than where reading stopped."""


def syntax_trouble(error: YAMLError, text: str) -> Trouble:
    """Say what stopped the YAML reader, and where."""
    if isinstance(error, ReaderError):
        line = text.count("\n", 0, error.position) + 1
        return Trouble("yaml-control", Mark(line, error.position - text.rfind("\n", 0, error.position)))
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Trouble("yaml", words={"named": str(error).splitlines()[0]})
    mark = Mark(error.problem_mark.line + 1, error.problem_mark.column + 1)
    lines = text.splitlines()
    opened = Mark(error.context_mark.line + 1, error.context_mark.column + 1) if error.context_mark else mark
    found = _commented(lines, error, mark) or _cramped(lines, opened, mark)
    return found or _named(error.problem or "", mark, opened, lines)


def _cramped(lines: list[str], opened: Mark, mark: Mark) -> Trouble | None:
    """Find a space missing after a colon, or one that does not break, where reading stopped, began, or just before."""
    for number in sorted({opened.line, mark.line - 1, mark.line}):
        line = lines[number - 1] if 0 < number <= len(lines) else ""
        if hard := NO_BREAK.search(line):
            return Trouble("yaml-no-break", Mark(number, max(hard.start(1), hard.start(2)) + 1))
        if cramped := CRAMPED.fullmatch(line):
            key, value = cramped["key"], cramped["value"].rstrip()
            return space_missing(Mark(number, cramped.start("key") + 1), key, value)
    return None


def space_missing(mark: Mark, key: str, value: str) -> Trouble:
    """Complain of a key and its value without the space between them."""
    return Trouble("yaml-space", mark, {"named": f"{key}:{value}", "written": f"{key}: {value or '…'}"})


def _commented(lines: list[str], error: MarkedYAMLError, mark: Mark) -> Trouble | None:
    """Find a hashtag that swallowed the end of its line: the last one between where the piece began and the stop."""
    began = error.context_mark.line if error.context_mark else mark.line - 1
    for number in reversed(range(_piece(lines, began), min(mark.line, len(lines)))):
        found = LOOSE.search(lines[number])
        if found and not _quoted(lines[number], found.start(1)):
            return Trouble("yaml-comment", Mark(number + 1, found.start(1) + 1), {"named": found.group(1)})
    return None


def _piece(lines: list[str], began: int) -> int:
    """Find the line, from 0, on which the list’s piece begins that holds a line: the nearest dash at or above it."""
    above = range(min(began, len(lines) - 1), -1, -1)
    return next((number for number in above if lines[number].lstrip().startswith("- ") and number < began), began)


def _quoted(line: str, column: int) -> bool:
    return line[:column].count('"') % 2 == 1 or line[:column].count("'") % 2 == 1


def _named(problem: str, mark: Mark, opened: Mark, lines: list[str]) -> Trouble:
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    rest = line[mark.column - 1 :]
    token = TOKEN.match(rest)
    written = token.group() if token else rest.strip()
    kind = next((kind for words, kind in KINDS if words in problem), "yaml")
    if "'<scalar>'" in problem and line[: mark.column - 1].rstrip().endswith(("'", '"')):
        return Trouble("yaml-comma" if written.startswith(("'", '"')) else "yaml-apostrophe", mark, {"named": written})
    if kind == "yaml-colon" and ":" not in line[: mark.column - 1]:
        return Trouble("yaml-indent", Mark(mark.line, len(line) - len(line.lstrip()) + 1))
    if kind == "yaml-handle" and rest.startswith("\t"):
        return Trouble("yaml-tab", mark)
    if kind == "yaml-handle":
        return Trouble(kind, mark, {"named": written[:1], "quoted": written})
    if kind == "yaml-alias":
        return Trouble(kind, mark, {"named": written.lstrip("*")})
    return Trouble(
        kind, opened if kind in OPENED else mark, {"named": written[:1] if kind == "yaml-escape" else problem}
    )


def swallowed(text: str, mark: Mark) -> str:
    """Give the hashtag that a comment swallowed after a key or a dash; empty where there is none."""
    lines = text.splitlines()
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    found = COMMENTED.search(line, max(0, mark.column - 2))
    return found.group(1) if found and not _quoted(line, found.start(1)) else ""


def swallowed_texts(text: str, root: Node) -> Iterator[Trouble]:
    """Find the hashtags that a comment swallowed at the end of a text without quotes: *Follow #StrongFamilies*."""
    found = [(number, hit) for number, line in enumerate(text.splitlines()) for hit in AFTER.finditer(line)]
    ends = {(node.end_mark.line, node.end_mark.column) for node in _texts(root)} if found else set()
    for number, hit in found:
        if (number, hit.start()) in ends:
            yield Trouble("yaml-comment-after", Mark(number + 1, hit.start(1) + 1), {"named": hit.group(1)})


def cut_texts(root: Node) -> Iterator[Trouble]:
    """Find texts in brackets that a curly quotation mark should have held together: one is opened and not closed."""
    for node in every_node(root):
        if isinstance(node, SequenceNode) and node.flow_style:
            plain = (item for item in node.value if isinstance(item, ScalarNode) and item.style is None)
            yield from (Trouble("curly", mark_of(item)) for item in plain if _cut(str(item.value)))


def _cut(text: str) -> bool:
    return any(text.count(opening) > text.count(closing) for opening, closing in ("“”", "«»"))


def _texts(root: Node) -> Iterator[ScalarNode]:
    """List the texts without quotes that stand in lists, or behind `en` and `fr`."""
    for node in every_node(root):
        items = node.value if isinstance(node, SequenceNode) else ()
        if isinstance(node, MappingNode):
            items = [item for key, item in node.value if key.value in ("en", "fr")]
        yield from (item for item in items if isinstance(item, ScalarNode) and item.style is None and item.value)
