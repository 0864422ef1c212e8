"""The way in: rules load or are refused; a draft becomes a scan."""

import traceback
from datetime import UTC, datetime
from pathlib import Path

import pytest
from locked_files import locked_pdf

from placet.domain.document import Place, PlaceKind
from placet.domain.errors import DraftMissing, RuleFileError, WrongPassword
from placet.domain.language import Language
from placet.matching import proof
from placet.scan import load_rules, page_boxes, page_picture, scan
from placet.workers import Workers

PACK = """
format: placet/1
pack: {id: trial, version: "1", languages: [en]}
rules:
  - {id: one, kind: phrase, text: [Harper Government], examples: {match: ["the [[Harper Government]]"]}}
  - {id: two, kind: slogan, text: [Real Change], examples: {match: ["[[Real Change]]"]}}
"""
SAMPLES = Path(__file__).parents[1] / "resources" / "samples"


@pytest.fixture(name="pack")
def rule_pack(tmp_path: Path) -> Path:
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "pack.yaml").write_text(PACK, "utf-8")
    return tmp_path / "pack"


@pytest.fixture(name="draft")
def text_draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text("👪 Words.\n\nThe Harper Government acts.", "utf-8")
    return path


def test_a_draft_becomes_a_scan_with_exact_positions(pack: Path, draft: Path) -> None:
    before = datetime.now(UTC)
    made = scan(draft, load_rules([pack]))
    (found,) = made.findings
    assert found.position.select(made.document.text) == found.quote.exact == "Harper Government"
    passage = made.document.passage_at(found.position.start)
    assert passage is not None
    assert passage.place == Place(PlaceKind.BODY, 2)
    assert before <= made.started_at <= datetime.now(UTC)
    assert made.software.startswith("Placet ")


def test_a_scan_keeps_only_the_rules_it_cites_and_the_packs_they_came_from(pack: Path, draft: Path) -> None:
    made = scan(draft, load_rules([pack]))
    assert [rule.id for rule in made.ruleset.rules] == ["one"]
    assert [each.id for each in made.ruleset.packs] == ["trial"]


def test_packs_that_passed_once_are_not_tried_again(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load_rules([pack], kept_in=tmp_path / "kept")
    monkeypatch.setattr(proof, "prove", None)
    assert load_rules([pack], kept_in=tmp_path / "kept") == first


def test_packs_that_fail_are_tried_every_time(pack: Path, tmp_path: Path) -> None:
    (pack / "pack.yaml").write_text(PACK.replace("[[Real Change]]", "[[Real]] Change"), "utf-8")
    for _ in range(2):
        with pytest.raises(RuleFileError):
            load_rules([pack], kept_in=tmp_path / "kept")


def test_a_missing_draft_is_the_users_trouble(pack: Path, tmp_path: Path) -> None:
    with pytest.raises(DraftMissing):
        scan(tmp_path / "gone.txt", load_rules([pack]))


def test_a_pack_whose_rule_fails_its_example_is_refused_by_name(pack: Path) -> None:
    file = pack / "pack.yaml"
    file.write_text(file.read_text("utf-8").replace('["[[Real Change]]"]', '["[[Real]] Change"]'), "utf-8")
    with pytest.raises(RuleFileError) as refused:
        load_rules([pack])
    (said,) = refused.value.complaints
    assert (said.file, said.line, said.column) == (str(file), 6, 69)
    assert said.problem.startswith("two: The example “[[Real]] Change” finds “Real Change”; it should find “Real”")


def test_complaints_speak_french_when_asked(pack: Path) -> None:
    (pack / "pack.yaml").write_text(PACK.replace("kind: slogan", "kind: slogans"), "utf-8")
    said = []
    for language in Language:
        with pytest.raises(RuleFileError) as refused:
            load_rules([pack], language)
        said.append(refused.value.complaints[0].problem)
    assert said[0] != said[1]


def test_a_password_shows_neither_in_a_scan_nor_in_a_trouble_nor_in_a_log(
    pack: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path, right, wrong = tmp_path / "draft.pdf", "the right one", "the wrong one"
    path.write_bytes(locked_pdf("AES-256", right))
    rules, workers = load_rules([pack]), Workers(1)
    try:
        assert right not in repr(workers.submit(scan, path, rules, right).result())
        with pytest.raises(WrongPassword) as told:
            workers.submit(scan, path, rules, wrong).result()
    finally:
        workers.close()
    assert wrong not in "".join(traceback.format_exception(told.value)) + caplog.text


def test_a_page_has_a_picture_and_a_box_for_each_code_point(pack: Path) -> None:
    path = SAMPLES / "event-proposal.pdf"
    made = scan(path, load_rules([pack]))
    page = made.document.pages[0]
    assert page_picture(path, 1, 400).width == 400
    assert len(page_boxes(path, page)) == page.end - page.start
