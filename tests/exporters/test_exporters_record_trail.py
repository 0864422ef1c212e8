"""Sections 1, 2 and 9 to 12: the draft, its coverage, the trail, the files, the terms and the pages."""

from dataclasses import replace

import pytest
from made_reviews import (
    BEGUN,
    READ,
    REVIEWER,
    asked,
    decided,
    done,
    noted,
    opened,
    pages,
    picture,
    regions,
    whole,
)
from shown_runs import cells, shown, told

from placet.domain.activity import Described, Description, Reversed
from placet.domain.language import Language
from placet.domain.rule import SwitchedOff
from placet.exporters.record.blocks import AttachedFile, Facts, Gallery, Prose
from placet.exporters.record.draft import coverage, draft_and_review
from placet.exporters.record.pages import pages as pages_section
from placet.exporters.record.trail import attachments, terms, trail
from placet.exporters.record.voice import voice

EN, FR = Language.ENGLISH, Language.FRENCH
DATA = AttachedFile("PLC.json", "data", "0a" * 32, "application/json", "data", "The review", "Data")
DRAFT = AttachedFile("release.docx", "draft", "0b" * 32, "application/zip", "source", "The draft", "Draft")


def test_the_draft_and_its_review_are_identified() -> None:
    (block,) = draft_and_review(voice(whole(), EN))
    assert isinstance(block, Facts)
    facts = told(block.rows)
    assert facts["Title"] == "New Family Care Benefit"
    assert facts["Product"] == "News release, Web"
    assert facts["Planned release"] == "24\u00a0November 2026"
    assert facts["Size"] == "48,216 bytes"
    assert facts["Rule packs"] == "canada-federal 2026.11 (digest 8c6d22f0)"
    assert facts["Software"] == "Placet 0.1.0"
    assert "Rules switched off" not in facts
    assert " to " in facts["Reviewed"]


def test_sizes_are_written_as_each_language_writes_numbers() -> None:
    (block,) = draft_and_review(voice(pages(opened(0), 2), FR))
    assert isinstance(block, Facts)
    assert told(block.rows)["Taille"] == "48\u202f216 octets, 2 pages"


def test_rules_switched_off_are_told_with_their_reason() -> None:
    review = opened(0)
    off = SwitchedOff("style.we", "our own style", "department", "notre propre style")
    review = replace(review, scan=replace(review.scan, ruleset=replace(review.scan.ruleset, switched_off=(off,))))
    rows = [block.rows for language in (EN, FR) for block in draft_and_review(voice(review, language))]
    assert told(rows[0])["Rules switched off"] == "style.we our own style"
    assert told(rows[1])["Règles désactivées"] == "style.we notre propre style"


def test_what_was_read_and_what_was_not_is_listed_with_who_looked() -> None:
    read, unread = cells(coverage(voice(decided(opened(0)), EN))[0])
    assert read == ["Body", "Read", "Text of the file; 24 items"]
    assert unread[:2] == ["Page\u00a01", "Not read"]
    assert unread[2].startswith("Scanned image without text. Looked at by Marie-Ève Tremblay, 20\u00a0November 2026, ")


def test_every_kind_of_entry_is_told_in_words_with_its_digest() -> None:
    review = asked(noted(decided(opened(1))))
    review = done(review, Reversed(agent=REVIEWER, at=BEGUN, entry=5))
    table = cells(trail(voice(review, EN))[1])
    assert [row[3] for row in table] == [
        "Draft received; digests of draft and rule packs computed",
        "Draft described: News release, Web, 24\u00a0November 2026, 5",
        "Finding 1: Change required",
        "Unread part looked at: Page\u00a01",
        "Note 1 written",
        "Request 1 recorded: Minister’s office; awaiting answer",
        "Request 1 recorded: Minister’s office; declined",
        "Entry 5 reversed",
    ]
    assert [row[4] for row in table] == [entry.digest[:16] for entry in review.trail]
    assert table[0][1] == "2026-11-20 18:52:00"


def test_a_signature_is_an_entry_too() -> None:
    assert cells(trail(voice(whole(), FR))[1])[-1][3] == "Signature\u00a0: Diffusion approuvée sous conditions"


def test_the_last_digest_stands_whole() -> None:
    review = whole()
    last = trail(voice(review, EN))[2]
    assert isinstance(last, Facts)
    assert told(last.rows)["Last digest"].replace(" ", "") == review.head
    assert told(last.rows)["Review’s id"] == review.id


