"""Findings as JSON of Placet's own."""

import json
from dataclasses import replace

from made_scans import NOW, TEXT, clean, in_both_languages, paged, scan

from placet.domain.document import Image, Place, PlaceKind
from placet.domain.errors import EncryptedDraft
from placet.domain.language import Language
from placet.exporters.scan_json import scan_json


def written(*drafts: object, language: Language = Language.ENGLISH) -> dict:
    return json.loads(json.dumps(scan_json(drafts, language)))


def test_every_draft_has_its_object_in_order() -> None:
    whole = written(scan(), EncryptedDraft("secret.pdf"), clean("last.pdf"))
    assert [draft["name"] for draft in whole["drafts"]] == ["release.docx", "secret.pdf", "last.pdf"]
    assert whole["drafts"][1]["error"] == "EncryptedDraft"
    assert whole["drafts"][1]["message"].startswith("secret.pdf is protected by a password.")


def test_a_finding_says_what_where_and_why() -> None:
    found = written(paged())["drafts"][0]["findings"][0]
    assert found["rule"] == "branding.harper-government"
    assert TEXT[found["start"] : found["end"]] == found["quote"] == "Harper\tGovernment"
    assert TEXT.startswith(found["prefix"] + found["quote"] + found["suffix"])
    assert (found["place"], found["page"], found["score"], found["level"]) == ("body-1", 1, 96, "error")
    assert found["suggestion"] == "Government of Canada"
    assert found["policy"] == {
        "ref": "Directive 4.1.23",
        "version": "2025-03-27",
        "url": "https://example.org/directive",
    }


def test_pictures_are_listed_with_size_and_place() -> None:
    made = scan()
    picture = Image(Place(PlaceKind.PICTURE, 1), "word/media/image1.png", 1200, 628, anchor=3)
    pictured = replace(made, document=replace(made.document, images=(picture,)))
    (told,) = written(pictured, language=Language.FRENCH)["drafts"]
    (image,) = told["images"]
    assert (image["place"], image["width"], image["height"]) == ("picture-1", 1200, 628)
    assert image["where"].startswith("Image 1 · Corps du texte")


def test_coverage_and_whether_all_was_read_are_said() -> None:
    first, second = written(scan(), clean())["drafts"]
    assert (first["read_whole"], second["read_whole"]) == (False, True)
    assert [row["status"] for row in first["coverage"]] == ["read", "not_read"]
    assert first["coverage"][1]["because"] == "words inside a picture are not read (1200 × 628)"


def test_the_head_names_format_program_and_packs() -> None:
    whole = written(scan(), language=Language.FRENCH)
    assert (whole["format"], whole["software"], whole["language"]) == ("placet-scan/1", "Placet 0.1.0", "fr")
    assert whole["packs"] == [{"id": "canada-federal", "version": "2026.11", "sha256": "a" * 64}]
    assert whole["drafts"][0]["scanned_at"] == NOW.isoformat()


def test_nothing_scanned_is_still_whole_json() -> None:
    assert written()["drafts"] == []


def test_a_clause_is_cited_in_the_language_asked_for() -> None:
    found = written(in_both_languages(), language=Language.FRENCH)["drafts"][0]["findings"][0]
    assert found["policy"] == {"ref": "Directive 4.1.23 (fr)", "version": "", "url": "https://b.example"}


def test_rules_switched_off_are_told_with_their_reason() -> None:
    assert written(scan())["switched_off"] == [{"rule": "style.we", "pack": "department", "reason": "our own style"}]
    assert written(EncryptedDraft("secret.pdf"))["switched_off"] == []
