"""The way out: a Review and its draft become files.

These are plain functions for worker processes. The rooms they pass through are imported when they run: the window hands
the functions on without ever loading an exporter.
"""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

from placet.domain.errors import DraftChanged, DraftMissing, ExportError
from placet.domain.language import Language
from placet.domain.layout import PagePicture, Region
from placet.domain.review import Review

PICTURE_WIDTH = 1000
"""Pixels across a page picture in the record: 120 to the inch of a letter page."""
PICTURES = 40
"""Pages pictured at most: those with findings first, then those not read, then from the front."""


def publish_record(review: Review, draft: Path, output: Path, language: Language) -> Path:
    """Write the sign-off record, or the unsigned report of a review nobody signed; gives the file written.

    Without its draft (moved, or changed since) a record is still written, without page pictures.
    """
    from placet.exporters.pdf import write_record

    try:
        check_draft(review, draft)
    except (DraftMissing, DraftChanged):
        write_record(review, output, language, (), {}, None)
        return output
    write_record(review, output, language, _pictures(review, draft), _regions(review, draft), draft)
    return output


def publish_annotated_copy(review: Review, draft: Path, output: Path, language: Language) -> Path:
    """Write a copy of the draft that carries the findings as Word comments or PDF highlights."""
    from placet.exporters.annotated_docx import write_annotated_docx
    from placet.exporters.annotated_pdf import write_annotated_pdf

    check_draft(review, draft)
    if review.scan.document.pages:
        write_annotated_pdf(review, draft, output, language, _regions(review, draft))
    else:
        write_annotated_docx(review, draft, output, language)
    return output


def publish_sarif(review: Review, _draft: Path, output: Path, language: Language) -> Path:
    """Write the findings of a review as SARIF 2.1.0; those kept or dismissed are suppressed, with the reason."""
    from placet.exporters.sarif import sarif

    log = sarif([replace(review.scan, findings=review.findings)], language, review.decided)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(json.dumps(log, ensure_ascii=False, indent=2), "utf-8")
    except OSError as error:
        raise ExportError(str(output), error.strerror or "") from error
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


def _pictures(review: Review, draft: Path) -> tuple[PagePicture, ...]:
    from placet.readers.pdf_pages import render_page

    document = review.scan.document
    found = {page.number for finding in review.findings if (page := document.page_at(finding.position.start))}
    unread = {row.place.page for row in document.unread}
    order = sorted(document.pages, key=lambda page: (page.number not in found, page.number not in unread, page.number))
    chosen = sorted(page.number for page in order[:PICTURES])
    return tuple(render_page(draft, number, PICTURE_WIDTH) for number in chosen)


def _regions(review: Review, draft: Path) -> dict[str, tuple[Region, ...]]:
    from placet.readers.pdf_pages import regions

    document = review.scan.document
    if not document.pages:
        return {}
    found = regions(draft, document, [finding.position for finding in review.findings])
    return {finding.id: where for finding, where in zip(review.findings, found, strict=True)}
