"""The walk over a record's pages: what it takes for the same, and what it does not."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from made_reviews import opened, pages, picture, regions, whole

from placet.domain.language import Language
from placet.domain.review import Review
from placet.domain.verification import Problem
from placet.exporters.record.agreement import disagreements, first_pictured
from placet.exporters.record.blocks import Record
from placet.exporters.record.content import record
from placet.exporters.record.pdf import attached, record_bytes, review_data
from placet.readers.pdf.printed import printed_pages

EN, FR = Language.ENGLISH, Language.FRENCH


def told(review: Review, language: Language) -> Record:
    return record(review, language, (), {}, attached(review, language, review_data(review), attach_draft=False))


def printed(review: Review, language: Language) -> tuple[str, ...]:
    return printed_pages(Path("record.pdf"), record_bytes(review, language, (), {}, None))


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("findings", [0, 1, 7, 60, 300])
def test_a_record_of_any_length_agrees_with_itself(findings: int, language: Language) -> None:
    review = whole(findings, language)
    assert disagreements(told(review, language), printed(review, language)) == ()


@pytest.fixture(name="review", scope="module")
def review_of_six() -> Review:
    return whole(6)


@pytest.fixture(name="sheets", scope="module")
def sheets_of_six(review: Review) -> tuple[str, ...]:
    return printed(review, EN)


def spoiled(review: Review, sheets: tuple[str, ...], before: str, after: str) -> tuple[Problem, ...]:
    page = next(number for number, sheet in enumerate(sheets) if before in sheet)
    changed = (*sheets[:page], sheets[page].replace(before, after, 1), *sheets[page + 1 :])
    return disagreements(told(review, EN), changed)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Approved for release", "Not approved for release"),
        ("with conditions", ""),
        ("James", "Janes"),
        ("20\u00a0November", "21\u00a0November"),
        ("19:05\u00a0UTC", "19:06\u00a0UTC"),
        ("19:05\u00a0UTC", "19:05\u00a0EST"),
        ("Page 1 of", "Page 2 of"),
        ("PLC-2026", "PLC-2025"),
        ("Undecided", "Decided"),
        ("A slogan", "No slogan"),
        ("Sign-off record", "Sign-off recordings"),
    ],
)
def test_a_word_changed_anywhere_is_one_place_to_look_at(
    review: Review, sheets: tuple[str, ...], before: str, after: str
) -> None:
    assert len(spoiled(review, sheets, before, after)) == 1


def elsewhere(sheets: tuple[str, ...], hours: int, zone: str) -> tuple[str, ...]:
    """The same sheets as a computer in another zone prints them."""

    def moved(found: re.Match[str]) -> str:
        at = datetime(2026, 11, 20, int(found[1]), int(found[2])) + timedelta(hours=hours)
        return f"{at.day}\u00a0November 2026, {at:%H:%M}\u00a0{zone}"

    return tuple(re.sub(r"20\u00a0November 2026, (\d\d):(\d\d)\u00a0UTC", moved, sheet) for sheet in sheets)


@pytest.mark.parametrize(("hours", "zone"), [(-5, "EST"), (8, "UTC+08:00"), (-10, "UTC−10:00")])
def test_the_same_instants_in_another_zone_are_the_same(
    review: Review, sheets: tuple[str, ...], hours: int, zone: str
) -> None:
    assert disagreements(told(review, EN), elsewhere(sheets, hours, zone)) == ()
    assert disagreements(told(review, EN), elsewhere(sheets, hours + 1, zone)) != ()


def test_a_difference_shows_what_stands_around_it(review: Review, sheets: tuple[str, ...]) -> None:
    (problem,) = spoiled(review, sheets, "The hashtag is removed.", "The hashtag stays.")
    assert problem.number == 1
    assert "Thehashtagisremoved." in problem.expected
    assert "Thehashtagstays." in problem.found


def test_words_behind_the_end_are_told(review: Review, sheets: tuple[str, ...]) -> None:
    told_here = told(review, EN)
    foot = f"{told_here.number} Page {len(sheets)} of {len(sheets)}"
    assert spoiled(review, sheets, foot, f"Approved again. {foot}")[0].found.startswith("Approvedagain.")


def test_pictures_belong_behind_the_last_heading() -> None:
    review = pages(whole(), 4)
    drawn = tuple(map(picture, (1, 2, 3)))
    sheets = printed_pages(Path("x.pdf"), record_bytes(review, EN, drawn, regions(review), None))
    assert disagreements(told(review, EN), sheets) == ()
    assert "12 Page pictures" in sheets[first_pictured(told(review, EN), sheets) - 1]


def test_a_page_that_is_missing_is_told_by_the_numbers_on_the_others() -> None:
    review = opened()
    assert disagreements(told(review, FR), printed(review, FR)[:-1]) != ()
