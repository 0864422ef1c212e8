"""Findings as JSON of Placet's own: all that a scan says, draft by draft, for scripts."""

from collections.abc import Iterable

from placet.domain.errors import DraftError
from placet.domain.finding import Finding, Scan
from placet.domain.language import Language
from placet.domain.rule import RuleSet
from placet.exporters.values import (
    Json,
    coverage_values,
    image_values,
    match_values,
    message_of,
    place_values,
    switched_off,
)
from placet.words.errors import explain

FORMAT = "placet-scan/1"


def scan_json(drafts: Iterable[Scan | DraftError], language: Language) -> Json:
    """Write what came of each draft, in order; scans are taken one at a time, and none is kept.

    `drafts` holds an object for each: its name, digest and findings (`start` and `end` in code points of the text, half
    open) and its coverage, or its name and the `error` for which it could not be read. `switched_off` lists rules that
    a department's pack switched off, and why.
    """
    written: list[Json] = []
    ruleset, software = RuleSet((), ()), "Placet"
    for draft in drafts:
        if isinstance(draft, Scan):
            ruleset, software = draft.ruleset, draft.software
            written.append(_scanned(draft, language))
        else:
            written.append(
                {"name": draft.name, "error": type(draft).__name__, "message": explain(draft, language)},
            )
    packs = [{"id": pack.id, "version": pack.version, "sha256": pack.sha256} for pack in ruleset.packs]
    return {
        "format": FORMAT,
        "software": software,
        "language": language.value,
        "packs": packs,
        "switched_off": switched_off(ruleset, language),
        "drafts": written,
    }


def _scanned(scan: Scan, language: Language) -> Json:
    document = scan.document
    return {
        "name": document.name,
        "sha256": document.sha256,
        "size": document.size,
        "media_type": document.media_type,
        "scanned_at": scan.started_at.isoformat(),
        "read_whole": not document.unread,
        "findings": [_finding(scan, finding, language) for finding in scan.findings],
        "coverage": [coverage_values(document, row, language) for row in document.coverage],
        "images": image_values(document, language),
    }


def _finding(scan: Scan, finding: Finding, language: Language) -> Json:
    rule = scan.rule_of(finding)
    values: Json = {
        "id": finding.id,
        "rule": finding.rule_id,
        "level": finding.level.value,
        "message": message_of(scan, finding, language),
        "start": finding.position.start,
        "end": finding.position.end,
        "quote": finding.quote.exact,
        "prefix": finding.quote.prefix,
        "suffix": finding.quote.suffix,
        "fingerprint": finding.fingerprint,
    }
    values |= place_values(scan.document, finding, language) | match_values(finding, language)
    if suggestion := rule.suggest.text(language):
        values["suggestion"] = suggestion
    if rule.policy is not None:
        policy = rule.policy
        values["policy"] = {"ref": policy.named(language), "version": policy.version, "url": policy.address(language)}
    return values
