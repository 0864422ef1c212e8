"""The top of the window: menus, Open, Paste text, search, language, colours, Export, Sign off."""

from enum import Enum

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from placet.app.actions import Actions
from placet.app.i18n import Translation
from placet.app.settings import Preferences
from placet.app.views.controls import Button, Kind, Segments, follow_action
from placet.app.views.labels import Line, Panel
from placet.app.views.menus import MenuBar, ThemeMenu
from placet.app.views.search import NARROW, NARROWEST, WIDE, SearchField
from placet.app.views.theme import px
from placet.domain.language import Language

HEIGHT = 48


class Room(Enum):
    """How much of its words the header has room for."""

    WHOLE = "whole"
    NO_KEY = "no key"
    ICONS = "icons"
    TIGHT = "tight"


class Header(Panel):
    """One row, 48 high; its words give way to icons where there is no room for them."""

    def __init__(
        self, actions: Actions, preferences: Preferences, translation: Translation, parent: QWidget | None = None
    ) -> None:
        """Wire every part to its command."""
        super().__init__(parent)
        self._actions = actions
        self._translation = translation
        self._room = Room.WHOLE
        self.themes = ThemeMenu(preferences, self)
        self.menus = MenuBar(actions, self.themes, self)
        self.open, self.paste = Button(Kind.GHOST, "open", self), Button(Kind.GHOST, "paste", self)
        self.search = SearchField(self)
        self.languages = Segments(list(Language), self)
        self.theme = Button(Kind.GHOST, "theme", self)
        self.export = Button(Kind.GHOST, "export", self)
        self.sign = Button(Kind.PLAIN, "sign", self)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.setFixedHeight(px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(2), 0, px(12), 0)
        row.setSpacing(px(4))
        self._gaps = [Line(vertical=True, parent=self) for _ in range(2)]
        for line in self._gaps:
            line.setFixedHeight(px(20))
        row.addWidget(self.menus)
        row.addWidget(self._gaps[0])
        row.addWidget(self.open)
        row.addWidget(self.paste)
        row.addStretch(1)
        row.addWidget(self.search)
        row.addStretch(1)
        row.addWidget(self.languages)
        row.addWidget(self.theme)
        row.addWidget(self._gaps[1])
        row.addWidget(self.export)
        row.addWidget(self.sign)

    def _connect(self) -> None:
        for button, name in (
            *((self.open, "open"), (self.paste, "paste")),
            *((self.export, "export_record"), (self.sign, "sign")),
        ):
            follow_action(button, self._actions[name])
        self.theme.clicked.connect(self._show_themes)
        self.languages.choose(self._translation.language)
        self.languages.chosen.connect(self._translation.switch)

    def _show_themes(self) -> None:
        self.themes.popup(self.theme.mapToGlobal(self.theme.rect().bottomLeft()))

    def set_ready(self, ready: bool) -> None:  # noqa: FBT001 - reads well
        """Fill Sign off when nothing is open any more."""
        self.sign.set_look(kind=Kind.PRIMARY if ready else Kind.PLAIN)

    def _fit(self) -> None:
        """Say as much as there is room for; French needs more of it."""
        self.menus.setMinimumWidth(self.menus.sizeHint().width())
        for room in Room:
            self._room = room
            self.search.set_width({Room.WHOLE: WIDE, Room.TIGHT: NARROWEST}.get(room, NARROW))
            self._say_buttons()
            layout = self.layout()
            if layout is not None:
                layout.invalidate()
                if layout.minimumSize().width() <= self.width():
                    return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits."""
        super().resizeEvent(event)
        self._fit()

    def _say_buttons(self) -> None:
        short, tight = self._room in (Room.ICONS, Room.TIGHT), self._room is Room.TIGHT
        for button, words in (
            (self.open, self.tr("Open")),
            (self.paste, self.tr("Paste text")),
            (self.export, self.tr("Export")),
        ):
            button.say("" if short else words, words)
            button.setToolTip(words if short else "")
        for part in (self.paste, self.theme, *self._gaps):  # the menus have them too
            part.setVisible(not tight)
        self.sign.say("" if tight else self.tr("Sign off"), self.tr("Sign off"))
        self.sign.setToolTip(self.tr("Sign off") if tight else "")
        self.sign.set_look(key=self._actions.keycap("sign") if self._room is Room.WHOLE else "")

    def retranslate(self) -> None:
        """Speak the window's language."""
        self.search.set_key(self._actions.keycap("find"))
        self.theme.setAccessibleName(self.tr("Colours"))
        self.theme.setToolTip(self.tr("Light or dark"))
        self.languages.say(["EN", "FR"], self.tr("Language"))
        for segment, name in zip(self.languages.buttons, ("English", "Français"), strict=True):
            segment.setAccessibleName(name)
        self.languages.choose(self._translation.language)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
