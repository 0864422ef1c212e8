"""Findings as lines of text, for people and for scripts."""

import re
from dataclasses import replace

import pytest
from made_scans import BODY, PICTURE, TEXT, clean, scan

from placet.domain.errors import DamagedDraft, ReadingTimedOut
from placet.domain.finding import Scan
from placet.domain.language import Language
from placet.exporters.plain import QUOTE, Tally, one_line, text_lines, total_line

FINDING = re.compile(r"([^:]+):([^:]+):(\d+)-(\d+):(error|warning|note):([^:]+):([^\t]+)\t(.+)")


def lines(*arguments: object, language: Language = Language.ENGLISH) -> list[str]:
    return list(text_lines(*arguments, language))


def test_a_finding_is_one_line_that_cut_and_grep_can_take_apart() -> None:
    found = FINDING.fullmatch(lines(scan())[0])
    assert found is not None
    start = TEXT.index("Harper")
    assert found.groups() == (
        "release.docx",
        "body-1",
        str(start),
        str(start + 17),
        "error",
        "branding.harper-government",
        "Harper Government",
        "Names the government after its leader",
    )


def test_only_the_words_for_people_change_with_the_language() -> None:
    english, french = lines(scan())[0], lines(scan(), language=Language.FRENCH)[0]
    assert english.split("\t")[0] == french.split("\t")[0]
    assert french.endswith("\tDésigne le gouvernement par le nom de son chef")


def test_a_rule_without_words_is_named_by_its_id() -> None:
    assert lines(scan())[1].endswith("\tslogan.real-change")


def test_a_colon_or_a_blank_in_a_place_does_not_part_it() -> None:
    assert lines(scan())[1].startswith("release.docx:comment-1-A__B:")


def test_a_part_not_read_is_a_line_of_its_own_before_the_count() -> None:
    assert lines(scan())[2:] == [
        "release.docx:picture-1:not_read:picture\t"
        "Picture 1: Not read: words inside a picture are not read (1200 × 628)",
        "release.docx: 1 error, 1 warning; 1 part not read, or not whole",
    ]


def test_nothing_found_is_not_said_of_what_was_not_read() -> None:
    assert lines(clean()) == ["release.docx: no finding"]
    assert lines(clean(coverage=(BODY, PICTURE)))[-1] == (
        "release.docx: no finding in what was read; 1 part not read, or not whole"
    )


def test_a_draft_that_could_not_be_read_is_one_line_with_its_sentence() -> None:
    (only,) = lines(DamagedDraft("notes.docx", "cut short"))
    assert only.startswith("notes.docx:draft:not_read:DamagedDraft\tnotes.docx is damaged (cut short).")


def test_french_counts_as_french_does() -> None:
    assert lines(scan(), language=Language.FRENCH)[-1] == (
        "release.docx: 1 erreur, 1 avertissement; 1 partie non lue, ou pas en entier"
    )


def test_several_drafts_are_counted_together() -> None:
    tally = Tally()
    for draft in (scan(), clean(), ReadingTimedOut("slow.pdf", "20")):
        tally = tally.counting(draft)
    assert total_line(tally, Language.ENGLISH) == "3 drafts: 2 findings, 1 not read whole, 1 could not be read"
    assert total_line(tally, Language.FRENCH) == "3 ébauches\u00a0: 2 constats, 1 pas lue en entier, 1 illisible"
    assert total_line(Tally(2), Language.FRENCH) == "2 ébauches\u00a0: 0 constat"


def test_long_words_are_cut_and_stay_whole_elsewhere() -> None:
    found = FINDING.fullmatch(lines(long_quote())[0])
    assert found is not None
    assert len(found[7]) == QUOTE
    assert found[7].endswith("…")


def long_quote() -> Scan:
    made = scan()
    first = made.findings[0]
    return replace(made, findings=(replace(first, quote=replace(first.quote, exact="word " * 60)),))


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("two\r\nlines\there", "two lines here"),
        ("red \x1b[31m", "red \ufffd[31m"),
        ("soft\u00adhyphen and \u202eturned", "softhyphen and turned"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("\ue000\udcff\uffff", "\ufffd\ufffd\ufffd"),
    ],
)
def test_no_sign_steers_the_terminal(words: str, shown: str) -> None:
    assert one_line(words) == shown
