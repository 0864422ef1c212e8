"""Every command of the window as a QAction: its words, its icon's name, its keys."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

ICON = "placet_icon"
"""The property under which an action names its icon."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command: `keys` reach it from anywhere in the window, `single` only from the findings list and the draft."""

    name: str
    keys: tuple[str, ...] = ()
    single: str = ""
    icon: str = ""
    checkable: bool = False


COMMANDS = (
    Command("open", ("Ctrl+O",), icon="open"),
    Command("open_folder", ("Ctrl+Shift+O",), icon="open"),
    Command("paste", ("Ctrl+V",), icon="paste"),
    Command("password", ("Ctrl+K",), icon="lock"),
    Command("retry", ("F5",), icon="retry"),
    Command("remove", ("Ctrl+W",), icon="cross"),
    Command("next_draft", ("Ctrl+PgDown",)),
    Command("previous_draft", ("Ctrl+PgUp",)),
    Command("export_record", ("Ctrl+E",), icon="export"),
    Command("export_copy", ("Ctrl+Shift+E",), icon="export"),
    Command("export_sarif", ("Ctrl+Shift+S",), icon="export"),
    Command("quit", ("Ctrl+Q",)),
    Command("undo", ("Ctrl+Z",), icon="undo"),
    Command("redo", ("Ctrl+Y", "Ctrl+Shift+Z"), icon="redo"),
    Command("copy", ("Ctrl+C",), icon="copy"),
    Command("find", ("Ctrl+F",), icon="search"),
    Command("find_next", ("F3", "Ctrl+G")),
    Command("find_previous", ("Shift+F3", "Ctrl+Shift+G")),
    Command("identity", ("Ctrl+,",), icon="person"),
    Command("next", ("F8",), single="J", icon="down"),
    Command("previous", ("Shift+F8",), single="Shift+J", icon="up"),
    Command("change", single="C"),
    Command("keep", single="K"),
    Command("dismiss", single="N"),
    Command("refer", single="R"),
    Command("decide_all", ("Ctrl+D",)),
    Command("note", ("Ctrl+M",), single="A", icon="note"),
    Command("request", ("Ctrl+L",), icon="request"),
    Command("describe", ("Ctrl+I",), icon="draft"),
    Command("sign", ("Ctrl+Return", "Ctrl+Enter"), icon="sign"),
    Command("tab_findings", ("Ctrl+1",)),
    Command("tab_notes", ("Ctrl+2",)),
    Command("tab_requests", ("Ctrl+3",)),
    Command("tab_coverage", ("Ctrl+4",)),
    Command("tab_trail", ("Ctrl+5",)),
    Command("zoom_in", ("Ctrl++", "Ctrl+=")),
    Command("zoom_out", ("Ctrl+-",)),
    Command("zoom_reset", ("Ctrl+0",)),
    Command("plain", ("Ctrl+T",), checkable=True),
    Command("next_pane", ("F6",)),
    Command("previous_pane", ("Shift+F6",)),
    Command("language", ("Ctrl+Shift+L",)),
    Command("theme", ("Ctrl+Shift+T",), icon="theme"),
    Command("keys", ("F1",), single="?", icon="keys"),
    Command("single_keys", ("Ctrl+Shift+K",), checkable=True),
    Command("about"),
)
MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "file",
        (
            *("open", "open_folder", "paste", "", "next_draft", "previous_draft", "password", "retry", "remove", ""),
            *("export_record", "export_copy", "export_sarif", "", "quit"),
        ),
    ),
    ("edit", ("undo", "redo", "", "copy", "find", "find_next", "find_previous", "", "identity")),
    (
        "review",
        (
            *("next", "previous", "", "change", "keep", "dismiss", "refer", "decide_all", ""),
            *("note", "request", "describe", "", "sign"),
        ),
    ),
    (
        "view",
        (
            *("tab_findings", "tab_notes", "tab_requests", "tab_coverage", "tab_trail", ""),
            *("zoom_in", "zoom_out", "zoom_reset", "plain", "", "next_pane", "previous_pane", "", "language", "theme"),
        ),
    ),
    ("help", ("keys", "single_keys", "", "about")),
)
"""The menus, in order; an empty name is a line between two groups."""


