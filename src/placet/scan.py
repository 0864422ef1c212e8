"""The main line: rules and a draft become a Scan."""

from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from placet.domain.errors import RuleFileError
from placet.domain.finding import Scan
from placet.domain.language import Language
from placet.domain.rule import RuleSet
from placet.matching.engine import match
from placet.matching.proof import prove
from placet.readers.registry import read
from placet.rulefiles.load import load


def load_rules(folders: Sequence[Path], language: Language = Language.ENGLISH) -> RuleSet:
    """Load rule packs and try every rule on its own examples; RuleFileError when one is malformed or fails them."""
    ruleset = load(folders, language)
    complaints = prove(ruleset)
    if complaints:
        raise RuleFileError(complaints)
    return ruleset


def scan(path: Path, ruleset: RuleSet) -> Scan:
    """Read a draft and hold it against the rules; a DraftError says why it could not be read."""
    started_at = datetime.now(UTC)
    document = read(path)
    findings = match(document, ruleset)
    cited = ruleset.citing(frozenset(finding.rule_id for finding in findings))
    return Scan(document, cited, findings, started_at, f"Placet {version('placet')}")
