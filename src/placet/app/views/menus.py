"""The menu bar: every command with its icon and its key, and the choice of colours."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QWidget

from placet.app.actions import ICON, MENUS, Actions
from placet.app.settings import Preferences, Theme
from placet.app.views.icons import icon


class ThemeMenu(QMenu):
    """Light, dark, or what the desktop shows."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        """Offer the three."""
        super().__init__(parent)
        self._preferences = preferences
        self._group = QActionGroup(self)
        self._choices = {theme: self._choice() for theme in Theme}
        self._group.triggered.connect(self._on_triggered)
        preferences.changed.connect(self._show_choice)
        self._show_choice()
        self.retranslate()

    def _choice(self) -> QAction:
        action = self.addAction("")
        action.setCheckable(True)
        self._group.addAction(action)
        return action

    def _show_choice(self) -> None:
        self._choices[self._preferences.value.theme].setChecked(True)

    def _on_triggered(self, action: QAction) -> None:
        theme = next(theme for theme, choice in self._choices.items() if choice is action)
        self._preferences.change(theme=theme)

    def retranslate(self) -> None:
        """Speak the window's language."""
        self.setTitle(self.tr("Co&lours"))
        words = {
            Theme.SYSTEM: self.tr("&As the desktop"),
            Theme.LIGHT: self.tr("&Light"),
            Theme.DARK: self.tr("&Dark"),
        }
        for theme, choice in self._choices.items():
            choice.setText(words[theme])

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


class MenuBar(QMenuBar):
    """File, Edit, Review, View, Help."""

    def __init__(self, actions: Actions, themes: ThemeMenu, parent: QWidget | None = None) -> None:
        """Fill the menus."""
        super().__init__(parent)
        self.setNativeMenuBar(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.menus = {name: self._menu(actions, names) for name, names in MENUS}
        self.menus["view"].addMenu(themes)
        self.retranslate()

    def _menu(self, actions: Actions, names: tuple[str, ...]) -> QMenu:
        menu = self.addMenu("")
        for name in names:
            if not name:
                menu.addSeparator()
                continue
            action = actions[name]
            drawing = str(action.property(ICON) or "")
            if drawing:
                action.setIcon(icon(drawing))
            menu.addAction(action)
        return menu

    def retranslate(self) -> None:
        """Speak the window's language."""
        titles = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "review": self.tr("&Review"),
            "view": self.tr("&View"),
            "help": self.tr("&Help"),
        }
        for name, menu in self.menus.items():
            menu.setTitle(titles[name])
        self.setAccessibleName(self.tr("Menus"))
        self.adjustSize()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
