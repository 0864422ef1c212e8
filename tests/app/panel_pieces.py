"""A review with every kind of row, in a real store, and the right side of the window over it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from draft_pieces import Pieces
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from placet.app.actions import Actions
from placet.app.i18n import Translation
from placet.app.models.session import ReviewSession
from placet.app.settings import Theme
from placet.app.views.findings_panel import FindingsPanel
from placet.app.views.theme import apply_theme
from placet.domain.activity import (
    Agent,
    Annotated,
    Annotation,
    DecisionOutcome,
    Office,
    Outcome,
    Request,
    RequestChannel,
    Requested,
    SignedOff,
    Target,
)
from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Document, Image, Place, PlaceKind
from placet.domain.finding import Explanation, Finding, Lowering, Scan
from placet.domain.language import Bilingual, Language
from placet.domain.layout import Page
from placet.domain.rule import Level, Pack, PhraseRule, PolicyReference, RequiredRule, RuleSet, RuleStatus
from placet.domain.selector import TextPositionSelector, quote
from placet.store.reviews import Store

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
POLICY = PolicyReference("Policy on Communications and Federal Identity, 6.12", "2016-05-11", "https://policy.example/")
RULES = (
    PhraseRule(
        id="leader",
        level=Level.ERROR,
        text=("Harper Government",),
        message=Bilingual("Names the government after its leader", "Désigne le gouvernement par son chef"),
        why=Bilingual(
            "It presents the government as one person’s.", "Il présente le gouvernement comme celui d’un seul."
        ),
        policy=POLICY,
        suggest=Bilingual("Government of Canada", "gouvernement du Canada"),
    ),
    PhraseRule(
        id="measure",
        level=Level.WARNING,
        text=("proposed measure",),
        message=Bilingual("Presumes Parliament’s decision", "Présume de la décision du Parlement"),
        status=RuleStatus.UNVERIFIED,
    ),
    PhraseRule(id="new", level=Level.WARNING, text=("new government",), message=Bilingual("Branding", "Image")),
    RequiredRule(id="later", level=Level.NOTE, text=("Canada.ca",), products=("news-release",)),
)
PICTURE = Coverage(Place(PlaceKind.PICTURE, 1), CoverageStatus.NOT_READ, CoverageReason.PICTURE, detail="1200 × 628")
COMMENT = Coverage(
    Place(PlaceKind.COMMENT, 2, name="M. Tremblay"), CoverageStatus.PARTLY_READ, CoverageReason.MALFORMED
)
READ = Coverage(Place(PlaceKind.BODY), CoverageStatus.READ, count=4)


class Clock:
    """Goes on by a minute each time it is asked."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def document(*coverage: Coverage) -> Document:
    pieces = Pieces()
    pieces.add("The Harper Goverment’s plan is a proposed measure.", number=1)
    pieces.add("“The Élan of Canada’s new government,” she said.", number=2)
    pieces.add("Once more the harper goverment’s plan, with an élan.", number=3)
    pieces.add("A comment that is damaged.", PlaceKind.COMMENT, 2, "M. Tremblay")
    made = pieces.document(coverage or (READ, PICTURE, COMMENT))
    return replace(made, images=(Image(PICTURE.place, "image1.png", 1200, 628, anchor=60),))


def paged(*coverage: Coverage) -> Document:
    made = document(*coverage)
    return replace(made, pages=(Page(1, 612, 792, 0, 60), Page(2, 612, 792, 60, len(made.text))))


def found(draft: Document, words: str, rule: str, level: Level, lowered: Lowering | None = None) -> Finding:
    at = draft.text.index(words)
    position = TextPositionSelector(at, at + len(words))
    return Finding(rule, level, position, quote(draft.text, position), Explanation("Harper Government"), 96, lowered)


def findings(draft: Document) -> tuple[Finding, ...]:
    return (
        found(draft, "Harper Goverment’s", "leader", Level.ERROR),
        found(draft, "proposed measure", "measure", Level.WARNING),
        found(draft, "Canada’s new government", "new", Level.NOTE, Lowering.QUOTATION),
        found(draft, "harper goverment’s", "leader", Level.ERROR),
    )


