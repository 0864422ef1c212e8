"""How the words of a draft look in the text view: Qt formats, made once for each combination and kept."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from placet.domain.document import Format, Passage, Visibility

HEADINGS = {1: (24, 34), 2: (19, 28), 3: (16, 26)}
"""Size and line height of a heading, by level; deeper ones look like the third."""
INDENT = 18.0
_LEFT = QTextOption.TabType.LeftTab
QUIET_SIZE, QUIET_LINE = 14, 24
LABEL_SIZE = 12
ALIGNMENTS = {
    "center": Qt.AlignmentFlag.AlignHCenter,
    "end": Qt.AlignmentFlag.AlignRight,
    "right": Qt.AlignmentFlag.AlignRight,
    "both": Qt.AlignmentFlag.AlignJustify,
    "justify": Qt.AlignmentFlag.AlignJustify,
}


@dataclass(frozen=True, slots=True)
class TextLook:
    """The type and colours of the text view: `scale` is 1 where body text is 16 px; colours are `#rrggbb`."""

    families: tuple[str, ...]
    label_families: tuple[str, ...]
    scale: float
    text: str
    quiet: str
    faint: str
    link: str
    line: str
    tint: str


class Formats:
    """The Qt formats of one look."""

    def __init__(self, look: TextLook) -> None:
        """Start with none: each is made when first asked for."""
        self._look = look
        self._characters: dict[tuple[object, ...], QTextCharFormat] = {}
        self._blocks: dict[tuple[object, ...], QTextBlockFormat] = {}

    def characters(self, span: Format, heading: int, visibility: Visibility, *, quiet: bool) -> QTextCharFormat:
        """Give the format of a span of words."""
        key = (span, heading, visibility, quiet)
        if key not in self._characters:
            self._characters[key] = self._make_characters(span, heading, visibility, quiet=quiet)
        return self._characters[key]

    def _make_characters(self, span: Format, heading: int, visibility: Visibility, *, quiet: bool) -> QTextCharFormat:
        look = self._look
        made = QTextCharFormat()
        size = HEADINGS.get(heading, HEADINGS[3])[0] if heading else QUIET_SIZE if quiet else 16
        unseen = visibility is not Visibility.VISIBLE
        made.setFont(_font(look.families, size * look.scale, bold=span.bold or heading > 0))
        made.setFontItalic(span.italic)
        made.setFontUnderline(span.underline or visibility is Visibility.INSERTED)
        made.setFontStrikeOut(span.strike or visibility is Visibility.DELETED)
        if span.superscript:
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        made.setForeground(QBrush(QColor(look.quiet if quiet or unseen else look.text)))
        return made

    def label(self) -> QTextCharFormat:
        """Give the format of a name that is the window's, not the draft's."""
        if ("label",) not in self._characters:
            made = QTextCharFormat()
            font = _font(self._look.label_families, LABEL_SIZE * self._look.scale, bold=False)
            font.setWeight(QFont.Weight.Medium)
            made.setFont(font)
            made.setForeground(QBrush(QColor(self._look.faint)))
            self._characters["label",] = made
        return self._characters["label",]

    def link(self) -> QTextCharFormat:
        """Give what marks the words of a link; it is merged into their own format."""
        made = QTextCharFormat()
        made.setForeground(QBrush(QColor(self._look.link)))
        return made

    def block(self, passage: Passage, *, top: float, quiet: bool, tinted: bool = False) -> QTextBlockFormat:
        """Give the format of a passage's paragraph, with `top` px above it (before scaling)."""
        style = passage.style
        in_cell = passage.cell is not None
        key = (
            style.heading,
            style.list_level,
            min(2, len(style.list_label)),
            style.alignment,
            top,
            quiet,
            in_cell,
            tinted,
        )
        if key not in self._blocks:
            self._blocks[key] = self._make_block(passage, top=top, quiet=quiet, tinted=tinted)
        return self._blocks[key]

    def _make_block(self, passage: Passage, *, top: float, quiet: bool, tinted: bool) -> QTextBlockFormat:
        style, scale = passage.style, self._look.scale
        line = HEADINGS.get(style.heading, HEADINGS[3])[1] if style.heading else QUIET_LINE if quiet else 26
        made = _lines(line * scale)
        listed = bool(style.list_label or style.list_level)
        made.setTopMargin(top * scale)
        made.setBottomMargin((0 if quiet or passage.cell else 6 if listed else 14) * scale)
        made.setAlignment(ALIGNMENTS.get(style.alignment, Qt.AlignmentFlag.AlignLeft))
        made.setHeadingLevel(min(style.heading, 6))
        if listed:
            hang = (INDENT if len(style.list_label) < 2 else 1.6 * INDENT) * scale
            made.setLeftMargin(INDENT * max(0, style.list_level - 1) * scale + hang)
            made.setTextIndent(-hang if style.list_label else 0.0)
            made.setTabPositions([QTextOption.Tab(hang * stop, _LEFT) for stop in range(1, 5)])
        if tinted:
            made.setBackground(QBrush(QColor(self._look.tint)))
        return made

    def title(self, top: float) -> QTextBlockFormat:
        """Give the format of a region's name, with `top` px above it (before scaling)."""
        key = ("title", top)
        if key not in self._blocks:
            made = _lines(20 * self._look.scale)
            made.setTopMargin(top * self._look.scale)
            self._blocks[key] = made
        return self._blocks[key]

    def picture(self) -> QTextBlockFormat:
        """Give the format of the line that stands for a picture."""
        if ("picture",) not in self._blocks:
            made = _lines(32 * self._look.scale)
            made.setBottomMargin(14 * self._look.scale)
            made.setBackground(QBrush(QColor(self._look.tint)))
            self._blocks["picture",] = made
        return self._blocks["picture",]

    def table(self) -> QTextTableFormat:
        """Give the format of a table: as wide as the text, with thin lines."""
        made = QTextTableFormat()
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        made.setBorder(1)
        made.setBorderCollapse(True)
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderBrush(QBrush(QColor(self._look.line)))
        made.setCellPadding(5 * self._look.scale)
        made.setCellSpacing(0)
        made.setTopMargin(10 * self._look.scale)
        made.setBottomMargin(18 * self._look.scale)
        return made


def _font(families: tuple[str, ...], size: float, *, bold: bool) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _lines(height: float) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(round(height), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return made
