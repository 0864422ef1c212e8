"""The places for digital signatures on page 1: fields with a look, a tag and a lock."""

import io

import pikepdf
import pypdfium2 as pdfium
import pytest
from made_reviews import BEGUN, decided, opened, signed, whole
from pikepdf import Name

from placet.domain.language import Language
from placet.exporters.record.pdf import record_bytes
from placet.exporters.record.pdf_fields import elements
from placet.exporters.record.signature_look import open_look, signed_look

EN, FR = Language.ENGLISH, Language.FRENCH


@pytest.fixture(name="document", scope="module")
def record_of_two() -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(record_bytes(whole(), EN, (), {}, None)))


def words(pdf: bytes) -> str:
    return " ".join(pdfium.PdfDocument(pdf)[0].get_textpage().get_text_bounded().split())


def test_a_signed_off_record_has_fields_for_the_reviewer_and_the_approver_on_page_1_and_two_more(
    document: pikepdf.Pdf,
) -> None:
    fields = document.Root.AcroForm.Fields
    assert [(str(field.T), str(field.TU)) for field in fields] == [
        ("reviewer", "Digital signature: Reviewed by"),
        ("approver", "Digital signature: Approved by"),
        ("approver-1", "Digital signature: Further approval 1"),
        ("approver-2", "Digital signature: Further approval 2"),
    ]
    for field in list(fields)[:2]:
        assert (field.FT, field.Subtype, int(field.F), field.P.objgen) == (
            Name.Sig,
            Name.Widget,
            4,
            document.pages[0].objgen,
        )


def test_only_the_approvers_field_locks_the_record(document: pikepdf.Pdf) -> None:
    reviewer, approver, *others = document.Root.AcroForm.Fields
    assert not any(Name.Lock in field for field in (reviewer, *others))
    assert (approver.Lock.Action, int(approver.Lock.P)) == (Name.All, 1)


def test_the_fields_stand_side_by_side_where_page_1_frames_them(document: pikepdf.Pdf) -> None:
    left, right, *_ = ([float(number) for number in field.Rect] for field in document.Root.AcroForm.Fields)
    assert [round(left[2] - left[0]), round(left[3] - left[1])] == [246, 56]
    assert left[1::2] == right[1::2]
    assert 0 < left[0] < left[2] < right[0] < right[2] < 612


def test_each_field_is_tagged_after_the_figure_that_keeps_its_place(document: pikepdf.Pdf) -> None:
    root = document.Root.StructTreeRoot
    forms = [element for element in elements(root) if element.get(Name.S) == Name.Form]
    assert {form.K.Obj.objgen for form in forms} == {field.objgen for field in document.Root.AcroForm.Fields}
    parents = pikepdf.NumberTree(root.ParentTree)
    for form in forms:
        kids = list(form.P.K)
        place = next(index for index, kid in enumerate(kids) if kid == form)
        assert Name.Figure == kids[place - 1].S
        assert str(kids[place - 1].Alt) == str(form.K.Obj.TU)
        assert parents[int(form.K.Obj.StructParent)].objgen == form.objgen


@pytest.mark.parametrize("language", list(Language))
def test_an_open_field_says_that_the_sign_off_is_typed(language: Language) -> None:
    assert words(open_look(language, typed_sign_off=True)).startswith(
        "Digital signature" if language is EN else "Signature numérique"
    )
    assert len(words(open_look(language, typed_sign_off=True))) > len(words(open_look(language, typed_sign_off=False)))


def test_a_signed_field_names_the_signer_and_the_time_whatever_the_letters() -> None:
    assert words(signed_look("Marie-Ève Tremblay", BEGUN, EN)).startswith("Digital signature Marie-Ève Tremblay 20 Nov")
    assert "emoji : cotillons" in words(signed_look("🎉 M. Roy", BEGUN, FR))
    assert "…" in words(signed_look("W" * 300, BEGUN, EN))


def test_a_look_is_one_page_of_the_fields_size_and_carries_its_fonts() -> None:
    with pikepdf.open(io.BytesIO(signed_look("W" * 300, BEGUN, EN))) as look:
        assert [float(number) for number in look.pages[0].MediaBox] == [0, 0, 246, 56]
        assert len(look.pages) == 1
        for font in look.pages[0].Resources.Font.values():
            assert (
                "/FontFile2" in font.DescendantFonts[0].FontDescriptor
                or "/FontFile3" in font.DescendantFonts[0].FontDescriptor
            )


def test_a_report_that_nobody_signed_has_no_fields() -> None:
    with pikepdf.open(io.BytesIO(record_bytes(opened(), EN, (), {}, None))) as report:
        assert Name.AcroForm not in report.Root


def test_the_approvers_field_is_there_before_the_approver_has_signed() -> None:
    review = signed(decided(opened()), None)
    with pikepdf.open(io.BytesIO(record_bytes(review, EN, (), {}, None))) as document:
        assert [str(field.T) for field in document.Root.AcroForm.Fields][:2] == ["reviewer", "approver"]
