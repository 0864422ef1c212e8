"""The way out: reviews become files, and drafts stay as they are."""

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx import Document as WordDocument
from locked_files import locked_pdf
from locked_word import agile
from pypdf import PdfReader

from placet.domain.activity import Agent, Annotated, Annotation, Decided, Decision, DecisionOutcome, Target
from placet.domain.errors import CopyRefused, DraftChanged, DraftMissing, ExportError, Refusal
from placet.domain.finding import Explanation, Finding, Scan
from placet.domain.language import Language
from placet.domain.review import Review, begin
from placet.domain.rule import Level, PhraseRule, RuleSet
from placet.domain.selector import TextPositionSelector, quote
from placet.publish import check_draft, publish_annotated_copy, publish_record, publish_sarif
from placet.readers.registry import read

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
REVIEWER = Agent("Julie Lavoie")
RULES = RuleSet((), (PhraseRule(id="rule", text=("x",)),))
SAMPLES = Path(__file__).parents[1] / "resources" / "samples"
USER = "the word that opens it"
LOCKED_WORD = agile((SAMPLES / "family-benefit_release_EN.docx").read_bytes(), USER)
LOCKED_PDF = locked_pdf("AES-256", USER, (SAMPLES / "event-proposal.pdf").read_bytes())


def review_of(path: Path, password: str | None = None) -> Review:
    """Review a draft in which a rule found the second word."""
    document = read(path, password)
    start = document.text.index(" ") + 1
    position = TextPositionSelector(start, document.text.index(" ", start))
    found = Finding("rule", Level.WARNING, position, quote(document.text, position), Explanation("x"))
    return begin("0" * 32, Scan(document, RULES, (found,), NOW, "Placet 0.1.0"), REVIEWER, NOW)


@pytest.fixture(name="word")
def word_draft(tmp_path: Path) -> Path:
    path = tmp_path / "release.docx"
    path.write_bytes((SAMPLES / "family-benefit_release_EN.docx").read_bytes())
    return path


@pytest.fixture(name="pdf")
def pdf_draft(tmp_path: Path) -> Path:
    path = tmp_path / "event.pdf"
    path.write_bytes((SAMPLES / "event-proposal.pdf").read_bytes())
    return path


@pytest.fixture(name="text")
def text_draft(tmp_path: Path) -> Path:
    path = tmp_path / "statement.txt"
    path.write_text("Our government acts.", "utf-8")
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_word_draft_gets_comments(word: Path, tmp_path: Path) -> None:
    before, output = digest(word), tmp_path / "out" / "copy.docx"
    assert publish_annotated_copy(review_of(word), word, output, Language.ENGLISH) == output
    assert len(WordDocument(str(output)).comments) == len(WordDocument(str(word)).comments) + 1
    assert digest(word) == before


def test_a_pdf_draft_gets_highlights_on_its_words(pdf: Path, tmp_path: Path) -> None:
    before, output = digest(pdf), tmp_path / "out" / "copy.pdf"
    publish_annotated_copy(review_of(pdf), pdf, output, Language.ENGLISH)
    marks = [note.get_object() for page in PdfReader(output).pages for note in page.get("/Annots", [])]
    assert next(mark["/Subtype"] for mark in marks if mark.get("/NM", "").startswith("placet-")) == "/Highlight"
    assert digest(pdf) == before


def test_a_note_on_words_of_a_pdf_is_a_highlight_too(pdf: Path, tmp_path: Path) -> None:
    review = review_of(pdf)
    position = TextPositionSelector(0, 4)
    target = Target(position, quote(review.scan.document.text, position))
    note = Annotated(agent=REVIEWER, at=NOW, annotation=Annotation("note-1", target, "Why this title?"))
    output = tmp_path / "copy.pdf"
    publish_annotated_copy(review.apply(note), pdf, output, Language.ENGLISH)
    marks = [mark.get_object() for page in PdfReader(output).pages for mark in page.get("/Annots", [])]
    (found,) = [mark for mark in marks if mark.get("/NM") == "placet-note-1-0"]
    assert (found["/Contents"], found["/T"]) == ("Why this title?", "Julie Lavoie")


def test_plain_text_takes_no_annotated_copy(text: Path, tmp_path: Path) -> None:
    with pytest.raises(CopyRefused) as refused:
        publish_annotated_copy(review_of(text), text, tmp_path / "copy.txt", Language.ENGLISH)
    assert refused.value.why is Refusal.TEXT
    assert not (tmp_path / "copy.txt").exists()


def test_a_changed_draft_gets_no_annotated_copy(word: Path, tmp_path: Path) -> None:
    review = review_of(word)
    word.write_bytes(word.read_bytes() + b" ")
    with pytest.raises(DraftChanged):
        publish_annotated_copy(review, word, tmp_path / "copy.docx", Language.ENGLISH)


