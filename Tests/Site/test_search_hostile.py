"""Questions and addresses made to harm: they are answered soon, as text, and nothing is kept."""

from urllib.parse import quote, urlencode

import pytest

import search_corner as corner
import site_facts as facts
from search_corner import HEADING, QUERY, box, open_results, settled

VALUES = [
    "<img src=x onerror=alert(1)>", "__proto__", "constructor", "toString", "🙂🙃", "שלום",
    "\u202eabc", "%00", "&", "=", "\\", "'\"`", "a\u030a", "ö" * 2000,
]


@pytest.mark.parametrize("value", VALUES, ids=[ascii(value[:12]) for value in VALUES])
def test_hostile_values_neither_break_nor_inject(page, server, value):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text))
    places = [("actors", value), (value, "x"), ("archived", value), ("__proto__", value)]
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(server.address(facts.SEARCH_PAGE + "?" + urlencode([("q", value), *places])))
    page.wait_for_selector(HEADING)
    page.goto(server.address(facts.SEARCH_PAGE + "?" + urlencode([("q", QUERY), *places])))
    page.wait_for_selector(HEADING)
    page.wait_for_timeout(200)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    assert page.locator("#search-results img, details img").count() == 0
    assert page.evaluate("() => ({}).x") is None
    assert errors == []


def test_a_very_long_address_is_answered_soon(page, server):
    many = [("actors", f"{number}" * 20) for number in range(20_000)]
    query = urlencode([("q", "ö" * 10_000 + " plan"), *many[:2_000]])
    page.goto(server.address(facts.SEARCH_PAGE))
    page.evaluate("(query) => history.replaceState(null, '', '?' + query)", query)
    page.evaluate("() => dispatchEvent(new PopStateEvent('popstate'))")
    page.wait_for_selector(HEADING, timeout=5_000)
    assert len(page.locator(facts.SEARCH_FIELD).input_value()) <= 200


def test_names_are_text_never_markup(page, small):
    dialogs = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message) or dialog.dismiss())
    open_results(page, small, "fiol", [("actors", corner.HOSTILE)])
    settled(page, corner.ACTORS - 2, "fiol")
    assert page.locator("#search-results img, details img").count() == 0
    assert corner.HOSTILE in page.locator("#search-results").inner_text()
    assert dialogs == []


def test_nothing_is_stored_or_sent(page, server, public):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    open_results(page, server, filters=[("actors", "Elevhälsan")])
    box(page, "actors", "Socialtjänsten").click()
    page.wait_for_load_state("networkidle")
    later = [url for url in asked if facts.SEARCH_PAGE + "?" not in url]
    assert later and not [url for url in later if QUERY in url or quote("Elevhälsan") in url]
    assert page.evaluate("() => [document.cookie, localStorage.length, sessionStorage.length]") == [
        "", 0, 0,
    ]
