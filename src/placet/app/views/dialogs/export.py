"""What to write from the review, into which folder, and what came of it."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from placet.app.i18n import spoken
from placet.app.models.exports import Exports
from placet.app.models.session import ReviewSession
from placet.app.models.writing import Wanted, Writing, can_be_annotated
from placet.app.settings import Preferences
from placet.app.views.controls import Button, Kind, Segments
from placet.app.views.dialogs.act import ActDialog
from placet.app.views.dialogs.checks import Check
from placet.app.views.dialogs.evidence import Evidence
from placet.app.views.dialogs.fields import Field, Line
from placet.app.views.labels import Label
from placet.app.views.labels import Line as Rule
from placet.app.views.theme import px
from placet.domain.language import Language
from placet.words.errors import explain

LANGUAGES = ((Language.ENGLISH,), (Language.FRENCH,), (Language.ENGLISH, Language.FRENCH))


class ExportDialog(ActDialog):
    """Writes the record or report, an annotated copy, and SARIF; the draft itself is never written to."""

    def __init__(
        self, exports: Exports, session: ReviewSession, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        """Offer the record, in the window's language, into the records folder."""
        super().__init__(session, parent, icon="export")
        self._preferences = preferences
        self.writing = Writing(exports, self)
        self.record, self.copy, self.sarif = (Check(self, 600) for _ in range(3))
        self.languages = Segments(LANGUAGES, height=28)
        self._about = {
            check: Label("", 12, 400, "text2", self).wrap() for check in (self.record, self.copy, self.sarif)
        }
        self.path = Line()
        self.path.setReadOnly(True)
        self.choose = Button(Kind.PLAIN, "open", self)
        self.results: list[Evidence] = []
        self._fill()
        self._connect_all()
        self.retranslate()

    def _fill(self) -> None:
        self.record.setChecked(True)
        self.languages.choose((spoken(),))
        self.copy.setEnabled(can_be_annotated(self.review.scan.document))
        for check, words in self._about.items():
            self.body.addLayout(_option(check, words, self.languages if check is self.record else None))
        folder = QWidget()
        row = QHBoxLayout(folder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.path, 1)
        row.addWidget(self.choose)
        self.folder = Field(folder)
        self.body.addWidget(self.folder)
        self._rule = Rule()
        self.body.addWidget(self._rule)
        self._results = QVBoxLayout()
        self._results.setSpacing(px(8))
        self.body.addLayout(self._results)
        self.first = self.record

    def _connect_all(self) -> None:
        self.choose.clicked.connect(self._on_choose)
        self.writing.changed.connect(self._show_results)
        for check in self._about:
            check.toggled.connect(self._refresh)

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        super().retranslate()
        signed = self.review.signed
        self.say_title(self.tr("Export"), self.review.scan.document.name)
        self.record.say(self.tr("Sign-off record (PDF)") if signed else self.tr("Unsigned report (PDF)"))
        self.copy.say(self.tr("Annotated copy"))
        self.sarif.say(self.tr("Findings as SARIF"))
        self._about[self.record].setText(self._said_of_record())
        self._about[self.copy].setText(self._said_of_copy())
        self._about[self.sarif].setText(self.tr("For other programs: rules, places and levels as JSON."))
        self.languages.say((self.tr("English"), self.tr("French"), self.tr("Both", "languages")), self.tr("Record"))
        self.folder.say(self.tr("Folder"))
        self.path.setAccessibleName(self.tr("Folder"))
        self.choose.say(self.tr("Choose…"))
        self.primary.say(self.tr("Write"))
        self._show_results()

    def _said_of_record(self) -> str:
        if self.review.signed:
            return self.tr("Everything the review holds: findings, decisions, requests, signatures.")
        return self.tr("Everything the review holds so far. Nobody has signed it, and it says so.")

    def _said_of_copy(self) -> str:
        if not self.copy.isEnabled():
            return self.tr("Word and PDF drafts only: plain text holds no comments.")
        pages = bool(self.review.scan.document.pages)
        return self.tr("The PDF with highlights.") if pages else self.tr("The Word file with comments.")

    # --- writing -----------------------------------------------------------------------------------------------

    @property
    def wanted(self) -> Wanted:
        """Give the files that are checked."""
        languages = next(each for each in LANGUAGES if each == self.languages.value)
        return Wanted(languages if self.record.isChecked() else (), self.copy.isChecked(), self.sarif.isChecked())

    def submit(self) -> None:
        """Write the files checked; the dialog stays, to say what came of it."""
        self.writing.begin(self.wanted, spoken())

    def _show_results(self) -> None:
        for row in self.results:
            self._results.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.results = [self._result("check", path.name, self.tr("Written and checked")) for path in self.writing.files]
        self.results += [
            self._result("cross", self.tr("Not written"), explain(error, spoken())) for error in self.writing.errors
        ]
        self._rule.setVisible(bool(self.results))
        self._refresh()

    def _result(self, mark: str, title: str, detail: str) -> Evidence:
        row = Evidence(self)
        row.mark.show_icon(mark)
        row.say(title, detail, self.tr("Open folder"))
        row.link.setVisible(mark == "check")
        row.asked.connect(self._on_open_folder)
        self._results.addWidget(row)
        return row

    def _refresh(self) -> None:
        pending = self.writing.pending
        words = self.tr("Writing 1 file…") if pending == 1 else self.tr("Writing {n} files…")
        rest = self.tr("The draft itself is never changed.")
        self.remark.setText(words.format(n=pending) if pending else rest)
        self.languages.setEnabled(self.record.isChecked())
        self.primary.setEnabled(not pending and self.wanted.count > 0)
        self.cancel.say(self.tr("Close") if self.results else self.tr("Cancel"))
        self.path.setText(str(self._preferences.value.records))

    # --- the folder --------------------------------------------------------------------------------------------

    def _on_choose(self) -> None:
        asking = QFileDialog(self, self.tr("Folder for records"), str(self._preferences.value.records))
        asking.setFileMode(QFileDialog.FileMode.Directory)
        asking.setOption(QFileDialog.Option.ShowDirsOnly)
        asking.fileSelected.connect(self.use_folder)
        asking.finished.connect(asking.deleteLater)
        asking.open()

    def use_folder(self, folder: str) -> None:
        """Write into another folder from now on."""
        self._preferences.change(records=Path(folder))
        self._refresh()

    def _on_open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._preferences.value.records)))


def _option(check: Check, words: Label, besides: QWidget | None) -> QVBoxLayout:
    head = QHBoxLayout()
    head.addWidget(check, 1)
    if besides is not None:
        head.addWidget(besides)
    below = QHBoxLayout()
    below.setContentsMargins(px(30), 0, 0, 0)
    below.addWidget(words)
    column = QVBoxLayout()
    column.setSpacing(px(1))
    column.addLayout(head)
    column.addLayout(below)
    return column
