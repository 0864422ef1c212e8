"""What the federal pack finds in the prose of government drafts: the partisan words, and nothing in the plain ones."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from placet.domain.document import Document, Passage, Place, PlaceKind
from placet.domain.finding import Finding
from placet.matching.engine import match
from placet.resources import rule_pack
from placet.rulefiles.load import load

HERE = Path(__file__).parent
RELEASE = date(2026, 11, 24)


def lines(name: str) -> list[str]:
    return [line for line in (HERE / name).read_text("utf-8").splitlines() if line and not line.startswith("# ")]


def partisan() -> list[tuple[str, str, str]]:
    return [(rule, level, marked) for rule, level, marked in (line.split(" | ", 2) for line in lines("partisan.txt"))]


INNOCENT = lines("innocent.txt")
PARTISAN = partisan()


@cache
def found(sentences: Sequence[str]) -> dict[int, list[Finding]]:
    """List what is found in each sentence, from 1: the sentences are paragraphs of one draft."""
    text, passages = "", []
    for number, sentence in enumerate(sentences, 1):
        passages.append(Passage(len(text), len(text) + len(sentence), Place(PlaceKind.BODY, number)))
        text += sentence + "\n\n"
    document = Document("draft.txt", "", "text/plain", len(text), text, tuple(passages))
    ruleset = load([rule_pack("canada-federal")])
    by_sentence: dict[int, list[Finding]] = {}
    for finding in match(document, ruleset):
        passage = document.passage_at(finding.position.start)
        assert passage is not None
        if ruleset.rule(finding.rule_id).applies(None, None, RELEASE):
            by_sentence.setdefault(passage.place.number or 0, []).append(finding)
    return by_sentence


@pytest.mark.parametrize(("number", "sentence"), list(enumerate(INNOCENT, 1)))
def test_nothing_is_found_in_innocent_words(number: int, sentence: str) -> None:
    stray = found(tuple(INNOCENT)).get(number, [])
    assert [(each.rule_id, each.quote.exact) for each in stray] == [], sentence


@pytest.mark.parametrize(("number", "row"), list(enumerate(PARTISAN, 1)), ids=lambda value: str(value)[:60])
def test_partisan_words_are_found_with_their_level(number: int, row: tuple[str, str, str]) -> None:
    rule, level, marked = row
    plain = tuple(each[2].replace("[[", "").replace("]]", "") for each in PARTISAN)
    words = marked[marked.index("[[") + 2 : marked.index("]]")]
    got = [(each.rule_id, each.level.value, each.quote.exact) for each in found(plain).get(number, [])]
    assert (rule, level, words) in got
