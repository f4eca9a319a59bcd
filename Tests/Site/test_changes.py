"""What a page says of changes and overdue reviews, when it is looked at long after it was built."""

import subprocess

import pytest

import site_facts as facts
from site_server import SiteServer
from site_visit import AXE, OVERFLOW, RUN_AXE

GUIDE = facts.GUIDE

FILES = {
    "site.yaml": "title: Liten\nlanguage: sv\nreview: {interval: 6 months}\n",
    "types.yaml": """\
fields:
  laws: {kind: reference, register: laws, many: true, label: Lagar}
types:
  page: {name: Sida, plural: Sidor, optional: [laws]}
registers:
  laws: {name: Lag, plural: Lagar}
""",
    "registers/laws.yaml": """\
"2010:800":
  name: Skollag (2010:800)
  coming:
    - {date: 2027-01-01, text: Reglerna om öppenhet ändras., status: proposed}
    - {date: 2027-03-01, text: En paragraf upphävs., status: decided}
""",
    "index.md": "---\ntitle: Start\n---\nHej.\n",
    "lagar.md": "---\ntitle: Lagar\nlisting: register\nregister: laws\n---\n",
    "gang.md": "---\ntitle: På gång\nlisting: changes\n---\n",
    "elevhalsan.md": """\
---
title: Elevhälsan
summary: Elevhälsan ska vara förebyggande.
laws: ["2010:800"]
review: {on: 2026-11-21}
---
Text.
""",
}

# Seen by whom: on which day, with what in the first box and in the line of the review.
BEFORE = (
    "2026-12-31",
    "Reglerna föreslås ändras den 1 januari 2027",
    "Granskas igen senast 21 maj 2027.",
)
MAYBE = "Reglerna kan ha ändrats den 1 januari 2027. Sidan är äldre."
SURE = "Reglerna ändrades den 1 mars 2027. Sidan är äldre."
LATE = "Kan vara inaktuell: skulle ha granskats senast 21 maj 2027."
AFTER = ("2027-01-01", MAYBE, "Granskas igen senast 21 maj 2027.")
OVERDUE = ("2027-05-22", MAYBE, LATE)

PAGES = ["elevhalsan/", "gang/", "lagar/skollag-2010-800/"]

# Adds up all layout shifts.
WATCH = """() => {
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}"""


def build(folder, today):
    """Builds the site on a day."""
    for path, text in FILES.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    public = folder / "public"
    command = [GUIDE, "build", "--content", folder / "content", "--theme", facts.ROOT / "theme"]
    done = subprocess.run(
        [*command, "--today", today, "--output", public],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return public


@pytest.fixture(scope="module")
def early(tmp_path_factory):
    """The site as it was built before anything had come."""
    with SiteServer(build(tmp_path_factory.mktemp("early"), "2026-11-22"), base="/") as running:
        yield running


@pytest.fixture(scope="module")
def late(tmp_path_factory):
    """The site as it is built when all has come."""
    with SiteServer(build(tmp_path_factory.mktemp("late"), "2027-05-22"), base="/") as running:
        yield running


@pytest.fixture(params=facts.WIDTHS)
def seen(browser, request):
    """A way to look at an address on a day."""
    context = browser.new_context(
        viewport={"width": request.param, "height": 900}, reduced_motion="reduce"
    )
    page = context.new_page()
    page.add_init_script(f"({WATCH})()")

    def look(address, day):
        page.clock.set_fixed_time(day + "T12:00:00Z")
        page.goto(address, wait_until="networkidle")
        return page

    yield look
    context.close()


def shown(page, selector):
    """The text of the first element that fits a selector, as it is seen."""
    return page.locator(selector).first.inner_text().replace("\n", " ").strip()


@pytest.mark.parametrize("day,change,review", [BEFORE, AFTER, OVERDUE])
def test_a_page_built_early_says_what_holds_on_the_day_it_is_seen(early, seen, day, change, review):
    page = seen(early.address("elevhalsan/"), day)
    assert shown(page, ".rule-change-title > span:visible") == change
    assert shown(page, ".due > :visible") == review
    assert page.evaluate("() => window.shift") == 0


def test_the_texts_change_places_without_moving_anything(early, seen):
    boxes = []
    for day in ("2026-12-31", "2027-05-22"):
        page = seen(early.address("elevhalsan/"), day)
        boxes.append(page.locator(".columns").bounding_box())
    assert boxes[0] == boxes[1]


def test_a_page_built_late_needs_no_script(browser, late):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(late.address("elevhalsan/"))
    assert shown(page, ".rule-change-title") == SURE
    assert shown(page, ".due").startswith(LATE)
    assert page.locator(".not-yet, .before").count() == 0
    context.close()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("day", ["2026-12-31", "2027-05-22"])
def test_changes_are_accessible_and_fit(early, late, seen, path, day):
    for server in (early, late):
        page = seen(server.address(path), day)
        assert page.evaluate(OVERFLOW) == []
        page.evaluate(AXE)
        for scheme in facts.SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate(RUN_AXE, facts.AXE_TAGS)
            assert [violation["id"] for violation in found["violations"]] == []
