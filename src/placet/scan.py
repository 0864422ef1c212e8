"""The way in: rules and a draft become a Scan; a page becomes its picture.

These are plain functions for worker processes. The rooms they pass through are imported when they run: the window hands
the functions on without ever loading a reader.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from placet.domain.errors import RuleFileError
from placet.domain.finding import Scan
from placet.domain.language import Language
from placet.domain.layout import Box, Page, PagePicture
from placet.domain.rule import RuleSet
from placet.store.packed import Packed


def load_rules(folders: Sequence[Path], language: Language = Language.ENGLISH, kept_in: Path | None = None) -> RuleSet:
    """Load rule packs and try every rule on its own examples; RuleFileError when one is malformed or fails them.

    Packs that passed once are kept in the folder `kept_in`, and not tried again until they or the program change.
    """
    if kept_in is None:
        return _proven(folders, language)
    from placet.rulefiles.kept import KeptRules

    kept = KeptRules(kept_in, software())
    found = kept.find(folders)
    if found is None:
        found = _proven(folders, language)
        kept.keep(found)
    return found


def _proven(folders: Sequence[Path], language: Language) -> RuleSet:
    from placet.matching.proof import prove
    from placet.rulefiles.load import load
    from placet.rulefiles.places import ExamplePlaces

    ruleset = load(folders, language)
    complaints = prove(ruleset, language, ExamplePlaces(folders))
    if complaints:
        raise RuleFileError(complaints)
    return ruleset


def scan(path: Path, ruleset: RuleSet, password: str | None = None) -> Scan:
    """Read a draft and hold it against the rules; a DraftError says why it could not be read.

    EncryptedDraft asks for the password, which is kept nowhere; WrongPassword says that the one given does not fit.
    """
    from placet.matching.engine import match
    from placet.readers.registry import read

    started_at = datetime.now(UTC)
    document = read(path, password)
    findings = match(document, ruleset)
    cited = ruleset.citing(frozenset(finding.rule_id for finding in findings))
    return Scan(document, cited, findings, started_at, software())


def scan_packed(path: Path, ruleset: RuleSet, password: str | None = None) -> Packed:
    """Do what `scan` does, and pack it for the store: a window need not unpack a long draft to keep it."""
    from placet.store.packing import pack

    return pack(scan(path, ruleset, password))


def software() -> str:
    """Name the program and its version."""
    return f"Placet {version('placet')}"


def page_picture(path: Path, number: int, width: int, password: str | None = None) -> PagePicture:
    """Picture a page of a PDF draft, `width` pixels across."""
    from placet.readers.pdf.pages import render_page

    return render_page(path, number, width, password)


def page_boxes(path: Path, page: Page, password: str | None = None) -> tuple[Box, ...]:
    """Give the rectangle of each code point of a page's range in the text, in order."""
    from placet.readers.pdf.pages import character_boxes

    return character_boxes(path, page, password)
