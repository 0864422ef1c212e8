"""The left of the window: the drafts of the batch, and where to drop more."""

from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from placet.app.actions import Actions
from placet.app.models.batch import ROW, BatchModel
from placet.app.models.batch_row import BatchRow
from placet.app.models.batch_words import row_sentence
from placet.app.views.batch_list import BatchList
from placet.app.views.controls import Button, Kind, follow_action, paint_focus
from placet.app.views.icons import paint_icon
from placet.app.views.labels import Label, Panel
from placet.app.views.theme import font, px
from placet.app.views.tokens import tokens


class DropArea(QPushButton):
    """A dashed frame that says where to drop; pressing it opens files."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Wait for nothing yet."""
        super().__init__(parent)
        self.over = False
        self.setAutoDefault(False)
        self.setFont(font(12))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_over(self, over: bool) -> None:  # noqa: FBT001 - reads well
        """Show that files are held over the window."""
        self.over = over
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of the design."""
        return QSize(px(200), px(68))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, the tray and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ink = colours.accent if self.over else colours.line2
        painter.setPen(QPen(QColor(ink), 2 if self.over else 1, Qt.PenStyle.DashLine))
        lit = self.over or self.underMouse()
        painter.setBrush(QColor(colours.hover) if lit and colours.fills else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 12, 12)
        if self.hasFocus():
            paint_focus(painter, rect, colours, inset=0.5, radius=12)
        lines = QRectF(rect.left() + px(8), 0, rect.width() - px(16), px(36))
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
        painter.setFont(self.font())
        needed = painter.boundingRect(lines, flags, self.text()).height()
        top = rect.center().y() - (px(21) + needed) / 2
        paint_icon(painter, "drop", QRectF(rect.center().x() - px(8), top, px(16), px(16)), colours.text2)
        painter.setPen(QColor(colours.text2))
        painter.drawText(lines.translated(0, top + px(21)), flags, self.text())


class BatchPanel(Panel):
    """Lists the batch; choosing a draft puts it on the desk."""

    chosen = Signal(Path)
    """The reviewer chose a draft."""

    def __init__(self, batch: BatchModel, actions: Actions, parent: QWidget | None = None) -> None:
        """Show a batch."""
        super().__init__(parent, surface=False)
        self._batch = batch
        self._actions = actions
        self._rail = self._following = False
        self._title = Label("", 13, 600, "text", self)
        self._count = Label("", 12, 400, "text2", self)
        self._none = Label("", 13, 400, "text2", self).wrap()
        self._lines, self.plus = Button(Kind.GHOST, "lines", self, 28), Button(Kind.GHOST, "plus", self, 28)
        self.list = BatchList(self)
        self.drop = DropArea(self)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._head = QWidget(self)
        row = QHBoxLayout(self._head)
        row.setSpacing(px(8))
        row.addWidget(self._lines)
        row.addWidget(self._title)
        row.addWidget(self._count, 1)
        row.addWidget(self.plus)
        self._head.setFixedHeight(px(48))
        self._foot = QWidget(self)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(px(12), px(8), px(12), px(12))
        foot.addWidget(self.drop)
        self._empty = QWidget(self)
        none = QVBoxLayout(self._empty)
        none.setContentsMargins(px(20), px(6), px(12), 0)
        none.addWidget(self._none)
        none.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.setModel(self._batch)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        follow_action(self.plus, self._actions["open"])
        follow_action(self.drop, self._actions["open"])
        self._lines.clicked.connect(self._show_drafts)
        for changed in (self._batch.rowsInserted, self._batch.rowsRemoved, self._batch.modelReset):
            changed.connect(self._show_count)
        self.set_rail(False)

    # --- which draft -------------------------------------------------------------------------------------------

    @property
    def current(self) -> BatchRow | None:
        """Give the draft that is chosen."""
        row = self.list.currentIndex().data(ROW)
        return row if isinstance(row, BatchRow) else None

    def follow(self, path: Path | None) -> None:
        """Show which draft is on the desk, without choosing it anew."""
        row = self._batch.row_of(path) if path is not None else None
        self._following = True
        if row is None:
            self.list.selectionModel().clear()
        else:
            index = self._batch.index(row)
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._following = False

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = now.data(ROW)
        if isinstance(row, BatchRow) and not self._following:
            self.chosen.emit(row.path)

    def step(self, by: int) -> None:
        """Choose the next draft, or the one before; at either end, go round."""
        count = self._batch.rowCount()
        if not count:
            return
        at = self.list.currentIndex().row()
        start = at if at >= 0 else -1 if by > 0 else 0
        self.list.setCurrentIndex(self._batch.index((start + by) % count))

    def _show_menu(self, where: QPoint) -> None:
        if not self.list.indexAt(where).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._actions[name] for name in ("password", "retry", "remove")])
        menu.popup(self.list.viewport().mapToGlobal(where))

    def _show_drafts(self) -> None:
        """Offer the drafts by their whole names, which a rail has no room for."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, row in enumerate(self._batch.rows):
            action = menu.addAction(row_sentence(row).replace("&", "&&"))
            action.setData(number)
        menu.addSeparator()
        menu.addActions([self._actions["open"], self._actions["open_folder"]])
        menu.triggered.connect(self._on_draft_triggered)
        menu.popup(self._lines.mapToGlobal(self._lines.rect().bottomLeft()))

    def _on_draft_triggered(self, action: object) -> None:
        number = getattr(action, "data", lambda: None)()
        if isinstance(number, int):
            self.list.setCurrentIndex(self._batch.index(number))

    # --- showing -----------------------------------------------------------------------------------------------

    def set_rail(self, rail: bool) -> None:  # noqa: FBT001 - reads well
        """Stand as a rail of marks, or as a list."""
        self._rail = rail
        self.list.set_rail(rail)
        layout = self._head.layout()
        if layout is not None:
            layout.setContentsMargins(px(8 if rail else 20), 0, px(8 if rail else 12), 0)
        for part in (self._title, self.plus):
            part.setVisible(not rail)
        self._lines.setVisible(rail)
        self._show_count()

    def set_over(self, over: bool) -> None:  # noqa: FBT001 - reads well
        """Show that files are held over the window."""
        self.drop.set_over(over)

    def _show_count(self) -> None:
        count = self._batch.rowCount()
        words = self.tr("1 draft") if count == 1 else self.tr("{n} drafts")
        self._count.setText(words.format(n=count) if count else "")
        self._count.setVisible(not self._rail)
        self._empty.setVisible(not count and not self._rail)
        self.list.setVisible(bool(count) or self._rail)
        self._foot.setVisible(bool(count) and not self._rail)

    def retranslate(self) -> None:
        """Speak the window's language."""
        self._title.setText(self.tr("Batch"))
        self._none.setText(self.tr("No drafts yet"))
        self.list.setAccessibleName(self.tr("Batch"))
        self.list.set_key(self._actions.keycap("password"))
        self.plus.setAccessibleName(self.tr("Add drafts"))
        self.plus.setToolTip(self.tr("Add drafts"))
        self._lines.setAccessibleName(self.tr("All drafts"))
        self._lines.setToolTip(self.tr("All drafts"))
        self.drop.setText(self.tr("Drop Word or PDF files here"))
        self.drop.setAccessibleName(self.tr("Drop Word or PDF files here, or press to choose some"))
        self._show_count()
        self.list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
