"""The packs that ship are sound, prove themselves, and say everything in both languages."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from placet.domain.language import Language
from placet.domain.rule import AccountClass, AccountRule, Level, RequiredRule, Rule, RuleSet, RuleStatus
from placet.resources import rule_pack
from placet.rulefiles.load import load
from placet.scan import load_rules
from placet.words.vocabulary import CHANNELS, PRODUCTS

FEDERAL = rule_pack("canada-federal")
PACKS = ("canada-federal", "canada-ontario", "canada-quebec")
LONGEST_MESSAGE = 75
"""Characters of a message: it is one line in the reviewer's list."""
FRENCH_INSTRUMENTS = (
    "Directive sur la gestion des communications et de l’image de marque",
    "Politique sur les communications et l’image de marque",
)
TYPEWRITTEN = re.compile(r"[\"']")


@cache
def shipped(name: str) -> RuleSet:
    return load([rule_pack(name)])


def federal() -> RuleSet:
    return shipped("canada-federal")


def files() -> list[Path]:
    return [path for name in PACKS for path in sorted(rule_pack(name).glob("*.yaml"))]


def registered(rule: Rule) -> bool:
    return isinstance(rule, AccountRule) and rule.account_class.registered


@pytest.mark.parametrize("name", PACKS)
def test_every_rule_passes_its_own_examples(name: str) -> None:
    assert load_rules([rule_pack(name)]).rules == shipped(name).rules


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_says_who_it_is_in_both_languages(name: str) -> None:
    (pack,) = shipped(name).packs
    assert pack.id == name
    assert set(pack.languages) == set(Language)
    assert pack.title.en != pack.title.fr


def test_the_packs_may_be_loaded_together() -> None:
    together = load([rule_pack(name) for name in PACKS])
    assert len(together.rules) == sum(len(shipped(name).rules) for name in PACKS)


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


@pytest.mark.parametrize("name", PACKS)
def test_every_rule_speaks_both_languages(name: str) -> None:
    for rule in shipped(name).rules:
        for words in (rule.message, rule.why):
            assert words.en, rule.id
            assert words.fr, rule.id
            assert words.en != words.fr, rule.id
        assert bool(rule.suggest.en) == bool(rule.suggest.fr), rule.id


@pytest.mark.parametrize("name", PACKS)
def test_every_message_is_short_and_plain(name: str) -> None:
    for rule in shipped(name).rules:
        for message in (rule.message.en, rule.message.fr):
            assert len(message) <= LONGEST_MESSAGE, message
            assert not message.endswith("."), message


@pytest.mark.parametrize("name", PACKS)
def test_no_word_for_the_reviewer_has_a_typewriter_s_quotes(name: str) -> None:
    for rule in shipped(name).rules:
        for words in (rule.message, rule.why, rule.suggest):
            assert not TYPEWRITTEN.search(words.en + words.fr), rule.id


def test_every_rule_rests_on_a_clause_of_a_version_in_force() -> None:
    for rule in federal().rules:
        assert rule.policy is not None, rule.id
        assert rule.policy.version == "2025-03-27", rule.id
        assert re.search(r"\d\.\d", rule.policy.ref), rule.id
        assert rule.policy.url.startswith("https://www.tbs-sct.canada.ca/pol/doc-eng.aspx?id=3068"), rule.id


@pytest.mark.parametrize("name", PACKS[1:])
def test_every_rule_of_a_province_rests_on_a_statute_cited_in_both_languages(name: str) -> None:
    for rule in shipped(name).rules:
        assert rule.policy is not None, rule.id
        assert rule.policy.ref != rule.policy.ref_fr, rule.id
        assert re.search(r"\b(?:s\.|art\.) \d+", rule.policy.ref), rule.id
        assert rule.policy.url.startswith("https://www."), rule.id
        assert rule.policy.url_fr.startswith("https://www."), rule.id
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", rule.policy.version), rule.id


