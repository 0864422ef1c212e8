"""What the lists behind the tabs share: a title, a command beside it, rows or one sentence, and a foot."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QSizePolicy, QVBoxLayout, QWidget

from placet.app.models.session import ReviewSession
from placet.app.views.controls import Button
from placet.app.views.labels import Label, Panel
from placet.app.views.rows import Index, RowList
from placet.app.views.theme import px

SIDE = 20


class SectionList(RowList):
    """Rows whose heights follow their width; Enter or a double click works on the current one."""

    opened = Signal()
    """The current row is to be worked on."""
    settled = Signal()
    """The reviewer went to a row."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Lay the rows out anew when the width changes."""
        super().__init__(name, parent)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(px(24))
        self.doubleClicked.connect(self._on_double_clicked)
        self.clicked.connect(self._on_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _on_double_clicked(self, _index: Index) -> None:
        self.opened.emit()

    def _on_clicked(self, _index: Index) -> None:
        self.settled.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - overrides Qt
        """Tell of a row chosen with the keys."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.settled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows in the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work on the current row with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for room for all rows, so that the foot follows them."""
        rows = self.model().rowCount() if self.model() is not None else 0
        if self.uniformItemSizes():
            return QSize(px(240), self.sizeHintForRow(0) * rows + 2)
        return QSize(px(240), sum(self.sizeHintForRow(row) for row in range(rows)) + 2)

    def minimumSizeHint(self) -> QSize:
        """Accept room for two rows: the rest scrolls."""
        return QSize(px(120), px(96))


class Section(Panel):
    """A tab's content; what it is made of, its heirs say."""

    def __init__(self, session: ReviewSession, rows: SectionList, command: Button | None = None) -> None:
        """Lay out a title, the command, the rows and the foot; `empty` stands in for rows."""
        super().__init__()
        self.session = session
        self.list = rows
        self.command = command
        self.title = Label("", 16, 600, "text", self).wrap()
        self.empty = Label("", 13, 400, "text2", self).wrap()
        self.foot = QWidget(self)
        self.foot_rows = QVBoxLayout(self.foot)
        self._lay_out()
        self.setFocusProxy(rows)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(px(SIDE), px(16), px(SIDE), px(4))
        head.setSpacing(px(12))
        head.addWidget(self.title, 1)
        if self.command is not None:
            head.addWidget(self.command)
        self.above = sentence = QVBoxLayout()
        sentence.setContentsMargins(px(SIDE), px(8), px(SIDE), px(8))
        sentence.addWidget(self.empty)
        self.foot_rows.setContentsMargins(px(SIDE), px(12), px(SIDE), px(12))
        self.foot_rows.setSpacing(px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(sentence)
        column.addWidget(self.list)
        column.addWidget(self.foot)
        column.addStretch(1)

    def show_rows(self, shown: bool, sentence: str) -> None:  # noqa: FBT001 - reads well
        """Show the rows and the foot, or one sentence in their place."""
        self.list.setVisible(shown)
        self.list.updateGeometry()
        self.foot.setVisible(shown)
        self.empty.setVisible(not shown)
        self.empty.setText(sentence)
        self.setFocusProxy(self.list if shown or self.command is None else self.command)

    @property
    def writable(self) -> bool:
        """Tell whether the reviewer may still act: a review is open, and not signed."""
        return self.session.review is not None and not self.session.review.signed

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
