"""The order in which Tab goes through the window."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_keys(window: QWidget, parts: Iterable[QWidget]) -> None:
    """Let Tab go through the parts of a window one after the other, each in the order it was built."""
    stops = list(stops_of(window))
    ordered = [stop for part in parts for stop in stops if stop is part or part.isAncestorOf(stop)]
    for before, after in pairwise(ordered):
        QWidget.setTabOrder(before, after)


def stops_of(window: QWidget) -> Iterator[QWidget]:
    """Go through the widgets of a window that Tab stops at, in their order, hidden ones too."""
    widget: QWidget | None = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        widget = widget.nextInFocusChain()
