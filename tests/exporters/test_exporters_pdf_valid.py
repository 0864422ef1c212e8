"""Records held to PDF/A-3a and PDF/UA-1 by veraPDF, which runs in Java.

Its core comes in a development dependency; Java 17 with its compiler and JAXB come from the system.
"""

import io
from pathlib import Path

import pikepdf
import pytest
from made_reviews import odd, opened, pages, picture, regions, whole
from vera_pdf import FLAVOURS, validated

from placet.domain.language import Language
from placet.exporters.record.pdf import record_bytes

EN, FR = Language.ENGLISH, Language.FRENCH


def records() -> dict[str, bytes]:
    """Write one record of each sort."""
    pictured = pages(whole(), 4)
    return {
        "signed-en": record_bytes(pictured, EN, tuple(map(picture, (1, 2, 3))), regions(pictured), b"draft"),
        "signed-fr": record_bytes(pictured, FR, tuple(map(picture, (1, 2, 3))), regions(pictured), b"draft"),
        "many-fr": record_bytes(whole(12, FR), FR, (), {}, None),
        "none-en": record_bytes(whole(0), EN, (), {}, None),
        "unsigned-fr": record_bytes(opened(), FR, (), {}, None),
        "odd-fr": record_bytes(pages(odd(1, 1), 2), FR, (picture(1),), {}, b"draft"),
    }


def broken(record: bytes) -> bytes:
    """Take from a record what says that it is tagged, and its metadata: neither standard holds any more."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(record)) as document:
        del document.Root.MarkInfo
        del document.Root.Metadata
        document.save(buffer)
    return buffer.getvalue()


@pytest.mark.java
def test_every_sort_of_record_is_valid_pdf_a_3a_and_pdf_ua_1(tmp_path: Path) -> None:
    written = records()
    verdicts = validated(tmp_path, {**written, "broken": broken(written["none-en"])})
    expected = {(flavour, "true", name) for flavour in FLAVOURS for name in written}
    assert verdicts == expected | {(flavour, "false", "broken") for flavour in FLAVOURS}
