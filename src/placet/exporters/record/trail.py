"""Sections 9 to 11 of the record: the trail with its chain, the attached files, and the terms used."""

from placet.domain.activity import (
    Acknowledged,
    Activity,
    Annotated,
    Decided,
    Described,
    Received,
    Requested,
    Reversed,
    SignedOff,
)
from placet.domain.trail import Entry
from placet.exporters.record.blocks import AttachedFile, Block, Facts, Prose, Table
from placet.exporters.record.draft import digest
from placet.exporters.record.runs import Run, Text, joined, marked, mono
from placet.exporters.record.times import utc
from placet.exporters.record.voice import Voice
from placet.words.vocabulary import channel, product, word

TRAIL = (24, 106, 96, 196, 82)
FILES = (130, 216, 158)
TERMS = (129, 375)
DIGITS = 16
"""Hex digits of an entry's digest that are printed."""


def trail(voice: Voice) -> tuple[Block, ...]:
    """List every entry in order, and the head of the chain."""
    words = voice.words
    rows = tuple(_row(voice, entry) for entry in voice.review.trail)
    head = (words.number, words.time_utc, words.who, words.entry, words.digest)
    chain = (
        voice.fact(words.review_id, mono(voice.review.id)),
        voice.fact(words.last_digest, digest(voice.review.head)),
    )
    return (Prose(voice.said(words.trail_note), soft=True), Table(TRAIL, head, rows), Facts(chain)) if rows else ()


def attachments(voice: Voice, attached: tuple[AttachedFile, ...]) -> tuple[Block, ...]:
    """Name the files inside the record with their digests, and say how to verify them."""
    words = voice.words
    rows = tuple((voice.typed(file.name), voice.said(file.content), digest(file.sha256)) for file in attached)
    table = Table(FILES, (words.file, words.content, words.digest), rows)
    missing = all(file.relationship != "source" for file in attached)
    absent = (Prose(voice.said(words.draft_not_attached)),) if missing else ()
    return (table, *absent, *(Prose(voice.said(sentence)) for sentence in words.verification))


def terms(voice: Voice) -> tuple[Block, ...]:
    """Say what the record's terms mean."""
    words = voice.words
    rows = tuple((marked(voice.said(term), "strong"), voice.said(meaning)) for term, meaning in words.terms)
    return (Table(TERMS, (words.term, words.meaning), rows),)


def _row(voice: Voice, entry: Entry) -> tuple[Text, ...]:
    return (
        (Run(str(entry.number)),),
        (Run(utc(entry.activity.at)),),
        voice.person(entry.activity.agent),
        _entry(voice, entry.activity),
        mono(entry.digest[:DIGITS]),
    )


def _entry(voice: Voice, activity: Activity) -> Text:  # noqa: PLR0911 – one return for each kind of activity
    words = voice.words
    match activity:
        case Received():
            return voice.said(words.entry_received)
        case Described():
            return voice.filled(words.entry_described, said=_description(voice, activity))
        case Decided():
            number, answer = voice.typed(voice.numbered(activity.finding)), voice.word(activity.decision.outcome)
            return voice.filled(words.entry_decided, number=number, decision=answer)
        case Annotated():
            return voice.filled(words.entry_annotated, number=(Run(str(voice.notes[activity.annotation.id])),))
        case Requested():
            return _requested(voice, activity)
        case Acknowledged():
            return voice.filled(words.entry_acknowledged, part=_part(voice, activity.coverage))
        case Reversed():
            return voice.filled(words.entry_reversed, number=(Run(str(activity.entry)),))
        case SignedOff():
            return voice.filled(words.entry_signed, outcome=voice.word(activity.outcome))


def _description(voice: Voice, activity: Described) -> Text:
    said = activity.description
    told = (
        voice.typed(product(said.product, voice.language)),
        voice.typed(channel(said.channel, voice.language)),
        (Run(voice.day(said.release)),) if said.release else (),
        voice.typed(said.version),
    )
    return joined(", ", told) or voice.said(voice.words.not_stated)


def _requested(voice: Voice, activity: Requested) -> Text:
    request = activity.request
    return voice.filled(
        voice.words.entry_requested,
        number=(Run(str(voice.requests[request.id])),),
        office=voice.word(request.office),
        answer=voice.said(word(request.answer, voice.language).lower()),
    )


def _part(voice: Voice, key: str) -> Text:
    rows = (row for row in voice.review.scan.document.coverage if row.key == key)
    row = next(rows, None)
    return voice.part(row) if row else voice.typed(key)