def test_a_decision_on_a_finding_that_no_longer_counts_keeps_its_id() -> None:
    review = decided(opened(2))
    rules = replace(
        review.scan.ruleset, rules=tuple(replace(rule, products=("speech",)) for rule in review.scan.ruleset.rules)
    )
    review = replace(review, scan=replace(review.scan, ruleset=rules))
    gone = review.scan.findings[0].id
    assert review.findings == ()
    assert cells(trail(voice(review, EN))[1])[2][3] == f"Finding {gone}: Change required"


def test_a_description_without_words_says_so() -> None:
    review = done(opened(0), Described(agent=REVIEWER, at=BEGUN, description=Description()))
    assert cells(trail(voice(review, EN))[1])[-1][3] == "Draft described: Not stated"


def test_attached_files_are_named_with_their_digests() -> None:
    blocks = attachments(voice(whole(), EN), (DATA, DRAFT))
    assert [row[:2] for row in cells(blocks[0])] == [["PLC.json", "The review"], ["release.docx", "The draft"]]
    assert cells(blocks[0])[1][2] == " ".join(["0b0b0b0b"] * 8)
    said = [shown(block.text) for block in blocks[1:] if isinstance(block, Prose)]
    assert not any("not attached" in words for words in said)
    assert said[0].startswith("The draft: compute the SHA-256 digest of the file")


def test_a_draft_that_is_not_attached_is_said_to_be_missing() -> None:
    block = attachments(voice(whole(), EN), (DATA,))[1]
    assert isinstance(block, Prose)
    assert shown(block.text) == "The draft is not attached. Its digest is on page\u00a01."


@pytest.mark.parametrize("language", Language)
def test_every_decision_and_level_is_a_term(language: Language) -> None:
    (table,) = terms(voice(whole(), language))
    assert len(cells(table)) == 11
    assert all(term and meaning for term, meaning in cells(table))


def test_a_draft_without_pictures_says_so() -> None:
    (block,) = pages_section(voice(whole(), EN), (), {})
    assert isinstance(block, Prose)
    assert shown(block.text).startswith("The draft has no fixed pages")


def test_pages_with_findings_stand_alone_and_the_others_together() -> None:
    review = pages(opened(4), 3)
    galleries = pages_section(voice(review, EN), tuple(map(picture, (1, 2, 3))), regions(review))
    assert all(isinstance(gallery, Gallery) for gallery in galleries)
    found, others = [gallery for gallery in galleries if isinstance(gallery, Gallery)]
    (first,) = found.pictures
    assert (first.title, first.file, first.width) == ("Page 1", "page-1.png", 612)
    assert first.alternative == "Picture of page 1 of the draft. Findings marked on it: 1, 2, 3, 4."
    assert [(mark.number, mark.level) for mark in first.marks] == [
        *((1, "error"), (2, "warning"), (3, "note"), (4, "error")),
    ]
    assert [(number, level, shown(title)) for number, level, title in first.key][1] == (2, "warning", "A slogan")
    assert [one.title for one in others.pictures] == ["Page 2", "Page 3"]
    assert others.title == "Pages without findings"


def test_a_page_that_was_not_read_stands_apart_even_without_a_picture() -> None:
    review = pages(opened(0), 2)
    galleries = pages_section(voice(review, FR), (picture(2),), {})
    unread, others = [gallery for gallery in galleries if isinstance(gallery, Gallery)]
    assert (unread.title, [one.file for one in unread.pictures]) == ("Pages non lues", [""])
    assert [one.file for one in others.pictures] == ["page-2.png"]


def test_pages_without_a_picture_are_named() -> None:
    review = pages(opened(0, coverage=(READ,)), 9)
    gallery, bare = pages_section(voice(review, EN), (picture(2), picture(7)), {})
    assert isinstance(gallery, Gallery)
    assert isinstance(bare, Prose)
    assert shown(bare.text) == "Without a picture here: pages 1, 3–6, 8–9."


def test_a_finding_without_a_rectangle_is_on_no_picture() -> None:
    review = pages(opened(1), 1)
    (gallery,) = pages_section(voice(review, EN), (picture(1),), {})
    assert isinstance(gallery, Gallery)
    assert gallery.pictures[0].marks == ()
