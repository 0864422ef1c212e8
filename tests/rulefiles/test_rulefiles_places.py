"""An example that fails is found again in its file."""

from pathlib import Path

import pytest
from rulefile_cases import PACK, other

from placet.rulefiles.places import ExamplePlaces

SHARED = """common:
  shown: &shown
    examples:
      match:
        - an [[x]]
      ignore: [a y, a z]
rules:
  - {<<: *shown, id: a, kind: phrase, text: [x]}
  - {id: b, kind: phrase, text: [x], examples: {ignore: [a w]}}
"""


@pytest.fixture
def places(tmp_path: Path) -> ExamplePlaces:
    for name, content in (("p", PACK + SHARED), ("q", other("q") + "rules: [{id: c, kind: phrase, text: [x]}]\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.yaml").write_text(content, "utf-8")
    return ExamplePlaces([tmp_path / "p", tmp_path / "q" / "a.yaml"])


@pytest.mark.parametrize(
    ("rule_id", "number", "line", "column"), [("a", 0, 7, 11), ("a", 1, 8, 16), ("a", 2, 8, 21), ("b", 0, 11, 58)]
)
def test_an_example_is_found_where_it_is_written(
    rule_id: str, number: int, line: int, column: int, places: ExamplePlaces, tmp_path: Path
) -> None:
    assert places(rule_id, number) == (str(tmp_path / "p" / "a.yaml"), line, column)


def test_a_rule_of_no_file_is_named_alone(places: ExamplePlaces) -> None:
    assert places("nowhere", 0) == ("nowhere", 0, 0)
