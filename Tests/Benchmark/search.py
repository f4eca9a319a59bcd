#!/usr/bin/env python3
"""Measures search on a large site, guide's and Pagefind's in turn, and prints a Markdown table.

    search.py --pages FOLDER --guide .build/release/guide [--theme theme] [--queries 60] \
        [--pagefind PAGEFIND] [--seed 20261121] [--worst 5] [--brotli] [--work /dev/shm/search]

Builds the pages with guide; Pagefind indexes the pages that guide built, their main part. The
queries are taken by chance out of the pages; the seed that is printed repeats them. Needs
Playwright and Debian's Chromium.

Bytes are counted by a server on this machine that sends what a static host would, compressed with
gzip -9, heads included. A first query is asked in a browser that has nothing, until ten results
are shown; two further ones follow on the same page. Pagefind is asked without its interface, until
the texts of ten results are there.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from asking import GuideSearch, PagefindSearch, kind_of, middle_and_most, percentile
from host import Host, compressed
from processes import Run, markdown_table, run
from queries import Query, QueryMaker

# Queries that follow the first in a visit, and how often each is asked again for its time.
FURTHER = 2
REPEATS = 5


def stage_seconds(build: Run) -> dict[str, tuple[float, float]]:
    """Wall and processor seconds of each stage that a build names, in their order.

    The processor's are read off a curve, where the stages that came before have ended.
    """
    names = re.findall(r"([^\d\s:,][^\d:,]*) (\d+[.,]\d+)", build.output.rpartition(": ")[2])
    stages, begun = {}, 0.0
    for name, seconds in names:
        ended = begun + float(seconds.replace(",", "."))
        stages[name] = (ended - begun, _processor(build, ended) - _processor(build, begun))
        begun = ended
    return stages


def _processor(build: Run, moment: float) -> float:
    """Processor seconds until a moment of a build."""
    before = (0.0, 0.0)
    for after in build.samples:
        if after[0] >= moment:
            share = (moment - before[0]) / max(after[0] - before[0], 1e-9)
            return before[1] + share * (after[1] - before[1])
        before = after
    return before[1]


def sizes_on_disk(folder: Path, base: str, host: Host) -> Counter:
    """Bytes of a folder's files by kind, as compressed as they are sent; makes them ready to be."""
    sizes = Counter()
    for path in sorted(folder.glob("**/*")):
        if not path.is_file():
            continue
        data = compressed(path)
        host.prepare(base + str(path.relative_to(folder)), data)
        sizes[kind_of(str(path))] += len(data)
    return sizes


def brotli_bytes(folder: Path, work: Path) -> int:
    """Bytes of a folder's files, each by itself, as `brotli -q 11` leaves them."""
    copy = work / "brotli"
    shutil.copytree(folder, copy)
    files = [str(path) for path in copy.glob("**/*") if path.is_file()]
    for start in range(0, len(files), 500):
        subprocess.run(["brotli", "-q", "11", "-j", *files[start : start + 500]], check=True)
    return sum(path.stat().st_size for path in copy.glob("**/*.br"))


