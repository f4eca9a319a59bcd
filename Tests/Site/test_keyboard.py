"""A reader without a mouse: every control is reached, in order, and is seen when it is."""

import pytest

import site_facts as facts
from checklist_page import kinds, open_kind, widths

# Where the focus is: which control, where on the page, and whether all of it is under something.
STOP = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const boxes = [...element.getClientRects()].filter((one) => one.width > 1);
  const box = boxes[0] ?? element.getBoundingClientRect();
  // The middle of each line and a little in from its ends; what scrolls may show only some, and of
  // what is taller than the window the part in it counts.
  const topInView = (one) => Math.max(one.top, Math.min(one.bottom - 20, 0));
  const points = boxes.flatMap((one) => [one.left + 6, one.left + one.width / 2, one.right - 6]
    .map((x) => [x, topInView(one) + Math.min(one.height / 2, 20)]));
  const inView = points.filter(([x, y]) => x >= 0 && x < innerWidth && y >= 0 && y < innerHeight);
  const over = inView.map(([x, y]) => document.elementFromPoint(x, y));
  const isSeen = over.some((one) => one && (element.contains(one) || one.contains(element)));
  return {
    index: window.tabbable.indexOf(element),
    name: told.named(element),
    top: box.top + scrollY,
    bottom: box.bottom + scrollY,
    left: box.left,
    place: window.places.indexOf(element.closest("nav, form, header, footer, .text, aside")),
    inView: inView.length > 0,
    over: isSeen || !over.length ? "" : told.named(over[0]),
  };
}"""

PREPARE = """() => {
  window.tabbable = told.controls();
  window.places = [...document.querySelectorAll("nav, form, header, footer, .text, aside")];
  document.activeElement?.blur();
  return window.tabbable.map(told.named);
}"""

# Gives each control the focus in turn; tells what is not seen well enough.
OUTLINES = """() => told.controls().map((element) => {
  element.focus();
  const style = getComputedStyle(element);
  const inside = parseFloat(style.outlineOffset) < 0;
  const behind = told.backdrop(inside ? element : element.parentElement);
  return {
    name: told.named(element),
    shown: style.outlineStyle !== "none" && style.outlineStyle !== "auto",
    width: parseFloat(style.outlineWidth),
    contrast: told.contrast(style.outlineColor, behind),
  };
})"""


@pytest.fixture
def walk(browser, server):
    """A walk with Tab through a kind of page: its controls, the stops, and whether it ends."""

    def walk(kind, width):
        page = open_kind(browser, server, kind, width)
        controls = page.evaluate(PREPARE)
        stops = []
        is_out = False
        while not is_out and len(stops) < len(controls) + 20:
            page.keyboard.press("Tab")
            stop = page.evaluate(STOP)
            # After the last comes the browser itself, or at once the first again.
            is_out = stop is None or bool(stops and stop["index"] == stops[0]["index"])
            if not is_out:
                stops.append(stop)
        return controls, stops, is_out

    return walk


@kinds
@widths
def test_tab_reaches_every_control_once_in_order_in_view_and_comes_round(walk, kind, width):
    controls, stops, is_out = walk(kind, width)
    reached = [stop["index"] for stop in stops if stop["index"] >= 0]
    others = [stop["name"] for stop in stops if stop["index"] < 0]
    faults = {
        "Tab does not come round": [] if is_out else [stops[-1]["name"]],
        "not reached": [controls[one] for one in set(range(len(controls))) - set(reached)],
        "not in the order of the source": [] if reached == sorted(set(reached)) else reached,
        # A region that scrolls is a stop of its own, so that keys can scroll it.
        "nothing to stop at": [
            name for name in others if not name.startswith(("div", "table", "nav"))
        ],
        # In a part of the page the focus never goes to what is above and before. The skip link
        # lies over the page, and columns beside one another are parts of their own.
        "goes back": [
            f"{before['name']} -> {after['name']}"
            for before, after in zip(stops[1:], stops[2:])
            if before["place"] == after["place"]
            and after["bottom"] <= before["top"] + 1
            and after["left"] <= before["left"] + 1
        ],
        "out of view": [stop["name"] for stop in stops if not stop["inView"]],
        "hidden": [f"{stop['name']} under {stop['over']}" for stop in stops if stop["over"]],
    }
    assert {what: found for what, found in faults.items() if found} == {}


@kinds
@pytest.mark.parametrize("colours", facts.COLOURS)
def test_the_focus_is_seen(browser, server, kind, colours):
    for width in facts.WIDTHS:
        page = open_kind(browser, server, kind, width, **facts.COLOURS[colours])
        page.keyboard.press("Tab")
        outlines = page.evaluate(OUTLINES)
        assert len(outlines) > 10
        assert [
            f"{one['name']}: {one['width']} px, {one['contrast']:.1f}:1"
            for one in outlines
            if not one["shown"] or one["width"] < 2 or one["contrast"] < 3
        ] == []


@kinds
def test_the_skip_link_is_the_first_stop_and_leads_to_the_content(browser, server, kind):
    page = open_kind(browser, server, kind)
    page.evaluate("() => { document.activeElement?.blur(); }")
    page.keyboard.press("Tab")
    link = page.locator(facts.SKIP_LINK)
    assert page.evaluate("() => document.activeElement.className") == "skip-link"
    box = link.bounding_box()
    assert box["x"] >= 0 and box["y"] >= 0 and box["height"] >= 24
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.localName") == "main"
