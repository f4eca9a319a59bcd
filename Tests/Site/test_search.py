"""Searching in the built site as readers do, with and without JavaScript."""

import pytest

import site_facts as facts

searches = pytest.mark.parametrize("query,path", facts.SEARCHES.items())


def _first_path(page, server, selector: str) -> str:
    """The path of the first link, once there is one."""
    first = page.locator(selector).first
    first.wait_for(timeout=10_000)
    return server.path(first.evaluate("(link) => link.href"))


@searches
@pytest.mark.parametrize("place", ["server", "server_below"])
def test_the_right_page_comes_first_on_the_results_page(page, request, place, query, path):
    server = request.getfixturevalue(place)
    page.goto(server.address(""))
    page.locator(facts.SEARCH_FIELD).fill(query)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: server.path(address) == facts.SEARCH_PAGE)
    assert _first_path(page, server, facts.SEARCH_RESULT_LINKS) == path
    assert page.locator(facts.SEARCH_FIELD).input_value() == query


@searches
def test_the_right_page_is_suggested_first_while_typing(page, server, query, path):
    page.goto(server.address(""))
    page.locator(facts.SEARCH_FIELD).press_sequentially(query, delay=5)
    page.wait_for_load_state("networkidle")
    # What the last letter brings may come a moment later.
    page.wait_for_timeout(300)
    assert _first_path(page, server, facts.SUGGESTION_LINKS) == path


@searches
def test_the_right_page_comes_first_when_typed_on_the_results_page(page, server, query, path):
    page.goto(server.address(facts.SEARCH_PAGE))
    page.locator(facts.SEARCH_FIELD).press_sequentially(query, delay=5)
    page.keyboard.press("Enter")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    assert _first_path(page, server, facts.SEARCH_RESULT_LINKS) == path


def test_a_result_leads_to_its_page(page, server):
    page.goto(server.address(facts.SEARCH_PAGE + "?q=BUP"))
    first = page.locator(facts.SEARCH_RESULT_LINKS).first
    first.wait_for()
    address = first.evaluate("(link) => link.href")
    first.click()
    page.wait_for_url(address)
    assert page.locator("h1").count() == 1


def test_a_search_without_hits_lists_none_and_says_so(page, server):
    page.goto(server.address(facts.SEARCH_PAGE + "?q=xyzzyqwv"), wait_until="networkidle")
    page.wait_for_timeout(300)
    assert page.locator("main").inner_text().count("xyzzyqwv") >= 1
    assert page.locator(f"main a[href*='{facts.ALPHABET}']").count() >= 1
    assert page.locator("#search-results mark").count() == 0


def test_markup_in_a_query_stays_text(page, server):
    page.goto(
        server.address(facts.SEARCH_PAGE + "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20elev"),
        wait_until="networkidle",
    )
    page.wait_for_timeout(300)
    assert page.locator("#search-results img").count() == 0


@pytest.mark.parametrize("place", ["server", "server_below"])
def test_without_javascript_the_form_leads_to_the_alphabet(browser, request, place):
    server = request.getfixturevalue(place)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in ["", "samverkan/bup/", facts.SEARCH_PAGE]:
        page.goto(server.address(path))
        page.locator(facts.SEARCH_FIELD).fill("orosanmälan")
        page.locator(facts.SEARCH_BUTTON).click()
        page.wait_for_url(lambda address: server.path(address) == facts.ALPHABET)
        assert page.locator("main a[href*='orosanmalan']").count() >= 1
    context.close()


def test_without_javascript_another_name_is_two_clicks_from_the_form(browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for typed, letter, name, path in facts.OTHER_NAMES:
        page.goto(server.address(""))
        page.locator(facts.SEARCH_FIELD).fill(typed)
        page.locator(facts.SEARCH_BUTTON).click()
        page.wait_for_url(lambda address: server.path(address) == facts.ALPHABET)
        page.locator(facts.LETTER_LINKS).get_by_text(letter, exact=True).click()
        entry = page.locator("main li", has_text="se ").get_by_role("link", name=name, exact=True)
        entry.first.click()
        assert server.path(page.url) == path
    context.close()
