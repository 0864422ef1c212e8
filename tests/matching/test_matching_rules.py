"""Patterns, qualifiers and required words."""

import pytest
from matching_pieces import draft, find, words

from placet.domain.document import Document, Passage, Place, PlaceKind
from placet.domain.finding import Variation
from placet.domain.layout import Page
from placet.domain.rule import Exceptions, PatternRule, QualifierRule, RequiredRule

PATTERN = PatternRule(id="p", regex=r"(?i)\b(?:our|notre) (?:Conservative|gouvernement libéral)\b")
MEASURE = QualifierRule(
    id="m",
    when=(r"(?i)\bproposed measures?\b", r"(?i)\bmesures? proposées?\b"),
    require=("subject to parliamentary approval", "sous réserve de l’approbation du Parlement"),
    unless=("received royal assent", "a reçu la sanction royale"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is our Conservative plan", ["our Conservative"]),
        ("👩‍👧 our\u00a0Conservative plan", ["our\u00a0Conservative"]),
        ("our\nConservative plan", ["our\nConservative"]),
        ("C’est notre gouvernement libéral.", ["notre gouvernement libéral"]),
        ("NOTRE GOUVERNEMENT LIBÉRAL", ["NOTRE GOUVERNEMENT LIBÉRAL"]),
        ("hour Conservative, our Conservatives", []),
    ],
)
def test_a_pattern_finds_what_it_matches(text: str, expected: list[str]) -> None:
    assert words(find(text, PATTERN)) == expected


def test_a_pattern_keeps_within_a_passage() -> None:
    assert find(draft("It is our", "Conservative plan"), PATTERN) == ()


def test_a_pattern_with_a_curly_apostrophe_finds_a_straight_one_and_back() -> None:
    assert words(find("c'est l’été", PatternRule(id="p", regex="c’est l'été"))) == ["c'est l’été"]


def test_a_pattern_that_matches_nothing_at_all_finds_nothing() -> None:
    assert find("abc", PatternRule(id="p", regex="x*")) == ()


def test_exceptions_hold_for_patterns() -> None:
    rule = PatternRule(id="p", regex=r"\bparty\b", exceptions=Exceptions(("third party",)))
    assert [each.position.start for each in find("A third party and a party", rule)] == [20]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("This proposed measure helps families.", 1),
        ("This proposed measure, subject to parliamentary approval, helps.", 0),
        ("This PROPOSED MEASURE (Subject to\u00a0Parliamentary approval) helps.", 0),
        ("Cette mesure proposée aide les familles.", 1),
        ("Cette mesure proposée, sous reserve de l'approbation du Parlement, aide.", 0),
        ("The proposed measure received royal assent.", 0),
        ("Nothing to see.", 0),
    ],
)
def test_a_qualifier_wants_its_words_in_the_paragraph(text: str, count: int) -> None:
    assert len(find(text, MEASURE)) == count


def test_words_in_another_paragraph_do_not_qualify_unless_the_draft_is_the_reach() -> None:
    document = draft("A proposed measure.", "It is subject to parliamentary approval.")
    wide = QualifierRule(id="w", when=MEASURE.when, require=MEASURE.require, within="draft")
    assert words(find(document, MEASURE)) == ["proposed measure"]
    assert find(document, wide) == ()


def test_a_page_is_a_reach_of_its_own() -> None:
    text = "A proposed measure.\nSubject to parliamentary approval.\nA proposed measure."
    passages = tuple(Passage(*span, Place(PlaceKind.BODY, n)) for n, span in enumerate([(0, 19), (20, 54), (55, 74)]))
    pages = (Page(1, 612, 792, 0, 54), Page(2, 612, 792, 55, 74))
    rule = QualifierRule(id="q", when=MEASURE.when, require=MEASURE.require, within="page")
    found = find(Document("a", "", "", 0, text, passages, pages), rule)
    assert [each.position.start for each in found] == [57]


def test_a_qualifier_says_what_is_missing() -> None:
    (found,) = find("A proposed measure.", MEASURE)
    assert found.explanation.reference == "subject to parliamentary approval"
    assert [(trait.variation, trait.detail) for trait in found.explanation.traits] == [(Variation.MISSING, "paragraph")]


def test_what_is_missing_is_said_in_the_language_of_the_passage() -> None:
    (found,) = find("C’est une mesure proposée pour les familles du pays.", MEASURE)
    assert found.explanation.reference == "sous réserve de l’approbation du Parlement"


REQUIRED = RequiredRule(id="r", text=("Government of Canada", "gouvernement du Canada"))


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["A new park", "The Government of Canada opens it."], []),
        (["Un nouveau parc", "LE GOUVERNEMENT DU\u00a0CANADA l’ouvre."], []),
        (["", "  A new park ", "It opens."], ["A new park"]),
        (["A new park", "The Governments of Canada and Ontario"], ["A new park"]),
        ([""], []),
    ],
)
def test_required_words_that_are_missing_are_one_finding_on_the_first_words(
    paragraphs: list[str], expected: list[str]
) -> None:
    assert words(find(draft(*paragraphs), REQUIRED)) == expected


def test_required_words_are_looked_for_in_the_places_of_the_rule() -> None:
    rule = RequiredRule(id="r", text=("Canada",), places=(PlaceKind.FOOTER,))
    places = (Place(PlaceKind.BODY, 1), Place(PlaceKind.FOOTER, 1))
    assert words(find(draft("Hello", "Draft 1", places=places), rule)) == ["Draft 1"]
    assert find(draft("Hello", "Canada", places=places), rule) == ()
    assert words(find(draft("Canada", "Draft 1", places=places), rule)) == ["Draft 1"]
