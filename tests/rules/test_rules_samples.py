"""The federal pack finds in the samples what `samples_expected.txt` says, is silent where it says so, and no more."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from placet.domain.document import Document
from placet.domain.finding import Finding
from placet.domain.selector import TextPositionSelector
from placet.resources import resource, rule_pack
from placet.scan import load_rules, scan

EXPECTED = Path(__file__).parent.parent / "samples_expected.txt"
RELEASE = date(2026, 11, 24)
Row = tuple[str, str, str]


def rows(*verdicts: str) -> list[Row]:
    lines = (line for line in EXPECTED.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    found: list[Row] = [(name, verdict, words) for name, verdict, words in (line.split(maxsplit=2) for line in lines)]
    return [row for row in found if not verdicts or row[1] in verdicts]


@cache
def scanned(name: str) -> tuple[Document, tuple[Finding, ...]]:
    """Scan a sample as for release in its own week, with no product named."""
    done = scan(resource("samples") / name, load_rules([rule_pack("canada-federal")]))
    return done.document, tuple(each for each in done.findings if done.rule_of(each).applies(None, None, RELEASE))


def standing(name: str, words: str) -> list[TextPositionSelector]:
    """Find words in a sample, over line ends too."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return [TextPositionSelector(*hit.span()) for hit in re.finditer(pattern, scanned(name)[0].text)]


def linked(name: str, address: str) -> list[TextPositionSelector]:
    """Find what stands for an address in a sample: the words that carry a link to it, and itself."""
    carried = [link.position for link in scanned(name)[0].links if link.target == address]
    return [*carried, *standing(name, address)]


def findings_on(name: str, positions: list[TextPositionSelector]) -> list[Finding]:
    return [each for each in scanned(name)[1] if any(each.position.overlaps(position) for position in positions)]


def test_every_verdict_is_known() -> None:
    assert {verdict for _, verdict, _ in rows()} == {"found", "silent", "link", "official"}


def test_every_sample_has_its_lines() -> None:
    assert {name for name, _, _ in rows()} == {path.name for path in resource("samples").iterdir()}


@pytest.mark.parametrize(("name", "verdict", "words"), rows("found"))
def test_partisan_words_are_found_wherever_they_stand(name: str, verdict: str, words: str) -> None:
    places = standing(name, words)
    assert places
    for place in places:
        assert findings_on(name, [place]), f"{verdict}: {words}"


@pytest.mark.parametrize(("name", "verdict", "words"), rows("silent"))
def test_innocent_words_stay_silent(name: str, verdict: str, words: str) -> None:
    assert standing(name, words)
    assert [each.rule_id for each in findings_on(name, standing(name, words))] == [], verdict


@pytest.mark.parametrize(("name", "verdict", "address"), rows("link"))
def test_a_link_to_a_political_account_or_site_is_found(name: str, verdict: str, address: str) -> None:
    families = {each.rule_id.split(".")[0] for each in findings_on(name, linked(name, address))}
    assert families & {"account", "link"}, verdict


@pytest.mark.parametrize(("name", "verdict", "address"), rows("official"))
def test_a_link_to_an_official_account_or_site_stays_silent(name: str, verdict: str, address: str) -> None:
    assert linked(name, address)
    assert [each.rule_id for each in findings_on(name, linked(name, address))] == [], verdict


@pytest.mark.parametrize("name", sorted({name for name, _, _ in rows()}))
def test_nothing_is_found_that_was_not_asked_for(name: str) -> None:
    asked = [place for row in rows("found") if row[0] == name for place in standing(name, row[2])]
    asked += [place for row in rows("link") if row[0] == name for place in linked(name, row[2])]
    stray = [each for each in scanned(name)[1] if not any(each.position.overlaps(place) for place in asked)]
    assert [(each.rule_id, each.quote.exact) for each in stray] == []
