"""The type and colours in which a widget shows the words of a draft."""

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QWidget

from placet.app.models.draft_look import TextLook
from placet.app.views.tokens import tokens

DRAFT_FAMILIES = ("Calibri", "Carlito")
"""What most drafts are written in, and its free double of the same widths."""
WINDOW_PIXELS = 13
"""Size of the window's own text at the desktop's normal text size."""


def look_of(widget: QWidget, zoom: int) -> TextLook:
    """Give the look that goes with a widget's palette and font, at a zoom in percent."""
    colours = tokens(widget.palette())
    family = widget.font().family()
    size = QFontInfo(widget.font()).pixelSize()
    return TextLook(
        families=(*DRAFT_FAMILIES, family),
        label_families=(family,),
        scale=max(1.0, size / WINDOW_PIXELS) * zoom / 100,
        text=colours.text,
        quiet=colours.text2,
        faint=colours.text2,
        link=colours.accent,
        line=colours.line2,
        tint=colours.tint,
    )
