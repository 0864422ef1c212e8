"""Which draft is on the desk, and what stands there while there is none."""

import sqlite3
from contextlib import closing
from pathlib import Path

from pytestqt.qtbot import QtBot
from window_pieces import draft_in, take, window_in

from placet.app.models.batch_row import RowState
from placet.domain.activity import Decision, DecisionOutcome

CHANGE = Decision(DecisionOutcome.CHANGE_REQUIRED)


def test_an_empty_window_says_where_to_drop_and_how_to_open(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        assert window.pane.empty.isVisible()
        assert window.pane.empty.open.hasFocus()
        assert window.windowTitle() == "Placet"
        assert not window.header.sign.isEnabled()


def test_the_first_draft_that_is_ready_opens_itself_at_the_findings(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path), draft_in(tmp_path, "second.txt"))
        assert window.session.draft == tmp_path / "release.txt"
        assert window.draft.isVisible()
        assert window.windowTitle() == "release.txt – Placet"
        qtbot.waitUntil(window.findings.findings.list.hasFocus)


def test_a_draft_that_cannot_be_read_says_why_and_what_to_do(tmp_path: Path, qtbot: QtBot) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"no zip at all")
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, broken)
        assert window.pane.waiting.isVisible()
        assert "broken.docx" in window.pane.waiting.sentence.text()
        assert window.pane.waiting.sentence.text().endswith("Save it as .docx or .pdf and add that.")
        assert window.pane.waiting.retry.isVisible()


def test_a_draft_mended_on_the_disk_is_read_again(tmp_path: Path, qtbot: QtBot) -> None:
    path = draft_in(tmp_path, text="")
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, path)
        assert window.batch.rows[0].state is RowState.FAILED
        draft_in(tmp_path)
        window.batch_panel.follow(path)
        window.commands.refresh()
        window.pane.waiting.retry.click()
        qtbot.waitUntil(lambda: window.session.review is not None)
        assert len(window.session.findings) == 3


def test_a_draft_that_changed_on_the_disk_gets_a_review_of_its_own(tmp_path: Path, qtbot: QtBot) -> None:
    path = draft_in(tmp_path)
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, path)
        window.session.decide(CHANGE)
        before = window.session.review
        draft_in(tmp_path, text="The Harper Government acts.")
        window.actions_["retry"].trigger()
        qtbot.waitUntil(lambda: window.session.review is not None)
        assert window.session.review != before
        assert len(window.session.findings) == 1


def test_removing_the_draft_on_the_desk_brings_the_next_and_after_the_last_the_way_to_more(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path), draft_in(tmp_path, "second.txt"))
        window.actions_["remove"].trigger()
        assert window.session.draft == tmp_path / "second.txt"
        window.actions_["remove"].trigger()
        assert window.session.review is None
        assert window.pane.empty.open.hasFocus()
        assert not window.draft.isVisible()


def test_reviews_of_late_are_offered_and_open_with_their_decisions(tmp_path: Path, qtbot: QtBot) -> None:
    path = draft_in(tmp_path)
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, path)
        window.session.decide(CHANGE)
        window.actions_["remove"].trigger()
        (recent,) = window.batch.recent()
        assert (recent.name, recent.undecided) == ("release.txt", 2)
        window.pane.empty.recent_chosen.emit(recent.path)
        qtbot.waitUntil(lambda: window.session.review is not None)
        assert len(window.session.review.undecided) == 2  # type: ignore[union-attr]


def test_next_and_previous_draft_go_round(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, *(draft_in(tmp_path, f"{name}.txt", f"The Harper Government {name}") for name in "abc"))
        seen = []
        for name in ("next_draft", "next_draft", "next_draft", "previous_draft"):
            window.actions_[name].trigger()
            assert window.session.draft is not None
            seen.append(window.session.draft.stem)
        assert seen == ["b", "c", "a", "c"]


def test_a_window_closed_and_opened_again_stands_where_it_stood(tmp_path: Path, qtbot: QtBot) -> None:
    paths = [draft_in(tmp_path, f"{name}.txt", f"The Harper Government {name}") for name in "ab"]
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, *paths)
        window.desk.show(paths[1])
        window.session.decide(CHANGE)
        window.resize(700, 500)
    with window_in(tmp_path, qtbot) as again:
        assert again.session.draft == paths[1]
        assert again.session.review is not None
        assert not again.session.review.undecided
        assert again.size().toTuple() == (700, 500)
        assert again.batch_panel.current is not None
        assert again.batch_panel.current.path == paths[1]


def test_a_review_whose_trail_was_changed_is_told_and_not_opened(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        take(window, qtbot, draft_in(tmp_path), draft_in(tmp_path, "second.txt", "The Harper Government."))
        window.session.decide(CHANGE)
        window.desk.show(tmp_path / "second.txt")
        with closing(sqlite3.connect(tmp_path / "reviews.sqlite")) as database, database:
            database.execute("update entries set activity = replace(activity, 'change_required', 'referred')")
        window.desk.show(tmp_path / "release.txt")
        assert window.pane.message.words.text().startswith("The trail of this review was changed outside the program")
        assert window.session.draft == tmp_path / "second.txt"
        assert window.batch_panel.current is not None
        assert window.batch_panel.current.path == tmp_path / "second.txt"


def test_drafts_that_wait_for_the_rules_say_so(tmp_path: Path, qtbot: QtBot) -> None:
    with window_in(tmp_path, qtbot) as window:
        window.batch.ruleset = None
        window.intake.take([draft_in(tmp_path)])
        assert window.pane.waiting.isVisible()
        assert window.pane.waiting.sentence.text().startswith("It waits for the rules.")
        window.load_rules()
        qtbot.waitUntil(lambda: window.session.review is not None)
