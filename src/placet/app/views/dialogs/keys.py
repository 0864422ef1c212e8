"""The sheet of keys: every command, and what reaches it."""

from PySide6.QtWidgets import QWidget

from placet.app.actions import Actions
from placet.app.models.key_sheet import KeySheet
from placet.app.views.dialogs.base import Dialog
from placet.app.views.dialogs.checks import Check
from placet.app.views.dialogs.fields import Line
from placet.app.views.dialogs.key_rows import KeyDelegate
from placet.app.views.rows import RowList
from placet.app.views.theme import px

HEIGHT = 400


class KeysDialog(Dialog):
    """Lists the commands with their keys by menu; typing searches them."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        """List the commands as they are now."""
        super().__init__(parent, width=560)
        self._actions = actions
        self.sheet = KeySheet(actions)
        self.sheet.setParent(self)
        self.search = Line("", self)
        self.list = RowList("keys", self)
        self.list.setModel(self.sheet)
        self.list.setItemDelegate(KeyDelegate(self.list))
        self.yields(self.list, px(HEIGHT))
        self.singles = Check(self)
        self.singles.setChecked(actions.singles_on)
        for row in (self.search, self.list, self.singles):
            self.body.addWidget(row)
        self.first = self.search
        self.cancel.hide()
        self.search.textChanged.connect(self.sheet.seek)
        self.singles.clicked.connect(self._on_singles)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        super().retranslate()
        self.say_title(self.tr("All keys"))
        self.search.setPlaceholderText(self.tr("Search commands and keys"))
        self.search.setAccessibleName(self.tr("Search commands and keys"))
        self.list.setAccessibleName(self.tr("Commands and their keys"))
        self.singles.say(self.tr("Single-letter keys, in the findings list and the draft"))
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
