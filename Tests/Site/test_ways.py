"""Finding one's way: the same things in the same places, and more than one way to each page."""

from urllib.parse import urljoin

import pytest

import site_facts as facts
from checklist_page import kinds, open_kind
from search_corner import asked
from test_markup import classes, read


@pytest.fixture(scope="module")
def trees(public):
    """The pages with a header, by path."""
    return {path: tree for path, tree in read(public).items() if list(tree.all("header"))}


def outline(path: str, tree) -> tuple:
    """What the frame of a page holds, in its order: menu, search, help and foot."""
    depth = "../" * path.count("/") or "./"
    frame = []
    for part in tree.all("header", "footer"):
        if not {"site-header", "site-footer"} & set(classes(part)):
            continue
        for link in part.all("a"):
            address = link.attributes["href"]
            frame.append((link.text, address.removeprefix("/" if path == "404.html" else depth)))
    return tuple(frame)


def in_language(trees, language: str):
    return {
        path: tree
        for path, tree in trees.items()
        if next(tree.all("html")).attributes.get("lang") == language
    }


@pytest.mark.parametrize("language", ["sv", "en"])
def test_menu_and_foot_have_the_same_links_in_the_same_order_everywhere(trees, language):
    frames = {}
    for path, tree in in_language(trees, language).items():
        # A page in two languages links to itself in the other; all else is the same.
        same = tuple(link for link in outline(path, tree) if link[0])
        frames.setdefault(same, []).append(path)
    if language == "sv":
        assert sum(len(paths) for paths in frames.values()) > 200
    assert len(frames) <= 1, [paths[:3] for paths in frames.values()]


def test_help_is_in_the_same_place_on_every_page(trees):
    """WCAG 3.2.6: contact details and the way to contact stand in the foot, in one order."""
    for path, tree in trees.items():
        foot = next(part for part in tree.all("footer") if "site-footer" in classes(part))
        assert [part for part in foot.all("div") if "data-contact" in part.attributes], path
        assert any("kontakt" in link.attributes["href"] or "contact" in link.attributes["href"]
                   for link in foot.all("a")), path


def test_parts_of_a_page_come_in_one_order(trees):
    order = ["site-header", "breadcrumbs", "main", "site-footer"]
    for path, tree in trees.items():
        parts = []
        for part in tree.all("header", "nav", "main", "footer"):
            known = ["main"] if part.name == "main" else classes(part)
            parts += [name for name in known if name in order]
        assert parts == [name for name in order if name in parts], path
        skip = next(tree.all("a"))
        assert "skip-link" in classes(skip), path


def test_there_are_two_ways_to_every_page(trees, public):
    """A page is linked to from two pages, as the list from A to Ö, or from one and is searched."""
    ways = {}
    for path, tree in trees.items():
        for link in tree.all("a"):
            target = urljoin(f"http://x/{path}", link.attributes.get("href", "")).split("#")[0]
            if target.startswith("http://x/") and target != f"http://x/{path}":
                ways.setdefault(target.removeprefix("http://x/"), set()).add(path)
    # What a search or a missing address gives is a step of its own, and filters are views.
    process = {"404.html", facts.SEARCH_PAGE, "en/" + facts.SEARCH_PAGE, facts.ALPHABET}
    views = {
        path for path, tree in trees.items()
        if {"kind-whole-section"} & set(classes(next(tree.all("body"))))
    }
    some = [path for path in trees if path not in process | views]
    few = [path for path in some if len(ways.get(path, ())) < 2]
    assert [path for path in views if not ways.get(path)] == []
    for path in few:
        title = next(trees[path].all("h1")).text
        hits = asked(public, title, archived=True)["results"]
        assert len(ways.get(path, ())) == 1, path
        assert any(hit["path"].strip("/") == path.strip("/") for hit in hits), path
    listed = [path for path in trees if facts.ALPHABET in ways.get(path, ())]
    assert len(listed) > 0.8 * len(trees)


@kinds
def test_search_and_menu_are_reached_from_every_kind_of_page(browser, server, kind):
    page = open_kind(browser, server, kind)
    assert page.locator(facts.SEARCH_FIELD).first.is_visible()
    assert page.locator("nav.site-navigation a").first.is_visible()
    assert page.locator(f"footer a[href*='{facts.ALPHABET}']").is_visible()


@kinds
def test_parts_are_landmarks_and_those_of_a_kind_have_names(browser, server, kind):
    page = open_kind(browser, server, kind)
    count = page.evaluate(
        """() => ({
          banner: document.querySelectorAll("body > header").length,
          main: document.querySelectorAll("main").length,
          contentinfo: document.querySelectorAll("body > footer").length,
          nameless: [...document.querySelectorAll("nav")].filter((nav) =>
            !nav.getAttribute("aria-label") && !nav.getAttribute("aria-labelledby")).length,
        })"""
    )
    assert count == {"banner": 1, "main": 1, "contentinfo": 1, "nameless": 0}


def test_results_are_a_list_with_headings_kinds_and_marks(browser, server):
    page = open_kind(browser, server, "search with hits")
    hits = page.locator("#search-results ol > li")
    assert hits.count() > 3
    for number in range(hits.count()):
        hit = hits.nth(number)
        assert hit.locator("h2, h3").count() == 1
        assert hit.locator("a").count() >= 1
        assert len(hit.inner_text().splitlines()) > 1
    assert page.locator("#search-results ol mark").count() > 0


def test_a_search_without_hits_offers_another_spelling_the_list_and_help(browser, server):
    page = open_kind(browser, server, "search without hits")
    text = page.locator("#search-results").inner_text()
    assert "Pröva ett annat ord" in text
    assert page.locator(f"main a[href*='{facts.ALPHABET}']").first.is_visible()
    assert page.locator("footer a[href*='kontakt']").is_visible()
