"""About the program: its version, its licence, what it never does, and the libraries it stands on."""

from importlib.metadata import version

from PySide6.QtWidgets import QWidget

from placet.app.models.libraries import libraries
from placet.app.views.dialogs.base import Dialog
from placet.app.views.dialogs.fields import Choice, Field, Words
from placet.app.views.labels import Label
from placet.app.views.theme import font


class AboutDialog(Dialog):
    """Says what the program is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Read the versions and licences that are installed."""
        super().__init__(parent)
        self.libraries = libraries()
        self.purpose, self.never, self.licence = (Label("", 13, 400, "text", self).wrap() for _ in range(3))
        named = [f"{library.name} {library.version} · {library.licence}" for library in self.libraries]
        self.library = Field(Choice(named))
        self.text = Words(8)
        self.text.setReadOnly(True)
        self.text.setFont(font(12))
        self.text.setLineWrapMode(Words.LineWrapMode.NoWrap)
        for row in (self.purpose, self.never, self.licence, self.library, self.text):
            self.body.addWidget(row)
        self.cancel.hide()
        self.first = self.primary
        self.library.control.currentIndexChanged.connect(self._show_text)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        super().retranslate()
        self.say_title("Placet", self.tr("Version {version}").format(version=version("placet")))
        self.purpose.setText(
            self.tr(
                "Placet checks drafts for partisan branding, slogans and links to personal accounts. A person decides."
            )
        )
        self.never.setText(
            self.tr(
                "It never sends anything anywhere, never changes a draft, never runs what a draft holds, and never "
                "calls a text approved: only a person’s signature does."
            )
        )
        self.licence.setText(self.tr("Free software under the MIT licence."))
        self.library.say(self.tr("Libraries and their licences"))
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self.primary.say(self.tr("Close"))
        self.primary.set_look(key=self.tr("Esc"))
        self._show_text()

    def _show_text(self) -> None:
        row = self.library.control.currentIndex()
        words = self.libraries[row].text if 0 <= row < len(self.libraries) else ""
        self.text.setPlainText(words or self.tr("The library ships no licence text; its name above says which it is."))
