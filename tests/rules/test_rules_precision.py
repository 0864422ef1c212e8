"""In the plain prose of government drafts the federal pack finds nothing."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from placet.domain.document import Document, Passage, Place, PlaceKind
from placet.matching.engine import match
from placet.resources import rule_pack
from placet.rulefiles.load import load

INNOCENT = Path(__file__).parent / "innocent.txt"
LINES = [line for line in INNOCENT.read_text("utf-8").splitlines() if line and not line.startswith("# ")]
RELEASE = date(2026, 11, 24)


@cache
def found() -> dict[int, list[str]]:
    """List what is found in each sentence: the sentences are paragraphs of one draft."""
    text, passages = "", []
    for number, line in enumerate(LINES, 1):
        passages.append(Passage(len(text), len(text) + len(line), Place(PlaceKind.BODY, number)))
        text += line + "\n\n"
    document = Document("innocent.txt", "", "text/plain", len(text), text, tuple(passages))
    by_line: dict[int, list[str]] = {}
    ruleset = load([rule_pack("canada-federal")])
    for finding in match(document, ruleset):
        if not ruleset.rule(finding.rule_id).applies(None, None, RELEASE):
            continue
        passage = document.passage_at(finding.position.start)
        assert passage is not None
        by_line.setdefault(passage.place.number or 0, []).append(f"{finding.rule_id}: {finding.quote.exact}")
    return by_line


@pytest.mark.parametrize(("number", "line"), list(enumerate(LINES, 1)))
def test_nothing_is_found_in_innocent_words(number: int, line: str) -> None:
    assert found().get(number, []) == [], line
