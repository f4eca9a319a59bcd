"""Narrowing the results: boxes, counts, addresses, the way back, and what is read aloud."""

from urllib.parse import parse_qsl, urlsplit

import pytest

import search_corner as corner
import site_facts as facts
from search_corner import (
    HEADING, PANEL, QUERY, REMOVE, STATUS, box, open_results, settled, wait_for,
)
from site_visit import AXE, OVERFLOW, RUN_AXE

def _shown(page) -> dict:
    """The counts in the panel: by key, by value, shown boxes only."""
    rows = page.eval_on_selector_all(
        f"{PANEL} fieldset:not([hidden]) label:has(.count:not(:empty))",
        "(rows) => rows.map((row) => [row.control.name, row.control.value,"
        " Number(row.querySelector('.count').textContent), row.control.checked])",
    )
    shown = {}
    for key, value, count, is_chosen in rows:
        shown.setdefault(key, {})[value] = (count, is_chosen)
    return shown


def _expected(public, filters=(), query: str = QUERY, archived: bool = False) -> dict:
    """The counts that the program gives."""
    answer = corner.asked(public, query, tuple(filters), archived)
    return {
        facet["key"]: {one["name"]: (one["count"], one["isChosen"]) for one in facet["values"]}
        for facet in answer["facets"]
    }


def _pages(public, *filters) -> set:
    answer = corner.asked(public, QUERY, tuple(filters))
    return {result["path"] for result in answer["results"]}


def _two_values(public, key: str):
    values = _expected(public)[key]
    return sorted(values, key=lambda name: -values[name][0])[:2]


def test_counts_are_those_of_the_index(page, server, public):
    open_results(page, server)
    assert _shown(page) == _expected(public)
    assert len(_shown(page)) >= 4


def test_values_of_a_facet_are_alternatives_and_facets_are_conditions(page, server, public):
    first, second = _two_values(public, "actors")
    kind = _two_values(public, "type")[0]
    either = _pages(public, ("actors", first)) | _pages(public, ("actors", second))
    both = either & _pages(public, ("type", kind))
    assert len(either) > len(_pages(public, ("actors", first)))
    open_results(page, server)
    box(page, "actors", first).click()
    settled(page, len(_pages(public, ("actors", first))))
    box(page, "actors", second).click()
    settled(page, len(either))
    box(page, "type", kind).click()
    settled(page, len(both))
    page.wait_for_load_state("networkidle")
    chosen = [("actors", first), ("actors", second), ("type", kind)]
    links = page.eval_on_selector_all(
        ".results h3 a", "(links) => links.map((link) => new URL(link.href).pathname)"
    )
    assert set(links) <= both and len(links) == min(10, len(both))
    shown = _shown(page)
    for key, values in _expected(public, chosen).items():
        for name, what in values.items():
            assert shown[key][name] == what
    # What the choices leave nothing of keeps its place, without results.
    for key, values in shown.items():
        for name, (count, _) in values.items():
            assert count == _expected(public, chosen).get(key, {}).get(name, (0, False))[0]


def test_the_address_can_be_shared_and_the_way_back_works(page, server, public, browser):
    first, second = _two_values(public, "actors")
    only_first = len(_pages(public, ("actors", first)))
    either = len(_pages(public, ("actors", first)) | _pages(public, ("actors", second)))
    open_results(page, server)
    everything = len(_pages(public))
    box(page, "actors", first).click()
    settled(page, only_first)
    box(page, "actors", second).click()
    settled(page, either)
    assert parse_qsl(urlsplit(page.url).query) == [
        ("q", QUERY), ("actors", first), ("actors", second),
    ]
    shared = browser.new_page()
    shared.goto(page.url)
    settled(shared, either)
    shared.wait_for_selector(f"{PANEL} input:checked")
    assert shared.locator(f"{PANEL} input:checked").count() == 2
    shared.close()
    page.go_back()
    settled(page, only_first)
    wait_for(page, f"{PANEL} input:checked", "(boxes) => boxes.length === 1")
    page.go_back()
    settled(page, everything)
    wait_for(page, f"{PANEL} input:checked", "(boxes) => boxes.length === 0")
    page.go_forward()
    settled(page, only_first)


def test_a_new_question_is_a_step_back_and_its_letters_are_none(page, server):
    open_results(page, server)
    field = page.locator(facts.SEARCH_FIELD)
    field.fill("")
    field.press_sequentially("tandvården", delay=200)
    page.keyboard.press("Enter")
    wait_for(page, HEADING, "([one]) => one?.textContent.endsWith(' tandvården')")
    page.go_back()
    wait_for(page, facts.SEARCH_FIELD, "([field], query) => field.value === query", QUERY)
    wait_for(page, HEADING, "([one], query) => one?.textContent.endsWith(query)", QUERY)


