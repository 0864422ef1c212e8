"""Records to verify, and a hand that changes them."""

import hashlib
import io
import json
from collections.abc import Callable
from pathlib import Path

import pikepdf
import rfc8785
from made_reviews import (
    BEGUN,
    NUMBER,
    REVIEWER,
    RULES,
    SENTENCE,
    WORDS,
    asked,
    decided,
    done,
    noted,
    signed,
)
from pikepdf import Array, Dictionary, Name
from pyhanko.pdf_utils import embed, generic
from pyhanko.pdf_utils.generic import NameObject, pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from placet.domain.activity import Described, Description, Outcome
from placet.domain.finding import Explanation, Finding, Scan
from placet.domain.language import Language
from placet.domain.review import Review, begin
from placet.domain.selector import TextPositionSelector, quote
from placet.exporters.record.pdf import record_bytes, review_data
from placet.exporters.record.signature_look import signed_look
from placet.readers.registry import read

Change = Callable[[pikepdf.Pdf], None]
DRAFT = "\n\n".join(f"{SENTENCE} That is point {number}." for number in range(1, 7))


def draft_file(folder: Path, words: str = DRAFT, name: str = "release.txt") -> Path:
    path = folder / name
    path.write_text(words, "utf-8")
    return path


def scanned(draft: Path, findings: int) -> Scan:
    """A scan of a real file: a finding a paragraph, its rules in turn."""
    document = read(draft)
    found = []
    for number, passage in enumerate(document.passages[:findings]):
        rule = RULES.rules[number % 3]
        start = document.text.index(WORDS[rule.id], passage.start)
        position = TextPositionSelector(start, start + len(WORDS[rule.id]))
        quoted = quote(document.text, position)
        found.append(Finding(rule.id, rule.level, position, quoted, Explanation(WORDS[rule.id])))
    return Scan(document, RULES, tuple(found), BEGUN, "Placet 0.1.0")


def reviewed(draft: Path, findings: int = 6) -> Review:
    """A review of a real file, described and decided, with a note and a request."""
    review = begin(NUMBER, scanned(draft, findings), REVIEWER, BEGUN)
    said = Described(agent=REVIEWER, at=BEGUN, description=Description("news-release", "web", None, "5"))
    return asked(noted(decided(done(review, said))))


def signed_review(draft: Path, outcome: Outcome | None = Outcome.APPROVED) -> Review:
    return signed(reviewed(draft), outcome)


def record(review: Review, language: Language = Language.ENGLISH, draft: Path | None = None) -> bytes:
    return record_bytes(review, language, (), {}, draft.read_bytes() if draft else None)


def written(folder: Path, data: bytes, name: str = "record.pdf") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


# --- a hand that changes a record


def changed(data: bytes, change: Change) -> bytes:
    """Change a PDF and save it whole, as an editor of PDFs does."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        change(document)
        document.save(buffer)
    return buffer.getvalue()


def data_inside(data: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as document:
        name = next(name for name in document.attachments if name.endswith(".json"))
        return document.attachments[name].get_file().read_bytes()


def with_data(data: bytes, inside: bytes) -> bytes:
    """Put other data in the place of the review's; everything else stays."""

    def change(document: pikepdf.Pdf) -> None:
        for spec in document.Root.AF:
            if str(spec.F).endswith(".json"):
                spec.EF.F.write(inside)
                spec.EF.F.Params = Dictionary(Size=len(inside))

    return changed(data, change)


def with_review(data: bytes, change: Callable[[dict], None], *, chained: bool = False) -> bytes:  # type: ignore[type-arg]
    """Change the review inside a record; `chained` makes its trail whole again, as a forger would."""
    plain = json.loads(data_inside(data))
    change(plain)
    if chained:
        chain(plain)
    return with_data(data, rfc8785.dumps(plain))


def chain(plain: dict) -> None:  # type: ignore[type-arg]
    """Compute a trail's chain again, as section 10 of a record says."""
    draft = plain["scan"]["document"]["sha256"]
    previous = hashlib.sha256(f"{plain['id']}\n{draft}".encode()).hexdigest()
    for number, entry in enumerate(plain["trail"], start=1):
        content = {"number": number, "previous": previous, "activity": entry["activity"]}
        digest = hashlib.sha256(rfc8785.dumps(content)).hexdigest()
        entry |= {"number": number, "previous": previous, "digest": digest}
        previous = digest


def pages_of(other: Review, original: Review, language: Language = Language.ENGLISH) -> bytes:
    """A record whose pages say what one review says, and whose data is another's."""
    return with_data(record(other, language), review_data(original))


def overlaid(document: pikepdf.Pdf) -> None:
    """Write words over page 1 in a font of every reader's own."""
    page = document.pages[0]
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.obj.Resources.Font[Name.Forged] = document.make_indirect(font)
    page.contents_add(b"BT /Forged 17 Tf 54 600 Td (Not approved) Tj ET")


def pictured(document: pikepdf.Pdf) -> None:
    """Lay a white picture over page 1."""
    picture = pikepdf.Stream(document, b"\xff")
    picture.stream_dict = Dictionary(
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=1,
        Height=1,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
    )
    page = document.pages[0]
    page.obj.Resources[Name.XObject] = Dictionary({"/Forged": document.make_indirect(picture)})
    page.contents_add(b"q 300 0 0 40 54 590 cm /Forged Do Q")


