#!/usr/bin/env python3
"""Times `guide build` and `guide check` on the same pages in turn, and prints what rules cost.

    check.py --content FOLDER --guide .build/release/guide [--theme theme] [--rounds 7]

A build holds a site only to what publishing needs; a check reads the texts too, by all rules. The
last line adds to a build what a check takes beyond what they share: a build with all rules, which
is to take at most 1.5 times a build. Shared are the stages up to the rules, read from what a build
of a Swedish site writes, and the start of the program and the theme, timed on a site of one page.
"""

import argparse
import re
import statistics
import tempfile
from pathlib import Path

from processes import run

# The stages of a build that a check has too.
SHARED = ("läser", "tolkar", "länkar")


def shared_seconds(output: str) -> float:
    """How long a build took for what a check does too, from its last line."""
    line = next(line for line in output.splitlines() if line.startswith("sekunder:"))
    stages = dict(re.findall(r"(\w+) (\d+,\d+)", line))
    return sum(float(stages[name].replace(",", ".")) for name in SHARED)


def main() -> None:
    """Reads the command line, runs the rounds and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--content", required=True)
    parser.add_argument("--guide", required=True)
    parser.add_argument("--theme", default="theme")
    parser.add_argument("--rounds", type=int, default=7)
    given = parser.parse_args()
    sources = ["--content", given.content, "--theme", given.theme]
    builds, checks, ratios = [], [], []
    with tempfile.TemporaryDirectory(dir="/dev/shm") as work:
        small = Path(work, "small")
        small.mkdir()
        (small / "index.md").write_text("# Start\n", encoding="utf-8")
        for _ in range(given.rounds):
            build = run(
                [given.guide, "build", *sources, "--output", f"{work}/site"], keeps_output=True
            )
            check = run([given.guide, "check", *sources, "--level", "error"])
            builds.append(build)
            checks.append(check)
            start = run([given.guide, "check", "--content", small, "--theme", given.theme])
            beyond = check.seconds - start.seconds - shared_seconds(build.output)
            ratios.append((build.seconds + beyond) / build.seconds)
    print(f"{'seconds':8} {'median':>7} {'least':>7} {'most':>7} {'cpu':>7}")
    for name, runs in (("build", builds), ("check", checks)):
        wall = [one.seconds for one in runs]
        processor = statistics.median(one.processor_seconds for one in runs)
        print(
            f"{name:8} {statistics.median(wall):7.2f} {min(wall):7.2f} {max(wall):7.2f}"
            f" {processor:7.2f}"
        )
    print(f"a build with all rules takes {statistics.median(ratios):.2f} times a build")
    print("round by round: " + ", ".join(f"{ratio:.2f}" for ratio in ratios))


if __name__ == "__main__":
    main()
