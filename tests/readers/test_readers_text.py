"""Texts lose no words to their marks; places of their own are golden cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.readers.blocks import lay_out
from placet.readers.captions import caption_blocks
from placet.readers.encodings import decode
from placet.readers.markdown import markdown_blocks

MARKS = ["*", "**", "_", "`", "```", "[", "](", ")", "](a.png)", "![", "][one]", "\n", "\n\n", "# ", "- ", "> ", "~~"]
MARKS += ["|", "\\", "[one]: ", "&amp;", "&", "(", '"', "---\n", "1. ", "    ", "<!--", "-->"]


@given(st.lists(st.sampled_from(MARKS), max_size=30))
def test_no_order_of_marks_in_markdown_loses_a_word(marks: list[str]) -> None:
    words = [f"w{number}w" for number in range(len(marks))]
    laid = lay_out(markdown_blocks("".join(f"{mark}{word}" for mark, word in zip(marks, words, strict=True))))
    said = laid.text + " ".join(link.target for link in laid.links) + " ".join(p.place.name for p in laid.passages)
    assert [word for word in words if word not in said] == []


@given(
    st.lists(
        st.sampled_from(["<i>", "</i>", "<00:01.000>", "{\\an8}", "\n", "\n\n", "1\n", "00:01.000 --> 00:02.000\n"])
    )
)
def test_no_order_of_marks_in_captions_loses_a_word(marks: list[str]) -> None:
    words = [f"w{number}w" for number in range(len(marks))]
    laid = lay_out(caption_blocks("".join(f"{word} {mark}" for mark, word in zip(marks, words, strict=True))))
    assert [word for word in words if word not in laid.text] == []


@pytest.mark.parametrize("mark", ["[", "![", "[![", "![a](b)", "<a ", "*", "`", "_a", "&", "> ", "[a](", "\\", "<!--"])
def test_a_mark_written_fifty_thousand_times_is_read_to_its_end(mark: str) -> None:
    assert "A plan" in lay_out(markdown_blocks(f"{mark * 50_000}\n\nA plan -->A plan")).text


@given(st.binary())
def test_any_bytes_become_letters(data: bytes) -> None:
    text, _ = decode(data)
    assert "\r" not in text
    assert "\0" not in text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0\ufeff"), min_size=1))
def test_letters_that_were_written_whole_come_back(text: str) -> None:
    assert decode(text.encode("utf-8-sig")) == (text, True)
    assert decode(text.encode("utf-16"))[0] == text
