#!/usr/bin/env python3
"""Times whole builds of the same pages side by side and prints a table with ratios.

    compare.py --pages FOLDER --guide .build/release/guide \
        --hugo HUGO --hugo-site FOLDER --pagefind PAGEFIND [--rounds 3] [--work /dev/shm/compare]

The programs take turns, so that a machine that changes speed does not favour one of them. A round
is: guide build (search included), Hugo, Pagefind on Hugo's pages. Every build starts from nothing.
Time is wall time; memory is the largest resident set of the program's processes.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time


def run(command: list) -> tuple:
    """Seconds of wall time, seconds of processor time and megabytes of one command."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def row(name: str, runs: list) -> str:
    """A line of the table: the medians, and the least and most wall time."""
    wall, processor, memory = ([one[i] for one in runs] for i in range(3))
    return (
        f"{name:16} {statistics.median(wall):8.2f} {min(wall):8.2f} {max(wall):8.2f}"
        f" {statistics.median(processor):8.2f} {max(memory):8.0f}"
    )


def main() -> None:
    """Reads the command line, runs the rounds and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    for name in ("--pages", "--guide", "--hugo", "--hugo-site", "--pagefind"):
        parser.add_argument(name, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--work", default="/dev/shm/compare")
    given = parser.parse_args()
    ours, theirs = f"{given.work}/guide", f"{given.work}/hugo"
    commands = {
        "guide": [given.guide, "build", "--content", given.pages, "--output", ours],
        "hugo": [
            given.hugo, "--quiet", "-s", given.hugo_site, "--contentDir", given.pages,
            "-d", theirs, "--noBuildLock", "--cacheDir", f"{given.work}/cache",
        ],
        "pagefind": [given.pagefind, "--site", theirs],
    }  # fmt: skip
    runs = {name: [] for name in commands}
    for _ in range(given.rounds):
        shutil.rmtree(given.work, ignore_errors=True)
        os.makedirs(given.work)
        for name, command in commands.items():
            runs[name].append(run(command))
    peers = [h[0] + p[0] for h, p in zip(runs["hugo"], runs["pagefind"])]
    ratios = [peer / one[0] for peer, one in zip(peers, runs["guide"])]
    print(f"{'':16} {'median':>8} {'least':>8} {'most':>8} {'cpu':>8} {'MB':>8}")
    for name in commands:
        print(row(name, runs[name]))
    print(f"hugo + pagefind took {statistics.median(ratios):.1f} times as long as guide")
    print("round by round: " + ", ".join(f"{ratio:.1f}" for ratio in ratios))


if __name__ == "__main__":
    main()