def test_every_clause_is_cited_in_french_too() -> None:
    for rule in federal().rules:
        assert rule.policy is not None
        assert rule.policy.ref_fr.startswith(FRENCH_INSTRUMENTS), rule.id
        assert re.findall(r"[\d.]+", rule.policy.ref_fr) == re.findall(r"[\d.]+", rule.policy.ref), rule.id
        assert rule.policy.url_fr == rule.policy.url.replace("doc-eng", "doc-fra"), rule.id


@pytest.mark.parametrize("name", PACKS)
def test_every_rule_names_its_sources_or_says_that_it_has_none(name: str) -> None:
    for rule in shipped(name).rules:
        assert rule.sources, rule.id
        if any(source.startswith("unconfirmed") for source in rule.sources):
            assert rule.status is RuleStatus.UNVERIFIED or len(rule.sources) > 1, rule.id


@pytest.mark.parametrize("name", PACKS)
def test_every_rule_that_finds_has_examples_both_ways(name: str) -> None:
    for rule in shipped(name).rules:
        if not registered(rule):
            assert rule.examples.ignore, rule.id
            assert rule.examples.match or isinstance(rule, RequiredRule), rule.id


@pytest.mark.parametrize("name", PACKS)
def test_an_official_account_is_never_a_finding(name: str) -> None:
    for rule in shipped(name).rules:
        if registered(rule):
            assert rule.examples.ignore, rule.id
            assert not rule.examples.match, rule.id


@pytest.mark.parametrize("name", PACKS)
def test_products_and_channels_are_those_that_the_window_offers(name: str) -> None:
    known = PRODUCTS.keys() | CHANNELS.keys()
    for rule in shipped(name).rules:
        assert {*rule.products, *rule.channels, *(named for named, _ in rule.levels)} <= known, rule.id


@pytest.mark.parametrize(
    "rule_id",
    ["identity.named-in-advertising", "identity.ministry-in-advertising", "ontario.member-in-advertising"],
)
def test_a_minister_may_be_named_anywhere_but_in_advertising(rule_id: str) -> None:
    rule = shipped("canada-ontario" if rule_id.startswith("ontario.") else "canada-federal").rule(rule_id)
    spoken_to = [product for product in (None, *PRODUCTS) if rule.applies(product, None, None)]
    assert spoken_to == ["advertising"]
    assert rule.level_for("advertising", None) is Level.ERROR


@pytest.mark.parametrize(
    "rule_id", ["identity.predecessors", "identity.opponents", "tagline.promise-kept", "tagline.campaign-promise"]
)
def test_blame_and_praise_are_notes_in_a_release(rule_id: str) -> None:
    assert federal().rule(rule_id).level_for("news-release", "web") is Level.NOTE


def test_what_parliament_has_not_passed_is_an_error_in_advertising() -> None:
    measures = [rule for rule in federal().rules if rule.id.startswith("measure.")]
    assert len(measures) >= 3
    for rule in measures:
        assert rule.policy is not None
        assert "4.1.45" in rule.policy.ref
        assert rule.level_for("advertising", None) is Level.ERROR
        assert rule.level_for("news-release", None) is not Level.ERROR


def test_every_rule_of_quebec_says_that_its_clause_was_not_checked() -> None:
    assert {rule.status for rule in shipped("canada-quebec").rules} == {RuleStatus.UNVERIFIED}


def test_an_account_weighs_most_in_a_post() -> None:
    for rule in (rule for name in PACKS for rule in shipped(name).rules):
        if isinstance(rule, AccountRule) and not rule.account_class.registered:
            assert rule.level_for("social-media", None).value == "error", rule.id
            assert rule.level_for(None, "social").value == "error"
            assert rule.level_for("news-release", "web").value != "error"


@pytest.mark.parametrize("path", files(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_rule_file_begins_by_saying_what_it_holds(path: Path) -> None:
    assert path.read_text("utf-8").startswith("# ")
