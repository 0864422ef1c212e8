"""From opening a ten-page draft to its first highlight on the screen, beside a bare PySide6 window's start.

Half of the runs open the Word draft first and half the PDF, so that each is seen with cold and with warm workers.

python3 packaging/dev.py bench bench_read.py
"""

from measure import arguments, folder, moments, table
from ten_pages import write_pdf, write_word

BARE = "bare PySide6 window: usable"


def main() -> None:
    """Open both drafts in every run, in turn as the first and the second, and print what each took."""
    runs = max(2, arguments(__doc__ or "", 6).runs)
    order = ("first draft of the day", "next draft")
    kinds = ("Word", "PDF")
    rows: dict[str, list[float]] = {BARE: []}
    rows |= {f"{kind}, {turn}": [] for kind in kinds for turn in order}
    with folder() as drafts:
        paths = {"Word": write_word(drafts / "ten.docx"), "PDF": write_pdf(drafts / "ten.pdf")}
        for run in range(runs):
            rows[BARE].append(moments("window_bare.py")["usable"])
            names = kinds if run % 2 == 0 else kinds[::-1]
            seen = moments("window_placet.py", *(str(paths[name]) for name in names))
            for number, (name, turn) in enumerate(zip(names, order, strict=True), 1):
                rows[f"{name}, {turn}"].append(seen[f"marked {number}"] - seen[f"asked {number}"])
    table("Open to first highlight, ten pages", rows, BARE)


if __name__ == "__main__":
    main()
