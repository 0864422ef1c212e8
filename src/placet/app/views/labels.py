"""Words on the window: type by size, weight and ink; panels and lines."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from placet.app.views.theme import font, px
from placet.app.views.tokens import tokens
from placet.app.views.typeset import step, typeset


class Label(QLabel):
    """Plain words in a size, a weight and an ink of the design; long ones wrap."""

    def __init__(
        self, words: str = "", size: float = 13, weight: int = 400, ink: str = "text", parent: QWidget | None = None
    ) -> None:
        """Set the type; `ink` names a colour of the design, or a level."""
        super().__init__(words, parent)
        self._ink = ink
        self._step = step(size)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size, weight))
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self._recolour()

    def set_ink(self, ink: str) -> None:
        """Take another colour of the design."""
        self._ink = ink
        self._recolour()

    def wrap(self, hug: bool = False) -> "Label":  # noqa: FBT001 - reads well
        """Let long words run over several lines; short ones take the whole width unless they `hug` it."""
        self.setWordWrap(True)
        wide = QSizePolicy.Policy.Preferred if hug else QSizePolicy.Policy.Ignored
        policy = QSizePolicy(wide, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        return self

    @property
    def _set_here(self) -> bool:
        """Tell whether the lines are broken here: QLabel knows no line height."""
        return self.wordWrap() and self.textFormat() is Qt.TextFormat.PlainText

    def heightForWidth(self, width: int) -> int:
        """Say how high the lines are in a width."""
        if not self._set_here:
            return super().heightForWidth(width)
        return round(typeset(self.text(), self.font(), self._step, width)[1])

    def sizeHint(self) -> QSize:
        """Ask for one line where it is wrapped here, and for the height it then needs."""
        if not self._set_here:
            return super().sizeHint()
        line = round(QFontMetrics(self.font()).horizontalAdvance(self.text())) + 2
        return QSize(line, self.heightForWidth(max(self.width(), 1) if self.isVisible() else line))

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column."""
        return QSize(px(48), self._step) if self._set_here else super().minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        if not self._set_here:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        layout, height = typeset(self.text(), self.font(), self._step, self.width())
        free = self.height() - height if self.alignment() & Qt.AlignmentFlag.AlignVCenter else 0
        layout.draw(painter, QPointF(0, free / 2))

    def _recolour(self) -> None:
        wanted = QColor(tokens(self.palette()).ink(self._ink))
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != wanted:
            palette.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Take the ink from the new palette."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._recolour()


class ElidedLabel(Label):
    """One line that gives way in the middle, and keeps the whole for the tooltip and for screen readers."""

    def __init__(self, size: float = 13, weight: int = 400, ink: str = "text", parent: QWidget | None = None) -> None:
        """Set the type."""
        super().__init__("", size, weight, ink, parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_words(self, words: str) -> None:
        """Show words, whole where they fit."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setText(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for room for all the words."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._words) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Accept room for the beginning and the end."""
        return QSize(min(self.sizeHint().width(), QFontMetrics(self.font()).horizontalAdvance("m" * 7)), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much as fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        shown = QFontMetrics(self.font()).elidedText(self._words, Qt.TextElideMode.ElideMiddle, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


class Panel(QWidget):
    """A ground for widgets: the window's, or the surface."""

    def __init__(self, parent: QWidget | None = None, surface: bool = True) -> None:  # noqa: FBT001 - reads well
        """Fill with the surface's colour, or the window's."""
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base if surface else QPalette.ColorRole.Window)


class Line(QFrame):
    """A line of one pixel between two parts."""

    def __init__(self, vertical: bool = False, parent: QWidget | None = None) -> None:  # noqa: FBT001 - reads well
        """Lie, or stand."""
        super().__init__(parent)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        QPainter(self).fillRect(self.rect(), QColor(tokens(self.palette()).line))