def test_the_skip_link_asks_nothing_again(page, server):
    open_results(page, server)
    page.evaluate("() => { document.querySelector('#search-results h2').dataset.seen = 'yes'; }")
    page.locator(facts.SKIP_LINK).focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert page.locator(f"{HEADING}[data-seen]").count() == 1


def test_boxes_work_from_the_keyboard_and_keep_the_focus(page, server, public):
    open_results(page, server)
    first = next(iter(_shown(page)["topic"]))
    page.locator(f"{PANEL} summary").focus()
    page.keyboard.press("Tab")
    name = page.evaluate("() => document.activeElement.value")
    assert name == first
    page.evaluate("() => { document.activeElement.dataset.seen = 'yes'; }")
    page.keyboard.press("Space")
    settled(page, len(_pages(public, ("topic", name))))
    page.wait_for_load_state("networkidle")
    assert page.evaluate("() => document.activeElement.dataset.seen") == "yes"
    assert page.evaluate("() => document.activeElement.checked") is True
    page.keyboard.press("Space")
    settled(page, len(_pages(public)))
    page.wait_for_timeout(200)
    assert page.evaluate("() => document.activeElement.dataset.seen") == "yes"
    assert page.locator(f"{PANEL} input:focus").is_visible()


def test_results_come_first_and_stay_where_they_are(page, server):
    page.add_init_script("""
      addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
        const first = document.querySelector(".results h3");
        if (first && !window.early) {
          window.early = { boxes: document.querySelectorAll("details input").length };
          requestAnimationFrame(() => { window.early.y = first.getBoundingClientRect().y; });
        }
      }).observe(document.body, { childList: true, subtree: true }));
    """)
    for width in facts.WIDTHS:
        open_results(page, server, width=width)
        page.wait_for_load_state("networkidle")
        early = page.evaluate("() => window.early")
        assert early["boxes"] == 0
        y = page.evaluate("() => document.querySelector('.results h3').getBoundingClientRect().y")
        assert abs(y - early["y"]) < 1


def test_the_panel_is_open_where_there_is_room_and_closed_where_there_is_not(page, server):
    open_results(page, server, width=1280)
    assert page.locator(f"{PANEL}[open]").count() == 1
    panel = page.locator(PANEL).bounding_box()
    results = page.locator(".results").bounding_box()
    assert panel["x"] + panel["width"] <= results["x"]
    open_results(page, server, width=320)
    assert page.locator(f"{PANEL}:not([open])").count() == 1
    assert page.locator(f"{PANEL} summary").bounding_box()["height"] >= 24


def test_without_a_question_there_is_nothing_to_narrow(page, server):
    page.goto(server.address(facts.SEARCH_PAGE), wait_until="networkidle")
    assert not page.locator(PANEL).is_visible()
    field = page.locator(facts.SEARCH_FIELD).bounding_box()
    assert page.locator("#search-results p").first.bounding_box()["x"] == field["x"]


def test_the_new_count_is_announced_once_and_politely(page, server, public):
    value = _two_values(public, "actors")[0]
    count = len(_pages(public, ("actors", value)))
    open_results(page, server)
    wait_for(page, STATUS, "([place]) => place.textContent")
    page.evaluate("""(selector) => {
      window.said = [];
      const place = document.querySelector(selector);
      new MutationObserver(() => window.said.push(place.textContent))
        .observe(place, { childList: true, characterData: true, subtree: true });
    }""", STATUS)
    box(page, "actors", value).click()
    settled(page, count)
    page.wait_for_timeout(900)
    said = page.evaluate("() => window.said")
    assert len(said) == 1
    assert said[0].startswith(f"{count} träffar på {QUERY}. Avgränsat till {value}")


def test_all_choices_can_be_taken_back_at_once(page, server, public):
    first, second = _two_values(public, "actors")
    open_results(page, server, filters=[("actors", first), ("actors", second)])
    settled(page, len(_pages(public, ("actors", first), ("actors", second))))
    page.locator(REMOVE).click()
    settled(page, len(_pages(public)))
    wait_for(page, HEADING, "([heading]) => heading === document.activeElement")
    assert page.locator(f"{PANEL} input:checked").count() == 0
    assert page.locator(REMOVE).count() == 0
    assert parse_qsl(urlsplit(page.url).query) == [("q", QUERY)]


def test_nothing_left_says_so_and_offers_the_way_out(page, server, public):
    open_results(page, server, filters=[("actors", "Finns inte")])
    wait_for(page, HEADING, "([one]) => one?.textContent.endsWith('de här avgränsningarna')")
    assert page.locator(".results").count() == 0
    # What was chosen is still there to take back by itself.
    assert box(page, "actors", "Finns inte").is_checked()
    assert _shown(page)["actors"]["Finns inte"] == (0, True)
    page.locator(REMOVE).click()
    settled(page, len(_pages(public)))


