"""Page 1 of the record: outcome, draft, counts, what was not read, requests and signatures, each cut to its room."""

from collections import Counter

from placet.domain.activity import Answer, DecisionOutcome, Role, SignedOff
from placet.domain.language import Language
from placet.domain.rule import Level
from placet.exporters.record.blocks import Fact, MatrixRow, SignatureBlock, Summary
from placet.exporters.record.draft import digest, product, title
from placet.exporters.record.french import spaced
from placet.exporters.record.runs import Text, clipped, joined, marked
from placet.exporters.record.voice import Voice
from placet.words.vocabulary import word

TITLE, FILE, OFFICE, ACTING, CONDITION, PERSON, PRODUCT, PART, VERSION = 126, 58, 48, 64, 150, 56, 80, 110, 24
"""Characters that page 1 has room for."""
CONDITIONS, PARTS = 3, 2
"""How many of them page 1 shows; the others stand in sections 8 and 2."""
LEVELS = (Level.ERROR, Level.WARNING, Level.NOTE)
COLUMNS: tuple[DecisionOutcome | None, ...] = (*DecisionOutcome, None)


def summary(voice: Voice) -> Summary:
    """Say on one page what the whole record says."""
    words = voice.words
    return Summary(
        organization=clipped(_organization(voice), OFFICE),
        number=f"{words.record_number} {voice.record_number}",
        purpose=words.purpose,
        outcome_label=words.outcome,
        outcome=word(voice.review.outcome, voice.language) if voice.review.outcome else words.not_signed,
        by=_by(voice),
        conditions=_conditions(voice),
        draft_title=words.draft,
        draft=_draft(voice),
        matrix_title=words.matrix,
        matrix_head=(words.level, *(_decision(voice, column) for column in COLUMNS), words.total),
        matrix=_matrix(voice),
        no_finding="" if voice.findings else words.no_finding,
        facts=(voice.fact(words.not_read, *_not_read(voice)), voice.fact(words.requests, _requests(voice))),
        signatures_title=words.signatures,
        signatures=tuple(_signature(voice, role) for role in Role),
        closing=words.closing,
    )


def _organization(voice: Voice) -> Text:
    agents = [entry.activity.agent for entry in reversed(voice.review.trail)]
    return voice.typed(next((agent.organization for agent in agents if agent.organization), ""))


def _by(voice: Voice) -> tuple[Text, ...]:
    if not voice.review.sign_offs:
        return (voice.said(voice.words.no_approval),)
    signed = voice.review.sign_offs[-1]
    name = voice.filled(voice.words.by, name=clipped(voice.person(signed.agent), PERSON))
    return joined(", ", (name, acting(voice, signed))), voice.moment(signed.at)


def acting(voice: Voice, signed: SignedOff) -> Text:
    """Say for whom somebody signed; empty for themselves."""
    held = clipped(voice.typed(signed.acting_for), ACTING)
    return voice.filled(voice.words.acting_for, name=held) if held else ()


def _conditions(voice: Voice) -> tuple[Fact, ...]:
    stated = voice.review.sign_offs[-1].conditions if voice.review.sign_offs else ()
    shown = [
        voice.fact(voice.words.condition.format(number=number), clipped(voice.typed(condition), CONDITION))
        for number, condition in enumerate(stated[:CONDITIONS], start=1)
    ]
    rest = len(stated) - len(shown)
    return (*shown, *((Fact("", (_more(voice, voice.words.more_conditions, rest),)),) if rest else ()))


def _more(voice: Voice, words: str, rest: int) -> Text:
    return voice.said(words.format(count=voice.count(rest)))


def _draft(voice: Voice) -> tuple[Fact, ...]:
    words, document = voice.words, voice.review.scan.document
    file = clipped(voice.typed(document.name), FILE, middle=True)
    version = clipped(voice.typed(voice.review.description.version), VERSION)
    return (
        voice.fact(words.title, marked(clipped(title(voice), TITLE), "strong")),
        voice.fact(words.file, voice.filled(words.file_version, file=file, version=version) if version else file),
        voice.fact(words.product, clipped(product(voice), PRODUCT)),
        voice.fact(words.digest, digest(document.sha256)),
    )


def _decision(voice: Voice, outcome: DecisionOutcome | None) -> str:
    return word(outcome, voice.language) if outcome else voice.words.undecided


def _matrix(voice: Voice) -> tuple[MatrixRow, ...]:
    """Count the findings: a row a level, a column a decision, totals at both ends."""
    counts: Counter[tuple[Level, DecisionOutcome | None]] = Counter()
    for finding in voice.findings:
        decided = voice.decided.get(finding.id)
        counts[finding.level, decided.decision.outcome if decided else None] += 1
    rows = [
        MatrixRow(level.value, word(level, voice.language), _totalled([counts[level, column] for column in COLUMNS]))
        for level in LEVELS
    ]
    sums = [sum(row.counts[index] for row in rows) for index in range(len(COLUMNS))]
    return (*rows, MatrixRow("", voice.words.total, _totalled(sums)))


def _totalled(counts: list[int]) -> tuple[int, ...]:
    return (*counts, sum(counts))


def _not_read(voice: Voice) -> tuple[Text, ...]:
    rows = voice.review.scan.document.unread
    if not rows:
        return (voice.said(voice.words.nothing_unread),)
    shown = [marked(clipped(voice.unread(row), PART), "strong") for row in rows[:PARTS]]
    rest = len(rows) - len(shown)
    return (*shown, *((_more(voice, voice.words.more_parts, rest),) if rest else ()))


def _requests(voice: Voice) -> Text:
    requests = voice.review.requests
    if not requests:
        return voice.said(voice.words.no_request)
    counts = Counter(request.answer for request in requests)
    answers = ", ".join(_answered(voice, answer, counts[answer]) for answer in Answer if counts[answer])
    objections = sum(bool(request.objection.strip()) for request in requests)
    told = [voice.plural(voice.words.requests_recorded, len(requests), answers=answers)]
    told += [voice.plural(voice.words.objections, objections)] if objections else []
    return voice.said(" ".join(told))


def _answered(voice: Voice, answer: Answer, count: int) -> str:
    """Count requests by their answer; a French participle agrees with its number."""
    said = word(answer, voice.language).lower()
    plural = count > 1 and voice.language is Language.FRENCH
    return f"{voice.count(count)} {said.replace('ée', 'ées') if plural else said}"


def _signature(voice: Voice, role: Role) -> SignatureBlock:
    """Show the first reviewer's and the last approver's sign-off; those between stand in section 8."""
    words = voice.words
    signed = [sign_off for sign_off in voice.review.sign_offs if sign_off.agent.role is role]
    label = words.reviewed_by if role is Role.REVIEWER else words.approved_by
    slot = role.value if voice.review.signed else ""
    if not signed:
        return voice.place_to_sign(label, slot, voice.said(words.not_signed_yet))
    one = signed[0] if role is Role.REVIEWER else signed[-1]
    name = clipped(voice.person(one.agent), PERSON)
    office = joined(", ", (clipped(voice.typed(one.agent.title), OFFICE), acting(voice, one)))
    lines = tuple(line for line in (office, voice.moment(one.at)) if line)
    return voice.place_to_sign(label, slot, name, lines, spaced(words.typed_sign_off, voice.language))
