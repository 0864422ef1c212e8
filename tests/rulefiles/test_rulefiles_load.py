"""A folder of rule files becomes a rule set, with what departments may leave out filled in."""

from datetime import date
from pathlib import Path

import pytest
from rulefile_cases import HOLDER, PACK, RULE, other, rule, text

from placet.domain.document import PlaceKind
from placet.domain.errors import RuleFileError
from placet.domain.language import Bilingual, Language
from placet.domain.rule import (
    AccountClass,
    AccountRule,
    Effective,
    Examples,
    HashtagRule,
    Level,
    LinkRule,
    Owner,
    PatternRule,
    PhraseRule,
    PolicyReference,
    QualifierRule,
    RequiredRule,
    Rule,
    RuleStatus,
    SloganRule,
    SwitchedOff,
)
from placet.rulefiles.load import load


def pack(tmp_path: Path, files: dict[str, str], name: str = "pack") -> Path:
    folder = tmp_path / name
    folder.mkdir()
    for file, content in files.items():
        (folder / file).write_text(content, "utf-8")
    return folder


def only(tmp_path: Path, content: str) -> Rule:
    (rule,) = load([pack(tmp_path, {"a.yaml": content})]).rules
    return rule


def of_kind(kind: str, *lines: str) -> str:
    return PACK + f"rules:\n  - id: a\n    kind: {kind}\n" + "".join(f"    {line}\n" for line in lines)


def test_a_rule_needs_only_its_id_its_kind_and_its_words(tmp_path: Path) -> None:
    assert only(tmp_path, PACK + RULE) == PhraseRule(id="a", text=("x",))


def test_what_every_rule_may_say_is_kept(tmp_path: Path) -> None:
    found = only(
        tmp_path,
        rule(
            "level: error",
            "level-in: {social-media: note}",
            "languages: [fr]",
            "message: {en: One, fr: Un}",
            "why: {en: Two}",
            'policy: {ref: Directive 4.1.23, version: "2025-03-27", url: "https://a.example"}',
            "suggest: {fr: Trois}",
            "applies-to: {products: [news-release], channels: [web]}",
            "places: [footnote, alt-text]",
            "effective: {from: 2015-06-01, until: 2019-10-21}",
            "except: {text: [x y], patterns: ['x+']}",
            "status: unverified",
            'source: ["https://b.example"]',
            "examples: {match: ['an [[x]]'], ignore: [a y]}",
        ),
    )
    assert (found.level, found.levels) == (Level.ERROR, (("social-media", Level.NOTE),))
    assert found.languages == (Language.FRENCH,)
    assert (found.message, found.why, found.suggest) == (
        Bilingual("One", "Un"),
        Bilingual("Two"),
        Bilingual("", "Trois"),
    )
    assert found.policy == PolicyReference("Directive 4.1.23", "2025-03-27", "https://a.example")
    assert (found.products, found.channels) == (("news-release",), ("web",))
    assert found.places == (PlaceKind.FOOTNOTE, PlaceKind.ALT_TEXT)
    assert found.effective == Effective(date(2015, 6, 1), date(2019, 10, 21))
    assert (found.exceptions.text, found.exceptions.patterns) == (("x y",), ("x+",))
    assert (found.status, found.sources) == (RuleStatus.UNVERIFIED, ("https://b.example",))
    assert found.examples == Examples(("an [[x]]",), ("a y",))


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("{ref: Directive 4.1, url: 'https://a.example'}", PolicyReference("Directive 4.1", "", "https://a.example")),
        ("{ref: {en: One 4.1, fr: Un 4.1}}", PolicyReference("One 4.1", ref_fr="Un 4.1")),
        ("{ref: {fr: Un 4.1}}", PolicyReference("Un 4.1", ref_fr="Un 4.1")),
        ("{ref: {en: One 4.1}}", PolicyReference("One 4.1")),
        (
            "{ref: One, url: {en: 'https://a.example', fr: 'https://b.example'}}",
            PolicyReference("One", url="https://a.example", url_fr="https://b.example"),
        ),
    ],
)
def test_a_clause_is_cited_once_or_in_both_languages(written: str, found: PolicyReference, tmp_path: Path) -> None:
    assert only(tmp_path, rule(f"policy: {written}")).policy == found


def test_a_phrase_of_two_words_may_be_reordered_and_a_longer_one_not(tmp_path: Path) -> None:
    for name in ("two", "three"):
        (tmp_path / name).mkdir()
    two = only(tmp_path / "two", text("[Harper Government]"))
    three = only(tmp_path / "three", text("[our Harper Government]"))
    assert isinstance(two, PhraseRule)
    assert isinstance(three, PhraseRule)
    assert (two.reorder, three.reorder) == (True, False)


