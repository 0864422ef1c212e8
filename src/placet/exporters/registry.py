"""The back door: a Review becomes a file, by the exporter of each output."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from placet.domain.errors import CopyRefused, Refusal
from placet.domain.language import Language
from placet.domain.layout import PagePicture, Region
from placet.domain.review import Review
from placet.exporters.copies.annotated_docx import write_annotated_docx
from placet.exporters.copies.annotated_pdf import write_annotated_pdf
from placet.exporters.findings_csv import write_findings
from placet.exporters.record.pdf import write_record
from placet.exporters.sarif import write_sarif


class Output(StrEnum):
    """What a review can become."""

    RECORD = "record"
    ANNOTATED_COPY = "annotated-copy"
    SARIF = "sarif"
    FINDINGS = "findings"


@dataclass(frozen=True, slots=True)
class Source:
    """The draft as an exporter may use it: its file (None where it is not at hand), and what was seen on its pages.

    `regions` are by the id of finding or note, in points of the page as shown.
    """

    draft: Path | None = None
    pictures: tuple[PagePicture, ...] = ()
    regions: Mapping[str, tuple[Region, ...]] = field(default_factory=dict)


Exporter = Callable[[Review, Source, Path, Language], None]
"""Writes a file whole or not at all. Raises ExportError, CopyRefused and DraftError kinds only."""


def _record(review: Review, source: Source, output: Path, language: Language) -> None:
    write_record(review, output, language, source.pictures, source.regions, source.draft)


def _annotated_copy(review: Review, source: Source, output: Path, language: Language) -> None:
    kind = review.scan.document.media_type
    exporter = next((exporter for prefix, exporter in ANNOTATORS.items() if kind.startswith(prefix)), None)
    if exporter is None:
        raise CopyRefused(review.scan.document.name, Refusal.TEXT)
    exporter(review, source, output, language)


def _annotated_docx(review: Review, source: Source, output: Path, language: Language) -> None:
    write_annotated_docx(review, _file(source), output, language)


def _annotated_pdf(review: Review, source: Source, output: Path, language: Language) -> None:
    write_annotated_pdf(review, _file(source), output, language, source.regions)


def _sarif(review: Review, _source: Source, output: Path, language: Language) -> None:
    write_sarif(review, output, language)


def _findings(review: Review, _source: Source, output: Path, language: Language) -> None:
    write_findings(review, output, language)


def _file(source: Source) -> Path:
    if source.draft is None:
        raise ValueError("an annotated copy is made of a file")
    return source.draft


ANNOTATORS: dict[str, Exporter] = {"application/pdf": _annotated_pdf, "application/vnd.": _annotated_docx}
"""An exporter for each format that can carry notes, by the beginning of its media type: Word has several."""

EXPORTERS: dict[Output, Exporter] = {
    Output.RECORD: _record,
    Output.ANNOTATED_COPY: _annotated_copy,
    Output.SARIF: _sarif,
    Output.FINDINGS: _findings,
}
"""An exporter for each output."""
