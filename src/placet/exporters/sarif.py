"""Findings as SARIF 2.1.0 (OASIS), which editors, build servers and dashboards read.

There is one run. A draft's `uri` is its name as the command line was given it. Offsets count code points of the draft's
text as Placet reads it (`columnKind`), never bytes of its file. A part that was not read, and a draft that could not
be read, is a notification of the run: an empty list of results never says more than was read.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path, PurePath
from urllib.parse import quote

from placet.domain.activity import Decided, DecisionOutcome
from placet.domain.document import Document
from placet.domain.errors import DraftError
from placet.domain.finding import Finding, Scan
from placet.domain.language import Language
from placet.domain.review import Review
from placet.domain.rule import RuleSet
from placet.exporters.files import put
from placet.exporters.sarif_rules import descriptor, extension, override
from placet.exporters.values import (
    Json,
    coverage_values,
    image_values,
    match_values,
    message_of,
    place_values,
    switched_off,
    unread_words,
)
from placet.words.errors import explain

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "wordsAndNeighbours/v1"
SUPPRESSED: dict[DecisionOutcome, str] = {
    DecisionOutcome.KEPT: "accepted",
    DecisionOutcome.NOT_A_FINDING: "accepted",
    DecisionOutcome.REFERRED: "underReview",
}
"""The status (SARIF 2.1.0, 3.35.3) of the decisions that set a result aside."""


def write_sarif(review: Review, output: Path, language: Language) -> None:
    """Write the findings of a review; those kept or dismissed are suppressed, with the reason."""
    log = sarif([replace(review.scan, findings=review.findings)], language, review.decided)
    put(output, json.dumps(log, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace"))


def sarif(
    drafts: Iterable[Scan | DraftError], language: Language, decided: Mapping[str, Decided] | None = None
) -> Json:
    """Write what came of each draft as one SARIF log; scans are taken one at a time, and none is kept.

    `decided` gives the decisions on the findings of a single scan, by id: those that set a finding aside become its
    suppressions, with their reason.
    """
    run = _Run(language, decided)
    for draft in drafts:
        if isinstance(draft, Scan):
            run.add(draft)
        else:
            run.fail(draft)
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run.values()]}


class _Run:
    """A SARIF `run` while it grows."""

    def __init__(self, language: Language, decided: Mapping[str, Decided] | None) -> None:
        """Begin an empty run."""
        self.language = language
        self.decided = decided
        self.software = "Placet"
        self.started: datetime | None = None
        self.whole = True
        self.ruleset = RuleSet((), ())
        self.rules: dict[str, Json] = {}
        self.artifacts: list[Json] = []
        self.results: list[Json] = []
        self.notifications: list[Json] = []

    def add(self, scan: Scan) -> None:
        """Add a scan: its draft, its findings, what was not read of it."""
        self.software, self.ruleset = scan.software, scan.ruleset
        self.started = min(scan.started_at, self.started or scan.started_at)
        for rule in scan.ruleset.rules:
            self.rules.setdefault(rule.id, descriptor(rule, self.language))
        location: Json = {"uri": uri(scan.document.name), "index": len(self.artifacts)}
        self.artifacts.append(_artifact(scan.document, self.language))
        numbers = {rule_id: number for number, rule_id in enumerate(self.rules)}
        self.results += [self._result(scan, finding, location, numbers) for finding in scan.findings]
        for row in scan.document.unread:
            words = unread_words(scan.document, row, self.language)
            self._notify(row.status.value, "warning", words, location, place=row.place.key, reason=row.reason.value)

    def fail(self, trouble: DraftError) -> None:
        """Add a draft that could not be read, with the sentence that says why."""
        self.whole = False
        words = explain(trouble, self.language)
        self._notify(type(trouble).__name__, "error", words, {"uri": uri(trouble.name)})

    def _notify(self, name: str, level: str, words: str, location: Json, **properties: str) -> None:
        where = {"physicalLocation": {"artifactLocation": location}}
        said: Json = {"descriptor": {"id": name}, "level": level, "message": {"text": words}, "locations": [where]}
        self.notifications.append(said | ({"properties": properties} if properties else {}))

    def _result(self, scan: Scan, finding: Finding, location: Json, numbers: Mapping[str, int]) -> Json:
        values: Json = {
            "ruleId": finding.rule_id,
            "ruleIndex": numbers[finding.rule_id],
            "level": finding.level.value,
            "message": {"text": message_of(scan, finding, self.language)},
            "locations": [_location(finding, location)],
            "partialFingerprints": {FINGERPRINT: finding.fingerprint},
            "properties": self._properties(scan.document, finding),
        }
        if self.decided is not None:
            activity = self.decided.get(finding.id)
            values["suppressions"] = _suppressions(activity) if activity else []
        return values

    def _properties(self, document: Document, finding: Finding) -> Json:
        activity = (self.decided or {}).get(finding.id)
        decision: Json = {"decision": activity.decision.outcome.value} if activity else {}
        return place_values(document, finding, self.language) | match_values(finding, self.language) | decision

    def values(self) -> Json:
        """Give the run as JSON values."""
        name, _, version = self.software.partition(" ")
        driver: Json = {"name": name, "language": self.language.value, "rules": list(self.rules.values())}
        if version:
            driver["version"] = version
        invocation: Json = {"executionSuccessful": self.whole, "toolExecutionNotifications": self.notifications}
        if self.ruleset.switched_off:
            invocation["ruleConfigurationOverrides"] = [
                override(off, self.language) for off in self.ruleset.switched_off
            ]
        if self.started is not None:
            invocation["startTimeUtc"] = _moment(self.started)
        return {
            "tool": {"driver": driver, "extensions": [extension(pack, self.language) for pack in self.ruleset.packs]},
            "language": self.language.value,
            "columnKind": "unicodeCodePoints",
            "invocations": [invocation],
            "artifacts": self.artifacts,
            "results": self.results,
            "properties": {"switchedOff": switched_off(self.ruleset, self.language)},
        }


def uri(name: str) -> str:
    """Write a draft's name, or the path it was named by, as a URI (RFC 3986)."""
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")


def _artifact(document: Document, language: Language) -> Json:
    return {
        "location": {"uri": uri(document.name)},
        "length": document.size,
        "mimeType": document.media_type,
        "hashes": {"sha-256": document.sha256},
        "roles": ["analysisTarget"],
        "properties": {
            "coverage": [coverage_values(document, row, language) for row in document.coverage],
            "images": image_values(document, language),
        },
    }


def _location(finding: Finding, location: Json) -> Json:
    """Say where the words stand, with the words around them."""
    said, start = finding.quote, finding.position.start
    return {
        "physicalLocation": {
            "artifactLocation": location,
            "region": _region(start, said.exact),
            "contextRegion": _region(start - len(said.prefix), said.prefix + said.exact + said.suffix),
        }
    }


def _region(start: int, words: str) -> Json:
    return {"charOffset": start, "charLength": len(words), "snippet": {"text": words}}


def _suppressions(activity: Decided) -> list[Json]:
    """Say that a reviewer set the finding aside, and why; nothing where the words must change."""
    decision = activity.decision
    if decision.outcome not in SUPPRESSED:
        return []
    properties = {"decision": decision.outcome.value, "by": activity.agent.name, "at": _moment(activity.at)}
    values: Json = {"kind": "external", "status": SUPPRESSED[decision.outcome], "properties": properties}
    return [values | ({"justification": decision.reason} if decision.reason else {})]


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
