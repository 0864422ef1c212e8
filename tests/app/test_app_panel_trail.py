"""Everything that was done, and whether the chain holds."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from panel_pieces import (
    NOW,
    PICTURE,
    Clock,
    Desk,
    asked,
    document,
    findings,
    found,
    french,
    noted,
    opened,
    painted_in,
    shows,
)
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placet.app.models.session import ReviewSession
from placet.app.models.trail import TrailModel
from placet.app.settings import Theme
from placet.app.views.tokens import LIGHT
from placet.domain.activity import Acknowledged, Decision, DecisionOutcome, Described, Description
from placet.domain.language import Language
from placet.domain.rule import Level


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[ReviewSession]:
    draft = document()
    with opened(tmp_path, draft, findings(draft)) as on_the_desk:
        yield on_the_desk


@pytest.fixture
def desk(session: ReviewSession, qtbot: QtBot) -> Desk:
    made = Desk(session, qtbot)
    made.panel.show_tab("trail")
    return made


def titles(model: TrailModel) -> list[tuple[str, str]]:
    return [(deed.title, deed.detail) for deed in model.deeds]


def test_every_act_is_told_the_latest_first(session: ReviewSession) -> None:
    model = TrailModel(session, Language.ENGLISH)
    session.decide(Decision(DecisionOutcome.KEPT, "a quotation"))
    noted(session, "n1", "Check.")
    asked(session, "r1")
    session.perform(Acknowledged(agent=session.agent, at=session.now(), coverage=PICTURE.key))
    said = Description("news-release", "web", version="3")
    session.perform(Described(agent=session.agent, at=session.now(), description=said))
    session.undo()
    assert titles(model) == [
        ("Taken back: Draft described", "News release · Web · 3"),
        ("Draft described", "News release · Web · 3"),
        ("Unread part looked at", "Picture 1 · Body, paragraph 2"),
        ("Request logged", "Program, Telephone"),
        ("Note written", "Check."),
        ("Kept", "“Harper Goverment’s” · a quotation"),
        ("Draft read", "4 findings, 2 parts not read"),
    ]


def test_the_first_entry_counts_the_findings_that_stood_in_the_list_then(tmp_path: Path) -> None:
    draft = document()
    with opened(tmp_path, draft, (*findings(draft), found(draft, "plan", "later", Level.NOTE))) as session:
        model = TrailModel(session, Language.ENGLISH)
        assert len(session.findings) == 4
        assert model.deeds[-1].detail == "4 findings, 2 parts not read"
        said = Description("news-release")
        session.perform(Described(agent=session.agent, at=session.now(), description=said))
        assert len(session.findings) == 5
        assert model.deeds[-1].detail == "4 findings, 2 parts not read"


def test_the_trail_only_grows(session: ReviewSession, qtbot: QtBot) -> None:
    model = TrailModel(session, Language.ENGLISH)
    before = model.deeds
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted) as told:
        session.decide(Decision(DecisionOutcome.CHANGE_REQUIRED))
    assert told.args[1:] == [0, 0]
    assert model.deeds[1:] == before
    session.undo()
    again = TrailModel(session, Language.ENGLISH)
    assert model.deeds == again.deeds


def test_each_entry_shows_the_ends_of_its_digest(session: ReviewSession) -> None:
    model = TrailModel(session, Language.ENGLISH)
    assert session.review is not None
    digest = session.review.head
    assert model.deeds[0].digest == f"{digest[:4]}…{digest[-2:]}"
    assert model.deeds[0].who == "J. Lavoie"


def test_a_whole_chain_is_said_to_be_whole(desk: Desk) -> None:
    assert desk.panel.trail.chain.text() == "Each line seals the one before it. The chain is whole."


def test_a_broken_chain_is_said_to_be_broken(desk: Desk, session: ReviewSession, qapp: QApplication) -> None:
    session.decide(Decision(DecisionOutcome.CHANGE_REQUIRED))
    assert session.review is not None
    first, second = session.review.trail
    forged = replace(first, activity=replace(first.activity, at=NOW - timedelta(days=1)))
    session.review = replace(session.review, trail=(forged, second))
    with painted_in(qapp, Theme.LIGHT):
        desk.panel.show_tab("findings")
        desk.panel.show_tab("trail")
        assert desk.panel.trail.chain.text().startswith("The chain is broken")
        assert shows(desk.panel.trail._mark, LIGHT.error.ink)


def test_the_chain_is_computed_only_while_somebody_looks(
    desk: Desk, session: ReviewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    computed = []
    monkeypatch.setattr(TrailModel, "whole", lambda model: computed.append(model) or True)
    desk.panel.show_tab("findings")
    session.decide(Decision(DecisionOutcome.CHANGE_REQUIRED))
    assert computed == []
    desk.panel.show_tab("trail")
    assert len(computed) == 1


def test_a_row_says_what_was_done_by_whom(desk: Desk, session: ReviewSession) -> None:
    session.decide(Decision(DecisionOutcome.CHANGE_REQUIRED))
    spoken = desk.panel.trail.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Change required, “Harper Goverment’s”, J. Lavoie"


def test_an_entry_of_another_day_is_painted_with_its_day(
    desk: Desk, session: ReviewSession, qapp: QApplication
) -> None:
    with painted_in(qapp, Theme.LIGHT):
        before = desk.panel.trail.list.viewport().grab().toImage()
        assert isinstance(session._clock, Clock)
        session._clock.now += timedelta(days=3)
        assert desk.panel.trail.list.viewport().grab().toImage() != before


def test_without_a_draft_one_sentence_says_what_will_be_here(desk: Desk, session: ReviewSession) -> None:
    session.close()
    assert desk.panel.trail.empty.text() == "Everything that is done in a review appears here."
    assert not desk.panel.trail.list.isVisible()


def test_the_trail_speaks_french(desk: Desk, session: ReviewSession, qapp: QApplication) -> None:
    session.decide(Decision(DecisionOutcome.CHANGE_REQUIRED))
    with french(qapp):
        assert titles(desk.panel.trail.model)[0] == ("Modification requise", "«\u00a0Harper Goverment’s\u00a0»")
        assert desk.panel.trail.chain.text() == "Chaque ligne scelle la précédente. La chaîne est intacte."
