"""The card of the current finding: what, where, why, which clause, what instead, how it matched, where else."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from placet.app.actions import Actions
from placet.app.i18n import spoken
from placet.app.models.alike import alike
from placet.app.models.finding_line import FindingLine
from placet.app.models.findings import around, line_of
from placet.app.models.moments import day
from placet.app.models.session import ReviewSession
from placet.app.views.card_parts import Facts, Glyph, number_first
from placet.app.views.controls import Button, Kind, Link
from placet.app.views.labels import Label, Panel
from placet.app.views.quote_box import QuoteBox
from placet.app.views.theme import px
from placet.app.views.typeset import step
from placet.domain.activity import Decision, Scope
from placet.domain.rule import PolicyReference
from placet.words.explanations import explain_match
from placet.words.vocabulary import word


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
        column.addWidget(self._lowered_below)
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
        self._lowered = Label("", 12, 400, "text2", body)
        self._lowered.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lowered_below = Label("", 12, 400, "text2", body).wrap()
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
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        return row

    def _build_facts(self, body: QWidget) -> QWidget:
        self._facts = Facts(body)
        self._reason = Label("", parent=body).wrap()
        self._reason_label = self._facts.add(self._reason)
        self._why = Label("", parent=body).wrap()
        self._clause = self._build_clause(body)
        self._instead_words = Label("", 13, 600, "text", body).wrap(hug=True)
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
        self._copy = Button(Kind.GHOST, "copy", holder, 20)
        self._copy.clicked.connect(self._on_copy)
        row.setSpacing(px(12))
        row.addWidget(self._instead_words)
        row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
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
        self._level.set_ink(finding.level.value)
        self._lowered_below.setText(self._lowering(line))
        ids = [each.id for each in self._session.findings]
        number = ids.index(finding.id) + 1
        self._count.setText(self.tr("{number} of {count}").format(number=number, count=len(ids)))
        self.title.setText(line.title)
        self.unverified.setVisible(not line.verified)
        self.unverified.setText(self.tr("Unverified rule: its facts are not confirmed yet. Check before you decide."))
        for button, words in zip(self._steppers, (self.tr("Previous finding"), self.tr("Next finding")), strict=True):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._place_lowered()

    def _place_lowered(self) -> None:
        """Say that the level was lowered beside the level's name, or below it in a narrow card."""
        others = (self._glyph, self._level, self._count, *self._steppers)
        room = self.viewport().width() - 2 * px(20) - sum(each.sizeHint().width() + px(6) for each in others)
        words = self._lowered_below.text()
        beside = self._lowered.fontMetrics().horizontalAdvance(words) <= room
        self._lowered.setText(words if beside else "")
        self._lowered_below.setVisible(not beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place what depends on the width."""
        super().resizeEvent(event)
        self._place_lowered()

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
        self._show_reason(line.decided.decision if line.decided else None)
        self._why.setText(line.rule.why.text(language))
        self._facts.show_row(self._why_label, bool(self._why.text()))
        self._show_clause(line.rule.policy)
        self._instead_words.setText(line.rule.suggest.text(language))
        self._facts.show_row(self._instead_label, bool(self._instead_words.text()))
        self._match.setText(explain_match(line.finding, language))
        self._show_also(line)

    def _show_reason(self, decision: Decision | None) -> None:
        """Show why the words are kept, or are no finding, and how far that reaches."""
        self._facts.show_row(self._reason_label, decision is not None and bool(decision.reason))
        if decision is None:
            return
        until = self.tr("until {when}").format(when=day(decision.until, spoken(), year=True)) if decision.until else ""
        reach = until or (word(decision.scope, spoken()).lower() if decision.scope is Scope.DRAFT else "")
        self._reason.setText(" · ".join(part for part in (decision.reason, reach) if part))

    def _say_labels(self) -> None:
        self._reason_label.setText(self.tr("Reason"))
        self._why_label.setText(self.tr("Why"))
        self._clause_label.setText(self.tr("Clause"))
        self._instead_label.setText(self.tr("Instead"))
        self._match_label.setText(self.tr("Match"))
        self._also_label.setText(self.tr("Also"))
        self._copy.setAccessibleName(self.tr("Copy the words to put instead"))
        self._copy.setToolTip(self._copy.accessibleName())
        self._all.setText(self.tr("Decide all…"))
        self._all.setAccessibleName(self._all.text())

    def _show_clause(self, policy: PolicyReference | None) -> None:
        self._facts.show_row(self._clause_label, policy is not None)
        if policy is None:
            return
        words = number_first(policy).replace("&", "&amp;").replace("<", "&lt;")
        ink = self.palette().color(QPalette.ColorRole.Link).name()
        url = policy.address(spoken())
        linked = f'<a href="{url}" style="color:{ink}">{words}</a>' if url else words
        self._clause_words.setText(f'<p style="line-height:{step(13)}px">{linked}</p>')
        self._clause_words.setAccessibleName(number_first(policy))
        self._clause_words.setToolTip(url)
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
