"""The federal pack is sound, proves itself, and says everything in both languages."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from placet.domain.language import Language
from placet.domain.rule import AccountClass, AccountRule, RequiredRule, Rule, RuleSet, RuleStatus
from placet.resources import rule_pack
from placet.rulefiles.load import load
from placet.scan import load_rules
from placet.words.vocabulary import CHANNELS, PRODUCTS

FEDERAL = rule_pack("canada-federal")
LONGEST_MESSAGE = 75
"""Characters of a message: it is one line in the reviewer's list."""
FRENCH_INSTRUMENTS = (
    "Directive sur la gestion des communications et de l’image de marque",
    "Politique sur les communications et l’image de marque",
)
TYPEWRITTEN = re.compile(r"[\"']")


@cache
def federal() -> RuleSet:
    return load([FEDERAL])


def files() -> list[Path]:
    return sorted(FEDERAL.glob("*.yaml"))


def registered(rule: Rule) -> bool:
    return isinstance(rule, AccountRule) and rule.account_class.registered


def test_every_rule_passes_its_own_examples() -> None:
    assert load_rules([FEDERAL]).rules == federal().rules


def test_the_pack_says_who_it_is_in_both_languages() -> None:
    (pack,) = federal().packs
    assert pack.id == "canada-federal"
    assert pack.languages == (Language.ENGLISH, Language.FRENCH)
    assert pack.title.en != pack.title.fr


def test_no_two_rules_have_the_same_id() -> None:
    counts = Counter(rule.id for rule in federal().rules)
    assert [rule_id for rule_id, count in counts.items() if count > 1] == []


def test_all_that_the_facts_hold_is_there() -> None:
    kinds = Counter(rule.id.split(".")[0] for rule in federal().rules)
    families = {
        "account",
        "branding",
        "identity",
        "link",
        "measure",
        "party",
        "register",
        "slogan",
        "tag",
        "tagline",
    }
    assert kinds.keys() == families
    classes = {rule.account_class for rule in federal().rules if isinstance(rule, AccountRule)}
    assert classes == set(AccountClass)


def test_every_rule_speaks_both_languages() -> None:
    for rule in federal().rules:
        for words in (rule.message, rule.why):
            assert words.en, rule.id
            assert words.fr, rule.id
            assert words.en != words.fr, rule.id
        assert bool(rule.suggest.en) == bool(rule.suggest.fr), rule.id


def test_every_message_is_short_and_plain() -> None:
    for rule in federal().rules:
        for message in (rule.message.en, rule.message.fr):
            assert len(message) <= LONGEST_MESSAGE, message
            assert not message.endswith("."), message


def test_no_word_for_the_reviewer_has_a_typewriter_s_quotes() -> None:
    for rule in federal().rules:
        for words in (rule.message, rule.why, rule.suggest):
            assert not TYPEWRITTEN.search(words.en + words.fr), rule.id


def test_every_rule_rests_on_a_clause_of_a_version_in_force() -> None:
    for rule in federal().rules:
        assert rule.policy is not None, rule.id
        assert rule.policy.version == "2025-03-27", rule.id
        assert re.search(r"\d\.\d", rule.policy.ref), rule.id
        assert rule.policy.url.startswith("https://www.tbs-sct.canada.ca/pol/doc-eng.aspx?id=3068"), rule.id


def test_every_clause_is_cited_in_french_too() -> None:
    for rule in federal().rules:
        assert rule.policy is not None
        assert rule.policy.ref_fr.startswith(FRENCH_INSTRUMENTS), rule.id
        assert re.findall(r"[\d.]+", rule.policy.ref_fr) == re.findall(r"[\d.]+", rule.policy.ref), rule.id
        assert rule.policy.url_fr == rule.policy.url.replace("doc-eng", "doc-fra"), rule.id


def test_every_rule_names_its_sources_or_says_that_it_has_none() -> None:
    for rule in federal().rules:
        assert rule.sources, rule.id
        if any(source.startswith("unconfirmed") for source in rule.sources):
            assert rule.status is RuleStatus.UNVERIFIED or len(rule.sources) > 1, rule.id


def test_every_rule_that_finds_has_examples_both_ways() -> None:
    for rule in federal().rules:
        if not registered(rule):
            assert rule.examples.ignore, rule.id
            assert rule.examples.match or isinstance(rule, RequiredRule), rule.id


def test_an_official_account_is_never_a_finding() -> None:
    for rule in federal().rules:
        if registered(rule):
            assert rule.examples.ignore, rule.id
            assert not rule.examples.match, rule.id


def test_products_and_channels_are_those_that_the_window_offers() -> None:
    known = PRODUCTS.keys() | CHANNELS.keys()
    used = {
        name
        for rule in federal().rules
        for name in (*rule.products, *rule.channels, *(name for name, _ in rule.levels))
    }
    assert used <= known


def test_an_account_weighs_most_in_a_post() -> None:
    for rule in federal().rules:
        if isinstance(rule, AccountRule) and not rule.account_class.registered:
            assert rule.level_for("social-media", None).value == "error"
            assert rule.level_for(None, "social").value == "error"
            assert rule.level_for("news-release", "web").value != "error"


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_a_rule_file_begins_by_saying_what_it_holds(path: Path) -> None:
    assert path.read_text("utf-8").startswith("# ")
