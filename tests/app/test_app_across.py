"""The same words decided in the whole batch, and undo and redo across drafts."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_pieces import draft_in, take, told, window_in

from placet.app.models.elsewhere import decide_elsewhere, find_elsewhere, reverse_elsewhere
from placet.app.views.dialogs.decide_all import OUTCOMES, DecideAllDialog
from placet.app.views.window import MainWindow
from placet.domain.activity import Agent, Decision, DecisionOutcome, Outcome, SignedOff
from placet.domain.errors import ReasonMissing
from placet.domain.language import Language
from placet.domain.review import Review

CHANGE = Decision(DecisionOutcome.CHANGE_REQUIRED)
NAMES = ("release.txt", "backgrounder.txt", "other.txt")
OTHER = "The HARPER government acts.\n\nNothing else.\n"


@contextmanager
def batch_in(folder: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """Open a window on three drafts: two with two places, one with one, in capitals."""
    with window_in(folder, qtbot) as window:
        drafts = [draft_in(folder, "release.txt"), draft_in(folder, "backgrounder.txt", "Draft.\n\n" + plain())]
        take(window, qtbot, *drafts, draft_in(folder, "other.txt", OTHER))
        window.desk.show(drafts[0])
        yield window


def plain() -> str:
    return "The Harper Government acts.\n\nThe Harper Government acts again.\n"


def reviews(window: MainWindow) -> dict[str, Review]:
    """Read the reviews of the batch anew from the disk."""
    store = window.session._store
    return {row.path.name: store.load(row.summary.id)[0] for row in window.batch.rows if row.summary}


def open_counts(window: MainWindow) -> list[int]:
    kept = reviews(window)
    return [len(kept[name].undecided) for name in NAMES]


def shown_counts(window: MainWindow) -> list[int]:
    rows = {row.path.name: row.summary for row in window.batch.rows}
    return [rows[name].undecided for name in NAMES]  # type: ignore[union-attr]


def in_batch(window: MainWindow, qtbot: QtBot) -> DecideAllDialog:
    """Ask for all places in the batch, and wait until they are listed."""
    window.actions_["decide_all"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DecideAllDialog)
    dialog.reach.buttons[1].click()
    assert not dialog.primary.isEnabled()
    qtbot.waitUntil(dialog.primary.isEnabled)
    return dialog


def decide_in_batch(window: MainWindow, qtbot: QtBot) -> None:
    dialog = in_batch(window, qtbot)
    dialog.outcome.buttons[OUTCOMES.index(DecisionOutcome.KEPT)].click()
    dialog.reason.control.setEditText("It is a quotation.")
    dialog.primary.click()
    qtbot.waitUntil(lambda: not window.batch.across.busy)


def test_the_whole_batch_is_previewed_and_decided_with_one_reason(tmp_path: Path, qtbot: QtBot) -> None:
    with batch_in(tmp_path, qtbot) as window:
        dialog = in_batch(window, qtbot)
        places = [same.place for same in dialog.places.places]
        assert len(places) == 5
        assert [place for place in places if place.startswith("backgrounder.txt · ")] == places[2:4]
        assert places[4].startswith("other.txt · ")
        assert dialog.primary.text() == "Decide 5 places"
        dialog.places.toggle(3)
        assert dialog.primary.text() == "Decide 4 places"
        dialog.outcome.buttons[OUTCOMES.index(DecisionOutcome.KEPT)].click()
        dialog.primary.click()
        assert dialog.reason.trouble.sentence
        assert open_counts(window) == [3, 2, 1]
        dialog.reason.control.setEditText("It is a quotation.")
        dialog.primary.click()
        qtbot.waitUntil(lambda: not window.batch.across.busy)
        assert open_counts(window) == shown_counts(window) == [1, 1, 0]
        assert told(window, qtbot)
        qtbot.waitUntil(lambda: window.toast.words.text() == "Kept: 4 places in 3 drafts.")
        decisions = {each.decision for review in reviews(window).values() for each in review.decided.values()}
        assert decisions == {Decision(DecisionOutcome.KEPT, "It is a quotation.")}


def test_this_draft_alone_leaves_the_others_out_again(tmp_path: Path, qtbot: QtBot) -> None:
    with batch_in(tmp_path, qtbot) as window:
        dialog = in_batch(window, qtbot)
        dialog.reach.buttons[0].click()
        assert dialog.primary.text() == "Decide 2 places"
        dialog.primary.click()
        assert open_counts(window) == [1, 2, 1]


def test_undo_takes_back_a_decision_of_the_whole_batch_and_redo_brings_it_back(tmp_path: Path, qtbot: QtBot) -> None:
    with batch_in(tmp_path, qtbot) as window:
        decide_in_batch(window, qtbot)
        assert open_counts(window) == [1, 0, 0]
        for command, counts in (("undo", [3, 2, 1]), ("redo", [1, 0, 0]), ("undo", [3, 2, 1]), ("redo", [1, 0, 0])):
            window.actions_[command].trigger()
            qtbot.waitUntil(lambda: not window.batch.across.busy)
            assert open_counts(window) == shown_counts(window) == counts
        qtbot.waitUntil(lambda: window.toast.words.text() == "Redone: 5 acts in 3 drafts.")
        assert all(review.trail[0].activity.kind == "received" for review in reviews(window).values())


def test_undo_goes_back_to_the_draft_where_something_was_done_last(tmp_path: Path, qtbot: QtBot) -> None:
    with batch_in(tmp_path, qtbot) as window:
        first, second = window.batch.rows[0].path, window.batch.rows[1].path
        window.session.decide(CHANGE)
        window.desk.show(second)
        window.session.decide(CHANGE)
        QCoreApplication.processEvents()
        window.desk.show(window.batch.rows[2].path)
        assert window.actions_["undo"].isEnabled()
        window.actions_["undo"].trigger()
        assert (window.session.draft, open_counts(window)) == (second, [2, 2, 1])
        window.actions_["undo"].trigger()
        assert (window.session.draft, open_counts(window)) == (first, [3, 2, 1])
        assert not window.actions_["undo"].isEnabled()
        window.actions_["redo"].trigger()
        window.actions_["redo"].trigger()
        assert (window.session.draft, open_counts(window)) == (second, [2, 1, 1])
        assert not window.actions_["redo"].isEnabled()


def test_something_new_ends_what_could_be_redone(tmp_path: Path, qtbot: QtBot) -> None:
    with batch_in(tmp_path, qtbot) as window:
        window.session.decide(CHANGE)
        window.actions_["undo"].trigger()
        window.desk.show(window.batch.rows[1].path)
        window.session.decide(CHANGE)
        QCoreApplication.processEvents()
        assert not window.actions_["redo"].isEnabled()
        assert not window.history.redo()


def test_what_an_earlier_run_did_in_the_open_draft_is_undone_too(tmp_path: Path, qtbot: QtBot) -> None:
    with batch_in(tmp_path, qtbot) as window:
        window.session.decide(CHANGE)
    with window_in(tmp_path, qtbot) as window:
        window.desk.show(tmp_path / "release.txt")
        window.actions_["undo"].trigger()
        assert open_counts(window) == [3, 2, 1]
        window.actions_["redo"].trigger()
        assert open_counts(window) == [2, 2, 1]


def test_signed_and_broken_reviews_are_left_alone(tmp_path: Path, qtbot: QtBot) -> None:
    with batch_in(tmp_path, qtbot) as window:
        store, session = window.session._store, window.session
        like = next(each for each in session.findings if each.rule_id == "leader")
        second, third = (row.summary.id for row in window.batch.rows[1:] if row.summary)
        review, _ = store.load(third)
        decided = decide_elsewhere(store, session.agent, session.now(), {third: (review.findings[0].id,)}, CHANGE)
        assert (decided.count, decided.errors, decided.summaries[0].undecided) == (1, (), 0)
        signed = SignedOff(agent=Agent("J. Lavoie"), at=session.now(), outcome=Outcome.REVIEWED, statement="x")
        review = store.load(third)[0].apply(signed)
        store.append(review, review.trail[-1])
        found = find_elsewhere(store, (second, third, "unknown"), like)
        assert ({same.review for same in found.places}, found.unopened) == ({second}, 1)
        refused = reverse_elsewhere(store, session.agent, session.now(), decided.entries)
        assert (refused.count, len(refused.errors)) == (0, 1)
        missing = Decision(DecisionOutcome.KEPT)
        chosen = {second: (found.places[0].finding.id,)}
        refused = decide_elsewhere(store, session.agent, session.now(), chosen, missing)
        assert [type(error) for error in refused.errors] == [ReasonMissing]


def test_the_batch_is_named_in_french_too(tmp_path: Path, qtbot: QtBot) -> None:
    with batch_in(tmp_path, qtbot) as window:
        dialog = in_batch(window, qtbot)
        window.translation.switch(Language.FRENCH)
        QCoreApplication.processEvents()
        assert [button.text() for button in dialog.reach.buttons] == ["Cette ébauche", "Tout le lot"]
        assert dialog.primary.text() == "Trancher 5 endroits"
        dialog.reject()
