"""From start to usable window, beside a bare PySide6 window's start in the same run.

python3 packaging/dev.py bench bench_start.py
"""

from measure import arguments, moments, table

BARE = "bare PySide6 window: usable"


def main() -> None:
    """Start both programs in turn and print what each took."""
    runs = arguments(__doc__ or "", 10).runs
    rows: dict[str, list[float]] = {BARE: [], "Placet: window usable": [], "Placet: rules loaded": []}
    moments("window_placet.py")  # once unmeasured: byte code and disk cache
    for _ in range(runs):
        rows[BARE].append(moments("window_bare.py")["usable"])
        seen = moments("window_placet.py")
        rows["Placet: window usable"].append(seen["usable"])
        rows["Placet: rules loaded"].append(seen["ready"])
    table("Start to usable window", rows, BARE)


if __name__ == "__main__":
    main()
