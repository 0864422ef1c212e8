"""Write one record, or set its words with the typesetter alone, and print when that began and ended.

Arguments: `record` or `alone`, the number of findings, and the number of pictures.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

import typst

from placet.domain.language import Language
from placet.domain.layout import PagePicture
from placet.domain.review import Review
from placet.domain.trail import canonical
from placet.exporters.record.content import record
from placet.exporters.record.glyphs import font_folder
from placet.exporters.record.pages import picture_file
from placet.exporters.record.pdf import record_bytes

sys.path.insert(0, str(Path(__file__).parents[1] / "exporters"))
from made_reviews import pages, picture, regions, whole


def main(kind: str, findings: int, count: int) -> None:
    """Write a record of this size in a process that has written none."""
    review = pages(whole(findings), count) if count else whole(findings)
    pictures = tuple(picture(number) for number in range(1, count + 1))
    with tempfile.TemporaryDirectory() as name:
        prepare(Path(name), review, pictures)
        print(f"begun@{time.monotonic()}")
        if kind == "record":
            record_bytes(review, Language.ENGLISH, pictures, regions(review), None)
        else:
            fonts = typst.Fonts(False, False, [font_folder()])
            typst.compile(Path(name) / "record.typ", root=name, font_paths=fonts)
        print(f"done@{time.monotonic()}", flush=True)


def prepare(place: Path, review: Review, pictures: tuple[PagePicture, ...]) -> None:
    """Lay out the template, the words and the pictures as the record does, without attachments."""
    for source in font_folder().parent.glob("*.typ"):
        (place / source.name).write_bytes(source.read_bytes())
    for one in pictures:
        (place / picture_file(one)).write_bytes(one.png)
    told = record(review, Language.ENGLISH, pictures, regions(review), ())
    (place / "record.json").write_text(json.dumps(canonical(told)), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
