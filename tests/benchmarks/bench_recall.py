"""Token recall of the readers against pandoc and LibreOffice (Word) and poppler's pdftotext (PDF).

    .venv/bin/python tests/benchmarks/bench_recall.py FOLDER [--below 0.95] [--cache FOLDER] [--missing FILE]

Files are those that the other program can read. A token is a run of letters and digits; each counts as often as it
stands. `letters` is the share of the other program's tokens whose letters stand together somewhere in what was read: it
forgives another parting into words. Without a folder, the golden cases are read.
"""

import argparse
import hashlib
import re
import shutil
import statistics
import subprocess
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from placet.domain.document import Document
from placet.domain.errors import DraftError
from placet.readers.registry import read

CASES = Path(__file__).resolve().parent.parent / "cases"
TOKEN = re.compile(r"\w+")
WORD = (".docx", ".docm", ".dotx", ".dotm")
SECONDS = 60


@dataclass(frozen=True, slots=True)
class Recall:
    """What was read of the other program's tokens, their number, and those that are missing, each as often as it is."""

    path: Path
    share: float
    letters: float
    tokens: int
    missing: Counter[str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=CASES)
    parser.add_argument("--below", type=float, default=0.95, help="the recall below which a file is listed")
    parser.add_argument("--cache", type=Path, help="a folder that keeps what the other programs read")
    parser.add_argument("--missing", type=Path, help="a file that takes every missing token of the files listed")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        for name, (suffixes, program, peer) in PEERS.items():
            if shutil.which(program) is None:
                print(f"{name} is not installed")
                continue
            if name == SLOW and options.folder == CASES:
                print(f"{name} takes a second for each file: name a folder to have it asked")
                continue
            drafts = [path for path in sorted(options.folder.rglob("*")) if path.suffix.lower() in suffixes]
            kept = (options.cache or Path(home)) / name.lower()
            kept.mkdir(parents=True, exist_ok=True)
            _tell(name, [*recalls(drafts, lambda path, kept=kept, peer=peer: once(path, kept, peer))], options)


def recalls(drafts: list[Path], peer: Callable[[Path], str]) -> Iterator[Recall]:
    for path in drafts:
        try:
            document = read(path)
        except DraftError:
            continue
        wanted = Counter(TOKEN.findall(folded(peer(path))))
        if wanted:
            yield measure(path, document, wanted)


def once(path: Path, kept: Path, peer: Callable[[Path], str]) -> str:
    """Ask the other program, and keep its answer by what the draft holds."""
    answer = kept / f"{hashlib.sha256(path.read_bytes()).hexdigest()[:24]}.txt"
    if not answer.exists():
        answer.write_text(peer(path), "utf-8")
    return answer.read_text("utf-8")


def output(*command: str) -> str:
    """Give what a program writes; nothing where it fails."""
    try:
        made = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return ""
    return made.stdout.decode("utf-8", "replace") if made.returncode == 0 else ""


def pandoc(path: Path) -> str:
    return output("pandoc", "--from=docx", "--to=plain", "--wrap=none", str(path))


def libre_office(path: Path) -> str:
    """Let LibreOffice write the draft as text, with a profile of its own; nothing where it hangs or makes none."""
    with tempfile.TemporaryDirectory() as home:
        own = f"-env:UserInstallation={(Path(home) / 'profile').as_uri()}"
        output("soffice", own, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", home, str(path))
        made = Path(home) / f"{path.stem}.txt"
        return made.read_text("utf-8", "replace") if made.exists() else ""


def poppler(path: Path) -> str:
    return output("pdftotext", "-q", str(path), "-")


PEERS: dict[str, tuple[tuple[str, ...], str, Callable[[Path], str]]] = {
    "pandoc": (WORD, "pandoc", pandoc),
    "LibreOffice": (WORD, "soffice", libre_office),
    "poppler": ((".pdf",), "pdftotext", poppler),
}
"""The other programs: what they read, the command they are started by, and what starts them."""
SLOW = "LibreOffice"


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
    return Recall(path, found / count, together / count, count, wanted - known)


def _tell(name: str, found: list[Recall], options: argparse.Namespace) -> None:
    """Print the shares of all files, and each file below the limit with what is missing from it."""
    if not found:
        return
    tokens = sum(recall.tokens for recall in found)
    missing = sum(recall.missing.total() for recall in found)
    median = statistics.median(recall.share for recall in found)
    below = sorted((recall for recall in found if recall.share < options.below), key=lambda recall: recall.share)
    print(f"\nagainst {name}: {len(found)} files, median {median:.4f}, of all {tokens:,} tokens", end=" ")
    print(f"{1 - missing / tokens:.4f}; {len(below)} below {options.below:g}")
    for recall in below:
        most = " ".join(f"{token}×{count}" for token, count in recall.missing.most_common(8))
        print(f"  {recall.share:.3f} letters {recall.letters:.3f} of {recall.tokens:6}", end="  ")
        print(f"{recall.missing.total():5} missing  {recall.path.parent.name}/{recall.path.name}  {most[:100]}")
    if options.missing:
        with options.missing.open("a", encoding="utf-8") as file:
            for recall in below:
                words = " ".join(f"{token}×{count}" for token, count in recall.missing.most_common())
                file.write(f"{name}\t{recall.share:.3f}\t{recall.path.name}\t{words}\n")


if __name__ == "__main__":
    main()
