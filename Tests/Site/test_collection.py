"""A collection: narrowed by links or by boxes, side by side in a table, and on a map."""

import gzip
from collections import Counter
from urllib.parse import parse_qsl, urlsplit

import pytest

import site_facts as facts
from site_visit import AXE, RUN_AXE

COLLECTION = facts.PAGES["collection"]
BOXES = ".filters input[type=checkbox]"
CARDS = ".collection .card"
ROWS = ".comparison tbody tr"
LINE = ".result-line"
TILES = ".tiles a"
RESET = ".filter-reset"

SHOWN = """() => {
  const shown = (places) => [...document.querySelectorAll(places)]
    .filter((one) => one.checkVisibility())
    .map((one) => one.querySelector("a").getAttribute("href"));
  const boxes = [...document.querySelectorAll(".filters input")];
  return {
    cards: shown(".collection .card"),
    rows: shown(".comparison tbody tr"),
    counts: Object.fromEntries(boxes.map((box) =>
      [`${box.name}/${box.value}`, +box.parentNode.querySelector(".count").textContent])),
  };
}"""

# Each card with the values it has, as its markup says.
VALUES = """() => [...document.querySelectorAll(".collection .card")].map((card) => [
  card.querySelector("a").getAttribute("href"), card.dataset.values.split(" "),
])"""

SHIFT = """() => new Promise((done) => {
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(shift), 500);
})"""


@pytest.fixture
def ready(page, server):
    """The collection with its boxes in place."""

    def visit(query=""):
        page.goto(server.address(COLLECTION + query), wait_until="networkidle")
        page.wait_for_selector(".filters.is-live")
        return page

    return visit


def tick(page, way):
    name, value = way.split("/")
    page.locator(f'{BOXES}[name="{name}"][value="{value}"]').click()


def expected(values, chosen):
    """What must be seen: all fields at once, any value of each."""
    fields = {way.split("/")[0] for way in chosen}

    def fits(own, without=None):
        return all(
            any(way in own for way in chosen if way.split("/")[0] == field)
            for field in fields - {without}
        )

    cards = [href for href, own in values if fits(own)]
    counts = Counter(
        way for _, own in values for way in own if fits(own, without=way.split("/")[0])
    )
    return cards, counts


def choices(values):
    """Several choices: one value, two of a field, two fields, and one that leaves nothing."""
    by_field = {}
    for way in sorted({way for _, own in values for way in own}):
        by_field.setdefault(way.split("/")[0], []).append(way)
    first, second = list(by_field.values())[:2]
    all_ways = sorted(way for ways in by_field.values() for way in ways)
    nothing = next(
        [one, other]
        for one in all_ways
        for other in all_ways
        if one.split("/")[0] != other.split("/")[0] and not expected(values, [one, other])[0]
    )
    return [[first[0]], first[:2], [first[0], second[0]], first[:2] + second[:2], nothing]


def test_boxes_show_what_has_all_that_is_chosen_and_count_the_rest(ready):
    page = ready()
    values = page.evaluate(VALUES)
    assert len(values) == page.locator(ROWS).count() > 2
    seen = set()
    for chosen in choices(values):
        page.locator(RESET).click()
        for way in chosen:
            tick(page, way)
        cards, counts = expected(values, chosen)
        shown = page.evaluate(SHOWN)
        assert shown["cards"] == shown["rows"] == cards, chosen
        assert {way: count for way, count in shown["counts"].items() if count} == counts, chosen
        text = page.locator(LINE).inner_text()
        assert f"{len(cards)} av {len(values)}" in text
        assert ("Ta bort något" in text) == (not cards)
        seen.add(len(cards))
    assert 0 in seen and len(seen) > 2


