"""Narrowing the results: boxes, counts, addresses, the way back, and what is read aloud."""

import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

import pytest

import search_corner as corner
import site_facts as facts
from site_server import SiteServer
from site_visit import AXE, OVERFLOW, RUN_AXE

QUERY = "plan"
PANEL = "details.search-filters"
HEADING = "#search-results h2"
STATUS = "#search-results [role=status]"
REMOVE = "#search-results button:has-text('Ta bort avgränsningar')"


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A small site with many values, on a server."""
    public = corner.build_small_site(tmp_path_factory.mktemp("small"))
    with SiteServer(public, base="/") as running:
        running.folder = public
        yield running


def _open(page, server, query: str = QUERY, filters=(), width: int = 1280):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(server.address(facts.SEARCH_PAGE + "?" + urlencode([("q", query), *filters])))
    page.wait_for_selector(f"{PANEL} input", state="attached")
    return page


def _box(page, key: str, value: str):
    return page.locator(f"{PANEL} input[name={key}]").and_(
        page.get_by_role("checkbox", name=re.compile("^" + re.escape(value) + r"\b|^" + re.escape(value)))
    ).first


def _settled(page, count: int, query: str = QUERY):
    """Waits until the heading says how many results there are."""
    start = f"{count} träff på" if count == 1 else f"{count} träffar på"
    text = f"{start} {query}" if count else f"Inga träffar på {query}"
    page.wait_for_function(
        "([selector, text]) => document.querySelector(selector)?.textContent.startsWith(text)",
        arg=[HEADING, text],
    )


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
    _open(page, server)
    assert _shown(page) == _expected(public)
    assert len(_shown(page)) >= 4


def test_values_of_a_facet_are_alternatives_and_facets_are_conditions(page, server, public):
    first, second = _two_values(public, "actors")
    kind = _two_values(public, "type")[0]
    either = _pages(public, ("actors", first)) | _pages(public, ("actors", second))
    both = either & _pages(public, ("type", kind))
    assert len(either) > len(_pages(public, ("actors", first)))
    _open(page, server)
    _box(page, "actors", first).click()
    _settled(page, len(_pages(public, ("actors", first))))
    _box(page, "actors", second).click()
    _settled(page, len(either))
    _box(page, "type", kind).click()
    _settled(page, len(both))
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
    _open(page, server)
    everything = len(_pages(public))
    _box(page, "actors", first).click()
    _settled(page, only_first)
    _box(page, "actors", second).click()
    _settled(page, either)
    assert parse_qsl(urlsplit(page.url).query) == [
        ("q", QUERY), ("actors", first), ("actors", second),
    ]
    shared = browser.new_page()
    shared.goto(page.url)
    _settled(shared, either)
    shared.wait_for_selector(f"{PANEL} input:checked")
    assert shared.locator(f"{PANEL} input:checked").count() == 2
    shared.close()
    page.go_back()
    _settled(page, only_first)
    page.wait_for_function(f"() => document.querySelectorAll('{PANEL} input:checked').length === 1")
    page.go_back()
    _settled(page, everything)
    page.wait_for_function(f"() => document.querySelectorAll('{PANEL} input:checked').length === 0")
    page.go_forward()
    _settled(page, only_first)


def test_a_new_question_is_a_step_back_and_its_letters_are_none(page, server):
    _open(page, server)
    field = page.locator(facts.SEARCH_FIELD)
    field.fill("")
    field.press_sequentially("tandvården", delay=200)
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('#search-results h2')?.textContent.endsWith('tandvården')")
    page.go_back()
    page.wait_for_function(f"() => document.querySelector('{facts.SEARCH_FIELD}').value === '{QUERY}'")
    page.wait_for_function(
        f"() => document.querySelector('#search-results h2')?.textContent.endsWith(' {QUERY}')"
    )


def test_the_skip_link_asks_nothing_again(page, server):
    _open(page, server)
    page.evaluate("() => { document.querySelector('#search-results h2').dataset.seen = 'yes'; }")
    page.locator(facts.SKIP_LINK).focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert page.locator(f"{HEADING}[data-seen]").count() == 1


def test_boxes_work_from_the_keyboard_and_keep_the_focus(page, server, public):
    _open(page, server)
    first = next(iter(_shown(page)["topic"]))
    page.locator(f"{PANEL} summary").focus()
    page.keyboard.press("Tab")
    name = page.evaluate("() => document.activeElement.value")
    assert name == first
    page.evaluate("() => { document.activeElement.dataset.seen = 'yes'; }")
    page.keyboard.press("Space")
    _settled(page, len(_pages(public, ("topic", name))))
    page.wait_for_load_state("networkidle")
    assert page.evaluate("() => document.activeElement.dataset.seen") == "yes"
    assert page.evaluate("() => document.activeElement.checked") is True
    page.keyboard.press("Space")
    _settled(page, len(_pages(public)))
    page.wait_for_timeout(200)
    assert page.evaluate("() => document.activeElement.dataset.seen") == "yes"
    assert page.locator(f"{PANEL} input:focus").is_visible()


def test_a_box_whose_facet_is_left_out_keeps_the_focus(page, server, public):
    # A value whose results have no other value of its facet, so that nothing is left to choose.
    for query in ("tandvården", "egenvård", "bup", "orosanmälan", "samtycke"):
        for topic in _expected(public, query=query).get("topic", {}):
            chosen = (("topic", topic),)
            types = _expected(public, chosen, query).get("type")
            if types is None and "type" in _expected(public, query=query):
                _open(page, server, query, chosen)
                hidden = page.locator(f"{PANEL} fieldset[hidden]")
                assert "Slag av sida" not in page.locator(f"{PANEL} legend:visible").all_inner_texts()
                assert hidden.count() >= 0
                return
    pytest.skip("the site has no such question")


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
        _open(page, server, width=width)
        page.wait_for_load_state("networkidle")
        early = page.evaluate("() => window.early")
        assert early["boxes"] == 0
        y = page.evaluate("() => document.querySelector('.results h3').getBoundingClientRect().y")
        assert abs(y - early["y"]) < 1


def test_the_panel_is_open_where_there_is_room_and_closed_where_there_is_not(page, server):
    _open(page, server, width=1280)
    assert page.locator(f"{PANEL}[open]").count() == 1
    panel = page.locator(PANEL).bounding_box()
    results = page.locator(".results").bounding_box()
    assert panel["x"] + panel["width"] <= results["x"]
    _open(page, server, width=320)
    assert page.locator(f"{PANEL}:not([open])").count() == 1
    assert page.locator(f"{PANEL} summary").bounding_box()["height"] >= 24


def test_the_new_count_is_announced_once_and_politely(page, server, public):
    value = _two_values(public, "actors")[0]
    count = len(_pages(public, ("actors", value)))
    _open(page, server)
    page.wait_for_function(f"() => document.querySelector('{STATUS}').textContent !== ''")
    page.evaluate("""(selector) => {
      window.said = [];
      const place = document.querySelector(selector);
      new MutationObserver(() => window.said.push(place.textContent))
        .observe(place, { childList: true, characterData: true, subtree: true });
    }""", STATUS)
    _box(page, "actors", value).click()
    _settled(page, count)
    page.wait_for_timeout(900)
    said = page.evaluate("() => window.said")
    assert len(said) == 1
    assert said[0].startswith(f"{count} träffar på {QUERY}. Avgränsat till {value}")


def test_all_choices_can_be_taken_back_at_once(page, server, public):
    first, second = _two_values(public, "actors")
    _open(page, server, filters=[("actors", first), ("actors", second)])
    _settled(page, len(_pages(public, ("actors", first), ("actors", second))))
    page.locator(REMOVE).click()
    _settled(page, len(_pages(public)))
    page.wait_for_function(f"() => document.activeElement === document.querySelector('{HEADING}')")
    assert page.locator(f"{PANEL} input:checked").count() == 0
    assert page.locator(REMOVE).count() == 0
    assert parse_qsl(urlsplit(page.url).query) == [("q", QUERY)]


def test_nothing_left_says_so_and_offers_the_way_out(page, server, public):
    _open(page, server, filters=[("actors", "Finns inte")])
    page.wait_for_function(
        f"() => document.querySelector('{HEADING}').textContent.endsWith('med de här avgränsningarna')"
    )
    assert page.locator(".results").count() == 0
    # What was chosen is still there to take back by itself.
    box = _box(page, "actors", "Finns inte")
    assert box.is_checked() and _shown(page)["actors"]["Finns inte"] == (0, True)
    page.locator(REMOVE).click()
    _settled(page, len(_pages(public)))


def test_what_else_an_address_holds_narrows_nothing(page, server, public):
    _open(page, server, filters=[("utm_source", "brev"), ("", "x"), ("constructor", "y")])
    _settled(page, len(_pages(public)))
    assert page.locator(REMOVE).count() == 0


def test_archived_pages_come_when_asked_for_and_say_what_they_are(page, small):
    _open(page, small, "fiol")
    assert page.locator(".results .tag").count() == 0
    box = page.get_by_role("checkbox", name="Visa även arkiverade sidor")
    box.click()
    _settled(page, corner.ACTORS, "fiol")
    assert ("archived", "1") in parse_qsl(urlsplit(page.url).query)
    assert box.is_checked()
    page.locator("button:has-text('Visa fler träffar')").click()
    page.wait_for_function(f"() => document.querySelectorAll('.results > li').length === {corner.ACTORS}")
    marked = page.locator(".results > li:has(.tag)")
    assert marked.count() == 1
    assert marked.locator(".tag").inner_text() == "Arkiverad"
    assert marked.locator("h3").inner_text() == "Sida 3"
    page.reload()
    _settled(page, corner.ACTORS, "fiol")


def test_a_long_facet_shows_the_commonest_and_the_others_when_asked(page, small):
    _open(page, small, "fiol")
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
    _settled(page, corner.ACTORS - 8, "fiol")
    page.wait_for_timeout(200)
    # All stay, in their order, and the box keeps the focus.
    assert group.locator("label:visible").count() == corner.ACTORS
    assert ninth.evaluate("(box) => box === document.activeElement && box.checked")
    assert not more.is_visible()


def test_a_chosen_value_is_never_among_the_hidden(page, small):
    last = corner.actor(corner.ACTORS - 1)
    _open(page, small, "fiol", [("actors", last)])
    assert _box(page, "actors", last).is_visible() and _box(page, "actors", last).is_checked()


def test_names_are_text_never_markup(page, small):
    dialogs = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message) or dialog.dismiss())
    _open(page, small, "fiol", [("actors", corner.HOSTILE)])
    _settled(page, corner.ACTORS - 2, "fiol")
    assert page.locator("#search-results img, details img").count() == 0
    assert corner.HOSTILE in page.locator("#search-results").inner_text()
    assert dialogs == []


HOSTILE = [
    "<img src=x onerror=alert(1)>", "__proto__", "constructor", "toString", "🙂🙃", "שלום עולם",
    "\u202eabc", "%00", "&", "=", "\\", "'\"`", "a\u030a", "ö" * 2000,
]


@pytest.mark.parametrize("value", HOSTILE, ids=[ascii(value[:12]) for value in HOSTILE])
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


@pytest.mark.parametrize("width", facts.WIDTHS)
@pytest.mark.parametrize("place", ["server", "small"])
def test_axe_finds_nothing_with_the_panel_open_and_nothing_is_too_wide(page, request, place, width):
    served = request.getfixturevalue(place)
    query, value = (QUERY, "Elevhälsan") if place == "server" else ("fiol", corner.HOSTILE)
    _open(page, served, query, [("actors", value), ("archived", "1")], width)
    page.evaluate(f"() => {{ document.querySelector('{PANEL}').open = true; }}")
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(OVERFLOW) == []
    page.evaluate(AXE)
    for scheme in facts.SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate(RUN_AXE, facts.AXE_TAGS)
        assert [one["id"] for one in found["violations"]] == []


def test_every_box_is_large_enough_and_not_hidden_when_it_has_the_focus(page, server):
    _open(page, server, width=320)
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
    _open(page, server, width=320)
    summary = page.locator(f"{PANEL} summary")
    summary.click()
    page.mouse.wheel(0, 1500)
    page.wait_for_timeout(300)
    summary.click()
    page.wait_for_timeout(300)
    assert 0 <= page.locator(HEADING).bounding_box()["y"] < 700


def test_nothing_is_stored_or_sent(page, server, public):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    _open(page, server, filters=[("actors", "Elevhälsan")])
    _box(page, "actors", "Socialtjänsten").click()
    page.wait_for_load_state("networkidle")
    later = [url for url in asked if facts.SEARCH_PAGE + "?" not in url]
    assert later and not [url for url in later if QUERY in url or quote("Elevhälsan") in url]
    assert page.evaluate("() => [document.cookie, localStorage.length, sessionStorage.length]") == [
        "", 0, 0,
    ]