def test_a_draft_is_checked_by_its_digest(text: Path) -> None:
    review = review_of(text)
    check_draft(review, text)
    with pytest.raises(DraftMissing):
        check_draft(review, text.with_name("gone.txt"))


def test_sarif_says_what_was_kept_and_why(text: Path, tmp_path: Path) -> None:
    review = review_of(text)
    kept = Decision(DecisionOutcome.KEPT, "the government’s own words")
    review = review.apply(Decided(agent=REVIEWER, at=NOW, finding=review.findings[0].id, decision=kept))
    output = publish_sarif(review, text, tmp_path / "new" / "statement.sarif", Language.ENGLISH)
    (result,) = json.loads(output.read_text("utf-8"))["runs"][0]["results"]
    assert result["suppressions"][0]["justification"] == "the government’s own words"


def test_a_file_that_cannot_be_written_is_an_export_error(text: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportError):
        publish_sarif(review_of(text), text, tmp_path / "file" / "x.sarif", Language.ENGLISH)


def test_the_report_pictures_the_pages_of_a_pdf(pdf: Path, tmp_path: Path) -> None:
    output = publish_record(review_of(pdf), pdf, tmp_path / "report.pdf", Language.ENGLISH)
    assert sum(len(page.images) for page in PdfReader(output).pages) >= len(read(pdf).pages)


def test_a_record_is_written_without_its_draft(pdf: Path, tmp_path: Path) -> None:
    review = review_of(pdf)
    pdf.unlink()
    reader = PdfReader(publish_record(review, pdf, tmp_path / "report.pdf", Language.FRENCH))
    assert sum(len(page.images) for page in reader.pages) == 0
    assert all(name != "event.pdf" for name in reader.attachments)


def test_a_page_that_cannot_be_drawn_costs_its_picture_only(pdf: Path, tmp_path: Path) -> None:
    review = review_of(pdf)
    document = review.scan.document
    beyond = replace(document.pages[-1], number=len(document.pages) + 7)
    longer = replace(document, pages=(*document.pages, beyond))
    review = replace(review, scan=replace(review.scan, document=longer))
    reader = PdfReader(publish_record(review, pdf, tmp_path / "report.pdf", Language.ENGLISH))
    assert sum(len(page.images) for page in reader.pages) >= len(document.pages)


def locked_review(tmp_path: Path, data: bytes, suffix: str) -> tuple[Review, Path]:
    """Review a locked draft, opened with its password."""
    path = tmp_path / f"locked{suffix}"
    path.write_bytes(data)
    return review_of(path, USER), path


def pictured(record: Path) -> int:
    return sum(len(page.images) for page in PdfReader(record).pages)


@pytest.mark.parametrize("given", [USER, None, "wrong"])
def test_a_locked_draft_takes_no_copy_that_would_be_unlocked(tmp_path: Path, given: str | None) -> None:
    for data, suffix in ((LOCKED_WORD, ".docx"), (LOCKED_PDF, ".pdf")):
        review, path = locked_review(tmp_path, data, suffix)
        with pytest.raises(CopyRefused) as refused:
            publish_annotated_copy(review, path, tmp_path / f"copy{suffix}", Language.ENGLISH, given)
        assert refused.value.why is Refusal.ENCRYPTED
        assert not (tmp_path / f"copy{suffix}").exists()
        assert path.read_bytes() == data


def test_the_report_pictures_a_locked_draft_with_its_password_only(tmp_path: Path) -> None:
    review, path = locked_review(tmp_path, LOCKED_PDF, ".pdf")
    for given, seen in ((USER, True), (None, False), ("wrong", False)):
        record = publish_record(review, path, tmp_path / "report.pdf", Language.ENGLISH, given)
        assert (pictured(record) >= len(review.scan.document.pages)) is seen
        (kept,) = PdfReader(record).attachments["locked.pdf"]
        assert kept == LOCKED_PDF


def test_what_is_published_of_a_locked_draft_holds_no_password(tmp_path: Path) -> None:
    for data, suffix in ((LOCKED_WORD, ".docx"), (LOCKED_PDF, ".pdf")):
        review, path = locked_review(tmp_path, data, suffix)
        record = publish_record(review, path, tmp_path / "report.pdf", Language.ENGLISH, USER)
        found = publish_sarif(review, path, tmp_path / "found.sarif", Language.ENGLISH, USER)
        told = "".join(page.extract_text() for page in PdfReader(record).pages)
        for said in (repr(review), told, found.read_text("utf-8")):
            assert USER not in said
