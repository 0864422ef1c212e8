"""Who finds a course's rules in its drafts: Placet, and what a developer could pick up instead.

Every contender is a function that takes rules and gives, ready made, what finds their words in a text.
"""

import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import ahocorasick
import fuzzysearch
from match_course import Course
from rapidfuzz import fuzz, process

from placet.domain.document import Document
from placet.domain.rule import RuleSet
from placet.matching import engine

Spans = list[tuple[int, int]]
Finder = Callable[[Document], Spans]

SCORE = 85
"""From which similarity on a fuzzy matcher's find counts."""
LETTERS = 5
"""Letters to each slip that a search by edits allows, two slips at most."""
TOKEN = re.compile(r"\w+")
SECONDS = 60
"""After which a contender is stopped, on as much of the text as it is given."""


def placet(course: Course) -> Finder:
    """Hold drafts against the rules."""
    ruleset = RuleSet((), course.rules)
    engine.matchers(course.rules)
    return lambda draft: [(each.position.start, each.position.end) for each in engine.match(draft, ruleset)]


def partial_ratio(course: Course) -> Finder:
    """Align each phrase with each line, both in lower case (rapidfuzz); what a script would do."""
    phrases = [phrase.lower() for phrase in course.phrases]

    def find(draft: Document) -> Spans:
        found = []
        for start, line in lines(draft):
            for phrase in phrases:
                best = (
                    fuzz.partial_ratio_alignment(phrase, line, score_cutoff=SCORE) if len(line) >= len(phrase) else None
                )
                if best is not None:
                    found.append((start + best.dest_start, start + best.dest_end))
        return found

    return find


def token_windows(course: Course) -> Finder:
    """Compare all phrases with all runs of as many words (rapidfuzz, `cdist`)."""
    by_size: dict[int, list[str]] = {}
    for phrase in course.phrases:
        by_size.setdefault(len(phrase.split()), []).append(phrase.lower())

    def find(draft: Document) -> Spans:
        found = []
        words = [match.span() for match in TOKEN.finditer(draft.text)]
        for size, phrases in by_size.items():
            for first in range(0, len(words) - size + 1, 2000):
                spans = [
                    (words[at][0], words[at + size - 1][1])
                    for at in range(first, min(first + 2000, len(words) - size + 1))
                ]
                runs = [draft.text[start:end].lower() for start, end in spans]
                scores = process.cdist(phrases, runs, scorer=fuzz.ratio, score_cutoff=SCORE)
                found += [spans[at] for at in scores.max(axis=0).nonzero()[0].tolist()]
        return found

    return find


def near_search(course: Course) -> Finder:
    """Look for each phrase with up to two slips (fuzzysearch)."""

    def find(draft: Document) -> Spans:
        text = draft.text.lower()
        matches = (
            match
            for phrase in course.phrases
            for match in fuzzysearch.find_near_matches(phrase.lower(), text, max_l_dist=slips(phrase))
        )
        return [(match.start, match.end) for match in matches]

    return find


def hyperscan_near(course: Course) -> Finder:
    """Scan for all phrases at once, each with up to two slips (hyperscan, approximate matching)."""
    import hyperscan  # noqa: PLC0415 – only Linux has it

    database = hyperscan.Database()
    expressions = [re.escape(phrase.encode("utf-8")) for phrase in course.phrases]
    extensions = [
        hyperscan.ExpressionExt(flags=hyperscan.HS_EXT_FLAG_EDIT_DISTANCE, edit_distance=slips(phrase))
        for phrase in course.phrases
    ]
    database.compile(
        expressions=expressions,
        ids=list(range(len(expressions))),
        elements=len(expressions),
        flags=hyperscan.HS_FLAG_CASELESS,
        ext=extensions,
    )
    longest = [len(phrase) for phrase in course.phrases]

    def find(draft: Document) -> Spans:
        ends: list[tuple[int, int]] = []
        data = draft.text.encode("utf-8", "replace")
        database.scan(data, match_event_handler=lambda number, start, end, flags, context: ends.append((number, end)))
        return in_code_points(draft.text, data, [(end - longest[number], end) for number, end in ends])

    return find


