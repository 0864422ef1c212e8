"""Whether the pages of a record say what its data says: both walked side by side, letter by letter.

Blanks, line ends and Arabic script (whose letters a page keeps in joined forms, in pieces and in visual order) are left
out of the walk. The letters of Arabic words are counted instead, and so are those of the rows they stand in. Times are
compared as instants: a record prints them in the zone of the computer on which it was written.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from placet.domain.language import Language
from placet.domain.verification import Fault, Problem
from placet.exporters.record.blocks import Record
from placet.exporters.record.printed import ARABIC, LEADER, Row, letters, rows, words
from placet.exporters.record.printed_pictures import picture_words
from placet.exporters.record.times import times_told, told_in

CONTENTS = 2
"""The page that lists the contents."""
SHOWN = 80
"""Letters of a difference that are shown."""
BEFORE = 20
"""Letters shown before the first that differs."""
AHEAD = 40
"""Rows that may be missing before the walk gives up."""
SURE = 6
"""Letters by which a row is found again after a difference."""
TOLD = 12
"""Differences told at most: one may shift what follows."""
SLACK = 4
"""Letters by which the end of a page may be guessed too far, where two cells go on alike."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The letters of all pages one after the other, and where each page begins."""

    letters: str
    starts: tuple[int, ...]

    def page(self, place: int) -> int:
        """Give the number of the page that holds a place."""
        return bisect_right(self.starts, place)


def disagreements(record: Record, pages: Sequence[str]) -> tuple[Problem, ...]:
    """List where the words printed are not those of the data: page, words expected, words found."""
    language = Language(record.language)
    bodies, problems = [], []
    for number, page in enumerate(map(letters, pages), start=1):
        body, wrong = _body(record, page, number, len(pages))
        bodies.append(body)
        problems += [_problem(number, *one) for one in wrong]
    printed = _printed(bodies)
    zones = [zone for zone, _ in Counter(told.zone for told in times_told(printed.letters, language)).most_common()]
    expected = [_row(row, printed, zones, language) for row in rows(record)]
    problems += _walk(expected, printed, picture_words(record))
    problems += _arabic(record, pages)
    return tuple(problems[:TOLD])


def first_pictured(record: Record, pages: Sequence[str]) -> int:
    """Find the page on which the page pictures begin: no page before it has a picture."""
    heading = letters(f"{record.sections[-1].number}{record.sections[-1].title}")
    found = (number for number in range(len(pages), CONTENTS, -1) if heading in letters(pages[number - 1]))
    return next(found, CONTENTS)


def _body(record: Record, page: str, number: int, pages: int) -> tuple[str, list[tuple[str, str]]]:
    """Take the running lines from a page; give what stands between, and the lines that are not what they must be."""
    head, foot = _head(record, number), _foot(record, number, pages)
    wrong = []
    if not page.startswith(head):
        wrong.append((head, page[: len(head)]))
    if not page.endswith(foot):
        wrong.append((foot, page[-len(foot) :]))
    return page[len(head) : len(page) - len(foot)], wrong


def _head(record: Record, number: int) -> str:
    if number == 1:
        return letters(words(record.summary.organization) + record.summary.number)
    return letters(words(record.head) + record.digest + "…")


def _foot(record: Record, number: int, pages: int) -> str:
    return letters(record.number + record.page_of.format(page=number, pages=pages))


def _printed(bodies: Iterable[str]) -> Printed:
    starts, joined = [], ""
    for body in bodies:
        starts.append(len(joined))
        joined += body
    return Printed(joined, tuple(starts))


def _row(row: Row, printed: Printed, zones: Sequence[str], language: Language) -> Row:
    """Give a row as it is compared, its times in the zone of the computer on which the record was written."""
    cells = tuple(_retold(letters(cell), printed, zones, language) for cell in row.cells)
    return Row(cells, letters(row.head), mixed=any(map(ARABIC.search, row.cells)))


def _retold(said: str, printed: Printed, zones: Sequence[str], language: Language) -> str:
    for told in reversed(list(times_told(said, language))):
        there = (told_in(told.at, zone, language) for zone in zones)
        seen = next((words for words in there if words in printed.letters), said[told.start : told.end])
        said = said[: told.start] + seen + said[told.end :]
    return said


# --- the walk


