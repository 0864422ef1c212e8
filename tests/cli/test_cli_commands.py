"""`placet report`, `placet record`, and the command line itself."""

from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import pytest
from command_runs import Run
from pypdf import PdfReader

from placet import __main__
from placet.domain.activity import Agent, Decided, Decision, DecisionOutcome, Outcome, SignedOff
from placet.domain.review import Review
from placet.scan import load_rules, scan
from placet.store.reviews import Store

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
REVIEWER = Agent("Julie Lavoie", "Senior Advisor")


def text(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_a_report_is_written_for_each_draft_that_can_be_read(run: Run, pack: Path, drafts: Path) -> None:
    (drafts / "torn.docx").write_bytes(b"PK\x03\x04 cut short")
    ran = run("report", ".", "--rules", pack, "-o", "reports")
    written = [drafts / line for line in ran.out.splitlines()]
    assert len(written) == 2
    assert "Harper Government" in text(written[0])
    assert len(ran.err.splitlines()) == 1
    assert "torn.docx is damaged" in ran.err
    assert ran.code == 3


def test_a_report_of_findings_is_exit_code_1_and_comes_twice_under_one_name(run: Run, pack: Path, drafts: Path) -> None:
    first = run("report", "found.txt", "--rules", pack, "-o", "reports", "--lang", "fr")
    assert first.code == 1
    assert "rapport-non-signe_FR" in first.out
    assert run("report", "found.txt", "--rules", pack, "-o", "reports", "--lang", "fr").out == first.out


def test_a_report_that_cannot_be_written_is_one_sentence_and_the_next_is_tried(
    run: Run, pack: Path, drafts: Path
) -> None:
    ran = run("report", ".", "--rules", pack, "-o", "found.txt")
    assert (ran.code, ran.out) == (3, "")
    assert len(ran.err.splitlines()) == 2
    assert "could not be written" in ran.err


def signed(database: Path, draft: Path, pack: Path) -> Review:
    """Review a draft to its end in a database."""
    store = Store(database)
    try:
        review = store.add(scan(draft, load_rules([pack])), draft, REVIEWER, NOW)
        decision = Decision(DecisionOutcome.KEPT, "a title")
        activities = [
            *(Decided(agent=REVIEWER, at=NOW, finding=finding.id, decision=decision) for finding in review.findings),
            SignedOff(agent=REVIEWER, at=NOW, outcome=Outcome.REVIEWED, statement="I reviewed it."),
        ]
        for activity in activities:
            review = review.apply(activity)
            store.append(review, review.trail[-1])
        return review
    finally:
        store.close()


def test_a_signed_review_gives_its_record_again_by_number_or_name(run: Run, pack: Path, drafts: Path) -> None:
    review = signed(drafts / "reviews.sqlite", drafts / "found.txt", pack)
    by_name = run("record", "found.txt", "-o", "records", "--database", "reviews.sqlite")
    by_number = run("record", review.id, "-o", "records", "--database", "reviews.sqlite")
    assert (by_name.code, by_name.err, by_name.out) == (0, "", by_number.out)
    assert "sign-off-record_EN" in by_name.out
    assert "Julie Lavoie" in text(drafts / by_name.out.strip())


def test_a_record_is_written_when_its_draft_is_gone(run: Run, pack: Path, drafts: Path) -> None:
    signed(drafts / "reviews.sqlite", drafts / "found.txt", pack)
    (drafts / "found.txt").unlink()
    assert run("record", "found.txt", "-o", "records", "--database", "reviews.sqlite").code == 0


def test_an_unknown_review_is_one_sentence(run: Run, drafts: Path) -> None:
    ran = run("record", "nobody", "-o", "records", "--database", "reviews.sqlite", "--lang", "fr")
    assert (ran.code, ran.err) == (2, "Aucun examen ne porte le nom nobody.\n")


def test_a_database_that_is_none_is_one_sentence(run: Run, drafts: Path) -> None:
    ran = run("record", "x", "-o", "records", "--database", "found.txt")
    assert ran.code == 3
    assert "Traceback" not in ran.err
    assert "found.txt" in ran.err


def test_the_version_is_said(run: Run) -> None:
    ran = run("--version")
    assert (ran.code, ran.out) == (0, f"Placet {version('placet')}\n")


def test_help_names_every_promised_command(run: Run) -> None:
    ran = run("--help")
    assert ran.code == 0
    for command in ("scan", "report", "record", "rules"):
        assert f"\n  {command} " in ran.out
        assert command in __main__.COMMANDS


def test_a_command_is_run_without_the_window(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["placet", "--version"])
    assert __main__.main() == 0
    assert capsys.readouterr().out.startswith("Placet ")
