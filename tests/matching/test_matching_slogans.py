"""Slogans as writers set them into sentences: another person, a word put in, an *and*; and what is none of them."""

import pytest
from matching_pieces import find, words

from placet.domain.rule import SloganRule

SLOGANS = SloganRule(
    id="slogans",
    text=(
        "Axe the tax",
        "Abolir la taxe",
        "Get It Done",
        "Getting results for people",
        "Strong. Proud. Free.",
        "Promises Made, Promises Kept",
        "It’s time for you to get ahead",
        "move forward for everyone",
        "Forward. For Everyone.",
        "middle class and those working hard to join it",
        "la classe moyenne et ceux qui travaillent fort pour en faire partie",
    ),
)


@pytest.mark.parametrize(
    "text",
    [
        "axed the tax",
        "axing the taxes",
        "axe the big tax",
        "abolissons la taxe",
        "abolira la taxe",
        "getting it done",
        "got it done",
        "get results for people",
        "getting real results for people",
        "Getting Results for Canadian People",
        "strong, proud and free",
        "Strong, Proud, and Free",
        "promises made and promises kept",
        "it is time for you to get ahead",
        "moving forward for everyone",
        "moving Canada forward for everyone",
        "middle class – and those working hard to join it",
        "middle class and helping those working hard to join it",
        "middle class, and those who are working hard to join it",
        "la classe moyenne et celles et ceux qui travaillent fort pour en faire partie",
    ],
)
def test_a_slogan_is_found_in_a_sentence(text: str) -> None:
    assert words(find(f"We say that {text} today", SLOGANS)) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "getting test results for people takes two days",
        "the office will axe the outdated tax bulletin",
        "we will not axe the, well, tax",
        "volunteers were strong and proud. Free lunch was served",
        "never axe any tax",
        "getting no results for people",
        "the promises made to veterans were many; promises kept are in the annex",
        "middle class of 12 and those working hard. To join it, write to us",
        "la classe moyenne, jamais ceux qui travaillent fort pour en faire partie",
        "the taxi axes the taxman",
    ],
)
def test_ordinary_words_are_no_slogan(text: str) -> None:
    assert find(text, SLOGANS) == ()
