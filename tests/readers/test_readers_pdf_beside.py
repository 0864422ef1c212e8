"""What stands beside a PDF's pages is read whatever its encoding, its damage, and the trailer that leads to it."""

import base64
import zlib
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from pdf_file import Stream, form, note, pdf, pdf_with_packed, show

from placet.domain.document import CoverageReason, Document, PlaceKind
from placet.readers.registry import read

PLAN = show("A plan")


def read_bytes(folder: Path, data: bytes) -> Document:
    path = folder / "draft.pdf"
    path.write_bytes(data)
    return read(path)


def words(document: Document, kind: PlaceKind) -> list[str]:
    return [document.text[each.start : each.end] for each in document.passages if each.place.kind is kind]


def titled(entry: str) -> bytes:
    return pdf(PLAN, trailer="/Info @info", info=f"<< {entry} >>")


@pytest.mark.parametrize(
    "data",
    [
        "Été œuvré".encode("utf-16"),
        b"\xfe\xff" + "Été œuvré".encode("utf-16-be"),
        b"\xef\xbb\xbf" + "Été œuvré".encode(),
        b"\xc9t\xe9 \x9cuvr\xe9",
        "Été œuvré".encode("utf-16-be"),
        "Été œuvré".encode("utf-16-le"),
    ],
    ids=["utf-16", "utf-16-be", "utf-8", "pdfdoc", "utf-16-be-unmarked", "utf-16-le-unmarked"],
)
def test_a_title_is_read_in_any_encoding(tmp_path: Path, data: bytes) -> None:
    document = read_bytes(tmp_path, titled(f"/Title <{data.hex()}>"))
    assert document.metadata.title == "Été œuvré"
    assert words(document, PlaceKind.PROPERTY) == ["Été œuvré"]


def test_a_key_in_latin_letters_is_named_in_them(tmp_path: Path) -> None:
    (passage,) = (
        each
        for each in read_bytes(tmp_path, titled("/Ann\xe9e (Brighter)")).passages
        if each.place.kind is PlaceKind.PROPERTY
    )
    assert passage.place.name == "Année"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("D:20261125181500-05'00'", datetime(2026, 11, 25, 18, 15, tzinfo=timezone(timedelta(hours=-5)))),
        ("D:20261125181500+0530", datetime(2026, 11, 25, 18, 15, tzinfo=timezone(timedelta(hours=5, minutes=30)))),
        ("D:20261125181500Z", datetime(2026, 11, 25, 18, 15, tzinfo=UTC)),
        ("D:20261125181500Z00'00'", datetime(2026, 11, 25, 18, 15, tzinfo=UTC)),
        ("D:202611", datetime(2026, 11, 1)),
        ("2026", datetime(2026, 1, 1)),
        ("D:20261341", None),
        ("yesterday", None),
        ("D:20261125181500+99'99'", None),
    ],
)
def test_the_time_of_the_last_change_is_what_the_file_says(tmp_path: Path, said: str, meant: datetime | None) -> None:
    assert read_bytes(tmp_path, titled(f"/ModDate ({said})")).metadata.modified == meant


def test_properties_that_only_an_earlier_trailer_names_are_read(tmp_path: Path) -> None:
    first = titled("/Title (Brighter Tomorrow)")
    start = first.rfind(b"xref\n0")
    size = first.count(b" obj\n") + 1
    later = b"xref\n0 0\ntrailer\n<< /Size %d /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    document = read_bytes(tmp_path, first + later % (size, start, len(first)))
    assert words(document, PlaceKind.PROPERTY) == ["Brighter Tomorrow"]


@pytest.mark.parametrize(
    ("key", "catalog"),
    [("/Inf#6f", ""), ("/#49nfo", ""), ("/X", "/#4fut#6Cines << /First << /Title (Brighter Tomorrow) >> >>")],
)
def test_keys_written_in_numbers_lead_to_words_as_well(tmp_path: Path, key: str, catalog: str) -> None:
    data = pdf(PLAN, catalog=catalog, trailer=f"{key} @info", info="<< /Title (Brighter Tomorrow) >>")
    assert "Brighter Tomorrow" in read_bytes(tmp_path, data).text


def test_a_file_that_names_nothing_beside_its_pages_has_nothing_unread(tmp_path: Path) -> None:
    document = read_bytes(tmp_path, pdf(PLAN))
    assert [row.place.kind for row in document.coverage] == [PlaceKind.PAGE]
    assert not document.unread


def test_properties_in_an_object_stream_are_read(tmp_path: Path) -> None:
    data = pdf_with_packed("<< /Title (Brighter Tomorrow) >>")
    assert words(read_bytes(tmp_path, data), PlaceKind.PROPERTY) == ["Brighter Tomorrow"]


