"""Make the sample drafts of `resources/samples` from their sources in `packaging/drafts`.

    .venv/bin/python packaging/samples.py [FOLDER]

The drafts are invented. They hold the cases for which Placet exists, and near misses that must stay silent;
`tests/samples_expected.txt` says which. The same sources give the same bytes.
"""

import sys
from pathlib import Path

from sample_docx import write_docx
from sample_markup import parse, typeset
from sample_pdf import write_pdf

DRAFTS = Path(__file__).resolve().parent / "drafts"
SAMPLES = DRAFTS.parent.parent / "resources" / "samples"
COMMENT = "M. Tremblay: The room holds eighty. Confirm the number of chairs with the hall before Friday."


def main(folder: Path) -> None:
    """Write every sample draft into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in samples().items():
        (folder / name).write_bytes(data)
        print(f"{len(data):>8}  {folder / name}")


def samples() -> dict[str, bytes]:
    """Give every sample draft by its file name."""
    words = {path.stem: path.read_text("utf-8") for path in sorted(DRAFTS.glob("*.md"))}
    return {
        **{f"{name}.docx": write_docx(parse(text)) for name, text in words.items()},
        "event-proposal.pdf": write_pdf(DRAFTS / "event-proposal.typ", comment=COMMENT),
        "event-proposal_scan.pdf": write_pdf(DRAFTS / "event-proposal_scan.typ", scanned=2),
        "minister_statement.txt": _statement(DRAFTS / "minister_statement.txt"),
    }


def _statement(path: Path) -> bytes:
    english, french = path.read_text("utf-8").split("-" * 70)
    return (english + "-" * 70 + typeset(french, "fr-CA")).encode()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES)
