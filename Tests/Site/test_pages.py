"""One page of each kind, in a browser: accessible, self-contained, quiet, narrow enough."""

import pytest

import site_facts as facts

KINDS = [kind for kind in facts.PAGES if kind not in facts.LEAVING]

everywhere = pytest.mark.parametrize(
    "kind,scheme,width",
    [(kind, scheme, width) for kind in KINDS for scheme in facts.SCHEMES for width in facts.WIDTHS],
)
once = pytest.mark.parametrize("kind", KINDS)


@everywhere
def test_axe_finds_no_violation(visits, kind, scheme, width):
    assert visits(kind, width).violations[scheme] == []


@once
def test_the_page_is_there(visits, kind):
    assert visits(kind, 1280).status == (404 if kind in facts.MISSING else 200)


@once
def test_nothing_scrolls_sideways_in_a_narrow_window(visits, kind):
    visit = visits(kind, 320)
    assert visit.too_wide == []
    assert visit.scroll_width <= 320


@once
def test_the_console_stays_empty(visits, kind):
    messages = visits(kind, 1280).console + visits(kind, 320).console
    if kind in facts.MISSING:
        messages = [message for message in messages if "404" not in message]
    assert messages == []


@once
def test_nothing_is_asked_of_another_server(visits, kind):
    for width in facts.WIDTHS:
        assert visits(kind, width).foreign_requests == []


@once
def test_everything_a_page_asks_for_is_there(visits, kind):
    asked = visits(kind, 1280).failed_requests
    assert [line for line in asked if not line.endswith("/favicon.ico")] == []


@once
def test_nothing_is_stored_on_the_device(visits, kind):
    stored = visits(kind, 1280).stored
    assert stored == {
        "cookies": "", "local": [], "session": [], "databases": [], "caches": [], "jar": [],
    }


@once
def test_the_skip_link_is_the_first_stop_and_leads_to_the_content(page, server, public, kind):
    from site_visit import find_page

    page.goto(server.address(find_page(public, facts.PAGES[kind])), wait_until="networkidle")
    page.evaluate("() => { document.activeElement?.blur(); }")
    page.keyboard.press("Tab")
    link = page.locator(facts.SKIP_LINK)
    assert page.evaluate("() => document.activeElement.className") == "skip-link"
    box = link.bounding_box()
    assert box["x"] >= 0 and box["y"] >= 0 and box["height"] >= 24
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.localName") == "main"


@pytest.mark.parametrize("kind", sorted(facts.LEAVING))
def test_an_old_address_leads_on_without_javascript_or_waiting(browser, server, kind):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.address(facts.PAGES[kind]))
    page.wait_for_url(lambda address: server.path(address) != facts.PAGES[kind], timeout=5000)
    assert page.locator("h1").count() == 1
    context.close()


def test_the_site_works_further_down_on_a_server(page, server_below):
    failed = []
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    page.goto(server_below.address(""), wait_until="networkidle")
    links = page.eval_on_selector_all("a[href]", "links => links.map((link) => link.href)")
    inside = sorted({link.split("#")[0] for link in links if link.startswith(server_below.origin)})
    assert inside
    for address in inside:
        assert server_below.path(address) is not None
        page.goto(address, wait_until="networkidle")
    assert [address for address in failed if not address.endswith("/favicon.ico")] == []