def test_what_is_chosen_is_in_the_address_and_the_address_chooses(ready):
    page = ready("?x=1&region=finns-inte")
    values = page.evaluate(VALUES)
    assert len(page.evaluate(SHOWN)["cards"]) == len(values), "a value nobody has chooses nothing"
    chosen = choices(values)[3]
    before = page.evaluate("() => history.length")
    for way in chosen:
        tick(page, way)
    query = urlsplit(page.url).query
    ways = [("x", "1")] + [tuple(way.split("/")) for way in chosen]
    assert sorted(parse_qsl(query)) == sorted(ways)
    assert page.evaluate("() => history.length") == before, "no step back for each box"
    cards = page.evaluate(SHOWN)["cards"]
    other = ready("?" + query)
    assert other.evaluate(SHOWN)["cards"] == cards
    other.locator(f"{CARDS}:visible a").first.click()
    other.wait_for_url(lambda address: "?" not in address)
    other.go_back()
    other.wait_for_selector(".filters.is-live")
    assert other.evaluate(SHOWN)["cards"] == cards
    other.locator(RESET).click()
    assert urlsplit(other.url).query == "x=1"
    assert len(other.evaluate(SHOWN)["cards"]) == len(values)


def test_each_change_is_said_once_and_politely(ready):
    page = ready()
    assert page.locator(LINE).get_attribute("role") == "status"
    page.evaluate("""() => {
      window.said = [];
      new MutationObserver(() => said.push(document.querySelector(".result-line").textContent))
        .observe(document.querySelector(".result-line"),
          { childList: true, characterData: true, subtree: true });
    }""")
    page.locator(BOXES).first.click()
    page.locator(RESET).click()
    said = page.evaluate("() => said")
    assert len(said) == 2 and said[0] != said[1]


def test_the_keyboard_chooses_and_keeps_its_place(ready):
    page = ready()
    page.locator(BOXES).nth(1).focus()
    page.keyboard.press("Space")
    assert page.evaluate("() => document.activeElement.checked") is True
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.type") == "checkbox"
    page.locator(RESET).focus()
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.className") == "filter-reset"
    assert page.locator(f"{BOXES}:checked").count() == 0


@pytest.mark.parametrize("width", facts.WIDTHS)
def test_nothing_moves_when_boxes_take_the_place_of_links(browser, server, width):
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    for query in ("", "?region=region-dalarna"):
        page.goto(server.address(COLLECTION + query), wait_until="networkidle")
        page.wait_for_selector(".filters.is-live", state="attached")
        assert page.evaluate(SHIFT) == 0
    context.close()


def test_boxes_stand_where_the_links_stood(browser, server):
    places = []
    for is_on in (True, False):
        context = browser.new_context(
            viewport={"width": 1280, "height": 900}, java_script_enabled=is_on
        )
        page = context.new_page()
        page.goto(server.address(COLLECTION), wait_until="networkidle")
        places.append([item.bounding_box() for item in page.locator(".filter li").all()])
        context.close()
    assert len(places[0]) > 5
    assert places[0] == places[1]


def test_without_javascript_each_value_is_a_page_of_its_own(browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.address(COLLECTION))
    assert page.locator(BOXES).count() == 0
    assert not page.locator(RESET).is_visible()
    counted = "all => all.map((one) => [one.href, +one.querySelector('.count').textContent])"
    ways = page.eval_on_selector_all(".filters a", counted)
    assert len(ways) > 5
    tiles = page.eval_on_selector_all(TILES, counted)
    assert tiles and all(tile in ways for tile in tiles)
    for address, count in ways:
        assert page.goto(address).status == 200
        assert page.locator(CARDS).count() == count
        assert page.locator(".filters [aria-current=true]").count() == 1
        assert page.locator(ROWS).count() == (count if count > 1 else 0)
    context.close()


def test_every_way_of_the_map_is_also_in_a_list_with_its_full_name(page, server):
    page.goto(server.address(COLLECTION), wait_until="networkidle")
    tiles = page.eval_on_selector_all(TILES, "links => links.map((link) => link.href)")
    names = page.eval_on_selector_all(
        ".tile-names a", "links => links.map((link) => [link.href, link.textContent])"
    )
    assert sorted(tiles) == sorted(href for href, _ in names)
    for href, name in names:
        link = page.locator(f'{TILES}[href="{href.split("/")[-1]}"]')
        assert name in " ".join(link.text_content().split())
    assert page.locator(".tiles li:not([aria-hidden])").count() == len(tiles)
    assert page.locator(".tiles li").count() == 21


