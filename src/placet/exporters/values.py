"""What text, JSON and SARIF say alike of a finding, and of a part that was not read.

Words for machines are the same in every language: a place's key, a level, a rule's id, a reason. Words for people are
in the language asked for.
"""

from placet.domain.document import Coverage, CoverageStatus, Document, Visibility
from placet.domain.finding import Finding, Scan
from placet.domain.language import Bilingual, Language
from placet.domain.rule import RuleSet
from placet.words import places
from placet.words.explanations import explain_match
from placet.words.parts import place_in
from placet.words.vocabulary import word

Json = dict[str, object]
COLON = Bilingual(": ", "\u00a0: ")


def message_of(scan: Scan, finding: Finding, language: Language) -> str:
    """Give what a finding's rule says of it; the rule's id where it says nothing."""
    return scan.rule_of(finding).message.text(language) or finding.rule_id


def place_values(document: Document, finding: Finding, language: Language) -> Json:
    """Say where a finding stands: the place's key and its words, the page where there is one, who would not see it."""
    passage = document.passage_at(finding.position.start)
    page = document.page_at(finding.position.start)
    values: Json = {"place": passage.place.key, "where": places.place_of(passage, language)} if passage else {}
    if page is not None:
        values["page"] = page.number
    if passage is not None and passage.visibility is not Visibility.VISIBLE:
        values["visibility"] = passage.visibility.value
    return values


def match_values(finding: Finding, language: Language) -> Json:
    """Say how alike the words are (0 to 100), why they match, and why the level was lowered where it was."""
    values: Json = {"score": finding.score, "explanation": explain_match(finding, language)}
    if finding.lowered is not None:
        values["lowered"] = finding.lowered.value
    return values


def switched_off(ruleset: RuleSet, language: Language) -> list[Json]:
    """List the rules that a department's pack switched off, and why."""
    return [{"rule": off.rule_id, "pack": off.pack, "reason": off.why(language)} for off in ruleset.switched_off]


def coverage_values(document: Document, row: Coverage, language: Language) -> Json:
    """Say what was read of a part: its key, its words, how much, how many; why not, where it was not."""
    values: Json = {
        "place": row.place.key,
        "where": place_in(document, row.place, language),
        "status": row.status.value,
        "count": row.count,
    }
    if row.status is not CoverageStatus.READ:
        values |= {"reason": row.reason.value, "because": places.reason(row, language)}
    return values


def image_values(document: Document, language: Language) -> list[Json]:
    """List the draft's pictures: where each hangs, its size in pixels (0 where unknown), the words that describe it."""
    return [
        {
            "place": image.place.key,
            "where": place_in(document, image.place, language),
            "source": image.source,
            "width": image.width,
            "height": image.height,
            "description": image.description,
        }
        for image in document.images
    ]


def unread_words(document: Document, row: Coverage, language: Language) -> str:
    """Say of a part that it was not read, or not whole, and why: “Picture 1: not read: words inside a picture …”."""
    colon = COLON.text(language)
    said = [place_in(document, row.place, language), word(row.status, language), places.reason(row, language)]
    return colon.join(part for part in said if part)
