"""Times as a record prints them: whole, and with their zone, so that they say the same in ten years."""

import time
from datetime import UTC, date, datetime

from placet.domain.language import Bilingual, Language

MONTHS = {
    Language.ENGLISH: (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    Language.FRENCH: (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
}
ZONES = {
    (-12600, False): Bilingual("NST", "HNT"),
    (-9000, True): Bilingual("NDT", "HAT"),
    (-14400, False): Bilingual("AST", "HNA"),
    (-10800, True): Bilingual("ADT", "HAA"),
    (-18000, False): Bilingual("EST", "HNE"),
    (-14400, True): Bilingual("EDT", "HAE"),
    (-21600, False): Bilingual("CST", "HNC"),
    (-18000, True): Bilingual("CDT", "HAC"),
    (-25200, False): Bilingual("MST", "HNR"),
    (-21600, True): Bilingual("MDT", "HAR"),
    (-28800, False): Bilingual("PST", "HNP"),
    (-25200, True): Bilingual("PDT", "HAP"),
    (0, False): Bilingual("UTC", "UTC"),
}
"""Canada's zones, by seconds east of Greenwich and whether summer time holds."""


def day(when: date, language: Language) -> str:
    """Write a day: 20 November 2026, or 20 novembre 2026."""
    first = "1er" if language is Language.FRENCH and when.day == 1 else str(when.day)
    return f"{first}\u00a0{MONTHS[language][when.month - 1]} {when.year}"


def moment(at: datetime, language: Language) -> str:
    """Write a day, a time and its zone; a time without a zone, as somebody told it, stays without."""
    if at.tzinfo is None:
        return f"{day(at, language)}, {_clock(at, language)}"
    here = at.astimezone()
    return f"{day(here, language)}, {_clock(here, language)}\u00a0{_zone(at, language)}"


def utc(at: datetime) -> str:
    """Write a time as the trail does: 2026-11-20 21:42:05, in UTC."""
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S}"


def _clock(at: datetime, language: Language) -> str:
    return f"{at:%H:%M}" if language is Language.ENGLISH else f"{at.hour}\u00a0h\u00a0{at:%M}"


def _zone(at: datetime, language: Language) -> str:
    """Name the zone of this computer at that time; one outside Canada by its distance from UTC."""
    local = time.localtime(at.timestamp())
    known = ZONES.get((local.tm_gmtoff, local.tm_isdst > 0))
    if known:
        return known.text(language)
    sign, minutes = "−" if local.tm_gmtoff < 0 else "+", abs(local.tm_gmtoff) // 60
    return f"UTC{sign}{minutes // 60:02}:{minutes % 60:02}"
