"""A review on the desk and a window under it, for the tests of the dialogs."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from placet.app.models.session import ReviewSession
from placet.app.settings import Preferences
from placet.domain.activity import Acknowledged, Agent, Decided, Decision, DecisionOutcome, SignedOff
from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Document, Passage, Place, PlaceKind
from placet.domain.finding import Explanation, Finding, Scan
from placet.domain.language import Bilingual
from placet.domain.review import Review
from placet.domain.rule import Level, Pack, PhraseRule, RuleSet
from placet.domain.selector import TextPositionSelector, quote
from placet.store.reviews import Store

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
JULIE = Agent("Julie Lavoie", "Senior Advisor", "Families Canada")
LINES = (
    "The Harper Government’s plan uses #StrongFamilies.",
    "Families everywhere say #StrongFamilies to the proposed measure.",
)
TEXT = "\n".join(LINES)
PICTURE = Coverage(Place(PlaceKind.PICTURE, 1), CoverageStatus.NOT_READ, CoverageReason.PICTURE, detail="1200 × 628")
RULES = RuleSet(
    (Pack("canada-federal", "2026.11", "a" * 64),),
    (
        PhraseRule(id="leader", level=Level.ERROR, text=("x",), message=Bilingual("Named after its leader", "Du chef")),
        PhraseRule(id="slogan", level=Level.WARNING, text=("x",), message=Bilingual("A slogan", "Un slogan")),
        PhraseRule(id="presumes", level=Level.NOTE, text=("x",), products=("news-release", "house-style")),
    ),
)
CHANGE = Decision(DecisionOutcome.CHANGE_REQUIRED)


def at(words: str, start: int = 0) -> TextPositionSelector:
    """Find words in the draft."""
    found = TEXT.index(words, start)
    return TextPositionSelector(found, found + len(words))


def finding(rule: str, level: Level, position: TextPositionSelector) -> Finding:
    return Finding(rule, level, position, quote(TEXT, position), Explanation("x"))


FINDINGS = (
    finding("leader", Level.ERROR, at("Harper Government’s")),
    finding("slogan", Level.WARNING, at("#StrongFamilies")),
    finding("slogan", Level.WARNING, at("#StrongFamilies", len(LINES[0]))),
    finding("presumes", Level.NOTE, at("proposed measure")),
)


def scan(coverage: tuple[Coverage, ...] = (PICTURE,)) -> Scan:
    first = Passage(0, len(LINES[0]), Place(PlaceKind.BODY, 1))
    second = Passage(len(LINES[0]) + 1, len(TEXT), Place(PlaceKind.BODY, 2))
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    document = Document("release.docx", "0" * 64, word, 1, TEXT, (first, second), coverage=coverage)
    return Scan(document, RULES, FINDINGS, NOW, "Placet")


@contextmanager
def desk(folder: Path, made: Scan | None = None) -> Iterator[ReviewSession]:
    """Put a review on the desk, kept in a store of its own."""
    store = Store(folder / "reviews.sqlite")
    session = ReviewSession(store, JULIE, lambda: NOW)
    session.open(store.add(made or scan(), Path("release.docx"), JULIE, NOW), Path("release.docx"))
    yield session
    store.close()


def kept(session: ReviewSession) -> Review:
    """Read the review on the desk anew from the disk."""
    assert session.review is not None
    return session._store.load(session.review.id)[0]


def decide_everything(session: ReviewSession) -> None:
    """Answer every finding and look at the picture."""
    for each in session.findings:
        session.perform(Decided(agent=JULIE, at=NOW, finding=each.id, decision=CHANGE))
    session.perform(Acknowledged(agent=JULIE, at=NOW, coverage=PICTURE.key))


def signature(session: ReviewSession) -> SignedOff:
    review = kept(session)
    return review.sign_offs[-1]


def preferences(folder: Path) -> Preferences:
    made = Preferences(folder / "placet.ini")
    made.change(agent=JULIE, records=folder / "records")
    return made


def window(qtbot: QtBot, width: int = 1280, height: int = 900) -> tuple[QWidget, QLineEdit]:
    """Show a window with one field, which has the focus."""
    made = QWidget()
    qtbot.addWidget(made)
    field = QLineEdit()
    QVBoxLayout(made).addWidget(field)
    made.resize(width, height)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    field.setFocus()
    return made, field
