"""Words behind a link count as words in an address do, at the link that leads there."""

import pytest

from placet.domain.document import Document, Link, Passage, Place, PlaceKind
from placet.domain.finding import Finding, Variation
from placet.domain.rule import HashtagRule, Level, Rule, RuleSet, SloganRule
from placet.domain.selector import TextPositionSelector
from placet.matching.engine import match

SLOGAN = SloganRule(id="slogan", text=("Brighter Tomorrow",), level=Level.ERROR)


def linked(words: str, *targets: str) -> Document:
    place = Place(PlaceKind.BODY, 1)
    position = TextPositionSelector(2, len(words) - 1)
    links = tuple(Link(target, position, place) for target in targets)
    return Document("", "", "text/plain", 0, words, (Passage(0, len(words), place),), links=links)


def found(words: str, *targets: str, rule: Rule = SLOGAN) -> list[Finding]:
    return list(match(linked(words, *targets), RuleSet((), (rule,))))


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/brighter-tomorrow",
        "https://example.org/?q=Brighter%20Tomorrow",
        "https://example.org/?q=brighter+tomorrow",
        "https://example.org/plan#Brighter_Tomorrow",
        "#Brighter_Tomorrow",
        "mailto:a@example.org?subject=Brighter%20Tomorrow",
        "https://brightertomorrow.ca/",
    ],
)
def test_a_slogan_behind_a_link_is_a_note_at_the_link(target: str) -> None:
    (finding,) = found("A plan for all.", target)
    assert finding.quote.exact == "plan for all"
    assert finding.level is Level.NOTE
    assert (Variation.ADDRESS, target) in {(trait.variation, trait.detail) for trait in finding.explanation.traits}


@pytest.mark.parametrize("target", ["https://example.org/brighter/tomorrow", "https://brighter.org/tomorrow", ""])
def test_words_of_two_places_in_an_address_are_no_slogan(target: str) -> None:
    assert found("A plan for all.", target) == []


def test_words_that_the_link_spells_out_are_found_once_as_they_stand() -> None:
    (finding,) = found("A https://example.org/brighter-tomorrow.", "https://example.org/brighter-tomorrow")
    assert finding.quote.exact == "brighter-tomorrow"


def test_the_words_of_a_link_weigh_more_than_its_target() -> None:
    (finding,) = found("A Brighter Tomorrow.", "https://example.org/brighter-tomorrow")
    assert finding.level is Level.ERROR


def test_two_links_on_the_same_words_are_one_finding() -> None:
    assert len(found("A plan for all.", "https://a.ca/brighter-tomorrow", "https://b.ca/brighter-tomorrow")) == 1


def test_an_anchor_makes_no_hashtag() -> None:
    rule = HashtagRule(id="tag", text=("BrighterTomorrow",))
    assert found("A plan for all.", "https://example.org/#BrighterTomorrow", rule=rule) == []