class Actions(QObject):
    """The commands by their names: `actions["open"].triggered.connect(…)`."""

    keys_changed = Signal()
    """Other keys reach the commands, or the keys of one letter were switched on or off."""

    def __init__(self, parent: QObject) -> None:
        """Make every action; nothing is connected yet."""
        super().__init__(parent)
        self.commands = {command.name: command for command in COMMANDS}
        self._actions = {command.name: self._make(command) for command in COMMANDS}
        self._aliases = {each.name: self._alias(each) for each in COMMANDS if each.single and each.keys}
        self.singles_on = True
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        """Give an action."""
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        """Go through every action, and those that only carry a second key."""
        return iter([*self._actions.values(), *self._aliases.values()])

    @property
    def singles(self) -> list[QAction]:
        """List the actions that have a key of one letter: the list and the draft take them up."""
        return [self._actions[name] for name, command in self.commands.items() if command.single]

    def _make(self, command: Command) -> QAction:
        action = QAction(self)
        action.setObjectName(command.name)
        action.setCheckable(command.checkable)
        action.setProperty(ICON, command.icon)
        if command.single:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setShortcuts([QKeySequence(command.single)])
        else:
            action.setShortcuts([QKeySequence(key) for key in command.keys])
        return action

    def _alias(self, command: Command) -> QAction:
        """Make the action that carries the keys which work everywhere, for a command with a single key besides."""
        alias = QAction(self)
        alias.setShortcuts([QKeySequence(key) for key in command.keys])
        alias.triggered.connect(self._actions[command.name].trigger)
        return alias

    def set_single_keys(self, on: bool) -> None:  # noqa: FBT001 - reads well
        """Switch the keys of one letter on or off (WCAG 2.2, 2.1.4)."""
        self.singles_on = on
        self._set_keys()

    def set_own_keys(self, own: dict[str, str]) -> None:
        """Take the reviewer's own keys, each in the stead of a command's own: by `name`, a letter by `name/letter`."""
        for command in COMMANDS:
            keys, single = own.get(command.name, ""), own.get(f"{command.name}/letter", "")
            self.commands[command.name] = replace(
                command, keys=(keys,) if keys else command.keys, single=single or command.single
            )
        self._set_keys()

    def _set_keys(self) -> None:
        for name, command in self.commands.items():
            carrier = self._aliases.get(name, self._actions[name])
            if command.single:
                self._actions[name].setShortcuts([QKeySequence(command.single)] if self.singles_on else [])
            if command.keys:
                carrier.setShortcuts([QKeySequence(key) for key in command.keys])
        self.keys_changed.emit()

    def written(self, name: str) -> list[str]:
        """List the keys of a command as files hold them, whether or not letters are switched on."""
        command = self.commands[name]
        keys = [command.single] * bool(command.single) + list(command.keys)
        return [QKeySequence(key).toString() for key in keys]

    def keys(self, name: str) -> list[str]:
        """List the keys of a command as the desktop writes them."""
        command = self.commands[name]
        keys = [command.single] * bool(command.single and self.singles_on) + list(command.keys)
        return [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys]

    def keycap(self, name: str) -> str:
        """Give a command's first key as a keycap shows it, with the sign for Enter; empty where it has none."""
        keys = self.keys(name)
        if not keys or not self.commands[name].keys or not self.commands[name].keys[0].endswith("Return"):
            return keys[0] if keys else ""
        return keys[0].rpartition("+")[0] + "+↵"

    def event(self, event: QEvent) -> bool:
        """Speak the window's new language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        return super().event(event)

    def retranslate(self) -> None:
        """Give every action its words."""
        for name, words in {**self._file_words(), **self._review_words(), **self._view_words()}.items():
            self._actions[name].setText(words)

    def _file_words(self) -> dict[str, str]:
        return {
            "open": self.tr("&Open…"),
            "open_folder": self.tr("Open &folder…"),
            "paste": self.tr("&Paste text"),
            "password": self.tr("Enter pass&word…"),
            "retry": self.tr("R&ead again"),
            "remove": self.tr("Re&move from batch"),
            "next_draft": self.tr("&Next draft"),
            "previous_draft": self.tr("Pre&vious draft"),
            "export_record": self.tr("E&xport record or report…"),
            "export_copy": self.tr("&Annotated copy"),
            "export_sarif": self.tr("Findings as &SARIF"),
            "quit": self.tr("&Quit"),
            "undo": self.tr("&Undo"),
            "redo": self.tr("&Redo"),
            "copy": self.tr("&Copy"),
            "find": self.tr("&Find"),
            "find_next": self.tr("Find &next"),
            "find_previous": self.tr("Find &previous"),
            "identity": self.tr("&Your name…"),
        }

    def _review_words(self) -> dict[str, str]:
        return {
            "next": self.tr("&Next finding"),
            "previous": self.tr("&Previous finding"),
            "change": self.tr("&Change required"),
            "keep": self.tr("&Keep, with reason"),
            "dismiss": self.tr("N&ot a finding"),
            "refer": self.tr("&Refer"),
            "decide_all": self.tr("&Decide all like this…"),
            "note": self.tr("&Add a note"),
            "request": self.tr("&Log a request…"),
            "describe": self.tr("A&bout this draft…"),
            "sign": self.tr("&Sign off…"),
        }

    def _view_words(self) -> dict[str, str]:
        return {
            "tab_findings": self.tr("&Findings"),
            "tab_notes": self.tr("&Notes"),
            "tab_requests": self.tr("&Requests"),
            "tab_coverage": self.tr("&Coverage"),
            "tab_trail": self.tr("&Trail"),
            "zoom_in": self.tr("Zoom &in"),
            "zoom_out": self.tr("Zoom &out"),
            "zoom_reset": self.tr("&Actual size"),
            "plain": self.tr("Pages as te&xt"),
            "next_pane": self.tr("Next &pane"),
            "previous_pane": self.tr("Pre&vious pane"),
            "language": self.tr("Français (&EN | FR)"),
            "theme": self.tr("&Light or dark"),
            "keys": self.tr("All &keys"),
            "single_keys": self.tr("&Single-letter keys"),
            "about": self.tr("&About Placet"),
        }
