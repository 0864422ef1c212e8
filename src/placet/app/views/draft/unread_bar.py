"""The amber bar over a page that was not read: what is wrong, and the word of the person who looked."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from placet.app.views.marks import paint_check, paint_not_read
from placet.app.views.tokens import tokens
from placet.domain.document import Coverage, CoverageReason, CoverageStatus
from placet.domain.language import Language
from placet.words.places import reason


class UnreadBar(QWidget):
    """Says that a page was not read, and takes the reader's word that it was looked at."""

    acknowledged = Signal(str)
    """The reader looked at the page: the key of its coverage row."""

    def __init__(self, row: Coverage, parent: QWidget) -> None:
        """Show one row of the coverage."""
        super().__init__(parent)
        self.row = row
        self._seen = False
        self._what, self._advice = QLabel(self), QLabel(self)
        for label in (self._what, self._advice):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.button = QPushButton(self)
        self.button.setMinimumHeight(32)
        self.button.clicked.connect(self._on_clicked)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(self._what)
        words.addWidget(self._advice)
        words.addStretch()
        row_layout = QHBoxLayout(self)
        row_layout.setContentsMargins(48, 4, 16, 4)
        row_layout.setSpacing(16)
        row_layout.addLayout(words, 1)
        row_layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate(Language.ENGLISH)

    def retranslate(self, language: Language) -> None:
        """Say it in the window's language."""
        self._what.setText(self._sentence(language))
        self.button.setText(self.tr("I looked at it"))
        self.button.setAccessibleName(self.tr("I looked at page {page}").format(page=self.row.place.page))
        self._show_state()

    def _sentence(self, language: Language) -> str:
        if self.row.status is CoverageStatus.PARTLY_READ:
            return self.tr("This page was read in part: {reason}.").format(reason=reason(self.row, language))
        if self.row.reason in (CoverageReason.PAGE_WITHOUT_TEXT, CoverageReason.PICTURE):
            return self.tr("This page is a picture. No words could be read.")
        return self.tr("This page was not read: {reason}.").format(reason=reason(self.row, language))

    def set_seen(self, seen: bool) -> None:  # noqa: FBT001 - reads well
        """Show whether somebody looked."""
        if seen != self._seen:
            self._seen = seen
            self._show_state()

    def _show_state(self) -> None:
        self.button.setVisible(not self._seen)
        if self._seen:
            self._advice.setText(self.tr("You looked at it."))
        else:
            self._advice.setText(self.tr("Look at it yourself, or ask for a version with text."))
        for label, weight in ((self._what, QFont.Weight.DemiBold), (self._advice, QFont.Weight.Normal)):
            font = self.font()
            font.setWeight(weight)
            label.setFont(font)
        self.setAccessibleName(self._what.text())
        self.setAccessibleDescription(self._advice.text())
        self.update()

    def _on_clicked(self) -> None:
        self.acknowledged.emit(self.row.key)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the amber ground, its edge, and the struck eye, or the check of whoever looked."""
        colours = tokens(self.palette())
        painter = QPainter(self)
        amber = colours.warning
        painter.setPen(QColor(colours.line2 if self._seen else amber.ink))
        painter.setBrush(QColor(colours.surface if self._seen else amber.fill))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        icon = QRectF(20, self.height() / 2 - 17, 16, 16)
        if self._seen:
            paint_check(painter, icon, QColor(colours.ok))
        else:
            paint_not_read(painter, icon, QColor(amber.ink))
        painter.end()
