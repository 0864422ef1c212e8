"""The card of the current finding: what, where, why, which clause, what instead, how it matched, where else."""

import re
from datetime import date

from PySide6.QtCore import QEvent, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from placet.app.actions import Actions
from placet.app.i18n import spoken
from placet.app.models.alike import alike
from placet.app.models.findings import FindingLine, around, line_of
from placet.app.models.moments import day
from placet.app.models.session import ReviewSession
from placet.app.views.controls import Button, Kind, Link
from placet.app.views.labels import Label, Panel
from placet.app.views.marks import paint_level
from placet.app.views.quote_box import QuoteBox
from placet.app.views.theme import px
from placet.app.views.tokens import tokens
from placet.domain.rule import Level, PolicyReference
from placet.words.explanations import explain_match
from placet.words.vocabulary import word

NUMBER_LAST = re.compile(r"(?P<title>.+?),? (?P<number>[A-Z]?[.\d]*\d(?:[.\w]*)?)$")


def number_first(reference: PolicyReference) -> str:
    """Write a clause with its number first, as reviewers look for it."""
    found = NUMBER_LAST.match(reference.ref)
    return f"{found['number']}, {found['title']}" if found else reference.ref


class Glyph(QLabel):
    """A level's shape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._level: Level | None = None
        self._hollow = False
        self.setFixedSize(px(14), px(14))

    def show_level(self, level: Level, hollow: bool) -> None:  # noqa: FBT001 - reads well
        """Show a level, hollow when decided."""
        self._level, self._hollow = level, hollow
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shape."""
        if self._level is not None:
            colours = tokens(self.palette())
            paint_level(
                QPainter(self), self._level, QRectF(self.rect()), QColor(colours.level(self._level).ink), self._hollow
            )


class Facts(QWidget):
    """Labelled lines: the label 64 wide, then words that wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with no line."""
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(12))
        self._grid.setColumnMinimumWidth(0, px(64))
        self._grid.setColumnStretch(1, 1)
        self._labels: list[Label] = []

    def add(self, content: QWidget) -> Label:
        """Add a line, and give its label."""
        label = Label("", 12, 400, "text2", self)
        row = len(self._labels)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(content, row, 1)
        self._labels.append(label)
        label.setBuddy(content)
        return label

    def show_row(self, label: Label, shown: bool) -> None:  # noqa: FBT001 - reads well
        """Show a line, or leave it out."""
        label.setVisible(shown)
        content = label.buddy()
        if content is not None:
            content.setVisible(shown)


