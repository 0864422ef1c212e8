"""What prints as it is, what is named in a frame, and which runs are tagged as another language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shown_runs import shown

from placet.domain.language import Language
from placet.exporters.record.characters import one_line, typed
from placet.exporters.record.glyphs import ARABIC, LATIN, MONO, SYLLABICS, printable
from placet.exporters.record.runs import BREAK

EN, FR = Language.ENGLISH, Language.FRENCH
EVERY = printable(LATIN) | printable(ARABIC) | printable(SYLLABICS) | printable(MONO) | {ord(BREAK)}


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


def test_typed_words_keep_their_own_spacing() -> None:
    assert shown(typed("Vraiment? Oui; «non»", FR)) == "Vraiment? Oui; «non»"


def test_line_ends_that_say_nothing_become_spaces() -> None:
    assert one_line("one \r\ntwo\nthree") == "one two three"
