"""Every output has its exporter; every format that can carry notes, its own."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_scans import review

from placet.domain.errors import CopyRefused
from placet.domain.language import Language
from placet.exporters.registry import ANNOTATORS, EXPORTERS, Output, Source
from placet.readers import formats
from placet.readers.suffixes import TEXTS


def test_every_output_has_an_exporter() -> None:
    assert set(EXPORTERS) == set(Output)


@pytest.mark.parametrize("kind", [formats.DOCX, formats.PDF, "application/vnd.ms-word.document.macroEnabled"])
def test_every_format_of_word_and_pdf_takes_notes(kind: str) -> None:
    assert sum(kind.startswith(prefix) for prefix in ANNOTATORS) == 1


@pytest.mark.parametrize("kind", sorted(set(TEXTS.values())))
def test_plain_text_takes_none(kind: str, tmp_path: Path) -> None:
    opened = review()
    document = replace(opened.scan.document, media_type=kind)
    text = replace(opened, scan=replace(opened.scan, document=document))
    with pytest.raises(CopyRefused):
        EXPORTERS[Output.ANNOTATED_COPY](text, Source(tmp_path / "a.txt"), tmp_path / "copy", Language.ENGLISH)
