"""The record as a PDF: read back with other libraries than the ones that wrote it."""

import hashlib
import io
import json
import re
from pathlib import Path

import pypdf
import pypdfium2 as pdfium
import pytest
import rfc8785
from made_reviews import (
    APPROVER,
    BEGUN,
    REVIEWER,
    decided,
    done,
    odd,
    opened,
    pages,
    picture,
    regions,
    scan,
    signed,
    whole,
)
from pydantic import TypeAdapter

from placet.domain.activity import Agent, Described, Description, Outcome, SignedOff
from placet.domain.document import Metadata
from placet.domain.errors import DraftChanged, ExportError
from placet.domain.language import Language
from placet.domain.review import Review, begin
from placet.domain.trail import check
from placet.exporters.record.pdf import record_bytes, record_file_name, review_data, write_record

EN, FR = Language.ENGLISH, Language.FRENCH


def texts(pdf: bytes) -> list[str]:
    """Read the words of each page, their odd spaces made plain."""
    document = pdfium.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


@pytest.mark.parametrize(("language", "contents"), [(EN, "Contents"), (FR, "Table des matières")])
@pytest.mark.parametrize("findings", [0, 6, 60])
def test_page_1_is_one_page_and_page_2_opens_with_the_contents(
    findings: int, language: Language, contents: str
) -> None:
    first, second, *_ = texts(record_bytes(whole(findings, language), language, (), {}, None))
    assert contents not in first
    assert second.startswith(f"family-benefit_release.docx SHA-256 5d820fcd… {contents} 1 ")
    assert re.search(r"Page 1 (of|sur) \d+$", first)


@pytest.mark.parametrize(("language", "contents"), [(EN, "Contents"), (FR, "Table des matières")])
def test_the_oddest_review_still_makes_a_record_whose_page_1_is_one_page(language: Language, contents: str) -> None:
    review = pages(odd(40), 3)
    written = record_bytes(review, language, (picture(1), picture(2)), regions(review), b"draft")
    first, second, *rest = texts(written)
    assert contents not in first
    assert contents in second[:120]
    assert any("U+4E2D" in page for page in rest)
    assert sum(page.count("One more.") for page in rest) == 20


def test_a_long_name_cannot_push_page_1_over() -> None:
    long = "words of an ordinary length and sort " * 20
    person = Agent(long, long, long)
    review = opened(6, name=f"{long}.docx", metadata=Metadata(long))
    review = done(review, Described(agent=person, at=BEGUN, description=Description(long, long, None, long, long)))
    review = signed(decided(review), Outcome.APPROVED_WITH_CONDITIONS, (long,) * 5)
    last = Agent(long, long, long, APPROVER.role)
    review = done(
        review, SignedOff(agent=last, at=BEGUN, outcome=Outcome.NOT_APPROVED, statement=long, acting_for=long)
    )
    assert "Contents 1 The draft and the review" in texts(record_bytes(review, EN, (), {}, None))[1]


def test_the_record_says_what_the_review_holds() -> None:
    text = " ".join(texts(record_bytes(whole(), EN, (), {}, None)))
    for words in (
        *("Sign-off record", "Approved for release with conditions", "By James Nakashuk-O’Neil, acting for"),
        *("The hashtag is removed.", "Today the Harper Government said that families will benefit."),
        *("Minister’s office, Alexandra Konstantinopoulos", "The clause requires “Government of Canada”."),
        *("Title matches the approved French title.", "branding.leader-name", "Entry", "Jane Doe, Minister"),
    ):
        assert words in text, words
    assert "Unsigned report" not in text


def test_a_report_of_a_review_nobody_signed_says_so_in_french_too() -> None:
    first = texts(record_bytes(opened(), FR, (), {}, None))[0]
    assert "Rapport non signé" in first
    assert "Personne n’a signé cet examen." in first
    assert "Dossier d’approbation" not in first


