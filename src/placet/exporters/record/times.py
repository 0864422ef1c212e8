"""Times as a record prints them: whole, and with their zone, so that they say the same in ten years."""

import re
import time
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache

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


@dataclass(frozen=True, slots=True)
class Told:
    """A time with its zone as it stands in words without blanks: where it begins and ends, and when that was."""

    start: int
    end: int
    at: datetime
    zone: str


def times_told(said: str, language: Language) -> Iterator[Told]:
    """Find the times with a zone in words without blanks."""
    for found in _pattern(language).finditer(said):
        month = _months(language).index(found["month"]) + 1
        day, hour, minute = int(found["day"]), int(found["hour"]), int(found["minute"])
        zone = timezone(timedelta(seconds=_seconds(found["zone"], language)))
        with suppress(ValueError):
            at = datetime(int(found["year"]), month, day, hour, minute, tzinfo=zone)
            yield Told(found.start(), found.end(), at, found["zone"])


def told_in(at: datetime, zone: str, language: Language) -> str:
    """Write a time as it is printed where a zone holds, without blanks."""
    there = at.astimezone(timezone(timedelta(seconds=_seconds(zone, language))))
    return "".join(f"{day(there, language)},{_clock(there, language)}{zone}".split())


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    months = "|".join(_months(language))
    zones = "|".join(sorted((name.text(language) for name in ZONES.values()), key=len, reverse=True))
    clock = r"(?P<hour>\d\d?):(?P<minute>\d\d)" if language is Language.ENGLISH else r"(?P<hour>\d\d?)h(?P<minute>\d\d)"
    return re.compile(
        rf"(?P<day>\d\d?)(?:er)?(?P<month>{months})(?P<year>\d{{4}}),{clock}(?P<zone>UTC[+−]\d\d:\d\d|{zones})"
    )


@cache
def _months(language: Language) -> list[str]:
    return [unicodedata.normalize("NFKC", name) for name in MONTHS[language]]


def _seconds(zone: str, language: Language) -> int:
    if found := re.fullmatch(r"UTC([+−])(\d\d):(\d\d)", zone):
        return (int(found[2]) * 3600 + int(found[3]) * 60) * (1 if found[1] == "+" else -1)
    return next(seconds for (seconds, _), name in ZONES.items() if name.text(language) == zone)
