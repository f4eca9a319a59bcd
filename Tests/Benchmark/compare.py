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

from processes import run


def row(name: str, runs: list) -> str:
    """A line of the table: the medians, and the least and most wall time."""
    wall = [one.seconds for one in runs]
    processor = statistics.median(one.processor_seconds for one in runs)
    return (
        f"{name:16} {statistics.median(wall):8.2f} {min(wall):8.2f} {max(wall):8.2f}"
        f" {processor:8.2f} {max(one.megabytes for one in runs):8.0f}"
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
    peers = [h.seconds + p.seconds for h, p in zip(runs["hugo"], runs["pagefind"])]
    ratios = [peer / one.seconds for peer, one in zip(peers, runs["guide"])]
    print(f"{'':16} {'median':>8} {'least':>8} {'most':>8} {'cpu':>8} {'MB':>8}")
    for name in commands:
        print(row(name, runs[name]))
    print(f"hugo + pagefind took {statistics.median(ratios):.1f} times as long as guide")
    print("round by round: " + ", ".join(f"{ratio:.1f}" for ratio in ratios))


if __name__ == "__main__":
    main()