def ugrep_near(course: Course) -> Finder:
    """Search for all phrases with up to two slips (`ugrep -Z2`)."""

    def find(draft: Document) -> Spans:
        with tempfile.TemporaryDirectory() as folder:
            patterns, text = Path(folder, "patterns"), Path(folder, "text")
            patterns.write_text("\n".join(course.phrases), "utf-8")
            text.write_text(draft.text, "utf-8", errors="replace", newline="")
            command = [
                "ugrep",
                "-Z2",
                "-i",
                "-F",
                "-o",
                "-b",
                "--no-line-number",
                "-J1",
                f"--file={patterns}",
                str(text),
            ]
            made = subprocess.run(command, capture_output=True, check=False, timeout=SECONDS - 5)
            data = text.read_bytes()
        rows = (row.split(b":", 1) for row in made.stdout.splitlines())
        spans = [(int(row[0]), int(row[0]) + len(row[1])) for row in rows if len(row) == 2 and row[0].isdigit()]
        return in_code_points(draft.text, data, spans)

    return find


def exact_search(course: Course) -> Finder:
    """Scan for all phrases at once as they are, in lower case (Aho–Corasick): the limit of speed."""
    automaton = ahocorasick.Automaton()
    for phrase in course.phrases:
        automaton.add_word(phrase.lower(), len(phrase))
    automaton.make_automaton()
    return lambda draft: [(end + 1 - size, end + 1) for end, size in automaton.iter(draft.text.lower())]


def slips(phrase: str) -> int:
    """Tell how many slips a search by edits allows in a phrase."""
    return min(2, len(phrase) // LETTERS)


def lines(draft: Document) -> Iterator[tuple[int, str]]:
    """Give the lines of a text, in lower case, and where they begin."""
    start = 0
    for line in draft.text.split("\n"):
        yield start, line.lower()
        start += len(line) + 1


def in_code_points(text: str, data: bytes, spans: Sequence[tuple[int, int]]) -> Spans:
    """Turn ranges of the bytes of a text into ranges of the text."""
    if len(data) == len(text):
        return [(max(0, start), end) for start, end in spans]
    places = sorted({max(0, place) for span in spans for place in span})
    known, at, count = {}, 0, 0
    for place in places:
        count += len(data[at:place].decode("utf-8", "ignore"))
        known[place], at = count, place
    return [(known[max(0, start)], known[end]) for start, end in spans]


# --- the field -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Contender:
    """Who runs, and on how many code points for each number of rules; what it cannot do in a minute is left out."""

    name: str
    make: Callable[[Course], Finder]
    sizes: dict[int, int]


WHOLE = 1 << 30
CONTENDERS = (
    Contender(
        "rapidfuzz partial_ratio_alignment",
        partial_ratio,
        {10: WHOLE, 100: 2_000_000, 1_000: 500_000, 10_000: 100_000},
    ),
    Contender(
        "rapidfuzz token windows, cdist",
        token_windows,
        {10: WHOLE, 100: 2_000_000, 1_000: 1_000_000, 10_000: 500_000},
    ),
    Contender("fuzzysearch", near_search, {10: WHOLE, 100: 2_000_000, 1_000: 1_000_000, 10_000: 300_000}),
    Contender("hyperscan, approximate", hyperscan_near, {10: WHOLE, 100: WHOLE, 1_000: 2_000_000, 10_000: 10_000}),
    Contender("ugrep -Z2", ugrep_near, {10: WHOLE, 100: WHOLE, 1_000: 2_000_000, 10_000: 2_000_000}),
    Contender("Aho–Corasick, exact only", exact_search, {10: WHOLE, 100: WHOLE, 1_000: WHOLE, 10_000: WHOLE}),
)