def test_neither_language_says_that_a_draft_is_non_partisan() -> None:
    for language, words in ((EN, "is non-partisan"), (FR, "est non partisan")):
        assert all(words not in page for page in texts(record_bytes(whole(0), language, (), {}, None)))


def test_the_same_review_has_the_same_bytes() -> None:
    review = pages(whole(), 1)
    twice = [record_bytes(review, FR, (picture(1),), regions(review), b"draft") for _ in range(2)]
    assert twice[0] == twice[1]


def test_the_attached_data_are_the_review_and_its_chain_holds() -> None:
    review = whole(7)
    files = pypdf.PdfReader(io.BytesIO(record_bytes(review, EN, (), {}, None))).attachments
    ((name, (data,)),) = files.items()
    assert name == "PLC-2026-A1B2C3D4.json"
    assert data == review_data(review)
    assert data == rfc8785.dumps(json.loads(data))
    read = TypeAdapter(Review).validate_json(data)
    assert read == review
    check(read.trail, read.origin)
    ids = [finding["id"] for finding in json.loads(data)["scan"]["findings"]]
    assert ids == [finding.id for finding in review.scan.findings]


def test_the_draft_is_attached_where_it_is_at_hand(tmp_path: Path) -> None:
    draft = tmp_path / "family-benefit_release.docx"
    draft.write_bytes(b"the draft")
    review = decided(opened(1, sha256=hashlib.sha256(b"the draft").hexdigest()))
    write_record(review, tmp_path / "record.pdf", EN, (), {}, draft)
    files = pypdf.PdfReader(tmp_path / "record.pdf").attachments
    assert files["family-benefit_release.docx"] == [b"the draft"]
    relations = {
        str(one.get_object()["/AFRelationship"]) for one in pypdf.PdfReader(tmp_path / "record.pdf").root_object["/AF"]
    }
    assert relations == {"/Data", "/Source"}


