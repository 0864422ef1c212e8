"""Preferences."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from placet.app.settings import Preferences, Theme
from placet.domain.activity import Agent
from placet.domain.language import Language


def test_a_change_is_saved_at_once_and_told(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "placet.ini"
    preferences = Preferences(file)
    with qtbot.waitSignal(preferences.changed):
        preferences.change(language=Language.FRENCH, theme=Theme.DARK, agent=Agent("Zoé Côté", "Conseillère"))
    again = Preferences(file).value
    assert (again.language, again.theme, again.agent) == (Language.FRENCH, Theme.DARK, Agent("Zoé Côté", "Conseillère"))


def test_every_setting_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    pack = tmp_path / "rules, ours"
    pack.mkdir()
    preferences = Preferences(tmp_path / "placet.ini")
    preferences.change(
        single_keys=False,
        zoom=150,
        data=tmp_path / "data",
        records=tmp_path / "dossiers, été",
        packs=(pack, *preferences.value.packs),
        panes=(256, 700, 416),
        geometry="AdnQywADAAAA",
    )
    assert Preferences(tmp_path / "placet.ini").value == preferences.value


def test_nonsense_in_the_file_leaves_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "placet.ini"
    file.write_text("[General]\nlanguage=xx\ntheme=pink\nzoom=huge\npanes=a b\npacks=/nowhere\n", "utf-8")
    value = Preferences(file).value
    assert (value.theme, value.zoom, value.panes) == (Theme.SYSTEM, 100, ())
    assert value.packs == Preferences(tmp_path / "none.ini").value.packs


def test_nothing_changed_is_not_told(tmp_path: Path, qtbot: QtBot) -> None:
    preferences = Preferences(tmp_path / "placet.ini")
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(zoom=preferences.value.zoom)


def test_a_title_with_a_comma_written_by_hand_stays_words(tmp_path: Path) -> None:
    file = tmp_path / "placet.ini"
    file.write_text("[agent]\nname=Zoé Côté\ntitle=Advisor, Communications\n", "utf-8")
    assert Preferences(file).value.agent == Agent("Zoé Côté", "Advisor, Communications")
