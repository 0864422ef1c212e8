"""The right side of the window: findings, notes, requests, coverage and trail, each behind its tab."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from placet.app.actions import Actions
from placet.app.models.session import ReviewSession
from placet.app.views.coverage_view import CoverageView
from placet.app.views.findings_view import FindingsView
from placet.app.views.labels import Line, Panel
from placet.app.views.notes_view import NotesView
from placet.app.views.requests_view import RequestsView
from placet.app.views.tabs import Badge, TabRow
from placet.app.views.trail_view import TrailView
from placet.domain.activity import DecisionOutcome

TABS = ("findings", "notes", "requests", "coverage", "trail")


class FindingsPanel(Panel):
    """Everything there is to say about the open draft, and the answers of the reviewer."""

    position_asked = Signal(object)
    """A place is to be shown in the draft: its TextPositionSelector."""
    page_asked = Signal(int)
    """An unread page is to be shown: its number."""
    decide_all_asked = Signal()
    """The same words are to be decided everywhere."""
    request_asked = Signal(object)
    """A Request is to be edited or answered; None for a new one."""
    note_edit_asked = Signal(object)
    """A note is to be worded anew: its Annotation."""
    begun_asked = Signal(object)
    """A note or a request is to be taken up again: its Begun."""
    copied = Signal(str)
    """Words are on the clipboard."""
    decided = Signal(object, int)
    """A Decision was performed, and how many findings it answered."""

    def __init__(self, session: ReviewSession, actions: Actions, parent: QWidget | None = None) -> None:
        """Follow the session."""
        super().__init__(parent)
        self._session = session
        self.row = TabRow(len(TABS), self)
        self.findings = FindingsView(session, actions, self)
        self.notes = NotesView(session, actions)
        self.requests = RequestsView(session)
        self.coverage = CoverageView(session)
        self.trail = TrailView(session)
        self._views: tuple[QWidget, ...] = (self.findings, self.notes, self.requests, self.coverage, self.trail)
        self._stack = QStackedWidget(self)
        for view in self._views:
            self._stack.addWidget(view)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.findings)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.row)
        column.addWidget(Line(parent=self))
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.row.chosen.connect(self._on_chosen)
        for view in (self.notes, self.requests, self.coverage):
            view.position_asked.connect(self.position_asked)
        for section in (self.notes, self.requests):
            section.begun.begun_asked.connect(self.begun_asked)
        self.coverage.page_asked.connect(self.page_asked)
        self.notes.edit_asked.connect(self.note_edit_asked)
        self.requests.edit_asked.connect(self.request_asked)
        self.findings.card.decide_all_asked.connect(self.decide_all_asked)
        self.findings.card.copied.connect(self.copied)
        self.findings.decided.connect(self.decided)
        self.findings.coverage_asked.connect(self._on_coverage_asked)
        self._session.opened.connect(self.retranslate)
        self._session.review_changed.connect(self.retranslate)

    # --- tabs --------------------------------------------------------------------------------------------------

    @property
    def tab(self) -> str:
        """Give the name of the current tab."""
        return TABS[self.row.tabs.currentIndex()]

    def show_tab(self, name: str) -> None:
        """Show a tab and give it the keyboard."""
        self.row.tabs.setCurrentIndex(TABS.index(name))
        self.setFocus()

    def _on_coverage_asked(self) -> None:
        self.show_tab("coverage")

    def _on_chosen(self, index: int) -> None:
        focused = QApplication.focusWidget()
        inside = focused is not None and self._stack.isAncestorOf(focused)
        self._stack.setCurrentIndex(index)
        self.setFocusProxy(self._views[index])
        if inside:
            self.setFocus()

    # --- showing -----------------------------------------------------------------------------------------------

    def set_layout(self, low: bool, short: bool) -> None:  # noqa: FBT001 - reads well
        """Give way to a low window (fewer rows), to a narrow one (shorter words)."""
        self.findings.set_layout(low, short)

    def filter(self, words: str) -> int:
        """Narrow the list of findings to those that hold words; gives how many do."""
        return self.findings.filter(words)

    def step(self, by: int) -> None:
        """Go to the next finding (1) or the one before (-1), among those listed."""
        self.findings.step(by)

    def retranslate(self) -> None:
        """Name the tabs in the window's language, with what each holds."""
        self.row.set_badges(self._badges())
        self.row.tabs.setAccessibleName(self.tr("Sections"))
        names = (
            self.tr("Findings"),
            self.tr("Notes"),
            self.tr("Requests"),
            self.tr("Coverage"),
            self.tr("Trail"),
        )
        self.row.say(
            names, [self._spoken(*pair) for pair in zip(names, self.row.tabs.badges, strict=True)], self._more()
        )

    def _badges(self) -> list[Badge]:
        review = self._session.review
        if review is None:
            return [Badge() for _ in TABS]
        counts = (len(review.undecided), len(review.annotations), len(review.requests))
        return [*map(Badge, counts), Badge(unread=bool(review.unacknowledged)), Badge()]

    def _spoken(self, name: str, badge: Badge) -> str:
        if badge.unread:
            return self.tr("{tab}, parts not read").format(tab=name)
        if not badge.count:
            return name
        if name == self.tr("Findings"):
            return self.tr("{tab}, {n} open").format(tab=name, n=badge.count)
        return f"{name}, {badge.count}"

    def _more(self) -> str:
        return self.tr("More tabs")

    # --- answering ---------------------------------------------------------------------------------------------

    def answer(self, outcome: DecisionOutcome) -> None:
        """Take an answer to the current finding, whatever tab is current."""
        if self.tab != "findings":
            self.row.tabs.setCurrentIndex(TABS.index("findings"))
        self.findings.answer(outcome)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
