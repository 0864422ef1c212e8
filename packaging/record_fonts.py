"""Make the record's fonts: static cuts of the variable ones, which the typesetter needs for its three weights.

Run once, when a font gets a new version; the cuts are kept in `resources/record/fonts`:

    uv run --with fonttools --with fontpkg-noto-sans --with fontpkg-noto-sans-arabic packaging/record_fonts.py

Canadian Aboriginal syllabics are published on no package index: they come from Debian's `fonts-noto-core`.
"""

import importlib
import shutil
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TARGET = Path(__file__).parent.parent / "resources" / "record" / "fonts"
SYSTEM = Path("/usr/share/fonts/truetype/noto")
CUTS = (
    ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf", "NotoSans", {"Regular": 400, "SemiBold": 600, "Bold": 700}),
    ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf", "NotoSansArabic", {"Regular": 400, "Bold": 700}),
)
COPIES = ("NotoSansCanadianAboriginal-Regular.ttf", "NotoSansCanadianAboriginal-Bold.ttf")


def main() -> None:
    """Write every cut anew."""
    for package, file, name, weights in CUTS:
        root = Path(str(importlib.import_module(package).ROOT))
        for style, weight in weights.items():
            font = TTFont(root / "files" / file, recalcTimestamp=False)
            cut = instantiateVariableFont(font, {"wght": weight, "wdth": 100}, updateFontNames=True)
            cut.save(TARGET / f"{name}-{style}.ttf")
        shutil.copyfile(root / "LICENSE", TARGET / "LICENSE")
    for file in COPIES:
        shutil.copyfile(SYSTEM / file, TARGET / file)


if __name__ == "__main__":
    main()
