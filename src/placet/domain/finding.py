"""What the rules found in a draft: SARIF's `result` and `run`."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from placet.domain.document import Document
from placet.domain.rule import Level, Rule, RuleSet
from placet.domain.selector import TextPositionSelector, TextQuoteSelector


class Variation(StrEnum):
    """A way in which the words found differ from the rule's words."""

    TYPO = "typo"
    INFLECTED = "inflected"
    POSSESSIVE = "possessive"
    ACCENTS = "accents"
    REORDERED = "reordered"
    BRIDGED = "bridged"
    JOINED = "joined"
    SPLIT = "split"
    SPACED = "spaced"
    HYPHENATED = "hyphenated"
    LEET = "leet"
    HOMOGLYPH = "homoglyph"
    INVISIBLE = "invisible"
    HASHTAG = "hashtag"
    ELISION = "elision"
    HANDLE = "handle"
    ADDRESS = "address"
    REDIRECT = "redirect"
    SHORTENER = "shortener"
    MISMATCH = "mismatch"
    LOOK_ALIKE = "look-alike"
    UNKNOWN_ACCOUNT = "unknown-account"
    MISSING = "missing"
    ALSO = "also"


class Lowering(StrEnum):
    """Why a finding stands one level below its rule's."""

    QUOTATION = "quotation"
    CITATION = "citation"
    NEGATION = "negation"
    HISTORICAL = "historical"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Trait:
    """One difference: how many times, and the words it concerns (those between, for a bridge; a link's target).

    For `ALSO`, which is no difference, the id of another rule that asks about the words, and that rule's own words.
    """

    variation: Variation
    count: int = 1
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the words match: the rule's own words, and how the draft's differ; no trait means word for word."""

    reference: str
    traits: tuple[Trait, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Words in a draft that a rule asks about.

    `score` is how alike they are, 0 to 100; `lowered` says why `level` stands below the rule's own.
    """

    rule_id: str
    level: Level
    position: TextPositionSelector
    quote: TextQuoteSelector
    explanation: Explanation
    score: int = 100
    lowered: Lowering | None = None

    @property
    def id(self) -> str:
        """Name the finding within its scan: 16 hex digits of rule, position and words."""
        return _digest(self.rule_id, str(self.position.start), str(self.position.end), self.quote.exact)

    @property
    def fingerprint(self) -> str:
        """Name the finding across versions of a draft (SARIF `partialFingerprints`): rule, words, neighbours."""
        return _digest(self.rule_id, self.quote.exact.casefold(), self.quote.prefix[-16:], self.quote.suffix[:16])


@lru_cache(maxsize=65536)
def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Scan:
    """A draft held against rules, once (SARIF `run`): the rule set keeps only the rules that were found.

    Findings stand in the order of the text. `started_at` is an aware time in UTC; `software` is name and version.
    """

    document: Document
    ruleset: RuleSet
    findings: tuple[Finding, ...]
    started_at: datetime
    software: str

    def rule_of(self, finding: Finding) -> Rule:
        """Find the rule a finding comes from."""
        return self.ruleset.rule(finding.rule_id)
