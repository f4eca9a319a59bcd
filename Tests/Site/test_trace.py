"""What a slow telephone shows first, and whether anything moves after that."""

import pytest

import site_facts as facts
from site_visit import find_page

KINDS = ("start", "topic", "section", "collection")

# Says what moved, what was waited for and when text was there; from before the page is begun.
WATCH = """
window.seen = { shifts: [], largest: 0 };
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    window.seen.shifts.push([entry.value, ...entry.sources.map(
      (source) => source.node?.className ?? source.node?.localName ?? "?")]);
  }
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.seen.largest = entry.startTime;
}).observe({ type: "largest-contentful-paint", buffered: true });
"""

TOLD = """() => ({
  shifts: window.seen.shifts,
  largest: window.seen.largest,
  first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  blocking: performance.getEntriesByType("resource")
    .filter((entry) => entry.renderBlockingStatus === "blocking").map((entry) => entry.name),
})"""


@pytest.fixture(scope="module")
def traces(browser, server, public):
    """What was seen of a kind of page at a width by a processor four times slower; once each."""
    taken = {}

    def trace(kind, width):
        if (kind, width) not in taken:
            context = browser.new_context(viewport={"width": width, "height": 800})
            page = context.new_page()
            page.add_init_script(WATCH)
            tools = context.new_cdp_session(page)
            tools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
            path = find_page(public, facts.PAGES[kind])
            page.goto(server.address(path), wait_until="networkidle")
            page.evaluate("() => document.fonts.ready.then(() => null)")
            # Also what comes when the reader goes down the page and up again.
            page.mouse.wheel(0, 3000)
            page.wait_for_timeout(300)
            page.mouse.wheel(0, -3000)
            page.wait_for_timeout(300)
            told = page.evaluate(TOLD)
            context.close()
            first, largest = told["first"], told["largest"]
            print(f"{kind}, {width} px, 4x slower: first {first:.0f} ms, largest {largest:.0f} ms")
            taken[kind, width] = told
        return taken[kind, width]

    return trace


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", facts.WIDTHS)
def test_nothing_moves_and_only_one_sheet_is_waited_for(traces, kind, width):
    told = traces(kind, width)
    assert told["shifts"] == []
    assert len(told["blocking"]) == 1 and told["blocking"][0].endswith(".css")
    assert 0 < told["first"] <= told["largest"] < 10_000
