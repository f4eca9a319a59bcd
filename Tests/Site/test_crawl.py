"""A reader who follows every link from the start page: what is found, and what happens there."""

from dataclasses import dataclass, field
from urllib.parse import unquote, urldefrag

import pytest

import site_facts as facts
from site_server import SiteServer
from site_visit import REFRESH, STORAGE, every_page

BASES = {"at the root": "/", "below a folder": "/guide/"}

# The links that can be followed on a page, with its scripts and without them, and the ids that
# links may lead to.
LINKS = """async () => {
  const source = await (await fetch(location.href)).text();
  const written = new DOMParser().parseFromString(source, "text/html");
  const links = [document, written].flatMap((page) => [
    ...[...page.querySelectorAll("a[href], area[href]")].map((link) => link.getAttribute("href")),
    ...[...page.querySelectorAll("form[action]")].map((form) => form.getAttribute("action")),
  ]);
  return {
    links: [...new Set(links.map((link) => new URL(link, location.href).href))],
    ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
  };
}"""


@dataclass
class Crawl:
    """What a reader met."""

    links: dict = field(default_factory=dict)
    ids: dict = field(default_factory=dict)
    dead: list = field(default_factory=list)
    console: list = field(default_factory=list)
    foreign: list = field(default_factory=list)
    stored: list = field(default_factory=list)


def crawl(browser, server) -> Crawl:
    """Follows links, pages in the order they are found, all in one browser profile."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    seen = Crawl()
    here = [""]
    page.on("console", lambda message: seen.console.append(f"{here[0]}: {message.text}"))
    page.on("pageerror", lambda error: seen.console.append(f"{here[0]}: {error}"))
    page.on("request", lambda request: _note(seen.foreign, request.url, server, here))
    page.on("response", lambda answer: _note_dead(seen.dead, answer, here))
    waiting = [server.address("")]
    while waiting:
        address = waiting.pop(0)
        path = server.path(address)
        if path in seen.links:
            continue
        here[0] = path
        if path and not path.endswith(("/", ".html")):
            # A feed or a file: it is asked for, not shown.
            answer = context.request.get(address)
            seen.links[path], seen.ids[path] = [], None
            if answer.status != 200:
                seen.dead.append(f"{answer.status} {address}")
            continue
        page.goto(address, wait_until="load")
        found = page.evaluate(LINKS)
        seen.links[path] = found["links"]
        seen.ids[path] = set(found["ids"])
        for link in found["links"]:
            if link.startswith(server.address("")):
                waiting.append(urldefrag(link).url.partition("?")[0])
    kept = page.evaluate(STORAGE) | {"jar": context.cookies()}
    seen.stored = [name for name, value in kept.items() if value]
    context.close()
    return seen


def _note(foreign: list, address: str, server, here: list):
    if not address.startswith((server.address(""), server.origin + "/favicon.ico")):
        foreign.append(f"{here[0]}: {address}")


def _note_dead(dead: list, answer, here: list):
    if answer.status >= 400 and not answer.url.endswith("/favicon.ico"):
        dead.append(f"{here[0]}: {answer.status} {answer.url}")


def leading(public) -> set:
    """The pages that only lead on."""
    return {
        file.relative_to(public).as_posix().removesuffix("index.html")
        for file in public.rglob("*.html")
        if REFRESH.search(file.read_bytes())
    }


def lost_fragments(server, seen: Crawl) -> list:
    """Links to a place of a page that it has not."""
    lost = []
    for path, links in seen.links.items():
        for link in links:
            address, fragment = urldefrag(link)
            if fragment and address.startswith(server.address("")):
                ids = seen.ids[server.path(address)]
                if ids is not None and unquote(fragment) not in ids:
                    lost.append(f"{path}: {link}")
    return lost


@pytest.mark.parametrize("base", BASES)
def test_all_is_found_by_links_and_nothing_is_dead_said_asked_of_others_or_stored(
    browser, public, base
):
    with SiteServer(public, base=BASES[base]) as server:
        seen = crawl(browser, server)
        found = {unquote(path) for path in seen.links}
        faults = {
            "no link leads to": set(every_page(public)) - leading(public) - found - {"404.html"},
            "dead": seen.dead,
            "lost": lost_fragments(server, seen),
            "the console says": seen.console,
            "another server is asked": seen.foreign,
            "stored": seen.stored,
            "out of the folder": {
                link
                for links in seen.links.values()
                for link in links
                if link.startswith(server.origin) and not link.startswith(server.address(""))
            },
        }
    assert {what: found for what, found in faults.items() if found} == {}
    assert len(found) > 200


@pytest.mark.parametrize("kind", sorted(facts.LEAVING))
def test_an_old_address_leads_on_without_javascript_or_waiting(browser, server, kind):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.address(facts.PAGES[kind]))
    page.wait_for_url(lambda address: server.path(address) != facts.PAGES[kind], timeout=5000)
    assert page.locator("h1").count() == 1
    context.close()