class FindingCard(QScrollArea):
    """Shows the session's current finding whole."""

    decide_all_asked = Signal()
    """The reviewer wants the same words decided everywhere."""
    copied = Signal(str)
    """The words to put instead are on the clipboard."""

    def __init__(self, session: ReviewSession, actions: Actions, parent: QWidget | None = None) -> None:
        """Follow the session."""
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._build()
        session.current_changed.connect(self.refresh)
        session.review_changed.connect(self.refresh)
        self.refresh()

    # --- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._body = body = Panel(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(px(20), px(10), px(20), px(16))
        column.setSpacing(px(4))
        column.addLayout(self._build_head(body))
        self.title = Label("", 16, 600, "text", body).wrap()
        self.unverified = Label("", 12, 400, "text2", body).wrap()
        self.quote = QuoteBox(body)
        column.addWidget(self.title)
        column.addWidget(self.unverified)
        column.addSpacing(px(8))
        column.addWidget(self.quote)
        column.addSpacing(px(10))
        column.addWidget(self._build_facts(body))
        column.addStretch(1)
        self.setWidget(body)

    def _build_head(self, body: QWidget) -> QHBoxLayout:
        self._glyph = Glyph(body)
        self._level = Label("", 12, 600, "text", body)
        self._lowered = Label("", 12, 400, "text2", body).wrap()
        self._count = Label("", 12, 400, "text2", body)
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(self._glyph)
        row.addWidget(self._level)
        row.addWidget(self._lowered, 1)
        row.addWidget(self._count)
        self._steppers = [Button(Kind.GHOST, "up", body, 28), Button(Kind.GHOST, "down", body, 28)]
        for button, name in zip(self._steppers, ("previous", "next"), strict=True):
            button.clicked.connect(self._actions[name].trigger)
            row.addWidget(button)
        return row

    def _build_facts(self, body: QWidget) -> QWidget:
        self._facts = Facts(body)
        self._why = Label("", parent=body).wrap()
        self._clause = self._build_clause(body)
        self._instead_words = Label("", 13, 600, "text", body).wrap()
        self._match = Label("", parent=body).wrap()
        self._why_label = self._facts.add(self._why)
        self._clause_label = self._facts.add(self._clause)
        self._instead_label = self._facts.add(self._build_instead(body))
        self._match_label = self._facts.add(self._match)
        self._also_label = self._facts.add(self._build_also(body))
        return self._facts

    def _build_clause(self, body: QWidget) -> QWidget:
        holder = QWidget(body)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        self._clause_words = Label("", parent=holder).wrap()
        self._clause_words.setTextFormat(Qt.TextFormat.RichText)
        self._clause_words.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._clause_words.linkActivated.connect(self._open_link)
        self._clause_version = Label("", 12, 400, "text2", holder).wrap()
        column.addWidget(self._clause_words)
        column.addWidget(self._clause_version)
        return holder

    def _build_instead(self, body: QWidget) -> QWidget:
        holder = QWidget(body)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        self._copy = Button(Kind.GHOST, "copy", holder, 24)
        self._copy.clicked.connect(self._on_copy)
        row.addWidget(self._instead_words, 1)
        row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _build_also(self, body: QWidget) -> QWidget:
        holder = QWidget(body)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        self._also_words = Label("", parent=holder)
        self._all = Link("", holder)
        self._all.clicked.connect(self.decide_all_asked)
        row.addWidget(self._also_words)
        row.addWidget(self._all)
        row.addStretch(1)
        return holder

    # --- showing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the current finding as it stands."""
        current = self._session.current
        self._body.setVisible(current is not None)
        if current is None or self._session.review is None:
            return
        line = line_of(self._session, current, spoken())
        self._show_head(line)
        self._show_facts(line)
        before, words, after = around(self._session.review.scan.document, current.position)
        self.quote.show_quote(before, words, after, None if line.decided else current.level)
        self.setAccessibleName(f"{word(current.level, spoken())}: {line.title}")

    def _show_head(self, line: FindingLine) -> None:
        finding = line.finding
        self._glyph.show_level(finding.level, hollow=line.decided is not None)
        self._level.setText(word(finding.level, spoken()))
        self._level.set_ink("text")
        palette = self._level.palette()
        palette.setColor(self._level.foregroundRole(), QColor(tokens(self.palette()).level(finding.level).ink))
        self._level.setPalette(palette)
        self._lowered.setText(self._lowering(line))
        ids = [each.id for each in self._session.findings]
        number = ids.index(finding.id) + 1
        self._count.setText(self.tr("{number} of {count}").format(number=number, count=len(ids)))
        self.title.setText(line.title)
        self.unverified.setVisible(not line.verified)
        self.unverified.setText(self.tr("Unverified rule: its facts are not confirmed yet. Check before you decide."))
        for button, words in zip(self._steppers, (self.tr("Previous finding"), self.tr("Next finding")), strict=True):
            button.setAccessibleName(words)
            button.setToolTip(words)

    def _lowering(self, line: FindingLine) -> str:
        if line.finding.lowered is None or self._session.review is None:
            return ""
        said = self._session.review.description
        usual = word(line.rule.level_for(said.product, said.channel), spoken()).lower()
        return self.tr("lowered from {level}: {reason}").format(
            level=usual, reason=word(line.finding.lowered, spoken())
        )

    def _show_facts(self, line: FindingLine) -> None:
        language = spoken()
        self._say_labels()
        self._why.setText(line.rule.why.text(language))
        self._facts.show_row(self._why_label, bool(self._why.text()))
        self._show_clause(line.rule.policy)
        self._instead_words.setText(line.rule.suggest.text(language))
        self._facts.show_row(self._instead_label, bool(self._instead_words.text()))
        self._match.setText(explain_match(line.finding, language))
        self._show_also(line)

    def _say_labels(self) -> None:
        self._why_label.setText(self.tr("Why"))
        self._clause_label.setText(self.tr("Clause"))
        self._instead_label.setText(self.tr("Instead"))
        self._match_label.setText(self.tr("Match"))
        self._also_label.setText(self.tr("Also"))
        self._copy.setAccessibleName(self.tr("Copy the words to put instead"))
        self._copy.setToolTip(self._copy.accessibleName())
        self._all.setText(self.tr("Decide all…"))

    def _show_clause(self, policy: PolicyReference | None) -> None:
        self._facts.show_row(self._clause_label, policy is not None)
        if policy is None:
            return
        words = number_first(policy).replace("&", "&amp;").replace("<", "&lt;")
        self._clause_words.setText(f'<a href="{policy.url}">{words}</a>' if policy.url else words)
        self._clause_words.setAccessibleName(number_first(policy))
        self._clause_words.setToolTip(policy.url)
        self._clause_version.setText(self._version(policy.version))
        self._clause_version.setVisible(bool(policy.version))

    def _version(self, version: str) -> str:
        try:
            when = day(date.fromisoformat(version), spoken(), year=True)
        except ValueError:
            when = version
        return self.tr("As in force since {when}").format(when=when)

    def _show_also(self, line: FindingLine) -> None:
        review = self._session.review
        others = alike(review, line.finding) if review else ()
        self._facts.show_row(self._also_label, bool(others))
        one = len(others) == 1
        words = self.tr("1 more place in this draft") if one else self.tr("{n} more places in this draft")
        self._also_words.setText(words.format(n=len(others)))

    # --- acting ------------------------------------------------------------------------------------------------

    def _open_link(self, address: str) -> None:
        QDesktopServices.openUrl(QUrl(address))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._instead_words.text())
        self.copied.emit(self._instead_words.text())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language, in the new colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange) and self.widget():
            self.refresh()
