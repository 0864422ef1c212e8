"""The tabs of the right side: names, counts in pills, the struck eye; those that do not fit go under “…”."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QTabBar, QWidget

from placet.app.views.controls import Button, Kind, paint_focus
from placet.app.views.icons import icon
from placet.app.views.marks import paint_not_read
from placet.app.views.theme import font, px, width
from placet.app.views.tokens import Tokens, tokens

HEIGHT = 48
LEFT = 20
WIDE, NARROW = 20, 12
"""The gap between two tabs, and the least of it."""
PILL = 20
EYE = 16
DOTS, DOTS_EYE = 32, 18
"""The width of “…”, and of the eye before it."""


@dataclass(frozen=True, slots=True)
class Badge:
    """What stands behind a tab's name: how many things it holds (0: nothing), or that something was not read."""

    count: int = 0
    unread: bool = False

    @property
    def width(self) -> float:
        """Measure what is painted, with the room before it."""
        if self.unread:
            return px(6 + EYE)
        return px(6) + max(px(PILL), width(str(self.count), font(12, 600)) + px(10)) if self.count else 0.0


class Tabs(QTabBar):
    """Painted tabs; the arrow keys walk through all of them, those under “…” too."""

    def __init__(self, count: int, parent: QWidget) -> None:
        """Make tabs without names."""
        super().__init__(parent)
        self.badges = [Badge() for _ in range(count)]
        self.gap = float(WIDE)
        for _ in range(count):
            self.addTab("")
        self.setFont(font(13, 600))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def content_width(self, index: int) -> float:
        """Measure a tab's name and badge."""
        return width(self.tabText(index), self.font()) + 1 + self.badges[index].width

    def tabSizeHint(self, index: int) -> QSize:
        """Give a tab room for its content and the gap behind it; the last in sight has no gap."""
        last = not any(self.isTabVisible(later) for later in range(index + 1, self.count()))
        return QSize(round(self.content_width(index) + (0 if last else self.gap)), px(HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Accept no less: a tab that does not fit is hidden."""
        return self.tabSizeHint(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrow keys."""
        step = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self.setCurrentIndex(min(max(0, self.currentIndex() + step), self.count() - 1))

    # --- painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tabs in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        for index in range(self.count()):
            if self.isTabVisible(index):
                self._paint_tab(painter, index, colours)

    def _paint_tab(self, painter: QPainter, index: int, colours: Tokens) -> None:
        current = index == self.currentIndex()
        rect = QRectF(self.tabRect(index))
        content = QRectF(rect.left(), rect.top(), self.content_width(index), rect.height())
        painter.setFont(font(13, 600 if current else 500))
        painter.setPen(QColor(colours.text if current or self._hovered(index) else colours.text2))
        painter.drawText(content, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.tabText(index))
        self._paint_badge(painter, content, self.badges[index], colours, current)
        if current:
            bar = QRectF(content.left(), rect.bottom() - 3, content.width(), 3)
            painter.fillRect(bar, QColor(colours.accent))
            if self.hasFocus():
                paint_focus(painter, content.adjusted(-6, px(8), 5, -px(8)), colours)

    def _paint_badge(self, painter: QPainter, content: QRectF, badge: Badge, colours: Tokens, current: bool) -> None:  # noqa: FBT001 - one for each thing a badge depends on
        middle = content.center().y()
        if badge.unread:
            square = QRectF(content.right() - px(EYE), middle - px(EYE) / 2, px(EYE), px(EYE))
            paint_not_read(painter, square, QColor(colours.warning.ink))
        elif badge.count:
            wide = badge.width - px(6)
            pill = QRectF(content.right() - wide, middle - px(PILL) / 2, wide, px(PILL))
            painter.setPen(Qt.PenStyle.NoPen if colours.fills else QPen(QColor(colours.text), 1))
            painter.setBrush(QColor(colours.selected if current and colours.fills else colours.hover))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setFont(font(12, 600))
            painter.setPen(QColor(colours.text if current else colours.text2))
            painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), str(badge.count))

    def _hovered(self, index: int) -> bool:
        return self.underMouse() and self.tabAt(self.mapFromGlobal(QCursor.pos())) == index