def test_each_annotation_keeps_the_words_that_are_drawn_for_it(tmp_path: Path) -> None:
    stamps = {f"s{number}": note("Stamp", f"/T (S{number}) /AP << /N @d{number} >>") for number in range(12)}
    drawn = {f"d{number}": form(show(f"Brighter {number}", 5, 5)) for number in range(12)}
    drawn["d3"] = Stream(b"not packed", "/Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode")
    drawn["d5"] = form("0 0 9 9 re f")
    document = read_bytes(
        tmp_path, pdf(PLAN, page=f"/Annots [{' '.join(f'@{key}' for key in stamps)}]", **stamps, **drawn)
    )
    found = {
        each.place.name: document.text[each.start : each.end]
        for each in document.passages
        if each.place.kind is PlaceKind.ANNOTATION
    }
    assert found == {f"S{number}": f"Brighter {number}" for number in range(12) if number not in (3, 5)}
    assert [(row.place.key, row.reason) for row in document.unread] == [("annotation-p1", CoverageReason.MALFORMED)]


def test_a_drawing_that_many_annotations_share_is_told_for_each(tmp_path: Path) -> None:
    stamps = " ".join(note("Stamp", "/AP << /N @drawn >>") for _ in range(3))
    document = read_bytes(tmp_path, pdf(PLAN, PLAN, page=f"/Annots [{stamps}]", drawn=form(show("Brighter", 5, 5))))
    assert words(document, PlaceKind.ANNOTATION) == ["Brighter"] * 6


def test_metadata_packed_beyond_measure_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    data = pdf(
        PLAN,
        catalog="/Metadata @m /Outlines << /First << /Title (Brighter) >> >>",
        m=Stream(b"\0" * 300_000, "/Type /Metadata /Subtype /XML /Filter /LZWDecode"),
    )
    document = read_bytes(tmp_path, data)
    assert words(document, PlaceKind.OUTLINE) == ["Brighter"]
    assert [(row.place.kind, row.reason) for row in document.unread] == [(PlaceKind.PROPERTY, CoverageReason.MALFORMED)]


@pytest.mark.parametrize(
    ("entries", "data"),
    [
        ("/Filter /FlateDecode", zlib.compress(b"Brighter Tomorrow")),
        ("/Filter [/Fl]", zlib.compress(b"Brighter Tomorrow")),
        ("/Filter [/FlateDecode /FlateDecode]", zlib.compress(zlib.compress(b"Brighter Tomorrow"))),
        ("/Filter /ASCIIHexDecode", b"4272696768746572 20546f6d6f72726f77>"),
        ("/Filter [/A85 /FlateDecode]", base64.a85encode(zlib.compress(b"Brighter Tomorrow"), wrapcol=8) + b"~>"),
        ("/Filter /RunLengthDecode", b"\x10Brighter Tomorrow\x80"),
        ("/Filter /FlateDecode /DecodeParms << /Predictor 1 >>", zlib.compress(b"Brighter Tomorrow")),
        ("/Filter /FlateDecode", zlib.compress(b"Brighter Tomorrow")[:-4] + b"damage"),
        ("", b"Brighter Tomorrow"),
    ],
    ids=["flate", "short", "twice", "hexadecimal", "base-85", "run-length", "parameters", "damaged", "plain"],
)
def test_a_file_that_travels_packed_is_read(tmp_path: Path, entries: str, data: bytes) -> None:
    made = pdf(
        PLAN,
        catalog="/Names << /EmbeddedFiles << /Names [(a.txt) @spec] >> >>",
        spec="<< /Type /Filespec /F (a.txt) /EF << /F @file >> >>",
        file=Stream(data, entries),
    )
    assert words(read_bytes(tmp_path, made), PlaceKind.ATTACHMENT) == ["Brighter Tomorrow"]


@pytest.mark.parametrize("times", [1, 2])
def test_a_drawing_that_draws_itself_is_told_and_not_followed(tmp_path: Path, times: int) -> None:
    drawn = {
        f"d{number}": form(f"/X Do {show('A', 5, 5)}" * times, more=f"/XObject << /X @d{1 - number} >>")
        for number in (0, 1)
    }
    data = pdf(PLAN, page=f"/Annots [{note('Stamp', '/AP << /N @d0 >>')} {note('Text', '/Contents (B)')}]", **drawn)
    document = read_bytes(tmp_path, data)
    assert words(document, PlaceKind.COMMENT) == ["B"]
    assert [(row.place.key, row.reason) for row in document.unread] == [("annotation-p1", CoverageReason.MALFORMED)]


def test_a_drawing_within_a_drawing_is_read(tmp_path: Path) -> None:
    drawn = form("/X Do", more="/XObject << /X @inner >>")
    data = pdf(PLAN, page=f"/Annots [{note('Stamp', '/AP << /N @d >>')}]", d=drawn, inner=form(show("Brighter", 5, 5)))
    assert words(read_bytes(tmp_path, data), PlaceKind.ANNOTATION) == ["Brighter"]
