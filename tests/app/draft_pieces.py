"""Drafts, findings and reviews in a few lines, for the tests of the draft view."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from placet.domain.activity import Acknowledged, Agent, Decided, Decision, DecisionOutcome
from placet.domain.document import Coverage, Document, Passage, Place, PlaceKind
from placet.domain.errors import PlacetError
from placet.domain.finding import Explanation, Finding, Scan
from placet.domain.review import Review, begin
from placet.domain.rule import Level, PhraseRule, RuleSet
from placet.domain.selector import TextPositionSelector, quote

NOW = datetime(2026, 11, 24, 10, 12, tzinfo=UTC)
AGENT = Agent("J. Lavoie")


class Pieces:
    """Collects passages."""

    def __init__(self) -> None:
        self.text = ""
        self.passages: list[Passage] = []

    def add(
        self, words: str, kind: PlaceKind = PlaceKind.BODY, number: int | None = None, name: str = "", **more: object
    ) -> "Pieces":
        start = len(self.text)
        self.text += words + "\n"
        place = Place(kind, number, name=name)
        self.passages.append(Passage(start, start + len(words), place, **more))  # type: ignore[arg-type]
        return self

    def document(self, coverage: Sequence[Coverage] = ()) -> Document:
        return Document("draft.docx", "0" * 64, "x", 1, self.text, tuple(self.passages), coverage=tuple(coverage))


def finding(draft: Document, words: str, level: Level = Level.ERROR, nth: int = 0) -> Finding:
    at = -1
    for _ in range(nth + 1):
        at = draft.text.index(words, at + 1)
    position = TextPositionSelector(at, at + len(words))
    return Finding(f"r-{level.value}", level, position, quote(draft.text, position), Explanation(words))


def review(draft: Document, *findings: Finding) -> Review:
    rules = tuple(PhraseRule(id=f"r-{level.value}", level=level, text=("x",)) for level in Level)
    ordered = tuple(sorted(findings, key=lambda each: each.position))
    return begin("0" * 32, Scan(draft, RuleSet((), rules), ordered, NOW, "placet"), AGENT, NOW)


def decided(before: Review, answered: Finding) -> Review:
    decision = Decision(DecisionOutcome.CHANGE_REQUIRED)
    return before.apply(Decided(agent=AGENT, at=NOW, finding=answered.id, decision=decision))


def looked_at(before: Review, row: Coverage) -> Review:
    return before.apply(Acknowledged(agent=AGENT, at=NOW, coverage=row.key))


class HereJob(QObject):
    """A job done in this process, once the caller has connected."""

    finished = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, function: Callable[..., object], arguments: tuple[object, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._work = (function, arguments)
        timer = QTimer(self, singleShot=True)  # gone with the job, so that nothing answers a closed window
        timer.timeout.connect(self._run)
        timer.start(0)

    def follow(self) -> None:
        """Do the work at once: there is no way to go."""

    def _run(self) -> None:
        function, arguments = self._work
        try:
            result = function(*arguments)
        except PlacetError as error:
            self.failed.emit(error)
        else:
            self.finished.emit(result)


class HereJobs(QObject):
    """Runs jobs in this process, and remembers what was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, tuple[object, ...]]] = []

    def submit(self, function: Callable[..., object], *arguments: object) -> HereJob:
        self.asked.append((function.__name__, arguments))
        return HereJob(function, arguments, self)