class Benchmark:
    """One site with the searches that are compared on it."""

    def __init__(self, given: argparse.Namespace):
        self._given = given
        self._work = Path(given.work)
        self._site, self._pagefind = self._work / "guide", self._work / "pagefind"
        self._columns = ["guide", "Pagefind"] if given.pagefind else ["guide"]
        self._rows: list[list[str]] = []
        self._queries: list[Query] = []

    def measure(self) -> None:
        """Builds, asks, and prints what came out."""
        given = self._given
        shutil.rmtree(self._work, ignore_errors=True)
        self._work.mkdir(parents=True)
        self._queries = QueryMaker(Path(given.pages), given.seed).queries(given.queries)
        self._build()
        folders = {"/pagefind/": self._pagefind, "/": self._site}
        with Host(folders) as host, sync_playwright() as playwright:
            self._add_disk(host)
            browser = playwright.chromium.launch(
                executable_path=given.chromium, args=["--no-sandbox", "--disable-dev-shm-usage"]
            )
            searches = [self._guide_search(browser, host)]
            if given.pagefind:
                searches.append(PagefindSearch(browser, host))
            self._ask(searches)
            browser.close()
        self._add_answers(searches)
        load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
        print(f"{given.queries} queries, seed {given.seed}; load {load} on {os.cpu_count()}\n")
        print(markdown_table(["", *self._columns], self._rows))
        self._print_worst(searches[0])

    def _build(self) -> None:
        given = self._given
        command = [given.guide, "build", "--content", given.pages, "--theme", given.theme]
        build = run([*command, "--output", str(self._site)], keeps_output=True)
        stages = stage_seconds(build)
        index = next(stages[name] for name in ("indexerar", "indexing") if name in stages)
        whole = sum(wall for wall, _ in stages.values())
        peer = ["", ""]
        if given.pagefind:
            command = [given.pagefind, "--site", str(self._site), "--root-selector", "main"]
            other = run([*command, "--output-path", str(self._pagefind)])
            peer = [f"{other.seconds:.2f} s", f"{other.processor_seconds:.2f} s"]
        self._add("indexing, wall", f"{index[0]:.2f} s", peer[0])
        self._add("indexing, processor", f"{index[1]:.2f} s", peer[1])
        self._add("indexing of the whole build, wall", f"{index[0] / whole:.0%} of {whole:.2f} s")
        processor = f"{index[1] / build.processor_seconds:.0%} of {build.processor_seconds:.2f} s"
        self._add("indexing of the whole build, processor", processor)

    def _add_disk(self, host: Host) -> None:
        """Adds what lies on disk: all of it, and each kind of file."""
        sizes = [sizes_on_disk(self._site / "search", "/search/", host)]
        folders = [self._site / "search"]
        if self._given.pagefind:
            sizes.append(sizes_on_disk(self._pagefind, "/pagefind/", host))
            folders.append(self._pagefind)
        self._add("index on disk, gzip -9", *(megabytes(size.total()) for size in sizes))
        if self._given.brotli:
            packed = [brotli_bytes(folder, self._work / folder.name) for folder in folders]
            self._add("index on disk, brotli -q 11", *map(megabytes, packed))
        for place, size in enumerate(sizes):
            for kind, size_bytes in size.most_common():
                self._add(f"– {kind}", *[""] * place, megabytes(size_bytes))

    def _guide_search(self, browser, host: Host) -> GuideSearch:
        page = (self._site / "sok/index.html").read_text(encoding="utf-8")
        manifest = re.search(r'data-search-index="[^"]*?(search/[^"]+)"', page)[1]
        script = next(self._site.glob("assets/search-engine*.js"))
        style = Path(self._given.theme) / "styles/70-search.css"
        return GuideSearch(
            browser, host, f"/assets/{script.name}", manifest, len(compressed(style)))

    def _ask(self, searches: list) -> None:
        """Asks every query everywhere, one search after the other."""
        texts = [query.text for query in self._queries]
        for place in range(len(texts)):
            row = [texts[(place + step) % len(texts)] for step in range(1 + FURTHER)]
            for search in searches:
                search.visit(row)
                search.open(row[0])
        times = {(search, text): [] for search in searches for text in texts}
        for _ in range(1 + REPEATS):
            for text in texts:
                for search in searches:
                    times[search, text].append(search.repeated.milliseconds(text))
        for search in searches:
            # The first time still fetches.
            search.taken.repeated = [median(times[search, text][1:]) for text in texts]

    def _add_answers(self, searches: list) -> None:
        """Adds what it took to answer."""
        taken = [search.taken for search in searches]

        def add(name, values, form):
            self._add(name, *(form(list(one)) for one in values))

        add("first query, bytes: median, max", [one.first_bytes for one in taken], kilobytes)
        for place, one in enumerate(taken):
            for kind, sizes in one.kinds():
                self._add(f"– {kind}", *[""] * place, kilobytes(sizes))
        add("first query, requests: median, max", [one.requests for one in taken], counts)
        add("further query, bytes: median, max", [one.further_bytes for one in taken], kilobytes)
        add("after results are shown, bytes: median, max",
            [taken[0].later_bytes], kilobytes)
        add("repeated query: median, p95, max", [one.repeated for one in taken], milliseconds)
        add("first query with fetches: median, p95, max",
            [one.asking for one in taken], milliseconds)
        add("engine and manifest before it: median, p95, max",
            [one.opening for one in taken], milliseconds)

    def _add(self, name: str, *cells: str) -> None:
        self._rows.append([name, *[*cells, "", ""][: len(self._columns)]])

    def _print_worst(self, search: GuideSearch) -> None:
        """Prints the queries that took the most bytes, by kind of file, and the slowest."""
        taken, count = search.taken, self._given.worst
        places = range(len(self._queries))
        print(f"\nmost bytes, first query, with {search.style_bytes} B of styles:")
        for place in sorted(places, key=lambda place: -taken.first_bytes[place])[:count]:
            kinds = ", ".join(
                f"{kind} {size:,}" for kind, size in taken.first_files[place].most_common())
            print(f"- {taken.first_bytes[place]:,}: {_shown(self._queries[place])}: {kinds}")
        print("\nslowest when repeated:")
        for place in sorted(places, key=lambda place: -taken.repeated[place])[:count]:
            print(f"- {taken.repeated[place]:.1f} ms: {_shown(self._queries[place])}")


def _shown(query: Query) -> str:
    return f"{query.kind} “{query.text}”"


def megabytes(size_bytes: int) -> str:
    """Bytes as megabytes: `1.23 MB`."""
    return f"{size_bytes / 1e6:.2f} MB"


def counts(values: list) -> str:
    """Median and most of some numbers."""
    return ", ".join(f"{value:.0f}" for value in middle_and_most(values))


def kilobytes(values: list) -> str:
    """Median and most of some bytes, as kilobytes."""
    return ", ".join(f"{value / 1e3:.1f}" for value in middle_and_most(values)) + " kB"


def milliseconds(values: list) -> str:
    """Median, what nineteen of twenty keep to, and most of some milliseconds."""
    values = [percentile(values, percent) for percent in (50, 95, 100)]
    return ", ".join(f"{value:.1f}" for value in values) + " ms"


def main() -> None:
    """Reads the command line and measures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--pages", required=True)
    parser.add_argument("--guide", required=True)
    parser.add_argument("--theme", default="theme")
    parser.add_argument("--queries", type=int, default=60)
    parser.add_argument("--seed", type=int, default=20261121)
    parser.add_argument("--pagefind")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--worst", type=int, default=5)
    parser.add_argument("--brotli", action="store_true")
    parser.add_argument("--work", default="/dev/shm/search")
    Benchmark(parser.parse_args()).measure()


if __name__ == "__main__":
    sys.exit(main())