class More(Button):
    """The “…” that leads to the tabs out of sight; it carries the struck eye of one of them."""

    def __init__(self, parent: QWidget) -> None:
        """Make a small button."""
        super().__init__(Kind.GHOST, "more", parent, 28)
        self.unread = False

    def sizeHint(self) -> QSize:
        """Ask for room for the eye too."""
        return QSize(px(DOTS + DOTS_EYE * self.unread), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots, and the eye before them."""
        if not self.unread:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        self._paint_ground(painter, self._inks(colours))
        middle = self.height() / 2
        square = QRectF(px(8), middle - px(EYE) / 2, px(EYE), px(EYE))
        paint_not_read(painter, square, QColor(colours.warning.ink))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.text))
        for number in range(3):
            painter.drawEllipse(QPointF(px(30) + number * px(5), middle), 1.1, 1.1)


class TabRow(QWidget):
    """The tabs that fit, and the rest under “…”; the chosen one is always in sight."""

    chosen = Signal(int)
    """Another tab is current: its number."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        """Make tabs without names; `say` gives them."""
        super().__init__(parent)
        self.tabs = Tabs(count, self)
        self.more = More(self)
        self._menu = QMenu(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(LEFT), 0, px(12), 0)
        row.setSpacing(0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.more)
        self.setFixedHeight(px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.more.hide()
        self.more.clicked.connect(self._on_more)
        self._menu.triggered.connect(self._on_picked)
        self.tabs.currentChanged.connect(self._on_current_changed)

    def say(self, names: Sequence[str], spoken: Sequence[str], more: str) -> None:
        """Name the tabs; `spoken` is what a screen reader says, counts and all."""
        for index, (name, told) in enumerate(zip(names, spoken, strict=True)):
            self.tabs.setTabText(index, name)
            self.tabs.setAccessibleTabName(index, told)
        self.more.setAccessibleName(more)
        self.more.setToolTip(more)
        self._fit()

    def set_badges(self, badges: Sequence[Badge]) -> None:
        """Show counts and the struck eye."""
        self.tabs.badges = list(badges)
        self._fit()

    # --- fitting -----------------------------------------------------------------------------------------------

    @property
    def hidden(self) -> list[int]:
        """List the tabs under “…”."""
        return [index for index in range(self.tabs.count()) if not self.tabs.isTabVisible(index)]

    def _fit(self) -> None:
        """Show as many tabs as there is room for, and spread them."""
        needs = [self.tabs.content_width(index) for index in range(self.tabs.count())]
        every = list(range(len(needs)))
        room = float(self.width() - 2 * px(LEFT))
        shown = every
        if self._length(every, needs) > room:
            room -= px(DOTS + (DOTS_EYE if any(badge.unread for badge in self.tabs.badges) else 0))
            shown = self._fitting(needs, room)
        free = room - sum(needs[index] for index in shown)
        self.tabs.gap = max(float(px(NARROW)), min(float(px(WIDE)), free / max(1, len(shown) - 1)))
        for index in every:
            self.tabs.setTabVisible(index, index in shown)
        self._show_more()
        self.tabs.setIconSize(self.tabs.iconSize())  # the only way to have a QTabBar ask for its tabs' sizes anew
        self.tabs.updateGeometry()
        self.tabs.update()

    def _show_more(self) -> None:
        self.more.unread = any(self.tabs.badges[index].unread for index in self.hidden)
        self.more.setVisible(bool(self.hidden))
        self.more.updateGeometry()

    def _fitting(self, needs: list[float], room: float) -> list[int]:
        """Choose the current tab, and the first of the others that fit beside it."""
        current = self.tabs.currentIndex()
        shown = [current]
        for index in range(len(needs)):
            if index != current and self._length([*shown, index], needs) > room:
                break
            if index != current:
                shown.append(index)
        return sorted(shown)

    @staticmethod
    def _length(indices: list[int], needs: list[float]) -> float:
        return sum(needs[index] for index in indices) + px(NARROW) * (len(indices) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the tabs to the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    # --- choosing ----------------------------------------------------------------------------------------------

    def _on_current_changed(self, index: int) -> None:
        self._fit()
        self.chosen.emit(index)

    def _on_more(self) -> None:
        self.fill_menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def fill_menu(self) -> QMenu:
        """List the tabs out of sight."""
        self._menu.clear()
        for index in self.hidden:
            action = self._menu.addAction(self.tabs.accessibleTabName(index))
            action.setData(index)
            if self.tabs.badges[index].unread:
                action.setIcon(icon("not-read"))
        return self._menu

    def _on_picked(self, action: object) -> None:
        self.tabs.setCurrentIndex(int(action.data()))  # type: ignore[attr-defined]  # reason: the menu's own QAction
