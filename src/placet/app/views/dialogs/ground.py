"""The ground of a dialog: a sheet with round corners over the dimmed window."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QDialog, QWidget

from placet.app.views.tokens import tokens

RADIUS = 10
SHADOW = 20
ROUNDED = ("windows", "wayland", "cocoa", "offscreen")
"""The platforms that always blend windows: elsewhere a mask cuts the corners, and no shadow falls."""
LOWEST = 420
"""Below this height a dialog does not follow its window: it would show nothing."""


class Dim(QWidget):
    """What lies over the window while a dialog asks."""

    resized = Signal()
    """The window has another size."""

    def __init__(self, window: QWidget) -> None:
        """Cover the window, and stay over it when it changes its size."""
        super().__init__(window)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self.resized.emit()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a veil: the window stays in sight, and out of reach."""
        dark = QColor(tokens(self.palette()).surface).lightness() < 128
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 120) if dark else QColor(20, 32, 34, 102))


class Ground(QDialog):
    """A frameless window over another, which it dims and to which it gives the focus back."""

    def __init__(self, parent: QWidget | None) -> None:
        """Prepare the window; it is gone once it is finished."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        rounded = QGuiApplication.platformName() in ROUNDED
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, rounded)
        self.shadow = SHADOW if rounded else 0
        self._dim: Dim | None = None
        self.finished.connect(self._on_finished)

    def fit(self) -> None:
        """Take the size that is needed."""

    def showEvent(self, event: QShowEvent) -> None:
        """Dim the window and follow its size."""
        parent = self.parentWidget()
        if parent is not None and self._dim is None:
            self._dim = Dim(parent.window())
            self._dim.resized.connect(self.fit)
        super().showEvent(event)

    def _on_finished(self) -> None:
        if self._dim is not None:
            self._dim.hide()
            self._dim.deleteLater()
            self._dim.window().activateWindow()
        self.deleteLater()

    def room(self) -> QRect:
        """Give the rectangle a dialog may fill: the window's, as far as the screen shows it."""
        parent = self.parentWidget()
        if parent is None:
            return self.screen().availableGeometry()
        window = parent.window().geometry()
        height = min(max(window.height(), LOWEST), parent.window().screen().availableGeometry().height())
        return QRect(window.topLeft(), QSize(max(window.width(), 360), height))

    def place(self, size: QSize) -> None:
        """Take a size, shadow included, in the middle of the window."""
        self.setFixedSize(size)
        parent = self.parentWidget()
        if parent is not None:
            window = parent.window()
            middle = window.mapToGlobal(window.rect().center())
            self.move(middle - QPoint(size.width() // 2, size.height() // 2))

    @property
    def ground(self) -> QRect:
        """Give the dialog's rectangle in itself, without its shadow."""
        shadow = self.shadow
        return self.rect().adjusted(shadow, shadow, -shadow, -shadow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners where the platform cannot blend them."""
        super().resizeEvent(event)
        if not self.shadow:
            path = QPainterPath()
            path.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
            self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the reviewer take the dialog aside, to see the words behind it."""
        handle = self.windowHandle()
        if event.button() is Qt.MouseButton.LeftButton and handle is not None:
            handle.startSystemMove()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shadow and the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens(self.palette())
        shadow = self.shadow
        ground = QRectF(self.ground)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 2))
        for step in range(shadow):
            cast = ground.adjusted(-step, 4 - step, step, min(step + 4, shadow))
            painter.drawRoundedRect(cast, RADIUS + step, RADIUS + step)
        painter.setPen(QPen(QColor(colours.line2 if not colours.fills else colours.line), 1))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
