"""What the record says: a Review becomes a Record, in one language."""

from collections.abc import Callable

from placet.domain.language import Language
from placet.domain.layout import PagePicture
from placet.domain.review import Review
from placet.exporters.record.accounts import accounts
from placet.exporters.record.blocks import AttachedFile, Block, Prose, Record, Section
from placet.exporters.record.draft import SHORT, coverage, draft_and_review
from placet.exporters.record.findings import findings
from placet.exporters.record.pages import Regions, pages
from placet.exporters.record.people import attestations, notes, requests, sign_offs
from placet.exporters.record.runs import clipped
from placet.exporters.record.summary import FILE, summary
from placet.exporters.record.trail import attachments, terms, trail
from placet.exporters.record.voice import Voice, voice

Telling = Callable[[Voice], tuple[Block, ...]]


def record(
    review: Review,
    language: Language,
    pictures: tuple[PagePicture, ...],
    regions: Regions,
    attached: tuple[AttachedFile, ...],
) -> Record:
    """Say everything a review holds: page 1, then twelve sections; an empty one says so and is never left out."""
    told = voice(review, language)
    words = told.words
    title = words.record if review.signed else words.report
    tellings: tuple[Telling, ...] = (
        *(draft_and_review, coverage, findings, notes, requests, accounts, attestations, sign_offs, trail),
        lambda one: attachments(one, attached),
        terms,
        lambda one: pages(one, pictures, regions),
    )
    return Record(
        language=language.value,
        title=title,
        subject=f"{words.purpose} – {told.record_number}",
        number=told.record_number,
        head=clipped(told.typed(review.scan.document.name), FILE, middle=True),
        digest=f"{words.digest} {review.scan.document.sha256[:SHORT]}",
        page_of=words.page_of,
        contents=words.contents,
        summary=summary(told),
        sections=tuple(_section(told, number, telling) for number, telling in enumerate(tellings, start=1)),
        attachments=attached,
    )


def _section(told: Voice, number: int, telling: Telling) -> Section:
    blocks = telling(told) or (Prose(told.said(told.words.none_recorded)),)
    return Section(number, told.words.sections[number - 1], blocks)
