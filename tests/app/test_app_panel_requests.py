"""Who asked for which words."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from panel_pieces import Desk, asked, document, findings, french, opened, painted_in, shows, target
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placet.app.models.requests import RequestsModel
from placet.app.models.session import ReviewSession
from placet.app.settings import Theme
from placet.app.views.requests_view import RequestDelegate
from placet.app.views.tokens import LIGHT
from placet.domain.activity import Answer, Office
from placet.domain.language import Language
from placet.words.statements import clause


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[ReviewSession]:
    draft = document()
    with opened(tmp_path, draft, findings(draft)) as on_the_desk:
        yield on_the_desk


@pytest.fixture
def desk(session: ReviewSession, qtbot: QtBot) -> Desk:
    made = Desk(session, qtbot)
    made.panel.show_tab("requests")
    return made


def painted_words(desk: Desk, row: int = 0) -> list[str]:
    delegate = desk.panel.requests.list.itemDelegate()
    assert isinstance(delegate, RequestDelegate)
    return [block.words for block in delegate.blocks(desk.panel.requests.model.index(row))]


def test_requests_stand_latest_first(session: ReviewSession) -> None:
    model = RequestsModel(session, Language.ENGLISH)
    asked(session, "old", received_at=datetime(2026, 11, 19, 9, 0))
    asked(session, "new", received_at=datetime(2026, 11, 22, 9, 0))
    asked(session, "between", received_at=datetime(2026, 11, 20, 9, 0))
    assert [each.request.id for each in model.asked] == ["new", "between", "old"]
    assert model.row_of("between") == 1
    assert model.row_of("nobody") == -1


def test_a_request_tells_who_how_when_where_and_what_became_of_it(session: ReviewSession) -> None:
    model = RequestsModel(session, Language.ENGLISH)
    assert session.review is not None
    about = target(session.review.scan.document, "Harper Goverment’s")
    asked(session, "r1", Office.PROGRAM, title="policy analyst", answer=Answer.ACCEPTED, target=about)
    [told] = model.asked
    assert (told.office, told.who, told.answer) == ("Program", "A. Roy, policy analyst", "Accepted")
    assert told.how == "Telephone · 21\u00a0Nov, 14:05 · Body, paragraph 1"
    assert told.position == about.position
    assert told.clause == ""


def test_a_request_about_a_finding_stands_where_the_finding_does(session: ReviewSession) -> None:
    model = RequestsModel(session, Language.ENGLISH)
    asked(session, "r1", finding=session.findings[2].id)
    assert model.asked[0].position == session.findings[2].position
    assert model.asked[0].how.endswith("Body, paragraph 2")


def test_an_answer_replaces_the_request_it_answers(session: ReviewSession) -> None:
    model = RequestsModel(session, Language.ENGLISH)
    asked(session, "r1")
    asked(session, "r1", answer=Answer.DECLINED)
    assert [each.answer for each in model.asked] == ["Declined"]


@pytest.mark.parametrize("office", Office)
def test_the_clause_is_shown_with_requests_of_political_offices_alone(
    desk: Desk, session: ReviewSession, qapp: QApplication, office: Office
) -> None:
    with painted_in(qapp, Theme.LIGHT):
        asked(session, "r1", office)
        governed = clause(office, Language.ENGLISH)
        assert bool(governed) is office.political
        assert (governed in painted_words(desk)) is office.political
        assert shows(desk.panel.requests.list, LIGHT.warning.fill) is office.political


def test_the_words_before_and_after_an_objection_and_the_answer_are_shown(desk: Desk, session: ReviewSession) -> None:
    asked(session, "r1", before="the benefit", after="our benefit", objection="sent to the director general")
    words = painted_words(desk)
    assert "the benefit" in words
    assert "our benefit" in words
    assert "Awaiting answer" in words
    assert "Objection recorded · sent to the director general" in words


def test_words_that_were_not_given_leave_no_line(desk: Desk, session: ReviewSession) -> None:
    asked(session, "r1", before="", after="", name="")
    assert painted_words(desk) == ["Program", "Telephone · 21\u00a0Nov, 14:05", "Awaiting answer"]


def test_a_row_says_everything_to_a_screen_reader(desk: Desk, session: ReviewSession) -> None:
    asked(session, "r1", Office.MINISTERS_OFFICE, before="the benefit", after="our benefit", objection="noted")
    spoken = desk.panel.requests.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Minister’s office", "A. Roy", "before: the benefit", "after: our benefit", "objection: noted"):
        assert part in spoken
    assert clause(Office.MINISTERS_OFFICE, Language.ENGLISH) in spoken


def test_without_requests_one_sentence_says_what_to_log(desk: Desk, session: ReviewSession) -> None:
    view = desk.panel.requests
    assert view.empty.text().startswith("No request logged.")
    assert view.command is not None
    assert view.command.isVisible()
    session.close()
    assert view.empty.text() == "Requests appear here once a draft has been read."
    assert not view.command.isVisible()


def test_the_button_asks_for_a_new_request(desk: Desk, qtbot: QtBot) -> None:
    assert desk.panel.requests.command is not None
    with qtbot.waitSignal(desk.panel.request_asked) as told:
        desk.panel.requests.command.click()
    assert told.args == [None]


def test_enter_and_the_button_change_or_answer_a_request(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    request = asked(session, "r1")
    desk.panel.show_tab("requests")
    with qtbot.waitSignal(desk.panel.request_asked) as told:
        qtbot.keyClick(desk.panel.requests.list, Qt.Key.Key_Return)
    assert told.args == [request]
    with qtbot.waitSignal(desk.panel.request_asked) as told:
        desk.panel.requests._edit.click()
    assert told.args == [request]


def test_a_request_chosen_shows_its_words_and_its_finding(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    asked(session, "first", received_at=datetime(2026, 11, 23, 9, 0))
    asked(session, "second", finding=session.findings[2].id)
    desk.panel.show_tab("requests")
    with qtbot.waitSignal(desk.panel.position_asked) as told:
        qtbot.keyClick(desk.panel.requests.list, Qt.Key.Key_Down)
    assert told.args == [session.findings[2].position]
    assert session.current == session.findings[2]
    assert desk.panel.tab == "requests"


def test_the_requests_speak_french(desk: Desk, session: ReviewSession, qapp: QApplication) -> None:
    asked(session, "r1", Office.MINISTERS_OFFICE, objection="noted")
    with french(qapp):
        words = painted_words(desk)
        assert words[0] == "Cabinet du ministre"
        assert "Objection consignée · noted" in words
        assert clause(Office.MINISTERS_OFFICE, Language.FRENCH) in words
        assert desk.panel.requests.title.text() == "Qui a demandé quels mots"