@contextmanager
def opened(folder: Path, draft: Document, hits: tuple[Finding, ...]) -> Iterator[ReviewSession]:
    """Put a review on the desk, in a store of its own."""
    store = Store(folder / "reviews.sqlite")
    session = ReviewSession(store, Agent("J. Lavoie"), Clock())
    scan = Scan(draft, RuleSet((Pack("p", "1", "a" * 64),), RULES), hits, NOW, "Placet")
    session.open(store.add(scan, Path("d.docx"), session.agent, NOW), Path("d.docx"))
    yield session
    store.close()
    # windows that were closed would go on hearing everything
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def target(draft: Document, words: str) -> Target:
    at = draft.text.index(words)
    position = TextPositionSelector(at, at + len(words))
    return Target(position, quote(draft.text, position))


def noted(session: ReviewSession, name: str, body: str, words: str = "") -> Annotation:
    assert session.review is not None
    about = target(session.review.scan.document, words) if words else Target()
    note = Annotation(name, about, body)
    assert session.perform(Annotated(agent=session.agent, at=session.now(), annotation=note))
    return note


def asked(session: ReviewSession, request_id: str, office: Office = Office.PROGRAM, **more: object) -> Request:
    words = {
        "name": "A. Roy",
        "channel": RequestChannel.TELEPHONE,
        "received_at": datetime(2026, 11, 21, 14, 5),
        "before": "the Government of Canada’s plan",
        "after": "the Harper Goverment’s plan",
    }
    told = Request(request_id, office, **{**words, **more})  # type: ignore[arg-type]
    assert session.perform(Requested(agent=session.agent, at=session.now(), request=told))
    return told


def sign(session: ReviewSession) -> None:
    at = session.now()
    assert session.perform(SignedOff(agent=session.agent, at=at, outcome=Outcome.REVIEWED, statement="I reviewed."))


class Desk:
    """A window with nothing but the panel; the commands do what the program's own window makes them do."""

    def __init__(self, session: ReviewSession, qtbot: QtBot, size: tuple[int, int] = (416, 824)) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.actions = Actions(self.window)
        self.panel = FindingsPanel(session, self.actions)
        self.session = session
        self._connect()
        self.window.setCentralWidget(self.panel)
        self.window.resize(*size)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.panel.setFocus()
        QApplication.processEvents()

    def _connect(self) -> None:
        self.actions["next"].triggered.connect(lambda: self.panel.step(1))
        self.actions["previous"].triggered.connect(lambda: self.panel.step(-1))
        self.actions["change"].triggered.connect(lambda: self.panel.answer(DecisionOutcome.CHANGE_REQUIRED))
        self.actions["keep"].triggered.connect(lambda: self.panel.answer(DecisionOutcome.KEPT))
        self.actions["dismiss"].triggered.connect(lambda: self.panel.answer(DecisionOutcome.NOT_A_FINDING))
        self.actions["refer"].triggered.connect(lambda: self.panel.answer(DecisionOutcome.REFERRED))

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        QApplication.processEvents()


@contextmanager
def french(qapp: QApplication) -> Iterator[None]:
    """Speak French for a while."""
    translation = Translation(qapp, Language.FRENCH)
    QApplication.processEvents()
    try:
        yield
    finally:
        translation.switch(Language.ENGLISH)
        QApplication.processEvents()


@contextmanager
def painted_in(qapp: QApplication, theme: Theme) -> Iterator[None]:
    """Take a theme for a while."""
    palette, sheet, style = qapp.palette(), qapp.styleSheet(), qapp.style().objectName()
    apply_theme(qapp, theme)
    try:
        yield
    finally:
        qapp.setStyleSheet(sheet)
        qapp.setPalette(palette)
        qapp.setStyle(style)


def colours(widget: QWidget) -> set[str]:
    """List every colour a widget shows, as `#rrggbb`."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {QColor.fromRgb(pixel).name() for pixel in set(image.constBits().cast("I"))}


def shows(widget: QWidget, colour: str) -> bool:
    """Tell whether a colour is anywhere on a widget."""
    return QColor(colour).name() in colours(widget)
