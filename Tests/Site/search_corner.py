"""A small site made for what the guide itself has too little of, and a way to ask the program."""

import json
import re
import subprocess
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

import site_facts as facts

GUIDE = facts.GUIDE

# What is looked for in the guide, and what the page says to it.
QUERY = "plan"
PANEL = "details.search-filters"
HEADING = "#search-results h2"
STATUS = "#search-results [role=status]"
REMOVE = "#search-results button:has-text('Ta bort avgränsningar')"

# How many actors the pages of the made site name; page number n names the first n of them.
ACTORS = 24

# A name that would do harm if it were ever taken for markup.
HOSTILE = '"><img src=x onerror=alert(1)>'

TYPES = """\
fields:
  actors: {kind: reference, register: actors, many: true, label: Aktörer}
types:
  page: {name: Sida, plural: Sidor, template: page, optional: [actors]}
  news: {name: Nyhet, plural: Nyheter, template: page, optional: [actors]}
registers:
  actors: {name: Aktör, plural: Aktörer}
"""


def open_results(page, server, query: str = QUERY, filters=(), width: int = 1280):
    """Opens the results page, and waits until there is something to narrow the results by."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(server.address(facts.SEARCH_PAGE + "?" + urlencode([("q", query), *filters])))
    page.wait_for_selector(f"{PANEL} input", state="attached")
    return page


def box(page, key: str, value: str):
    """The box of a value, found by what screen readers call it."""
    named = page.get_by_role("checkbox", name=re.compile("^" + re.escape(value)))
    return page.locator(f"{PANEL} input[name={key}]").and_(named).first


def settled(page, count: int, query: str = QUERY):
    """Waits until the heading says how many results there are."""
    start = f"{count} träff på" if count == 1 else f"{count} träffar på"
    text = f"{start} {query}" if count else f"Inga träffar på {query}"
    page.wait_for_function(
        "([selector, text]) => document.querySelector(selector)?.textContent.startsWith(text)",
        arg=[HEADING, text],
    )


def wait_for(page, selector: str, test: str, *values):
    """Waits until the elements that fit a selector pass a test: `(elements, …values) => …`."""
    page.wait_for_function(
        f"([selector, values]) => ({test})([...document.querySelectorAll(selector)], ...values)",
        arg=[selector, values],
    )


def actor(number: int) -> str:
    """The name of an actor, counted from 0."""
    return HOSTILE if number == 1 else f"Aktör {number:02}"


def build_small_site(folder: Path) -> Path:
    """Builds a site where the word *fiol* is on every page, and gives the folder of it."""
    content = folder / "content"
    (content / "registers").mkdir(parents=True)
    _write(content / "site.yaml", "title: Liten\nlanguage: sv\n")
    _write(content / "types.yaml", TYPES)
    names = "".join(
        f"a{number}: {{name: {json.dumps(actor(number), ensure_ascii=False)}}}\n"
        for number in range(ACTORS)
    )
    _write(content / "registers/actors.yaml", names)
    _write(content / "index.md", "---\ntype: page\ntitle: Start\n---\n\nHej.\n")
    for name, listing in (("sok", "search"), ("a-o", "a-z")):
        _write(
            content / f"{name}.md",
            f"---\ntype: page\ntitle: {name}\nlisting: {listing}\nunlisted: true\n---\n",
        )
    for number in range(1, ACTORS + 1):
        kind = "news" if number % 2 else "page"
        status = "status: archived\n" if number == 3 else ""
        keys = ", ".join(f"a{place}" for place in range(number))
        _write(
            content / f"sida-{number:02}.md",
            f"---\ntype: {kind}\ntitle: Sida {number}\n{status}actors: [{keys}]\n---\n\n"
            "Här står fiol.\n",
        )
    public = folder / "public"
    command = [GUIDE, "build", "--content", content, "--theme", facts.ROOT / "theme"]
    done = subprocess.run(
        [*command, "--output", public], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return public


@cache
def asked(public: Path, query: str, filters: tuple = (), archived: bool = False) -> dict:
    """What the program answers to the same question, with every page it finds."""
    command = [GUIDE, "search", query, "--site", public, "--json", "--limit", "1000"]
    for key, value in filters:
        command += ["--filter", f"{key}={value}"]
    if archived:
        command.append("--archived")
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def _write(path: Path, text: str):
    path.write_text(text, encoding="utf-8")
