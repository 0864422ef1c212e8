"""The way out: a Review and its draft become files.

These are plain functions for worker processes. The rooms they pass through are imported when they run: the window hands
the functions on without ever loading an exporter.
"""

import hashlib
from pathlib import Path

from placet.domain.errors import DamagedDraft, DraftChanged, DraftMissing, EncryptedDraft
from placet.domain.language import Language
from placet.domain.layout import PagePicture, Region
from placet.domain.review import Review
from placet.domain.selector import TextPositionSelector

PICTURE_WIDTH = 1000
"""Pixels across a page picture in the record: 120 to the inch of a letter page."""
PICTURES = 40
"""Pages pictured at most: those with findings first, then those not read, then from the front."""


def publish_record(review: Review, draft: Path, output: Path, language: Language, password: str | None = None) -> Path:
    """Write the sign-off record, or the unsigned report of a review nobody signed; gives the file written.

    Without its draft (moved, or changed since), or without the password that opens it, a record is still written,
    without page pictures.
    """
    from placet.exporters.registry import EXPORTERS, Output, Source

    try:
        check_draft(review, draft)
        source = Source(draft, _pictures(review, draft, password), _regions(review, draft, password))
    except (DraftMissing, DraftChanged):
        source = Source()
    except EncryptedDraft:
        source = Source(draft)
    EXPORTERS[Output.RECORD](review, source, output, language)
    return output


def publish_annotated_copy(
    review: Review, draft: Path, output: Path, language: Language, password: str | None = None
) -> Path:
    """Write a copy of the draft that carries findings and notes as Word comments or PDF highlights; gives its path.

    A locked draft takes none, with its password or without (CopyRefused): the copy would stand there unlocked.
    """
    from placet.exporters.registry import EXPORTERS, Output, Source

    check_draft(review, draft)
    try:
        source = Source(draft, regions=_regions(review, draft, password))
    except EncryptedDraft:
        source = Source(draft)
    EXPORTERS[Output.ANNOTATED_COPY](review, source, output, language)
    return output


def publish_sarif(review: Review, _draft: Path, output: Path, language: Language, _password: str | None = None) -> Path:
    """Write the findings of a review as SARIF 2.1.0; gives the file written. The draft is not needed."""
    from placet.exporters.registry import EXPORTERS, Output, Source

    EXPORTERS[Output.SARIF](review, Source(), output, language)
    return output


def publish_findings(review: Review, _draft: Path, output: Path, language: Language) -> Path:
    """Write the findings and their decisions as a table for spreadsheets; gives the file written."""
    from placet.exporters.registry import EXPORTERS, Output, Source

    EXPORTERS[Output.FINDINGS](review, Source(), output, language)
    return output


def check_draft(review: Review, draft: Path) -> None:
    """Check that the file on disk is the draft that was reviewed (DraftMissing, DraftChanged)."""
    document = review.scan.document
    try:
        with draft.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise DraftMissing(draft.name, error.strerror or "") from error
    if found != document.sha256:
        raise DraftChanged(document.name)


def _pictures(review: Review, draft: Path, password: str | None) -> tuple[PagePicture, ...]:
    """Picture the pages that matter most; one that cannot be drawn has no picture, and the record says so."""
    document = review.scan.document
    found = {page.number for finding in review.findings if (page := document.page_at(finding.position.start))}
    unread = {row.place.page for row in document.unread}
    order = sorted(document.pages, key=lambda page: (page.number not in found, page.number not in unread, page.number))
    chosen = sorted(page.number for page in order[:PICTURES])
    drawn = (_picture(draft, number, password) for number in chosen)
    return tuple(picture for picture in drawn if picture is not None)


def _picture(draft: Path, number: int, password: str | None) -> PagePicture | None:
    from placet.readers.pdf.pages import render_page

    try:
        return render_page(draft, number, PICTURE_WIDTH, password)
    except DamagedDraft:
        return None


def _regions(review: Review, draft: Path, password: str | None) -> dict[str, tuple[Region, ...]]:
    """Measure where findings and notes stand on the pages, by their ids."""
    from placet.readers.pdf.pages import regions

    document = review.scan.document
    if not document.pages:
        return {}
    positions = _positions(review)
    return dict(zip(positions, regions(draft, document, list(positions.values()), password), strict=True))


def _positions(review: Review) -> dict[str, TextPositionSelector]:
    noted = {note.id: note.target.position for note in review.annotations if note.target.position is not None}
    return noted | {finding.id: finding.position for finding in review.findings}
