"""Reading a draft beside the least possible work on it: a bare lxml parse of the same parts, a bare text extraction.

For Word, the package is opened and those of its parts that the reader parses are parsed and no more; for PDF, each page
is opened and its text taken with PDFium. Without a folder, drafts of ten pages and the golden cases are read.

python3 packaging/dev.py bench bench_readers.py
.venv/bin/python tests/benchmarks/bench_readers.py --folder DRAFTS
"""

import argparse
import statistics
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
from lxml import etree
from ten_pages import write_pdf, write_word

from placet.domain.errors import DraftError
from placet.readers.package import Package
from placet.readers.registry import read

CASES = Path(__file__).resolve().parent.parent / "cases"
LEAST = 0.005
"""The seconds of reading from which a draft's own ratio is told: below, opening the file is all there is."""


def main() -> None:
    """Read every draft both ways, and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, help="a folder of .docx and .pdf files, read with all below it")
    parser.add_argument("--runs", type=int, default=5, help="how often each draft is read (default: 5)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        made = [write_word(Path(home) / "ten.docx"), write_pdf(Path(home) / "ten.pdf")]
        drafts = sorted(options.folder.rglob("*.*")) if options.folder else [*made, *sorted(CASES.rglob("draft.*"))]
        for suffix, name, target in ((".docx", "Word ÷ bare lxml parse", 4), (".pdf", "PDF ÷ bare text extraction", 2)):
            measured = [*_measured([path for path in drafts if path.suffix == suffix], options.runs)]
            _table(f"{name} (below {target})", measured)


def _measured(drafts: list[Path], runs: int) -> Iterator[tuple[float, float, Path]]:
    for path in drafts:
        try:
            bare = _bare_pdf(path) if path.suffix == ".pdf" else _bare_word(path)
            yield _best(lambda path=path: read(path), runs), _best(bare, runs), path
        except (DraftError, pypdfium2.PdfiumError, etree.XMLSyntaxError, ValueError, zipfile.BadZipFile):
            continue  # what one of the two cannot read has no ratio


def _best(work: Callable[[], object], runs: int) -> float:
    """Give the fastest of some runs, in seconds: what else the machine does only slows."""
    taken = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def _bare_word(path: Path) -> Callable[[], object]:
    with _parts_seen() as seen:
        read(path)
    with zipfile.ZipFile(path) as package:
        names = [name for name in package.namelist() if name.lower() in seen]

    def parse() -> None:
        with zipfile.ZipFile(path) as package:
            for name in names:
                etree.fromstring(package.read(name), etree.XMLParser(resolve_entities=False))

    return parse


@contextmanager
def _parts_seen() -> Iterator[set[str]]:
    """Note the names of the parts that a reader parses."""
    seen: set[str] = set()
    parse = Package.xml

    def noted(package: Package, part: str) -> etree._Element:
        seen.add(part.lower())
        return parse(package, part)

    Package.xml = noted
    try:
        yield seen
    finally:
        Package.xml = parse


def _bare_pdf(path: Path) -> Callable[[], object]:
    def extract() -> None:
        with pypdfium2.PdfDocument(path.read_bytes()) as pdf:
            for number in range(len(pdf)):
                page = pdf[number]
                text = page.get_textpage()
                text.get_text_range()
                text.close()
                page.close()

    return extract


def _table(title: str, measured: list[tuple[float, float, Path]]) -> None:
    if not measured:
        return
    ratios = [reader / bare for reader, bare, _ in measured]
    whole = sum(reader for reader, _, _ in measured) / sum(bare for _, bare, _ in measured)
    print(f"\n{title}: {len(measured)} drafts; median {statistics.median(ratios):.2f}, all together {whole:.2f}")
    longer = [(reader, bare, path) for reader, bare, path in measured if reader >= LEAST]
    if longer:
        of_longer = statistics.median(reader / bare for reader, bare, _ in longer)
        print(f"  of the {len(longer)} that take {LEAST * 1000:.0f} ms or more: median {of_longer:.2f}")
    for reader, bare, path in sorted(measured, key=lambda row: -row[0])[:12]:
        print(f"  {reader / bare:5.1f}  {reader * 1000:8.1f} ms {bare * 1000:8.1f} ms  {path.parent.name}/{path.name}")


if __name__ == "__main__":
    main()
