"""Highlights with notes in a copy of a PDF draft; the draft's own bytes stay where they can."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from made_scans import NOW, REVIEWER
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject

from placet.domain.activity import Decided, Decision, DecisionOutcome
from placet.domain.document import Document
from placet.domain.errors import CopyRefused, ExportError, Refusal
from placet.domain.finding import Explanation, Finding, Scan
from placet.domain.language import Language
from placet.domain.layout import Region
from placet.domain.review import Review, begin
from placet.domain.rule import Level, PhraseRule, RuleSet
from placet.domain.selector import TextPositionSelector, quote
from placet.exporters.copies.annotated_pdf import write_annotated_pdf
from placet.readers.pdf.pages import regions
from placet.readers.registry import read

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "event-proposal.pdf"
RULES = RuleSet((), (PhraseRule(id="rule", text=("x",)),))
Marks = list[DictionaryObject]


@pytest.fixture(name="draft")
def sample_draft(tmp_path: Path) -> Path:
    path = tmp_path / "event.pdf"
    path.write_bytes(SAMPLE.read_bytes())
    return path


def changed(draft: Path, change: Callable[[PdfWriter], object], **options: str) -> None:
    """Write a draft anew with a change."""
    writer = PdfWriter(clone_from=io.BytesIO(draft.read_bytes()))
    change(writer)
    if options:
        writer.encrypt(**options)
    writer.write(str(draft))


def finding(document: Document, words: str, level: Level = Level.ERROR) -> Finding:
    start = document.text.index(words)
    position = TextPositionSelector(start, start + len(words))
    return Finding("rule", level, position, quote(document.text, position), Explanation("x"))


def reviewed(draft: Path, *words: str) -> Review:
    document = read(draft)
    found = tuple(sorted((finding(document, said) for said in words), key=lambda each: each.position))
    return begin("0" * 32, Scan(document, RULES, found, NOW, "Placet 0.1.0"), REVIEWER, NOW)


def measured(review: Review, draft: Path) -> dict[str, tuple[Region, ...]]:
    found = review.findings
    where = regions(draft, review.scan.document, [each.position for each in found])
    return {each.id: places for each, places in zip(found, where, strict=True)}


def annotated(draft: Path, review: Review, language: Language = Language.ENGLISH) -> Path:
    output = draft.parent / "out" / "copy.pdf"
    write_annotated_pdf(review, draft, output, language, measured(review, draft))
    return output


def marks(copy: Path, subtype: str = "/Highlight") -> Marks:
    notes = [note.get_object() for page in PdfReader(copy).pages for note in page.get("/Annots", [])]
    return [note for note in notes if note["/Subtype"] == subtype and note.get("/NM", "").startswith("placet-")]


def texts(path: Path) -> list[str]:
    opened = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in opened]
    finally:
        opened.close()


def test_each_finding_is_a_highlight_with_its_note(draft: Path) -> None:
    (mark,) = marks(annotated(draft, reviewed(draft, "Harper Government")))
    assert mark["/Contents"].splitlines()[0] == "Error: rule"
    assert mark["/Contents"].splitlines()[-1] == "Open"
    assert mark["/T"] == "Placet 0.1.0"
    assert mark["/F"] == 4
    assert mark["/CreationDate"] == mark["/M"] == "D:20261124150000Z"
    assert mark["/AP"]["/N"].get_object()["/Subtype"] == "/Form"


def test_the_pop_up_leads_back_to_its_highlight(draft: Path) -> None:
    (mark,) = marks(annotated(draft, reviewed(draft, "Harper Government")))
    popup = mark["/Popup"].get_object()
    assert popup["/Parent"].get_object()["/NM"] == mark["/NM"]
    assert popup["/P"] == mark["/P"]


def test_the_highlight_covers_the_words_and_no_others(draft: Path) -> None:
    copy = annotated(draft, reviewed(draft, "Harper Government"))
    (mark,) = marks(copy)
    quads = [float(value) for value in mark["/QuadPoints"]]
    opened = pypdfium2.PdfDocument(copy)
    try:
        left, bottom, right, top = min(quads[::2]), min(quads[1::2]), max(quads[::2]), max(quads[1::2])
        said = opened[0].get_textpage().get_text_bounded(left, bottom, right, top)
    finally:
        opened.close()
    assert said.strip() == "Harper Government"


def test_the_drafts_own_bytes_stay_and_notes_follow_them(draft: Path) -> None:
    before = draft.read_bytes()
    copy = annotated(draft, reviewed(draft, "Harper Government"))
    assert copy.read_bytes().startswith(before)
    assert draft.read_bytes() == before
    assert texts(copy) == texts(draft)


def test_a_file_that_cannot_be_appended_to_is_written_anew(draft: Path) -> None:
    draft.write_bytes(draft.read_bytes() + b"\nsome bytes after the end\n")
    copy = annotated(draft, reviewed(draft, "Harper Government"))
    assert not copy.read_bytes().startswith(draft.read_bytes())
    assert copy.read_bytes()[:8] == draft.read_bytes()[:8]
    assert texts(copy) == texts(draft)
    assert len(marks(copy)) == 1


def test_the_drafts_own_comments_stay(draft: Path) -> None:
    def comment(writer: PdfWriter) -> None:
        own = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject("/Text"),
                NameObject("/Rect"): ArrayObject([NumberObject(value) for value in (10, 10, 30, 30)]),
            }
        )
        writer.add_annotation(0, own)

    changed(draft, comment)
    before = len(PdfReader(draft).pages[0]["/Annots"])
    copy = annotated(draft, reviewed(draft, "Harper Government"))
    assert len(PdfReader(copy).pages[0]["/Annots"]) == before + 2


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_highlights_find_their_words_on_turned_and_cropped_pages(draft: Path, rotation: int) -> None:
    def turn(writer: PdfWriter) -> None:
        page = writer.pages[0]
        page.cropbox.lower_left = (20, 30)
        page.rotate(rotation)

    changed(draft, turn)
    copy = annotated(draft, reviewed(draft, "Harper Government"))
    quads = [float(value) for value in marks(copy)[0]["/QuadPoints"]]
    opened = pypdfium2.PdfDocument(copy)
    try:
        words = (
            opened[0]
            .get_textpage()
            .get_text_bounded(min(quads[::2]), min(quads[1::2]), max(quads[::2]), max(quads[1::2]))
        )
    finally:
        opened.close()
    assert words.strip() == "Harper Government"


def test_a_finding_outside_the_pages_is_said_on_the_first(draft: Path) -> None:
    changed(draft, lambda writer: writer.add_metadata({"/Title": "A Real Change for families"}))
    copy = annotated(draft, reviewed(draft, "Real Change"), Language.FRENCH)
    assert marks(copy) == []
    (note,) = marks(copy, "/Text")
    assert note["/Contents"].startswith("Constats et notes qui n’ont pas d’endroit dans la page\n\n")
    assert "titre «\u00a0Real Change\u00a0»" in note["/Contents"]


def test_a_decision_is_signed_by_who_made_it(draft: Path) -> None:
    review = reviewed(draft, "Harper Government")
    kept = Decision(DecisionOutcome.KEPT, "the title of a book")
    review = review.apply(Decided(agent=REVIEWER, at=NOW, finding=review.findings[0].id, decision=kept))
    (mark,) = marks(annotated(draft, review))
    assert mark["/T"] == "Julie Lavoie"
    assert mark["/Contents"].splitlines()[-1] == "Kept: the title of a book"


def test_words_on_two_pages_are_two_highlights_of_one_finding(draft: Path) -> None:
    document = read(draft)
    turn = document.pages[0].end
    position = TextPositionSelector(turn - 20, turn + 20)
    found = Finding("rule", Level.NOTE, position, quote(document.text, position), Explanation("x"))
    review = begin("0" * 32, Scan(document, RULES, (found,), NOW, "Placet"), REVIEWER, NOW)
    assert [mark["/NM"] for mark in marks(annotated(draft, review))] == [f"placet-{found.id}-{n}" for n in (0, 1)]


def test_the_appended_table_counts_its_objects(draft: Path) -> None:
    copy = annotated(draft, reviewed(draft, "Harper Government"))
    with pikepdf.open(copy) as opened:
        assert opened.check_pdf_syntax() == []


def test_a_copy_without_findings_has_the_drafts_words(draft: Path) -> None:
    copy = annotated(draft, reviewed(draft))
    assert texts(copy) == texts(draft)
    assert marks(copy) == []


def sign(writer: PdfWriter) -> None:
    form = DictionaryObject({NameObject("/Fields"): ArrayObject(), NameObject("/SigFlags"): NumberObject(3)})
    writer.root_object[NameObject("/AcroForm")] = form


def test_a_signed_draft_keeps_every_byte_that_was_signed(draft: Path) -> None:
    changed(draft, sign)
    copy = annotated(draft, reviewed(draft, "Harper Government"))
    assert copy.read_bytes().startswith(draft.read_bytes())
    assert len(marks(copy)) == 1


def refused(draft: Path, review: Review, output: Path | None = None) -> Refusal:
    with pytest.raises(CopyRefused) as trouble:
        write_annotated_pdf(review, draft, output or draft.parent / "copy.pdf", Language.ENGLISH, {})
    assert not (draft.parent / "copy.pdf").exists()
    return trouble.value.why


def test_a_signed_draft_that_would_be_written_anew_is_refused(draft: Path) -> None:
    changed(draft, sign)
    draft.write_bytes(draft.read_bytes() + b"\nsome bytes after the end\n")
    assert refused(draft, reviewed(draft, "Harper Government")) is Refusal.SIGNED


def test_an_encrypted_draft_is_refused(draft: Path) -> None:
    review = reviewed(draft, "Harper Government")
    changed(draft, lambda writer: None, user_password="secret", algorithm="RC4-128")
    assert refused(draft, review) is Refusal.ENCRYPTED


def test_a_broken_draft_is_refused(draft: Path) -> None:
    review = reviewed(draft, "Harper Government")
    draft.write_bytes(b"%PDF-1.7 and nothing else")
    assert refused(draft, review) is Refusal.DAMAGED


def test_the_draft_is_never_written_to(draft: Path) -> None:
    review, before = reviewed(draft, "Harper Government"), draft.read_bytes()
    assert refused(draft, review, draft) is Refusal.ITSELF
    assert draft.read_bytes() == before


def test_a_missing_draft_is_an_export_error(draft: Path) -> None:
    review = reviewed(draft, "Harper Government")
    draft.unlink()
    with pytest.raises(ExportError):
        write_annotated_pdf(review, draft, draft.parent / "copy.pdf", Language.ENGLISH, {})
