"""The batch, with real reading in real worker processes."""

import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from placet.app.jobs import Jobs
from placet.app.models.batch import BatchModel
from placet.app.models.batch_row import RowState
from placet.app.models.session import ReviewSession
from placet.domain.activity import Agent, Decision, DecisionOutcome
from placet.domain.errors import RuleFileError, StoreError, UnsupportedFormat
from placet.domain.rule import RuleSet
from placet.readers.progress import tell
from placet.scan import scan_packed
from placet.store.packed import Packed
from placet.store.reviews import Store

PACK = """\
format: placet/1
pack: {id: test, version: "1"}
rules:
  - id: branding
    kind: phrase
    text: [Harper Government]
    examples: {match: ["The [[Harper Government]] said"], ignore: ["sharper government decisions"]}
"""
WAIT = 60_000


@pytest.fixture(scope="module")
def jobs() -> Iterator[Jobs]:
    pool = Jobs(1)
    yield pool
    pool.close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "reviews.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "pack.yaml").write_text(PACK, "utf-8")
    return folder


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "release.txt").write_text("The Harper Government acts.", "utf-8")
    (folder / "broken.docx").write_bytes(b"no zip at all")
    (folder / "~$release.docx").write_bytes(b"Word's own lock file")
    (folder / "budget.xlsx").write_bytes(b"a spreadsheet")
    return folder


def held_scan(path: Path, ruleset: RuleSet, password: str | None = None) -> Packed:
    """Come to a page, and go on once the test has seen it."""
    tell(9, 14)
    while not path.with_suffix(".seen").exists():
        time.sleep(0.005)
    return scan_packed(path, ruleset, password)


def batch(store: Store, jobs: Jobs, rules: Path) -> BatchModel:
    model = BatchModel(store, jobs, ReviewSession(store, Agent("Julie Lavoie")), parallel=1)
    model.load_rules((rules,))
    return model


def settled(model: BatchModel) -> bool:
    return all(row.state in (RowState.FAILED, RowState.REVIEW) for row in model.rows)


def test_a_folder_is_read_and_what_fails_costs_one_row(
    store: Store, jobs: Jobs, rules: Path, drafts: Path, qtbot: QtBot
) -> None:
    model = batch(store, jobs, rules)
    not_taken = model.add([drafts])
    qtbot.waitUntil(lambda: settled(model), timeout=WAIT)
    broken, release = model.rows
    assert [path.name for path in not_taken] == ["budget.xlsx"]
    assert isinstance(broken.error, UnsupportedFormat)
    assert release.summary is not None
    assert release.summary.undecided == 1


def test_a_batch_closed_at_any_moment_opens_where_it_stood(
    store: Store, jobs: Jobs, rules: Path, drafts: Path, qtbot: QtBot
) -> None:
    path = drafts / "release.txt"
    first = batch(store, jobs, rules)
    first.add([path])
    first.add([path])
    waiting = BatchModel(store, jobs, ReviewSession(store, Agent("")))
    assert [row.state for row in waiting.rows] == [RowState.WAITING]
    qtbot.waitUntil(lambda: settled(first), timeout=WAIT)
    session = ReviewSession(store, Agent("Julie Lavoie"))
    second = BatchModel(store, jobs, session)
    second.open(path)
    session.decide(Decision(DecisionOutcome.CHANGE_REQUIRED))
    (row,) = second.rows
    assert row.summary is not None
    assert row.summary.undecided == 0
    (again,) = BatchModel(store, jobs, ReviewSession(store, Agent(""))).rows
    assert again.summary == row.summary


def test_the_same_draft_dropped_again_keeps_its_decisions(
    store: Store, jobs: Jobs, rules: Path, drafts: Path, qtbot: QtBot
) -> None:
    path = drafts / "release.txt"
    session = ReviewSession(store, Agent("Julie Lavoie"))
    model = BatchModel(store, jobs, session)
    model.load_rules((rules,))
    model.add([path])
    qtbot.waitUntil(lambda: settled(model), timeout=WAIT)
    model.open(path)
    session.decide(Decision(DecisionOutcome.CHANGE_REQUIRED))
    model.remove(path)
    assert model.rows == ()
    copy = path.rename(drafts / "copy.txt")
    model.add([copy])
    qtbot.waitUntil(lambda: bool(model.rows) and settled(model), timeout=WAIT)
    assert model.rows[0].summary is not None
    assert model.rows[0].summary.undecided == 0


def test_a_refused_rule_pack_is_told_and_nothing_is_read(
    store: Store, jobs: Jobs, rules: Path, drafts: Path, qtbot: QtBot
) -> None:
    (rules / "pack.yaml").write_text(PACK.replace("[[Harper Government]]", "Harper [[Government]]"), "utf-8")
    model = BatchModel(store, jobs, ReviewSession(store, Agent("")))
    model.add([drafts / "release.txt"])
    with qtbot.waitSignal(model.refused, timeout=WAIT) as refused:
        model.load_rules((rules,))
    assert isinstance(refused.args[0], RuleFileError)
    assert model.rows[0].state is RowState.WAITING


def test_a_draft_taken_out_while_it_is_written_stays_out(
    store: Store, jobs: Jobs, rules: Path, drafts: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, gate = Event(), Event()
    take_up, model = store.take_up, batch(store, jobs, rules)
    settle = model._writing.settle

    def held(*arguments: object) -> object:
        begun.set()
        gate.wait(20)
        return take_up(*arguments)  # type: ignore[arg-type]

    def opened() -> None:
        gate.set()
        settle()

    monkeypatch.setattr(store, "take_up", held)
    monkeypatch.setattr(model._writing, "settle", opened)
    path = drafts / "release.txt"
    model.add([path])
    qtbot.waitUntil(begun.is_set, timeout=WAIT)
    model.remove(path)
    assert model.rows == ()
    assert [kept for kept, _ in store.batch()] == []
    assert len(store.summaries()) == 1
    model.close()


def test_a_store_that_cannot_take_a_draft_up_costs_its_row_alone(
    store: Store, jobs: Jobs, rules: Path, drafts: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = batch(store, jobs, rules)

    def full(*_: object) -> None:
        raise StoreError("reviews.sqlite", "database or disk is full")

    monkeypatch.setattr(store, "take_up", full)
    model.add([drafts])
    qtbot.waitUntil(lambda: settled(model), timeout=WAIT)
    assert [type(row.error) for row in model.rows] == [UnsupportedFormat, StoreError]
    assert len(store.batch()) == 2


def test_a_draft_tells_the_page_it_is_read_at_until_it_is_under_review(
    store: Store, jobs: Jobs, rules: Path, drafts: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("placet.app.models.batch.scan_packed", held_scan)
    model, path = batch(store, jobs, rules), drafts / "release.txt"
    model.add([path])
    qtbot.waitUntil(lambda: model.rows[0].total > 0, timeout=WAIT)
    assert (model.rows[0].state, model.rows[0].step, model.rows[0].total) == (RowState.READING, 9, 14)
    path.with_suffix(".seen").touch()
    qtbot.waitUntil(lambda: settled(model), timeout=WAIT)
    assert (model.rows[0].state, model.rows[0].total) == (RowState.REVIEW, 0)
