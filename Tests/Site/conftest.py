"""The built site on a server, and a browser to look at it with; both once for all tests."""

from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

import checklist_corner
import search_corner
import site_facts as facts
from site_server import SiteServer
from site_visit import Visits


@pytest.fixture(scope="session")
def public() -> Path:
    """The folder of the built site."""
    folder = facts.PUBLIC
    assert (folder / "index.html").is_file(), f"there is no site in {folder}; run guide build"
    return folder


@pytest.fixture(scope="session")
def server(public):
    """The site at the root of a server."""
    with SiteServer(public, base="/") as running:
        yield running


@pytest.fixture(scope="session")
def server_below(public):
    """The same files, further down on a server."""
    with SiteServer(public, base="/en/plats/guide/") as running:
        yield running


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """A small site with more to narrow results by than the guide has, at the root of a server."""
    public = search_corner.build_small_site(tmp_path_factory.mktemp("small"))
    with SiteServer(public, base="/") as running:
        yield running


@pytest.fixture(scope="session")
def corner_files(tmp_path_factory):
    """The folder of a small site with what the guide has too little of for the checklist."""
    return checklist_corner.build_corner(tmp_path_factory.mktemp("corner"))


@pytest.fixture(scope="session")
def corner(corner_files):
    """The same, at the root of a server."""
    with SiteServer(corner_files, base="/") as running:
        yield running


@pytest.fixture(scope="session")
def browser():
    """A Chromium without a window."""
    with sync_playwright() as playwright:
        # Without a sandbox, since tests may run as root, where Chromium has none.
        running = playwright.chromium.launch(
            executable_path=facts.CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield running
        running.close()


@pytest.fixture(scope="session")
def visits(browser, server):
    """What was seen on each page; a page is visited once for all the tests that ask."""
    return Visits(browser, server)


@pytest.fixture
def page(browser):
    """An empty page in a browser profile of its own, wide and light."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()
