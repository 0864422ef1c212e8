"""Scrolling that eases to its end in 120 ms, or jumps where the desktop shows no animations."""

from PySide6.QtCore import QAbstractAnimation, QByteArray, QEasingCurve, QPropertyAnimation, Qt
from PySide6.QtWidgets import QApplication, QScrollBar

MILLISECONDS = 120


class Glide:
    """Moves one scroll bar."""

    def __init__(self, bar: QScrollBar) -> None:
        """Prepare the movement of a bar; whatever the reader does to it stops the movement."""
        self._bar = bar
        self._animation = QPropertyAnimation(bar, QByteArray(b"value"), bar)
        self._animation.setDuration(MILLISECONDS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        bar.sliderPressed.connect(self._animation.stop)
        bar.actionTriggered.connect(self._animation.stop)

    def to(self, value: float) -> None:
        """Scroll to a value, or as near as the bar goes."""
        end = max(self._bar.minimum(), min(self._bar.maximum(), round(value)))
        self._animation.stop()
        if not self._bar.isVisible() or not animated() or end == self._bar.value():
            self._bar.setValue(end)
            return
        self._animation.setStartValue(self._bar.value())
        self._animation.setEndValue(end)
        self._animation.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)


def animated() -> bool:
    """Tell whether the desktop animates."""
    return QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
