"""What the record’s own fonts can print."""

import unicodedata

from placet.domain.language import Language
from placet.exporters.record.glyphs import ARABIC, LATIN, MONO, SYLLABICS, printable
from placet.exporters.record.runs import BREAK

EN, FR = Language.ENGLISH, Language.FRENCH
EVERY = printable(LATIN) | printable(ARABIC) | printable(SYLLABICS) | printable(MONO) | {ord(BREAK)}


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
