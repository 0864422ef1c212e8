"""Logging who asked for which words."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from dialog_pieces import FINDINGS, JULIE, NOW, at, decide_everything, desk, kept, window
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from placet.app.models.session import ReviewSession
from placet.app.views.dialogs.request import RequestDialog
from placet.domain.activity import Answer, Office, Outcome, RequestChannel, SignedOff, Target
from placet.domain.language import Language
from placet.words.statements import clause


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    with desk(tmp_path) as made:
        yield made


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    return window(qtbot)[0]


def choose(dialog: RequestDialog, field: str, row: int) -> None:
    getattr(dialog, field).control.setCurrentIndex(row)


def test_a_request_is_logged_with_everything_that_was_told(session: ReviewSession, over: QWidget) -> None:
    dialog = RequestDialog(session, None, FINDINGS[0].position, over)
    dialog.open()
    assert dialog.before.words == "Harper Government’s"
    choose(dialog, "office", list(Office).index(Office.PRIVY_COUNCIL_OFFICE))
    choose(dialog, "channel", list(RequestChannel).index(RequestChannel.MEETING))
    choose(dialog, "answer", list(Answer).index(Answer.ACCEPTED_IN_PART))
    dialog.name.control.setText("A. Roy")
    dialog.post.control.setText("press secretary")
    dialog.received.control.setDateTime(QDateTime(2026, 11, 21, 14, 5, 0))
    dialog.after.control.setPlainText("Government of Canada’s")
    dialog.objection.control.setPlainText("Sent to the director general.")
    dialog.primary.click()
    (logged,) = kept(session).requests
    assert (logged.office, logged.channel) == (Office.PRIVY_COUNCIL_OFFICE, RequestChannel.MEETING)
    assert (logged.name, logged.title) == ("A. Roy", "press secretary")
    assert logged.received_at == datetime(2026, 11, 21, 14, 5)
    assert (logged.before, logged.after) == ("Harper Government’s", "Government of Canada’s")
    assert (logged.answer, logged.objection) == (Answer.ACCEPTED_IN_PART, "Sent to the director general.")
    assert logged.target.position == FINDINGS[0].position
    assert logged.finding == FINDINGS[0].id
    assert not dialog.isVisible()


def test_the_time_suggested_is_the_reviewers_local_one(session: ReviewSession, over: QWidget) -> None:
    dialog = RequestDialog(session, None, None, over)
    assert dialog.received.control.value == NOW.astimezone().replace(tzinfo=None)


def test_a_request_about_no_words_in_particular_points_at_none(session: ReviewSession, over: QWidget) -> None:
    dialog = RequestDialog(session, None, None, over)
    dialog.name.control.setText("not given")
    dialog.after.control.setPlainText("Add the slogan.")
    dialog.primary.click()
    (logged,) = kept(session).requests
    assert logged.target == Target()
    assert logged.finding is None


def test_words_that_run_over_lines_are_quoted_on_one(session: ReviewSession, over: QWidget) -> None:
    position = at("#StrongFamilies.\nFamilies")
    assert RequestDialog(session, None, position, over).before.words == "#StrongFamilies. Families"


def test_the_clause_is_shown_for_a_political_office_only(session: ReviewSession, over: QWidget) -> None:
    dialog = RequestDialog(session, None, None, over)
    dialog.open()
    for row, office in enumerate(Office):
        choose(dialog, "office", row)
        assert dialog.clause.isVisible() is office.political
        assert dialog.clause.sentence == clause(office, Language.ENGLISH)


def test_a_request_without_a_name_or_words_is_not_logged(session: ReviewSession, over: QWidget) -> None:
    dialog = RequestDialog(session, None, None, over)
    dialog.open()
    dialog.primary.click()
    assert dialog.name.trouble.sentence
    assert dialog.after.trouble.sentence
    dialog.name.control.setText("A. Roy")
    dialog.primary.click()
    assert not dialog.name.trouble.sentence
    assert kept(session).requests == ()


def test_a_changed_request_replaces_itself_and_keeps_what_it_is_about(session: ReviewSession, over: QWidget) -> None:
    first = RequestDialog(session, None, FINDINGS[0].position, over)
    first.name.control.setText("A. Roy")
    first.primary.click()
    (logged,) = kept(session).requests
    second = RequestDialog(session, logged, None, over)
    assert second.name.words == "A. Roy"
    choose(second, "answer", list(Answer).index(Answer.DECLINED))
    second.primary.click()
    (again,) = kept(session).requests
    assert (again.id, again.target, again.received_at) == (logged.id, logged.target, logged.received_at)
    assert again.answer is Answer.DECLINED


def test_after_signing_a_request_is_refused_in_words_and_nothing_typed_is_lost(
    session: ReviewSession, over: QWidget
) -> None:
    decide_everything(session)
    dialog = RequestDialog(session, None, FINDINGS[0].position, over)
    dialog.open()
    session.perform(SignedOff(agent=JULIE, at=NOW, outcome=Outcome.REVIEWED, statement="x"))
    dialog.name.control.setText("A. Roy")
    dialog.primary.click()
    assert "signed" in dialog.trouble.sentence
    assert dialog.isVisible()
    assert dialog.name.words == "A. Roy"
