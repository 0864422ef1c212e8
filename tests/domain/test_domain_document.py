"""Documents, selectors and rules as values."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Document, Passage, Place, PlaceKind
from placet.domain.language import Bilingual, Language
from placet.domain.layout import Page
from placet.domain.rule import Effective, Level
from placet.domain.selector import CONTEXT, TextPositionSelector, quote

TEXT = "Header\nFirst paragraph\nSecond"


def document() -> Document:
    passages = (
        Passage(0, 6, Place(PlaceKind.HEADER)),
        Passage(7, 22, Place(PlaceKind.BODY, 1)),
        Passage(23, 29, Place(PlaceKind.BODY, 2)),
    )
    pages = (Page(1, 612, 792, 0, 6), Page(2, 612, 792, 7, 29))
    return Document("d", "0" * 64, "text/plain", 1, TEXT, passages, pages)


@pytest.mark.parametrize(("position", "number"), [(0, None), (6, None), (7, 1), (22, 1), (28, 2)])
def test_a_position_knows_its_passage(position: int, number: int | None) -> None:
    passage = document().passage_at(position)
    assert passage is not None
    assert passage.place.number == number


def test_a_position_beyond_the_text_has_no_passage_and_no_page() -> None:
    assert document().passage_at(99) is None
    assert document().page_at(99) is None


@pytest.mark.parametrize(("position", "page"), [(0, 1), (7, 2), (28, 2)])
def test_a_position_knows_its_page(position: int, page: int) -> None:
    found = document().page_at(position)
    assert found is not None
    assert found.number == page


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_a_quotation_stands_where_its_position_says(text: str, first: int, second: int) -> None:
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    quoted = quote(text, TextPositionSelector(start, end))
    assert quoted.prefix + quoted.exact + quoted.suffix in text
    assert max(len(quoted.prefix), len(quoted.suffix)) <= CONTEXT


def test_a_range_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="5-2"):
        TextPositionSelector(5, 2)


def test_coverage_keys_tell_two_pictures_apart() -> None:
    rows = [
        Coverage(Place(PlaceKind.PICTURE, number), CoverageStatus.NOT_READ, CoverageReason.PICTURE) for number in (1, 2)
    ]
    assert len({row.key for row in rows}) == 2


@pytest.mark.parametrize(
    ("release", "holds"), [(None, True), (date(2019, 1, 1), False), (date(2020, 1, 1), True), (date(2021, 1, 1), False)]
)
def test_a_rule_holds_on_the_days_it_is_in_effect(release: date | None, holds: bool) -> None:
    assert Effective(date(2020, 1, 1), date(2020, 12, 31)).holds(release) is holds


def test_levels_are_ordered_and_lowered_one_step() -> None:
    assert [level.rank for level in Level] == [0, 1, 2]
    assert [level.lowered for level in Level] == [Level.NOTE, Level.NOTE, Level.WARNING]


def test_words_missing_in_one_language_are_given_in_the_other() -> None:
    assert Bilingual(en="only").text(Language.FRENCH) == "only"
