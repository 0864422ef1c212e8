"""The window: header, batch, draft, findings and status, and the threads between them."""

from base64 import b64decode, b64encode
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from placet.app.actions import Actions
from placet.app.i18n import Translation, spoken
from placet.app.jobs import Jobs
from placet.app.models.batch import BatchModel
from placet.app.models.exports import Exports
from placet.app.models.history import History
from placet.app.models.news import News, Told
from placet.app.models.session import ReviewSession
from placet.app.models.shape import LOW, shape_of
from placet.app.settings import Preferences, own_packs
from placet.app.views.asking import Asking
from placet.app.views.batch_panel import BatchPanel
from placet.app.views.commands import Commands
from placet.app.views.desk import Desk
from placet.app.views.draft.view import DraftView
from placet.app.views.draft_pane import DraftPane
from placet.app.views.findings_panel import FindingsPanel
from placet.app.views.header import Header
from placet.app.views.intake import Intake, local_files
from placet.app.views.key_order import order_keys
from placet.app.views.labels import Line
from placet.app.views.locks import Locks
from placet.app.views.message_bar import Way
from placet.app.views.panes import Pane, Panes
from placet.app.views.status import Status
from placet.app.views.theme import px
from placet.app.views.toast import Toast
from placet.domain.activity import Acknowledged, Described, Description
from placet.domain.errors import PlacetError, RuleFileError, StoreError, TrailBroken
from placet.domain.language import Language
from placet.words.errors import explain

FIRST_SIZE, LEAST_SIZE = (1440, 900), (640, 400)
COMPLAINTS = 4
"""Lines of a refused rule pack that are shown."""