def test_what_else_an_address_holds_narrows_nothing(page, server, public):
    open_results(page, server, filters=[("utm_source", "brev"), ("", "x"), ("constructor", "y")])
    settled(page, len(_pages(public)))
    assert page.locator(REMOVE).count() == 0


def test_archived_pages_come_when_asked_for_and_say_what_they_are(page, small):
    open_results(page, small, "fiol")
    assert page.locator(".results .tag").count() == 0
    archived = page.get_by_role("checkbox", name="Visa även arkiverade sidor")
    archived.click()
    settled(page, corner.ACTORS, "fiol")
    assert ("archived", "1") in parse_qsl(urlsplit(page.url).query)
    assert archived.is_checked()
    page.locator("button:has-text('Visa fler träffar')").click()
    wait_for(page, ".results > li", "(rows, count) => rows.length === count", corner.ACTORS)
    marked = page.locator(".results > li:has(.tag)")
    assert marked.count() == 1
    assert marked.locator(".tag").inner_text() == "Arkiverad"
    assert marked.locator("h3").inner_text() == "Sida 3"
    page.reload()
    settled(page, corner.ACTORS, "fiol")


def test_a_long_facet_shows_the_commonest_and_the_others_when_asked(page, small):
    open_results(page, small, "fiol")
    group = page.get_by_role("group", name="Aktörer")
    assert group.locator("label:visible").count() == 8
    counts = [int(text) for text in group.locator("label:visible .count").all_inner_texts()]
    assert counts == sorted(counts, reverse=True) and counts[0] == corner.ACTORS - 1
    more = group.get_by_role("button", name=f"Visa fler ({corner.ACTORS - 8})")
    more.focus()
    page.keyboard.press("Enter")
    assert group.locator("label:visible").count() == corner.ACTORS
    ninth = group.locator("label").nth(8).locator("input")
    assert ninth.evaluate("(box) => box === document.activeElement")
    page.keyboard.press("Space")
    settled(page, corner.ACTORS - 8, "fiol")
    page.wait_for_timeout(200)
    # All stay, in their order, and the box keeps the focus.
    assert group.locator("label:visible").count() == corner.ACTORS
    assert ninth.evaluate("(box) => box === document.activeElement && box.checked")
    assert not more.is_visible()


def test_a_chosen_value_is_never_among_the_hidden(page, small):
    last = corner.actor(corner.ACTORS - 1)
    open_results(page, small, "fiol", [("actors", last)])
    assert box(page, "actors", last).is_visible() and box(page, "actors", last).is_checked()


@pytest.mark.parametrize("width", facts.WIDTHS)
@pytest.mark.parametrize("place", ["server", "small"])
def test_axe_finds_nothing_with_the_panel_open_and_nothing_is_too_wide(page, request, place, width):
    served = request.getfixturevalue(place)
    query, value = (QUERY, "Elevhälsan") if place == "server" else ("fiol", corner.HOSTILE)
    open_results(page, served, query, [("actors", value), ("archived", "1")], width)
    page.evaluate(f"() => {{ document.querySelector('{PANEL}').open = true; }}")
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(OVERFLOW) == []
    page.evaluate(AXE)
    for scheme in facts.SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate(RUN_AXE, facts.AXE_TAGS)
        assert [one["id"] for one in found["violations"]] == []


def test_every_box_is_large_enough_and_not_hidden_when_it_has_the_focus(page, server):
    open_results(page, server, width=320)
    page.locator(f"{PANEL} summary").click()
    boxes = page.locator(f"{PANEL} label:visible")
    assert boxes.count() > 5
    for place in range(boxes.count()):
        assert boxes.nth(place).bounding_box()["height"] >= 24
    page.locator(f"{PANEL} summary").focus()
    for _ in range(boxes.count()):
        page.keyboard.press("Tab")
        page.wait_for_timeout(20)
        assert page.evaluate("""() => {
          const { x, y, width, height } = document.activeElement.getBoundingClientRect();
          const top = document.elementFromPoint(x + width / 2, y + height / 2);
          return document.activeElement === top || top?.contains(document.activeElement)
            || document.activeElement.contains(top);
        }""")
    # Backwards the boxes come in from above, where the summary stays in sight.
    for _ in range(boxes.count() - 1):
        page.keyboard.press("Shift+Tab")
        page.wait_for_timeout(20)
        assert page.evaluate("""() => {
          const { x, y, width, height } = document.activeElement.getBoundingClientRect();
          return document.elementFromPoint(x + width / 2, y + height / 2)
            === document.activeElement;
        }""")


def test_who_closes_the_panel_sees_the_results(page, server):
    open_results(page, server, width=320)
    summary = page.locator(f"{PANEL} summary")
    summary.click()
    page.mouse.wheel(0, 1500)
    page.wait_for_timeout(300)
    summary.click()
    page.wait_for_timeout(300)
    assert 0 <= page.locator(HEADING).bounding_box()["y"] < 700
