"""The words of a record in the order in which they are printed, row by row."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from placet.exporters.record.blocks import (
    Block,
    Card,
    Fact,
    Facts,
    FindingCard,
    Places,
    Prose,
    Record,
    Section,
    SignatureBlock,
    Summary,
    Table,
)
from placet.exporters.record.runs import BREAK, Text

LEADER = "\ue000"
"""Stands for the dots and the page number behind a title in the list of contents."""
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+")
HYPHEN = "\u00ad"
"""How a reader of pages writes a hyphen at a line's end."""
IGNORED = dict.fromkeys([0xFE0F, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF])


@dataclass(frozen=True, slots=True)
class Row:
    """Words beside each other: where a page ends within them, each cell goes on on the next, under `head` again.

    `mixed` says that some are Arabic: a page keeps the words around them in the order in which they stand on the line.
    """

    cells: tuple[str, ...]
    head: str = ""
    mixed: bool = False


def rows(record: Record) -> Iterator[Row]:
    """Give everything printed before the page pictures, but for the running lines."""
    yield Row((record.title,))
    yield from _summary(record.summary)
    yield _contents(record)
    first, *others = record.sections[:-1]
    yield from _blocks(first)
    for section in others:
        yield _heading(section)
        yield from _blocks(section)
    yield _heading(record.sections[-1])


def _contents(record: Record) -> Row:
    """Give the list of contents, and the first heading, which tells where the last page number ends."""
    titles = [f"{section.number}{section.title}" for section in record.sections]
    return Row((record.contents + LEADER.join([*titles, titles[0]]),))


def _summary(page: Summary) -> Iterator[Row]:
    yield from map(_line, (page.purpose, page.outcome_label, page.outcome))
    yield from (Row((words(text),)) for text in page.by)
    yield from _facts(page.conditions)
    yield _line(page.draft_title)
    yield from _facts(page.draft)
    yield _line(page.matrix_title)
    yield Row(page.matrix_head)
    yield from (Row((row.word, *map(str, row.counts))) for row in page.matrix)
    yield _line(page.no_finding)
    yield from _facts(page.facts)
    yield _line(page.signatures_title)
    for signed in page.signatures:
        yield Row((signed.label + words(signed.name) + "".join(map(words, signed.lines)),))
    yield from (Row((signed.field + signed.status,)) for signed in page.signatures if not signed.slot)
    yield _line(page.closing)


def places(record: Record) -> Iterator[SignatureBlock]:
    """Give every place for a digital signature."""
    blocks = (block for section in record.sections for block in section.blocks if isinstance(block, Places))
    every = (*record.summary.signatures, *(signed for block in blocks for signed in block.signatures))
    yield from (signed for signed in every if signed.slot)


def _blocks(section: Section) -> Iterator[Row]:
    for block in section.blocks:
        yield from _block(block)


def _heading(section: Section) -> Row:
    return Row((str(section.number), section.title))


def _block(block: Block) -> Iterator[Row]:
    match block:
        case Prose():
            yield Row((words(block.text),))
        case Facts():
            yield from _facts(block.rows)
        case Table():
            head = "".join(block.head)
            yield Row((head,))
            yield from (Row(tuple(map(words, row)), head) for row in block.rows)
        case Card():
            yield Row((words(block.title),))
            yield from _facts(block.rows)
        case FindingCard():
            yield from _finding(block)
        case Places():
            yield _line(block.title)
            yield Row(tuple(signed.label for signed in block.signatures))
        case _:
            raise TypeError(type(block).__name__)


def _finding(card: FindingCard) -> Iterator[Row]:
    yield Row((str(card.number), words(card.title)))
    beside = card.level_word + words(card.place) + words(card.rule)
    yield Row((beside, words(card.quote) + "".join("".join(row.cells) for row in _facts(card.rows))))


def _facts(facts: Iterable[Fact]) -> Iterator[Row]:
    for fact in facts:
        yield Row((fact.label, "".join(map(words, fact.values))))


def _line(said: str) -> Row:
    return Row((said,))


def words(text: Text) -> str:
    """Give the words of runs, without the marks of where a line may end."""
    return "".join(run.text for run in text).replace(BREAK, "")


def letters(said: str) -> str:
    """Give words as they are compared: composed, without blanks and Arabic script."""
    plain = unicodedata.normalize("NFKC", "".join(said.split()).translate(IGNORED).replace(HYPHEN, "-"))
    return ARABIC.sub("", "".join(plain.split()))
