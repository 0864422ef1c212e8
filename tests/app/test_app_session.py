"""The review on the desk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from placet.app.models.session import ReviewSession
from placet.domain.activity import Agent, Decision, DecisionOutcome
from placet.domain.document import Document, Passage, Place, PlaceKind
from placet.domain.errors import ReasonMissing, StoreError
from placet.domain.finding import Explanation, Finding, Scan
from placet.domain.rule import Level, Pack, PhraseRule, RuleSet
from placet.domain.selector import TextPositionSelector, quote
from placet.store.reviews import Store

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
TEXT = "one two three"
CHANGE = Decision(DecisionOutcome.CHANGE_REQUIRED)


def scan() -> Scan:
    def finding(start: int, end: int) -> Finding:
        position = TextPositionSelector(start, end)
        return Finding("rule", Level.WARNING, position, quote(TEXT, position), Explanation("x"))

    document = Document("d.docx", "0" * 64, "text/plain", 1, TEXT, (Passage(0, 13, Place(PlaceKind.BODY, 1)),))
    rules = RuleSet((Pack("p", "1", "a" * 64),), (PhraseRule(id="rule", text=("x",)),))
    return Scan(document, rules, (finding(0, 3), finding(4, 7), finding(8, 13)), NOW, "Placet")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "reviews.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def session(store: Store) -> ReviewSession:
    subject = ReviewSession(store, Agent("Julie Lavoie"), lambda: NOW)
    subject.open(store.add(scan(), Path("d.docx"), subject.agent, NOW), Path("d.docx"))
    return subject


def words(session: ReviewSession) -> str:
    return session.current.quote.exact if session.current else ""


def test_a_decision_is_in_the_store_before_anybody_is_told(session: ReviewSession, store: Store) -> None:
    seen = []

    def look() -> None:
        assert session.review is not None
        seen.append(store.load(session.review.id)[0] == session.review)

    session.review_changed.connect(look)
    assert session.decide(CHANGE)
    assert seen == [True]


def test_one_key_decides_and_moves_on_to_the_next_open_finding(session: ReviewSession) -> None:
    session.next()
    assert words(session) == "two"
    session.decide(CHANGE)
    assert words(session) == "three"
    session.decide(CHANGE)
    assert words(session) == "one"


def test_next_and_previous_go_round(session: ReviewSession) -> None:
    walked = []
    for _ in range(3):
        session.next()
        walked.append(words(session))
    session.previous()
    assert walked == ["two", "three", "one"]
    assert words(session) == "three"


def test_a_refused_act_is_told_and_changes_nothing(session: ReviewSession, qtbot: QtBot) -> None:
    before = session.review
    with qtbot.waitSignal(session.refused) as refused:
        assert not session.decide(Decision(DecisionOutcome.KEPT))
    assert isinstance(refused.args[0], ReasonMissing)
    assert session.review == before
    assert words(session) == "one"


def test_what_could_not_be_saved_is_not_shown_as_done(session: ReviewSession, qtbot: QtBot) -> None:
    assert session.review is not None
    session.review = replace(session.review, id="unknown to the store")
    with qtbot.waitSignal(session.refused) as refused:
        assert not session.decide(CHANGE)
    assert isinstance(refused.args[0], StoreError)
    assert len(session.review.undecided) == 3


def test_undo_returns_to_the_finding_and_redo_decides_it_again(session: ReviewSession) -> None:
    session.decide(CHANGE)
    session.decide(CHANGE)
    assert session.undo()
    assert words(session) == "two"
    assert session.review is not None
    assert len(session.review.undecided) == 2
    assert session.redo()
    assert len(session.review.undecided) == 1
    assert not session.redo()


def test_all_the_same_words_are_decided_one_entry_each(session: ReviewSession) -> None:
    assert session.review is not None
    assert session.decide_all(session.findings, CHANGE) == 3
    assert len(session.review.trail) == 4
    assert not session.review.undecided


def test_many_decisions_are_shown_at_once_when_all_are_written(session: ReviewSession, store: Store) -> None:
    seen = []

    def look() -> None:
        assert session.review is not None
        seen.append(len(store.load(session.review.id)[0].decided))

    session.review_changed.connect(look)
    session.decide_all(session.findings, CHANGE)
    assert seen == [3]


def test_a_name_is_asked_for_once_and_the_acts_that_waited_happen(session: ReviewSession) -> None:
    asked = []
    session.unnamed.connect(lambda: asked.append(True))
    session.act_as(Agent(""))
    assert session.decide_all(session.findings, CHANGE) == 0
    assert asked == [True]
    session.act_as(Agent("Julie Lavoie"))
    assert session.review is not None
    assert not session.review.undecided


def test_acts_that_waited_are_dropped_where_no_name_is_given(session: ReviewSession) -> None:
    session.act_as(Agent(""))
    session.decide(CHANGE)
    session.act_as(Agent(""))
    session.act_as(Agent("Julie Lavoie"))
    assert session.review is not None
    assert len(session.review.undecided) == 3
