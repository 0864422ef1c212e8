"""An icon that stands beside words."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from placet.app.views.icons import paint_icon
from placet.app.views.theme import px
from placet.app.views.tokens import tokens


class IconLabel(QLabel):
    """Paints an icon in an ink of the design; the words beside it say what it means."""

    def __init__(self, icon: str, ink: str, parent: QWidget | None = None) -> None:
        """Show an icon."""
        super().__init__(parent)
        self._icon, self._ink = icon, ink
        self.setFixedSize(px(16), px(16))

    def show_icon(self, icon: str, ink: str) -> None:
        """Show another icon."""
        self._icon, self._ink = icon, ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        ink = tokens(self.palette()).ink(self._ink)
        paint_icon(QPainter(self), self._icon, QRectF(self.rect()), ink)
