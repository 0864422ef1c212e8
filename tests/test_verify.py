"""Records verified, whole and tampered with: what was changed, and what is told of it."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import made_records as hand
import pytest
from made_reviews import odd, pages, picture, regions

from placet.domain.activity import Decision, DecisionOutcome, Outcome
from placet.domain.errors import DraftError, NotARecord
from placet.domain.language import Language
from placet.domain.review import Review
from placet.domain.verification import DraftMatch, Fault, Verdict
from placet.exporters.record.pdf import record_bytes, review_data
from placet.store.reviews import Store
from placet.verify import review_in, verify

EN, FR = Language.ENGLISH, Language.FRENCH


@pytest.fixture(name="draft", scope="module")
def draft_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hand.draft_file(tmp_path_factory.mktemp("draft"))


@pytest.fixture(name="review", scope="module")
def signed_review(draft: Path) -> Review:
    return hand.signed_review(draft)


@pytest.fixture(name="bare", scope="module")
def record_bare(review: Review) -> bytes:
    return hand.record(review)


@pytest.fixture(name="full", scope="module")
def record_with_draft(review: Review, draft: Path) -> bytes:
    return hand.record(review, EN, draft)


def faults(path: Path, draft: Path | None = None) -> set[Fault]:
    return {problem.fault for problem in verify(path, draft).problems}


# --- whole records


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("outcome", [Outcome.APPROVED, Outcome.NOT_APPROVED, None])
def test_a_record_as_it_was_written_holds_in_every_language(
    tmp_path: Path, draft: Path, language: Language, outcome: Outcome | None
) -> None:
    review = hand.signed_review(draft, outcome)
    found = verify(hand.written(tmp_path, hand.record(review, language, draft)), draft)
    assert found.problems == ()
    assert found.verdict is Verdict.WHOLE
    assert found.draft is DraftMatch.SAME
    assert found.outcome is review.outcome
    assert found.head == review.head


def test_an_unsigned_report_is_whole_and_does_not_count_as_a_sign_off(tmp_path: Path, draft: Path) -> None:
    found = verify(hand.written(tmp_path, hand.record(hand.reviewed(draft))))
    assert found.problems == ()
    assert found.verdict is Verdict.UNSIGNED
    assert not found.holds


@pytest.mark.parametrize("language", list(Language))
def test_the_oddest_record_holds_too(tmp_path: Path, language: Language) -> None:
    review = pages(odd(40), 3)
    data = record_bytes(review, language, (picture(1), picture(2)), regions(review), None)
    assert verify(hand.written(tmp_path, data)).problems == ()


@pytest.mark.skipif(sys.platform == "win32", reason="the zone of a process is set by TZ")
@pytest.mark.parametrize("zone", ["America/St_Johns", "America/Vancouver", "Asia/Kolkata"])
def test_a_record_from_a_computer_in_another_zone_holds(tmp_path: Path, draft: Path, zone: str) -> None:
    script = (
        "import sys; sys.path[:0] = sys.argv[3:]; from pathlib import Path; import made_records as hand\n"
        "draft = Path(sys.argv[1]); Path(sys.argv[2]).write_bytes(hand.record(hand.signed_review(draft)))"
    )
    here, made = Path(__file__).parent, tmp_path / "record.pdf"
    paths = [str(here / "signing"), str(here / "exporters")]
    command = [sys.executable, "-c", script, str(draft), str(made), *paths]
    subprocess.run(command, check=True, env={"TZ": zone, "PATH": ""}, timeout=120)
    assert verify(made, draft).problems == ()


# --- the pages changed, the data not


def worded(review: Review, number: int, **changes: object) -> Review:
    """Word one entry of a trail otherwise, and chain it again."""
    grown = replace(review, trail=())
    for entry in review.trail:
        act = replace(entry.activity, **changes) if entry.number == number else entry.activity  # type: ignore[arg-type]
        grown = grown.apply(act)
    return grown


def of_kind(review: Review, kind: str) -> int:
    return next(entry.number for entry in review.trail if entry.activity.kind == kind)


def other_outcome(review: Review) -> Review:
    return worded(review, len(review.trail), outcome=Outcome.NOT_APPROVED)


def other_signer(review: Review) -> Review:
    agent = replace(review.sign_offs[-1].agent, name="Somebody Else")
    return worded(review, len(review.trail), agent=agent)


def other_reason(review: Review) -> Review:
    decision = Decision(DecisionOutcome.KEPT, "Because I was told to.")
    return worded(review, of_kind(review, "decided"), decision=decision)


def other_time(review: Review) -> Review:
    last = review.trail[-1].activity.at
    return worded(review, len(review.trail), at=last.replace(minute=last.minute + 1))


def one_condition_more(review: Review) -> Review:
    return worded(review, len(review.trail), conditions=("Only on the web.",))


def fewer_findings(review: Review) -> Review:
    scan = replace(review.scan, findings=review.scan.findings[:5])
    return replace(review, scan=scan)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "other", [other_outcome, other_signer, other_reason, other_time, one_condition_more, fewer_findings]
)
def test_words_changed_on_a_page_are_told(
    tmp_path: Path, review: Review, other: Callable[[Review], Review], language: Language
) -> None:
    found = verify(hand.written(tmp_path, hand.pages_of(other(review), review, language)))
    assert {problem.fault for problem in found.problems} == {Fault.PAGE_DIFFERS}
    assert found.verdict is Verdict.CHANGED


def test_the_page_and_both_wordings_are_told(tmp_path: Path, review: Review) -> None:
    found = verify(hand.written(tmp_path, hand.pages_of(other_outcome(review), review)))
    first = found.problems[0]
    assert first.number == 1
    assert "Approvedforrelease" in first.expected
    assert "Notapprovedforrelease" in first.found


# --- the file changed by hand

FILE_CHANGES: dict[Callable[[Any], None], Fault] = {
    hand.overlaid: Fault.PAGE_DIFFERS,
    hand.pictured: Fault.PICTURE_ADDED,
    hand.noted_on: Fault.NOTE_ADDED,
    hand.linked_out: Fault.NOTE_ADDED,
    hand.scripted: Fault.PART_ADDED,
    hand.layered: Fault.PART_ADDED,
    hand.fielded: Fault.FIELD_ADDED,
    hand.without_field: Fault.FIELD_CHANGED,
    hand.field_painted: Fault.FIELD_CHANGED,
    hand.attached: Fault.FILE_ADDED,
    hand.other_draft: Fault.ATTACHED_DRAFT_CHANGED,
    hand.without_draft: Fault.PAGE_DIFFERS,
    hand.without_page: Fault.PAGE_DIFFERS,
    hand.with_page_twice: Fault.PAGE_DIFFERS,
    hand.pages_swapped: Fault.PAGE_DIFFERS,
    hand.empty_page_added: Fault.PAGE_DIFFERS,
}


@pytest.mark.parametrize(("change", "fault"), FILE_CHANGES.items(), ids=[change.__name__ for change in FILE_CHANGES])
def test_a_change_to_the_file_is_told(tmp_path: Path, full: bytes, change: Callable[[Any], None], fault: Fault) -> None:
    found = verify(hand.written(tmp_path, hand.changed(full, change)))
    assert {problem.fault for problem in found.problems} == {fault}
    assert found.verdict is Verdict.CHANGED


def test_a_record_written_to_again_at_its_end_is_told(tmp_path: Path, bare: bytes) -> None:
    path = hand.written(tmp_path, hand.appended(bare))
    assert faults(path) == {Fault.WRITTEN_AFTER}


def test_what_stands_behind_the_end_of_a_record_is_told(tmp_path: Path, bare: bytes) -> None:
    assert faults(hand.written(tmp_path, bare + b"%")) == {Fault.WRITTEN_AFTER}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: hand.changed(data, hand.without_data),
        lambda data: data[: len(data) // 2],
        lambda data: b"",
        lambda data: b"Dear colleague",
        lambda data: hand.with_data(data, b'{"format":"placet-review-1"'),
        lambda data: hand.with_data(data, b'{"format":"placet-review-1","id":5}'),
        lambda data: hand.with_data(data, b"{}"),
    ],
    ids=["no data", "half", "empty", "no PDF", "cut data", "other data", "empty data"],
)
def test_what_is_no_record_any_more_is_refused(tmp_path: Path, bare: bytes, spoil: Callable[[bytes], bytes]) -> None:
    path = hand.written(tmp_path, spoil(bare))
    with pytest.raises(NotARecord):
        verify(path)


def test_a_record_that_is_not_there_is_a_trouble_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DraftError):
        verify(tmp_path / "record.pdf")


# --- the data changed

Plain = dict[str, Any]


def reason_changed(plain: Plain) -> None:
    entry = next(entry for entry in plain["trail"] if entry["activity"]["kind"] == "decided")
    entry["activity"]["decision"]["reason"] = "Because I was told to."


def entry_dropped(plain: Plain) -> None:
    del plain["trail"][3]


def last_entry_dropped(plain: Plain) -> None:
    del plain["trail"][-1]


def entries_swapped(plain: Plain) -> None:
    trail = plain["trail"]
    trail[2], trail[3] = trail[3], trail[2]


def decided_after_signing(plain: Plain) -> None:
    plain["trail"].append(plain["trail"][2])


def finding_dropped(plain: Plain) -> None:
    del plain["scan"]["findings"][0]


def finding_softened(plain: Plain) -> None:
    plain["scan"]["findings"][0]["level"] = "note"


def finding_moved(plain: Plain) -> None:
    plain["scan"]["findings"][0]["position"]["start"] += 1


def words_changed(plain: Plain) -> None:
    document = plain["scan"]["document"]
    document["text"] = document["text"].replace("that families will", "that families wont")


def digest_changed(plain: Plain) -> None:
    plain["scan"]["document"]["sha256"] = "0" * 64


def coverage_softened(plain: Plain) -> None:
    plain["scan"]["document"]["coverage"][0]["count"] = 99


def something_added(plain: Plain) -> None:
    plain["verdict"] = "non-partisan"


DATA_CHANGES: dict[tuple[Callable[[Plain], None], bool], Fault] = {
    (reason_changed, False): Fault.TRAIL_BROKEN,
    (entry_dropped, False): Fault.TRAIL_BROKEN,
    (entries_swapped, False): Fault.TRAIL_BROKEN,
    (last_entry_dropped, False): Fault.PAGE_DIFFERS,
    (reason_changed, True): Fault.PAGE_DIFFERS,
    (last_entry_dropped, True): Fault.PAGE_DIFFERS,
    (entries_swapped, True): Fault.PAGE_DIFFERS,
    (entry_dropped, True): Fault.TRAIL_REFUSED,
    (decided_after_signing, True): Fault.TRAIL_REFUSED,
    (finding_dropped, False): Fault.TRAIL_REFUSED,
    (finding_softened, False): Fault.PAGE_DIFFERS,
    (finding_moved, False): Fault.FINDING_CHANGED,
    (words_changed, False): Fault.PAGE_DIFFERS,
    (digest_changed, False): Fault.TRAIL_BROKEN,
    (digest_changed, True): Fault.TRAIL_REFUSED,
    (coverage_softened, False): Fault.PAGE_DIFFERS,
    (something_added, False): Fault.DATA_NOT_CANONICAL,
}


@pytest.mark.parametrize(
    ("change", "chained", "fault"),
    [(change, chained, fault) for (change, chained), fault in DATA_CHANGES.items()],
    ids=[f"{change.__name__}{'-chained' if chained else ''}" for change, chained in DATA_CHANGES],
)
def test_a_change_to_the_data_is_told(
    tmp_path: Path, bare: bytes, change: Callable[[Plain], None], chained: bool, fault: Fault
) -> None:
    found = verify(hand.written(tmp_path, hand.with_review(bare, change, chained=chained)))
    assert fault in {problem.fault for problem in found.problems}
    assert found.verdict is Verdict.CHANGED


@pytest.mark.parametrize(
    "rewrite",
    [
        lambda data: json.dumps(json.loads(data), indent=1).encode(),
        lambda data: data.replace(b'"format":"placet-review-1"', b'"format":"x","format":"placet-review-1"'),
    ],
    ids=["laid out", "a name twice"],
)
def test_data_in_another_form_is_told(
    tmp_path: Path, review: Review, rewrite: Callable[[bytes], bytes], bare: bytes
) -> None:
    data = rewrite(review_data(review)).replace(b'"format": "', b'"format":"')
    path = hand.written(tmp_path, hand.with_data(bare, data))
    assert Fault.DATA_NOT_CANONICAL in faults(path)


# --- the draft


def test_a_draft_reworded_is_told_with_its_passages(tmp_path: Path, draft: Path, bare: bytes) -> None:
    path = hand.written(tmp_path, bare)
    lines = hand.DRAFT.split("\n\n")
    other = hand.draft_file(
        tmp_path, "\n\n".join([*lines[:2], "Something else.", *lines[3:], "One more."]), "other.txt"
    )
    found = verify(path, other)
    assert found.verdict is Verdict.OTHER_DRAFT
    assert [(one.place.number, one.before, one.after) for one in found.differences] == [
        (3, lines[2], "Something else."),
        (7, "", "One more."),
    ]


def test_a_draft_with_the_same_words_in_other_bytes_is_told_as_such(tmp_path: Path, draft: Path, bare: bytes) -> None:
    path = hand.written(tmp_path, bare)
    other = tmp_path / "other.txt"
    other.write_bytes(hand.DRAFT.replace("\n", "\r\n").encode())
    found = verify(path, other)
    assert found.draft is DraftMatch.SAME_WORDS
    assert found.verdict is Verdict.OTHER_DRAFT
    assert found.differences == ()


def test_a_draft_that_cannot_be_read_is_still_told_to_be_another(tmp_path: Path, bare: bytes) -> None:
    path = hand.written(tmp_path, bare)
    other = tmp_path / "other.docx"
    other.write_bytes(b"PK\x03\x04 cut")
    found = verify(path, other)
    assert {problem.fault for problem in found.problems} == {Fault.DRAFT_UNREADABLE}
    assert found.verdict is Verdict.OTHER_DRAFT


def test_a_change_to_the_record_outweighs_another_draft(tmp_path: Path, bare: bytes) -> None:
    path = hand.written(tmp_path, hand.changed(bare, hand.noted_on))
    other = hand.draft_file(tmp_path, "Something else.", "other.txt")
    assert verify(path, other).verdict is Verdict.CHANGED


# --- written again


def test_a_record_without_pictures_is_the_same_to_the_byte_when_written_again(tmp_path: Path, bare: bytes) -> None:
    assert verify(hand.written(tmp_path, bare)).rewritten


def test_a_drawing_over_the_words_is_no_word_but_the_bytes_are_no_longer_the_same(tmp_path: Path, bare: bytes) -> None:
    """What unsigned words cannot prove: white paint over them. The bytes tell, and so would a signature."""

    def painted(document: Any) -> None:
        document.pages[0].contents_add(b"q 1 1 1 rg 54 590 400 40 re f Q")

    found = verify(hand.written(tmp_path, hand.changed(bare, painted)))
    assert (found.verdict, found.rewritten) == (Verdict.WHOLE, False)


# --- taken up elsewhere


def test_the_review_inside_a_record_is_taken_up_on_another_computer(
    tmp_path: Path, review: Review, draft: Path, full: bytes
) -> None:
    store = Store(tmp_path / "reviews.sqlite")
    taken = store.keep(review_in(hand.written(tmp_path, full)), draft)
    store.close()
    assert taken == review


def test_a_record_that_was_changed_gives_no_review(tmp_path: Path, bare: bytes) -> None:
    with pytest.raises(NotARecord):
        review_in(hand.written(tmp_path, hand.changed(bare, hand.noted_on)))
