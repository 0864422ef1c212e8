"""The record's words as runs: what prints as it is, what is named in a frame, and how French is spaced."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.domain.language import Language
from placet.exporters.record_characters import one_line, typed
from placet.exporters.record_french import quotes, spaced
from placet.exporters.record_glyphs import ARABIC, LATIN, MONO, SYLLABICS, printable
from placet.exporters.record_runs import BREAK, LONG, Run, Text, capitalized, clipped, joined, length
from placet.exporters.record_text import filled, said

EN, FR = Language.ENGLISH, Language.FRENCH
EVERY = printable(LATIN) | printable(ARABIC) | printable(SYLLABICS) | printable(MONO) | {ord(BREAK)}


def shown(text: Text) -> str:
    """Write runs as a reader sees them, framed names in brackets."""
    return "".join(f"[{run.text}]" if run.kind == "frame" else run.text for run in text)


@pytest.mark.parametrize(
    ("words", "english", "french"),
    [
        ("Benefit 🎉 now", "Benefit [emoji: party popper] now", "Benefit [emoji\u00a0: cotillons] now"),
        ("🇨🇦", "[emoji: Canada]", "[emoji\u00a0: drapeau canada]"),
        ("👨‍👩‍👧", "[emoji: family man woman girl]", "[emoji\u00a0: famille homme femme et fille]"),
        ("© ™ ©️", "© ™ ©", "© ™ ©"),
        ("\ue000", "[U+E000]", "[U+E000]"),
        ("a\x07b", "a[control character U+0007]b", "a[caractère de commande U+0007]b"),
        ("✓", "[check mark]", "[U+2713]"),
        ("中文", "[U+4E2D][U+6587]", "[U+4E2D][U+6587]"),
        ("Har\u200bper Gov\u00adernment", "Har[U+200B]per Gov[U+00AD]ernment", "Har[U+200B]per Gov[U+00AD]ernment"),
        ("a\u200db \u202ec", "a[U+200D]b [U+202E]c", "a[U+200D]b [U+202E]c"),
        ("half \ud83d", "half [U+D83D]", "half [U+D83D]"),
        ("one\r\ntwo\n\nthree\tfour", "one ¶ two ¶ three four", "one ¶ two ¶ three four"),
        ("Нarper Ηarper", "Нarper Ηarper", "Нarper Ηarper"),
    ],
)
def test_what_cannot_be_printed_stands_as_a_name_in_a_frame(words: str, english: str, french: str) -> None:
    assert shown(typed(words, EN)) == english
    assert shown(typed(words, FR)) == french


def test_arabic_takes_its_punctuation_with_it_and_nothing_else() -> None:
    runs = typed("See اللغة العربية، عند الطلب. Then", EN)
    assert [(run.text, run.lang) for run in runs] == [
        ("See ", ""),
        ("اللغة العربية، عند الطلب.", "ar"),
        (" Then", ""),
    ]


def test_a_joiner_inside_an_arabic_word_stays_in_it() -> None:
    assert [run.lang for run in typed("نمی\u200cخواهم", EN)] == ["ar"]


def test_syllabics_are_tagged_as_inuktitut() -> None:
    assert [(run.text, run.lang) for run in typed("in ᐃᓄᒃᑎᑐᑦ too", EN)] == [
        ("in ", ""),
        ("ᐃᓄᒃᑎᑐᑦ", "iu"),
        (" too", ""),
    ]


@given(st.text())
def test_every_character_that_is_printed_has_a_glyph(words: str) -> None:
    for language in Language:
        for run in typed(words, language):
            assert set(map(ord, run.text)) <= EVERY, run


@given(st.text(alphabet=st.characters(categories=["Ll", "Lu", "Nd"], max_codepoint=0x24F)))
def test_words_of_latin_letters_are_repeated_as_they_are(words: str) -> None:
    assert shown(typed(words, EN)).replace(BREAK, "") == words


def test_long_strings_get_break_points_after_their_own_separators() -> None:
    (run,) = typed("https://www.canada.ca/en/families/news.html", EN)
    assert run.text.split(BREAK) == ["https://", "www.", "canada.", "ca/", "en/", "families/", "news.", "html"]


def test_a_long_string_without_separators_is_broken_all_the_same() -> None:
    (run,) = typed("x" * 100, EN)
    assert max(map(len, run.text.split(BREAK))) < LONG
    assert run.text.replace(BREAK, "") == "x" * 100


def test_an_ordinary_word_has_no_break_point() -> None:
    assert BREAK not in typed("anticonstitutionnellement", FR)[0].text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Reçue; lue", "Reçue\u202f; lue"),
        ("Pourquoi ? Parce que !", "Pourquoi\u202f? Parce que\u202f!"),
        ("le « gouvernement »", "le «\u202fgouvernement\u202f»"),
        ("Résultat: oui", "Résultat\u00a0: oui"),
        ("50 % de 4 $", "50\u00a0% de 4\u00a0$"),
        ("https://canada.ca/?a=b;c", "https://canada.ca/?a=b;c"),
        ("à 14:05", "à 14:05"),
    ],
)
def test_french_words_of_the_program_are_spaced_as_french_is(words: str, expected: str) -> None:
    assert spaced(words, FR) == expected
    assert spaced(expected, FR) == expected
    assert spaced(words, EN) == words


def test_typed_words_keep_their_own_spacing() -> None:
    assert shown(typed("Vraiment? Oui; «non»", FR)) == "Vraiment? Oui; «non»"


def test_only_the_quotation_marks_of_an_explanation_are_spaced() -> None:
    assert quotes("«\u00a0Vraiment?\u00a0», mot pour mot", FR) == "«\u202fVraiment?\u202f», mot pour mot"


def test_a_blank_is_filled_with_what_cannot_be_printed_too() -> None:
    assert shown(filled("By {name}; today", EN, name=typed("A 🎉", EN))) == "By A [emoji: party popper]; today"


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


def test_line_ends_that_say_nothing_become_spaces() -> None:
    assert one_line("one \r\ntwo\nthree") == "one two three"


def test_every_weight_prints_the_same_characters() -> None:
    for font, weights in ((LATIN, ("SemiBold", "Bold")), (ARABIC, ("Bold",)), (SYLLABICS, ("Bold",))):
        for weight in weights:
            assert printable(font.replace("Regular", weight)) >= printable(font), weight


def test_the_fonts_print_both_languages_and_their_own_scripts() -> None:
    french = "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»’…–\u00a0\u202f¶"
    assert set(map(ord, french)) <= printable(LATIN)
    assert set(map(ord, "0123456789abcdef ")) <= printable(MONO)
    assert ord("ع") in printable(ARABIC)
    assert ord("ᐃ") in printable(SYLLABICS)
    assert ord("🎉") not in EVERY
    assert all(unicodedata.category(chr(code)) != "Cn" for code in printable(LATIN))
