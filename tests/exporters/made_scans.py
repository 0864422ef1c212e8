"""Scans and reviews in a few lines, for the tests of what is written from them."""

from dataclasses import replace
from datetime import UTC, datetime

from placet.domain.activity import Agent, Decided, Decision, DecisionOutcome
from placet.domain.document import (
    Coverage,
    CoverageReason,
    CoverageStatus,
    Document,
    Passage,
    Place,
    PlaceKind,
    Visibility,
)
from placet.domain.finding import Explanation, Finding, Scan, Trait, Variation
from placet.domain.language import Bilingual, Language
from placet.domain.layout import Page
from placet.domain.review import Review, begin
from placet.domain.rule import Level, Pack, PhraseRule, PolicyReference, RuleSet, SloganRule, SwitchedOff
from placet.domain.selector import TextPositionSelector, quote

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
REVIEWER = Agent("Julie Lavoie", "Senior Advisor")
TEXT = "👪 The Harper\tGovernment acts.\nReal Change for all."
BRANDING = PhraseRule(
    id="branding.harper-government",
    text=("Harper Government",),
    level=Level.ERROR,
    message=Bilingual("Names the government after its leader", "Désigne le gouvernement par le nom de son chef"),
    why=Bilingual("The applied title is Government of Canada.", "Le titre d’usage est gouvernement du Canada."),
    policy=PolicyReference("Directive 4.1.23", "2025-03-27", "https://example.org/directive"),
    suggest=Bilingual("Government of Canada", "gouvernement du Canada"),
)
SLOGAN = SloganRule(id="slogan.real-change", text=("Real Change",), languages=(Language.ENGLISH,))
PACK = Pack("canada-federal", "2026.11", "a" * 64, Bilingual("Non-partisan communications"), "Communications")
RULES = RuleSet((PACK,), (BRANDING, SLOGAN), (SwitchedOff("style.we", "our own style", "department"),))
PICTURE = Coverage(Place(PlaceKind.PICTURE, 1), CoverageStatus.NOT_READ, CoverageReason.PICTURE, detail="1200 × 628")
BODY = Coverage(Place(PlaceKind.BODY), CoverageStatus.READ, count=2)


def finding(words: str, rule: str, level: Level, text: str = TEXT) -> Finding:
    start = text.index(words)
    position = TextPositionSelector(start, start + len(words))
    explanation = Explanation("Harper Government", (Trait(Variation.TYPO),))
    return Finding(rule, level, position, quote(text, position), explanation, score=96)


def document(name: str = "release.docx", coverage: tuple[Coverage, ...] = (BODY, PICTURE)) -> Document:
    end = TEXT.index("\n")
    passages = (
        Passage(0, end, Place(PlaceKind.BODY, 1)),
        Passage(end + 1, len(TEXT), Place(PlaceKind.COMMENT, 1, name="A: B"), Visibility.HIDDEN),
    )
    return Document(name, "b" * 64, "application/pdf", 1234, TEXT, passages, coverage=coverage)


def scan(name: str = "release.docx", coverage: tuple[Coverage, ...] = (BODY, PICTURE)) -> Scan:
    findings = (
        finding("Harper\tGovernment", BRANDING.id, Level.ERROR),
        finding("Real Change", SLOGAN.id, Level.WARNING),
    )
    return Scan(document(name, coverage), RULES, findings, NOW, "Placet 0.1.0")


def clean(name: str = "release.docx", coverage: tuple[Coverage, ...] = (BODY,)) -> Scan:
    return replace(scan(name, coverage), findings=())


def in_both_languages() -> Scan:
    """Make a scan whose first rule cites its clause in English and in French."""
    policy = PolicyReference("Directive 4.1.23", "", "https://a.example", "Directive 4.1.23 (fr)", "https://b.example")
    made = scan()
    rules = (replace(BRANDING, policy=policy), *made.ruleset.rules[1:])
    return replace(made, ruleset=replace(made.ruleset, rules=rules))


def paged(name: str = "release.docx") -> Scan:
    made = scan(name)
    end = TEXT.index("\n")
    pages = (Page(1, 612, 792, 0, end), Page(2, 612, 792, end + 1, len(TEXT)))
    return replace(made, document=replace(made.document, pages=pages))


def review(made: Scan | None = None) -> Review:
    return begin("0" * 32, made or scan(), REVIEWER, NOW)


def decided(opened: Review, number: int, outcome: DecisionOutcome, reason: str = "") -> Review:
    found = opened.scan.findings[number]
    return opened.apply(Decided(agent=REVIEWER, at=NOW, finding=found.id, decision=Decision(outcome, reason)))