def test_a_tile_chooses_its_region(ready):
    page = ready()
    tile = page.locator(TILES).first
    count = int(tile.locator(".count").text_content())
    tile.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "?" in address)
    page.wait_for_selector(".filters.is-live")
    assert page.locator(f"{CARDS}:visible").count() == count
    assert page.locator(f"{BOXES}:checked").count() == 1
    assert page.locator(f"{TILES}[aria-current=true]").count() == 1


@pytest.mark.parametrize("width", (320, 768, 1280))
def test_tiles_are_large_enough_and_none_lies_on_another(browser, server, width):
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(server.address(COLLECTION), wait_until="networkidle")
    boxes = [tile.bounding_box() for tile in page.locator(".tile").all()]
    for box in boxes:
        assert box["width"] >= 24 and box["height"] >= 24
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
    corners = {(round(box["x"]), round(box["y"])) for box in boxes}
    assert len(corners) == len(boxes) == 21
    for label in page.locator(".tile > * > span:first-child, .tile > span").all():
        assert label.evaluate("one => one.scrollWidth <= one.clientWidth + 1")
    context.close()


@pytest.mark.parametrize("path", [COLLECTION, "tidiga-samordnade-insatser/framgangsfaktorer/"])
def test_a_table_is_read_row_by_row_on_a_phone_and_stays_a_table(browser, server, path):
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(server.address(path), wait_until="networkidle")
    table = page.locator("table.stacks").first
    assert table.evaluate("one => one.parentNode.scrollWidth <= one.parentNode.clientWidth")
    cells = table.locator("td[data-label]")
    assert cells.count() > 4
    for cell in cells.all():
        label = cell.evaluate("one => getComputedStyle(one, '::before').content")
        assert cell.get_attribute("data-label") in label
    tree = context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = Counter(node["role"]["value"] for node in tree if not node.get("ignored"))
    rows = page.locator("tr").count()
    assert roles["row"] == rows
    assert roles["rowheader"] == page.locator("th[scope=row]").count() > 2
    assert roles["columnheader"] == page.locator("th[scope=col]").count() > 2
    assert roles["cell"] + roles["gridcell"] == page.locator("td").count()
    assert roles["table"] == page.locator("table").count()
    context.close()


@pytest.mark.parametrize("width", facts.WIDTHS)
@pytest.mark.parametrize("scheme", facts.SCHEMES)
@pytest.mark.parametrize("forced", ["none", "active"])
def test_axe_finds_nothing_once_something_is_chosen(browser, server, width, scheme, forced):
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, forced_colors=forced,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(server.address(COLLECTION + "?region=region-dalarna"), wait_until="networkidle")
    toggle = page.locator(".for-filters > summary")
    if toggle.is_visible():
        toggle.click()
    assert page.locator(f"{BOXES}:checked").is_visible()
    page.evaluate(AXE)
    # The frame around it is the same on every page and looked at elsewhere.
    run = RUN_AXE.replace("axe.run(document", "axe.run('main'")
    found = page.evaluate(run, facts.AXE_TAGS)["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    context.close()


def test_the_script_is_small_and_only_collections_fetch_it(page, server, public):
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(server.address(COLLECTION), wait_until="networkidle")
    own = [address for address in fetched if "/assets/collection" in address]
    assert len(own) == 1
    file = public / server.path(own[0])
    assert len(gzip.compress(file.read_bytes(), 9)) <= 1500
    fetched.clear()
    page.goto(server.address(facts.PAGES["topic"]), wait_until="networkidle")
    assert fetched and not [address for address in fetched if "collection" in address]
