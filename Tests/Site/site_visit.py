"""Visits to pages of the built site, and what was seen there."""

import re
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

# The rule on the size of targets is off until it is asked for by name.
RUN_AXE = """(tags) => axe.run(document, {
  runOnly: { type: "tag", values: tags },
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
})"""

RUN_RULES = """(rules) => axe.run(document, { runOnly: rules, resultTypes: ["violations"] })"""

OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .slice(0, 5)
    .map((element) => element.outerHTML.slice(0, 120));
}"""


# In forced colours Chromium paints, and tells as `color`, the colour that is forced, but tells as
# the fill of letters the one that was not; axe believes the fill.
TRUE_FILL = """() => {
  const told = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return told.call(this, name === "-webkit-text-fill-color" ? "color" : name);
  };
}"""

# Where everything is and whether it is seen. Two looks of one page with the same places differ in
# nothing but colours, and only rules about colours can find anything new in the second.
PLACES = """() => {
  const places = [...document.querySelectorAll("*")].map((element) => {
    const box = element.getBoundingClientRect();
    const { display, visibility, overflow } = getComputedStyle(element);
    return [box.x, box.y, box.width, box.height, display, visibility, overflow].join();
  }).join(";");
  const same = window.placesBefore === places;
  window.placesBefore = places;
  return same;
}"""

COLOUR_RULES = ["color-contrast", "link-in-text-block"]

REFRESH = re.compile(rb"<meta http-equiv=.refresh.[^>]*>")


@dataclass
class Visit:
    """What was seen on one page, by width where that matters."""

    status: int = 0
    console: list = field(default_factory=list)
    foreign_requests: list = field(default_factory=list)
    failed_requests: list = field(default_factory=list)
    stored: dict = field(default_factory=dict)
    too_wide: dict = field(default_factory=dict)
    violations: dict = field(default_factory=dict)


class Visits:
    """Pages of a served site, each visited when it is first asked for.

    All are looked at in one window: a new one for each costs more than the looking.
    """

    def __init__(self, browser, server):
        self._browser = browser
        self._server = server
        self._seen = {}
        self._visit = Visit()
        self._page = None

    def __call__(self, path: str) -> Visit:
        if path not in self._seen:
            self._seen[path] = self._visited(path)
        return self._seen[path]

    def _open(self):
        context = self._browser.new_context(reduced_motion="reduce")
        page = context.new_page()
        page.on("console", lambda message: self._visit.console.append(message.text))
        page.on("pageerror", lambda error: self._visit.console.append(str(error)))
        page.on("request", lambda request: self._note_request(request.url))
        page.on("response", self._note_response)
        return page

    def _visited(self, path: str) -> Visit:
        """Loads a page once for each way its scripts may take, and looks at it in all ways."""
        if self._page is None:
            self._page = self._open()
        page = self._page
        visit = self._visit = Visit()
        leaves = REFRESH.search(_source(path))
        if leaves:
            page.route(self._server.address(path), stay)
        # What a search shows depends on the width when it is loaded; all else is up to the sheet.
        loads = [(width,) for width in facts.WIDTHS] if "?" in path else [facts.WIDTHS]
        for widths in loads:
            page.set_viewport_size({"width": widths[0], "height": 800})
            page.emulate_media(**facts.COLOURS["light"])
            visit.status = open_path(page, self._server, path)
            # Noted before axe is run, which writes to the page itself.
            visit.stored = page.evaluate(STORAGE) | {"jar": page.context.cookies()}
            noted = list(visit.console)
            page.evaluate(TRUE_FILL)
            page.evaluate(AXE)
            for width in widths:
                self._look(page, visit, width)
            visit.console = noted
        if leaves:
            page.unroute(self._server.address(path))
        return visit

    def _look(self, page, visit: Visit, width: int):
        """Notes what is wrong with a page at a width, in all colours."""
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(**facts.COLOURS["light"])
        scrolled = page.evaluate("() => document.documentElement.scrollWidth")
        visit.too_wide[width] = page.evaluate(OVERFLOW) or [scrolled] * (scrolled > width)
        for name, colours in facts.COLOURS.items():
            page.emulate_media(**colours)
            same = page.evaluate(PLACES)
            if name != "light" and same:
                found = page.evaluate(RUN_RULES, COLOUR_RULES)
            else:
                found = page.evaluate(RUN_AXE, facts.AXE_TAGS)
            if found["violations"]:
                described = [_described(one) for one in found["violations"]]
                visit.violations[f"{width} px, {name}"] = described

    def _note_request(self, address: str):
        if not address.startswith(self._server.origin + "/"):
            self._visit.foreign_requests.append(address)

    def _note_response(self, answer):
        if answer.status >= 400:
            self._visit.failed_requests.append(f"{answer.status} {answer.url}")


def _source(path: str) -> bytes:
    file = facts.PUBLIC / path.partition("?")[0]
    return (file / "index.html" if file.is_dir() else file).read_bytes()


def stay(route):
    """Answers with a page that does not send the reader on, if it would."""
    answer = route.fetch()
    body = answer.body()
    if REFRESH.search(body):
        route.fulfill(response=answer, body=REFRESH.sub(b"", body))
    else:
        route.fulfill(response=answer)


def open_path(page, server, path: str) -> int:
    """Opens a page and waits until its scripts have done what they do; gives the status."""
    status = page.goto(server.address(path), wait_until="load").status
    if "?" in path:
        page.wait_for_selector("#search-results h2")
    return status


def every_page(public: Path) -> list:
    """The path of each page of the site, also of those that lead on, in order."""
    return sorted(
        file.relative_to(public).as_posix().removesuffix("index.html")
        for file in public.rglob("*.html")
    )


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
