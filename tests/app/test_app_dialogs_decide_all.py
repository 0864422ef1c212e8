"""The same words decided alike."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from dialog_pieces import CHANGE, FINDINGS, JULIE, NOW, desk, kept, window
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from placet.app.models.same_words import SameWords
from placet.app.models.session import ReviewSession
from placet.app.views.dialogs.decide_all import OUTCOMES, DecideAllDialog
from placet.app.views.usual_reasons import usual_reasons
from placet.domain.activity import Decided, Decision, DecisionOutcome
from placet.domain.language import Language

FIRST, SECOND = FINDINGS[1], FINDINGS[2]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with desk(tmp_path) as made:
        yield made


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    return window(qtbot)[0]


def choose(dialog: DecideAllDialog, outcome: DecisionOutcome) -> None:
    dialog.outcome.buttons[OUTCOMES.index(outcome)].click()


def test_every_place_is_shown_in_its_words_and_decided_with_one_reason(session: ReviewSession, over: QWidget) -> None:
    dialog = DecideAllDialog(session, FIRST, over)
    dialog.open()
    assert [same.place for same in dialog.places.places] == ["Body, paragraph 1", "Body, paragraph 2"]
    assert dialog.places.places[1].before == "Families everywhere say "
    choose(dialog, DecisionOutcome.NOT_A_FINDING)
    dialog.reason.control.setEditText("It is the name of the program.")
    dialog.primary.click()
    decided = {each.finding: each.decision for each in kept(session).decided.values()}
    same = Decision(DecisionOutcome.NOT_A_FINDING, "It is the name of the program.")
    assert decided == {FIRST.id: same, SECOND.id: same}
    assert not dialog.isVisible()


def test_a_place_left_out_stays_open(session: ReviewSession, over: QWidget, qtbot: QtBot) -> None:
    dialog = DecideAllDialog(session, FIRST, over)
    dialog.open()
    assert dialog.primary.text() == "Decide 2 places"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.primary.text() == "Decide 1 place"
    dialog.primary.click()
    assert list(kept(session).decided) == [SECOND.id]


def test_a_click_anywhere_on_a_row_leaves_its_place_out(session: ReviewSession, over: QWidget, qtbot: QtBot) -> None:
    dialog = DecideAllDialog(session, FIRST, over)
    dialog.open()
    row = dialog.list.visualRect(dialog.places.index(1))
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert dialog.places.chosen == (FIRST,)


def test_with_every_place_left_out_there_is_nothing_to_decide(session: ReviewSession, over: QWidget) -> None:
    dialog = DecideAllDialog(session, FIRST, over)
    dialog.places.toggle(0)
    dialog.places.toggle(1)
    assert not dialog.primary.isEnabled()


@pytest.mark.parametrize("outcome", [DecisionOutcome.KEPT, DecisionOutcome.NOT_A_FINDING])
def test_keeping_and_dismissing_want_a_reason(session: ReviewSession, over: QWidget, outcome: DecisionOutcome) -> None:
    dialog = DecideAllDialog(session, FIRST, over)
    dialog.open()
    choose(dialog, outcome)
    dialog.primary.click()
    assert dialog.reason.trouble.sentence
    assert kept(session).decided == {}
    offered = [dialog.reason.control.itemText(row) for row in range(dialog.reason.control.count())]
    assert offered == list(usual_reasons(outcome))
    assert len(offered) == 4


def test_a_required_change_wants_none(session: ReviewSession, over: QWidget) -> None:
    dialog = DecideAllDialog(session, FIRST, over)
    dialog.primary.click()
    assert set(kept(session).decided) == {FIRST.id, SECOND.id}


def test_the_decision_already_made_is_suggested_for_the_others(session: ReviewSession, over: QWidget) -> None:
    decision = Decision(DecisionOutcome.KEPT, "It is a direct quotation, named as such")
    session.perform(Decided(agent=JULIE, at=NOW, finding=FIRST.id, decision=decision))
    dialog = DecideAllDialog(session, FIRST, over)
    assert [same.finding for same in dialog.places.places] == [SECOND]
    assert dialog.reason.words == decision.reason
    dialog.primary.click()
    assert kept(session).decided[SECOND.id].decision == decision


def test_where_nothing_is_open_it_says_so_and_decides_nothing(session: ReviewSession, over: QWidget) -> None:
    session.perform(Decided(agent=JULIE, at=NOW, finding=FINDINGS[0].id, decision=CHANGE))
    dialog = DecideAllDialog(session, FINDINGS[0], over)
    assert dialog.subtitle.text() == "“Harper Government’s” stands open nowhere else"
    assert not dialog.primary.isEnabled()


def test_a_row_says_its_words_its_place_and_its_check(session: ReviewSession) -> None:
    assert session.review is not None
    rows = SameWords(session.review, FIRST, Language.FRENCH)
    spoken = rows.data(rows.index(1), int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == ("Families everywhere say #StrongFamilies to the proposed measure., Corps du texte, paragraphe 2")
    assert rows.data(rows.index(1), int(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
    assert rows.data(rows.index(2)) is None


def test_other_rules_on_the_same_words_are_left_alone(session: ReviewSession) -> None:
    assert session.review is not None
    session.perform(Decided(agent=JULIE, at=NOW, finding=SECOND.id, decision=CHANGE))
    assert SameWords(session.review, FINDINGS[0], Language.ENGLISH).chosen == (FINDINGS[0],)
