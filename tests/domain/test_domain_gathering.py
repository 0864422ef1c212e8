"""What several rules ask about the same words is one finding, which names them all and lowers nothing."""

from placet.domain.finding import Explanation, Finding, Trait, Variation
from placet.domain.gathering import gather
from placet.domain.rule import Level, LinkRule, PatternRule, PhraseRule, QualifierRule, Rule, SloganRule
from placet.domain.selector import TextPositionSelector, TextQuoteSelector

ERROR, WARNING, NOTE = Level.ERROR, Level.WARNING, Level.NOTE
RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in (
        PhraseRule(id="leader", text=("Carney Government",)),
        SloganRule(id="party", text=("Liberal government",)),
        PatternRule(id="pattern", regex="x"),
        LinkRule(id="link"),
        LinkRule(id="other-link"),
        QualifierRule(id="measure", when=("x",), require=("y",)),
    )
}


def found(rule: str, start: int, end: int, level: Level = ERROR, reference: str = "") -> Finding:
    return Finding(rule, level, TextPositionSelector(start, end), TextQuoteSelector("x"), Explanation(reference))


def gathered(*findings: Finding) -> list[tuple[str, int, list[str]]]:
    """Give each finding left: its rule, where it begins, and the rules it names besides."""
    return [
        (each.rule_id, each.position.start, [trait.detail for trait in each.explanation.traits])
        for each in gather(findings, RULES)
    ]


def test_a_finding_within_another_is_named_by_it() -> None:
    inner = found("party", 9, 27, NOTE, "Liberal government")
    assert gathered(found("leader", 0, 27), inner) == [("leader", 0, ["party Liberal government"])]


def test_of_two_on_the_same_words_the_graver_stays() -> None:
    assert gathered(found("party", 0, 9, NOTE), found("leader", 0, 9)) == [("leader", 0, ["party"])]


def test_of_two_alike_the_first_stays() -> None:
    assert gathered(found("party", 0, 9), found("pattern", 0, 9)) == [("party", 0, ["pattern"])]


def test_a_graver_finding_within_is_not_taken_in() -> None:
    both = found("leader", 0, 27, NOTE), found("party", 9, 27, WARNING)
    assert [rule for rule, _, _ in gathered(*both)] == ["leader", "party"]


def test_words_that_reach_over_the_others_end_stay_apart() -> None:
    assert [rule for rule, _, _ in gathered(found("leader", 0, 15), found("party", 9, 27))] == ["leader", "party"]


def test_families_stay_apart() -> None:
    same = found("leader", 0, 9), found("link", 0, 9), found("measure", 0, 9), found("other-link", 0, 9, NOTE)
    assert gathered(*same) == [("leader", 0, []), ("link", 0, ["other-link"]), ("measure", 0, [])]


def test_one_finding_takes_in_several_and_the_order_stays() -> None:
    many = found("party", 40, 50), found("leader", 0, 30), found("party", 2, 8), found("pattern", 10, 20)
    assert gathered(*many) == [("party", 40, []), ("leader", 0, ["party", "pattern"])]


def test_what_was_there_already_stays_in_the_explanation() -> None:
    outer = Finding(
        "leader", ERROR, TextPositionSelector(0, 9), TextQuoteSelector("x"),
        Explanation("Carney Government", (Trait(Variation.TYPO, 1, "missing"),)),
    )  # fmt: skip
    (left,) = gather((outer, found("party", 0, 3)), RULES)
    assert [trait.variation for trait in left.explanation.traits] == [Variation.TYPO, Variation.ALSO]
    assert left.id == outer.id
