"""What a record says as a whole: its title, its twelve sections, and none left out."""

import pytest
from made_reviews import NUMBER, opened, whole
from shown_runs import shown

from placet.domain.language import Language
from placet.domain.review import Review
from placet.exporters.record.blocks import Prose, Record
from placet.exporters.record.content import record
from placet.exporters.record.labels import labels


def written(review: Review, language: Language = Language.ENGLISH) -> Record:
    return record(review, language, (), {}, ())


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("findings", [0, 6, 60])
def test_a_record_has_its_twelve_sections_in_order(findings: int, language: Language) -> None:
    made = written(whole(findings), language)
    assert [section.number for section in made.sections] == list(range(1, 13))
    assert tuple(section.title for section in made.sections) == labels(language).sections
    assert all(section.blocks for section in made.sections)


def test_a_signed_review_makes_a_record_and_an_unsigned_one_a_report() -> None:
    assert written(whole()).title == "Sign-off record"
    assert written(opened()).title == "Unsigned report"
    assert written(whole(), Language.FRENCH).title == "Dossier d’approbation"
    assert written(opened(), Language.FRENCH).title == "Rapport non signé"


def test_the_record_number_is_the_year_and_the_reviews_own() -> None:
    assert written(whole()).number == f"PLC-2026-{NUMBER[:8].upper()}"


def test_a_section_without_content_says_so() -> None:
    made = written(opened(0, links=()))
    for number in (4, 5, 6, 7, 8):
        (block,) = made.sections[number - 1].blocks
        assert isinstance(block, Prose)
        assert shown(block.text) == "None recorded."


def test_the_head_shows_a_long_file_name_by_both_its_ends() -> None:
    made = written(opened(0, name="a" * 90 + "_release.docx"))
    head = shown(made.head)
    assert len(head) == 58
    assert head.endswith("ase.docx")
