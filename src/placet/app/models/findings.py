"""The findings of the open review as the list and the card show them."""

import unicodedata
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from placet.app.models.finding_line import FindingLine
from placet.app.models.session import ReviewSession
from placet.app.models.sieve import Sieve
from placet.domain.activity import Decided
from placet.domain.document import Document, Passage, PlaceKind
from placet.domain.finding import Finding
from placet.domain.language import Language
from placet.domain.review import Review
from placet.domain.selector import TextPositionSelector
from placet.words.places import KINDS, place_of
from placet.words.vocabulary import word

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
LINE = int(Qt.ItemDataRole.UserRole)
"""The role under which a row gives its FindingLine."""
AROUND = 44
"""Code points of the draft that a quotation shows on either side, at most."""


def quoted(words: str, language: Language) -> str:
    """Put words into the quotation marks of a language; line ends become spaces."""
    plain = " ".join(words.split())
    return f"“{plain}”" if language is Language.ENGLISH else f"«\u00a0{plain}\u00a0»"


def plain(words: str) -> str:
    """Write words as a search compares them: without case, accents and needless spaces."""
    spaced = " ".join(words.replace("’", "'").split()).casefold()
    return "".join(letter for letter in unicodedata.normalize("NFD", spaced) if not unicodedata.combining(letter))


def around(document: Document, position: TextPositionSelector) -> tuple[str, str, str]:
    """Give the words before, the words themselves, and the words after, whole words of one passage."""
    passage = document.passage_at(position.start)
    first, last = (passage.start, max(passage.end, position.end)) if passage else (0, len(document.text))
    before = document.text[max(first, position.start - AROUND) : position.start]
    after = document.text[position.end : min(last, position.end + AROUND)]
    if position.start - AROUND > first:
        before = "…\u00a0" + before.partition(" ")[2]
    if position.end + AROUND < last:
        after = after.rpartition(" ")[0] + "\u00a0…"
    return _flat(before), _flat(position.select(document.text)), _flat(after)


def _flat(words: str) -> str:
    return words.translate({10: " ", 13: " ", 9: " ", 0xFFFE: "‐"})


def line_of(session: ReviewSession, finding: Finding, language: Language) -> FindingLine:
    """Name a finding of the open review."""
    if session.review is None:
        raise LookupError(finding.id)
    return _line(session.review, finding, session.review.decided, language)


def _line(review: Review, finding: Finding, decided: dict[str, Decided], language: Language) -> FindingLine:
    rule = review.scan.rule_of(finding)
    passage = review.scan.document.passage_at(finding.position.start)
    place = place_of(passage, language) if passage else ""
    title = rule.message.text(language) or rule.id
    words = quoted(finding.quote.exact, language)
    return FindingLine(finding, rule, title, words, place, decided.get(finding.id), _part(passage, language))


def _part(passage: Passage | None, language: Language) -> str:
    """Name the part of the draft that holds a passage: its page, or its kind of place."""
    if passage is None:
        return ""
    kind = KINDS[passage.place.kind].text(language)
    paged = passage.place.kind is PlaceKind.PAGE and passage.place.page is not None
    return f"{kind} {passage.place.page}" if paged else kind


class FindingsModel(QAbstractListModel):
    """The findings in the order of the text or by rule; a decision changes a row, never the order."""

    def __init__(self, session: ReviewSession, language: Language) -> None:
        """Show what the session shows."""
        super().__init__()
        self._session = session
        self._language = language
        self._words = ""
        self._lines: list[FindingLine] = []
        self._whole: list[FindingLine] = []
        self.sieve = Sieve()
        session.opened.connect(self._on_opened)
        session.review_changed.connect(self._renew)
        self.reload()

    def speak(self, language: Language) -> None:
        """Name the findings in another language; a place that was asked for by its name is asked for no more."""
        self._language = language
        self.sieve = replace(self.sieve, part=None)
        self._renew()

    def _on_opened(self) -> None:
        """List all findings of another review: nothing stays hidden that was not asked for there."""
        self.sieve = Sieve(by_rule=self.sieve.by_rule)
        self.reload()

    def sift(self, sieve: Sieve) -> None:
        """List other findings, or in another order."""
        self.sieve = sieve
        self.reload()

    @property
    def whole(self) -> tuple[FindingLine, ...]:
        """List every finding, listed or not, in the order of the text."""
        return tuple(self._whole)

    @property
    def rearranged(self) -> bool:
        """Tell whether the list is not simply all findings in the order of the text."""
        return self.narrowed or self.sieve.by_rule

    def open_after(self, finding_id: str) -> tuple[str, ...]:
        """List the open findings that are listed, from the one after a finding round to it."""
        at = self.row_of(finding_id)
        lines = [*self._lines[at + 1 :], *self._lines[: max(at, 0)]]
        return tuple(line.finding.id for line in lines if line.decided is None)

    @property
    def lines(self) -> tuple[FindingLine, ...]:
        """List the rows."""
        return tuple(self._lines)

    def row_of(self, finding_id: str) -> int:
        """Find a finding's row; -1 where it is not listed."""
        return next((row for row, line in enumerate(self._lines) if line.finding.id == finding_id), -1)

    def reload(self) -> None:
        """Show another review."""
        self.beginResetModel()
        self._lines = self._read()
        self.endResetModel()

    def narrow(self, words: str) -> int:
        """List only the findings that hold words, whatever their case and accents; gives how many do."""
        self._words = plain(words)
        self._renew()
        return len(self._lines)

    @property
    def narrowed(self) -> bool:
        """Tell whether only some findings are asked for."""
        return bool(self._words) or self.sieve.narrows

    def _read(self) -> list[FindingLine]:
        review = self._session.review
        if review is None:
            self._whole = []
            return []
        decided = review.decided
        self._whole = [_line(review, finding, decided, self._language) for finding in review.findings]
        lines = self.sieve.sift(self._whole)
        return [line for line in lines if self._words in plain(self._spoken(line))] if self._words else lines

    def _renew(self) -> None:
        """Change the rows in place; other findings make other rows."""
        lines = self._read()
        if [(line.finding, line.group) for line in self._lines] != [(line.finding, line.group) for line in lines]:
            self.reload()
        elif lines:
            self._lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the findings."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give a row's line, or what a screen reader says of it."""
        if not 0 <= index.row() < len(self._lines):
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{line.title}\n{line.quote}, {line.place}"
            case _ if role == LINE:
                return line
        return None

    def _spoken(self, line: FindingLine) -> str:
        parts = [word(line.finding.level, self._language), line.title, line.quote, line.place]
        if line.finding.lowered is not None:
            parts.append(self.tr("level lowered"))
        if not line.verified:
            parts.append(self.tr("unverified rule"))
        if line.outcome is not None:
            parts.append(word(line.outcome, self._language))
        return ", ".join(part for part in parts if part)
