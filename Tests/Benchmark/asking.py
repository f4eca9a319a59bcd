"""Asks a site's search in Chromium, as a new reader and over and over, and measures what it takes.

Two searches are asked the same way: guide's, on the built results page and through its engine, and
Pagefind's, through its own script until ten results have their texts.
"""

import statistics
import time
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urlencode

from host import Host, Sent

# How long a page is left alone when its results are shown, in milliseconds.
QUIET = 300

# Tells when the results of the question asked last are shown. What is on the page before it
# answers is not taken for an answer: the list and its headline must have changed.
WATCH_RESULTS = """
window.resultsShown = (() => {
  const shown = () => [...document.querySelectorAll(
    "[data-search-page] h2, [data-search-page] .results")].map((one) => one.textContent).join();
  let before = "", moment = null;
  document.addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
    if (moment === null && shown() !== before) moment = Date.now() / 1000;
  }).observe(document.querySelector("[data-search-page]"), {
    childList: true, subtree: true, characterData: true,
  }));
  return { forget: () => { before = shown(); moment = null; }, moment: () => moment };
})();
"""

# Both give functions of one query; `again` answers from what is loaded, `fresh` loads everything.
GUIDE_ENGINE = """
async ([script, manifest]) => {
  const began = performance.now();
  const { openEngine } = await import(script);
  const files = new Map();
  const load = (path) => {
    if (!files.has(path)) files.set(path, fetch("/" + path).then((answer) => answer.json()));
    return files.get(path);
  };
  const engine = await openEngine(manifest, load);
  window.ask = (query) => engine.search(query);
  return performance.now() - began;
}"""
PAGEFIND_ENGINE = """
async () => {
  const began = performance.now();
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  window.ask = async (query) => {
    const { results } = await pagefind.search(query);
    return Promise.all(results.slice(0, 10).map((result) => result.data()));
  };
  return performance.now() - began;
}"""
TIMED = """
async (query) => {
  const began = performance.now();
  await window.ask(query);
  return performance.now() - began;
}"""


@dataclass
class Taken:
    """What it took to answer many queries; each list has a number a query."""

    first_bytes: list[int] = field(default_factory=list)
    further_bytes: list[int] = field(default_factory=list)
    later_bytes: list[int] = field(default_factory=list)
    """What followed when ten results were shown already, in the same visit."""
    requests: list[int] = field(default_factory=list)
    opening: list[float] = field(default_factory=list)
    """Milliseconds until the engine could be asked, in a browser that had nothing."""
    asking: list[float] = field(default_factory=list)
    """Milliseconds of the first query then, with its fetches."""
    repeated: list[float] = field(default_factory=list)
    """Milliseconds of a query whose files are all loaded."""
    first_files: list[Counter] = field(default_factory=list)
    """Bytes of the first answer by kind of file."""

    def kinds(self) -> list[tuple[str, list[int]]]:
        """Each kind of file with its bytes in every first answer, the largest kind first."""
        sums = sum(self.first_files, Counter())
        kinds = [kind for kind, _ in sums.most_common()]
        return [(kind, [sizes[kind] for sizes in self.first_files]) for kind in kinds]


