"""What an annotated copy of a draft says, and where: one remark for each finding and each note of the reviewer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from placet.domain.activity import Annotated
from placet.domain.finding import Finding
from placet.domain.language import Bilingual, Language
from placet.domain.review import Review
from placet.domain.rule import Level
from placet.domain.selector import TextPositionSelector
from placet.words.explanations import explain_match
from placet.words.places import place_of
from placet.words.vocabulary import word

OPEN = Bilingual("Open", "À trancher")
COLON = Bilingual(": ", "\u00a0: ")
LEFT, RIGHT = Bilingual("“", "«\u00a0"), Bilingual("”", "\u00a0»")
HEADING = Bilingual(
    "Findings and notes that cannot be shown at their place", "Constats et notes qui n’ont pas d’endroit dans la page"
)
QUOTED = 300
"""Code points of a quotation in a remark that stands elsewhere."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark: `here` is what it says beside its words; `elsewhere` also says where they stand, and quotes them.

    `id` is that of the finding or note; `position` None is the whole draft; `level` is a note's own for notes.
    """

    id: str
    position: TextPositionSelector | None
    level: Level
    here: str
    elsewhere: str
    author: str
    made: datetime
    changed: datetime


def remarks(review: Review, language: Language) -> tuple[Remark, ...]:
    """List what there is to say: the findings in the order of the text, then the reviewer's notes."""
    found = [_of_finding(review, finding, language) for finding in review.findings]
    written = [_of_note(review, activity, language) for activity in review.annotated.values()]
    return (*found, *written)


def finding_note(review: Review, finding: Finding, language: Language) -> str:
    """Write what a finding says: its level and rule, why it matches, a suggestion, what was decided and why.

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


def gathered(left: Sequence[Remark], language: Language) -> str:
    """Write one text of the remarks that cannot stand at their words."""
    return "\n\n".join([HEADING.text(language), *[remark.elsewhere for remark in left]])


def _of_finding(review: Review, finding: Finding, language: Language) -> Remark:
    activity = review.decided.get(finding.id)
    here = finding_note(review, finding, language)
    return Remark(
        id=finding.id,
        position=finding.position,
        level=finding.level,
        here=here,
        elsewhere=f"{_spot(review, finding.position, finding.quote.exact, language)}\n{here}",
        author=activity.agent.name if activity and activity.agent.name else review.scan.software,
        made=review.scan.started_at,
        changed=activity.at if activity else review.scan.started_at,
    )


def _of_note(review: Review, activity: Annotated, language: Language) -> Remark:
    note = activity.annotation
    position, quote = note.target.position, note.target.quote
    words = quote.exact if quote else position.select(review.scan.document.text) if position else ""
    spot = _spot(review, position, words, language) + "\n" if position else ""
    return Remark(
        id=note.id,
        position=position,
        level=Level.NOTE,
        here=note.body,
        elsewhere=spot + note.body,
        author=activity.agent.name or review.scan.software,
        made=activity.at,
        changed=activity.at,
    )


def _spot(review: Review, position: TextPositionSelector, words: str, language: Language) -> str:
    """Say where words stand, and quote them."""
    passage = review.scan.document.passage_at(position.start)
    where = place_of(passage, language) if passage else ""
    said = " ".join(words.split())
    said = said if len(said) <= QUOTED else said[: QUOTED - 1] + "…"
    return f"{where} {LEFT.text(language)}{said}{RIGHT.text(language)}".strip()
