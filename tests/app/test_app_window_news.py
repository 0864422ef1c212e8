"""What the window says after an act, and what it says of troubles."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_pieces import PACK, draft_in, press, rules_in, take, told, window_in

from placet.app.settings import own_packs
from placet.app.views.window import MainWindow
from placet.domain.activity import Annotated, Annotation, Decision, DecisionOutcome, Target
from placet.domain.errors import ExportError, StoreError
from placet.domain.language import Language
from placet.resources import resource

CHANGE = Decision(DecisionOutcome.CHANGE_REQUIRED)


def full(*_: object) -> None:
    raise StoreError("reviews.sqlite", "disk full")


def note(window: MainWindow) -> None:
    session = window.session
    session.perform(Annotated(agent=session.agent, at=session.now(), annotation=Annotation("n", Target(), "Look.")))


def words(window: MainWindow, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: not window.news._soon.isActive())
    return told(window, qtbot)


def test_each_act_is_told_with_its_way_back(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        window.session.decide(CHANGE)
        assert words(window, qtbot) == "Change required: “Harper Government”."
        assert (window.toast.button.text(), window.toast.button.key) == ("Undo", "Ctrl+Z")
        note(window)
        assert words(window, qtbot) == "Note saved."
        window.toast.button.click()
        assert words(window, qtbot) == "Undone · Note saved."
        assert not window.session.review.annotations  # type: ignore[union-attr]
        assert not window.toast.button.isVisible()
        window.actions_["redo"].trigger()
        assert words(window, qtbot) == "Redone · Note saved."


def test_acts_done_at_one_stroke_are_told_in_one_sentence_and_undone_together(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot, language=Language.FRENCH) as window:
        take(window, qtbot, draft_in(tmp_path))
        window.session.decide_all(window.session.findings, CHANGE)
        assert words(window, qtbot) == "Modification requise\u00a0: 3\u00a0endroits."
        window.findings.setFocus()
        press(window, qtbot, "Ctrl+Z")
        assert len(window.session.review.undecided) == 3  # type: ignore[union-attr]
        window.session.decide(CHANGE)
        window.session.decide(CHANGE)
        assert words(window, qtbot) == "Modification requise\u00a0: 2\u00a0endroits."
        note(window)
        assert words(window, qtbot) == "Note enregistrée."
        press(window, qtbot, "Ctrl+Z")
        assert len(window.session.review.undecided) == 1  # type: ignore[union-attr]


def test_a_toast_is_announced_and_stays_while_the_pointer_rests_on_it(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        window.session.decide(CHANGE)
        assert words(window, qtbot)
        assert said == ["Change required: “Harper Government”. Undo Ctrl+Z"]
        clock = window.toast._clock
        assert (clock.isActive(), clock.interval()) == (True, 6_000)
        here = QPointF(5, 5)
        QApplication.sendEvent(window.toast, QEnterEvent(here, here, here))
        assert not clock.isActive()
        QApplication.sendEvent(window.toast, QEvent(QEvent.Type.Leave))
        assert clock.isActive()
        clock.timeout.emit()
        assert not window.toast.isVisible()


def test_a_toast_stands_at_the_foot_of_the_draft_wherever_that_is(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        window.session.decide(CHANGE)
        assert words(window, qtbot)
        for width in (1440, 1200, 960):
            window.resize(width, 700)
            qtbot.wait(0)
            over = window.pane.stack.mapTo(window, window.pane.stack.rect().center())
            assert abs(window.toast.geometry().center().x() - over.x()) <= 1
            assert window.toast.geometry().bottom() < window.status.geometry().top()


def test_an_act_that_cannot_be_saved_says_so_and_stays_undone(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))

        monkeypatch.setattr(window.session._store, "append", full)
        window.session.decide(CHANGE)
        assert window.pane.message.isVisible()
        assert window.pane.message.words.text().startswith("The reviews cannot be saved in reviews.sqlite (disk full).")
        assert len(window.session.review.undecided) == 3  # type: ignore[union-attr]


def test_a_file_that_could_not_be_written_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        window.exports.failed.emit(ExportError("record.pdf", "in use"))
        assert words(window, qtbot).startswith("record.pdf could not be written (in use).")


def test_refused_rules_are_told_with_their_lines_and_a_way_on(tmp_path: Path, qtbot: QtBot) -> None:
    pack = rules_in(tmp_path, PACK.replace("kind: phrase", "kind: fraze"))
    with window_in(tmp_path, qtbot, language=Language.FRENCH) as window:
        window.batch.add([draft_in(tmp_path)])
        message = window.pane.message
        assert message.words.text() == "Le jeu de règles a été refusé\u00a0:" or "refusé" in message.words.text()
        assert "pack.yaml:5" in message.details.text()
        assert window.status._rules.accessibleName() == "Aucune règle\u00a0: rien n’est lu"
        assert [button.text() for button in message.buttons] == ["Réessayer", "Utiliser les règles de Placet"]
        (pack / "pack.yaml").write_text(PACK, "utf-8")
        message.buttons[0].click()
        qtbot.waitUntil(lambda: window.session.review is not None, timeout=20_000)
        assert not message.isVisible()
        assert window.status._rules.accessibleName() == "Règles\u00a0: small 1"


def test_placets_own_rules_are_one_button_away(tmp_path: Path, qtbot: QtBot) -> None:
    rules_in(tmp_path, "format: placet/2\n")
    with window_in(tmp_path, qtbot) as window:
        window.pane.message.buttons[1].click()
        qtbot.waitUntil(lambda: window.batch.ruleset is not None, timeout=60_000)
        assert window.preferences.value.packs == own_packs()


def test_a_file_written_is_told_with_the_way_to_it(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        window.actions_["export_sarif"].trigger()
        qtbot.waitUntil((tmp_path / "records" / "release.sarif").exists)
        assert words(window, qtbot) == "release.sarif is written and checked."
        assert window.toast.button.text() == "Show folder"


def test_the_status_counts_words_pages_and_what_was_not_read(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path))
        assert window.status._draft.text() == "14 words"
        take(window, qtbot, resource("samples", "event-proposal_scan.pdf"))
        window.desk.show(resource("samples", "event-proposal_scan.pdf"))
        assert window.status._draft.text() == "Page 3 of 3 · 1 part not read"
        assert window.pane.head.pages.text() == "Page 3 of 3"
