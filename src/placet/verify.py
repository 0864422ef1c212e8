"""The way back: a record becomes its Verification, with nothing but the record and, where it is given, the draft.

This is a plain function for a worker process: a record from elsewhere is a file like any other. The rooms it passes
through are imported when it runs.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from placet.domain.difference import differences
from placet.domain.errors import DraftError, NotARecord
from placet.domain.review import Review
from placet.domain.verification import Difference, DraftMatch, Fault, Problem, RecordFile, Verdict, Verification
from placet.readers.files import file_bytes


def verify(record: Path, draft: Path | None = None, trusted: Sequence[Path] = ()) -> Verification:
    """Verify a record: its signatures, its trail, its data against its pages, and the draft given against its digest.

    `trusted` are files, and folders, of issuers' certificates. Raises NotARecord and other DraftError kinds where the
    record cannot be read, CertificateUnreadable for a file of certificates.
    """
    return verify_bytes(record, file_bytes(record), draft, trusted)


def verify_bytes(record: Path, data: bytes, draft: Path | None = None, trusted: Sequence[Path] = ()) -> Verification:
    """Verify a record that was read, or was only just made; the path gives its name."""
    from placet.signing.record_file import open_pdf, take_apart
    from placet.signing.review_data import faults_of, read_review
    from placet.signing.signatures import signatures_of
    from placet.signing.trusted import trusted_issuers

    reader = open_pdf(record.name, data)
    file = take_apart(record.name, reader)
    review = read_review(record.name, file.review)
    signed = signatures_of(reader, trusted_issuers(trusted))
    faults = tuple(faults_of(review, file.review)) or tuple(_printed(record, data, review, file))
    match, found, about_draft = _held_against(review, draft)
    problems = (*signed.problems, *file.strange, *_attached(review, file), *faults, *about_draft)
    return replace(
        _facts(record.name, data, review, file),
        signatures=signed.signatures,
        problems=problems,
        draft=match,
        differences=found,
        rewritten=not problems and _same_again(data, review, file),
    )


def _facts(name: str, data: bytes, review: Review, file: RecordFile) -> Verification:
    """Give what the record says of itself, before anything is held against anything."""
    from placet.exporters.record.voice import record_number

    return Verification(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        number=record_number(review),
        review=review.id,
        draft_name=review.scan.document.name,
        draft_sha256=review.scan.document.sha256,
        entries=len(review.trail),
        head=review.head,
        pages=file.pages,
        outcome=review.outcome,
        signers=tuple(act.agent.name for act in review.sign_offs),
    )


def review_in(record: Path) -> Review:
    """Give the review inside a record or report, to take it up on another computer; NotARecord where it was changed."""
    from placet.signing.record_file import open_pdf, take_apart
    from placet.signing.review_data import read_review

    data = file_bytes(record)
    found = verify_bytes(record, data)
    if found.verdict is Verdict.CHANGED:
        raise NotARecord(record.name, found.problems[0].fault.value)
    return read_review(record.name, take_apart(record.name, open_pdf(record.name, data)).review)


def _printed(path: Path, data: bytes, review: Review, file: RecordFile) -> Iterator[Problem]:
    """Hold the words on the pages against the data; pictures belong on the last pages only."""
    from placet.exporters.record.agreement import disagreements, first_pictured
    from placet.exporters.record.content import record
    from placet.exporters.record.pdf import attached
    from placet.exporters.record.printed import places
    from placet.readers.pdf.printed import printed_pages

    files = attached(review, file.language, file.review, attach_draft=file.draft is not None)
    told = record(review, file.language, (), {}, files)
    pages = printed_pages(path, data)
    yield from disagreements(told, pages)
    yield from _fields(path, data, {place.slot: bool(place.status) for place in places(told)}, file)
    first = first_pictured(told, pages)
    yield from (Problem(Fault.PICTURE_ADDED, number=number) for number in file.pictured if number < first)


def _same_again(data: bytes, review: Review, file: RecordFile) -> bool:
    """Write the record again from its data: signatures stand behind the same bytes. Page pictures need the draft."""
    from placet.exporters.record.pdf import record_bytes

    if file.pictured:
        return False
    return data.startswith(record_bytes(review, file.language, (), {}, file.draft.data if file.draft else None))


def _fields(path: Path, data: bytes, known: Mapping[str, bool], file: RecordFile) -> Iterator[Problem]:
    """Hold what each open signature field shows against what it must; every place that the record has is there.

    `known` are the places by name, and whether a typed sign-off stands beside each.
    """
    from placet.exporters.record.pdf_fields import looks_of
    from placet.exporters.record.signature_look import open_look
    from placet.readers.pdf.printed import printed_pages

    yield from (Problem(Fault.FIELD_CHANGED, name) for name in known if name not in file.fields)
    for name, look in looks_of(data).items():
        expected = open_look(file.language, typed_sign_off=known.get(name, False))
        if name not in known or printed_pages(path, look) != printed_pages(path, expected):
            yield Problem(Fault.FIELD_CHANGED, name)


def _attached(review: Review, file: RecordFile) -> Iterator[Problem]:
    if file.draft is not None and hashlib.sha256(file.draft.data).hexdigest() != review.scan.document.sha256:
        yield Problem(Fault.ATTACHED_DRAFT_CHANGED, review.scan.document.name)


def _held_against(review: Review, draft: Path | None) -> tuple[DraftMatch, tuple[Difference, ...], tuple[Problem, ...]]:
    """Hold the draft given against the digest, and where it is another file, against the words that were reviewed."""
    from placet.readers.registry import read

    if draft is None:
        return DraftMatch.NOT_GIVEN, (), ()
    if hashlib.sha256(file_bytes(draft)).hexdigest() == review.scan.document.sha256:
        return DraftMatch.SAME, (), ()
    try:
        found = differences(review.scan.document, read(draft))
    except DraftError as error:
        return DraftMatch.DIFFERENT, (), (Problem(Fault.DRAFT_UNREADABLE, draft.name, found=type(error).__name__),)
    match = DraftMatch.DIFFERENT if found else DraftMatch.SAME_WORDS
    return match, found, (Problem(Fault.DRAFT_DIFFERS, draft.name, number=len(found)),)
