"""What was read of the draft, row by row, and the parts that want a person's look."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter

from placet.app.i18n import spoken
from placet.app.models.coverage import PART, CoverageModel, Part
from placet.app.models.coverage_places import where
from placet.app.models.session import ReviewSession
from placet.app.views.button_row import ButtonRow
from placet.app.views.controls import Button, Kind
from placet.app.views.icons import paint_icon
from placet.app.views.labels import Label
from placet.app.views.rows import Index, RowDelegate, paint_words
from placet.app.views.section import Section, SectionList
from placet.app.views.theme import font, px, width
from placet.app.views.tokens import Tokens
from placet.domain.activity import Acknowledged
from placet.domain.document import CoverageStatus, PlaceKind
from placet.domain.selector import TextPositionSelector

ICONS = {CoverageStatus.READ: "check", CoverageStatus.PARTLY_READ: "partly-read", CoverageStatus.NOT_READ: "not-read"}


class CoverageDelegate(RowDelegate):
    """Paints a part: its mark, its name, how much it holds or why it was not read, and its state."""

    height = 50

    def paint_row(self, painter: QPainter, rect: QRectF, colours: Tokens, index: Index, selected: bool) -> None:  # noqa: FBT001 - Qt's own shape
        """Paint a part."""
        part: Part = index.data(PART)
        wanted = part.row.unread and part.acknowledged is None
        mark = colours.ink("warning") if wanted and colours.fills else colours.text if wanted else colours.ok
        name = "check" if part.acknowledged else ICONS[part.row.status]
        paint_icon(painter, name, QRectF(rect.left() + px(20), rect.center().y() - px(8), px(16), px(16)), mark)
        made = font(12, 600 if wanted else 500)
        state = width(part.status, made) + 1
        right, left = rect.right() - px(20), rect.left() + px(48)
        paint_words(
            painter,
            part.status,
            QRectF(right - state, rect.top(), state + 4, rect.height() - 1),
            made,
            mark if part.row.unread else colours.text2,
        )
        room = max(0.0, right - state - px(10) - left)
        paint_words(painter, part.name, QRectF(left, rect.top() + px(7), room, px(18)), font(13, 500), colours.text)
        detail = QRectF(left, rect.top() + px(25), room, px(16))
        paint_words(painter, part.detail, detail, font(12), colours.text2)
        if not selected:
            line = QRectF(rect.left() + px(20), rect.bottom() - 1, rect.width() - px(40), 1)
            painter.fillRect(line, QColor(colours.line))


class CoverageList(SectionList):
    """The parts; Space says that the current one was looked at."""

    looked = Signal()
    """The reviewer looked at the current part."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.looked.emit()
        else:
            super().keyPressEvent(event)


class CoverageView(Section):
    """The parts of the draft, those that want a look first."""

    position_asked = Signal(object)
    """A part is to be shown: the TextPositionSelector of its place."""
    page_asked = Signal(int)
    """A page is to be shown: its number."""

    def __init__(self, session: ReviewSession) -> None:
        """Follow the session."""
        self.model = CoverageModel(session, spoken())
        rows = CoverageList("coverage")
        super().__init__(session, rows)
        rows.setItemDelegate(CoverageDelegate(rows))
        rows.setModel(self.model)
        self.sentence = Label("", parent=self.foot).wrap()
        self.show_it = Button(Kind.PLAIN, "", self.foot)
        self.looked = Button(Kind.PLAIN, "check", self.foot)
        self._build_foot()
        rows.looked.connect(self._on_looked)
        self._connect()
        self.retranslate()

    def _build_foot(self) -> None:
        self._buttons = ButtonRow(self.foot)
        self._buttons.add(self.show_it)
        self._buttons.add(self.looked)
        self.foot_rows.addWidget(self.sentence)
        self.foot_rows.addWidget(self._buttons)

    def _connect(self) -> None:
        self.show_it.clicked.connect(self._on_show)
        self.looked.clicked.connect(self._on_looked)
        self.list.opened.connect(self._on_show)
        self.list.settled.connect(self._on_settled)
        self.model.modelReset.connect(self._on_reset)
        self.session.opened.connect(self.refresh)
        self.session.review_changed.connect(self.refresh)
        self.list.selectionModel().currentChanged.connect(self._show_buttons)

    # --- showing -----------------------------------------------------------------------------------------------

    def _on_reset(self) -> None:
        self._choose_next()
        self.refresh()

    def refresh(self) -> None:
        """Show what was read, and what is still to be looked at."""
        if self.model.parts and not self.list.currentIndex().isValid():
            self._choose_next()
        self.show_rows(bool(self.model.parts), self.tr("What was read of a draft appears here."))
        self.sentence.setText(self._said())
        self._show_buttons()

    def _said(self) -> str:
        review = self.session.review
        if review is None or not review.scan.document.unread:
            return self.tr("Every part listed was read.")
        if review.unacknowledged:
            return self.tr("Nothing is said about parts that were not read. Look at them yourself before you sign off.")
        return self.tr("Nothing is said about parts that were not read. You have looked at all of them.")

    def _show_buttons(self) -> None:
        part = self.current
        unread = part is not None and part.row.unread
        document = self.session.review.scan.document if self.session.review else None
        shown = part is not None and document is not None and where(document, part.row) is not None
        self.show_it.setVisible(unread and shown)
        self.show_it.say(self._show_words(part))
        self.looked.setVisible(unread)
        self.looked.setEnabled(self.writable and part is not None and part.acknowledged is None)
        self._buttons.fit()

    def _show_words(self, part: Part | None) -> str:
        kind = part.row.place.kind if part else PlaceKind.PART
        if part is not None and (kind is PlaceKind.PAGE or part.row.place.page is not None):
            return self.tr("Show the page")
        return self.tr("Show the picture") if kind is PlaceKind.PICTURE else self.tr("Show the place")

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.model.speak(spoken())
        self.title.setText(self.tr("What was read"))
        self.list.setAccessibleName(self.tr("What was read"))
        self.looked.say(self.tr("I looked at it"))
        self.looked.set_look(key=self.tr("Space"))
        self.refresh()

    # --- acting ------------------------------------------------------------------------------------------------

    @property
    def current(self) -> Part | None:
        """Give the current part."""
        part = self.list.currentIndex().data(PART)
        return part if isinstance(part, Part) else None

    def _choose_next(self) -> None:
        """Make the next part that wants a look current; the first one where none does."""
        waiting = [row for row, part in enumerate(self.model.parts) if part.row.unread and part.acknowledged is None]
        now = self.list.currentIndex().row()
        row = next((each for each in waiting if each > now), waiting[0] if waiting else max(0, now))
        self.list.setCurrentIndex(self.model.index(row))

    def _on_settled(self) -> None:
        if self.current is not None and self.current.row.unread:
            self._on_show()

    def _on_show(self) -> None:
        part, review = self.current, self.session.review
        if part is None or review is None:
            return
        match where(review.scan.document, part.row):
            case TextPositionSelector() as position:
                self.position_asked.emit(position)
            case int(page):
                self.page_asked.emit(page)
            case _:
                pass

    def _on_looked(self) -> None:
        part = self.current
        if part is None or not part.row.unread or part.acknowledged is not None:
            return
        session = self.session
        if session.perform(Acknowledged(agent=session.agent, at=session.now(), coverage=part.row.key)):
            self._choose_next()