def test_a_draft_that_changed_since_is_not_attached(tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    draft.write_bytes(b"another draft")
    with pytest.raises(DraftChanged):
        write_record(opened(), tmp_path / "record.pdf", EN, (), {}, draft)
    assert not (tmp_path / "record.pdf").exists()


def test_a_file_name_with_half_a_character_is_attached_all_the_same() -> None:
    review = opened(0, name="caf\udce9.docx")
    files = pypdf.PdfReader(io.BytesIO(record_bytes(review, EN, (), {}, b"draft"))).attachments
    assert set(files) == {"PLC-2026-A1B2C3D4.json", "caf?.docx"}


def test_pictures_stand_in_the_record_with_their_words() -> None:
    review = pages(opened(4), 2)
    written = record_bytes(review, EN, (picture(1), picture(2)), regions(review), None)
    large, small = texts(written)[-2:]
    assert "Page 1 Found on this page 1 Names the government after its leader 2 A slogan" in large
    assert "Pages without findings Page 2" in small
    alternatives = alternative_texts(written)
    assert "Picture of page 1 of the draft. Findings marked on it: 1, 2, 3, 4." in alternatives
    assert "Picture of page 2 of the draft." in alternatives


def alternative_texts(pdf: bytes) -> list[str]:
    """List the alternative texts of a PDF's structure."""
    found: list[str] = []
    waiting = [pypdf.PdfReader(io.BytesIO(pdf)).root_object["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, pypdf.generic.DictionaryObject):
            found += [str(element["/Alt"])] if "/Alt" in element else []
            waiting += [element["/K"]] if "/K" in element else []
        elif isinstance(element, pypdf.generic.ArrayObject):
            waiting += element
    return found


def test_only_the_programs_fonts_are_in_the_record_and_all_are_embedded() -> None:
    reader = pypdf.PdfReader(io.BytesIO(record_bytes(odd(2), EN, (), {}, None)))
    names = set()
    for page in reader.pages:
        for font in page["/Resources"].get_object().get("/Font", {}).values():
            (descendant,) = font.get_object()["/DescendantFonts"]
            names.add(str(descendant.get_object()["/BaseFont"]).partition("+")[2])
            descriptor = descendant.get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)
    assert names
    assert all(name.startswith(("NotoSans", "IBMPlexMono")) for name in names), names


def test_the_record_names_itself_its_language_and_its_colours() -> None:
    reader = pypdf.PdfReader(io.BytesIO(record_bytes(whole(), FR, (), {}, None)))
    root = reader.root_object
    assert reader.metadata is not None
    assert reader.metadata.title == "Dossier d’approbation PLC-2026-A1B2C3D4"
    assert root["/Lang"] == "fr-CA"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    (intent,) = root["/OutputIntents"]
    assert intent.get_object()["/DestOutputProfile"].get_object().get_data()
    assert reader.metadata.creation_date == whole().trail[-1].activity.at


def test_bookmarks_name_the_sections_and_no_finding() -> None:
    reader = pypdf.PdfReader(io.BytesIO(record_bytes(whole(60), EN, (), {}, None)))
    titles = [item.title for item in flat(reader.outline)]
    assert "Findings" in " ".join(titles)
    assert len(titles) < 25


def flat(outline: list[object]) -> list[pypdf.generic.Destination]:
    found: list[pypdf.generic.Destination] = []
    for item in outline:
        found += flat(item) if isinstance(item, list) else [item]  # type: ignore[list-item]
    return found


def test_the_record_is_never_written_over_the_draft(tmp_path: Path) -> None:
    draft = tmp_path / "draft.pdf"
    draft.write_bytes(b"the draft")
    with pytest.raises(ExportError, match="the draft itself"):
        write_record(opened(sha256=hashlib.sha256(b"the draft").hexdigest()), draft, EN, (), {}, draft)
    assert draft.read_bytes() == b"the draft"


def test_what_keeps_a_record_from_being_written_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "record.pdf").mkdir()
    with pytest.raises(ExportError) as caught:
        write_record(opened(), tmp_path / "record.pdf", EN, (), {}, None)
    assert caught.value.detail
    assert [path.name for path in tmp_path.iterdir()] == ["record.pdf"]


def test_a_folder_that_is_missing_is_made_and_an_older_record_replaced(tmp_path: Path) -> None:
    output = tmp_path / "records" / "record.pdf"
    write_record(opened(), output, EN, (), {}, None)
    first = output.read_bytes()
    write_record(whole(), output, EN, (), {}, None)
    assert output.read_bytes() != first
    assert [path.name for path in output.parent.iterdir()] == ["record.pdf"]


def test_a_records_file_is_named_after_its_draft_its_kind_and_its_review() -> None:
    assert record_file_name(whole(), EN) == "family-benefit_release_sign-off-record_EN_a1b2c3d4.pdf"
    assert record_file_name(whole(), FR) == "family-benefit_release_dossier-approbation_FR_a1b2c3d4.pdf"
    assert record_file_name(opened(), EN) == "family-benefit_release_unsigned-report_EN_a1b2c3d4.pdf"
    assert record_file_name(opened(), FR) == "family-benefit_release_rapport-non-signe_FR_a1b2c3d4.pdf"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a/b: c?.docx", "a_b_c"),
        ("..docx", "draft"),
        ("é" * 200 + ".pdf", "é" * 80),
        ("no-ending", "no-ending"),
        ("CON .docx", "CON"),
        ("🎉.docx", "draft"),
    ],
)
def test_a_records_file_name_suits_every_system(name: str, expected: str) -> None:
    made = record_file_name(opened(0, name=name), EN)
    assert made == f"{expected}_unsigned-report_EN_a1b2c3d4.pdf"
    assert len(made.encode()) < 255


def test_a_review_that_nobody_began_can_be_reported() -> None:
    bare = Review("ab" * 16, scan(1))
    assert "Unsigned report" in texts(record_bytes(bare, EN, (), {}, None))[0]
    assert begin("ab" * 16, scan(1), REVIEWER, BEGUN).trail
