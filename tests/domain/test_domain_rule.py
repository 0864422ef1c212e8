"""What rules say of themselves: the drafts they speak to, and the clause they rest on in the reader’s language."""

from datetime import date

import pytest

from placet.domain.language import Language
from placet.domain.rule import Effective, PatternRule, PolicyReference

EN, FR = Language.ENGLISH, Language.FRENCH
BOTH = PolicyReference("Directive, 4.1", "2025-03-27", "https://a.example", "Directive, 4.1 (fr)", "https://b.example")


@pytest.mark.parametrize(("language", "named", "address"), [(EN, BOTH.ref, BOTH.url), (FR, BOTH.ref_fr, BOTH.url_fr)])
def test_a_clause_is_named_and_read_in_the_reader_s_language(language: Language, named: str, address: str) -> None:
    assert (BOTH.named(language), BOTH.address(language)) == (named, address)


def test_a_clause_named_once_is_named_so_in_both_languages() -> None:
    once = PolicyReference("Directive, 4.1", url="https://a.example")
    assert (once.named(FR), once.address(FR)) == (once.named(EN), once.address(EN)) == (once.ref, once.url)


def speaks(waits: bool, product: str | None, channel: str | None) -> bool:
    rule = PatternRule(id="a", regex="x", products=("advertising",), channels=("print",), waits=waits)
    return rule.applies(product, channel, None)


@pytest.mark.parametrize(
    ("product", "channel", "at_once", "in_time"),
    [
        (None, None, True, False),
        ("advertising", None, True, False),
        (None, "print", True, False),
        ("advertising", "print", True, True),
        ("speech", None, False, False),
        ("advertising", "web", False, False),
    ],
)
def test_a_rule_for_some_drafts_speaks_at_once_or_waits_until_they_are_known(
    product: str | None, channel: str | None, at_once: bool, in_time: bool
) -> None:
    assert (speaks(False, product, channel), speaks(True, product, channel)) == (at_once, in_time)


def test_a_rule_for_all_drafts_waits_for_nothing() -> None:
    assert PatternRule(id="a", regex="x", waits=True).applies(None, None, None)


@pytest.mark.parametrize(
    ("release", "holds"),
    [(None, True), ("2025-03-08", False), ("2025-03-09", True), ("2029-12-31", True), ("2030-01-01", False)],
)
def test_a_rule_holds_on_the_release_dates_between_its_own_both_included(release: str | None, holds: bool) -> None:
    rule = PatternRule(id="a", regex="x", effective=Effective(date(2025, 3, 9), date(2029, 12, 31)))
    assert rule.applies(None, None, date.fromisoformat(release) if release else None) is holds