def test_a_bridge_is_written_out_from_its_list(tmp_path: Path) -> None:
    lists = "lists: {bridges: [led by, dirigé par]}\n"
    found = only(tmp_path, rule("gap: {words: 2, bridge: bridges}", "case: as-written", "fuzzy: off") + lists)
    assert isinstance(found, PhraseRule)
    assert (found.gap, found.bridges) == (2, ("led by", "dirigé par"))
    assert (found.as_written, found.fuzzy) == (True, False)


def test_each_kind_of_rule_becomes_its_own_class(tmp_path: Path) -> None:
    kinds = {
        "slogan": ("text: [Real Change]",),
        "hashtag": ('text: ["#StrongFamilies"]',),
        "pattern": ("regex: '(?i)our party'",),
        "required": ("text: [Government of Canada]",),
        "qualifier": ("when: ['Bill C-\\d+']", "require: {text: [if passed], within: page}", "unless: [royal assent]"),
        "link": ("blocked: [liberal.ca]", "allowed: [canada.ca]", "shorteners: warning", "look-alike: error"),
    }
    found = []
    for kind, lines in kinds.items():
        (tmp_path / kind).mkdir()
        found.append(only(tmp_path / kind, of_kind(kind, *lines)))
    assert found == [
        SloganRule(id="a", text=("Real Change",)),
        HashtagRule(id="a", text=("#StrongFamilies",)),
        PatternRule(id="a", regex="(?i)our party"),
        RequiredRule(id="a", text=("Government of Canada",)),
        QualifierRule(id="a", when=("Bill C-\\d+",), require=("if passed",), within="page", unless=("royal assent",)),
        LinkRule(
            id="a",
            blocked=("liberal.ca",),
            allowed=("canada.ca",),
            shorteners=Level.WARNING,
            look_alike=Level.ERROR,
        ),
    ]


def test_an_account_rule_lists_its_accounts_with_their_platforms(tmp_path: Path) -> None:
    accounts = '    accounts: {x: [JaneDoeMP], youtube: ["@janedoe"], mastodon: ["janedoe@mstdn.ca"]}\n'
    found = only(tmp_path, PACK + HOLDER + accounts)
    assert isinstance(found, AccountRule)
    assert found.owner == Owner("Jane Doe")
    assert found.account_class is AccountClass.PERSONAL
    assert found.accounts == (("x", "JaneDoeMP"), ("youtube", "@janedoe"), ("mastodon", "janedoe@mstdn.ca"))


def test_the_files_of_a_pack_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    second = "format: placet/1\n" + RULE.replace("id: a", "id: b")
    ruleset = load([pack(tmp_path, {"b.yml": second, "a.yaml": PACK + RULE, "README.md": "not a rule file"})])
    assert [rule.id for rule in ruleset.rules] == ["a", "b"]


def test_one_file_may_be_a_pack_by_itself(tmp_path: Path) -> None:
    folder = pack(tmp_path, {"a.yaml": PACK + RULE})
    assert [each.id for each in load([folder / "a.yaml"]).packs] == ["p"]


def test_a_pack_is_known_by_the_digest_of_its_files(tmp_path: Path) -> None:
    one = load([pack(tmp_path, {"a.yaml": PACK + RULE}, "one")]).packs[0]
    same = load([pack(tmp_path, {"a.yaml": PACK + RULE}, "same")]).packs[0]
    changed = load([pack(tmp_path, {"a.yaml": PACK + RULE + "\n"}, "changed")]).packs[0]
    renamed = load([pack(tmp_path, {"b.yaml": PACK + RULE}, "renamed")]).packs[0]
    assert one.sha256 == same.sha256
    assert len({one.sha256, changed.sha256, renamed.sha256}) == 3


def test_a_pack_may_name_the_lists_of_another(tmp_path: Path) -> None:
    first = pack(tmp_path, {"a.yaml": PACK + "lists: {names: [Harper Lee]}\n"}, "first")
    second = pack(tmp_path, {"a.yaml": other("own") + RULE + "    except: {lists: [names]}\n"}, "second")
    assert load([first, second]).rules[0].exceptions.text == ("Harper Lee",)


