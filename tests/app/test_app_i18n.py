"""The window in two languages, switched while it runs."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from placet.app.actions import MENUS, Actions
from placet.app.i18n import Translation, read_ts, spoken
from placet.domain.language import Language
from placet.resources import resource


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    made = Translation(qapp, Language.ENGLISH)
    yield made
    made.switch(Language.ENGLISH)


def test_french_texts_are_written_with_canadian_care() -> None:
    for (english, _), french in read_ts(resource("i18n", "placet_fr.ts")).items():
        assert "'" not in french, english
        assert " :" not in french, english
        assert "« " not in french, english
        assert " »" not in french, english
        assert "..." not in french, english
        assert not french.endswith(" "), english


def test_a_switch_is_told_to_everything_that_speaks(translation: Translation, qapp: QApplication) -> None:
    actions = Actions(qapp)
    translation.switch(Language.FRENCH)
    assert spoken() is Language.FRENCH
    assert QCoreApplication.translate("Anything", "Undo") == "Annuler"
    actions.retranslate()
    assert actions["quit"].text() == "&Quitter"
    translation.switch(Language.ENGLISH)
    assert spoken() is Language.ENGLISH
    assert QCoreApplication.translate("Anything", "Undo") == "Undo"


@pytest.mark.parametrize("language", list(Language))
def test_no_two_commands_of_a_menu_share_their_letter(translation: Translation, language: Language) -> None:
    translation.switch(language)
    holder = QObject()
    actions = Actions(holder)
    for name, commands in MENUS:
        letters = [actions[each].text().partition("&")[2][:1].lower() for each in commands if each]
        assert "" not in letters
        assert [letter for letter, count in Counter(letters).items() if count > 1] == [], name
