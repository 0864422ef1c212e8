"""Token recall of the readers against pandoc (Word) and poppler's pdftotext (PDF), on the files those can read.

    .venv/bin/python tests/benchmarks/bench_recall.py FOLDER [--below 0.95]

A token is a run of letters and digits; each counts as often as it stands. `letters` is the share of the other program's
tokens whose letters stand together somewhere in what was read: it forgives another parting into words.
Without a folder, the golden cases are read.
"""

import argparse
import re
import shutil
import statistics
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from placet.domain.document import Document
from placet.domain.errors import DraftError
from placet.readers.registry import read

CASES = Path(__file__).resolve().parent.parent / "cases"
TOKEN = re.compile(r"\w+")
OTHERS = {
    ".docx": ("pandoc", "--from=docx", "--to=plain", "--wrap=none"),
    ".pdf": ("pdftotext", "-q"),
}
SECONDS = 60


@dataclass(frozen=True, slots=True)
class Recall:
    """What was read of the other program's tokens, their number, and some that are missing."""

    path: Path
    share: float
    letters: float
    tokens: int
    missing: tuple[str, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=CASES)
    parser.add_argument("--below", type=float, default=0.95, help="the recall below which a file is listed")
    options = parser.parse_args()
    for suffix, (program, *_) in OTHERS.items():
        if shutil.which(program) is None:
            print(f"{program} is not installed")
            continue
        found = sorted(recalls(options.folder, suffix), key=lambda recall: recall.share)
        if not found:
            continue
        shares = [recall.share for recall in found]
        print(f"\n{suffix} against {program}: {len(found)} files, median {statistics.median(shares):.4f},", end=" ")
        print(f"of all tokens {sum(r.share * r.tokens for r in found) / sum(r.tokens for r in found):.4f}")
        for recall in (recall for recall in found if recall.share < options.below):
            print(f"  {recall.share:.3f} letters {recall.letters:.3f} of {recall.tokens:5}  {recall.path.name}", end="")
            print(f"  {' '.join(recall.missing)[:80]}")


def recalls(folder: Path, suffix: str) -> Iterator[Recall]:
    for path in sorted(folder.rglob(f"*{suffix}")):
        try:
            document = read(path)
        except DraftError:
            continue
        wanted = Counter(TOKEN.findall(folded(other(path))))
        if wanted:
            yield measure(path, document, wanted)


def other(path: Path) -> str:
    """Give what the other program reads; nothing where it fails."""
    command = [*OTHERS[path.suffix], str(path), *(["-"] if path.suffix == ".pdf" else [])]
    try:
        made = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return ""
    return made.stdout.decode("utf-8", "replace") if made.returncode == 0 else ""


def folded(text: str) -> str:
    """Fold letters alike: forms of compatibility, case, and marks that only part words at a line's end."""
    return unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\u2060", "").casefold()


def measure(path: Path, document: Document, wanted: Counter[str]) -> Recall:
    joined = re.sub("\u00ad(\r?\n)?", "", document.text)
    parted = re.sub("\u00ad(\r?\n)?", "-", document.text)
    beside = [link.target for link in document.links] + [passage.style.list_label for passage in document.passages]
    known = Counter(TOKEN.findall(folded(joined))) | Counter(TOKEN.findall(folded(parted)))
    known += Counter(TOKEN.findall(folded(" ".join(beside))))
    letters = "".join(TOKEN.findall(folded(joined + " " + " ".join(beside))))
    count = wanted.total()
    found = (wanted & known).total()
    together = sum(number for token, number in wanted.items() if token in letters)
    missing = tuple(token for token, _ in (wanted - known).most_common(12))
    return Recall(path, found / count, together / count, count, missing)


if __name__ == "__main__":
    main()
