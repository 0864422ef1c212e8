"""From a review to its record's bytes, beside the bare typesetter on the same words, each in a fresh process.

python3 packaging/dev.py bench bench_record.py
"""

from measure import arguments, moments, table

SIZES = ((6, 0), (60, 0), (500, 40))
"""Findings and page pictures."""
KINDS = {"alone": "typesetter alone", "record": "review to record"}


def main() -> None:
    """Write a record of each size several times, in turn with the typesetter alone."""
    runs = max(2, arguments(__doc__ or "", 5).runs)
    for findings, pictures in SIZES:
        rows: dict[str, list[float]] = {name: [] for name in KINDS.values()}
        for _ in range(runs):
            for kind, name in KINDS.items():
                seen = moments("record_once.py", kind, str(findings), str(pictures))
                rows[name].append(seen["done"] - seen["begun"])
        table(f"{findings} findings, {pictures} pictures", rows, KINDS["alone"])


if __name__ == "__main__":
    main()
