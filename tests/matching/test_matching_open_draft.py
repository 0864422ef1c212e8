"""A draft that stays open while rules are edited gives the findings that a scan gives."""

import pytest
from matching_pieces import CHANGE, DOE, FAMILIES, HARPER, MIDDLE, NEW, RESULTS, STOPS, draft, find

from placet.domain.rule import PatternRule, PhraseRule, Rule
from placet.matching.open_draft import OpenDraft

DRAFT = draft(
    "The Harper Government and the Goverment of Stephen Harper met l e  g o u v e r n e m e n t  H a r p e r.",
    "#HarperGovernment, #Str0ngFamilies and HarperGovernments; le gouverne ment Harper, l’ancien gouvernement Harpeur.",
    "Getting re$ults for people. Real Change, harpergovernment, Harper Governmemt, @janedoemp on X.",
    "Canada’s new government; Strong Leadership. On Your Side. Read more here.",
    links=[("Read more", "https://canada.example/the-harper-government/RealChange")],
)


@pytest.mark.parametrize(
    "rule",
    [HARPER, FAMILIES, CHANGE, MIDDLE, RESULTS, STOPS, NEW, DOE, PatternRule(id="met", regex="met l")],
    ids=lambda rule: rule.id,
)
def test_one_rule_finds_in_an_open_draft_what_a_scan_finds(rule: Rule) -> None:
    opened = OpenDraft(DRAFT)
    assert opened.match(rule) == find(DRAFT, rule)


def test_a_rule_edited_again_and_again_finds_the_same_each_time() -> None:
    opened, expected = OpenDraft(DRAFT), find(DRAFT, HARPER)
    others = [PhraseRule(id=str(number), text=(f"Harper Word{number}",)) for number in range(5)]
    for other in others:
        assert opened.match(HARPER) == expected
        assert not opened.match(other)
    assert len(expected) > 5


def test_an_empty_draft_can_be_opened() -> None:
    assert OpenDraft(draft("")).match(HARPER) == ()
