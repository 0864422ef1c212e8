"""The French of the window: collected from the code, kept, complete, with the same placeholders."""

from pathlib import Path

import pytest

import translations

SOURCE = """\
class Bar:
    def say(self):
        return [
            self.tr("Undo"),
            self.tr("{n} pages").format(n=2),
            self.tr("Keep", "verb"),
            QCoreApplication.translate("Bar", "Tea & <cake>"),
            painter.translate(offset),
            "ab".translate({97: "b"}),
        ]
"""


@pytest.fixture
def code(tmp_path: Path) -> Path:
    folder = tmp_path / "app"
    folder.mkdir()
    (folder / "bar.py").write_text(SOURCE, "utf-8")
    return folder


def test_every_text_of_the_window_has_its_french_with_the_same_placeholders() -> None:
    wanted = set(translations.texts(translations.APP))
    assert translations.complaints(wanted, translations.read(translations.FRENCH)) == []


def test_texts_are_collected_wherever_they_stand(code: Path) -> None:
    assert set(translations.texts(code)) == {("Undo", ""), ("{n} pages", ""), ("Keep", "verb"), ("Tea & <cake>", "")}


def test_a_text_that_is_not_written_out_is_refused(code: Path) -> None:
    (code / "worse.py").write_text("self.tr(words)", "utf-8")
    with pytest.raises(ValueError, match=r"worse\.py:1"):
        set(translations.texts(code))


def test_what_is_written_comes_back(tmp_path: Path) -> None:
    said = {("Undo", ""): "Annuler", ("Keep", "verb"): "", ("Tea & <cake>", ""): "Thé & <gâteau>"}
    translations.write(tmp_path / "i18n" / "fr.ts", said)
    assert translations.read(tmp_path / "i18n" / "fr.ts") == said


def test_collecting_keeps_the_french_there_is_and_drops_what_nobody_says_any_more() -> None:
    there = {("Undo", ""): "Annuler", ("Gone", ""): "Parti"}
    assert translations.merge({("Undo", ""), ("New", "")}, there) == {("New", ""): "", ("Undo", ""): "Annuler"}


def test_the_file_is_the_same_whatever_order_the_texts_came_in(tmp_path: Path) -> None:
    said = {("b", ""): "deux", ("a", ""): "un"}
    translations.write(tmp_path / "one.ts", said)
    translations.write(tmp_path / "two.ts", dict(reversed(said.items())))
    assert (tmp_path / "one.ts").read_bytes() == (tmp_path / "two.ts").read_bytes()


@pytest.mark.parametrize(
    ("there", "said"),
    [
        ({}, "no French: '{n} pages'"),
        ({("{n} pages", ""): "{n} pages", ("Gone", ""): "Parti"}, "no longer said: 'Gone'"),
        ({("{n} pages", ""): "{nombre} pages"}, "other placeholders: '{n} pages'"),
    ],
)
def test_what_is_wrong_is_said(there: dict[tuple[str, str], str], said: str) -> None:
    assert translations.complaints({("{n} pages", "")}, there) == [said]
