"""A record as a file: what it carries, and what in it no record of Placet has."""

import io
import re
from collections.abc import Iterator

from pyhanko.pdf_utils.generic import DictionaryObject, PdfObject, StreamObject
from pyhanko.pdf_utils.reader import PdfFileReader

from placet.domain.errors import EncryptedDraft, NotARecord
from placet.domain.language import Language
from placet.domain.verification import AttachedFile, Fault, Problem, RecordFile
from placet.signing.pdf_values import BROKEN, dictionary_of, members_of, said_of, tail_of, value_of
from placet.signing.review_data import FORMAT

MARK = b'"format":"' + FORMAT.encode() + b'"'
"""What tells the review's data from another file."""
SIGNATURE_PARTS = frozenset({"/AcroForm", "/DSS", "/Extensions", "/Perms", "/Version"})
ROOT = frozenset(
    {
        *("/AF", "/Lang", "/MarkInfo", "/Metadata", "/Names", "/Outlines", "/OutputIntents", "/Pages"),
        *("/StructTreeRoot", "/Type", "/ViewerPreferences"),
        *SIGNATURE_PARTS,
    }
)
NAMES = frozenset({"/EmbeddedFiles", "/Dests"})
PAGE = frozenset(
    {
        *("/Annots", "/Contents", "/CropBox", "/Group", "/MediaBox", "/Parent", "/Resources", "/StructParents"),
        *("/Tabs", "/Type"),
    }
)
LINK = frozenset(
    {
        "/A",
        "/Border",
        "/BS",
        "/Contents",
        "/Dest",
        "/F",
        "/P",
        "/QuadPoints",
        "/Rect",
        "/StructParent",
        "/Subtype",
        "/Type",
    }
)
ENDLESS = 100_000
"""Pages, and entries of the outline, after which a tree is taken to lead back into itself."""
END = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
DEPTH = 8
"""How deep drawings may lie in drawings before they are no longer looked into."""


def open_pdf(name: str, data: bytes) -> PdfFileReader:
    """Open a record's bytes (NotARecord, EncryptedDraft)."""
    try:
        reader = PdfFileReader(io.BytesIO(data))
    except BROKEN as error:
        raise NotARecord(name, type(error).__name__) from error
    if reader.encrypted:
        raise EncryptedDraft(name)
    return reader


def take_apart(name: str, reader: PdfFileReader) -> RecordFile:
    """Find what a record carries (NotARecord where it carries no review), and what does not belong in it."""
    try:
        attached = tuple(_attached(reader.root))
        review = next((file for file in attached if MARK in file.data), None)
        if review is None:
            raise NotARecord(name, "no review inside")
        pages = tuple(_pages(reader.root))
        draft = next((file for file in attached if file.relationship == "/Source"), None)
        others = (file for file in attached if file is not review and file is not draft)
        strange = (
            *(Problem(Fault.FILE_ADDED, file.name) for file in others),
            *_foreign(reader.root),
            *(problem for number, page in enumerate(pages, start=1) for problem in _foreign_on(page, number)),
            *_fields(reader.root),
            *_after(reader),
        )
        fields = tuple(said_of(field, "/T") for field in _form(reader.root) if isinstance(field, DictionaryObject))
        pictured = tuple(number for number, page in enumerate(pages, start=1) if _has_picture(page))
    except BROKEN as error:
        raise NotARecord(name, type(error).__name__) from error
    french = said_of(reader.root, "/Lang").lower().startswith("fr")
    language = Language.FRENCH if french else Language.ENGLISH
    return RecordFile(language, review.data, draft, len(pages), fields, pictured, strange)


def _attached(root: DictionaryObject) -> Iterator[AttachedFile]:
    """Give every file that is attached: by name, or associated with the whole."""
    seen: list[PdfObject] = []
    for file in (*_leaves(dictionary_of(dictionary_of(root, "/Names"), "/EmbeddedFiles")), *members_of(root, "/AF")):
        if not isinstance(file, DictionaryObject):
            continue
        stream = value_of(dictionary_of(file, "/EF"), "/F")
        if isinstance(stream, StreamObject) and not any(stream is other for other in seen):
            seen.append(stream)
            name = said_of(file, "/UF") or said_of(file, "/F")
            yield AttachedFile(name, said_of(file, "/AFRelationship"), stream.data)


def _leaves(tree: DictionaryObject, depth: int = 0) -> Iterator[PdfObject]:
    """Give the values of a name tree."""
    yield from members_of(tree, "/Names")[1::2]
    for kid in members_of(tree, "/Kids"):
        if isinstance(kid, DictionaryObject) and depth < DEPTH:
            yield from _leaves(kid, depth + 1)


