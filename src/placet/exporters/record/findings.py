"""Section 3 of the record: each finding with its place, the words around it, the decision, and why it was found."""

from placet.domain.activity import Decision, Scope
from placet.domain.document import Passage, Visibility
from placet.domain.finding import Finding
from placet.domain.rule import Rule
from placet.exporters.record.blocks import Block, Fact, FindingCard, Prose, Table
from placet.exporters.record.runs import Run, Text, joined, marked, mono
from placet.exporters.record.voice import Voice
from placet.words.explanations import explain_match
from placet.words.vocabulary import word

INDEX = (24, 74, 186, 136, 84)
INDEXED = 7
"""Findings from which an index stands before them."""
CONTEXT = 100
"""Characters of the passage shown on either side of the words found."""


def findings(voice: Voice) -> tuple[Block, ...]:
    """Tell every finding; from seven on after an index, which holds no word of the draft: one place to redact."""
    found = voice.findings
    if not found:
        return (Prose(voice.said(voice.words.no_finding)),)
    index = (_index(voice),) if len(found) >= INDEXED else ()
    cards = tuple(_card(voice, number, finding) for number, finding in enumerate(found, start=1))
    return (Prose(voice.said(voice.words.findings_note), soft=True), *index, *cards)


def where(voice: Voice, finding: Finding) -> Text:
    """Name a finding's place, and how its words stand there where a reader of the draft would not see them so."""
    passage = voice.review.scan.document.passage_at(finding.position.start)
    if passage is None or finding.position.start == finding.position.end:
        return voice.said(voice.words.whole_draft)
    named = voice.place(passage)
    seen = passage.visibility is Visibility.VISIBLE
    return named if seen else joined(", ", (named, voice.said(word(passage.visibility, voice.language).lower())))


def _index(voice: Voice) -> Table:
    words = voice.words
    head = (words.number, words.level, words.finding, words.place, words.decision)
    return Table(INDEX, head, tuple(_row(voice, finding) for finding in voice.findings))


def _row(voice: Voice, finding: Finding) -> tuple[Text, ...]:
    decided = voice.decided.get(finding.id)
    answer = voice.word(decided.decision.outcome) if decided else voice.said(voice.words.undecided)
    number = (Run(voice.numbered(finding.id)),)
    return number, voice.word(finding.level), voice.title(finding), where(voice, finding), answer


def _card(voice: Voice, number: int, finding: Finding) -> FindingCard:
    return FindingCard(
        number=number,
        title=voice.title(finding),
        level=finding.level.value,
        level_word=word(finding.level, voice.language),
        place=where(voice, finding),
        rule=mono(finding.rule_id),
        quote=_quote(voice, finding),
        rows=_facts(voice, finding),
    )


def _quote(voice: Voice, finding: Finding) -> Text:
    """Quote the words found with what stands before and after them in their passage."""
    document, position = voice.review.scan.document, finding.position
    if position.start == position.end:
        return ()
    passage = document.passage_at(position.start) or Passage(0, len(document.text), place=document.passages[0].place)
    before = _ending(document.text[passage.start : position.start])
    after = _beginning(document.text[position.end : max(position.end, passage.end)])
    found = marked(voice.draft(finding.quote.exact), found=True)
    return (*voice.draft(before), *found, *voice.draft(after))


def _ending(words: str) -> str:
    """Keep the last words before a place, cut between two words."""
    if len(words) <= CONTEXT:
        return words
    kept = words[-CONTEXT:]
    return "… " + (kept.partition(" ")[2] or kept)


def _beginning(words: str) -> str:
    """Keep the first words after a place, cut between two words."""
    if len(words) <= CONTEXT:
        return words
    kept = words[:CONTEXT]
    return (kept.rpartition(" ")[0] or kept) + " …"


def _facts(voice: Voice, finding: Finding) -> tuple[Fact, ...]:
    words, rule = voice.words, voice.review.scan.rule_of(finding)
    decided = voice.decided.get(finding.id)
    decision = decided.decision if decided else None
    return (
        voice.fact(words.decision, _decision(voice, decision)),
        *voice.facts(
            (
                (words.scope, _scope(voice, decision)),
                (words.decided_by, voice.by(decided.agent, decided.at) if decided else ()),
            )
        ),
        voice.fact(words.explanation, *_explanation(voice, finding, rule)),
        *voice.facts(
            (
                (words.reference, _reference(voice, rule)),
                (words.suggestion, voice.said(rule.suggest.text(voice.language))),
            )
        ),
    )


def _decision(voice: Voice, decision: Decision | None) -> Text:
    if decision is None:
        return voice.said(voice.words.undecided, "strong")
    return joined(". ", (voice.word(decision.outcome, "strong"), voice.typed(decision.reason.strip())))


def _scope(voice: Voice, decision: Decision | None) -> Text:
    """Say how far a reason reaches, where it reaches farther than its place."""
    if decision is None or decision.scope is Scope.PLACE:
        return ()
    if decision.scope is Scope.UNTIL and decision.until:
        return voice.said(voice.words.until.format(date=voice.day(decision.until)))
    return voice.word(decision.scope)


def _explanation(voice: Voice, finding: Finding, rule: Rule) -> tuple[Text, ...]:
    """Say why the rule asks, why the words match, and why the level is lower than the rule's."""
    why = voice.said(rule.why.text(voice.language))
    match = voice.explained(explain_match(finding, voice.language))
    lowered = word(finding.lowered, voice.language) if finding.lowered else ""
    told = voice.said(voice.words.lowered.format(reason=lowered)) if lowered else ()
    return tuple(text for text in (why, match, told) if text)


def _reference(voice: Voice, rule: Rule) -> Text:
    if rule.policy is None:
        return ()
    ref, version = rule.policy.named(voice.language), rule.policy.version
    named = voice.words.reference_version.format(ref=ref, version=version) if version else ref
    return joined(", ", (voice.said(named), voice.typed(rule.policy.address(voice.language))))
