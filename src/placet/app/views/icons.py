"""The window's own icons: a grid of 16, strokes of 1.5, drawn in the colour and at the pixels of the moment."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from placet.app.views.tokens import tokens
from placet.resources import resource


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


def paint_icon(painter: QPainter, name: str, rect: QRectF, ink: str) -> None:
    """Paint an icon in a square, in an ink as `#rrggbb`."""
    _renderer(name, QColor(ink).name()).render(painter, rect)


class _Engine(QIconEngine):
    """Draws an icon anew each time, in the ink of the palette then in force."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        colours = tokens(QGuiApplication.palette())
        inks = {QIcon.Mode.Disabled: colours.text3, QIcon.Mode.Selected: colours.on_accent}
        paint_icon(painter, self._name, QRectF(rect), inks.get(mode, colours.text))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _Engine(self._name)


def icon(name: str) -> QIcon:
    """Give an icon that follows the palette."""
    return QIcon(_Engine(name))
