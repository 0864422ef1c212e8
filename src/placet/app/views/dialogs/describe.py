"""What the draft is for: product type, channel, release date, version and title."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from placet.app.i18n import spoken
from placet.app.models.described import channels, left_out_with, products, shown_with
from placet.app.models.session import ReviewSession
from placet.app.views.dialogs.act import ActDialog
from placet.app.views.dialogs.checks import Check
from placet.app.views.dialogs.dates import Day
from placet.app.views.dialogs.fields import Choice, Field, Line, Pair
from placet.app.views.dialogs.sentences import Remark
from placet.app.views.theme import px
from placet.domain.activity import Described, Description
from placet.domain.finding import Finding
from placet.domain.rule import Level
from placet.words.vocabulary import channel, product


class DescribeDialog(ActDialog):
    """Asks what the draft is for, and says which findings that leaves before it is accepted."""

    def __init__(self, session: ReviewSession, parent: QWidget | None = None) -> None:
        """Show the description that holds."""
        super().__init__(session, parent, icon="draft")
        review = self.review
        said = review.description
        self._products, self._channels = products(review), channels(review)
        self.product = Field(Choice(self._products, said.product))
        self.channel = Field(Choice(self._channels, said.channel))
        self.dated = Check()
        self.release = Day(said.release or session.now().astimezone().date())
        self.version, self.name = Field(Line(said.version)), Field(Line(said.title))
        self.date = Field(_side_by_side(self.dated, self.release))
        self.count = Remark()
        self.dated.setChecked(said.release is not None)
        self._fill()
        self.retranslate()

    def _fill(self) -> None:
        for row in (Pair(self.product, self.channel), Pair(self.date, self.version), self.name, self.count):
            self.body.addWidget(row)
        self.first = self.product.control
        for control in (self.product.control, self.channel.control):
            control.currentIndexChanged.connect(self._refresh)
        self.dated.toggled.connect(self._refresh)
        self.release.dateChanged.connect(self._refresh)

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        super().retranslate()
        self.say_title(self.tr("About this draft"), self.review.scan.document.name)
        self.primary.say(self.tr("Save"))
        optional, none = self.tr("optional"), self.tr("Not said")
        self.product.say(self.tr("Product type"))
        self.product.control.say([product(name, spoken()) or none for name in self._products])
        self.channel.say(self.tr("Channel", "of a product"))
        self.channel.control.say([channel(name, spoken()) or none for name in self._channels])
        self.date.say(self.tr("Release date"), optional)
        self.dated.say(self.tr("Known", "a date"), self.tr("Release date known"))
        self.release.setAccessibleName(self.tr("Release date"))
        self.version.say(self.tr("Version"), optional)
        self.name.say(self.tr("Title", "of a draft"), optional)
        self._refresh()

    def _refresh(self) -> None:
        """Say how many findings the description leaves."""
        self.release.setVisible(self.dated.isChecked())
        review = self.review
        said = (review, self.description, self.session.agent, self.session.now())
        shown, hidden = shown_with(*said), left_out_with(*said)
        self.count.say(" ".join(part for part in (self._shown(shown), self._hidden(hidden)) if part))

    def _shown(self, shown: tuple[Finding, ...]) -> str:
        if not shown:
            return self.tr("No finding shows with this description.")
        levels = Counter(finding.level for finding in shown)
        parts = ", ".join(self._level(level, levels[level]) for level in reversed(Level) if levels[level])
        one = len(shown) == 1
        words = (
            self.tr("1 finding shows with this description: {levels}.")
            if one
            else self.tr("{n} findings show with this description: {levels}.")
        )
        return words.format(n=len(shown), levels=parts)

    def _level(self, level: Level, count: int) -> str:
        one = count == 1
        match level:
            case Level.ERROR:
                words = self.tr("1 error") if one else self.tr("{n} errors")
            case Level.WARNING:
                words = self.tr("1 warning") if one else self.tr("{n} warnings")
            case Level.NOTE:
                words = self.tr("1 note", "the level") if one else self.tr("{n} notes", "the level")
        return words.format(n=count)

    def _hidden(self, count: int) -> str:
        if not count:
            return ""
        words = (
            self.tr("1 does not show: its rule does not apply.")
            if count == 1
            else self.tr("{n} do not show: their rules do not apply.")
        )
        return words.format(n=count)

    @property
    def description(self) -> Description:
        """Give what is described now."""
        return Description(
            product=self.product.control.value,
            channel=self.channel.control.value,
            release=self.release.value if self.dated.isChecked() else None,
            version=self.version.words,
            title=self.name.words,
        )

    def submit(self) -> None:
        """Save the description; one that says nothing new only closes."""
        if self.description == self.review.description:
            self.accept()
        else:
            self.perform(Described(agent=self.session.agent, at=self.session.now(), description=self.description))


def _side_by_side(check: Check, day: Day) -> QWidget:
    both = QWidget()
    both.setFocusProxy(check)
    both.setFixedHeight(px(32))
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(16))
    row.addWidget(check, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(day, 1)
    return both
