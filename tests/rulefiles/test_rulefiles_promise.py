"""The shape of a rule file is a promise: every key that was ever promised is taken, and means what it did."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from placet.domain.language import Bilingual, Language
from placet.domain.rule import AccountClass, Effective, Level, Owner, RuleSet, RuleStatus
from placet.rulefiles.load import load
from placet.rulefiles.nodes import Values, compose
from placet.rulefiles.schema import json_schema
from placet.scan import load_rules

PROMISE = Path(__file__).parent / "promise.yaml"


@cache
def promised() -> RuleSet:
    return load([PROMISE])


def rule(rule_id: str) -> Any:
    return promised().rule(rule_id)


def test_the_promise_proves_itself() -> None:
    assert load_rules([PROMISE]).rules == promised().rules


def test_editors_accept_the_promise() -> None:
    node = compose(PROMISE.read_text("utf-8").replace("2006-02-06", '"2006-02-06"'))
    assert node is not None
    assert list(Draft202012Validator(json_schema()).iter_errors(Values().value(node))) == []


def test_the_pack_says_who_it_is() -> None:
    (pack,) = promised().packs
    assert (pack.id, pack.version, pack.owner) == ("canada-federal", "2026.11", "Communications")
    assert pack.languages == (Language.ENGLISH, Language.FRENCH)


def test_every_kind_is_there() -> None:
    kinds = [each.kind for each in promised().rules]
    assert kinds == ["phrase", "slogan", "hashtag", "account", "link", "pattern", "qualifier", "required"]


def test_a_phrase_says_everything_that_a_rule_may_say() -> None:
    phrase = rule("branding.harper-government")
    assert (phrase.level, phrase.languages, phrase.as_written, phrase.fuzzy, phrase.reorder) == (
        Level.ERROR,
        (Language.ENGLISH,),
        False,
        True,
        True,
    )
    assert (phrase.gap, phrase.bridges) == (2, ("prime minister", "premier ministre", "led by", "dirigé par"))
    assert phrase.policy.named(Language.FRENCH) == phrase.policy.ref
    assert phrase.policy.version == "2025-03-27"
    assert phrase.suggest == Bilingual("Government of Canada", "gouvernement du Canada")
    assert phrase.effective == Effective(date(2006, 2, 6), None)
    assert phrase.exceptions.text == ("Harper Government Building", "Harper Adams University", "Harper Lee")
    assert (phrase.status, len(phrase.examples.match), len(phrase.examples.ignore)) == (RuleStatus.STABLE, 2, 2)


def test_what_is_left_out_has_the_default_promised() -> None:
    plain = rule("tag.strong-families")
    assert (plain.level, plain.languages, plain.policy, plain.status) == (Level.WARNING, (), None, RuleStatus.STABLE)
    assert (plain.products, plain.channels, plain.places, plain.effective) == ((), (), (), Effective())


def test_an_account_has_an_owner_a_class_and_names_on_platforms() -> None:
    account = rule("account.jane-doe")
    assert (account.owner, account.account_class) == (Owner("Jane Doe", "minister"), AccountClass.PERSONAL)
    assert account.accounts[:3] == (("x", "JaneDoeMP"), ("facebook", "JaneDoeMP"), ("facebook", "id:100012345678901"))
    assert account.accounts[-1] == ("mastodon", "janedoe@mstdn.ca")


@pytest.mark.parametrize(
    ("check", "level"),
    [
        ("shorteners", Level.WARNING),
        ("mismatch", Level.WARNING),
        ("look_alike", Level.ERROR),
        ("unknown_account", Level.NOTE),
    ],
)
def test_a_link_rule_says_what_each_doubt_weighs(check: str, level: Level) -> None:
    assert getattr(rule("link.party-sites"), check) is level


def test_a_qualifier_needs_words_within_reach_unless_others_stand() -> None:
    qualifier = rule("parliament.not-yet-passed")
    assert qualifier.when == (r"Budget \d{4} proposes", "proposed measure")
    assert qualifier.require == ("subject to parliamentary approval", "sous réserve de l’approbation du Parlement")
    assert (qualifier.within, qualifier.unless) == ("paragraph", ("received royal assent", "a reçu la sanction royale"))


def test_required_words_wait_for_their_product() -> None:
    required = rule("identity.government-of-canada")
    assert [required.applies(product, None, None) for product in (None, "speech", "news-release")] == [
        False,
        False,
        True,
    ]
