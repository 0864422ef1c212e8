"""Notice the moments that a person would: a window painted and at rest, a coloured mark on the draft."""

import time
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


class PaintWatch(QObject):
    """Calls back once, when a widget has been painted and every event that waited has been handled."""

    def __init__(self, widget: QWidget, callback: Callable[[], object]) -> None:
        super().__init__(widget)
        self._callback = callback
        self._seen = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._callback)
        return False


def when_painted(widget: QWidget, callback: Callable[[], object]) -> None:
    """Call back when a widget has been painted for the first time."""
    PaintWatch(widget, callback)


def has_colour(image: QImage, colours: frozenset[int], enough: int = 60) -> bool:
    """Tell whether a picture holds enough points of the colours (each 0xRRGGBB)."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)  # its pixels go when it goes
    pixels = np.frombuffer(plain.constBits(), np.uint32)
    return int(np.isin(pixels & 0xFFFFFF, list(colours)).sum()) >= enough


def say(moment: str, at: float | None = None) -> None:
    """Tell the benchmark a moment, now or when it was; the clock is the machine's, so that both read the same."""
    print(f"{moment}@{time.monotonic() if at is None else at}", flush=True)
