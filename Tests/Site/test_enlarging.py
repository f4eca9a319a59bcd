"""A reader who makes the page larger, or the text, or the space in it: nothing is lost."""

import re

import pytest

import site_facts as facts
from checklist_page import SPACED, kinds, open_kind, style, widths
from site_visit import OVERFLOW

# Every word that is seen in the content, but not in lists that fold when the window is narrow.
WORDS = """() => [...told.texts()]
  .filter(([, element]) => element.closest("main") && !element.closest("nav, details, summary"))
  .map(([node]) => node.data.trim().replace(/\\s+/g, " "))"""

# Text that is cut, by an element that is too small for it.
CUT = """() => {
  const cut = new Set();
  const hides = (value) => value === "hidden" || value === "clip";
  for (const [node, element] of told.texts()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const isCut =
        (hides(overflowX) && (text.right > box.right + 1 || text.left < box.left - 1)) ||
        (hides(overflowY) && (text.bottom > box.bottom + 4 || text.top < box.top - 4));
      if (isCut) cut.add(`${told.named(element)} by ${told.named(at)}`);
    }
  }
  return [...cut];
}"""

# Lines of text that lie over one another, other than in one place meant for two texts.
OVERLAPS = """() => {
  const lines = [];
  for (const [node, element] of told.texts()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 2 || box.height < 2) continue;
      // A line's box is as high as the font says; letters fill the middle of it.
      const inset = box.height * 0.2;
      lines.push({ element, top: box.top + inset, bottom: box.bottom - inset,
                   left: box.left + 1, right: box.right - 1 });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  const found = [];
  for (let i = 0; i < lines.length && found.length < 5; i++) {
    for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom; j++) {
      const [one, other] = [lines[i], lines[j]];
      if (one.left < other.right && other.left < one.right) {
        found.push(`${told.named(one.element)} and ${told.named(other.element)}`);
      }
    }
  }
  return found;
}"""

SIZES = """() => [...told.texts().values()].map((element) => ({
  name: told.named(element), size: parseFloat(getComputedStyle(element).fontSize),
}))"""


def nothing_lost(page):
    """No text is cut, none lies over another, and the page scrolls one way only."""
    assert page.evaluate(OVERFLOW) == []
    assert page.evaluate(CUT) == []
    assert page.evaluate(OVERLAPS) == []


@kinds
def test_nothing_is_lost_at_200_percent(browser, server, kind):
    page = open_kind(browser, server, kind)
    before = page.evaluate(WORDS)
    # A window of 1280 px seen at 200 % is one of 640 with twice as many dots.
    page = open_kind(browser, server, kind, 640, 450, device_scale_factor=2)
    after = page.evaluate(WORDS)
    nothing_lost(page)
    assert before and sorted(set(before) - set(after)) == []


@kinds
def test_nothing_is_lost_at_400_percent(browser, server, kind):
    page = open_kind(browser, server, kind, 320, 256, device_scale_factor=4)
    nothing_lost(page)


@kinds
def test_text_alone_can_be_twice_as_large(browser, server, kind):
    page = open_kind(browser, server, kind)
    before = page.evaluate(SIZES)
    style(page, "html { font-size: 200% !important; }")
    after = page.evaluate(SIZES)
    assert len(before) > 20
    # The widest window bounds how large headings get; they start large.
    small = [
        f"{was['name']}: {was['size']} -> {now['size']}"
        for was, now in zip(before, after)
        if now["size"] < 2 * was["size"] - 0.1 and now["size"] < 34
    ]
    assert small == []


@kinds
def test_nothing_is_lost_when_text_alone_is_twice_as_large(browser, server, kind):
    page = open_kind(browser, server, kind)
    style(page, "html { font-size: 200% !important; }")
    nothing_lost(page)


@kinds
@widths
def test_nothing_is_lost_when_text_is_spaced_out(browser, server, kind, width):
    page = open_kind(browser, server, kind, width)
    style(page, SPACED)
    nothing_lost(page)


def test_no_size_of_text_is_given_in_pixels(public):
    sheets = list(public.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        text = sheet.read_text(encoding="utf-8")
        screen = re.sub(r"@media print\s*\{.*", "", text, flags=re.DOTALL)
        assert re.findall(r"font(?:-size)?:[^;}]*\d(?:px|pt|cm|mm)\b", screen) == []


@pytest.mark.parametrize("turned", [(320, 640), (640, 320), (800, 1280)])
def test_a_page_can_be_held_either_way(browser, server, turned):
    for kind in ("start", "topic", "topic with a table"):
        page = open_kind(browser, server, kind, *turned)
        assert page.evaluate(OVERFLOW) == []
        assert page.locator("h1").is_visible()
        allowed = page.get_attribute("meta[name=viewport]", "content")
        assert not re.search("user-scalable|maximum-scale|minimum-scale", allowed)


def test_where_a_table_is_too_wide_it_scrolls_by_keys_and_has_a_name(browser, server):
    page = open_kind(browser, server, "topic with a table", 320)
    wide = page.evaluate(
        """() => [...document.querySelectorAll("main *")].filter(
          (element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX) &&
            element.scrollWidth > element.clientWidth + 1 && element.querySelector("td"))
          .map((element) => [element.tabIndex, element.getAttribute("role"),
            element.getAttribute("aria-label") ?? element.getAttribute("aria-labelledby")])"""
    )
    assert [one for one in wide if one[0] != 0 or one[1] != "region" or not one[2]] == []