def _pages(root: DictionaryObject) -> Iterator[DictionaryObject]:
    waiting: list[PdfObject] = [dictionary_of(root, "/Pages")]
    for _ in range(ENDLESS):
        if not waiting:
            return
        one = waiting.pop()
        if isinstance(one, DictionaryObject) and "/Kids" in one:
            waiting += reversed(members_of(one, "/Kids"))
        elif isinstance(one, DictionaryObject):
            yield one
    raise ValueError("the pages have no end")


def _foreign(root: DictionaryObject) -> Iterator[Problem]:
    """Name the parts of the whole that a record does not have: scripts, actions, layers."""
    names = dictionary_of(root, "/Names")
    yield from (Problem(Fault.PART_ADDED, str(key)) for key in sorted({*root.keys()} - ROOT))
    yield from (Problem(Fault.PART_ADDED, str(key)) for key in sorted({*names.keys()} - NAMES))
    waiting: list[PdfObject | None] = [value_of(root, "/Outlines")]
    for _ in range(ENDLESS):
        if not waiting:
            return
        entry = waiting.pop()
        if isinstance(entry, DictionaryObject):
            if not _harmless(value_of(entry, "/A")):
                yield Problem(Fault.PART_ADDED, "/Outlines")
            waiting += [value_of(entry, "/First"), value_of(entry, "/Next")]
    raise ValueError("the outline has no end")


def _foreign_on(page: DictionaryObject, number: int) -> Iterator[Problem]:
    """Name what stands on a page that a record does not have: notes, stamps, actions."""
    yield from (Problem(Fault.PART_ADDED, str(key), number) for key in sorted({*page.keys()} - PAGE))
    for note in members_of(page, "/Annots"):
        if not (isinstance(note, DictionaryObject) and (_signs(note) or _links(note))):
            kind = said_of(note, "/Subtype") if isinstance(note, DictionaryObject) else ""
            yield Problem(Fault.NOTE_ADDED, kind.removeprefix("/"), number)


def _signs(note: DictionaryObject) -> bool:
    """Tell whether a note on a page is the place of a signature."""
    return (
        said_of(note, "/Subtype") == "/Widget" and said_of(note, "/FT") == "/Sig" and not {"/A", "/AA"} & {*note.keys()}
    )


def _links(note: DictionaryObject) -> bool:
    """Tell whether a note on a page only leads to a place in the record."""
    return said_of(note, "/Subtype") == "/Link" and _harmless(value_of(note, "/A")) and {*note.keys()} <= LINK


def _harmless(action: PdfObject | None) -> bool:
    return action is None or (isinstance(action, DictionaryObject) and said_of(action, "/S") == "/GoTo")


def _fields(root: DictionaryObject) -> Iterator[Problem]:
    """Name the form's fields that sign nothing."""
    if "/XFA" in dictionary_of(root, "/AcroForm"):
        yield Problem(Fault.FIELD_ADDED, "XFA")
    for field in _form(root):
        if not isinstance(field, DictionaryObject) or said_of(field, "/FT") != "/Sig":
            yield Problem(Fault.FIELD_ADDED, said_of(field, "/T") if isinstance(field, DictionaryObject) else "")


def _form(root: DictionaryObject) -> list[PdfObject]:
    return members_of(dictionary_of(root, "/AcroForm"), "/Fields")


def _after(reader: PdfFileReader) -> Iterator[Problem]:
    """Say that an unsigned record was written to again; what follows a signature is the signature's to judge.

    Behind the end of the file nothing may stand: another program might read it from there.
    """
    end = END.search(tail_of(reader))
    again = reader.xrefs.total_revisions > 1 and not reader.embedded_signatures
    if again or end is None or int(end[1]) != reader.last_startxref:
        yield Problem(Fault.WRITTEN_AFTER, number=reader.xrefs.total_revisions - 1)


def _has_picture(holder: DictionaryObject, depth: int = 0) -> bool:
    """Tell whether a page, or a drawing in it, shows a picture."""
    drawings = dictionary_of(dictionary_of(holder, "/Resources"), "/XObject")
    shown = [value_of(drawings, str(name)) for name in drawings]
    streams = [one for one in shown if isinstance(one, StreamObject)]
    if any(said_of(one, "/Subtype") == "/Image" for one in streams):
        return True
    return depth < DEPTH and any(_has_picture(one, depth + 1) for one in streams)
