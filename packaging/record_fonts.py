"""Make the record's fonts: static cuts of variable ones, without the scripts that the record does not print.

Run once, when a font gets a new version; the cuts are kept in `resources/record/fonts`:

    uv run --with fonttools --with fontpkg-noto-sans --with fontpkg-noto-sans-arabic --with fontpkg-ibm-plex-mono \
        packaging/record_fonts.py

Canadian Aboriginal syllabics are published on no package index: they come from Debian's `fonts-noto-core`.
"""

import importlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TARGET = Path(__file__).parent.parent / "resources" / "record" / "fonts"
SYSTEM = Path("/usr/share/fonts/truetype/noto")
CUTS = (
    ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf", "NotoSans", {"Regular": 400, "SemiBold": 600, "Bold": 700}),
    ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf", "NotoSansArabic", {"Regular": 400, "Bold": 700}),
)
COPIES = ("NotoSansCanadianAboriginal-Regular.ttf", "NotoSansCanadianAboriginal-Bold.ttf")
MONO = ("fontpkg_ibm_plex_mono", "IBMPlexMono-Regular.ttf")
LETTERS = (
    (0x0020, 0x052F),  # Latin, IPA, Greek, Cyrillic: look-alike letters are part of what is found
    (0x0600, 0x077F),  # Arabic
    (0x08A0, 0x08FF),
    (0x1400, 0x167F),  # Canadian Aboriginal syllabics
    (0x18B0, 0x18FF),
    (0x1D00, 0x1DBF),
    (0x1E00, 0x22FF),  # Latin and Greek extended, punctuation, currencies, letter-like signs, numbers, operators
    (0x25CC, 0x25CC),
    (0xA720, 0xA7FF),
    (0xFB00, 0xFB06),
    (0xFB50, 0xFDFF),
    (0xFE20, 0xFE2F),
    (0xFE70, 0xFEFC),
    (0xFFFD, 0xFFFD),
)
"""The characters kept where a font has them."""


def main() -> None:
    """Write every cut anew."""
    for name, font in fonts():
        options = Options(layout_features=["*"], notdef_outline=True, name_IDs=["*"], glyph_names=False)
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=[code for first, last in LETTERS for code in range(first, last + 1)])
        subsetter.subset(font)
        font.save(TARGET / name)
    for package, folder in (("fontpkg_noto_sans", "LICENSE"), ("fontpkg_ibm_plex_mono", "LICENSE-IBMPlexMono")):
        shutil.copyfile(root(package) / "LICENSE", TARGET / folder)


def fonts() -> Iterator[tuple[str, TTFont]]:
    """Give each font with its file name, cut to one weight."""
    for package, file, name, weights in CUTS:
        for style, weight in weights.items():
            font = TTFont(root(package) / "files" / file, recalcTimestamp=False)
            yield (
                f"{name}-{style}.ttf",
                instantiateVariableFont(font, {"wght": weight, "wdth": 100}, updateFontNames=True),
            )
    for file in COPIES:
        yield file, TTFont(SYSTEM / file, recalcTimestamp=False)
    package, file = MONO
    yield file, TTFont(root(package) / "files" / file, recalcTimestamp=False)


def root(package: str) -> Path:
    """Give the folder of a font's package."""
    return Path(str(importlib.import_module(package).ROOT))


if __name__ == "__main__":
    main()