class MainWindow(QWidget):
    """Everything a reviewer sees; it shows the session and the batch, and decides nothing."""

    def __init__(
        self,
        session: ReviewSession,
        batch: BatchModel,
        exports: Exports,
        pages: Jobs,
        preferences: Preferences,
        translation: Translation,
    ) -> None:
        """Build the parts, and connect them."""
        super().__init__()
        self.setObjectName("window")
        self.session, self.batch, self.exports = session, batch, exports
        self.preferences, self.translation = preferences, translation
        self.actions_ = Actions(self)
        self._build(pages)
        self.news = News(session, self)
        self.asking = Asking(session, batch.across, exports, preferences, self)
        self.intake = Intake(batch, preferences, self.tell, self)
        self.desk = Desk(batch, session, self.batch_panel, self.pane, preferences)
        self.locks = Locks(batch, session, pages, self.batch_panel, self.pane)
        self._rules_told = False
        self.history = History(session, batch.across, self._bring)
        self.commands = Commands(self.actions_, session, self.history, preferences, self)
        self._lay_out()
        self._connect_commands()
        self._connect_parts()
        self._connect_news()
        self._begin()

    # --- building ----------------------------------------------------------------------------------------------

    def _build(self, pages: Jobs) -> None:
        """Make what is seen, from the top to the bottom."""
        self.header = Header(self.actions_, self.preferences, self.translation, self)
        self.batch_panel = BatchPanel(self.batch, self.actions_, self)
        self.draft = DraftView(pages, self)
        self.pane = DraftPane(self.session, self.draft, self.actions_, self)
        self.findings = FindingsPanel(self.session, self.actions_, self)
        self.panes = Panes(self.batch_panel, self.pane, self.findings, self)
        self.status = Status(self.session, self.batch, self)
        self.toast = Toast(self, self.pane.stack)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(Line(parent=self))
        column.addWidget(self.panes, 1)
        column.addWidget(Line(parent=self))
        column.addWidget(self.status)
        pane = self.pane
        middle = (pane.message, pane.head, self.draft, pane.empty, pane.waiting)
        order_keys(self, (self.header, self.panes.switch, self.batch_panel, *middle, self.findings, self.toast))
        self.setMinimumSize(px(LEAST_SIZE[0]), px(LEAST_SIZE[1]))
        self.setAcceptDrops(True)

    def _connect_commands(self) -> None:
        self.addActions([action for action in self.actions_ if action not in self.actions_.singles])
        self.draft.addActions(self.actions_.singles)
        self.commands.connect_batch(self.intake, self.desk, self.batch_panel, self.locks)
        self.commands.connect_review(self.asking, self.findings, self.draft)
        self.commands.connect_exports(self.exports)
        self.commands.connect_view(self.header, self.panes, self.draft, self.findings)
        self.commands.connect_window(self.translation, self.close)

    def _connect_parts(self) -> None:
        session, draft, findings = self.session, self.draft, self.findings
        session.opened.connect(self.refresh)
        self.pane.began.connect(self._begin_at_list, Qt.ConnectionType.QueuedConnection)
        session.review_changed.connect(self._on_review_changed)
        session.current_changed.connect(self._on_current_changed)
        draft.finding_activated.connect(self._on_finding_activated)
        draft.locked.connect(self.commands.refresh)
        draft.acknowledged.connect(self._on_acknowledged)
        draft.page_changed.connect(self.status.show_page)
        draft.zoom_changed.connect(self._on_zoom_changed)
        draft.hits_changed.connect(self.header.search.show_hits)
        findings.position_asked.connect(self._on_position_asked)
        findings.page_asked.connect(self._on_page_asked)
        findings.decide_all_asked.connect(self.asking.ask_decide_all)
        findings.request_asked.connect(self._on_request_asked)
        findings.note_edit_asked.connect(self._on_note_edit_asked)
        findings.begun_asked.connect(self.asking.take_up)
        self.pane.head.described.connect(self._on_described)
        self.header.search.textChanged.connect(self._on_search)
        self.header.search.next_asked.connect(draft.find_next)
        self.header.search.previous_asked.connect(draft.find_previous)
        self.header.search.left.connect(self._on_search_left)
        self.panes.moved.connect(self._on_panes_moved)
        self.panes.turned.connect(self._on_turned)
        self.batch_panel.list.selectionModel().currentChanged.connect(self.commands.refresh)
        for changed in (self.batch.dataChanged, self.batch.rowsRemoved):
            changed.connect(self.commands.refresh)

    def _connect_news(self) -> None:
        self.news.told.connect(self._on_told)
        self.findings.copied.connect(self._on_copied)
        self.asking.signed.connect(self._on_signed)
        self.asking.tab_asked.connect(self.commands.show_tab)
        self.asking.left_unfinished.connect(self._on_left_unfinished)
        self.asking.decided_elsewhere.connect(self.history.add)
        self.asking.decided_across.connect(self.news.tell_decided)
        self.history.reversed_across.connect(self.news.tell_reversed)
        self.exports.written.connect(self._on_written)
        self.exports.failed.connect(self._on_refused)
        self.session.refused.connect(self._on_refused)
        self.batch.refused.connect(self._on_refused)
        self.batch.rules_loaded.connect(self._on_rules_loaded)
        self.translation.switched.connect(self._on_language_switched)
        for part in (self.header, self.findings.notes, self.batch_panel, self.pane.empty):
            self.actions_.keys_changed.connect(part.retranslate)

    def _begin(self) -> None:
        self.resize(QSize(*FIRST_SIZE).boundedTo(self.screen().availableGeometry().size()))
        kept = self.preferences.value.geometry
        if kept:
            self.restoreGeometry(QByteArray(b64decode(kept)))
        self.draft.set_zoom(self.preferences.value.zoom)
        self.actions_.retranslate()
        self.desk.start()
        self.refresh()

    # --- showing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what can be done, and whose draft this is."""
        review = self.session.review
        ready = review is not None and not (review.undecided or review.unacknowledged or review.signed)
        self.header.set_ready(ready)
        self.commands.refresh()
        self.setWindowTitle(f"{review.scan.document.name} – Placet" if review else "Placet")

    def tell(self, words: str) -> None:
        """Say one sentence at the foot of the draft."""
        self.toast.tell(words, icon="flag")

    def _begin_at_list(self) -> None:
        """Give the findings the keyboard, where they are in sight."""
        one_pane = self.panes.shape is not None and self.panes.shape.one_pane
        self.panes.go(Pane.FINDINGS if self.session.review and not one_pane else Pane.DRAFT)

    def _on_review_changed(self) -> None:
        if self.session.review is not None:
            self.draft.refresh(self.session.review)
        self.refresh()

    def _on_current_changed(self) -> None:
        current = self.session.current
        self.draft.set_current(current.id if current else None)
        self.commands.refresh()

    def _on_zoom_changed(self, percent: int) -> None:
        self.preferences.change(zoom=percent)

    def _on_panes_moved(self, sizes: tuple[int, ...]) -> None:
        self.preferences.change(panes=sizes)

    def _on_turned(self, pane: Pane) -> None:
        """Let the toast stand where it is seen."""
        self.toast.stand_over(self.findings.findings.card if pane is Pane.FINDINGS else self.pane.stack)

    def _on_language_switched(self) -> None:
        self.preferences.change(language=self.translation.language)
        self.locks.retranslate()

    # --- the draft and the findings ----------------------------------------------------------------------------

    def _bring(self, review: str) -> None:
        """Put a review on the desk, where the batch has its draft: what is undone there is seen."""
        path = self.batch.path_of(review)
        if path is not None:
            self.desk.show(path)

    def _on_finding_activated(self, finding: str) -> None:
        self.session.select(finding)
        if self.findings.tab != "findings":
            self.findings.row.tabs.setCurrentIndex(0)

    def _on_position_asked(self, position: object) -> None:
        self._show_draft()
        self.draft.show_position(position)  # type: ignore[arg-type]  # reason: Qt's signals carry objects

    def _on_page_asked(self, page: int) -> None:
        self._show_draft()
        self.draft.show_page(page)

    def _show_draft(self) -> None:
        if self.panes.shape is not None and self.panes.shape.one_pane:
            self.panes.go(Pane.DRAFT)

    def _on_acknowledged(self, coverage: str) -> None:
        session = self.session
        session.perform(Acknowledged(agent=session.agent, at=session.now(), coverage=coverage))

    def _on_described(self, description: Description) -> None:
        session = self.session
        session.perform(Described(agent=session.agent, at=session.now(), description=description))

    def _on_request_asked(self, request: object) -> None:
        self.asking.ask_request(request, None)  # type: ignore[arg-type]  # reason: Qt's signals carry objects

    def _on_note_edit_asked(self, annotation: object) -> None:
        self.asking.ask_note(annotation, None)  # type: ignore[arg-type]  # reason: Qt's signals carry objects

    def _on_search(self, words: str) -> None:
        self.findings.filter(words)
        self.draft.find(words)

    def _on_search_left(self) -> None:
        self.panes.go(Pane.DRAFT)

    # --- news and troubles -------------------------------------------------------------------------------------

    def _on_told(self, told: Told) -> None:
        undo = self.tr("Undo") if told.undoes else ""
        self.toast.tell(told.words, undo, self.actions_.keycap("undo") if undo else "", self.history.undo)

    def _on_copied(self, words: str) -> None:
        self.toast.tell(self.tr("Copied: {words}").format(words=words))

    def _on_left_unfinished(self, kind: str) -> None:
        note, request = self.tr("Not saved: Notes brings it back."), self.tr("Not saved: Requests brings it back.")
        self.tell(note if kind == "note" else request)

    def _on_signed(self, languages: tuple[Language, ...]) -> None:
        self.toast.tell(self.tr("Signed off. The record is being written."), icon="seal")
        for language in languages:
            self.exports.write_record(language)

    def _on_written(self, path: Path) -> None:
        words = self.tr("{name} is written and checked.").format(name=path.name)
        self.toast.tell(words, self.tr("Show folder"), "", lambda: show_folder(path))

    def _on_refused(self, error: PlacetError) -> None:
        """Say a trouble in one sentence; one that does not pass by itself stays until it is dealt with."""
        words = explain(error, spoken())
        if isinstance(error, RuleFileError):
            self._tell_rules(words)
        elif isinstance(error, StoreError | TrailBroken):
            self.pane.message.tell(words)
        else:
            self.tell(words)

    def _tell_rules(self, words: str) -> None:
        first, *complaints = words.splitlines()
        more = len(complaints) - COMPLAINTS
        shown = complaints[:COMPLAINTS] + ([self.tr("… and {n} more").format(n=more)] if more > 0 else [])
        ways = [Way(self.tr("Try again"), self.load_rules)]
        if self.preferences.value.packs != own_packs():
            ways.append(Way(self.tr("Use Placet’s own rules"), self._use_own_rules))
        self._rules_told = True
        self.status.rules_refused(True)
        self.pane.message.tell(first, "\n".join(shown), ways)

    def load_rules(self) -> None:
        """Load the rule packs preferred."""
        self.status.rules_refused(False)
        self.batch.load_rules(self.preferences.value.packs, self.preferences.value.cache / "rules")

    def _use_own_rules(self) -> None:
        self.preferences.change(packs=own_packs())
        self.load_rules()

    def _on_rules_loaded(self) -> None:
        """Say no more that there are no rules; what else stands there stays."""
        if self._rules_told:
            self._rules_told = False
            self.pane.message.hide()

    # --- drops -------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders of this computer, anywhere on the window."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show that nothing is held over the window any more."""
        self._show_over(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take up what was dropped."""
        self._show_over(False)
        event.acceptProposedAction()
        self.intake.take(local_files(event.mimeData()))

    def _show_over(self, over: bool) -> None:  # noqa: FBT001 - reads well
        self.batch_panel.set_over(over)
        self.pane.empty.target.set_over(over)

    # --- the window itself -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every part the shape that the window has room for."""
        super().resizeEvent(event)
        width, height = self.width() * 100 // px(100), self.height() * 100 // px(100)
        shape = shape_of(width)
        self.findings.set_layout(height < LOW, shape.short)
        self.panes.take_shape(shape, self.preferences.value.panes)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the list; ask who reviews where nobody has said so yet."""
        super().showEvent(event)
        if not event.spontaneous():
            self._begin_at_list()
            if not self.session.agent.name:
                QTimer.singleShot(0, self.asking.ask_name)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window stood; every act is in the store already."""
        geometry = b64encode(self.saveGeometry().data()).decode()
        self.preferences.change(geometry=geometry)
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Let the commands speak the window's new language before the parts that show them."""
        if event.type() is QEvent.Type.LanguageChange:
            self.actions_.retranslate()
        super().changeEvent(event)


def show_folder(path: Path) -> None:
    """Show the folder that holds a file."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
