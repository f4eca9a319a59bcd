"""The guide in the second, small theme of Tests/Themes: its changes are there, and accessible."""

import re
import subprocess

import pytest

import search_corner
import site_facts as facts
from site_server import SiteServer
from site_visit import Visits

KINDS = ["start", "topic", "steps", "statement", "search with hits"]
NAME = "Nordviks barnguide"

# The tokens of a style that a rule sets; what is nested in the rule is a rule of its own.
RULE = re.compile(r"[^{}]*\{([^{}]*)")
SURFACE = re.compile(r"(?:^|;|\n)\s*background(?:-color)?: var\(--([a-z-]+)\)")
TEXT = re.compile(r"(?:^|;|\n)\s*color: var\(--([a-z-]+)\)")


@pytest.fixture(scope="module")
def nordvik(tmp_path_factory):
    """The project's guide, built with the second theme."""
    public = tmp_path_factory.mktemp("nordvik") / "public"
    command = [search_corner.GUIDE, "build", "--content", facts.ROOT / "content"]
    theme = facts.ROOT / "Tests/Themes/nordvik"
    done = subprocess.run(
        [*command, "--theme", theme, "--output", public],
        capture_output=True, text=True, check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    with SiteServer(public, base="/") as running:
        yield running, public


@pytest.fixture(scope="module")
def seen(browser, nordvik):
    return Visits(browser, nordvik[0])


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_violation_in_the_colours_of_another_theme(seen, kind):
    visit = seen(facts.PAGES[kind])
    assert visit.violations == {}
    assert not any(visit.too_wide.values())
    assert visit.foreign_requests == [] and visit.stored["cookies"] == ""


@pytest.mark.parametrize("scheme,accent", [("light", "#1f4e8c"), ("dark", "#9cc1f5")])
def test_the_page_has_the_colours_of_the_theme_in_both_schemes(page, nordvik, scheme, accent):
    page.emulate_media(color_scheme=scheme)
    page.goto(nordvik[0].address(""))
    token = "() => getComputedStyle(document.documentElement).getPropertyValue('--accent')"
    assert page.evaluate(token) == accent


def test_name_logo_words_and_corners_are_those_of_the_theme(page, nordvik):
    page.goto(nordvik[0].address(facts.PAGES["topic"]), wait_until="networkidle")
    assert page.title().endswith(f" – {NAME}")
    brand = page.locator("a.brand")
    assert brand.get_attribute("href") == "../../"
    assert page.get_by_role("link", name=NAME).count() >= 1
    logo = brand.locator("img")
    assert logo.get_attribute("alt") == ""
    assert logo.evaluate("(image) => image.complete && image.naturalWidth > 0")
    box = logo.bounding_box()
    assert 20 <= box["height"] <= 40 and abs(box["width"] / box["height"] - 2) < 0.05
    assert page.get_by_role("button", name="Leta").count() == 1
    corner = "() => getComputedStyle(document.documentElement).getPropertyValue('--corner')"
    assert page.evaluate(corner) == "0"


def test_only_the_template_that_the_theme_has_is_another(page, nordvik):
    page.goto(nordvik[0].address(facts.PAGES["not found"]))
    assert page.locator("h1").inner_text() == "Sidan finns inte hos Nordvik"
    assert "Fråga i Nordviks reception" in page.locator("main").inner_text()
    page.goto(nordvik[0].address(facts.PAGES["topic"]))
    assert page.locator(".section-menu, .contents, .breadcrumbs").count() > 0


def test_text_and_surface_that_one_rule_sets_are_a_pair_of_theme_yaml():
    text = (facts.ROOT / "theme/theme.yaml").read_text(encoding="utf-8")
    pairs = set()
    for part in re.findall(r"- against: \[(.*)\]\n    text: \[(.*)\]", text):
        surfaces, texts = (names.split(", ") for names in part)
        pairs |= {(shown, surface) for shown in texts for surface in surfaces}
    assert ("ink", "paper") in pairs
    found = set()
    for style in sorted((facts.ROOT / "theme/styles").glob("*.css")):
        css = re.sub(r"/\*.*?\*/", "", style.read_text(encoding="utf-8"), flags=re.S)
        for rule in RULE.findall(css):
            for surface in SURFACE.findall(rule):
                found |= {(shown, surface) for shown in TEXT.findall(rule)}
    assert len(found) > 10
    # A callout's own names stand for tokens that are in pairs.
    assert {pair for pair in found if "callout" not in pair[1]} - pairs == set()
