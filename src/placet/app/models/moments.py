"""Times as the two languages write them, in the reviewer's own time zone."""

from datetime import date, datetime

from placet.domain.language import Language

MONTHS = {
    Language.ENGLISH: ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    Language.FRENCH: (
        *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
        *("juill.", "août", "sept.", "oct.", "nov.", "déc."),
    ),
}


def clock(at: datetime, language: Language) -> str:
    """Write a time of day: 14:05, or 14 h 05 with no-break spaces."""
    here = at.astimezone()
    return f"{here:%H:%M}" if language is Language.ENGLISH else f"{here.hour}\u00a0h\u00a0{here:%M}"


def day(when: date, language: Language, year: bool = False) -> str:  # noqa: FBT001 - reads well
    """Write a day: 21 Nov, or 21 nov., with the year where asked."""
    first = "1er" if language is Language.FRENCH and when.day == 1 else str(when.day)
    words = f"{first}\u00a0{MONTHS[language][when.month - 1]}"
    return f"{words}\u00a0{when.year}" if year else words


def moment(at: datetime, language: Language) -> str:
    """Write a day and a time: 21 Nov, 14:05."""
    return f"{day(at.astimezone().date(), language)}, {clock(at, language)}"


def moment_or_clock(at: datetime, now: datetime, language: Language) -> str:
    """Write the time alone for today, else the day too."""
    today = at.astimezone().date() == now.astimezone().date()
    return clock(at, language) if today else moment(at, language)
