"""Sections 4, 5, 7 and 8 of the record: notes, who asked for which words, attestations and sign-offs."""

from placet.domain.activity import Annotated, Annotation, Answer, Request, Requested, Role, SignedOff, Target
from placet.domain.keys import SignaturePlace
from placet.exporters.record.blocks import Block, Card, Places, Table
from placet.exporters.record.runs import Run, Text, joined, marked
from placet.exporters.record.voice import Voice
from placet.words.statements import clause
from placet.words.vocabulary import word

NOTES = (24, 100, 240, 140)
ATTESTATIONS = (264, 100, 140)


def notes(voice: Voice) -> tuple[Block, ...]:
    """List the reviewer's notes, each with its place and who gave it."""
    words = voice.words
    rows = tuple(_note(voice, note) for note in voice.review.annotations)
    return (Table(NOTES, (words.number, words.place, words.note, words.given_by), rows),) if rows else ()


def requests(voice: Voice) -> tuple[Block, ...]:
    """Tell who asked for which words, what was answered and objected."""
    return tuple(_request(voice, request) for request in voice.review.requests)


def attestations(voice: Voice) -> tuple[Block, ...]:
    """List who said to have looked at which unread part."""
    words, parts = voice.words, {row.key: row for row in voice.review.scan.document.coverage}
    rows = tuple(
        (
            voice.filled(words.looked_at, part=voice.unread(parts[key]) if key in parts else voice.typed(key)),
            voice.person(seen.agent),
            voice.moment(seen.at),
        )
        for key, seen in voice.review.acknowledged.items()
    )
    return (Table(ATTESTATIONS, (words.statement, words.made_by, words.when), rows),) if rows else ()


def sign_offs(voice: Voice) -> tuple[Block, ...]:
    """Give every sign-off in order, whole."""
    cards = tuple(_sign_off(voice, signed) for signed in voice.review.sign_offs)
    return (*cards, _further(voice)) if cards else ()


def _further(voice: Voice) -> Places:
    """Give approvers between the reviewer and the last a place for a digital signature."""
    words = voice.words
    places = (SignaturePlace.FURTHER, SignaturePlace.FURTHER_STILL)
    numbered = ((place, words.further_place.format(number=number)) for number, place in enumerate(places, start=1))
    return Places(words.further_places, tuple(voice.place_to_sign(label, place.value) for place, label in numbered))


def _note(voice: Voice, note: Annotation) -> tuple[Text, ...]:
    written = [entry.activity for entry in voice.review.trail if isinstance(entry.activity, Annotated)]
    last = next(activity for activity in reversed(written) if activity.annotation.id == note.id)
    return (
        (Run(str(voice.notes[note.id])),),
        _target(voice, note.target),
        voice.typed(note.body),
        voice.by(last.agent, last.at),
    )


def _target(voice: Voice, target: Target) -> Text:
    """Name the place a note or request is about, and quote its words."""
    passage = voice.review.scan.document.passage_at(target.position.start) if target.position else None
    place = voice.place(passage) if passage else voice.said(voice.words.whole_draft)
    quote = voice.quoted(target.quote.exact) if target.quote and target.quote.exact else ()
    return joined(", ", (place, quote))


def _request(voice: Voice, request: Request) -> Card:
    words = voice.words
    logged = [
        entry.activity
        for entry in voice.review.trail
        if isinstance(entry.activity, Requested) and entry.activity.request.id == request.id
    ]
    asked = joined(", ", (voice.word(request.office), voice.typed(request.name), voice.typed(request.title)))
    before, after = changed(voice, request.before, request.after)
    rows = (
        voice.fact(words.asked_by, marked(asked, "strong")),
        voice.fact(words.request_received, _received(voice, request, logged[0])),
        voice.fact(words.place, _about(voice, request)),
        voice.fact(words.before, before),
        voice.fact(words.after, after),
        voice.fact(words.answer, _answer(voice, request, logged[-1])),
        voice.fact(words.objection, voice.typed(request.objection) or voice.said(words.none_recorded)),
        *voice.facts(((words.clause, voice.said(clause(request.office, voice.language))),)),
    )
    return Card(voice.said(words.request.format(number=voice.requests[request.id])), rows)


def _received(voice: Voice, request: Request, logged: Requested) -> Text:
    noted = voice.filled(voice.words.noted_by, name=voice.person(logged.agent))
    told = joined(", ", (voice.word(request.channel), voice.moment(request.received_at)))
    return voice.clauses(told, noted)


def _about(voice: Voice, request: Request) -> Text:
    number = voice.numbered(request.finding) if request.finding else ""
    finding = voice.said(voice.words.about_finding.format(number=number)) if number else ()
    targeted = request.target.position is not None or not finding
    return joined(", ", (finding, _target(voice, request.target) if targeted else ()))


def _answer(voice: Voice, request: Request, logged: Requested) -> Text:
    answered = voice.by(logged.agent, logged.at) if request.answer is not Answer.AWAITING else ()
    return joined(". ", (voice.word(request.answer, "strong"), answered))


def changed(voice: Voice, before: str, after: str) -> tuple[Text, Text]:
    """Mark in two wordings the words that differ: what stands between the words they begin and end with alike."""
    first, second = before.split(" "), after.split(" ")
    head = _alike(first, second)
    tail = _alike(first[head:][::-1], second[head:][::-1])
    return _between(voice, first, head, tail), _between(voice, second, head, tail)


def _alike(first: list[str], second: list[str]) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def _between(voice: Voice, words: list[str], head: int, tail: int) -> Text:
    end = len(words) - tail
    parts = (
        voice.typed(" ".join(words[:head])),
        voice.typed(" ".join(words[head:end])),
        voice.typed(" ".join(words[end:])),
    )
    return joined(" ", (parts[0], marked(parts[1], found=True), parts[2]))


def _sign_off(voice: Voice, signed: SignedOff) -> Card:
    words, agent = voice.words, signed.agent
    kind = words.sign_off_kinds[0 if agent.role is Role.REVIEWER else 1]
    named = joined(
        ", ", (marked(voice.person(agent), "strong"), voice.typed(agent.title), voice.typed(agent.organization))
    )
    conditions = tuple(
        (Run(f"{number}. "), *voice.typed(condition)) for number, condition in enumerate(signed.conditions, start=1)
    )
    rows = (
        voice.fact(words.name, named),
        *voice.facts(((words.capacity, voice.typed(signed.acting_for)),)),
        voice.fact(words.when, voice.moment(signed.at)),
        voice.fact(words.outcome, voice.said(word(signed.outcome, voice.language), "strong")),
        voice.fact(words.statement, voice.typed(signed.statement)),
        *((voice.fact(words.conditions, *conditions),) if conditions else ()),
    )
    return Card(voice.said(kind), rows)
