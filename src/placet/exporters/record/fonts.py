"""The fonts that the typesetter may use: the program's own, and no other."""

from functools import cache

import typst

from placet.exporters.record.glyphs import font_folder


@cache
def fonts() -> typst.Fonts:
    """Read the program's own fonts, once a process; the computer's are never used."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_folder()])
