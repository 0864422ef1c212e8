"""How the record looks: a Record becomes a PDF/A-3a file that is PDF/UA-1 too."""

import hashlib
import json
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import rfc8785
import typst

from placet.domain.errors import DraftChanged, ExportError
from placet.domain.keys import SignaturePlace
from placet.domain.language import Bilingual, Language
from placet.domain.layout import PagePicture, Region
from placet.domain.review import Review
from placet.domain.trail import canonical
from placet.exporters.files import put
from placet.exporters.record.blocks import AttachedFile, Record
from placet.exporters.record.content import record
from placet.exporters.record.fonts import fonts
from placet.exporters.record.labels import labels
from placet.exporters.record.pages import picture_file
from placet.exporters.record.pdf_fields import SignatureField
from placet.exporters.record.pdf_tags import finished
from placet.exporters.record.printed import places
from placet.exporters.record.signature_look import open_look
from placet.exporters.record.voice import voice
from placet.resources import resource

RECORD = Bilingual("sign-off-record_EN", "dossier-approbation_FR")
REPORT = Bilingual("unsigned-report_EN", "rapport-non-signe_FR")
STEM = 80
"""Characters of the draft's own name that a record's file name keeps."""
FORMAT = "placet-review-1"
DATA, DRAFT = "data", "draft"
"""The attachments' file names beside the template."""


def record_file_name(review: Review, language: Language) -> str:
    """Name the record's file: the draft's name, what it is and in which language, and the review's number.

    The same review has the same name in every folder; two reviews of one draft do not.
    """
    stem = review.scan.document.name.rpartition(".")[0] or review.scan.document.name
    safe = re.sub(r"[^\w.\-]+", "_", stem)[:STEM].strip("._-") or "draft"
    kind = RECORD if review.signed else REPORT
    return f"{safe}_{kind.text(language)}_{review.id[:8]}.pdf"


def write_record(
    review: Review,
    output: Path,
    language: Language,
    pictures: tuple[PagePicture, ...],
    regions: Mapping[str, tuple[Region, ...]],
    draft: Path | None,
) -> None:
    """Write the sign-off record, or the unsigned report of a review nobody signed.

    The draft is attached where it is at hand (None: it is not). ExportError says why the file cannot be written,
    DraftChanged that the draft is no longer the one reviewed; the draft itself is never written to.
    """
    if draft is not None and output.resolve() == draft.resolve():
        raise ExportError(str(output), "this is the draft itself")
    try:
        written = record_bytes(review, language, pictures, regions, _draft_bytes(review, draft))
    except OSError as error:
        raise ExportError(str(output), error.strerror or type(error).__name__) from error
    put(output, written)


def record_bytes(
    review: Review,
    language: Language,
    pictures: tuple[PagePicture, ...],
    regions: Mapping[str, tuple[Region, ...]],
    draft: bytes | None,
) -> bytes:
    """Give the record as a PDF: the same bytes for the same review, pictures and draft."""
    data = review_data(review)
    files = {DATA: data} | ({DRAFT: draft} if draft is not None else {})
    files |= {picture_file(picture): picture.png for picture in pictures}
    told = record(review, language, pictures, regions, attached(review, language, data, attach_draft=draft is not None))
    made = review.trail[-1].activity.at if review.trail else review.scan.started_at
    return finished(_typeset(told, files, int(made.timestamp())), _fields(told, language))


def review_data(review: Review) -> bytes:
    """Write the whole review as canonical JSON (RFC 8785), each finding with the id that decisions refer to."""
    plain = canonical(review)
    assert isinstance(plain, dict)  # noqa: S101 – a dataclass is written as an object
    for finding, written in zip(review.scan.findings, plain["scan"]["findings"], strict=True):
        written["id"] = finding.id
    return rfc8785.dumps(_whole({"format": FORMAT, **plain}))


def _whole(value: Any) -> Any:
    """Replace halves of characters, which a file's name may hold and JSON may not."""
    match value:
        case str():
            return value.encode("utf-8", "replace").decode()
        case list():
            return [_whole(item) for item in value]
        case dict():
            return {name: _whole(item) for name, item in value.items()}
        case _:
            return value


def attached(review: Review, language: Language, data: bytes, *, attach_draft: bool) -> tuple[AttachedFile, ...]:
    """Describe the files inside a record: the review as data, and the draft where it is attached."""
    words, document = labels(language), review.scan.document
    name = f"{voice(review, language).record_number}.json"
    digest = hashlib.sha256(data).hexdigest()
    review_file = AttachedFile(
        name, DATA, digest, "application/json", "data", words.attached_data, words.data_description
    )
    if not attach_draft:
        return (review_file,)
    draft_file = AttachedFile(
        _whole(document.name),
        DRAFT,
        document.sha256,
        document.media_type,
        "source",
        words.attached_draft,
        words.draft_description,
    )
    return review_file, draft_file


def _draft_bytes(review: Review, draft: Path | None) -> bytes | None:
    if draft is None:
        return None
    data = draft.read_bytes()
    if hashlib.sha256(data).hexdigest() != review.scan.document.sha256:
        raise DraftChanged(review.scan.document.name)
    return data


def _fields(told: Record, language: Language) -> tuple[SignatureField, ...]:
    """Give the fields for digital signatures, where the record keeps their places; the approver's is the last."""
    return tuple(
        SignatureField(
            one.slot,
            one.alternative,
            open_look(language, typed_sign_off=bool(one.status)),
            locks=one.slot == SignaturePlace.APPROVER,
        )
        for one in places(told)
    )


def _typeset(told: Record, files: Mapping[str, bytes], timestamp: int) -> bytes:
    """Set the record with the template, in a folder of its own that holds its pictures and attachments."""
    template = resource("record", "record.typ").parent
    with tempfile.TemporaryDirectory(prefix="placet-record-") as name:
        folder = Path(name)
        for source in template.glob("*.typ"):
            (folder / source.name).write_bytes(source.read_bytes())
        for file, content in files.items():
            (folder / file).write_bytes(content)
        (folder / "record.json").write_text(json.dumps(canonical(told), ensure_ascii=False), "utf-8")
        return bytes(
            typst.compile(
                folder / "record.typ",
                root=folder,
                font_paths=fonts(),
                ignore_system_fonts=True,
                pdf_standards=["a-3a", "ua-1"],
                timestamp=timestamp,
            )
        )
