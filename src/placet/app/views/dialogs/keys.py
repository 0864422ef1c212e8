"""The sheet of keys: every command, and what reaches it."""

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from placet.app.actions import Actions
from placet.app.models.key_sheet import KEYED, KeyedCommand, KeySheet, plain
from placet.app.models.own_keys import Refusal, is_letter, refusal
from placet.app.settings import Preferences
from placet.app.views.controls import Link
from placet.app.views.dialogs.base import Dialog
from placet.app.views.dialogs.checks import Check
from placet.app.views.dialogs.fields import Field, Line
from placet.app.views.dialogs.key_field import KeyField
from placet.app.views.dialogs.key_rows import KeyDelegate
from placet.app.views.rows import RowList
from placet.app.views.theme import px

HEIGHT = 400


class KeysDialog(Dialog):
    """Lists the commands with their keys by menu; typing searches them."""

    def __init__(self, actions: Actions, parent: QWidget | None = None, preferences: Preferences | None = None) -> None:
        """List the commands as they are now; with preferences, their keys can be changed."""
        super().__init__(parent, width=560)
        self._actions = actions
        self._preferences = preferences
        self.sheet = KeySheet(actions)
        self.sheet.setParent(self)
        self.search = Line("", self)
        self.list = RowList("keys", self)
        self.list.setModel(self.sheet)
        self.list.setItemDelegate(KeyDelegate(self.list))
        self.yields(self.list, px(HEIGHT))
        self.singles = Check(self)
        self.singles.setChecked(actions.singles_on)
        self.key = Field(KeyField())
        self.standard = Link("", self)
        self._build_changing()
        for row in (self.search, self.list, self.key, self.standard, self.singles):
            self.body.addWidget(row)
        self.first = self.search
        self.cancel.hide()
        self.search.textChanged.connect(self.sheet.seek)
        self.singles.clicked.connect(self._on_singles)
        self.retranslate()

    def _build_changing(self) -> None:
        self.key.control.pressed_key.connect(self._on_key)
        self.standard.clicked.connect(self._on_standard)
        self.list.selectionModel().currentChanged.connect(self._show_key)
        self.sheet.modelReset.connect(self._show_key)
        self._show_key()

    # --- changing a key ----------------------------------------------------------------------------------------

    @property
    def current(self) -> KeyedCommand | None:
        """Give the command that is chosen in the list."""
        row = self.list.currentIndex().data(KEYED)
        return row if isinstance(row, KeyedCommand) and row.name else None

    def _show_key(self) -> None:
        """Offer to change the key of the command that is chosen."""
        row = self.current
        can = self._preferences is not None
        self.key.setVisible(can and row is not None)
        self.standard.setVisible(can and self._preferences is not None and bool(self._preferences.value.keys))
        self.key.complain("")
        if row is not None:
            self.key.say(self.tr("Key of “{command}”").format(command=row.words), self.tr("press another one"))
            self.key.control.setText(", ".join(row.keys))

    def _on_key(self, key: QKeySequence) -> None:
        """Take a key, or say why it cannot be had."""
        row, preferences = self.current, self._preferences
        if row is None or preferences is None:
            return
        refused = refusal(self._actions, row.name, key)
        if self.key.complain(self._why(*refused) if refused else ""):
            return
        slot = f"{row.name}/letter" if is_letter(key) else row.name
        self._change({**dict(preferences.value.keys), slot: key.toString()}, row.name)

    def _change(self, own: dict[str, str], name: str = "") -> None:
        """Keep the reviewer's keys, and stay at the command."""
        if self._preferences is None:
            return
        self._preferences.change(keys=tuple(sorted(own.items())))
        self._actions.set_own_keys(own)
        self.sheet.reload()
        at = next((number for number, row in enumerate(self.sheet.rows) if name and row.name == name), -1)
        self.list.setCurrentIndex(self.sheet.index(at) if at >= 0 else QModelIndex())

    def _on_standard(self) -> None:
        self._change({})

    def _why(self, why: Refusal, taken: str) -> str:
        match why:
            case Refusal.TAKEN:
                words = self.tr("That key is taken: {command}.")
                return words.format(command=plain(self._actions[taken].text()))
            case Refusal.LETTER:
                return self.tr("This command takes a letter or a sign.")
            case Refusal.NO_LETTER:
                return self.tr("This command takes a key with Ctrl, or a function key.")
            case _:
                return self.tr("That key is not free to be changed to.")

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        super().retranslate()
        self.say_title(self.tr("All keys"))
        self.search.setPlaceholderText(self.tr("Search commands and keys"))
        self.search.setAccessibleName(self.tr("Search commands and keys"))
        self.list.setAccessibleName(self.tr("Commands and their keys"))
        self.singles.say(self.tr("Single-letter keys, in the findings list and the draft"))
        self.standard.setText(self.tr("Standard keys"))
        self.standard.setAccessibleName(self.tr("Standard keys"))
        self.standard.updateGeometry()
        self.primary.say(self.tr("Close"))
        self.primary.set_look(key=self.tr("Esc"))
        self._actions.retranslate()
        self.sheet.speak(self._menus())

    def _menus(self) -> dict[str, str]:
        return {
            "file": self.tr("File"),
            "edit": self.tr("Edit"),
            "review": self.tr("Review"),
            "view": self.tr("View"),
            "help": self.tr("Help"),
        }

    def _on_singles(self) -> None:
        """Switch the keys of one letter through their own command: the window keeps the choice."""
        action = self._actions["single_keys"]
        if action.isChecked() != self.singles.isChecked():
            action.trigger()
        self.singles.setChecked(self._actions.singles_on)
        self.sheet.reload()
