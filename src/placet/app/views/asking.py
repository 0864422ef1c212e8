"""The dialogs of the window, each opened over it; a dialog is loaded when it is first asked for."""

# ruff: noqa: PLC0415 - the window is on the screen before any dialog is loaded

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QDialog, QWidget

from placet.app.actions import Actions
from placet.app.models.across import Across
from placet.app.models.exports import Exports
from placet.app.models.session import ReviewSession
from placet.app.models.unfinished import Begun
from placet.app.settings import Preferences
from placet.domain.activity import Annotation, Request
from placet.domain.finding import Finding
from placet.domain.selector import TextPositionSelector


class Asking(QObject):
    """Opens dialogs; one that writes something asks for the reviewer's name first, where there is none yet."""

    tab_asked = Signal(str)
    """The reviewer wants to see a tab of the findings panel, by its name."""
    signed = Signal(object)
    """The review was signed: the languages in which its record is wanted."""

    decided_elsewhere = Signal(object)
    """Findings of other drafts were decided: the numbers of the entries, by review."""
    decided_across = Signal(object, int, int)
    """Findings of several drafts were decided alike: the outcome, how many, and in how many drafts."""
    left_unfinished = Signal(str)
    """A note or a request was left before it was saved: “note” or “request”."""

    def __init__(
        self, session: ReviewSession, across: Across, exports: Exports, preferences: Preferences, window: QWidget
    ) -> None:
        """Ask over a window."""
        super().__init__(window)
        self._session = session
        self._across = across
        self._exports = exports
        self._preferences = preferences
        self._window = window
        self._naming: QDialog | None = None
        self._then: Callable[[], object] | None = None
        session.unnamed.connect(self.ask_name)

    # --- the reviewer's name -----------------------------------------------------------------------------------

    def ask_name(self, then: Callable[[], object] | None = None) -> None:
        """Ask for the reviewer's name; `then` happens once it is given."""
        from placet.app.views.dialogs.identity import IdentityDialog

        self._then = then
        if self._naming is None:
            self._naming = IdentityDialog(self._preferences, self._window)
            self._naming.finished.connect(self._on_named)
            self._naming.open()

    def _on_named(self) -> None:
        then, self._then, self._naming = self._then, None, None
        self._session.act_as(self._preferences.value.agent)
        if then is not None and self._session.agent.name:
            then()

    def _named(self, then: Callable[[], object]) -> None:
        """Do something in the reviewer's name."""
        if self._session.agent.name:
            then()
        else:
            self.ask_name(then)

    # --- acts --------------------------------------------------------------------------------------------------

    def ask_note(self, annotation: Annotation | None, position: TextPositionSelector | None) -> None:
        """Ask for a note on a position, or for another wording of one."""
        from placet.app.views.dialogs.note import NoteDialog

        def write() -> None:
            dialog = NoteDialog(self._session, annotation, position, self._window)
            self._write(dialog, "note", dialog.left_unfinished)

        self._named(write)

    def ask_request(self, request: Request | None, position: TextPositionSelector | None) -> None:
        """Ask who asked for which words, or what became of it."""
        from placet.app.views.dialogs.request import RequestDialog

        def write() -> None:
            dialog = RequestDialog(self._session, request, position, self._window)
            self._write(dialog, "request", dialog.left_unfinished)

        self._named(write)

    def _write(self, dialog: QDialog, kind: str, left: SignalInstance) -> None:
        left.connect(partial(self.left_unfinished.emit, kind))
        dialog.open()

    def take_up(self, begun: Begun) -> None:
        """Go on with a note or a request that was begun."""
        review = self._session.review
        if review is None:
            return
        if begun.kind == "note":
            self.ask_note(next((each for each in review.annotations if each.id == begun.id), None), begun.position)
        else:
            self.ask_request(next((each for each in review.requests if each.id == begun.id), None), begun.position)

    def ask_description(self) -> None:
        """Ask what the draft is for."""
        from placet.app.views.dialogs.describe import DescribeDialog

        self._named(lambda: DescribeDialog(self._session, self._window).open())

    def ask_decide_all(self) -> None:
        """Ask whether the words of the current finding are decided alike everywhere."""
        finding = self._session.current
        if finding is not None:
            self._named(partial(self._decide_all, finding))

    def _decide_all(self, finding: Finding) -> None:
        from placet.app.views.dialogs.decide_all import DecideAllDialog

        dialog = DecideAllDialog(self._session, finding, self._window, self._across)
        dialog.decided_elsewhere.connect(self.decided_elsewhere)
        dialog.decided_across.connect(self.decided_across)
        dialog.open()

    def ask_sign_off(self) -> None:
        """Ask for the signature."""
        from placet.app.views.dialogs.sign_off import SignOffDialog

        dialog = SignOffDialog(self._session, self._preferences, self._window)
        dialog.show_asked.connect(self.tab_asked)
        dialog.signed.connect(self.signed)
        dialog.open()

    # --- the rest ----------------------------------------------------------------------------------------------

    def ask_export(self) -> None:
        """Ask what to write, and where."""
        from placet.app.views.dialogs.export import ExportDialog

        ExportDialog(self._exports, self._session, self._preferences, self._window).open()

    def show_keys(self, actions: Actions) -> None:
        """Show the sheet of keys."""
        from placet.app.views.dialogs.keys import KeysDialog

        KeysDialog(actions, self._window, self._preferences).open()

    def show_about(self) -> None:
        """Say what this program is."""
        from placet.app.views.dialogs.about import AboutDialog

        AboutDialog(self._window).open()
