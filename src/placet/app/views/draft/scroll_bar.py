"""A scroll bar that shows where the findings are."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from placet.app.views.marks import paint_ring
from placet.app.views.tokens import tokens
from placet.domain.rule import Level

WIDTH = 16
LENGTHS = {Level.ERROR: 10.0, Level.WARNING: 7.0, Level.NOTE: 4.0}
BARE = "QScrollBar { border: none; margin: 0 } QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0 }"
"""Without arrow buttons the groove is the whole bar, so that a tick stands where its finding is."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A finding on the scroll bar: how far down the draft, from 0 to 1, and how it shows."""

    fraction: float
    level: Level
    decided: bool
    current: bool


class TickedScrollBar(QScrollBar):
    """A vertical scroll bar, 16 px wide, with a tick for each finding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an upright bar without ticks."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self.ticks: tuple[Tick, ...] = ()
        self.setStyleSheet(BARE)

    def set_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show these findings, the weightiest last so that it lies on top."""
        self.ticks = tuple(sorted(ticks, key=lambda tick: (tick.current, not tick.decided, tick.level.rank)))
        self.update()

    def sizeHint(self) -> QSize:
        """Stay 16 px wide."""
        return QSize(WIDTH, 64)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the track, the handle, and the ticks over both."""
        colours = tokens(self.window().palette())  # its own says nothing where a style sheet speaks of scroll bars
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.canvas))
        handle = QColor(colours.line2)
        handle.setAlphaF(0.7 if self.isSliderDown() else 0.42)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(handle)
        if self.maximum() > self.minimum():
            painter.drawRoundedRect(self._handle(), 5.5, 5.5)
        for tick in self.ticks:
            rect = self.rect_of(tick)
            ink = colours.text3 if tick.decided else colours.level(tick.level).ink
            painter.fillRect(rect, QColor(ink))
            if tick.current:
                paint_ring(painter, QRectF(2, rect.top() - 2, WIDTH - 4, rect.height() + 4), QColor(colours.focus))
        painter.end()

    def rect_of(self, tick: Tick) -> QRectF:
        """Give a tick's rectangle."""
        groove = self._control(QStyle.SubControl.SC_ScrollBarGroove)
        top = round(groove.top() + tick.fraction * (groove.height() - 3))
        return QRectF(3, top, LENGTHS[tick.level], 3)

    def _handle(self) -> QRectF:
        return self._control(QStyle.SubControl.SC_ScrollBarSlider).adjusted(2.5, 1, -2.5, -1)

    def _control(self, control: QStyle.SubControl) -> QRectF:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return QRectF(self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, control, self))
