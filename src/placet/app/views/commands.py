"""What every command of the window does, and when it can be done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from placet.app.actions import Actions
from placet.app.i18n import Translation, spoken
from placet.app.models.batch_row import RowState
from placet.app.models.exports import Exports
from placet.app.models.history import History
from placet.app.models.session import ReviewSession
from placet.app.models.writing import can_be_annotated
from placet.app.settings import Preferences, Theme
from placet.app.views.asking import Asking
from placet.app.views.batch_panel import BatchPanel
from placet.app.views.desk import Desk
from placet.app.views.draft.view import STEP, DraftView
from placet.app.views.findings_panel import TABS, FindingsPanel
from placet.app.views.header import Header
from placet.app.views.intake import Intake
from placet.app.views.locks import Locks
from placet.app.views.panes import Pane, Panes
from placet.app.views.tokens import DARK, tokens
from placet.domain.activity import DecisionOutcome
from placet.domain.language import Language
from placet.domain.selector import TextPositionSelector

ANSWERS = {
    "change": DecisionOutcome.CHANGE_REQUIRED,
    "keep": DecisionOutcome.KEPT,
    "dismiss": DecisionOutcome.NOT_A_FINDING,
    "refer": DecisionOutcome.REFERRED,
}
OPEN = (
    "export_record",
    "export_sarif",
    "find",
    "find_next",
    "find_previous",
    "zoom_in",
    "zoom_out",
    "zoom_reset",
    "copy",
)
"""Commands that need a draft on the desk."""
WRITING = ("note", "request", "describe")
"""Commands that write into a review nobody has signed."""


class Commands(QObject):
    """Connects the commands to the parts of the window."""

    def __init__(
        self, actions: Actions, session: ReviewSession, history: History, preferences: Preferences, parent: QObject
    ) -> None:
        """Take up the commands; `connect_…` say what each does."""
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._preferences = preferences
        self._history = history
        history.changed.connect(self.refresh)

    def _on(self, name: str, act: Callable[[], object]) -> None:
        self._actions[name].triggered.connect(lambda _checked=False: act())

    # --- the batch ---------------------------------------------------------------------------------------------

    def connect_batch(self, intake: Intake, desk: Desk, panel: BatchPanel, locks: Locks) -> None:
        """Open, paste, unlock, read again, remove, and go from draft to draft."""
        self._desk, self._panel, self._locks = desk, panel, locks
        self._on("open", intake.choose_files)
        self._on("open_folder", intake.choose_folder)
        self._on("paste", intake.paste)
        self._on("password", locks.ask)
        self._on("retry", self._read_again)
        self._on("remove", self._remove)
        self._on("next_draft", lambda: panel.step(1))
        self._on("previous_draft", lambda: panel.step(-1))

    def _read_again(self) -> None:
        row = self._panel.current
        if row is not None:
            self._desk.read_again(row.path)

    def _remove(self) -> None:
        row = self._panel.current
        if row is not None:
            self._desk.remove(row.path)

    # --- the review --------------------------------------------------------------------------------------------

    def connect_review(self, asking: Asking, panel: FindingsPanel, draft: DraftView) -> None:
        """Decide, write, sign, export."""
        self._draft = draft
        self._on("next", partial(panel.step, 1))
        self._on("previous", partial(panel.step, -1))
        for name, outcome in ANSWERS.items():
            self._on(name, partial(panel.answer, outcome))
        self._on("undo", self._history.undo)
        self._on("redo", self._history.redo)
        self._on("decide_all", asking.ask_decide_all)
        self._on("note", lambda: asking.ask_note(None, self._words()))
        self._on("request", lambda: asking.ask_request(None, self._words()))
        self._on("describe", asking.ask_description)
        self._on("sign", asking.ask_sign_off)
        self._on("export_record", asking.ask_export)
        self._on("identity", asking.ask_name)
        self._on("keys", lambda: asking.show_keys(self._actions))
        self._on("about", asking.show_about)

    def connect_exports(self, exports: Exports) -> None:
        """Write a copy, or the findings, straight into the records folder."""
        self._on("export_copy", lambda: exports.write_annotated_copy(spoken()))
        self._on("export_sarif", lambda: exports.write_sarif(spoken()))

    def _words(self) -> TextPositionSelector | None:
        """Give the words that a note or a request is about: those selected, else those of the current finding."""
        if self._draft.selection is not None:
            return self._draft.selection
        current = self._session.current
        return current.position if current else None

    # --- the view ----------------------------------------------------------------------------------------------

    def connect_view(self, header: Header, panes: Panes, draft: DraftView, panel: FindingsPanel) -> None:
        """Search, go to tabs and panes, zoom."""
        self._panes, self._tabs = panes, panel
        self._on("find", lambda: self._find(header))
        self._on("find_next", draft.find_next)
        self._on("find_previous", draft.find_previous)
        self._on("copy", draft.copy)
        for tab in TABS:
            self._on(f"tab_{tab}", partial(self.show_tab, tab))
        self._on("zoom_in", lambda: self._zoom(draft, draft.zoom + STEP))
        self._on("zoom_out", lambda: self._zoom(draft, draft.zoom - STEP))
        self._on("zoom_reset", lambda: self._zoom(draft, 100))
        self._actions["plain"].triggered.connect(draft.set_plain)
        self._on("next_pane", lambda: panes.step(1))
        self._on("previous_pane", lambda: panes.step(-1))

    def _find(self, header: Header) -> None:
        header.search.setFocus()
        header.search.selectAll()

    def show_tab(self, tab: str) -> None:
        """Show a tab of the findings panel."""
        self._panes.go(Pane.FINDINGS)
        self._tabs.show_tab(tab)

    def _zoom(self, draft: DraftView, percent: int) -> None:
        draft.set_zoom(percent)
        draft.zoom_changed.emit(draft.zoom)

    # --- the window --------------------------------------------------------------------------------------------

    def connect_window(self, translation: Translation, close: Callable[[], object]) -> None:
        """Switch language, colours and keys, and quit."""
        self._translation = translation
        self._on("quit", close)
        self._on("language", self._switch_language)
        self._on("theme", self._switch_theme)
        self._actions.set_own_keys(dict(self._preferences.value.keys))
        singles = self._actions["single_keys"]
        singles.setChecked(self._preferences.value.single_keys)
        self._actions.set_single_keys(self._preferences.value.single_keys)
        singles.triggered.connect(self._on_single_keys)

    def _switch_language(self) -> None:
        french = self._translation.language is Language.FRENCH
        self._translation.switch(Language.ENGLISH if french else Language.FRENCH)

    def _switch_theme(self) -> None:
        """Take the dark colours where the light ones are shown, and the other way round."""
        dark = tokens(self._panel.palette()) == DARK
        self._preferences.change(theme=Theme.LIGHT if dark else Theme.DARK)

    def _on_single_keys(self, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._actions.set_single_keys(on)
        self._preferences.change(single_keys=on)

    # --- when --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Enable what can be done now."""
        review = self._session.review
        there, free = review is not None, review is not None and not review.signed
        row = self._panel.current
        self._enable(OPEN, there)
        self._enable(WRITING, free)
        self._enable(("export_copy",), review is not None and can_be_annotated(review.scan.document))
        self._enable(("next", "previous"), there and bool(self._session.findings))
        self._enable((*ANSWERS, "decide_all"), free and self._session.current is not None)
        self._enable(("sign",), there)
        self._enable(("undo",), self._history.can_undo)
        self._enable(("redo",), self._history.can_redo)
        self._enable(("remove",), row is not None)
        self._enable(("password",), self._locks.wanted is not None)
        self._enable(("retry",), row is not None and row.state in (RowState.FAILED, RowState.REVIEW))
        self._enable(("plain",), self._draft.has_pages and there)
        self._actions["plain"].setChecked(self._draft.plain)

    def _enable(self, names: tuple[str, ...], on: bool) -> None:  # noqa: FBT001 - reads well
        for name in names:
            self._actions[name].setEnabled(on)
