"""A dialog whose words are kept while they are typed: Esc leaves it, and loses nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from placet.app.models.session import ReviewSession
from placet.app.models.unfinished import Begun
from placet.app.views.controls import Link
from placet.app.views.dialogs.act import ActDialog
from placet.app.views.dialogs.dates import Moment
from placet.app.views.dialogs.fields import Choice, Line, Words
from placet.app.views.dialogs.sentences import Remark, follow_width
from placet.domain.activity import Activity
from placet.domain.errors import StoreError

Control = Line | Words | Choice[Any] | Moment


@dataclass(frozen=True, slots=True)
class Typed:
    """What a dialog is about, the controls whose values are kept, and their values before anything was typed."""

    begun: Begun
    controls: Mapping[str, Control]
    before: Mapping[str, str]

    @property
    def now(self) -> dict[str, str]:
        """Give the values as they are; none where nothing was typed."""
        values = {name: said(control) for name, control in self.controls.items()}
        return values if values != self.before else {}


class Again(QWidget):
    """Says that the words were begun earlier, and offers to start anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start out of sight."""
        super().__init__(parent)
        self.remark = Remark(None, self)
        self.anew = Link("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.remark)
        column.addWidget(self.anew, 0, Qt.AlignmentFlag.AlignLeft)
        follow_width(self)
        self.hide()

    def say(self, sentence: str, way: str) -> None:
        """Say everything in the window's language."""
        self.remark.say(sentence)
        self.anew.setText(way)
        self.anew.setAccessibleName(way)
        self.anew.updateGeometry()


class WritingDialog(ActDialog):
    """Brings back what was begun about the same thing; subclasses call `resume` once their fields stand."""

    left_unfinished = Signal()
    """The dialog was left with words that are not saved: they are kept."""

    def __init__(self, session: ReviewSession, parent: QWidget | None, key: str, icon: str, width: int = 640) -> None:
        """Keep nothing yet."""
        super().__init__(session, parent, key, icon, width)
        self._typed: Typed | None = None
        self.again = Again(self)
        self.body.addWidget(self.again)
        self.again.anew.clicked.connect(self._start_anew)
        self.rejected.connect(self._on_rejected)

    def resume(self, begun: Begun, controls: Mapping[str, Control]) -> None:
        """Take up what was begun, and keep every change from now on."""
        self._typed = Typed(begun, controls, {name: said(control) for name, control in controls.items()})
        kept = self.session.unfinished.values(begun)
        for name, words in kept.items():
            if name in controls:
                say(controls[name], words)
        self.again.setVisible(bool(kept))
        for control in controls.values():
            _changed_of(control).connect(self._keep)

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        super().retranslate()
        self.again.say(self.tr("These words were begun earlier and are not saved yet."), self.tr("Start anew"))

    def _keep(self) -> None:
        if self._typed is not None:
            try:
                self.session.unfinished.keep(self._typed.begun, self._typed.now)
            except StoreError as error:
                self.explain(error)

    def _start_anew(self) -> None:
        """Put back what stood there before anything was typed."""
        if self._typed is not None:
            for name, words in self._typed.before.items():
                say(self._typed.controls[name], words)
        self.again.hide()
        if self.first is not None:
            self.first.setFocus()

    def perform(self, activity: Activity) -> bool:
        """Perform the act; its words are in the trail then, and no longer kept besides."""
        done = super().perform(activity)
        if done and self._typed is not None:
            self.session.unfinished.forget(self._typed.begun)
        return done

    def _on_rejected(self) -> None:
        if self._typed is not None and self._typed.now:
            self.left_unfinished.emit()


def said(control: Control) -> str:
    """Give the value of a control as it is kept."""
    match control:
        case Line():
            return control.text()
        case Words():
            return control.toPlainText()
        case Moment():
            return control.value.isoformat()
        case _:
            return str(control.value)


def say(control: Control, words: str) -> None:
    """Give a control a value that was kept."""
    match control:
        case Line():
            control.setText(words)
        case Words():
            control.setPlainText(words)
        case Moment():
            control.show_value(datetime.fromisoformat(words))
        case _:
            control.choose(words)


def _changed_of(control: Control) -> SignalInstance:
    match control:
        case Moment():
            return control.dateTimeChanged
        case Choice():
            return control.currentIndexChanged
        case _:
            return control.textChanged
