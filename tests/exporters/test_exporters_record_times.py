"""Times in a record: whole, with their zone, in both languages."""

import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest

from placet.domain.language import Language
from placet.exporters.record.times import day, moment, utc

EN, FR = Language.ENGLISH, Language.FRENCH
WINTER = datetime(2026, 11, 20, 21, 5, tzinfo=UTC)
SUMMER = datetime(2026, 7, 1, 21, 5, tzinfo=UTC)


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system's time zone cannot be set")

    def set_zone(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    before = os.environ.get("TZ")
    yield set_zone
    if before is None:
        monkeypatch.delenv("TZ", raising=False)
    else:
        monkeypatch.setenv("TZ", before)
    time.tzset()


@pytest.mark.parametrize(
    ("rule", "at", "english", "french"),
    [
        ("EST5EDT,M3.2.0,M11.1.0", WINTER, "16:05\u00a0EST", "16\u00a0h\u00a005\u00a0HNE"),
        ("EST5EDT,M3.2.0,M11.1.0", SUMMER, "17:05\u00a0EDT", "17\u00a0h\u00a005\u00a0HAE"),
        ("AST4ADT,M3.2.0,M11.1.0", WINTER, "17:05\u00a0AST", "17\u00a0h\u00a005\u00a0HNA"),
        ("NST3:30NDT,M3.2.0,M11.1.0", WINTER, "17:35\u00a0NST", "17\u00a0h\u00a035\u00a0HNT"),
        ("PST8PDT,M3.2.0,M11.1.0", SUMMER, "14:05\u00a0PDT", "14\u00a0h\u00a005\u00a0HAP"),
        ("UTC0", WINTER, "21:05\u00a0UTC", "21\u00a0h\u00a005\u00a0UTC"),
        ("IST-5:30", SUMMER, "02:35\u00a0UTC+05:30", "2\u00a0h\u00a035\u00a0UTC+05:30"),
    ],
)
def test_a_time_is_the_reviewers_own_and_names_its_zone(
    zone: Callable[[str], None], rule: str, at: datetime, english: str, french: str
) -> None:
    zone(rule)
    assert moment(at, EN).endswith(f", {english}")
    assert moment(at, FR).endswith(f", {french}")


def test_a_day_is_written_out() -> None:
    assert day(date(2026, 11, 20), EN) == "20\u00a0November 2026"
    assert day(date(2026, 11, 1), FR) == "1er\u00a0novembre 2026"


def test_a_time_that_somebody_told_has_no_zone() -> None:
    assert moment(datetime(2026, 11, 18, 16, 5), EN) == "18\u00a0November 2026, 16:05"


def test_the_trail_is_timed_in_utc() -> None:
    assert utc(WINTER) == "2026-11-20 21:05:00"
