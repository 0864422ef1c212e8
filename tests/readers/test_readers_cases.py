"""Every place in which a phrase can hide is read, named, and marked as what it is."""

from functools import cache
from pathlib import Path

import pytest
from case_lines import Case, bare, lines
from make_cases import CASES, cases

from placet.domain.document import Document
from placet.readers.registry import read

MADE = {case.name: case for case in cases()}
FOLDERS = sorted(path.name for path in CASES.iterdir())


def draft(name: str) -> Path:
    return next((CASES / name).glob("draft.*"))


@cache
def document(name: str) -> Document:
    return read(draft(name))


def expected(name: str) -> list[str]:
    return (CASES / name / "expected.txt").read_text("utf-8").splitlines()


def test_the_folders_are_those_the_script_makes() -> None:
    assert sorted(MADE) == FOLDERS


@pytest.mark.parametrize("case", MADE.values(), ids=MADE)
def test_a_draft_in_the_tree_is_what_the_script_makes(case: Case) -> None:
    assert draft(case.name).name == f"draft{case.suffix}"
    assert draft(case.name).read_bytes() == case.data


@pytest.mark.parametrize("name", FOLDERS)
def test_reading_a_case_gives_its_expected_lines(name: str) -> None:
    assert list(lines(document(name))) == expected(name)


@pytest.mark.parametrize("case", MADE.values(), ids=MADE)
def test_the_expected_lines_say_what_was_written_by_hand(case: Case) -> None:
    assert [bare(line) for line in expected(case.name)] == list(case.lines)


@pytest.mark.parametrize("kind", ["word", "pdf"])
def test_most_cases_are_about_places_that_differ(kind: str) -> None:
    assert len({case.lines for case in MADE.values() if case.name.startswith(kind)}) > {"word": 100, "pdf": 40}[kind]
