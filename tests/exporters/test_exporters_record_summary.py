"""Page 1: what it counts, what it cuts, and whose names stand where."""

from dataclasses import replace

import pytest
from made_reviews import APPROVER, BEGUN, READ, UNREAD, asked, decided, done, opened, signed, whole
from shown_runs import shown, told

from placet.domain.activity import Answer, Described, Description, Outcome, SignedOff
from placet.domain.document import Metadata
from placet.domain.language import Language
from placet.domain.review import Review
from placet.exporters.record.blocks import Summary
from placet.exporters.record.runs import length
from placet.exporters.record.summary import summary
from placet.exporters.record.voice import voice

EN, FR = Language.ENGLISH, Language.FRENCH


def page(review: Review, language: Language = EN) -> Summary:
    return summary(voice(review, language))


@pytest.mark.parametrize(
    ("outcome", "english", "french"),
    [
        (Outcome.APPROVED, "Approved for release", "Diffusion approuvée"),
        (
            Outcome.APPROVED_WITH_CONDITIONS,
            "Approved for release with conditions",
            "Diffusion approuvée sous conditions",
        ),
        (Outcome.NOT_APPROVED, "Not approved for release", "Diffusion non approuvée"),
        (None, "Reviewed, approval not yet given", "Examinée, approbation à venir"),
    ],
)
def test_the_outcome_is_the_last_signatures(outcome: Outcome | None, english: str, french: str) -> None:
    review = signed(decided(opened()), outcome)
    assert page(review).outcome == english
    assert page(review, FR).outcome == french


def test_nobody_is_said_to_have_approved_what_nobody_signed() -> None:
    made = page(opened())
    assert made.outcome == "Not signed"
    assert [shown(line) for line in made.by] == [
        "Nobody has signed this review. The decisions are those recorded so far."
    ]
    assert [shown(one.name) for one in made.signatures] == ["Not signed", "Not signed"]
    assert [one.status for one in made.signatures] == ["", ""]


def test_who_signed_for_whom_stands_below_the_outcome_and_at_the_signature() -> None:
    made = page(whole())
    assert shown(made.by[0]) == "By James Nakashuk-O’Neil, acting for the Director General"
    reviewer, approver = made.signatures
    assert (reviewer.label, shown(reviewer.name)) == ("Reviewed by", "Marie-Ève Tremblay")
    assert shown(approver.lines[0]) == "Director, Public Affairs, acting for the Director General"
    assert approver.status == "None: typed sign-off"


def test_a_record_shows_the_first_reviewer_and_the_last_approver() -> None:
    last = SignedOff(
        agent=replace(APPROVER, name="Ana Lima"), at=BEGUN, outcome=Outcome.NOT_APPROVED, statement="I do not."
    )
    made = page(done(whole(), last))
    assert [shown(one.name) for one in made.signatures] == ["Marie-Ève Tremblay", "Ana Lima"]
    assert made.outcome == "Not approved for release"


def test_findings_are_counted_by_level_and_decision() -> None:
    made = page(decided(opened(7)))
    assert made.matrix_head == (
        *("Level", "Change required", "Changed", "Kept", "Not a finding", "Referred"),
        *("Undecided", "Total"),
    )
    assert [(row.word, row.counts) for row in made.matrix] == [
        ("Error", (1, 1, 0, 1, 0, 0, 3)),
        ("Warning", (0, 1, 0, 0, 1, 0, 2)),
        ("Note", (1, 0, 1, 0, 0, 0, 2)),
        ("Total", (2, 2, 1, 1, 1, 0, 7)),
    ]


def test_open_findings_are_counted_as_undecided() -> None:
    assert page(opened(3)).matrix[-1].counts == (0, 0, 0, 0, 0, 3, 3)


def test_a_draft_without_findings_says_what_that_means() -> None:
    assert page(opened(0)).no_finding.startswith("The rules produced no finding in the parts that were read.")
    assert not page(opened(1)).no_finding


def test_unread_parts_are_named_and_the_others_counted() -> None:
    unread = tuple(replace(UNREAD, place=replace(UNREAD.place, page=number)) for number in (2, 3, 5, 9))
    facts = told(page(opened(0, coverage=(READ, *unread))).facts)
    assert facts["Not read"].splitlines() == [
        "Page\u00a02: scanned image without text",
        "Page\u00a03: scanned image without text",
        "2 more, in section 2",
    ]
    assert told(page(opened(0, coverage=(READ,))).facts)["Not read"] == "No part was left unread."


@pytest.mark.parametrize(
    ("language", "label", "expected"),
    [
        (EN, "Requests", "3 recorded: 1 accepted, 2 declined. 2 objections."),
        (FR, "Demandes", "3 consignées\u00a0: 1 acceptée, 2 refusées. 2 objections."),
    ],
)
def test_requests_are_counted_by_their_answers(language: Language, label: str, expected: str) -> None:
    review = asked(asked(opened(0), 1), 2)
    review = asked(review, 3, answer=Answer.ACCEPTED, objection="")
    assert told(page(review, language).facts)[label] == expected


def test_three_conditions_are_shown_and_the_others_counted() -> None:
    conditions = tuple(f"Condition number {number}" for number in range(1, 8))
    made = page(signed(decided(opened()), Outcome.APPROVED_WITH_CONDITIONS, conditions))
    assert [row.label for row in made.conditions] == ["Condition 1", "Condition 2", "Condition 3", ""]
    assert shown(made.conditions[-1].values[0]) == "4 more, in section 8"


def test_everything_on_page_1_is_cut_to_its_room() -> None:
    long = "word " * 100
    review = opened(0, name="n" * 200 + ".docx", metadata=Metadata(long))
    review = done(review, Described(agent=replace(APPROVER, organization=long), at=BEGUN, description=Description()))
    review = signed(decided(review), Outcome.APPROVED_WITH_CONDITIONS, (long,))
    made = page(review)
    draft = {row.label: row.values[0] for row in made.draft}
    assert length(draft["Title"]) == 126
    assert length(draft["File"]) == 58
    assert length(made.conditions[0].values[0]) == 150
    assert length(page(done(opened(0), *[review.trail[2].activity])).organization) == 48


def test_the_digest_stands_whole_in_groups_of_eight() -> None:
    assert told(page(opened()).draft)["SHA-256"] == " ".join(["5d820fcd"] * 8)
