"""Visits to pages of the built site, and what was seen there."""

from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

import site_facts as facts

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")

STORAGE = """async () => ({
  cookies: document.cookie,
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map((database) => database.name),
  caches: await caches.keys(),
})"""

RUN_AXE = """(tags) => axe.run(document, {
  runOnly: { type: "tag", values: tags }, resultTypes: ["violations"],
})"""

OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .slice(0, 5)
    .map((element) => element.outerHTML.slice(0, 120));
}"""


@dataclass
class Visit:
    """What was seen on one page at one width, in both colour schemes."""

    status: int
    console: list = field(default_factory=list)
    foreign_requests: list = field(default_factory=list)
    failed_requests: list = field(default_factory=list)
    stored: dict = field(default_factory=dict)
    too_wide: list = field(default_factory=list)
    scroll_width: int = 0
    violations: dict = field(default_factory=dict)


class Visits:
    """Pages of a served site, each visited when it is first asked for."""

    def __init__(self, browser, server, public: Path):
        self._browser = browser
        self._server = server
        self._public = public
        self._seen = {}

    def __call__(self, kind: str, width: int) -> Visit:
        key = (kind, width)
        if key not in self._seen:
            self._seen[key] = self._visit(find_page(self._public, facts.PAGES[kind]), width)
        return self._seen[key]

    def _visit(self, path: str, width: int) -> Visit:
        context = self._browser.new_context(
            viewport={"width": width, "height": 800}, reduced_motion="reduce"
        )
        page = context.new_page()
        visit = Visit(status=0)
        page.on("console", lambda message: visit.console.append(message.text))
        page.on("pageerror", lambda error: visit.console.append(str(error)))
        page.on("request", lambda request: self._note_request(visit, request.url))
        page.on("response", lambda answer: self._note_response(visit, answer, path))
        visit.status = page.goto(self._server.address(path), wait_until="networkidle").status
        # Noted before axe is run, which writes to the page itself.
        visit.stored = page.evaluate(STORAGE) | {"jar": context.cookies()}
        visit.scroll_width = page.evaluate("() => document.documentElement.scrollWidth")
        visit.too_wide = page.evaluate(OVERFLOW)
        noted = list(visit.console)
        page.evaluate(AXE)
        for scheme in facts.SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate(RUN_AXE, facts.AXE_TAGS)
            visit.violations[scheme] = [_described(one) for one in found["violations"]]
        visit.console = noted
        context.close()
        return visit

    def _note_request(self, visit: Visit, address: str):
        if not address.startswith(self._server.origin + "/"):
            visit.foreign_requests.append(address)

    def _note_response(self, visit: Visit, answer, path: str):
        if answer.status >= 400 and answer.url != self._server.address(path):
            visit.failed_requests.append(f"{answer.status} {answer.url}")


def find_page(public: Path, pattern: str) -> str:
    """The first path of the site that fits a pattern of `site_facts.PAGES`."""
    path, mark, rest = pattern.partition("?")
    if "*" not in path:
        return pattern
    found = sorted(public.glob(path + "index.html"))
    assert found, f"no page of the site fits {pattern}"
    return found[0].parent.relative_to(public).as_posix() + "/" + mark + rest


def _described(violation) -> str:
    places = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
    details = violation["nodes"][0].get("failureSummary", "").replace("\n", " ")
    return f"{violation['id']} at {'; '.join(places[:5])} ({len(places)} in all): {details}"
