"""Rich text gives its words, whatever its groups do; places of their own are golden cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.readers.rtf import rtf_words


def said(content: str) -> list[str]:
    return list(rtf_words(f"{{\\rtf1\\ansi {content}}}".encode("latin-1")))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("A plan\\par For all\\par", ["A plan", "For all"]),
        ("A\\tab plan\\line for all", ["A plan for all"]),
        ("A \\{plan\\} \\\\ all", ["A {plan} \\ all"]),
        ("A plan\\\nFor all", ["A plan", "For all"]),
        ("{\\*\\unknown no}A plan{\\pict 0102}", ["A plan"]),
        ("{\\stylesheet{\\s1 Heading;}}A plan", ["A plan"]),
        ("A\\bin4 }{\\\\ plan", ["A plan"]),
        ("\\uc2 A \\u233 ?? plan \\uc0\\u233  all", ["A é plan é all"]),
        ("\\u-10180?\\u-8383?A plan", ["🍁A plan"]),
        ("\\u-10180?A plan", ["\ufffdA plan"]),
        ("{\\fonttbl{\\f1\\fcharset128 M;}}\\f1 \\'83\\'41", ["ア"]),
        ("\\ansicpg1251 \\'cf\\'eb\\'e0\\'ed", ["План"]),
        ("\\ansicpg99999 caf\\'e9", ["café"]),
        ("A plan}} for all", ["A plan for all"]),
        ("{{{{A plan", ["A plan"]),
        ("1 2 3\\par", []),
    ],
)
def test_words_are_read_as_they_are_meant(content: str, words: list[str]) -> None:
    assert said(content) == words


@given(st.lists(st.sampled_from([b"{", b"}", b"\\", b"\\u1 ", b"\\'e", b"\\bin9 ", b"\\*", b"\\pict", b"a", b"\xe9"])))
def test_no_order_of_marks_makes_it_fail(marks: list[bytes]) -> None:
    data = b"{\\rtf1 " + b"".join(marks)
    assert sum(map(len, rtf_words(data))) <= len(data)


def test_groups_within_groups_cost_no_stack() -> None:
    assert list(rtf_words(b"{\\rtf1 " + b"{" * 50_000 + b"A plan")) == ["A plan"]
