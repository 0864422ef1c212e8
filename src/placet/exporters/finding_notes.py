"""The words a finding carries into an annotated copy of its draft."""

from datetime import datetime

from placet.domain.finding import Finding
from placet.domain.language import Bilingual, Language
from placet.domain.review import Review
from placet.words.explanations import explain_match
from placet.words.places import place_of
from placet.words.vocabulary import word

OPEN = Bilingual("Open", "À trancher")
COLON = Bilingual(": ", "\u00a0: ")
LEFT, RIGHT = Bilingual("“", "«\u00a0"), Bilingual("”", "\u00a0»")
HEADING = Bilingual(
    "Findings and notes that cannot be shown at their place", "Constats et notes qui n’ont pas d’endroit dans la page"
)


def finding_note(review: Review, finding: Finding, language: Language) -> str:
    """Write what a finding says: its level and rule, why it matches, what was decided and why.

    One line each; a suggestion where the rule has one.
    """
    rule = review.scan.rule_of(finding)
    title = rule.message.text(language) or rule.id
    decision = review.decision_on(finding)
    answer = word(decision.outcome, language) if decision else OPEN.text(language)
    reason = COLON.text(language) + decision.reason if decision and decision.reason else ""
    lines = [
        word(finding.level, language) + COLON.text(language) + title,
        explain_match(finding, language),
        rule.suggest.text(language),
        answer + reason,
    ]
    return "\n".join(line for line in lines if line)


def unplaced_note(review: Review, findings: tuple[Finding, ...], language: Language) -> str:
    """Write one note for the findings that have no place on a page, and for the reviewer's own notes.

    Each says where it stands and quotes its words; empty where there is nothing to say.
    """
    parts = [
        f"{_where(review, finding.position.start, language)} {_quoted(finding.quote.exact, language)}\n"
        + finding_note(review, finding, language)
        for finding in findings
    ]
    for note in review.annotations:
        quote = note.target.quote
        parts.append((_quoted(quote.exact, language) + "\n" if quote else "") + note.body)
    return "\n\n".join([HEADING.text(language), *parts]) if parts else ""


def decided_at(review: Review, finding: Finding) -> datetime:
    """Give when a finding was decided; when it was found, while it is open."""
    activity = review.decided.get(finding.id)
    return activity.at if activity else review.scan.started_at


def decided_by(review: Review, finding: Finding) -> str:
    """Give who decided on a finding; the program's name, while it is open."""
    activity = review.decided.get(finding.id)
    return activity.agent.name if activity and activity.agent.name else review.scan.software


def _where(review: Review, position: int, language: Language) -> str:
    passage = review.scan.document.passage_at(position)
    return place_of(passage, language) if passage else ""


def _quoted(words: str, language: Language) -> str:
    return LEFT.text(language) + " ".join(words.split()) + RIGHT.text(language)
