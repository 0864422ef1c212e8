"""The program’s own words with blanks."""

from shown_runs import shown

from placet.domain.language import Language
from placet.exporters.record.characters import typed
from placet.exporters.record.text import filled

EN, FR = Language.ENGLISH, Language.FRENCH


def test_a_blank_is_filled_with_what_cannot_be_printed_too() -> None:
    assert shown(filled("By {name}; today", EN, name=typed("A 🎉", EN))) == "By A [emoji: party popper]; today"
