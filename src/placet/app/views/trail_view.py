"""Everything that was done: a line down the entries of the trail, each with its digest, and whether the chain holds."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from placet.app.i18n import spoken
from placet.app.models.moments import clock, day
from placet.app.models.session import ReviewSession
from placet.app.models.trail import DEED, Deed, TrailModel
from placet.app.views.icon_label import IconLabel
from placet.app.views.labels import Label
from placet.app.views.rows import RIGHT, Index, RowDelegate, paint_words
from placet.app.views.section import Section, SectionList
from placet.app.views.theme import font, px, width
from placet.app.views.tokens import Tokens

TIME, NODE, WORDS = 20, 84, 104
"""Where the time, the middle of the node and the words stand in a row."""


def digest_font() -> QFont:
    """Give the type of digests: letters of one width."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPixelSize(px(11))
    return made


class TrailDelegate(RowDelegate):
    """Paints an entry on the line that joins all of them."""

    height = 62

    def __init__(self, session: ReviewSession, parent: SectionList) -> None:
        """Tell days as seen from the session's now."""
        super().__init__(parent)
        self._session = session

    def paint_row(self, painter: QPainter, rect: QRectF, colours: Tokens, index: Index, selected: bool) -> None:  # noqa: FBT001, ARG002 - Qt's own shape
        """Paint when, what, by whom."""
        deed: Deed = index.data(DEED)
        top = rect.top() + px(8)
        self._paint_line(painter, rect, colours, index)
        self._paint_time(painter, QRectF(rect.left() + px(TIME), top, px(NODE - TIME - 8), px(18)), colours, deed)
        left, right = rect.left() + px(WORDS), rect.right() - px(20)
        first = QRectF(left, top, right - left, px(18))
        self._paint_pair(painter, first, deed.title, deed.who, (font(13, 600), colours.text), (font(12), colours.text2))
        second = QRectF(left, top + px(19), right - left, px(16))
        code = (digest_font(), colours.text2)
        self._paint_pair(painter, second, deed.detail, deed.digest, (font(12), colours.text2), code)

    @staticmethod
    def _paint_pair(
        painter: QPainter, rect: QRectF, words: str, end: str, look: tuple[QFont, str], end_look: tuple[QFont, str]
    ) -> None:
        room = width(end, end_look[0]) + 2
        paint_words(painter, words, rect.adjusted(0, 0, -room - px(8), 0), *look)
        painter.setFont(end_look[0])
        painter.setPen(QColor(end_look[1]))
        painter.drawText(rect, RIGHT, end)

    def _paint_time(self, painter: QPainter, rect: QRectF, colours: Tokens, deed: Deed) -> None:
        paint_words(painter, clock(deed.at, spoken()), rect, font(12, 500), colours.text)
        then = deed.at.astimezone().date()
        if then != self._session.now().astimezone().date():
            below = rect.translated(0, px(19))
            paint_words(painter, day(then, spoken()), below, font(12), colours.text2)

    @staticmethod
    def _paint_line(painter: QPainter, rect: QRectF, colours: Tokens, index: Index) -> None:
        x, y = rect.left() + px(NODE), rect.top() + px(17)
        top = y if index.row() == 0 else rect.top()
        bottom = y if index.row() == index.model().rowCount() - 1 else rect.bottom()
        painter.fillRect(QRectF(x - 0.5, top, 1, bottom - top), QColor(colours.line2))
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(QColor(colours.accent if index.row() == 0 else colours.surface))
        painter.drawEllipse(QPointF(x, y), px(4), px(4))


class TrailView(Section):
    """The trail, the latest first."""

    def __init__(self, session: ReviewSession) -> None:
        """Follow the session."""
        self.model = TrailModel(session, spoken())
        rows = SectionList("trail")
        super().__init__(session, rows)
        rows.setItemDelegate(TrailDelegate(session, rows))
        rows.setModel(self.model)
        self._mark = IconLabel("lock", "ok", self.foot)
        self.chain = Label("", parent=self.foot).wrap()
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.chain, 1)
        self.foot_rows.addLayout(line)
        rows.setUniformItemSizes(True)
        self.model.modelReset.connect(self.refresh)
        self.model.rowsInserted.connect(self.refresh)
        self.retranslate()

    def refresh(self) -> None:
        """Show whether there are entries; the chain is computed only while somebody looks."""
        self.show_rows(bool(self.model.deeds), self.tr("Everything that is done in a review appears here."))
        if self.isVisible():
            self.show_chain()

    def show_chain(self) -> None:
        """Compute the chain anew and say whether it holds."""
        whole = self.model.whole()
        self._mark.show_icon("lock" if whole else "cross", "ok" if whole else "error")
        self.chain.setText(
            self.tr("Each line seals the one before it. The chain is whole.")
            if whole
            else self.tr("The chain is broken: this trail was changed outside the program.")
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Compute the chain when somebody looks."""
        super().showEvent(event)
        self.show_chain()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.title.setText(self.tr("Everything that was done"))
        self.list.setAccessibleName(self.tr("Everything that was done"))
        self.model.speak(spoken())
        self.refresh()
