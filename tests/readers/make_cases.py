"""Write the golden cases of the readers: one folder for each place in which a phrase can hide.

    .venv/bin/python tests/readers/make_cases.py [FOLDER]

A case is a draft and `expected.txt`, the exact lines that reading it gives. What they must say is written by hand
beside each draft; the script adds the positions, and stops where a reader says anything else.
"""

import sys
from collections.abc import Iterator
from difflib import ndiff
from pathlib import Path

import cases_pdf_beside
import cases_pdf_pages
import cases_text
import cases_word_changes
import cases_word_fields
import cases_word_kept
import cases_word_objects
import cases_word_parts
import cases_word_text
from case_lines import Case, bare, lines

from placet.readers.registry import read

MODULES = (
    *(cases_word_text, cases_word_changes, cases_word_fields, cases_word_parts),
    *(cases_word_objects, cases_word_kept),
    *(cases_pdf_pages, cases_pdf_beside, cases_text),
)
CASES = Path(__file__).resolve().parent.parent / "cases"


def cases() -> Iterator[Case]:
    """Give every case, in a fixed order."""
    for module in MODULES:
        yield from module.cases()


def main(folder: Path) -> None:
    """Write the cases into a folder."""
    wrong = 0
    for case in cases():
        home = folder / case.name
        home.mkdir(parents=True, exist_ok=True)
        draft = home / f"draft{case.suffix}"
        draft.write_bytes(case.data)
        found = list(lines(read(draft)))
        (home / "expected.txt").write_text("".join(f"{line}\n" for line in found), "utf-8")
        told = [bare(line) for line in found]
        if told != list(case.lines):
            wrong += 1
            print(case.name, *ndiff(list(case.lines), told), sep="\n    ")  # noqa: T201 – run by hand
    print(f"{sum(1 for _ in cases())} cases, {wrong} read otherwise than written")  # noqa: T201 – run by hand
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else CASES)
