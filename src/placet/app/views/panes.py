"""The three panes side by side, with dividers of one pixel; or one pane at a time where the window is narrow."""

from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle, QVBoxLayout, QWidget

from placet.app.models.shape import RAIL, Shape, panes_of
from placet.app.views.batch_panel import BatchPanel
from placet.app.views.controls import Segments
from placet.app.views.draft_pane import DraftPane
from placet.app.views.findings_panel import FindingsPanel
from placet.app.views.labels import Panel
from placet.app.views.theme import px
from placet.app.views.tokens import tokens


class Pane(Enum):
    """A part of the window that F6 leads to."""

    BATCH = 0
    DRAFT = 1
    FINDINGS = 2


class Handle(QSplitterHandle):
    """A divider of one pixel; Qt takes the pointer a little beside it too."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        QPainter(self).fillRect(self.rect(), QColor(tokens(self.palette()).line))


class Splitter(QSplitter):
    """Panes side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Divide with one pixel."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:  # noqa: N802 - overrides Qt
        """Make a divider."""
        return Handle(self.orientation(), self)


class Panes(QWidget):
    """Batch, draft and findings, in the shape that the window's width allows."""

    moved = Signal(tuple)
    """The reviewer moved a divider: the three widths."""
    turned = Signal(object)
    """Where one pane is in sight at a time, another is; else the draft: a Pane."""

    def __init__(
        self, batch: BatchPanel, draft: DraftPane, findings: FindingsPanel, parent: QWidget | None = None
    ) -> None:
        """Take up the three panes."""
        super().__init__(parent)
        self.batch, self.draft, self.findings = batch, draft, findings
        self.shape: Shape | None = None
        self._shown = Pane.DRAFT
        self.switch = Segments([Pane.DRAFT, Pane.FINDINGS], self)
        self._bar = Panel(self, surface=False)
        self.splitter = Splitter(self)
        for pane in (batch, draft, findings):
            self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(1, 1)
        self._lay_out()
        self.switch.chosen.connect(self._on_switch)
        self.splitter.splitterMoved.connect(self._on_moved)
        self.retranslate()

    def _lay_out(self) -> None:
        bar = QVBoxLayout(self._bar)
        bar.setContentsMargins(px(8), px(6), px(8), px(6))
        bar.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.splitter, 1)
        self._bar.hide()

    # --- shape -------------------------------------------------------------------------------------------------

    def take_shape(self, shape: Shape, kept: tuple[int, ...]) -> None:
        """Stand in a shape, with the widths that were kept where they fit."""
        if shape == self.shape:
            return
        self.shape = shape
        self.batch.set_rail(shape.rail)
        self.batch.setMinimumWidth(px(RAIL if shape.rail else 160))
        self.batch.setMaximumWidth(px(RAIL) if shape.rail else px(480))
        self.findings.setMinimumWidth(0 if shape.one_pane else px(320))
        self._bar.setVisible(shape.one_pane)
        self._show_panes()
        sizes = panes_of(shape, self.width(), kept)
        self.splitter.setSizes([px(size) if number != 1 else size for number, size in enumerate(sizes)])

    def _show_panes(self) -> None:
        """Show all panes, or the one that is wanted, with the answers below it."""
        one = self.shape is not None and self.shape.one_pane
        self.draft.setVisible(not one or self._shown is not Pane.FINDINGS)
        self.findings.setVisible(not one or self._shown is Pane.FINDINGS)
        bar = self.findings.findings.bar
        holder = (self.draft if one and self._shown is not Pane.FINDINGS else self.findings.findings).layout()
        if holder is not None and holder.indexOf(bar) < 0:
            holder.addWidget(bar)
        self.turned.emit(self._shown if one else Pane.DRAFT)

    def _on_moved(self) -> None:
        if self.shape is not None and not self.shape.rail:
            self.moved.emit(tuple(self.splitter.sizes()))

    # --- which pane --------------------------------------------------------------------------------------------

    @property
    def pane(self) -> Pane:
        """Give the pane that has the keyboard; the draft where none has."""
        focused = QApplication.focusWidget()
        parts = {Pane.BATCH: self.batch, Pane.DRAFT: self.draft, Pane.FINDINGS: self.findings}
        inside = [pane for pane, part in parts.items() if focused is not None and part.isAncestorOf(focused)]
        return inside[0] if inside else Pane.DRAFT

    def go(self, pane: Pane) -> None:
        """Bring a pane into sight and give it the keyboard."""
        if pane is not Pane.BATCH and self._shown is not pane:
            self._shown = pane
            self.switch.choose(pane)
            self._show_panes()
        part = {Pane.BATCH: self.batch, Pane.DRAFT: self.draft, Pane.FINDINGS: self.findings}[pane]
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, by: int) -> None:
        """Go to the next pane, or the one before."""
        self.go(Pane((self.pane.value + by) % len(Pane)))

    def _on_switch(self, pane: object) -> None:
        self.go(Pane(pane))

    def retranslate(self) -> None:
        """Speak the window's language."""
        self.switch.say([self.tr("Draft"), self.tr("Findings")], self.tr("Pane"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
