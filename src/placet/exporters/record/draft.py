"""Sections 1 and 2 of the record: the draft and its review, and what was read of it."""

from placet.domain.activity import SignedOff
from placet.domain.document import Coverage
from placet.exporters.record.blocks import Block, Facts, Table
from placet.exporters.record.runs import Run, Text, capitalized, joined, mono
from placet.exporters.record.voice import Voice
from placet.words.vocabulary import channel
from placet.words.vocabulary import product as product_words

COVERAGE = (207, 70, 227)
SHORT = 8
"""Hex digits of a digest where its whole stands elsewhere."""


def draft_and_review(voice: Voice) -> tuple[Block, ...]:
    """Identify the draft, the rules it was held against, and the review."""
    words, document, said = voice.words, voice.review.scan.document, voice.review.description
    received = voice.review.received
    rows = (
        voice.fact(words.title, title(voice)),
        voice.fact(words.file, voice.typed(document.name)),
        voice.fact(words.version, voice.typed(said.version)),
        voice.fact(words.product, product(voice)),
        voice.fact(words.release, (Run(voice.day(said.release)),) if said.release else ()),
        voice.fact(words.size, _size(voice)),
        voice.fact(words.received, voice.moment(received.at) if received else ()),
        voice.fact(words.digest, digest(document.sha256)),
        voice.fact(words.packs, *_packs(voice)),
        *((voice.fact(words.switched_off, *_switched_off(voice)),) if voice.review.scan.ruleset.switched_off else ()),
        voice.fact(words.reviewed, _reviewed(voice)),
        voice.fact(words.software, voice.typed(voice.review.scan.software)),
    )
    return (Facts(rows),)


def coverage(voice: Voice) -> tuple[Block, ...]:
    """List each part of the draft, whether it was read, and how or why not."""
    words = voice.words
    rows = tuple(
        (voice.part(row), voice.word(row.status, "strong" if row.unread else "plain"), _how(voice, row))
        for row in voice.review.scan.document.coverage
    )
    return (Table(COVERAGE, (words.part, words.status, words.how), rows),) if rows else ()


def title(voice: Voice) -> Text:
    """Give the draft's title as described, or as its own properties say."""
    return voice.typed(voice.review.description.title or voice.review.scan.document.metadata.title)


def product(voice: Voice) -> Text:
    """Name the product type and the channel, as far as they were described."""
    said = voice.review.description
    named = (product_words(said.product, voice.language), channel(said.channel, voice.language))
    return joined(", ", map(voice.typed, named))


def digest(sha256: str) -> Text:
    """Set a whole digest in groups of eight digits, so that two can be compared by eye."""
    return mono(" ".join(sha256[at : at + 8] for at in range(0, len(sha256), 8)))


def _size(voice: Voice) -> Text:
    document = voice.review.scan.document
    told = voice.words.size_bytes.format(count=voice.count(document.size))
    pages = voice.plural(voice.words.size_pages, len(document.pages)) if document.pages else ""
    return joined(", ", (voice.said(told), voice.said(pages)))


def _packs(voice: Voice) -> tuple[Text, ...]:
    return tuple(
        voice.said(voice.words.pack.format(id=pack.id, version=pack.version, digest=pack.sha256[:SHORT]))
        for pack in voice.review.scan.ruleset.packs
    )


def _switched_off(voice: Voice) -> tuple[Text, ...]:
    off = voice.review.scan.ruleset.switched_off
    return tuple((*mono(rule.rule_id), Run(" "), *voice.typed(rule.why(voice.language))) for rule in off)


def _reviewed(voice: Voice) -> Text:
    """Say when the review began and when its reviewer signed; the last entry so far, where nobody did."""
    trail = [entry.activity for entry in voice.review.trail]
    if not trail:
        return ()
    signed = next((activity for activity in trail if isinstance(activity, SignedOff)), trail[-1])
    first, last = voice.moment(trail[0].at), voice.moment(signed.at)
    return first if first == last else voice.filled(voice.words.reviewed_from_to, first=first, last=last)


def _how(voice: Voice, row: Coverage) -> Text:
    seen = voice.review.acknowledged.get(row.key)
    if not row.unread:
        return voice.clauses(voice.said(voice.words.text_of_file), voice.said(_items(voice, row)))
    by = voice.filled(voice.words.seen_by, who=voice.by(seen.agent, seen.at)) if seen else ()
    return joined(". ", (capitalized(voice.why(row)), by))


def _items(voice: Voice, row: Coverage) -> str:
    return voice.plural(voice.words.items, row.count)
