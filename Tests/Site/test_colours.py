"""A reader who sees colours in another way, or has chosen their own, or wants nothing to move."""

import re

import pytest

import site_facts as facts
from checklist_page import kinds, open_kind
from site_visit import AXE, TRUE_FILL

both = pytest.mark.parametrize("scheme", facts.SCHEMES)
STATES = ("hover", "active", "visited")

CONTRAST = """() => axe.run(document, {
  runOnly: ["color-contrast", "link-in-text-block"], resultTypes: ["violations"],
}).then((found) => found.violations.flatMap((one) => one.nodes.map(
  (node) => `${one.id} ${node.target} ${node.any.map((check) => check.message)}`)))"""

# No program may ask which links are visited, so all are given the looks of those that are.
AS_VISITED = """async () => {
  const link = document.querySelector("link[rel=stylesheet]");
  const text = await (await fetch(link.href)).text();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text.replaceAll(":visited", ":any-link"));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  link.sheet.disabled = true;
  return text.includes(":visited");
}"""

UNMARKED = """() => [...document.querySelectorAll(".prose :is(p, li, dd, td) a")]
  .filter((link) => told.isSeen(link) && !link.closest("nav, .cards, .links"))
  .filter((link) => !getComputedStyle(link).textDecorationLine.includes("underline"))
  .map(told.named)"""

# The edges and signs that a reader needs to see a control or to understand a picture.
SIGNS = """() => {
  const found = [];
  const note = (element, what, one, other) =>
    found.push({ name: `${what} of ${told.named(element)}`, contrast: told.contrast(one, other) });
  for (const input of document.querySelectorAll("input:not([type=hidden])")) {
    if (told.isSeen(input)) {
      note(input, "edge", getComputedStyle(input).borderBlockStartColor,
        told.backdrop(input.parentElement));
    }
  }
  for (const button of document.querySelectorAll("button, .menu-toggle > summary")) {
    if (!told.isSeen(button)) continue;
    const style = getComputedStyle(button);
    const behind = told.backdrop(button.parentElement);
    const fill = told.numbers(style.backgroundColor).alpha === 1 ? style.backgroundColor : behind;
    const edge = parseFloat(style.borderBlockStartWidth) ? style.borderBlockStartColor : behind;
    const better = told.contrast(fill, behind) > told.contrast(edge, behind) ? fill : edge;
    note(button, "shape", better, behind);
  }
  for (const icon of document.querySelectorAll("svg")) {
    if (!told.isSeen(icon) || icon.matches(".hero-mark")) continue;
    note(icon, "icon", getComputedStyle(icon).color, told.backdrop(icon.parentElement));
  }
  return found;
}"""

# What the reader's own colours must leave: edges where fills are gone, and the marks of what is on.
FORCED = """() => {
  const has = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return parseFloat(style.borderBlockStartWidth) > 0 && style.borderBlockStartStyle !== "none" &&
      told.numbers(style.borderBlockStartColor).alpha === 1;
  };
  const boxes = [...document.querySelectorAll(
    "input[type=search], button, .notice, .callout, .rule-changes",
  )];
  // A button that looks like a link is underlined instead.
  const lined = (box) => getComputedStyle(box).textDecorationLine.includes("underline");
  const faults = boxes.filter((box) => told.isSeen(box) && !has(box) && !lined(box))
    .map((box) => `no edge: ${told.named(box)}`);
  for (const current of document.querySelectorAll("[aria-current]")) {
    if (!told.isSeen(current)) continue;
    const other = [...current.closest("ul, ol").querySelectorAll("a")]
      .find((link) => !link.hasAttribute("aria-current"));
    if (other && getComputedStyle(other).fontWeight === getComputedStyle(current).fontWeight) {
      faults.push(`not told apart: ${told.named(current)}`);
    }
  }
  return { boxes: boxes.length, faults };
}"""

MOVING = """() => {
  const lasts = (text) => text.split(",").some((part) => parseFloat(part) > 0.001);
  return [...document.querySelectorAll("*")].flatMap((element) =>
    [null, "::before", "::after"].flatMap((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      const moves = lasts(style.transitionDuration) || style.scrollBehavior === "smooth" ||
        (style.animationName !== "none" && lasts(style.animationDuration));
      return moves ? [told.named(element)] : [];
    }));
}"""


@kinds
@both
@pytest.mark.parametrize("state", STATES)
def test_contrast_is_kept_when_pointed_at_pressed_and_visited(browser, server, kind, scheme, state):
    page = open_kind(browser, server, kind, color_scheme=scheme)
    if state == "visited":
        assert page.evaluate(AS_VISITED)
    else:
        tools = page.context.new_cdp_session(page)
        tools.send("DOM.enable")
        tools.send("CSS.enable")
        root = tools.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        query = {"nodeId": root, "selector": "a, button, summary"}
        for node in tools.send("DOM.querySelectorAll", query)["nodeIds"]:
            forced = {"nodeId": node, "forcedPseudoClasses": [state]}
            tools.send("CSS.forcePseudoState", forced)
    page.evaluate(AXE)
    faults = page.evaluate(CONTRAST)
    if state != "visited":
        tools.detach()
    assert faults == []


@kinds
def test_links_in_text_are_underlined(browser, server, kind):
    page = open_kind(browser, server, kind)
    unmarked = page.evaluate(UNMARKED)
    assert unmarked == []


@kinds
@pytest.mark.parametrize("colours", facts.COLOURS)
def test_controls_and_icons_stand_out_from_what_is_behind(browser, server, kind, colours):
    page = open_kind(browser, server, kind, 320, **facts.COLOURS[colours])
    signs = page.evaluate(SIGNS)
    assert len(signs) >= 3
    assert [f"{one['name']}: {one['contrast']:.2f}" for one in signs if one["contrast"] < 3] == []


@kinds
def test_edges_and_marks_are_there_in_the_colours_of_the_reader(browser, server, kind):
    page = open_kind(browser, server, kind, **facts.COLOURS["forced"])
    found = page.evaluate(FORCED)
    assert found["boxes"] >= 2
    assert found["faults"] == []


@kinds
def test_nothing_moves_for_those_who_want_no_motion(browser, server, kind):
    page = open_kind(browser, server, kind, reduced_motion="reduce")
    assert page.evaluate("() => document.getAnimations().length") == 0
    moving = page.evaluate(MOVING)
    assert moving == []


def test_nothing_moves_by_itself_or_for_long(browser, server, public):
    page = open_kind(browser, server, "start", reduced_motion="no-preference")
    assert page.evaluate("() => document.getAnimations().length") == 0
    for sheet in public.rglob("*.css"):
        times = re.findall(r"(?:transition|animation)[^;{}]*", sheet.read_text(encoding="utf-8"))
        for value, unit in re.findall(r"(\d*\.?\d+)(ms|s)\b", " ".join(times)):
            assert float(value) * (1 if unit == "s" else 0.001) <= 0.5


@kinds
@both
def test_each_scheme_is_what_it_says(browser, server, kind, scheme):
    page = open_kind(browser, server, kind, color_scheme=scheme)
    light = page.evaluate("() => told.luminance(told.numbers(told.backdrop(document.body)))")
    assert light < 0.05 if scheme == "dark" else light > 0.8


@kinds
def test_a_reader_with_dark_forced_colours_can_read(browser, server, kind):
    page = open_kind(browser, server, kind, forced_colors="active", color_scheme="dark")
    page.evaluate(TRUE_FILL)
    page.evaluate(AXE)
    faults = page.evaluate(CONTRAST)
    assert faults == []
