"""The findings of a review as a table for spreadsheets: RFC 4180, UTF-8 with its mark, one row a finding.

A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection): words of a draft,
and reasons typed by anyone, must not run on the computer of whoever opens the table. French spreadsheets part columns
with semicolons.
"""

import csv
import io
import re
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

from placet.domain.activity import Decided
from placet.domain.finding import Finding
from placet.domain.language import Bilingual, Language
from placet.domain.review import Review
from placet.exporters.files import put
from placet.exporters.values import message_of
from placet.words.explanations import explain_match
from placet.words.places import place_of
from placet.words.vocabulary import word

HEADS = (
    Bilingual("Number", "Numéro"),
    Bilingual("Level", "Niveau"),
    Bilingual("Finding", "Constat"),
    Bilingual("Rule", "Règle"),
    Bilingual("Place", "Endroit"),
    Bilingual("Page", "Page"),
    Bilingual("Before", "Avant"),
    Bilingual("Words found", "Mots relevés"),
    Bilingual("After", "Après"),
    Bilingual("Explanation", "Explication"),
    Bilingual("Score", "Similitude"),
    Bilingual("Suggestion", "Libellé proposé"),
    Bilingual("Policy reference", "Référence"),
    Bilingual("Decision", "Décision"),
    Bilingual("Reason", "Motif"),
    Bilingual("Decided by", "Décision de"),
    Bilingual("Decided at (UTC)", "Décision le (UTC)"),
    Bilingual("Start", "Début"),
    Bilingual("End", "Fin"),
    Bilingual("Finding’s id", "Identifiant du constat"),
)
SEPARATOR = Bilingual(",", ";")
UNDECIDED = Bilingual("Undecided", "À trancher")
FORMULA = re.compile(r"[\s\x00-\x20\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠\t\r]")
"""How a cell begins that a spreadsheet may run, also after blanks that nobody sees."""
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
MARK = "\ufeff"
ROOM = 32_767
"""Characters that a cell of a spreadsheet has room for."""


def write_findings(review: Review, output: Path, language: Language) -> None:
    """Write the findings with their decisions; ExportError says why the file cannot be written."""
    put(output, findings_csv(review, language).encode("utf-8", "replace"))


def findings_csv(review: Review, language: Language) -> str:
    """Give the table: a head, then the findings in the order of the text."""
    buffer = io.StringIO()
    buffer.write(MARK)
    writer = csv.writer(buffer, delimiter=SEPARATOR.text(language), lineterminator="\r\n")
    writer.writerow([head.text(language) for head in HEADS])
    writer.writerows(_rows(review, language))
    return buffer.getvalue()


def _rows(review: Review, language: Language) -> Iterator[list[str | int]]:
    decided = review.decided
    for number, finding in enumerate(review.findings, start=1):
        cells = _found(review, finding, language) + _decided(decided.get(finding.id), language)
        yield [
            number,
            *map(safe, cells),
            finding.position.start,
            finding.position.end,
            safe(finding.id),
        ]


def _found(review: Review, finding: Finding, language: Language) -> list[str]:
    document, rule = review.scan.document, review.scan.rule_of(finding)
    passage, page = document.passage_at(finding.position.start), document.page_at(finding.position.start)
    return [
        word(finding.level, language),
        message_of(review.scan, finding, language),
        finding.rule_id,
        place_of(passage, language) if passage else "",
        str(page.number) if page else "",
        finding.quote.prefix,
        finding.quote.exact,
        finding.quote.suffix,
        explain_match(finding, language),
        str(finding.score),
        rule.suggest.text(language),
        rule.policy.ref if rule.policy else "",
    ]


def _decided(activity: Decided | None, language: Language) -> list[str]:
    if activity is None:
        return [UNDECIDED.text(language), "", "", ""]
    at = activity.at.astimezone(UTC)
    outcome = word(activity.decision.outcome, language)
    return [outcome, activity.decision.reason, activity.agent.name, f"{at:%Y-%m-%d %H:%M:%S}"]


def safe(cell: str) -> str:
    """Write a cell so that no spreadsheet runs it: text stays text."""
    plain = CONTROLS.sub("\ufffd", cell)[: ROOM - 1]
    return f"'{plain}" if FORMULA.match(plain) else plain
