"""What a signature field on page 1 shows, before it is signed and after: a small page that the field takes as its look.

The fonts are the record's own and travel with it, as PDF/A asks of every look (ISO 19005-3, 6.2.11.4).
"""

import json
import tempfile
from datetime import datetime
from functools import lru_cache
from pathlib import Path

import typst

from placet.domain.language import Language
from placet.domain.trail import canonical
from placet.exporters.record import times
from placet.exporters.record.characters import typed
from placet.exporters.record.fonts import fonts
from placet.exporters.record.french import spaced
from placet.exporters.record.labels import labels
from placet.exporters.record.runs import Run, Text, clipped, marked
from placet.resources import resource

NAME = 48
"""Characters of a name that a field has room for."""


def open_look(language: Language, *, typed_sign_off: bool) -> bytes:
    """Show a field that nobody has signed: a typed sign-off stands beside it, or none yet."""
    words = labels(language)
    said = (Run(spaced(words.typed_sign_off, language), "soft"),)
    return _look(words.digital_signature, (said,) if typed_sign_off else (), language)


def signed_look(signer: str, at: datetime, language: Language) -> bytes:
    """Show whose signature a field holds, by the certificate, and when it was made."""
    words = labels(language)
    lines = (marked(clipped(typed(signer, language), NAME), "strong"), (Run(times.moment(at, language)),))
    return _look(words.digital_signature, lines, language)


@lru_cache(maxsize=16)
def _look(label: str, lines: tuple[Text, ...], language: Language) -> bytes:
    template = resource("record", "signature.typ").parent
    with tempfile.TemporaryDirectory(prefix="placet-signature-") as name:
        folder = Path(name)
        for source in ("signature.typ", "look.typ"):
            (folder / source).write_bytes((template / source).read_bytes())
        shown = {"language": language.value, "label": label, "lines": canonical(lines)}
        (folder / "signature.json").write_text(json.dumps(shown, ensure_ascii=False), "utf-8")
        return bytes(
            typst.compile(
                folder / "signature.typ", root=folder, font_paths=fonts(), ignore_system_fonts=True, pdf_tags=False
            )
        )
