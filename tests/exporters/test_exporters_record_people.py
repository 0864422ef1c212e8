"""Sections 4 to 8: notes, requests, accounts, attestations and sign-offs."""

from dataclasses import replace

import pytest
from made_reviews import ACCOUNT, APPROVER, BEGUN, REVIEWER, asked, decided, done, noted, opened, signed, whole
from shown_runs import cells, shown, told

from placet.domain.activity import Annotated, Annotation, Answer, Office, Outcome, Reversed, SignedOff, Target
from placet.domain.document import Link, Place, PlaceKind
from placet.domain.language import Language
from placet.domain.review import Review
from placet.domain.selector import TextPositionSelector, TextQuoteSelector
from placet.exporters.record.accounts import accounts
from placet.exporters.record.blocks import Card
from placet.exporters.record.people import attestations, changed, notes, requests, sign_offs
from placet.exporters.record.voice import voice

EN, FR = Language.ENGLISH, Language.FRENCH


def card(review: Review, language: Language = EN, number: int = 0) -> Card:
    block = requests(voice(review, language))[number]
    assert isinstance(block, Card)
    return block


def test_a_note_stands_with_its_place_its_words_and_its_giver() -> None:
    target = Target(TextPositionSelector(10, 27), TextQuoteSelector("Harper Government"))
    review = done(
        noted(opened(1)), Annotated(agent=REVIEWER, at=BEGUN, annotation=Annotation("n2", target, "See the policy."))
    )
    first, second = cells(notes(voice(review, EN))[0])
    assert first[:3] == ["1", "The whole draft", "Title matches the approved French title."]
    assert second[:3] == ["2", "Body, paragraph\u00a01, “Harper Government”", "See the policy."]
    assert second[3].startswith("Marie-Ève Tremblay, 20\u00a0November 2026, ")


def test_a_note_keeps_its_number_when_an_earlier_one_is_taken_back() -> None:
    review = done(
        noted(opened(0)), Annotated(agent=REVIEWER, at=BEGUN, annotation=Annotation("n2", Target(), "Second."))
    )
    review = done(review, Reversed(agent=REVIEWER, at=BEGUN, entry=3))
    assert [row[0] for row in cells(notes(voice(review, EN))[0])] == ["2"]


def test_a_request_tells_who_asked_for_which_words_and_what_became_of_it() -> None:
    review = opened(1)
    block = card(asked(review, finding=review.findings[0].id))
    assert shown(block.title) == "Request 1"
    facts = told(block.rows)
    assert facts["Asked by"] == "Minister’s office, Alexandra Konstantinopoulos, Director of Communications"
    assert facts["Received"] == "Telephone, 18\u00a0November 2026, 16:05; noted by Marie-Ève Tremblay"
    assert facts["Place"] == "Finding 1"
    assert facts["Before"] == "the Government of Canada announced"
    assert facts["After"] == "the Harper Government announced"
    assert facts["Answer"].startswith("Declined. Marie-Ève Tremblay, ")
    assert facts["Objection"] == "The clause requires “Government of Canada”."
    assert facts["Clause shown"].startswith("Exempt staff may not direct public servants.")


def test_the_clause_is_spaced_as_french() -> None:
    facts = told(card(asked(opened(1)), FR).rows)
    assert "«\u202fgouvernement du Canada\u202f»" in facts["Disposition affichée"]
    assert "4.1.4)\u202f; ils" in facts["Disposition affichée"]
    assert facts["Reçue"].endswith("16\u00a0h\u00a005\u202f; consignée par Marie-Ève Tremblay")


def test_an_office_that_no_clause_governs_is_shown_none() -> None:
    facts = told(card(asked(opened(1), office=Office.PROGRAM, objection="", answer=Answer.AWAITING)).rows)
    assert "Clause shown" not in facts
    assert facts["Objection"] == "None recorded."
    assert facts["Answer"] == "Awaiting answer"


@pytest.mark.parametrize(
    ("before", "after", "first", "second"),
    [
        ("the Government acts", "the Harper Government acts", "", "Harper"),
        ("one two three", "one five three", "two", "five"),
        ("same words", "same words", "", ""),
        ("", "new words", "", "new words"),
        ("all gone", "", "all gone", ""),
        ("a a", "a a a", "", "a"),
    ],
)
def test_the_words_that_differ_stand_out(before: str, after: str, first: str, second: str) -> None:
    old, new = changed(voice(opened(0), EN), before, after)
    assert "".join(run.text for run in old if run.found) == first
    assert "".join(run.text for run in new if run.found) == second
    assert (shown(old), shown(new)) == (before, after)


def test_every_link_stands_once_with_what_the_rules_say_of_it() -> None:
    sentence = "Today and Today"
    links = (
        Link("https://x.com/janedoe", TextPositionSelector(0, 5), Place(PlaceKind.BODY, 1)),
        Link("https://canada.ca", TextPositionSelector(10, 12), Place(PlaceKind.BODY, 1)),
        Link("https://canada.ca", TextPositionSelector(13, 14), Place(PlaceKind.BODY, 1)),
    )
    review = opened(1, sentence, links=links)
    found = replace(review.scan.findings[0], rule_id=ACCOUNT.id, position=TextPositionSelector(0, 5))
    review = replace(review, scan=replace(review.scan, findings=(found,)))
    assert cells(accounts(voice(review, EN))[1]) == [
        ["https://x.com/janedoe", "personal", "Jane Doe, Minister", "1"],
        ["https://canada.ca", "–", "–", "–"],
    ]


def test_an_account_that_no_link_carries_is_listed_too() -> None:
    assert cells(accounts(voice(opened(3, links=()), FR))[1]) == [["Today", "personnel", "Jane Doe, Minister", "3"]]


def test_whoever_looked_at_an_unread_part_is_named() -> None:
    (row,) = cells(attestations(voice(decided(opened(0)), EN))[0])
    assert row[:2] == [
        "Looked at a part that the program did not read: Page\u00a01: scanned image without text.",
        "Marie-Ève Tremblay",
    ]


def test_every_sign_off_stands_whole_and_in_order() -> None:
    middle = SignedOff(
        agent=replace(APPROVER, name="Ana Lima"), at=BEGUN, outcome=Outcome.APPROVED, statement="I approve."
    )
    review = done(whole(1), middle)
    titles = [shown(block.title) for block in sign_offs(voice(review, EN)) if isinstance(block, Card)]
    assert titles == ["Review", "Approval", "Approval"]
    second = sign_offs(voice(review, EN))[1]
    assert isinstance(second, Card)
    facts = told(second.rows)
    assert facts["Name"] == "James Nakashuk-O’Neil, Director, Public Affairs, Families Canada"
    assert facts["Acting for"] == "the Director General"
    assert facts["Outcome"] == "Approved for release with conditions"
    assert facts["Conditions"].splitlines() == ["1. The hashtag is removed.", "2. Page 1 is read."]


def test_a_statement_stands_in_the_words_that_were_signed() -> None:
    review = signed(decided(opened(1)), None, language=FR)
    block = sign_offs(voice(review, EN))[0]
    assert isinstance(block, Card)
    assert told(block.rows)["Statement"].startswith("J’ai examiné les parties indiquées comme lues")
