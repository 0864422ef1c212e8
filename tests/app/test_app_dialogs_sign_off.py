"""The sign-off: refused while something is open, then signed in the formal words, by reviewer and approver in order."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from dialog_pieces import CHANGE, FINDINGS, JULIE, NOW, PICTURE, decide_everything, desk, kept, preferences, signature
from dialog_pieces import window as shown_window
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from placet.app.i18n import Translation
from placet.app.models.session import ReviewSession
from placet.app.models.sign_off import conditions, standing
from placet.app.settings import Preferences
from placet.app.views.controls import Kind
from placet.app.views.dialogs.sign_off import SignOffDialog
from placet.domain.activity import (
    Acknowledged,
    Agent,
    Answer,
    Decided,
    Decision,
    DecisionOutcome,
    Office,
    Outcome,
    Request,
    RequestChannel,
    Requested,
    Role,
    SignedOff,
)
from placet.domain.language import Language
from placet.words.statements import statement


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with desk(tmp_path) as made:
        yield made


@pytest.fixture
def chosen(tmp_path: Path) -> Preferences:
    return preferences(tmp_path)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    return shown_window(qtbot)[0]


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    made = Translation(qapp, Language.ENGLISH)
    yield made
    made.switch(Language.ENGLISH)


def opened(session: ReviewSession, chosen: Preferences, window: QWidget) -> SignOffDialog:
    dialog = SignOffDialog(session, chosen, window)
    dialog.open()
    QCoreApplication.processEvents()
    return dialog


def sign(session: ReviewSession, name: str = "Julie Lavoie", outcome: Outcome = Outcome.REVIEWED) -> None:
    assert session.perform(SignedOff(agent=Agent(name), at=NOW, outcome=outcome, statement="x"))


# --- what stands in the way --------------------------------------------------------------------------------------


def test_pressed_too_early_it_lists_what_is_missing_and_signs_nothing(
    session: ReviewSession, chosen: Preferences, window: QWidget
) -> None:
    dialog = opened(session, chosen, window)
    assert dialog.basis.listed == []
    dialog.primary.click()
    titles = [row.title.text() for row in dialog.basis.listed]
    assert sorted(titles) == sorted(["presumes", "A slogan", "A slogan", "Named after its leader", "Picture 1"])
    assert dialog.trouble.sentence
    assert dialog.unstated.sentence
    assert dialog.isVisible()
    assert not kept(session).signed


def test_the_link_of_an_open_finding_leads_to_it(
    session: ReviewSession, chosen: Preferences, window: QWidget, qtbot: QtBot
) -> None:
    dialog = opened(session, chosen, window)
    dialog.primary.click()
    row = next(row for row in dialog.basis.listed if "proposed measure" in row.detail.text())
    with qtbot.waitSignal(dialog.show_asked) as asked:
        row.link.click()
    assert asked.args == ["findings"]
    assert session.current == FINDINGS[3]
    assert not dialog.isVisible()


def test_each_row_shows_its_own_tab(session: ReviewSession, chosen: Preferences, window: QWidget, qtbot: QtBot) -> None:
    for row, tab in (("decided", "findings"), ("requested", "requests"), ("read", "coverage")):
        dialog = opened(session, chosen, window)
        with qtbot.waitSignal(dialog.show_asked) as asked:
            getattr(dialog.basis, row).link.click()
        assert asked.args == [tab]


def test_an_unread_part_alone_stands_in_the_way(session: ReviewSession, chosen: Preferences, window: QWidget) -> None:
    for each in session.findings:
        session.perform(Decided(agent=JULIE, at=NOW, finding=each.id, decision=CHANGE))
    dialog = opened(session, chosen, window)
    dialog.statement.click()
    dialog.primary.click()
    assert [row.title.text() for row in dialog.basis.listed] == ["Picture 1"]
    assert dialog.focusWidget() is dialog.basis.read.link
    assert not kept(session).signed


def test_the_button_is_filled_only_when_pressing_it_would_sign(
    session: ReviewSession, chosen: Preferences, window: QWidget
) -> None:
    assert opened(session, chosen, window).primary.kind is Kind.PLAIN
    decide_everything(session)
    dialog = opened(session, chosen, window)
    assert dialog.primary.kind is Kind.PLAIN
    dialog.statement.click()
    assert dialog.primary.kind is Kind.PRIMARY
    dialog.name.control.clear()
    assert dialog.primary.kind is Kind.PLAIN


def test_a_sign_off_wants_a_name_and_the_statement(
    session: ReviewSession, chosen: Preferences, window: QWidget
) -> None:
    decide_everything(session)
    dialog = opened(session, chosen, window)
    dialog.name.control.setText("  ")
    dialog.primary.click()
    assert dialog.unstated.sentence
    assert dialog.name.trouble.sentence
    assert dialog.focusWidget() is dialog.statement
    assert not kept(session).signed


# --- the signature -----------------------------------------------------------------------------------------------


def test_the_reviewer_signs_in_the_formal_words(
    session: ReviewSession, chosen: Preferences, window: QWidget, qtbot: QtBot
) -> None:
    decide_everything(session)
    dialog = opened(session, chosen, window)
    assert dialog.chosen is Outcome.CHANGES_REQUIRED
    dialog.statement.click()
    dialog.acting_for.control.setText("Marc Roy")
    with qtbot.waitSignal(dialog.signed) as signed:
        qtbot.keyClick(dialog.name.control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert signed.args == [(Language.ENGLISH, Language.FRENCH)]
    made = signature(session)
    assert made.agent == JULIE
    assert made.at == NOW
    assert made.outcome is Outcome.CHANGES_REQUIRED
    assert made.statement == statement(Outcome.CHANGES_REQUIRED, Language.ENGLISH)
    assert made.acting_for == "Marc Roy"
    assert not dialog.isVisible()


def test_the_record_is_wanted_in_the_language_chosen(
    session: ReviewSession, chosen: Preferences, window: QWidget, qtbot: QtBot
) -> None:
    decide_everything(session)
    dialog = opened(session, chosen, window)
    dialog.statement.click()
    dialog.record.buttons[1].click()
    with qtbot.waitSignal(dialog.signed) as signed:
        dialog.primary.click()
    assert signed.args == [(Language.FRENCH,)]


def test_the_name_typed_is_kept_for_the_next_time(session: ReviewSession, chosen: Preferences, window: QWidget) -> None:
    decide_everything(session)
    dialog = opened(session, chosen, window)
    dialog.statement.click()
    dialog.name.control.setText("Zoé Côté")
    dialog.primary.click()
    assert chosen.value.agent == replace(JULIE, name="Zoé Côté")


def test_a_signature_that_cannot_be_saved_is_explained_and_not_told(
    session: ReviewSession, chosen: Preferences, window: QWidget, qtbot: QtBot
) -> None:
    decide_everything(session)
    dialog = opened(session, chosen, window)
    dialog.statement.click()
    assert session.review is not None
    session.review = replace(session.review, id="unknown to the store")
    with qtbot.assertNotEmitted(dialog.signed):
        dialog.primary.click()
    assert "cannot be saved" in dialog.trouble.sentence
    assert dialog.isVisible()


def test_the_statement_follows_the_language_and_is_then_affirmed_anew(
    session: ReviewSession, chosen: Preferences, window: QWidget, translation: Translation
) -> None:
    decide_everything(session)
    dialog = opened(session, chosen, window)
    dialog.statement.click()
    translation.switch(Language.FRENCH)
    QCoreApplication.processEvents()
    assert not dialog.statement.isChecked()
    assert dialog.statement.text() == statement(Outcome.CHANGES_REQUIRED, Language.FRENCH)


# --- the approver ------------------------------------------------------------------------------------------------


def test_after_the_reviewer_an_approver_signs_with_the_approvers_outcomes(
    session: ReviewSession, chosen: Preferences, window: QWidget
) -> None:
    decide_everything(session)
    sign(session, "Marc Tremblay")
    dialog = opened(session, chosen, window)
    assert "Marc Tremblay" in dialog.basis.before.title.text()
    dialog.statement.click()
    dialog.outcome.buttons[2].click()
    assert not dialog.statement.isChecked()
    assert dialog.statement.text() == statement(Outcome.NOT_APPROVED, Language.ENGLISH)
    dialog.statement.click()
    dialog.primary.click()
    made = signature(session)
    assert made.agent == replace(JULIE, role=Role.APPROVER)
    assert made.outcome is Outcome.NOT_APPROVED
    assert [each.agent.name for each in kept(session).sign_offs] == ["Marc Tremblay", "Julie Lavoie"]


def test_conditions_are_asked_for_only_where_they_are_said_to_be(
    session: ReviewSession, chosen: Preferences, window: QWidget
) -> None:
    decide_everything(session)
    sign(session, "Marc Tremblay")
    dialog = opened(session, chosen, window)
    assert not dialog.conditions.isVisible()
    dialog.outcome.buttons[1].click()
    assert dialog.conditions.isVisible()
    dialog.statement.click()
    dialog.primary.click()
    assert dialog.conditions.trouble.sentence
    dialog.conditions.control.setPlainText("The minister’s title is used.\n\n  Finance confirms the amount. ")
    dialog.primary.click()
    assert signature(session).conditions == ("The minister’s title is used.", "Finance confirms the amount.")


def test_the_reviewers_own_name_is_not_suggested_to_the_approver(
    session: ReviewSession, chosen: Preferences, window: QWidget
) -> None:
    decide_everything(session)
    sign(session)
    dialog = opened(session, chosen, window)
    assert dialog.name.words == ""
    assert not dialog.same_person.isVisible()
    dialog.name.control.setText("julie lavoie")
    assert dialog.same_person.isVisible()


def test_an_approver_at_the_reviewers_desk_leaves_the_reviewers_name_there(
    session: ReviewSession, chosen: Preferences, window: QWidget
) -> None:
    decide_everything(session)
    sign(session)
    dialog = opened(session, chosen, window)
    dialog.name.control.setText("Marc Tremblay")
    dialog.statement.click()
    dialog.primary.click()
    assert signature(session).agent.name == "Marc Tremblay"
    assert chosen.value.agent == JULIE


# --- where it stands ---------------------------------------------------------------------------------------------


def test_the_standing_counts_answers_requests_and_objections(session: ReviewSession) -> None:
    kinds = (
        Decision(DecisionOutcome.KEPT, "a quotation"),
        CHANGE,
        CHANGE,
        Decision(DecisionOutcome.NOT_A_FINDING, "official"),
    )
    for each, decision in zip(session.findings, kinds, strict=True):
        session.perform(Decided(agent=JULIE, at=NOW, finding=each.id, decision=decision))
    asked = Request("r", Office.PROGRAM, "M. Roy", RequestChannel.EMAIL, NOW.replace(tzinfo=None), "a", "b")
    session.perform(Requested(agent=JULIE, at=NOW, request=asked))
    answered = replace(asked, id="s", answer=Answer.DECLINED, objection="No.")
    session.perform(Requested(agent=JULIE, at=NOW, request=answered))
    assert session.review is not None
    stands = standing(session.review)
    assert stands.answers == (
        (DecisionOutcome.CHANGE_REQUIRED, 2),
        (DecisionOutcome.KEPT, 1),
        (DecisionOutcome.NOT_A_FINDING, 1),
    )
    assert (stands.requests, stands.objections, stands.awaiting) == (2, 1, 1)
    assert not stands.ready
    session.perform(Acknowledged(agent=JULIE, at=NOW, coverage=PICTURE.key))
    stands = standing(session.review)
    assert stands.ready
    assert stands.looked_at == NOW
    assert stands.likely is Outcome.CHANGES_REQUIRED


def test_without_a_required_change_the_likely_outcome_is_reviewed(session: ReviewSession) -> None:
    for each in session.findings:
        decision = Decision(DecisionOutcome.NOT_A_FINDING, "official")
        session.perform(Decided(agent=JULIE, at=NOW, finding=each.id, decision=decision))
    assert session.review is not None
    assert standing(session.review).likely is Outcome.REVIEWED


def test_conditions_are_cut_at_line_ends() -> None:
    assert conditions(" one \n\n two\n") == ("one", "two")
    assert conditions(" \n") == ()
