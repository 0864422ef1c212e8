"""Exceptions: names and wordings that make a hit innocent."""

import pytest
from matching_pieces import HARPER, find, words


@pytest.mark.parametrize(
    "text",
    [
        "the Harper Government Building on Elgin Street",
        "Harper Adams University government relations",
        "Harper Lee government library",
        "the government of Harper Lee’s county",
    ],
)
def test_a_name_that_covers_a_hit_or_one_end_of_its_bridge_makes_it_innocent(text: str) -> None:
    assert find(text, HARPER) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harper Lee, Harper Government", ["Harper Government"]),
        ("Harper’s new government", ["Harper’s new government"]),
        ("Harper Government, Building 4", []),
        ("Thanks to the Harper Government. Building on this, we act.", ["Harper Government"]),
        ("Harper Government of Canada Building", ["Harper Government"]),
        ("government of Stephen Harper, Lee said", []),
        ("government of Stephen Harper is named", ["government of Stephen Harper"]),
    ],
)
def test_other_words_do_not(text: str, expected: list[str]) -> None:
    assert words(find(text, HARPER)) == expected
