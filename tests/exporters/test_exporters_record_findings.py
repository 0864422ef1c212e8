"""Section 3: each finding with its place, its words, the decision, and why it was found."""

from dataclasses import replace
from datetime import date

import pytest
from made_reviews import BEGUN, LEADER, REVIEWER, RULES, decided, done, opened, pages
from shown_runs import cells, shown, told

from placet.domain.activity import Decided, Decision, DecisionOutcome, Scope
from placet.domain.document import Visibility
from placet.domain.finding import Lowering
from placet.domain.language import Language
from placet.domain.review import Review
from placet.domain.rule import PolicyReference
from placet.domain.selector import TextPositionSelector, TextQuoteSelector
from placet.exporters.record.blocks import FindingCard, Prose, Table
from placet.exporters.record.findings import findings
from placet.exporters.record.voice import voice

EN, FR = Language.ENGLISH, Language.FRENCH


def cards(review: Review, language: Language = EN) -> list[FindingCard]:
    return [block for block in findings(voice(review, language)) if isinstance(block, FindingCard)]


def changed(review: Review, number: int = 0, **changes: object) -> Review:
    found = list(review.scan.findings)
    found[number] = replace(found[number], **changes)  # type: ignore[arg-type]
    return replace(review, scan=replace(review.scan, findings=tuple(found)))


def test_a_finding_tells_everything_that_is_known_of_it() -> None:
    card = cards(decided(opened(1)))[0]
    assert (card.number, shown(card.title)) == (1, "Names the government after its leader")
    assert (card.level, card.level_word, shown(card.place)) == ("error", "Error", "Body, paragraph\u00a01")
    assert shown(card.rule) == "branding.leader-name"
    facts = told(card.rows)
    assert facts["Decision"] == "Change required. The words are quoted, and attributed."
    assert facts["Decided by"].startswith("Marie-Ève Tremblay, 20\u00a0November 2026, ")
    assert facts["Explanation"].startswith("The applied title is used; no other.\n“Harper Government”")
    assert facts["Policy reference"] == "Directive 4.1.23 (2025-03-27), https://example.org/directive"
    assert facts["Suggestion"] == "Government of Canada"


def test_the_words_found_stand_out_between_their_neighbours() -> None:
    card = cards(opened(1))[0]
    assert shown(card.quote) == "Today the Harper Government said that families will benefit."
    assert "".join(run.text for run in card.quote if run.found) == "Harper Government"


def test_long_passages_are_cut_between_words_on_both_sides() -> None:
    sentence = "many words before it " * 12 + "the Harper Government acts" + " and many words after" * 12
    quote = shown(cards(opened(1, sentence))[0].quote)
    assert quote.startswith("… ")
    assert quote.endswith(" …")
    assert "Harper Government" in quote
    assert len(quote) < 240
    assert quote.removeprefix("… ") in sentence + " …" or quote[2:-2].strip() in sentence


def test_an_open_finding_is_undecided() -> None:
    card = cards(opened(1), FR)[0]
    facts = told(card.rows)
    assert facts["Décision"] == "À trancher"
    assert "Décision de" not in facts


def test_program_words_of_a_finding_are_spaced_as_french() -> None:
    facts = told(cards(opened(1), FR)[0].rows)
    assert facts["Explication"].startswith("Le titre d’usage est employé\u202f; aucun autre.\n«\u202fHarper")


def test_a_line_end_on_a_page_says_nothing_and_elsewhere_is_shown() -> None:
    sentence = "Today the Harper\nGovernment said"
    position = TextPositionSelector(10, 27)
    given = {"position": position, "quote": TextQuoteSelector(sentence[10:27])}
    review = changed(opened(1, sentence), **given)
    assert shown(cards(review)[0].quote) == "Today the Harper ¶ Government said"
    assert shown(cards(pages(review, 1))[0].quote) == "Today the Harper Government said"


def test_words_that_a_reader_would_not_see_say_so() -> None:
    review = opened(1)
    draft = review.scan.document
    hidden = (replace(draft.passages[0], visibility=Visibility.DELETED),)
    review = replace(review, scan=replace(review.scan, document=replace(draft, passages=hidden)))
    assert shown(cards(review)[0].place) == "Body, paragraph\u00a01, tracked deletion"


def test_missing_words_have_no_quotation_and_concern_the_whole_draft() -> None:
    review = changed(opened(1), position=TextPositionSelector(0, 0), quote=TextQuoteSelector(""))
    card = cards(review)[0]
    assert card.quote == ()
    assert shown(card.place) == "The whole draft"


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        (Decision(DecisionOutcome.KEPT, "As usual.", Scope.DRAFT), "This draft"),
        (Decision(DecisionOutcome.KEPT, "As usual.", Scope.UNTIL, date(2026, 12, 31)), "Until 31\u00a0December 2026"),
        (Decision(DecisionOutcome.KEPT, "As usual."), None),
    ],
)
def test_a_reason_that_reaches_farther_than_its_place_says_how_far(decision: Decision, expected: str | None) -> None:
    review = opened(1)
    review = done(review, Decided(agent=REVIEWER, at=BEGUN, finding=review.findings[0].id, decision=decision))
    assert told(cards(review)[0].rows).get("Holds for") == expected


def test_a_lowered_finding_says_why() -> None:
    review = changed(opened(1), level=LEADER.level.lowered, lowered=Lowering.QUOTATION)
    assert "One level lower than the rule’s own, because of a quotation." in told(cards(review)[0].rows)["Explanation"]


def test_a_rule_without_a_message_gives_its_id_as_title() -> None:
    rules = replace(RULES, rules=(replace(LEADER, message=type(LEADER.message)()), *RULES.rules[1:]))
    review = opened(1)
    review = replace(review, scan=replace(review.scan, ruleset=rules))
    assert shown(cards(review)[0].title) == "branding.leader-name"


def test_an_index_without_words_of_the_draft_stands_before_seven_findings() -> None:
    few, many = findings(voice(opened(6), EN)), findings(voice(decided(opened(7)), EN))
    assert not any(isinstance(block, Table) for block in few)
    index = cells(many[1])
    assert len(index) == 7
    assert index[0] == [
        *("1", "Error", "Names the government after its leader", "Body, paragraph\u00a01"),
        "Change required",
    ]
    assert all("Harper" not in cell for row in index for cell in row)


def test_no_finding_says_nothing_about_what_was_not_read() -> None:
    (block,) = findings(voice(opened(0), FR))
    assert isinstance(block, Prose)
    assert shown(block.text).endswith("Rien n’en découle pour les parties non lues.")


def test_a_clause_is_cited_in_the_language_of_the_record() -> None:
    policy = PolicyReference("Directive 4.1.23", "", "https://a.example", "Directive 4.1.23 (fr)", "https://b.example")
    rules = replace(RULES, rules=(replace(LEADER, policy=policy), *RULES.rules[1:]))
    review = opened(1)
    review = replace(review, scan=replace(review.scan, ruleset=rules))
    cited = [told(cards(review, language)[0].rows) for language in (EN, FR)]
    assert cited[0]["Policy reference"] == "Directive 4.1.23, https://a.example"
    assert cited[1]["Référence"] == "Directive 4.1.23 (fr), https://b.example"
