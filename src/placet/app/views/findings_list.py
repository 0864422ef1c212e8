"""The list of findings: level by shape, title, words and place; what is decided steps back."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from placet.app.i18n import spoken
from placet.app.models.finding_line import FindingLine
from placet.app.models.findings import LINE, FindingsModel
from placet.app.models.session import ReviewSession
from placet.app.views.marks import paint_check, paint_level
from placet.app.views.rows import Index, RowDelegate, RowList, paint_words
from placet.app.views.theme import font, px, width
from placet.app.views.tokens import Tokens, tokens
from placet.domain.finding import Finding
from placet.words.vocabulary import word

ROW = 48
HEADING = 24
"""What the heading of a rule's group adds to the first row."""
ROWS = 5
"""Rows in sight where the window is high enough."""
FEW = 3.5
"""Rows in sight in a low window: the half one says that there are more."""


class FindingDelegate(RowDelegate):
    """Paints a finding's row."""

    height = ROW

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the first row of a rule's group room for its heading."""
        line = index.data(LINE)
        return QSize(option.rect.width(), px(ROW) + (px(HEADING) if line is not None and line.group else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the heading of a group above its first row."""
        line = index.data(LINE)
        if line is None or not line.group:
            super().paint(painter, option, index)
            return
        rect = QRectF(option.rect)
        heading = QRectF(rect.left() + px(20), rect.top(), rect.width() - px(40), px(HEADING))
        paint_words(painter, f"{line.title} · {line.group}", heading, font(12, 600), tokens(option.palette).text2)
        below = QStyleOptionViewItem(option)
        below.rect = option.rect.adjusted(0, px(HEADING), 0, 0)
        super().paint(painter, below, index)

    def paint_row(self, painter: QPainter, rect: QRectF, colours: Tokens, index: Index, selected: bool) -> None:  # noqa: FBT001, ARG002 - Qt's own shape
        """Paint the glyph, the two lines, and the check of a decision."""
        line: FindingLine = index.data(LINE)
        level = line.finding.level
        open_ink = colours.level(level).ink if colours.fills else colours.text
        ink = QColor(colours.text3 if line.decided else open_ink)
        top = rect.top() + px(7)
        paint_level(painter, level, QRectF(rect.left() + px(20), top + px(2), px(14), px(14)), ink, bool(line.decided))
        right = rect.right() - px(20)
        if line.decided:
            paint_check(painter, QRectF(right - px(16), rect.center().y() - px(8), px(16), px(16)), QColor(colours.ok))
            right -= px(24)
        left = rect.left() + px(44)
        title = QRectF(left, top, right - left, px(18))
        paint_words(painter, line.title, title, font(13, 600), colours.text2 if line.decided else colours.text)
        self._paint_second(painter, QRectF(left, top + px(18), right - left, px(16)), colours, line)

    def _paint_second(self, painter: QPainter, rect: QRectF, colours: Tokens, line: FindingLine) -> None:
        where, ink = self._second(line, colours)
        room = QRectF(rect)
        room.setWidth(max(rect.width() * 0.4, rect.width() - px(10) - width(where, font(12))))
        end = paint_words(painter, line.quote, room, font(12, 500), colours.text2 if line.decided else colours.text)
        left = end + px(10)
        paint_words(painter, where, QRectF(left, rect.top(), rect.right() - left, rect.height()), font(12), ink)

    def _second(self, line: FindingLine, colours: Tokens) -> tuple[str, str]:
        if line.outcome is not None:
            return word(line.outcome, spoken()), colours.ok
        parts = [self.tr("level lowered")] if line.finding.lowered is not None else []
        if not line.verified:
            parts.append(self.tr("unverified rule"))
        parts.append(line.place)
        return " · ".join(parts), colours.text2


class FindingsList(RowList):
    """The findings; the current one is the session's."""

    def __init__(self, session: ReviewSession, model: FindingsModel, parent: QWidget | None = None) -> None:
        """Show a model and follow the session."""
        super().__init__("findings", parent)
        self._session = session
        self._findings = model
        self.setItemDelegate(FindingDelegate(self))
        self.setModel(model)
        self.setViewportMargins(0, px(4), 0, px(4))
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        session.current_changed.connect(self.follow)
        model.modelReset.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Make the session's current finding the list's."""
        current: Finding | None = self._session.current
        row = self._findings.row_of(current.id) if current else -1
        index = self._findings.index(row) if row >= 0 else QModelIndex()
        if index != self.currentIndex():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if index.isValid():
            self.scrollTo(index)

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._session.select(now.data(LINE).finding.id)

    def natural_height(self, low: bool) -> int:  # noqa: FBT001 - reads well
        """Give the height that shows the rows, or as many as the window has room for."""
        rows = min(float(self._findings.rowCount()), FEW if low else ROWS)
        headings = sum(line.group > 0 for line in self._findings.lines[: round(rows)])
        return round(px(ROW) * rows) + px(HEADING) * headings + px(8)