def percentile(values: list, percent: int) -> float:
    """The least value that so many percent of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def middle_and_most(values: list) -> tuple:
    """The median and the largest value."""
    return statistics.median(values), max(values)


class Repeated:
    """A page with an engine that has been asked before and holds every file it needed."""

    def __init__(self, browser, host: Host, engine: str, arguments: list):
        self._page = browser.new_context().new_page()
        self._page.goto(f"{host.origin}/blank")
        self._page.evaluate(engine, arguments)

    def milliseconds(self, query: str) -> float:
        """How long the engine takes for a query."""
        return self._page.evaluate(TIMED, query)


class GuideSearch:
    """The search of a built site: its results page, and its engine by itself."""

    def __init__(self, browser, host: Host, script: str, manifest: str, style_bytes: int):
        self._browser, self._host = browser, host
        self._engine = [script, manifest]
        self.repeated = Repeated(browser, host, GUIDE_ENGINE, self._engine)
        self.style_bytes = style_bytes
        self.taken = Taken()

    def visit(self, queries: list[str]) -> None:
        """Asks some queries in a row on the results page, in a browser that has nothing."""
        context = self._browser.new_context()
        page = context.new_page()
        page.add_init_script(WATCH_RESULTS)
        begun = time.time()
        page.goto(f"{self._host.origin}/sok/?{urlencode({'q': queries[0]})}")
        for number, query in enumerate(queries):
            if number:
                begun = time.time()
                page.evaluate("window.resultsShown.forget()")
                page.fill("[data-results] input[type=search]", query)
                page.press("[data-results] input[type=search]", "Enter")
            page.wait_for_function("window.resultsShown.moment() !== null", polling=20)
            shown = page.evaluate("window.resultsShown.moment()")
            page.wait_for_timeout(QUIET)
            sent = [one for one in self._host.since(begun) if self._is_caused(one)]
            until_shown = [one for one in sent if one.time <= shown]
            size = sum(one.size_bytes for one in until_shown)
            self.taken.later_bytes.append(sum(one.size_bytes for one in sent) - size)
            if number:
                self.taken.further_bytes.append(size)
                continue
            self.taken.first_bytes.append(size + self.style_bytes)
            self.taken.requests.append(len(until_shown))
            self.taken.first_files.append(by_kind(until_shown))
        context.close()

    def open(self, query: str) -> None:
        """Times a first query through the engine, in a browser that has nothing."""
        context = self._browser.new_context()
        page = context.new_page()
        page.goto(f"{self._host.origin}/blank")
        self.taken.opening.append(page.evaluate(GUIDE_ENGINE, self._engine))
        self.taken.asking.append(page.evaluate(TIMED, query))
        context.close()

    @staticmethod
    def _is_caused(sent: Sent) -> bool:
        is_script = sent.path.endswith(".js") and not sent.path.startswith("/assets/site.")
        return is_script or sent.path.startswith("/search/")


class PagefindSearch:
    """Pagefind's search by itself: its default interface would come on top of this."""

    def __init__(self, browser, host: Host):
        self._browser, self._host = browser, host
        self.repeated = Repeated(browser, host, PAGEFIND_ENGINE, [])
        self.taken = Taken()

    def visit(self, queries: list[str]) -> None:
        """Asks some queries in a row, in a browser that has nothing."""
        context = self._browser.new_context()
        page = context.new_page()
        page.goto(f"{self._host.origin}/blank")
        begun = time.time()
        self.taken.opening.append(page.evaluate(PAGEFIND_ENGINE))
        for number, query in enumerate(queries):
            if number:
                begun = time.time()
            milliseconds = page.evaluate(TIMED, query)
            sent = [one for one in self._host.since(begun) if one.path.startswith("/pagefind/")]
            size = sum(one.size_bytes for one in sent)
            if number:
                self.taken.further_bytes.append(size)
                continue
            self.taken.asking.append(milliseconds)
            self.taken.first_bytes.append(size)
            self.taken.requests.append(len(sent))
            self.taken.first_files.append(by_kind(sent))
        context.close()

    def open(self, query: str) -> None:
        """A visit has timed this already, since Pagefind is asked through its engine there too."""


def by_kind(sent: list[Sent]) -> Counter:
    """Bytes by kind of file; a kind is what stands before a number or a hash."""
    sizes = Counter()
    for one in sent:
        sizes[kind_of(one.path)] += one.size_bytes
    return sizes


def kind_of(path: str) -> str:
    """`terms` of `/search/terms-12.hash.json`, `fragment` of `/pagefind/fragment/sv_1.pf_fragment`,
    `scripts` of anything else that is run."""
    name = path.rpartition("/")[2]
    if name.endswith((".js", ".pagefind")):
        return "scripts"
    if name.endswith(".css"):
        return "styles"
    if ".pf_" in name:
        return name.rpartition(".pf_")[2]
    kind = name.partition(".")[0].partition("-")[0]
    return "manifest" if kind == "index" else kind
