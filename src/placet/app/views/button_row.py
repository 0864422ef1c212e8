"""Buttons side by side where they fit, else one below the other."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from placet.app.views.theme import px

GAP = 8


class ButtonRow(QWidget):
    """Holds a few buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hold none yet."""
        super().__init__(parent)
        self._buttons: list[QPushButton] = []
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(GAP))
        self._box.addStretch(1)

    def add(self, button: QPushButton) -> None:
        """Take a button in, after the others."""
        self._buttons.append(button)
        self._box.insertWidget(len(self._buttons) - 1, button)

    def minimumSizeHint(self) -> QSize:
        """Accept the width of the widest button."""
        shown = self._shown()
        widest = max((button.sizeHint().width() for button in shown), default=0)
        return QSize(widest, sum(button.sizeHint().height() for button in shown) if self.stacked else 0)

    def _shown(self) -> list[QPushButton]:
        return [button for button in self._buttons if not button.isHidden()]

    @property
    def stacked(self) -> bool:
        """Tell whether the buttons stand one below the other."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def fit(self) -> None:
        """Choose how the buttons stand; call it when their words or their number change."""
        shown = self._shown()
        needed = sum(button.sizeHint().width() for button in shown) + px(GAP) * max(0, len(shown) - 1)
        fits = needed <= self.width()
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose anew in another width."""
        super().resizeEvent(event)
        self.fit()
