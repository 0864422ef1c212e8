"""The rows of the batch: a mark for the state, the name, and the state in words; in a rail, marks with short names."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from placet.app.models.batch import ROW, BatchModel
from placet.app.models.batch_row import BatchRow, RowState
from placet.app.models.batch_words import short_words, state_words
from placet.app.views.controls import key_width, paint_key
from placet.app.views.draft.glide import animated
from placet.app.views.icons import paint_icon
from placet.app.views.marks import paint_check, paint_not_read, paint_seal
from placet.app.views.rows import Index, RowDelegate, RowList, paint_words
from placet.app.views.theme import font, px, width
from placet.app.views.tokens import Tokens

LANGUAGE_LAST = re.compile(r".+[-_ ](en|fr|eng|fra)$", re.IGNORECASE)
FULL_TURN = 360 * 16
"""A whole circle as QPainter counts."""
UNKNOWN = 1 / 3
"""The share of the ring that is painted while nobody knows how much there is to read."""
TICK, TICKS = 80, 16
"""Milliseconds of one step of such an arc, and the steps of its circle."""


class BatchDelegate(RowDelegate):
    """Paints a draft of the batch."""

    height = 56
    rail = False
    turn = 0.0
    key = ""
    """The key that gives a locked draft its password."""

    def paint_row(self, painter: QPainter, rect: QRectF, colours: Tokens, index: Index, selected: bool) -> None:  # noqa: FBT001, ARG002 - Qt's own shape
        """Paint the mark and the two lines, or the mark over a short name."""
        row: BatchRow = index.data(ROW)
        if self.rail:
            mark = QRectF(rect.center().x() - px(10), rect.top() + px(8), px(20), px(20))
            paint_state(painter, mark, row, colours, self.turn)
            self._paint_short(painter, rect, row, colours)
            return
        mark = QRectF(rect.left() + px(18), rect.center().y() - px(10), px(20), px(20))
        paint_state(painter, mark, row, colours, self.turn)
        left = rect.left() + px(48)
        line = QRectF(left, rect.top() + px(9), rect.right() - left - px(14), px(18))
        paint_words(painter, row.path.name, line, font(13, 600), colours.text, Qt.TextElideMode.ElideMiddle)
        line.translate(0, px(19))
        made, words = font(12), state_words(row)
        words = words if width(words, made) <= line.width() else short_words(row)
        end = paint_words(painter, words, line, made, _second_ink(row, colours))
        if row.locked and end + px(8) + key_width(self.key) <= line.right():
            paint_key(painter, self.key, end + px(8), line.center().y(), colours.text2, "")

    def _paint_short(self, painter: QPainter, rect: QRectF, row: BatchRow, colours: Tokens) -> None:
        made = font(11, 500)
        words, room = short_name(row.path.stem), rect.width() - px(10)
        line = QRectF(rect.left() + max(px(5), (rect.width() - width(words, made)) / 2), rect.top() + px(31), 0, px(16))
        line.setRight(rect.left() + px(5) + room)
        paint_words(painter, words, line, made, colours.text)


def _second_ink(row: BatchRow, colours: Tokens) -> str:
    waits = row.summary is not None and row.summary.unacknowledged and not row.signed
    return colours.warning.ink if colours.fills and (waits or row.state is RowState.FAILED) else colours.text2


def paint_state(painter: QPainter, rect: QRectF, row: BatchRow, colours: Tokens, turn: float = 0) -> None:
    """Paint where a draft stands: a count in a ring, a check, a seal, an arc, a cross, or a struck eye.

    `turn` is how far an arc has turned whose share is not known, in whole circles.
    """
    icon = rect.adjusted(px(2), px(2), -px(2), -px(2))
    summary = row.summary
    if row.state is RowState.FAILED:
        paint_icon(
            painter, "lock" if row.locked else "cross", icon, colours.warning.ink if colours.fills else colours.text
        )
    elif row.state is not RowState.REVIEW or summary is None:
        _paint_arc(painter, icon, colours, row, turn)
    elif row.signed:
        paint_seal(painter, icon, QColor(colours.ok))
    elif summary.unacknowledged:
        paint_not_read(painter, icon, QColor(colours.warning.ink if colours.fills else colours.text))
    elif summary.undecided:
        _paint_count(painter, rect, summary.undecided, colours)
    else:
        paint_check(painter, icon, QColor(colours.ok))


def _paint_count(painter: QPainter, rect: QRectF, count: int, colours: Tokens) -> None:
    painter.setPen(QPen(QColor(colours.text), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.adjusted(0.75, 0.75, -0.75, -0.75))
    painter.setFont(font(11 if count < 10 else 10, 600))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(count) if count < 100 else "99")


def _paint_arc(painter: QPainter, rect: QRectF, colours: Tokens, row: BatchRow, turn: float) -> None:
    """Paint a ring: while the draft is read, the share that is read in the accent, or a third that turns."""
    ring = rect.adjusted(1, 1, -1, -1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.line), 2))
    painter.drawEllipse(ring)
    if row.state is not RowState.READING:
        return
    share = min(1.0, row.step / row.total) if row.total > 1 else UNKNOWN
    begin = 0 if row.total > 1 else turn
    painter.setPen(QPen(QColor(colours.accent), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawArc(ring, round(FULL_TURN * (0.25 - begin)), -round(FULL_TURN * share))


def short_name(stem: str) -> str:
    """Give what a rail has room for: the language a name ends with, else its beginning."""
    found = LANGUAGE_LAST.fullmatch(stem)
    return found[1][:2].upper() if found else stem


class BatchList(RowList):
    """The drafts, whole or as a rail; an arc turns while a draft is read of which nobody knows how much there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no model yet."""
        super().__init__("batch", parent, surface=False)
        self._delegate = BatchDelegate(self)
        self._clock = QTimer(self, interval=TICK)
        self._clock.timeout.connect(self._turn)
        self._step = 0
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)

    @property
    def turning(self) -> bool:
        """Tell whether an arc turns."""
        return self._clock.isActive()

    def set_key(self, key: str) -> None:
        """Take the key that is shown in the row of a locked draft."""
        self._delegate.key = key
        self.viewport().update()

    def set_rail(self, rail: bool) -> None:  # noqa: FBT001 - reads well
        """Take the width of a rail, or of a list."""
        self._delegate.rail = rail
        self._delegate.inset = 4 if rail else 8
        self.viewport().update()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:  # noqa: N802 - overrides Qt
        """Turn the arc of a draft whose reading has begun."""
        super().dataChanged(first, last, roles)
        if not self._clock.isActive() and turns(first.data(ROW)) and animated():
            self._clock.start()

    def _turn(self) -> None:
        """Turn the arcs in sight one step; the last one stops the clock."""
        model = self.model()
        turning = (
            [number for number, row in enumerate(model.rows) if turns(row)] if isinstance(model, BatchModel) else []
        )
        if not turning or not animated():
            self._clock.stop()
        self._step = (self._step + 1) % TICKS
        self._delegate.turn = self._step / TICKS if animated() else 0.0
        for number in turning:
            self.update(model.index(number, 0))


def turns(row: object) -> bool:
    """Tell whether a draft is read of which nobody knows how much there is."""
    return isinstance(row, BatchRow) and row.state is RowState.READING and row.total < 2
