"""What readers say of drafts they cannot read is said in both languages, and never in words of their own."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from placet.domain import errors
from placet.domain.detail import Detail
from placet.domain.document import Coverage, CoverageReason, CoverageStatus, Place, PlaceKind
from placet.domain.language import Language
from placet.words.details import DETAILS, spoken
from placet.words.errors import explain
from placet.words.places import reason

READERS = Path(__file__).resolve().parent.parent.parent / "src" / "placet" / "readers"
NAMES = {"HTML", "RTF", "XML", "Word 95", "Excel", "PowerPoint", "Visio", "OpenDocument", "DOCTYPE", "XMP"}
"""What is called the same in both languages."""
RAISED = {kind.__name__ for kind in errors.DraftError.__subclasses__()}


def said_by_readers() -> Iterator[tuple[str, ast.expr]]:
    """Give what the readers write into their troubles as a detail."""
    for path in sorted(READERS.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RAISED:
                yield from ((f"{path.name}:{node.lineno}", detail) for detail in node.args[1:])


def test_every_detail_has_words_in_both_languages() -> None:
    assert set(DETAILS) == set(Detail)
    assert all(words.en and words.fr for words in DETAILS.values())


def test_readers_say_nothing_in_words_of_their_own() -> None:
    for where, detail in said_by_readers():
        for part in ast.walk(detail):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                assert part.value.strip(" ,") in {"", "mimetype", "}", *NAMES}, where


@pytest.mark.parametrize(
    ("detail", "english", "french"),
    [
        (Detail.BINARY, "binary data", "des données binaires"),
        (Detail.LARGER_THAN.of(512), "larger than 512 MB", "plus de 512\u00a0Mo"),
        (Detail.UNPACKS_TIMES.of(200, "word/a.xml"), "word/a.xml unpacks to more than 200 times its size", ""),
        (f"word/a.xml, {Detail.XML_LINE.of(5)}", "word/a.xml, XML, line 5", "word/a.xml, XML, ligne 5"),
        ("RTF", "RTF", "RTF"),
        ("90 × 30", "90 × 30", "90 × 30"),
        ("C:/a|b.bin", "C:/a|b.bin", "C:/a|b.bin"),
        (Detail.MORE_PAGES.of(7), "more pages:7", "more pages:7"),
        ("", "", ""),
    ],
)
def test_a_detail_is_spoken_in_a_language(detail: str, english: str, french: str) -> None:
    assert spoken(detail, Language.ENGLISH) == english
    assert not french or spoken(detail, Language.FRENCH) == french


def test_a_sentence_is_of_one_language() -> None:
    trouble = errors.UnsafeDraft("a.docx", Detail.LARGER_THAN.of(512))
    assert "(plus de 512\u00a0Mo)" in explain(trouble, Language.FRENCH)
    row = Coverage(Place(PlaceKind.PART), CoverageStatus.NOT_READ, CoverageReason.UNSUPPORTED, 1, Detail.BINARY)
    assert reason(row, Language.FRENCH) == "un format que le programme ne lit pas (des données binaires)"
