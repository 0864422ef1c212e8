"""Places × found: in how many of the places where a phrase can hide it is read, named and found.

    .venv/bin/python tests/benchmarks/bench_places.py [--all]

Each golden case hides a phrase in one place. It is scanned as a draft is, with one rule that asks about the phrases. A
place counts as found when reading gives exactly the lines expected of it and the rule's finding stands in the passage
that the lines name, or on the link; as told when the draft says that the place was not read; as kept apart when the
halves of a phrase must not be read together, and are not.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "readers"))

from case_lines import lines

from placet.domain.document import Document
from placet.domain.finding import Scan
from placet.domain.language import Language
from placet.domain.rule import Pack, RuleSet, SloganRule
from placet.domain.selector import TextPositionSelector
from placet.scan import scan
from placet.words.places import place, place_of

CASES = Path(__file__).resolve().parent.parent / "cases"
PHRASES = ("Brighter Tomorrow", "Demain plus éclatant", "Demain éclatant", "A finer plan")
RULES = RuleSet((Pack("places", "1", "0" * 64),), (SloganRule(id="places/phrase", text=PHRASES),))
FOUND, TOLD, APART, MISSED = "found", "told", "kept apart", "MISSED"
KINDS = {"Word": "word-", "PDF": "pdf-", "text": "text-"}


@dataclass(frozen=True, slots=True)
class Row:
    """A case, the place in which a reviewer is led to the phrase, and what came of it."""

    name: str
    where: str
    outcome: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="print every place, not only their sums")
    options = parser.parse_args()
    for kind, prefix in KINDS.items():
        rows = [_row(folder) for folder in sorted(CASES.iterdir()) if folder.name.startswith(prefix)]
        if not rows:
            continue
        counts = Counter(row.outcome for row in rows)
        print(f"\n{kind}: {len(rows)} places: " + ", ".join(f"{counts[o]} {o}" for o in (FOUND, TOLD, APART, MISSED)))
        for row in rows:
            if options.all or row.outcome == MISSED:
                print(f"  {row.name.removeprefix(prefix):34} {row.outcome:11} {row.where}")


def _row(folder: Path) -> Row:
    made = scan(next(folder.glob("draft.*")), RULES)
    document = made.document
    as_expected = list(lines(document)) == (folder / "expected.txt").read_text("utf-8").splitlines()
    if not as_expected:
        return Row(folder.name, "", MISSED)
    hiding = list(_hiding(document))
    if hiding:
        found = [named for position, named in hiding if _found(made, position)]
        return Row(folder.name, "; ".join(dict.fromkeys(found)), FOUND if len(found) == len(hiding) else MISSED)
    if document.unread:
        row = document.unread[0]
        return Row(folder.name, place(row.place, Language.ENGLISH), TOLD)
    return Row(folder.name, "", MISSED if made.findings else APART)


def _hiding(document: Document) -> Iterator[tuple[TextPositionSelector, str]]:
    """Give the passages and links that hold the phrase, and what a reviewer is told of where they are."""
    for passage in document.passages:
        if _holds(document.text[passage.start : passage.end]):
            seen = passage.visibility.value
            yield passage.position, place_of(passage, Language.ENGLISH) + ("" if seen == "visible" else f", {seen}")
    for link in document.links:
        if _holds(link.target):
            yield link.position, "Link target"


def _holds(text: str) -> bool:
    """Tell whether words hold a phrase, by their letters alone; a tab parts columns, as the rules see it."""
    return any(_letters(phrase) in _letters(text) for phrase in PHRASES)


def _letters(text: str) -> str:
    return re.sub(r"%\d\d|[^\w\t]|_", "", text.replace("\u0301", "")).casefold().replace("é", "e").replace("ﬁ", "fi")


def _found(made: Scan, position: TextPositionSelector) -> bool:
    return any(found.position.start < position.end and position.start < found.position.end for found in made.findings)


if __name__ == "__main__":
    main()
