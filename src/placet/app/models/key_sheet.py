"""Every command with its keys, by menu, as far as a search leaves them."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from placet.app.actions import MENUS, Actions

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
KEYED = int(Qt.ItemDataRole.UserRole)
"""The role under which a row gives its KeyedCommand."""


@dataclass(frozen=True, slots=True)
class KeyedCommand:
    """A command's words and keys; a row without keys, whose words are a menu's, is a heading."""

    words: str
    keys: tuple[str, ...] = ()
    heading: bool = False
    name: str = ""


def plain(words: str) -> str:
    """Give a command's words without its mnemonic and its dots."""
    return words.replace("&", "").rstrip("…")


class KeySheet(QAbstractListModel):
    """Headings and commands; a heading shows only over commands."""

    def __init__(self, actions: Actions) -> None:
        """List every command."""
        super().__init__()
        self._actions = actions
        self._menus: dict[str, str] = {}
        self._sought = ""
        self.rows: tuple[KeyedCommand, ...] = ()

    def speak(self, menus: dict[str, str]) -> None:
        """Take the words of the menus, and the commands' own, anew."""
        self._menus = menus
        self.reload()

    def seek(self, words: str) -> None:
        """Leave only commands whose words or keys hold what is sought."""
        self._sought = words.strip().casefold()
        self.reload()

    def reload(self) -> None:
        """List anew."""
        self.beginResetModel()
        rows: list[KeyedCommand] = []
        for menu, names in MENUS:
            commands = [row for row in map(self._command, filter(None, names)) if self._fits(row)]
            rows += [KeyedCommand(self._menus.get(menu, menu), heading=True), *commands] if commands else []
        self.rows = tuple(rows)
        self.endResetModel()

    def _command(self, name: str) -> KeyedCommand:
        return KeyedCommand(plain(self._actions[name].text()), tuple(self._actions.keys(name)), name=name)

    def _fits(self, row: KeyedCommand) -> bool:
        return self._sought in " ".join((row.words, *row.keys)).casefold()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the reader walk over commands only."""
        heading = 0 <= index.row() < len(self.rows) and self.rows[index.row()].heading
        return Qt.ItemFlag.NoItemFlags if heading else super().flags(index)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give a row's command, or what a screen reader says of it."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join((row.words, *row.keys))
            case _ if role == KEYED:
                return row
        return None
