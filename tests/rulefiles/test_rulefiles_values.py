"""Values of the domain come back from JSON as they went, whatever kind of rule they are."""

import json
from datetime import date

import pytest

from placet.domain.document import PlaceKind
from placet.domain.language import Bilingual, Language
from placet.domain.rule import (
    AccountClass,
    AccountRule,
    Effective,
    Examples,
    Exceptions,
    HashtagRule,
    Level,
    LinkRule,
    Owner,
    Pack,
    PatternRule,
    PhraseRule,
    PolicyReference,
    QualifierRule,
    RequiredRule,
    Rule,
    RuleSet,
    RuleStatus,
    SloganRule,
    SwitchedOff,
)
from placet.rulefiles.values import plain, reader_of

WHOLE = PhraseRule(
    id="branding.whole",
    level=Level.ERROR,
    levels=(("social-media", Level.NOTE),),
    languages=(Language.FRENCH,),
    message=Bilingual("One", "Un"),
    why=Bilingual("", "Deux"),
    policy=PolicyReference("Directive 4.1.23", "2025-03-27", "https://a.example"),
    suggest=Bilingual("Three"),
    products=("news-release",),
    channels=("web",),
    places=(PlaceKind.FOOTNOTE,),
    effective=Effective(date(2015, 6, 1), None),
    exceptions=Exceptions(("x y",), ("x+",)),
    status=RuleStatus.UNVERIFIED,
    sources=("https://b.example",),
    examples=Examples(("an [[é\u00a0x]]",), ("a y",)),
    text=("é x",),
    as_written=True,
    fuzzy=False,
    reorder=False,
    gap=2,
    bridges=("led by",),
)
RULES: tuple[Rule, ...] = (
    WHOLE,
    PhraseRule(id="a", text=("x",)),
    SloganRule(id="b", text=("Real Change",), as_written=True),
    HashtagRule(id="c", text=("#StrongFamilies",), fuzzy=False),
    AccountRule(id="d", owner=Owner("Jane Doe"), account_class=AccountClass.RIDING, accounts=(("x", "JaneDoe"),)),
    LinkRule(id="e", blocked=("liberal.ca",), shorteners=Level.WARNING),
    PatternRule(id="f", regex=r"\bour party"),
    QualifierRule(id="g", when=("x",), require=("y",), within="page", unless=("z",)),
    RequiredRule(id="h", text=("Government of Canada",)),
)
RULESET = RuleSet(
    (Pack("p", "1", "ab12", Bilingual("Pack", "Jeu"), "Owner", (Language.ENGLISH,)),),
    RULES,
    (SwitchedOff("z", "ours is stricter", "p"),),
)


def through_json(value: object) -> object:
    return json.loads(json.dumps(plain(value), ensure_ascii=False))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_kind_of_rule_comes_back_as_it_went(rule: Rule) -> None:
    back = reader_of(Rule)(through_json(rule))
    assert back == rule
    assert type(back) is type(rule)
    assert hash(back) == hash(rule)


def test_a_rule_set_comes_back_with_its_packs_and_what_they_switch_off() -> None:
    assert reader_of(RuleSet)(through_json(RULESET)) == RULESET


def test_what_equals_its_default_is_not_written() -> None:
    assert plain(PhraseRule(id="a", text=("x",))) == {"id": "a", "kind": "phrase", "text": ["x"]}


def test_what_json_cannot_hold_is_refused() -> None:
    with pytest.raises(TypeError):
        plain(object())


@pytest.mark.parametrize(
    "said",
    [
        [],
        {},
        {"kind": "poem", "id": "a"},
        {"kind": "phrase", "id": "a"},
        {"kind": "phrase", "id": "a", "text": "x"},
        {"kind": "phrase", "id": "a", "text": [1]},
        {"kind": "phrase", "id": "a", "text": ["x"], "gap": "2"},
        {"kind": "phrase", "id": "a", "text": ["x"], "gap": True},
        {"kind": "phrase", "id": "a", "text": ["x"], "level": "loud"},
        {"kind": "phrase", "id": "a", "text": ["x"], "colour": "red"},
        {"kind": "phrase", "id": "a", "text": ["x"], "message": "Hello"},
        {"kind": "phrase", "id": "a", "text": ["x"], "effective": {"since": "spring"}},
        {"kind": "phrase", "id": "a", "text": ["x"], "levels": [["web"]]},
        {"kind": "qualifier", "id": "a", "when": ["x"], "require": ["y"], "within": "house"},
    ],
)
def test_what_is_no_rule_is_refused(said: object) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        reader_of(Rule)(said)