def test_a_pack_s_own_list_comes_before_another_s_of_the_same_name(tmp_path: Path) -> None:
    first = pack(tmp_path, {"a.yaml": PACK + "lists: {names: [Harper Lee]}\n"}, "first")
    own = other("own") + "lists: {names: [Ben Harper]}\n" + RULE + "    except: {lists: [names]}\n"
    second = pack(tmp_path, {"a.yaml": own}, "second")
    assert load([first, second]).rules[0].exceptions.text == ("Ben Harper",)


def test_the_same_id_in_two_packs_is_refused_at_its_second_place(tmp_path: Path) -> None:
    first = pack(tmp_path, {"a.yaml": PACK + RULE}, "first")
    second = pack(tmp_path, {"b.yaml": other("own") + RULE}, "second")
    with pytest.raises(RuleFileError) as refused:
        load([first, second])
    (said,) = refused.value.complaints
    assert (Path(said.file).name, said.line, said.column) == ("b.yaml", 4, 9)
    assert said.problem == "A rule has the id “a” already, at a.yaml:4"


def test_a_pack_switches_off_a_rule_of_another_and_says_why(tmp_path: Path) -> None:
    federal = pack(tmp_path, {"a.yaml": PACK + RULE + "  - {id: b, kind: phrase, text: [y]}\n"}, "federal")
    own = pack(tmp_path, {"a.yaml": other("own") + "switch-off: [{id: a, reason: Ours is stricter}]\n"}, "own")
    ruleset = load([federal, own])
    assert [rule.id for rule in ruleset.rules] == ["b"]
    assert ruleset.switched_off == (SwitchedOff("a", "Ours is stricter", "own"),)


def test_a_reason_may_be_given_in_both_languages(tmp_path: Path) -> None:
    own = other("own") + "switch-off: [{id: a, reason: {en: Ours is stricter, fr: La nôtre est plus stricte}}]\n"
    (off,) = load([pack(tmp_path, {"a.yaml": own}, "own")]).switched_off
    assert (off.why(Language.ENGLISH), off.why(Language.FRENCH)) == ("Ours is stricter", "La nôtre est plus stricte")


def test_switching_off_needs_a_reason(tmp_path: Path) -> None:
    federal = pack(tmp_path, {"a.yaml": PACK + RULE}, "federal")
    own = pack(tmp_path, {"a.yaml": other("own") + "switch-off: [{id: a}]\n"}, "own")
    with pytest.raises(RuleFileError) as refused:
        load([federal, own])
    assert [each.problem for each in refused.value.complaints] == ["“reason” is missing"]


def test_a_department_s_pack_may_be_checked_without_the_pack_it_changes(tmp_path: Path) -> None:
    own = pack(tmp_path, {"a.yaml": other("own") + "switch-off: [{id: a, reason: Ours is stricter}]\n"}, "own")
    assert load([own]).rules == ()


def test_an_account_of_two_classes_is_right_once_one_rule_is_switched_off(tmp_path: Path) -> None:
    federal = pack(tmp_path, {"a.yaml": PACK + HOLDER + "    accounts: {x: [JaneDoe]}\n"}, "federal")
    mine = (HOLDER + "    accounts: {x: [JaneDoe]}\n").replace("id: a", "id: b").replace("personal", "official")
    own = pack(
        tmp_path, {"a.yaml": other("own") + mine + "switch-off: [{id: a, reason: The office’s account}]\n"}, "own"
    )
    assert [rule.id for rule in load([federal, own]).rules] == ["b"]


def test_a_rule_that_is_wrong_still_counts_as_there_for_switching_off(tmp_path: Path) -> None:
    federal = pack(tmp_path, {"a.yaml": rule("level: loud")}, "federal")
    own = pack(tmp_path, {"a.yaml": other("own") + "switch-off: [{id: a, reason: Ours is stricter}]\n"}, "own")
    with pytest.raises(RuleFileError) as refused:
        load([federal, own])
    assert [each.problem for each in refused.value.complaints] == ["“loud” is unknown here"]


@pytest.mark.parametrize(("said", "waits"), [("", False), (", if-unknown: apply", False), (", if-unknown: wait", True)])
def test_a_rule_for_some_products_may_wait_until_the_product_is_known(said: str, waits: bool, tmp_path: Path) -> None:
    assert only(tmp_path, rule(f"applies-to: {{products: [advertising]{said}}}")).waits is waits


def test_a_rule_about_missing_words_waits_until_the_product_is_known(tmp_path: Path) -> None:
    rule = only(tmp_path, of_kind("required", "text: [x]", "applies-to: {products: [news-release]}"))
    assert [rule.applies(product, None, None) for product in (None, "speech", "news-release")] == [False, False, True]
