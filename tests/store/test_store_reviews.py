"""Reviews in a database."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from placet.domain.activity import Acknowledged, Agent, Decided, Decision, DecisionOutcome, Outcome, SignedOff
from placet.domain.document import (
    Coverage,
    CoverageReason,
    CoverageStatus,
    Document,
    Passage,
    Place,
    PlaceKind,
    Span,
)
from placet.domain.errors import ReviewForked, StoreError, TrailBroken
from placet.domain.finding import Explanation, Finding, Scan, Trait, Variation
from placet.domain.layout import Page
from placet.domain.review import Review, begin
from placet.domain.rule import AccountClass, AccountRule, Level, Owner, Pack, PhraseRule, RuleSet
from placet.domain.selector import TextPositionSelector, quote
from placet.store.packing import pack
from placet.store.reviews import Store
from placet.store.summary import summarize
from placet.store.tables import backup_of

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
AGENT = Agent("Julie Lavoie")
TEXT = "Le gouvernement Harper 🙂 agit."
PACKS = ("a" * 64,)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "données" / "reviews.sqlite")
    yield opened
    opened.close()


def scan() -> Scan:
    position = TextPositionSelector(3, 22)
    found = Finding(
        "branding",
        Level.ERROR,
        position,
        quote(TEXT, position),
        Explanation("Harper Government", (Trait(Variation.REORDERED),)),
        96,
    )
    spans = (Span(0, len(TEXT), (0, 1, 2)),)
    passage = Passage(0, len(TEXT), Place(PlaceKind.BODY, 1), spans=spans, part="word/document.xml")
    account = AccountRule(
        id="account",
        owner=Owner("Jane Doe", "minister"),
        account_class=AccountClass.PERSONAL,
        accounts=(("x", "JaneDoeMP"),),
    )
    rules = (PhraseRule(id="branding", text=("gouvernement Harper",)), account)
    document = Document("draft.docx", "0" * 64, "text/plain", 10, TEXT, (passage,))
    return Scan(document, RuleSet((Pack("p", "1", PACKS[0]),), rules), (found,), NOW, "Placet")


def decided(number: int = 0) -> Decided:
    decision = Decision(DecisionOutcome.KEPT, f"reason {number}")
    return Decided(agent=AGENT, at=NOW, finding=scan().findings[0].id, decision=decision)


def test_a_review_comes_back_as_it_was_written(store: Store) -> None:
    review = store.add(scan(), Path("/drafts/draft.docx"), AGENT, NOW)
    review = review.apply(decided())
    store.append(review, review.trail[-1])
    assert store.load(review.id) == (review, Path("/drafts/draft.docx"))


def test_the_summary_follows_every_act(store: Store) -> None:
    path = Path("/drafts/draft.docx")
    review = store.add(scan(), path, AGENT, NOW)
    store.put_in_batch(path, review.id)
    (_, before), *_ = store.batch()
    signed = review.apply(decided())
    store.append(signed, signed.trail[-1])
    signed = signed.apply(SignedOff(agent=AGENT, at=NOW, outcome=Outcome.REVIEWED, statement="I reviewed."))
    store.append(signed, signed.trail[-1])
    (_, after), *_ = store.batch()
    assert before is not None
    assert after is not None
    assert (before.undecided, before.signer) == (1, "")
    assert (after.undecided, after.signer, after.path) == (0, "Julie Lavoie", path)


def test_the_summary_counts_pages_that_nobody_read_or_looked_at(store: Store) -> None:
    rows = tuple(
        Coverage(Place(PlaceKind.PAGE, page=number), status, CoverageReason.PAGE_WITHOUT_TEXT)
        for number, status in ((2, CoverageStatus.NOT_READ), (3, CoverageStatus.NOT_READ), (4, CoverageStatus.READ))
    )
    picture = Coverage(Place(PlaceKind.PICTURE, 1, 4), CoverageStatus.NOT_READ, CoverageReason.PICTURE)
    pages = tuple(Page(number, 612.0, 792.0, 0, 0) for number in range(1, 5))
    made = scan()
    paged = replace(made, document=replace(made.document, pages=pages, coverage=(*rows, picture)))
    review = store.add(paged, Path("a.pdf"), AGENT, NOW)
    before = summarize(review, Path("a.pdf"))
    review = review.apply(Acknowledged(agent=AGENT, at=NOW, coverage=rows[0].key))
    store.append(review, review.trail[-1])
    (after,) = store.summaries()
    assert (before.pages, before.unread_pages, before.unacknowledged) == (4, 2, 3)
    assert (after.pages, after.unread_pages, after.unacknowledged) == (4, 1, 2)


def test_a_database_of_the_first_version_opens_with_its_reviews(store: Store, tmp_path: Path) -> None:
    review = store.add(scan(), Path("a.docx"), AGENT, NOW)
    store.put_in_batch(Path("a.docx"), review.id)
    store.close()
    file = tmp_path / "données" / "reviews.sqlite"
    with sqlite3.connect(file) as connection:
        for column in ("pages", "unread_pages", "head", "scan_digest"):
            connection.execute(f"alter table reviews drop column {column}")
        connection.execute("pragma user_version = 1")
    connection.close()
    again = Store(file)
    review = review.apply(decided())
    again.append(review, review.trail[-1])
    assert again.load(review.id)[0] == review
    ((_, summary),) = again.batch()
    again.close()
    assert summary is not None
    assert (summary.undecided, summary.pages, summary.unread_pages) == (0, 0, 0)


def test_a_database_of_an_earlier_version_is_copied_before_it_is_brought_up(store: Store, tmp_path: Path) -> None:
    review = store.add(scan(), Path("a.docx"), AGENT, NOW)
    store.close()
    file = tmp_path / "données" / "reviews.sqlite"
    with sqlite3.connect(file) as connection:
        for column in ("head", "scan_digest"):
            connection.execute(f"alter table reviews drop column {column}")
        connection.execute("pragma user_version = 2")
    connection.close()
    Store(file).close()
    kept = backup_of(file, 2)
    assert kept.name == "reviews-version-2.sqlite"
    with sqlite3.connect(kept) as connection:
        assert connection.execute("select id from reviews").fetchall() == [(review.id,)]
        assert connection.execute("pragma user_version").fetchone() == (2,)
        assert "head" not in {row[1] for row in connection.execute("pragma table_info(reviews)")}
    connection.close()
    before = kept.read_bytes()
    again = Store(file)
    assert again.load(review.id)[0] == review
    again.close()
    assert kept.read_bytes() == before


def test_a_database_of_today_is_not_copied(store: Store, tmp_path: Path) -> None:
    store.close()
    Store(tmp_path / "données" / "reviews.sqlite").close()
    assert [file.name for file in (tmp_path / "données").glob("*.sqlite")] == ["reviews.sqlite"]


def test_a_draft_already_reviewed_against_the_same_rules_is_found_again(store: Store) -> None:
    review = store.add(scan(), Path("a.docx"), AGENT, NOW)
    assert store.find("0" * 64, PACKS) == review.id
    assert store.find("0" * 64, ("b" * 64,)) is None
    assert store.find("1" * 64, PACKS) is None


def test_the_batch_keeps_its_order_and_what_is_taken_out_is_gone(store: Store) -> None:
    for name in ("b.docx", "a.pdf", "c.docx"):
        store.put_in_batch(Path(name))
    store.put_in_batch(Path("b.docx"))
    store.take_from_batch(Path("a.pdf"))
    assert [path.name for path, _ in store.batch()] == ["b.docx", "c.docx"]


@pytest.mark.parametrize(
    "tamper",
    [
        "update entries set activity = replace(activity, 'reason 1', 'reason 9') where number = 3",
        "delete from entries where number = 2",
        "update entries set number = number + 10 where number = 2",
        "update entries set digest = previous where number = 3",
        "update entries set activity = '{' where number = 2",
        "update entries set activity = replace(activity, 'decided', 'waved') where number = 2",
        "update entries set activity = (select activity from entries where number = 4) where number = 3",
        "delete from entries where number = 4",
        "delete from entries where number > 1",
        "delete from entries",
        "update reviews set scan = zeroblob(8)",
        "update reviews set id = 'f' || substr(id, 2)",
    ],
)
def test_a_trail_changed_outside_the_program_is_noticed(store: Store, tmp_path: Path, tamper: str) -> None:
    review = store.add(scan(), Path("a.docx"), AGENT, NOW)
    for number in range(3):
        review = review.apply(decided(number))
        store.append(review, review.trail[-1])
    with sqlite3.connect(tmp_path / "données" / "reviews.sqlite") as connection:
        connection.execute(tamper)
        connection.execute("update entries set review = (select id from reviews)")
    connection.close()
    ((name),) = [summary.id for summary in store.summaries()]
    with pytest.raises(TrailBroken):
        store.load(name)


def test_a_finding_taken_from_the_scan_is_noticed(store: Store, tmp_path: Path) -> None:
    review = store.add(scan(), Path("a.docx"), AGENT, NOW)
    fewer = pack(replace(scan(), findings=())).scan
    with sqlite3.connect(tmp_path / "données" / "reviews.sqlite") as connection:
        connection.execute("update reviews set scan = ?", (fewer,))
    connection.close()
    with pytest.raises(TrailBroken) as broken:
        store.load(review.id)
    assert broken.value.number == 0


def test_a_trail_cut_short_is_noticed_at_the_entry_that_is_gone(store: Store, tmp_path: Path) -> None:
    review = store.add(scan(), Path("a.docx"), AGENT, NOW).apply(decided())
    store.append(review, review.trail[-1])
    with sqlite3.connect(tmp_path / "données" / "reviews.sqlite") as connection:
        connection.execute("delete from entries where number = 2")
    connection.close()
    with pytest.raises(TrailBroken) as broken:
        store.load(review.id)
    assert broken.value.number == 2


def test_an_entry_is_written_once(store: Store) -> None:
    review = store.add(scan(), Path("a.docx"), AGENT, NOW)
    with pytest.raises(StoreError):
        store.append(review, review.trail[-1])


def test_a_folder_that_cannot_hold_a_database_is_a_trouble_with_its_path(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StoreError, match=r"reviews\.sqlite"):
        Store(tmp_path / "file" / "reviews.sqlite")


def test_a_file_that_is_no_database_is_a_trouble(tmp_path: Path) -> None:
    (tmp_path / "reviews.sqlite").write_bytes(b"not a database at all, certainly" * 40)
    with pytest.raises(StoreError, match="not a database"):
        Store(tmp_path / "reviews.sqlite")


def test_a_file_name_that_is_no_text_is_a_trouble(store: Store) -> None:
    with pytest.raises(StoreError):
        store.put_in_batch(Path("\udcff.docx"))
    assert store.batch() == ()


def test_a_packed_scan_begins_the_same_review_as_the_scan_itself(store: Store) -> None:
    packed = pack(scan())
    summary = store.take_up(packed, Path("/drafts/draft.docx"), AGENT, NOW)
    review, path = store.load(summary.id)
    assert review == begin(summary.id, scan(), AGENT, NOW)
    assert (path, summary) == (Path("/drafts/draft.docx"), summarize(review, path))
    assert store.batch() == ((path, summary),)


def test_a_packed_scan_of_a_draft_under_review_takes_that_review_up_where_the_draft_lies_now(store: Store) -> None:
    review = store.add(scan(), Path("a.docx"), AGENT, NOW).apply(decided())
    store.append(review, review.trail[-1])
    summary = store.take_up(pack(scan()), Path("b.docx"), AGENT, NOW)
    assert summary == summarize(review, Path("b.docx"))
    assert store.load(review.id) == (review, Path("b.docx"))
    assert [path.name for path, _ in store.batch()] == ["b.docx"]


def test_drafts_go_into_the_batch_together_or_not_at_all(store: Store) -> None:
    store.put_all_in_batch([Path("b.docx"), Path("a.pdf")])
    with pytest.raises(StoreError):
        store.put_all_in_batch([Path("c.pdf"), Path("\udcff.docx")])
    assert [path.name for path, _ in store.batch()] == ["b.docx", "a.pdf"]


# --- a review from elsewhere


def grown(acts: int) -> Review:
    """A review of another computer, with so many acts."""
    review = begin("e" * 32, scan(), AGENT, NOW)
    for number in range(acts):
        review = review.apply(decided(number))
    return review


def test_a_review_from_elsewhere_is_kept_with_its_whole_trail(store: Store) -> None:
    review = grown(3)
    assert store.keep(review, Path("b.docx")) == review
    assert store.load(review.id) == (review, Path("b.docx"))
    (summary,) = store.summaries()
    assert (summary.name, summary.undecided) == ("draft.docx", 0)


def test_the_longer_of_two_trails_stays(store: Store) -> None:
    store.keep(grown(2), Path("b.docx"))
    assert store.keep(grown(4), Path("c.docx")) == grown(4)
    assert store.keep(grown(1), Path("b.docx")) == grown(4)
    on = grown(4).apply(decided(4))
    store.append(on, on.trail[-1])
    assert store.load(on.id)[0] == on


def test_a_review_that_went_on_differently_is_refused_and_nothing_changes(store: Store) -> None:
    store.keep(grown(2), Path("b.docx"))
    other = grown(1).apply(decided(9)).apply(decided(9))
    with pytest.raises(ReviewForked):
        store.keep(other, Path("b.docx"))
    assert store.load(other.id)[0] == grown(2)


def test_a_review_whose_chain_does_not_hold_is_refused(store: Store) -> None:
    whole = grown(2)
    with pytest.raises(TrailBroken):
        store.keep(replace(whole, trail=(whole.trail[0], whole.trail[2])), Path("b.docx"))
    assert store.summaries() == ()
