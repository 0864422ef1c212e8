"""The colours follow the preferences, and the desktop where they are to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from placet.app.settings import Preferences, Theme
from placet.app.views import theme
from placet.app.views.appearance import Appearance
from placet.app.views.tokens import DARK, LIGHT, Tokens, tokens


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "placet.ini")


@pytest.fixture
def appearance(qapp: QApplication, preferences: Preferences) -> Iterator[Appearance]:
    look = qapp.styleSheet(), qapp.palette()
    made = Appearance(qapp, preferences)
    yield made
    made.deleteLater()
    qapp.setStyleSheet(look[0])
    qapp.setPalette(look[1])


def test_a_theme_that_is_preferred_is_shown_at_once(
    appearance: Appearance, preferences: Preferences, qapp: QApplication
) -> None:
    seen = []
    for chosen in (Theme.DARK, Theme.LIGHT):
        preferences.change(theme=chosen)
        seen.append(tokens(qapp.palette()))
    assert seen == [DARK, LIGHT]


def test_the_desktop_is_followed_while_the_window_is_open(
    appearance: Appearance, preferences: Preferences, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences.change(theme=Theme.SYSTEM)
    desktop: list[Tokens] = [DARK]
    monkeypatch.setattr(theme, "colours_of", lambda chosen: desktop[0] if chosen is Theme.SYSTEM else LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert tokens(qapp.palette()) == DARK
    preferences.change(theme=Theme.LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert tokens(qapp.palette()) == LIGHT