def noted_on(document: pikepdf.Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=[54, 590, 300, 620], Contents="Not approved")
    document.pages[0].obj.Annots = document.make_indirect(Array([document.make_indirect(note)]))


def linked_out(document: pikepdf.Pdf) -> None:
    action = Dictionary(S=Name.URI, URI="https://example.org")
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[54, 590, 300, 620], A=action)
    document.pages[0].obj.Annots = document.make_indirect(Array([document.make_indirect(link)]))


def scripted(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def layered(document: pikepdf.Pdf) -> None:
    document.Root.OCProperties = Dictionary(OCGs=Array([]), D=Dictionary())


def fielded(document: pikepdf.Pdf) -> None:
    field = document.make_indirect(Dictionary(FT=Name.Tx, T="outcome", V="Not approved"))
    document.Root.AcroForm.Fields.append(field)


def without_field(document: pikepdf.Pdf) -> None:
    page = document.pages[0].obj
    page.Annots = Array([note for note in page.Annots if str(note.get(Name.T, "")) != "approver"])
    fields = document.Root.AcroForm.Fields
    document.Root.AcroForm.Fields = Array([field for field in fields if str(field.T) != "approver"])


def field_painted(document: pikepdf.Pdf) -> None:
    """Let a field that nobody signed look as if somebody had."""
    look = signed_look("James Nakashuk-O’Neil", BEGUN, Language.ENGLISH)
    with pikepdf.open(io.BytesIO(look)) as drawn:
        shown = document.copy_foreign(drawn.pages[0].as_form_xobject())
    document.Root.AcroForm.Fields[1].AP.N = shown


def attached(document: pikepdf.Pdf) -> None:
    document.attachments["other.txt"] = pikepdf.AttachedFileSpec(document, b"other", filename="other.txt")


def other_draft(document: pikepdf.Pdf) -> None:
    for spec in document.Root.AF:
        if spec.AFRelationship == Name.Source:
            spec.EF.F.write(b"another draft")


def without_draft(document: pikepdf.Pdf) -> None:
    name = next(name for name in document.attachments if not name.endswith(".json"))
    del document.attachments[name]
    document.Root.AF = Array([spec for spec in document.Root.AF if spec.AFRelationship != Name.Source])


def without_data(document: pikepdf.Pdf) -> None:
    for name in list(document.attachments):
        del document.attachments[name]
    if Name.AF in document.Root:
        del document.Root.AF


def without_page(document: pikepdf.Pdf) -> None:
    del document.pages[2]


def with_page_twice(document: pikepdf.Pdf) -> None:
    document.pages.append(document.pages[0])


def pages_swapped(document: pikepdf.Pdf) -> None:
    first, second = document.pages[2], document.pages[3]
    document.pages[2], document.pages[3] = second, first


def empty_page_added(document: pikepdf.Pdf) -> None:
    document.add_blank_page(page_size=(612, 792))


def appended(data: bytes) -> bytes:
    """Write to a record again at its end, as a reader of PDFs that saves does (ISO 32000-1, 7.5.6)."""
    return appended_by(data, lambda writer: writer.update_root())


# --- changes appended to a record that is signed


def appended_by(data: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """Append a change, so that what was signed before stands byte by byte where it stood."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    change(writer)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def page_overwritten(writer: IncrementalPdfFileWriter) -> None:
    font = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Font"),
            pdf_name("/Subtype"): pdf_name("/Type1"),
            pdf_name("/BaseFont"): pdf_name("/Helvetica"),
        }
    )
    resources = generic.DictionaryObject(
        {pdf_name("/Font"): generic.DictionaryObject({pdf_name("/Forged"): writer.add_object(font)})}
    )
    stream = generic.StreamObject(stream_data=b"BT /Forged 17 Tf 54 600 Td (Not approved) Tj ET")
    writer.add_stream_to_page(0, writer.add_object(stream), resources=resources)


def note_appended(writer: IncrementalPdfFileWriter) -> None:
    note = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/FreeText"),
            pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (54, 590, 300, 620))),
            pdf_name("/Contents"): generic.pdf_string("Not approved"),
        }
    )
    writer.register_annotation(writer.find_page_for_modification(0)[0], writer.add_object(note))


def data_replaced(writer: IncrementalPdfFileWriter) -> None:
    specs = [one.get_object() for one in writer.root["/AF"]]
    stream = next(spec["/EF"]["/F"] for spec in specs if str(spec["/F"]).endswith(".json"))
    stream._data = stream.data.replace(b"Marie", b"Maria")
    stream._encoded_data = None
    writer.mark_update(stream.container_ref)


def file_attached(writer: IncrementalPdfFileWriter) -> None:
    stream = embed.EmbeddedFileObject.from_file_data(writer, data=b"other")
    embed.embed_file(writer, embed.FileSpec(file_spec_string="other.txt", embedded_data=stream))


def language_changed(writer: IncrementalPdfFileWriter) -> None:
    writer.root[NameObject("/Lang")] = pdf_string("en-GB")
    writer.update_root()
