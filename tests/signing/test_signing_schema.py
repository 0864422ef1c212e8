"""The published schema of a record's data says what records say, today and in the records written before."""

import json
from pathlib import Path
from typing import Any

import made_records as hand
import pytest
from jsonschema import Draft202012Validator
from made_reviews import odd, opened, pages, whole

from placet.domain.trail import check
from placet.domain.verification import Problem
from placet.exporters.record.pdf import review_data
from placet.resources import resource
from placet.signing.review_data import FORMAT, faults_of, read_review
from record_schema import PUBLISHED, written

KEPT = Path(__file__).parent / f"{FORMAT}.json"
"""The data of a record as it was once written: every later version must read it."""


def schema() -> Draft202012Validator:
    published: dict[str, Any] = json.loads(PUBLISHED.read_text("utf-8"))
    return Draft202012Validator(published)


def test_the_schema_published_is_the_one_the_program_reads_by() -> None:
    assert PUBLISHED.read_text("utf-8") == written(), "run packaging/record_schema.py, and read what it changed"
    assert resource("record", f"{FORMAT}.schema.json") == PUBLISHED


def test_the_schema_is_a_valid_json_schema_and_names_its_format() -> None:
    Draft202012Validator.check_schema(schema().schema)
    assert schema().schema["properties"]["format"] == {"const": FORMAT}


@pytest.mark.parametrize(
    "review", [whole(), whole(0), opened(), pages(odd(2), 3)], ids=["whole", "no finding", "open", "odd"]
)
def test_the_data_of_every_sort_of_record_fits(review: Any) -> None:
    assert list(schema().iter_errors(json.loads(review_data(review)))) == []


def test_a_real_drafts_record_fits(tmp_path: Path) -> None:
    review = hand.signed_review(hand.draft_file(tmp_path))
    assert list(schema().iter_errors(json.loads(review_data(review)))) == []


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("format",), "placet-review-2"),
        (("id",), 5),
        (("trail",), "none"),
        (("trail", 0, "activity", "kind"), "waved"),
        (("trail", 0, "number"), "one"),
        (("scan", "findings", 0, "level"), "fatal"),
        (("scan", "findings", 0, "id"), "0"),
        (("scan", "document", "sha256"), None),
    ],
)
def test_data_that_no_record_holds_does_not_fit(place: tuple[str | int, ...], value: object) -> None:
    plain = json.loads(review_data(whole()))
    holder = plain
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = value
    assert list(schema().iter_errors(plain)) != []


def test_data_written_once_is_read_and_goes_through_for_ever() -> None:
    data = KEPT.read_bytes()
    review = read_review("record.pdf", data)
    assert list[Problem](faults_of(review, data)) == []
    assert list(schema().iter_errors(json.loads(data))) == []
    assert len(review.sign_offs) == 2


def test_a_trail_written_once_has_the_same_digests_for_ever() -> None:
    """A field added to an act would change them: databases and records of before would then count as changed."""
    review = read_review("record.pdf", KEPT.read_bytes())
    check(review.trail, review.origin)
    kinds = {entry.activity.kind for entry in review.trail}
    assert kinds == {"received", "described", "decided", "acknowledged", "annotated", "requested", "signed-off"}
