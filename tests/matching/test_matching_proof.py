"""Rules are tried on their own examples, and a failing one is named with what happened."""

import pytest
from matching_pieces import DOE

from placet.domain.errors import Complaint
from placet.domain.language import Language
from placet.domain.rule import (
    Examples,
    Level,
    LinkRule,
    PhraseRule,
    QualifierRule,
    RequiredRule,
    Rule,
    RuleSet,
    SloganRule,
)
from placet.matching.proof import prove, read_example


def proven(*rules: Rule, language: Language = Language.ENGLISH) -> tuple[Complaint, ...]:
    return prove(RuleSet((), rules), language)


def harper(*match: str, ignore: tuple[str, ...] = ()) -> PhraseRule:
    return PhraseRule(id="harper", text=("Harper Government",), examples=Examples(match, ignore))


def test_a_rule_that_keeps_its_word_has_no_complaint() -> None:
    assert (
        proven(harper("The [[Harper Government]] and the [[Harper Goverment’s]]", ignore=("sharper government",))) == ()
    )


def test_words_that_are_not_found_are_named() -> None:
    (complaint,) = proven(harper("The [[Trudeau Government]] said"))
    assert complaint.file == "harper"
    assert complaint.problem == (
        "The example “The [[Trudeau Government]] said” finds nothing; it should find “Trudeau Government”"
    )
    assert complaint.mend


def test_other_words_than_those_marked_are_named() -> None:
    (complaint,) = proven(harper("The [[new Harper Government]] said"))
    assert "finds “Harper Government”; it should find “new Harper Government”" in complaint.problem


def test_words_found_beside_those_marked_are_a_failure() -> None:
    (complaint,) = proven(harper("[[Harper Government]], Harper Government"))
    assert "finds “Harper Government”, “Harper Government”; it should find “Harper Government”" in complaint.problem


def test_words_found_where_nothing_should_be_are_named() -> None:
    (complaint,) = proven(harper(ignore=("the Harper Government",)))
    assert complaint.problem == "The example “the Harper Government” finds “Harper Government”; it should find nothing"


def test_complaints_are_in_french_when_asked() -> None:
    (complaint,) = proven(harper("The [[Trudeau Government]]"), language=Language.FRENCH)
    assert complaint.problem.startswith("L’exemple « The [[Trudeau Government]] » ne trouve rien")
    assert complaint.mend.startswith("corrigez la règle")


def test_every_failing_example_has_a_complaint_in_the_order_of_the_rules() -> None:
    second = SloganRule(id="second", text=("Real Change",), examples=Examples(("[[Fake Change]]",)))
    complaints = proven(harper("[[a]]", "[[b]]", ignore=("Harper Government",)), second)
    assert [complaint.file for complaint in complaints] == ["harper", "harper", "harper", "second"]


def test_findings_of_other_rules_do_not_count() -> None:
    other = SloganRule(id="other", text=("Government said",), examples=Examples(("the [[Government said]]",)))
    assert proven(harper("The [[Harper Government]] said"), other) == ()


def test_examples_do_not_run_into_each_other() -> None:
    assert proven(harper(ignore=("Harper", "Government"))) == ()


def test_rules_about_the_whole_draft_are_tried_on_drafts_of_their_own() -> None:
    qualifier = QualifierRule(
        id="q",
        when=("proposed",),
        require=("subject to approval",),
        within="draft",
        unless=("royal assent",),
        examples=Examples(("a [[proposed]] law",), ("proposed, subject to approval", "proposed; royal assent")),
    )
    required = RequiredRule(id="r", text=("Canada",), examples=Examples(("[[Hello there]]",), ("Hello Canada",)))
    assert proven(qualifier, required) == ()


def test_links_in_examples_carry_their_words() -> None:
    rule = LinkRule(
        id="l",
        mismatch=Level.WARNING,
        examples=Examples(("See [[[canada.ca](https://evil.example/a)]] now",), ("[canada.ca](https://canada.ca/x)",)),
    )
    assert proven(rule) == ()


@pytest.mark.parametrize(
    ("example", "text", "marked"),
    [
        ("The [[Harper Government]] said", "The Harper Government said", ["Harper Government"]),
        ("[[a]] [[b]]", "a b", ["a", "b"]),
        ("plain [text] (x)", "plain [text] (x)", []),
        ("see [[[words](https://a.ca)]]", "see words", ["words"]),
    ],
)
def test_an_example_is_read_without_its_marks(example: str, text: str, marked: list[str]) -> None:
    trial = read_example(DOE, example)
    assert trial.text == text
    assert [position.select(trial.text) for position in sorted(trial.wanted)] == marked


def test_a_failing_example_is_placed_by_whoever_knows_its_file() -> None:
    asked = []

    def where(rule_id: str, number: int) -> tuple[str, int, int]:
        asked.append((rule_id, number))
        return "pack.yaml", 12, 16

    rule = harper("The [[Harper Government]]", "The [[Trudeau Government]]", ignore=("nothing", "Harper Government"))
    complaints = prove(RuleSet((), (rule,)), where=where)
    assert asked == [("harper", 1), ("harper", 3)]
    assert str(complaints[1]) == (
        "pack.yaml:12:16: harper: The example “Harper Government” finds “Harper Government”; it should find nothing "
        "(make the rule narrower, or add an exception)"
    )


def test_a_complaint_about_an_example_of_several_lines_is_one_line() -> None:
    (complaint,) = proven(harper(ignore=("the Harper\nGovernment\n\nsaid",)))
    assert "The example “the Harper Government said” finds “Harper Government”" in str(complaint)
    assert "\n" not in str(complaint)
