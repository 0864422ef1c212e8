"""Who sits at this desk: the name under decisions, notes and requests."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from placet.app.settings import Preferences
from placet.app.views.dialogs.base import Dialog
from placet.app.views.dialogs.fields import Field, Line


class IdentityDialog(Dialog):
    """Asks for the reviewer's name, title and organization."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        """Show those that are known."""
        super().__init__(parent, icon="person", width=480)
        self._preferences = preferences
        agent = preferences.value.agent
        self.name, self.post, self.organization = (
            Field(Line(words)) for words in (agent.name, agent.title, agent.organization)
        )
        for field in (self.name, self.post, self.organization):
            self.body.addWidget(field)
        self.first = self.name.control
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        super().retranslate()
        self.say_title(
            self.tr("Your name"), self.tr("It stands under your decisions, notes and requests, and in the record.")
        )
        self.primary.say(self.tr("Save"))
        optional = self.tr("optional")
        self.name.say(self.tr("Name"))
        self.post.say(self.tr("Title", "of a person"), optional)
        self.organization.say(self.tr("Organization"), optional)

    def submit(self) -> None:
        """Keep the name; an empty one is refused."""
        if self.name.complain("" if self.name.words else self.tr("Write your name.")):
            self.name.control.setFocus()
            return
        agent = self._preferences.value.agent
        said = replace(agent, name=self.name.words, title=self.post.words, organization=self.organization.words)
        self._preferences.change(agent=said)
        self.accept()
