"""Words broken into lines of the design's own height: labels and rows that wrap are set by the same rule."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from placet.app.views.theme import px

STEPS = {12: 16, 13: 18, 14: 20, 16: 24, 20: 28}
"""The height of a line for each size of type."""
LINE_SEPARATOR = "\u2028"


def step(size: float) -> int:
    """Give the height of a line for a size of the design."""
    return px(STEPS.get(round(size), size * 1.35))


def typeset(words: str, made: QFont, high: float, room: float) -> tuple[QTextLayout, float]:
    """Break words into lines that fit a width, `high` px each at least; gives them and their height in all."""
    layout = QTextLayout(words.replace("\n", LINE_SEPARATOR), made)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    high = max(high, QFontMetricsF(made).height())
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, room))
        line.setPosition(QPointF(0, height + (high - line.height()) / 2))
        height += high
    layout.endLayout()
    return layout, height
