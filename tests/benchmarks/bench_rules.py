"""Rules: what the window waits for, the first time and every time after.

    .venv/bin/python tests/benchmarks/bench_rules.py

The federal pack is loaded in new processes: read and proven, then taken from where it is kept. CPU time from the call
to the answer, imports included, is set beside the time that reading the bytes of the pack's files takes.
"""

import subprocess
import sys
import tempfile
from statistics import median

RUNS = 7
LOAD = """
import sys, time
from pathlib import Path
from placet.resources import rule_pack
from placet.scan import load_rules
began = time.process_time()
rules = len(load_rules([rule_pack("canada-federal")], kept_in=Path(sys.argv[1])).rules)
print(time.process_time() - began, rules)
"""
READ = """
import time
from placet.resources import rule_pack
began = time.process_time()
files = [path.read_bytes() for path in rule_pack("canada-federal").glob("*.yaml")]
print(time.process_time() - began, len(files))
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        first, rules = timed(LOAD, folder)
        again = median(timed(LOAD, folder)[0] for _ in range(RUNS))
    bytes_read = median(timed(READ)[0] for _ in range(RUNS))
    print(f"{rules} rules, CPU seconds of a new process")
    print(f"  read and proven    {first:7.3f}")
    print(f"  kept from before   {again:7.3f}   {first / again:5.0f} times faster")
    print(f"  bytes of the files {bytes_read:7.4f}")


def timed(script: str, *arguments: str) -> tuple[float, int]:
    ran = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True)
    seconds, count = ran.stdout.split()
    return float(seconds), int(count)


if __name__ == "__main__":
    main()