def _walk(expected: list[Row], printed: Printed, pictured: re.Pattern[str]) -> Iterator[Problem]:
    """Hold each row against the letters printed from where the one before it ended."""
    place, number = 0, 0
    while number < len(expected):
        row = expected[number]
        match = _match_mixed if row.mixed else _match
        end = match(printed, place, row.cells, row.head)
        if end is not None:
            place, number = end, number + 1
            continue
        wanted = "".join(expected[number].cells)
        found = _find_again(expected, number, printed, place)
        shown = printed.letters[place : found[1] if found else place + len(wanted) + SHOWN]
        begin = max(0, _alike(wanted, shown, 0) - BEFORE)
        yield _problem(printed.page(place + begin), wanted[begin:].replace(LEADER, "…"), shown[begin:])
        if found is None:
            return
        number, place = found
    rest = printed.letters[place:]
    allowed = pictured.match(rest)
    if allowed is None or allowed.end() != len(rest):
        at = allowed.end() if allowed else 0
        yield _problem(printed.page(place + at), "", rest[at : at + SHOWN])


def _find_again(expected: list[Row], number: int, printed: Printed, place: int) -> tuple[int, int] | None:
    """Find the nearest row after a difference that is printed as it must be, and where it begins."""
    for later in range(number + 1, min(len(expected), number + AHEAD)):
        first = "".join(expected[later].cells).replace(LEADER, "")
        found = printed.letters.find(first, place) if len(first) >= SURE else -1
        if found >= 0:
            return later, found
    return None


def _match(printed: Printed, place: int, cells: tuple[str, ...], head: str) -> int | None:
    """Give where a row ends that begins at a place; None where other words stand there.

    A head printed again at the top of a page is passed over, also within the row.
    """
    whole = "".join(cells)
    if LEADER in whole:
        lead = re.compile(r"\.*\d+".join(map(re.escape, whole.split(LEADER)))).match(printed.letters, place)
        return lead.end() if lead else None
    if printed.letters.startswith(whole, place):
        return place + len(whole)
    if head and place in printed.starts and printed.letters.startswith(head, place):
        return _match(printed, place + len(head), cells, head)
    turned = printed.page(place) < printed.page(place + len(whole))
    return _match_broken(printed, place, cells, head, place) if turned else None


def _match_mixed(printed: Printed, place: int, cells: tuple[str, ...], head: str) -> int | None:
    """Match a row with Arabic words by its letters, whatever their order."""
    wanted, length = Counter("".join(cells)), len("".join(cells))
    for again in range(2 + printed.page(place + length) - printed.page(place)):
        end = place + length + again * len(head)
        if Counter(printed.letters[place:end]) == wanted + Counter(head * again):
            return end
    return None


def _match_broken(
    printed: Printed, place: int, cells: tuple[str, ...], head: str, began: int, rests: tuple[str, ...] = ()
) -> int | None:
    """Match a row that goes on on the next page: first the beginnings of its cells, then what is left of each.

    `began` is where the row began: each page must hold some of it.
    """
    if not cells:
        if place not in printed.starts or place == began:
            return None
        again = len(head) if head and printed.letters.startswith(head, place) else 0
        return _match(printed, place + again, rests, head)
    cell, *others = cells
    alike = _alike(cell, printed.letters, place)
    for length in range(alike, max(-1, alike - SLACK), -1):
        end = _match_broken(printed, place + length, (*others,), head, began, (*rests, cell[length:]))
        if end is not None:
            return end
    return None


def _alike(cell: str, letters: str, place: int) -> int:
    """Count the letters of a cell that stand at a place."""
    for count, letter in enumerate(cell):
        if not letters.startswith(letter, place + count):
            return count
    return len(cell)


def _arabic(record: Record, pages: Sequence[str]) -> Iterator[Problem]:
    """Count the letters of Arabic words, which the walk leaves out; a font's pieces of letters may be more of them."""
    said = "".join(cell for row in rows(record) for cell in row.cells) + words(record.head) * (len(pages) - 1)
    wanted, found = _count(said + words(record.summary.organization)), _count("".join(pages))
    if missing := wanted - found:
        yield Problem(Fault.PAGE_DIFFERS, expected="".join(missing.elements())[:SHOWN])


def _count(said: str) -> Counter[str]:
    plain = unicodedata.normalize("NFKC", said)
    return Counter(letter for run in ARABIC.findall(plain) for letter in run if unicodedata.category(letter) == "Lo")


def _problem(page: int, expected: str, found: str) -> Problem:
    return Problem(Fault.PAGE_DIFFERS, number=page, expected=expected[:SHOWN], found=found[:SHOWN])
