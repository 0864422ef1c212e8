"""Triage on the right side: list, card, answers."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from panel_pieces import COMMENT, READ, Desk, document, findings, french, opened, painted_in, shows, sign
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDateEdit, QWidget
from pytestqt.qtbot import QtBot

from placet.app.models.session import ReviewSession
from placet.app.settings import Theme
from placet.app.views import card_parts
from placet.app.views.card_parts import number_first
from placet.app.views.controls import Button
from placet.app.views.reasons import Reasons
from placet.app.views.tokens import DARK, LIGHT
from placet.domain.activity import Decision, DecisionOutcome, Scope
from placet.domain.language import Language
from placet.domain.rule import PolicyReference


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[ReviewSession]:
    draft = document(READ)
    with opened(tmp_path, draft, findings(draft)) as on_the_desk:
        yield on_the_desk


@pytest.fixture
def desk(session: ReviewSession, qtbot: QtBot) -> Desk:
    return Desk(session, qtbot)


def words(session: ReviewSession) -> str:
    return session.current.quote.exact if session.current else ""


def decisions(session: ReviewSession) -> list[Decision]:
    assert session.review is not None
    return [activity.decision for activity in session.review.decided.values()]


def press(desk: Desk, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


# --- keys -------------------------------------------------------------------------------------------------------


def test_the_list_has_the_keyboard_and_one_key_decides_and_moves_on(
    desk: Desk, session: ReviewSession, qtbot: QtBot
) -> None:
    assert QApplication.focusWidget() is desk.panel.findings.list
    press(desk, qtbot, Qt.Key.Key_C)
    assert [decision.outcome for decision in decisions(session)] == [DecisionOutcome.CHANGE_REQUIRED]
    assert words(session) == "proposed measure"
    press(desk, qtbot, Qt.Key.Key_R)
    assert decisions(session)[-1].outcome is DecisionOutcome.REFERRED
    assert QApplication.focusWidget() is desk.panel.findings.list


def test_the_arrow_keys_choose_a_finding(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    press(desk, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert words(session) == "Canada’s new government"
    session.previous()
    assert desk.panel.findings.list.currentIndex().row() == 1


def test_keeping_asks_for_one_of_five_reasons_and_a_number_gives_it(
    desk: Desk, session: ReviewSession, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.panel.decided) as told:
        press(desk, qtbot, Qt.Key.Key_K)
        assert desk.panel.findings.bar.reasons.isVisible()
        assert not decisions(session)
        press(desk, qtbot, Qt.Key.Key_2)
    assert decisions(session) == [Decision(DecisionOutcome.KEPT, "It is a proper name or legal title")]
    assert told.args == [decisions(session)[0], 1]
    assert QApplication.focusWidget() is desk.panel.findings.list


def test_escape_leads_back_to_the_list_and_decides_nothing(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    press(desk, qtbot, Qt.Key.Key_N, Qt.Key.Key_Escape)
    assert not desk.panel.findings.bar.reasons.isVisible()
    assert not decisions(session)
    assert QApplication.focusWidget() is desk.panel.findings.list


def test_the_arrow_keys_and_enter_choose_a_reason_too(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    press(desk, qtbot, Qt.Key.Key_N, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert decisions(session) == [Decision(DecisionOutcome.NOT_A_FINDING, "It is an official account")]


def test_a_reason_of_ones_own_is_typed_letters_and_all(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    press(desk, qtbot, Qt.Key.Key_K, Qt.Key.Key_5)
    own = desk.panel.findings.bar.reasons.own
    assert QApplication.focusWidget() is own
    press(desk, qtbot, Qt.Key.Key_Return)
    assert not decisions(session)
    qtbot.keyClicks(own, "cork 3")
    press(desk, qtbot, Qt.Key.Key_Return)
    assert decisions(session) == [Decision(DecisionOutcome.KEPT, "cork 3")]


def test_escape_leads_back_from_a_reason_of_ones_own(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    press(desk, qtbot, Qt.Key.Key_K, Qt.Key.Key_5, Qt.Key.Key_X, Qt.Key.Key_Escape)
    assert not decisions(session)
    assert QApplication.focusWidget() is desk.panel.findings.list
    press(desk, qtbot, Qt.Key.Key_K)
    assert desk.panel.findings.bar.reasons.own.text() == ""


def test_an_answer_given_from_elsewhere_gives_the_keyboard_back_there(
    desk: Desk, session: ReviewSession, qtbot: QtBot
) -> None:
    elsewhere = QDateEdit(desk.window)
    elsewhere.show()
    elsewhere.setFocus()
    desk.panel.answer(DecisionOutcome.KEPT)
    press(desk, qtbot, Qt.Key.Key_1)
    assert decisions(session)
    assert QApplication.focusWidget() is elsewhere


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_Escape])
def test_who_answered_from_the_card_is_back_in_the_card(desk: Desk, qtbot: QtBot, key: Qt.Key) -> None:
    desk.panel.findings.card.setFocus()
    press(desk, qtbot, Qt.Key.Key_K, key)
    assert QApplication.focusWidget() is desk.panel.findings.card


def test_an_answer_from_another_tab_shows_the_findings(desk: Desk, session: ReviewSession) -> None:
    desk.panel.show_tab("trail")
    desk.panel.answer(DecisionOutcome.NOT_A_FINDING)
    assert desk.panel.tab == "findings"
    assert desk.panel.findings.bar.reasons.isVisible()


def test_keys_of_one_letter_rest_when_they_are_switched_off(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    desk.actions.set_single_keys(False)
    press(desk, qtbot, Qt.Key.Key_C, Qt.Key.Key_K)
    assert not decisions(session)
    assert not desk.panel.findings.bar.reasons.isVisible()


def test_keys_of_one_letter_do_not_act_from_the_tabs(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    desk.panel.row.tabs.setFocus()
    press(desk, qtbot, Qt.Key.Key_C)
    assert not decisions(session)


def test_a_click_on_an_answer_leaves_the_keyboard_in_the_list(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.panel.findings.bar.buttons["change"], Qt.MouseButton.LeftButton)
    assert decisions(session)
    assert QApplication.focusWidget() is desk.panel.findings.list


# --- how far a reason reaches -----------------------------------------------------------------------------------


def scope(desk: Desk, number: int, qtbot: QtBot) -> Reasons:
    reasons = desk.panel.findings.bar.reasons
    qtbot.mouseClick(reasons._scope.buttons[number], Qt.MouseButton.LeftButton)
    return reasons


def test_a_reason_for_the_draft_answers_the_same_words_everywhere_in_it(
    desk: Desk, session: ReviewSession, qtbot: QtBot
) -> None:
    press(desk, qtbot, Qt.Key.Key_K)
    reasons = scope(desk, 1, qtbot)
    with qtbot.waitSignal(desk.panel.decided) as told:
        reasons.rows[0].click()
    assert told.args[1] == 2
    assert [(each.outcome, each.scope) for each in decisions(session)] == [(DecisionOutcome.KEPT, Scope.DRAFT)] * 2
    assert session.review is not None
    assert {finding.rule_id for finding in session.review.undecided} == {"measure", "new"}


def test_a_reason_for_the_place_answers_one(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    press(desk, qtbot, Qt.Key.Key_K, Qt.Key.Key_1)
    assert len(decisions(session)) == 1


def test_a_reason_may_hold_until_a_day(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    press(desk, qtbot, Qt.Key.Key_K)
    reasons = scope(desk, 2, qtbot)
    assert reasons._until.isVisible()
    reasons._until.setMinimumDate(QDate(2026, 1, 1))
    reasons._until.setDate(QDate(2027, 3, 31))
    reasons.rows[2].click()
    expected = Decision(DecisionOutcome.KEPT, "It is a historical reference", Scope.UNTIL, date(2027, 3, 31))
    assert decisions(session) == [expected]


def test_the_scope_starts_anew_with_each_finding(desk: Desk, qtbot: QtBot) -> None:
    press(desk, qtbot, Qt.Key.Key_K)
    scope(desk, 1, qtbot)
    press(desk, qtbot, Qt.Key.Key_Escape)
    press(desk, qtbot, Qt.Key.Key_N)
    assert desk.panel.findings.bar.reasons._scope.value is Scope.PLACE


def test_going_to_another_finding_drops_the_question(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    press(desk, qtbot, Qt.Key.Key_K)
    session.next()
    assert not desk.panel.findings.bar.reasons.isVisible()


# --- decided ----------------------------------------------------------------------------------------------------


def test_a_decided_finding_says_what_by_whom_and_when(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    press(desk, qtbot, Qt.Key.Key_K, Qt.Key.Key_1)
    session.previous()
    bar, card = desk.panel.findings.bar, desk.panel.findings.card
    assert [name for name, button in bar.buttons.items() if button.chosen] == ["keep"]
    assert [name for name, button in bar.buttons.items() if button.dimmed] == ["change", "dismiss", "refer"]
    assert bar._who.accessibleName().startswith("J. Lavoie, ")
    assert card._reason.isVisible()
    assert card._reason.text() == "It is a direct quotation, named as such"
    assert "Kept" in desk.panel.findings.model.data(desk.panel.findings.model.index(0))


def test_an_undone_decision_opens_the_finding_again(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    press(desk, qtbot, Qt.Key.Key_C)
    session.undo()
    bar = desk.panel.findings.bar
    assert not any(button.chosen or button.dimmed for button in bar.buttons.values())
    assert not bar._who.isVisible()
    assert not desk.panel.findings.card._reason.isVisible()


def test_a_signed_review_takes_no_answer(desk: Desk, session: ReviewSession) -> None:
    for finding in session.findings:
        session.select(finding.id)
        session.decide(Decision(DecisionOutcome.CHANGE_REQUIRED))
    sign(session)
    assert not any(button.isEnabled() for button in desk.panel.findings.bar.buttons.values())


def test_a_decided_row_steps_back(desk: Desk, session: ReviewSession, qapp: QApplication) -> None:
    with painted_in(qapp, Theme.LIGHT):
        rows = desk.panel.findings.list.viewport()
        session.select(session.findings[1].id)
        assert shows(rows, LIGHT.error.ink)
        for finding in session.findings:
            session.select(finding.id)
            session.decide(Decision(DecisionOutcome.CHANGE_REQUIRED))
        assert not shows(rows, LIGHT.error.ink)
        assert shows(rows, LIGHT.ok)


# --- the card ---------------------------------------------------------------------------------------------------


def test_the_card_says_what_why_which_clause_and_what_instead(desk: Desk) -> None:
    card = desk.panel.findings.card
    assert card.title.text() == "Names the government after its leader"
    assert card.quote.words == "The Harper Goverment’s plan is a proposed measure."
    assert card._why.text() == "It presents the government as one person’s."
    assert card._clause_words.accessibleName() == "6.12, Policy on Communications and Federal Identity"
    assert card._clause_version.text() == "As in force since 11\u00a0May\u00a02016"
    assert card._instead_words.text() == "Government of Canada"
    assert card._count.text() == "1 of 4"
    assert not card.unverified.isVisible()


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Policy on Communications and Federal Identity, 6.12", "6.12, Policy on Communications and Federal Identity"),
        ("Directive, Appendix B.2.3", "B.2.3, Directive, Appendix"),
        ("Directive on Identity 4.1.19.2 and 4.1.45", "4.1.19.2 and 4.1.45, Directive on Identity"),
        ("Values and Ethics Code", "Values and Ethics Code"),
    ],
)
def test_a_clause_has_its_number_first(written: str, shown: str) -> None:
    assert number_first(PolicyReference(written)) == shown


def test_a_clause_is_named_in_the_language_of_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    clause = PolicyReference("Directive on Identity 4.1.2 and 4.1.45", ref_fr="Directive sur l’image 4.1.2 et 4.1.45")
    assert number_first(clause) == "4.1.2 and 4.1.45, Directive on Identity"
    monkeypatch.setattr(card_parts, "spoken", lambda: Language.FRENCH)
    assert number_first(clause) == "4.1.2 et 4.1.45, Directive sur l’image"


def test_the_card_leaves_out_what_a_rule_does_not_say(desk: Desk, session: ReviewSession) -> None:
    session.next()
    card = desk.panel.findings.card
    for content in (card._why, card._clause_words, card._instead_words, card._reason):
        assert not content.isVisible()
    assert card._match.isVisible()


def test_an_unverified_rule_says_so_in_card_and_list(desk: Desk, session: ReviewSession) -> None:
    session.next()
    assert desk.panel.findings.card.unverified.isVisible()
    assert "unverified rule" in desk.panel.findings.model.data(desk.panel.findings.model.index(1))


def test_a_lowered_finding_says_from_what_and_why(desk: Desk, session: ReviewSession) -> None:
    session.select(session.findings[2].id)
    assert desk.panel.findings.card._lowered.text() == "lowered from warning: a quotation"
    assert "level lowered" in desk.panel.findings.model.data(desk.panel.findings.model.index(2))


def test_in_a_narrow_card_the_lowering_stands_on_a_line_of_its_own(desk: Desk, session: ReviewSession) -> None:
    session.select(session.findings[2].id)
    desk.resize(344, 824)
    card = desk.panel.findings.card
    assert card._lowered.text() == ""
    assert card._lowered_below.isVisible()
    assert card._lowered_below.text() == "lowered from warning: a quotation"


def test_the_words_to_put_instead_are_copied(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.panel.copied) as told:
        desk.panel.findings.card._copy.click()
    assert told.args == ["Government of Canada"]
    assert QGuiApplication.clipboard().text() == "Government of Canada"


def test_the_same_words_elsewhere_are_counted_and_may_be_decided_together(desk: Desk, qtbot: QtBot) -> None:
    card = desk.panel.findings.card
    assert card._also_words.text() == "1 more place in this draft"
    with qtbot.waitSignal(desk.panel.decide_all_asked):
        card._all.click()


def test_the_card_is_in_the_ink_of_the_level(desk: Desk, session: ReviewSession, qapp: QApplication) -> None:
    with painted_in(qapp, Theme.LIGHT):
        card = desk.panel.findings.card
        assert shows(card._level, LIGHT.error.ink)
        session.next()
        assert shows(card._level, LIGHT.warning.ink)
        assert not shows(card, LIGHT.error.ink)


def test_the_links_of_the_card_follow_the_theme(desk: Desk, qapp: QApplication) -> None:
    card = desk.panel.findings.card
    with painted_in(qapp, Theme.LIGHT):
        assert shows(card._clause_words, LIGHT.accent)
        assert shows(card._all, LIGHT.accent)
    with painted_in(qapp, Theme.DARK):
        QApplication.processEvents()
        assert shows(card._clause_words, DARK.accent)
        assert shows(card._all, DARK.accent)


# --- the search -------------------------------------------------------------------------------------------------


def test_a_search_narrows_the_list_whatever_case_accents_and_apostrophes(desk: Desk) -> None:
    assert desk.panel.filter("CANADA'S new") == 1
    assert desk.panel.filter("harper") == 2
    assert desk.panel.findings.list.model().rowCount() == 2
    assert desk.panel.filter("presumes parliament") == 1
    assert desk.panel.filter("") == 4


def test_a_search_without_a_hit_says_so_and_leads_back(desk: Desk, qtbot: QtBot) -> None:
    assert desk.panel.filter("nowhere") == 0
    view = desk.panel.findings
    assert view.sentence.text() == "No finding holds these words."
    assert not view.list.isVisible()
    assert view.card.isVisible()
    QApplication.processEvents()
    assert view.card.geometry().top() < 160
    view.way_on.click()
    assert view.list.isVisible()
    assert view.list.model().rowCount() == 4


def test_next_and_previous_walk_through_the_narrowed_list_alone(
    desk: Desk, session: ReviewSession, qtbot: QtBot
) -> None:
    desk.panel.filter("harper")
    walked = []
    for _ in range(2):
        press(desk, qtbot, Qt.Key.Key_J)
        walked.append(words(session))
    assert walked == ["harper goverment’s", "Harper Goverment’s"]
    session.select(session.findings[1].id)
    press(desk, qtbot, Qt.Key.Key_J)
    assert words(session) == "Harper Goverment’s"
    desk.panel.filter("")
    press(desk, qtbot, Qt.Key.Key_J)
    assert words(session) == "proposed measure"


def test_a_narrowed_list_stays_narrow_after_a_decision(desk: Desk, session: ReviewSession) -> None:
    desk.panel.filter("harper")
    session.decide(Decision(DecisionOutcome.CHANGE_REQUIRED))
    assert desk.panel.findings.list.model().rowCount() == 2


# --- nothing to show --------------------------------------------------------------------------------------------


def test_without_a_draft_one_sentence_says_what_will_be_here(desk: Desk, session: ReviewSession) -> None:
    session.close()
    view = desk.panel.findings
    assert view.sentence.text() == "Findings appear here once a draft has been read."
    assert not view.way_on.isVisible()
    assert not view.card.isVisible()
    assert not view.bar.isVisible()


@pytest.mark.parametrize(
    ("coverage", "sentence", "link"),
    [
        ((READ,), "No rule found words in this draft.", "See what was read"),
        ((READ, COMMENT), "No rule found words in the parts that were read.", "See what was not read"),
    ],
)
def test_no_finding_is_said_only_of_what_was_read(
    tmp_path: Path, qtbot: QtBot, coverage: tuple[object, ...], sentence: str, link: str
) -> None:
    with opened(tmp_path, document(*coverage), ()) as session:  # type: ignore[arg-type]
        desk = Desk(session, qtbot)
        assert desk.panel.findings.sentence.text() == sentence
        assert desk.panel.findings.way_on.text() == link
        desk.panel.findings.way_on.click()
        assert desk.panel.tab == "coverage"


# --- room -------------------------------------------------------------------------------------------------------


def test_a_low_window_shows_half_a_row_more_than_three(desk: Desk) -> None:
    desk.panel.set_layout(low=False, short=False)
    assert desk.panel.findings.list.height() == 4 * 48 + 8
    desk.panel.set_layout(low=True, short=False)
    assert desk.panel.findings.list.height() == 3.5 * 48 + 8


def test_a_very_low_window_closes_the_list_and_the_card_takes_the_keys(
    desk: Desk, session: ReviewSession, qtbot: QtBot
) -> None:
    desk.resize(344, 416)
    desk.panel.set_layout(low=True, short=True)
    view = desk.panel.findings
    assert view.closed
    assert not view.list.isVisible()
    QApplication.processEvents()
    assert view.bar.buttons["keep"].height() == 32
    assert view.bar.buttons["keep"].text() == "Keep…"
    assert view.bar.buttons["keep"].accessibleName() == "Keep, with reason"
    desk.panel.setFocus()
    assert QApplication.focusWidget() is view.card
    press(desk, qtbot, Qt.Key.Key_C)
    assert len(decisions(session)) == 1


def test_the_card_keeps_room_while_a_reason_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    desk.resize(384, 596)
    desk.panel.set_layout(low=True, short=False)
    press(desk, qtbot, Qt.Key.Key_K)
    QApplication.processEvents()
    view = desk.panel.findings
    assert view.bar.geometry().bottom() <= view.rect().bottom()
    assert view.card.height() >= 100


def test_a_list_that_has_no_room_for_one_row_gives_way_to_the_question(desk: Desk, qtbot: QtBot) -> None:
    desk.resize(384, 460)
    assert desk.panel.findings.list.isVisible()
    press(desk, qtbot, Qt.Key.Key_K)
    assert not desk.panel.findings.list.isVisible()
    press(desk, qtbot, Qt.Key.Key_Escape)
    assert desk.panel.findings.list.isVisible()
    assert QApplication.focusWidget() is desk.panel.findings.list


def test_a_question_never_makes_the_window_grow(desk: Desk, qtbot: QtBot) -> None:
    desk.resize(384, 520)
    press(desk, qtbot, Qt.Key.Key_K)
    QApplication.processEvents()
    assert desk.window.height() == 520
    assert desk.panel.findings.bar.geometry().bottom() <= desk.panel.findings.rect().bottom()


def crowded(panel: QWidget) -> list[str]:
    shown = [button for button in panel.findChildren(Button) if button.isVisible()]
    return [button.text() for button in shown if button.width() < button.sizeHint().width()]


@pytest.mark.parametrize("width", [344, 384, 416])
@pytest.mark.parametrize("tab", ["findings", "notes", "requests", "coverage", "trail"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_words_of_a_button_are_cut_at_any_width_in_either_language(
    desk: Desk, qapp: QApplication, width: int, tab: str, language: str
) -> None:
    desk.panel.set_layout(low=False, short=width < 384)
    desk.resize(width, 700)
    desk.panel.show_tab(tab)
    assert desk.panel.width() == width
    assert crowded(desk.panel) == []
    if language == "fr":
        with french(qapp):
            QApplication.processEvents()
            assert desk.panel.width() == width
            assert crowded(desk.panel) == []


def test_french_takes_the_short_words_where_the_full_ones_do_not_fit(desk: Desk, qapp: QApplication) -> None:
    with french(qapp):
        buttons = desk.panel.findings.bar.buttons
        desk.resize(384, 700)
        assert buttons["change"].text() == "Modifier"
        assert buttons["change"].accessibleName() == "Modification requise"
        desk.resize(480, 700)
        assert buttons["change"].text() == "Modification requise"


# --- for everybody ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tab", ["findings", "notes", "requests", "coverage", "trail"])
def test_every_control_that_takes_the_keyboard_has_a_name(desk: Desk, tab: str, qtbot: QtBot) -> None:
    desk.panel.show_tab(tab)
    if tab == "findings":
        desk.panel.answer(DecisionOutcome.KEPT)
    nameless = [
        widget
        for widget in desk.panel.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and widget.metaObject().className() not in ("QScrollBar", "QWidget", "QTabBar", "Tabs", "QSpinBox", "QLineEdit")
    ]
    assert nameless == []


def test_a_row_says_level_title_words_place_and_decision(desk: Desk, session: ReviewSession) -> None:
    session.decide(Decision(DecisionOutcome.REFERRED))
    index = desk.panel.findings.model.index(0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    expected = "Error, Names the government after its leader, “Harper Goverment’s”, Body, paragraph 1, Referred"
    assert spoken == expected


def test_a_title_too_long_for_its_row_is_whole_in_the_tooltip(desk: Desk) -> None:
    tip = desk.panel.findings.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Names the government after its leader\n“Harper Goverment’s”, Body, paragraph 1"


def test_a_question_is_named_where_a_reason_has_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    press(desk, qtbot, Qt.Key.Key_K)
    focused = QApplication.focusWidget()
    assert focused is desk.panel.findings.bar.reasons.rows[0]
    assert focused.accessibleName() == "It is a direct quotation, named as such"
    assert focused.accessibleDescription() == "Keep this wording because…"


def test_tab_leads_from_the_list_over_the_card_to_the_answers(desk: Desk, session: ReviewSession, qtbot: QtBot) -> None:
    order: list[str] = []
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is desk.panel.findings.card or focused in desk.panel.findings.bar.buttons.values():
            order.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    answers = ["Change required", "Keep, with reason", "Not a finding", "Refer"]
    assert order[0].startswith("Error: ")
    assert order[1:5] == answers


def test_the_panel_speaks_french_at_once(desk: Desk, session: ReviewSession, qapp: QApplication) -> None:
    with french(qapp):
        view = desk.panel.findings
        assert view.card.title.text() == "Désigne le gouvernement par son chef"
        assert view.card._why_label.text() == "Pourquoi"
        assert view.card._count.text() == "1 sur 4"
        assert "Erreur" in view.model.data(view.model.index(0))
        desk.panel.answer(DecisionOutcome.KEPT)
        assert view.bar.reasons._title.text() == "Conserver ces mots, car…"
        assert view.bar.reasons._scope.buttons[2].text() == "Jusqu’au…"
