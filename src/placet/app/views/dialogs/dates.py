"""Days and times, with a calendar in the window's own colours."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QEvent, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QCalendarWidget, QDateTimeEdit, QToolButton, QWidget

from placet.app.views.dialogs.fields import HEIGHT
from placet.app.views.theme import font, px
from placet.app.views.tokens import tokens

ARROWS = {"qt_calendar_prevmonth": Qt.ArrowType.LeftArrow, "qt_calendar_nextmonth": Qt.ArrowType.RightArrow}


class _Dated(QDateTimeEdit):
    """A field with a calendar that drops down."""

    def __init__(self, at: QDateTime | QDate, shown: str, parent: QWidget | None) -> None:
        super().__init__(at, parent)
        self.setFont(font(13))
        self.setCalendarPopup(True)
        self.setDisplayFormat(shown)
        self.setFixedHeight(px(HEIGHT))
        calm(self.calendarWidget())

    def sizeHint(self) -> QSize:
        """Ask for the height of the design, which grows with the desktop's text; a style sheet's does not."""
        return QSize(super().sizeHint().width(), px(HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        """Take the calendar's colours from the new palette."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.calendarPopup():
            calm(self.calendarWidget())


class Moment(_Dated):
    """A day and a time of day in the reviewer's own time."""

    def __init__(self, at: datetime, parent: QWidget | None = None) -> None:
        """Show a local time."""
        super().__init__(_shown(at), "yyyy-MM-dd  HH:mm", parent)

    def show_value(self, at: datetime) -> None:
        """Show another local time."""
        self.setDateTime(_shown(at))

    @property
    def value(self) -> datetime:
        """Give the local time."""
        shown = self.dateTime()
        day, time = shown.date(), shown.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())


def _shown(at: datetime) -> QDateTime:
    return QDateTime(at.year, at.month, at.day, at.hour, at.minute, 0)


class Day(_Dated):
    """A day."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        """Show a day."""
        super().__init__(QDate(day.year, day.month, day.day), "yyyy-MM-dd", parent)

    @property
    def value(self) -> date:
        """Give the day."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())


def calm(calendar: QCalendarWidget) -> None:
    """Take red from the weekends, which is an error's, and the accent from the head."""
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, calendar.weekdayTextFormat(Qt.DayOfWeek.Monday))
    colours, palette = tokens(calendar.palette()), calendar.palette()
    palette.setColor(QPalette.ColorRole.Highlight, QColor(colours.tint))
    for role in (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.ButtonText):
        palette.setColor(role, QColor(colours.text))
    for button in calendar.findChildren(QToolButton):
        button.setPalette(palette)
        if button.objectName() in ARROWS:
            button.setIcon(QIcon())
            button.setArrowType(ARROWS[button.objectName()])
    head = calendar.findChild(QWidget, "qt_calendar_navigationbar")
    if head is not None:
        head.setPalette(palette)
