"""The French of rules takes the spaces of French."""

from pathlib import Path

import pytest
from rulefile_cases import rule

from placet.rulefiles.load import load
from placet.rulefiles.typography import typeset


@pytest.mark.parametrize(
    ("typed", "set_in_type"),
    [
        ("Ni « titre » ni nom", "Ni «\u00a0titre\u00a0» ni nom"),
        ("Slogan : un mot", "Slogan\u00a0: un mot"),
        ("Plus de 5 % et 3 $", "Plus de 5\u00a0% et 3\u00a0$"),
        ("https://canada.ca et 10:30", "https://canada.ca et 10:30"),
        ("Qui? Moi; toi!", "Qui? Moi; toi!"),
    ],
)
def test_spaces_that_must_not_break_do_not(typed: str, set_in_type: str) -> None:
    assert typeset(typed) == set_in_type


def test_only_the_french_of_a_rule_is_set(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(rule('message: {en: "One : two", fr: "Un : deux"}'), "utf-8")
    (found,) = load([tmp_path]).rules
    assert (found.message.en, found.message.fr) == ("One : two", "Un\u00a0: deux")
