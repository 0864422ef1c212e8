"""The password of a locked draft: typed here, kept while the program runs, written nowhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from placet.app.i18n import spoken
from placet.app.models.unlocking import Unlocking
from placet.app.views.dialogs.base import Dialog
from placet.app.views.dialogs.checks import Check
from placet.app.views.dialogs.fields import Field, Line
from placet.domain.errors import EncryptedDraft, PlacetError
from placet.words.errors import explain


class PasswordDialog(Dialog):
    """Asks for a password until one opens the draft."""

    def __init__(self, unlocking: Unlocking, parent: QWidget | None = None) -> None:
        """Ask for the password of a draft."""
        super().__init__(parent, icon="lock", width=480)
        self._unlocking = unlocking
        unlocking.setParent(self)
        self.password = Field(Line())
        self.shown = Check()
        self.password.control.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        for widget in (self.password, self.shown):
            self.body.addWidget(widget)
        self.first = self.password.control
        self.shown.toggled.connect(self._on_shown)
        unlocking.opened.connect(self.accept)
        unlocking.refused.connect(self._on_refused)
        self._on_shown(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        super().retranslate()
        kept = self.tr("It is kept until you close Placet, and written nowhere.")
        self.say_title(self.tr("Password of the draft"), f"{self._unlocking.path.name}\n{kept}")
        self.primary.say(self.tr("Open"))
        self.password.say(self.tr("Password"))
        self.shown.say(self.tr("Show what I type"))
        self._show_trying()

    def _on_shown(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signature
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.password.control.setEchoMode(mode)

    def _show_trying(self) -> None:
        trying = self._unlocking.under_way
        self.remark.setText(self.tr("Opening…") if trying else "")
        self.primary.setEnabled(not trying)

    def submit(self) -> None:
        """Try what stands in the field, blanks and all; nothing is refused here."""
        typed = self.password.control.text()
        if self._unlocking.under_way or self.password.complain("" if typed else self.tr("Type the password.")):
            self.password.control.setFocus()
            return
        self._unlocking.attempt(typed)
        self._show_trying()

    def _on_refused(self, error: PlacetError) -> None:
        """Say why the draft does not open; another password may be tried, where that is all that is wrong."""
        self._show_trying()
        if not isinstance(error, EncryptedDraft):
            self.reject()
            return
        self.password.complain(explain(error, spoken()))
        self.password.control.setFocus()
        self.password.control.selectAll()
