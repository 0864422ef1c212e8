"""The colours of the whole application: as preferred, and as the desktop changes while the window is open."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from placet.app.settings import Preferences, Theme
from placet.app.views.theme import apply_theme


class Appearance(QObject):
    """Applies the theme, and follows the preferences and the desktop."""

    def __init__(self, qt: QApplication, preferences: Preferences) -> None:
        """Apply the theme preferred."""
        super().__init__(qt)
        self._qt = qt
        self._preferences = preferences
        self._applied: Theme | None = None
        hints = qt.styleHints()
        hints.colorSchemeChanged.connect(self._on_desktop_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_desktop_changed)
        preferences.changed.connect(self.apply)
        self.apply()

    def apply(self) -> None:
        """Apply the theme preferred, where it is another."""
        theme = self._preferences.value.theme
        if theme is not self._applied:
            self._applied = theme
            apply_theme(self._qt, theme)

    def _on_desktop_changed(self) -> None:
        apply_theme(self._qt, self._preferences.value.theme)
