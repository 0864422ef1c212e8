"""`placet verify`: what it says, as text and as JSON, and its exit codes."""

import json
from pathlib import Path

import made_records as hand
import pytest
from command_runs import Run


@pytest.fixture(name="draft", scope="module")
def draft_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hand.draft_file(tmp_path_factory.mktemp("draft"))


@pytest.fixture(name="record", scope="module")
def record_file(draft: Path) -> Path:
    return hand.written(draft.parent, hand.record(hand.signed_review(draft), draft=draft))


def test_a_record_that_holds_is_said_to_in_one_sentence_and_with_code_0(run: Run, record: Path, draft: Path) -> None:
    ran = run("verify", record, draft)
    first, *behind = ran.out.splitlines()
    assert ran.code == 0
    assert first.startswith("This sign-off record is whole: its pages, data and trail agree;")
    assert "no digital signature" in first
    assert "- The draft given is the draft that was reviewed, to the byte." in behind
    assert any("Marie-Ève Tremblay, James Nakashuk-O’Neil: Approved for release." in line for line in behind)
    assert "- Written again from its data by this program, the record is the same to the byte." in behind
    assert ran.err == ""


def test_it_speaks_french(run: Run, record: Path) -> None:
    ran = run("verify", record, "--lang", "fr")
    assert ran.out.startswith("Ce dossier d’approbation est intact\u00a0: ")
    assert "- Aucune ébauche n’a été fournie\u00a0: comparez son empreinte SHA-256 à " in ran.out


def test_a_changed_record_ends_with_code_1_and_says_where(run: Run, record: Path, tmp_path: Path) -> None:
    spoiled = hand.written(tmp_path, hand.changed(record.read_bytes(), hand.noted_on))
    ran = run("verify", spoiled)
    assert ran.code == 1
    assert ran.out.startswith("Do not rely on this record: ")
    assert "- Page 1 carries a note or stamp (FreeText) that no record has." in ran.out.splitlines()


def test_another_draft_ends_with_code_1_and_its_passages(run: Run, record: Path, tmp_path: Path) -> None:
    other = hand.draft_file(tmp_path, hand.DRAFT.replace("point 3", "point 33"))
    ran = run("verify", record, other)
    assert ran.code == 1
    assert ran.out.startswith("The record is whole, but the draft given is not the draft that was reviewed.")
    assert "That is point 3.” became “" in ran.out


def test_an_unsigned_report_ends_with_code_1(run: Run, draft: Path, tmp_path: Path) -> None:
    ran = run("verify", hand.written(tmp_path, hand.record(hand.reviewed(draft))))
    assert ran.code == 1
    assert ran.out.startswith("This is an unsigned report")


def test_json_says_everything_for_machines(run: Run, record: Path, tmp_path: Path) -> None:
    spoiled = hand.written(tmp_path, hand.changed(record.read_bytes(), hand.scripted))
    ran = run("verify", spoiled, "--format", "json", "--output", tmp_path / "out.json")
    said = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert ran.code == 1
    assert ran.out == ""
    assert (said["format"], said["verdict"], said["holds"]) == ("placet-verification/1", "changed", False)
    assert [problem["fault"] for problem in said["problems"]] == ["part-added"]
    assert said["problems"][0]["message"] == "The file holds a part that no record has (/OpenAction)."


@pytest.mark.parametrize("name", ["missing.pdf", "other.pdf"])
def test_a_file_that_is_no_record_ends_with_code_3_and_a_sentence(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "other.pdf").write_bytes(b"%PDF-1.7 and no more")
    ran = run("verify", tmp_path / name)
    assert ran.code == 3
    assert ran.out == ""
    assert ran.err.startswith(name)


def test_a_trusted_issuer_that_is_no_certificate_is_wrong_usage(run: Run, record: Path, draft: Path) -> None:
    ran = run("verify", record, "--trust", draft)
    assert ran.code == 2
    assert "holds no certificate that can be used" in ran.err
