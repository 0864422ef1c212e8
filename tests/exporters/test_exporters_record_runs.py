"""Runs of a record: break points, and words cut to their room."""

from hypothesis import given
from hypothesis import strategies as st
from shown_runs import shown

from placet.domain.language import Language
from placet.exporters.record.characters import typed
from placet.exporters.record.runs import BREAK, LONG, Run, capitalized, clipped, joined, length
from placet.exporters.record.text import said

EN, FR = Language.ENGLISH, Language.FRENCH


def test_long_strings_get_break_points_after_their_own_separators() -> None:
    (run,) = typed("https://www.canada.ca/en/families/news.html", EN)
    assert run.text.split(BREAK) == ["https://", "www.", "canada.", "ca/", "en/", "families/", "news.", "html"]


def test_a_long_string_without_separators_is_broken_all_the_same() -> None:
    (run,) = typed("x" * 100, EN)
    assert max(map(len, run.text.split(BREAK))) < LONG
    assert run.text.replace(BREAK, "") == "x" * 100


def test_an_ordinary_word_has_no_break_point() -> None:
    assert BREAK not in typed("anticonstitutionnellement", FR)[0].text


def test_a_clipped_text_says_that_it_goes_on() -> None:
    assert shown(clipped(typed("one two three", EN), 8)) == "one two…"
    assert shown(clipped(typed("one two", EN), 8)) == "one two"


def test_a_file_name_is_cut_in_its_middle() -> None:
    cut = shown(clipped(typed("a" * 50 + "-release.docx", EN), 20, middle=True)).replace(BREAK, "")
    assert len(cut) == 20
    assert cut.startswith("aaaa")
    assert cut.endswith("e.docx")


@given(st.text(), st.integers(3, 40), st.booleans())
def test_a_clipped_text_is_never_longer_than_its_room(words: str, room: int, middle: bool) -> None:
    assert length(clipped(typed(words, EN), room, middle=middle)) <= room


def test_a_framed_name_is_clipped_whole() -> None:
    assert shown(clipped(typed("a 🎉🎉", EN), 24)) == "a [emoji: party popper]…"
    assert shown(clipped(typed("a 🎉🎉", EN), 22)) == "a …"


def test_texts_that_say_nothing_are_not_joined() -> None:
    assert shown(joined(", ", ((), (Run("a"),), (), (Run("b"),)))) == "a, b"


def test_a_text_can_begin_with_a_capital() -> None:
    assert shown(capitalized(said("élu", FR))) == "Élu"
