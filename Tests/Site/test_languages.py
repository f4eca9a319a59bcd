"""Pages in several languages: what is in which, what leads where, and that both ways agree."""

import os
import re
import subprocess
from urllib.parse import urljoin

import pytest
import yaml

import site_facts as facts
from site_visit import AXE, OVERFLOW, RUN_AXE

GUIDE = os.environ.get("GUIDE_BINARY", facts.ROOT / ".build/release/guide")

TOPIC = "samverkan/socialtjansten/orosanmalan/"

# Texts and names that readers meet, each with the language it is said to be in.
READ = """() => {
  const language = (element) => element.closest("[lang]").lang;
  const texts = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (parentElement.closest("script, style") || !data.trim()) continue;
    texts.push([language(parentElement), data.trim().replace(/\\s+/g, " ")]);
  }
  for (const name of ["aria-label", "alt", "title", "placeholder", "content"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      texts.push([language(element), element.getAttribute(name)]);
    }
  }
  return texts;
}"""

# Where links lead, and what they say of the language there; but for those that the search script
# makes, which knows of no languages.
LINKS = """() => [...document.querySelectorAll("a[href]:not(#search-results a)")].map((link) => [
  link.href, link.hreflang, link.closest("[lang]").lang,
])"""


def _pages(public, language):
    """The paths of all pages whose interface is in a language, but for those that lead on."""
    pages = {}
    for file in sorted(public.rglob("index.html")):
        text = file.read_text(encoding="utf-8")
        if f'<html lang="{language}"' in text[:200] and 'http-equiv="refresh"' not in text[:2000]:
            pages[file.relative_to(public).as_posix().removesuffix("index.html")] = text
    return pages


@pytest.fixture(scope="module")
def english(public):
    """The pages in English."""
    found = _pages(public, "en")
    assert {"en/", "en/om/", "en/" + TOPIC} <= set(found)
    return found


def _words(language):
    """The interface words of a language, without those that are filled in."""
    def texts(value):
        if isinstance(value, dict):
            return [text for inner in value.values() for text in texts(inner)]
        return [value.strip()]

    path = facts.ROOT / f"theme/strings/{language}.yaml"
    return {text for text in texts(yaml.safe_load(path.read_text(encoding="utf-8")))
            if "{" not in text}


def test_the_interface_of_english_pages_is_in_english(page, server, english):
    swedish = _words("sv") - _words("en")
    assert len(swedish) > 60
    left = []
    for path in english:
        page.goto(server.address(path), wait_until="networkidle")
        for language, text in page.evaluate(READ):
            if language == "en" and (text in swedish or re.search("[åäöÅÄÖ]", text)):
                left.append(f"{path}: {text}")
    assert left == []


def test_what_is_swedish_on_english_pages_says_so(page, server):
    page.goto(server.address("en/" + TOPIC), wait_until="networkidle")
    texts = page.evaluate(READ)
    swedish = [text for language, text in texts if language == "sv"]
    assert {"Svenska", "socialtjänstlagen", "19 kap. 1 §"} <= set(swedish)
    assert not any(re.search("[åäö]", text) for language, text in texts if language == "en")


def test_links_say_truly_what_language_they_lead_to(page, server, public, english):
    wrong = []
    languages = {
        path: language for language in ("sv", "en") for path in _pages(public, language)
    }
    for path in [*english, "", TOPIC, "om/"]:
        page.goto(server.address(path), wait_until="networkidle")
        for address, told, around in page.evaluate(LINKS):
            if not address.startswith(server.origin):
                continue
            there = languages.get(server.path(address))
            if there is None:
                continue
            if told and told != there:
                wrong.append(f"{path}: {address} is not in {told}")
            if not told and around != there:
                wrong.append(f"{path}: {address} is in {there}")
    assert wrong == []


def test_versions_lead_to_each_other(page, server, english):
    checked = 0
    for path in [*english, *(path.removeprefix("en/") for path in english)]:
        page.goto(server.address(path), wait_until="networkidle")
        own = page.get_attribute("html", "lang")
        for link in page.locator("nav.versions a[hreflang]").all():
            code, target = link.get_attribute("hreflang"), link.get_attribute("href")
            assert link.get_attribute("lang") == code
            other = page.context.new_page()
            other.goto(urljoin(page.url, target), wait_until="networkidle")
            assert other.get_attribute("html", "lang") == code
            back = other.locator(f"nav.versions a[hreflang={own}]").get_attribute("href")
            assert urljoin(other.url, back) == page.url
            other.close()
            checked += 1
    assert checked >= 8


def test_search_engines_are_told_the_same_by_all_versions(tmp_path):
    output = tmp_path / "Public"
    base = "https://example.se/guide/"
    subprocess.run(
        [GUIDE, "build", "--content", facts.ROOT / "content", "--theme", facts.ROOT / "theme",
         "--output", output, "--base-url", base],
        check=True, capture_output=True, cwd=tmp_path,
    )
    alternate = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')
    told = {}
    for file in output.rglob("index.html"):
        path = file.relative_to(output).as_posix().removesuffix("index.html")
        found = dict(alternate.findall(file.read_text(encoding="utf-8")))
        if found:
            told[base + path] = found
    assert base + TOPIC in told and base + "en/" + TOPIC in told
    for address, versions in told.items():
        assert versions["x-default"] == versions["sv"]
        assert address in versions.values()
        for code, other in versions.items():
            assert told[other] == versions, f"{address} and its version {code} do not agree"
    sitemap = (output / "sitemap.xml").read_text(encoding="utf-8")
    for address, versions in told.items():
        line = next(line for line in sitemap.splitlines() if f"<loc>{address}</loc>" in line)
        assert dict(re.findall(r'hreflang="([^"]+)" href="([^"]+)"', line)) == versions


def test_search_from_an_english_page_is_in_english(page, server):
    page.goto(server.address("en/" + TOPIC), wait_until="networkidle")
    page.fill(facts.SEARCH_FIELD, "sekretess")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/sok/?q=sekretess")
    page.locator(facts.SEARCH_RESULT_LINKS).first.wait_for()
    assert page.get_attribute("html", "lang") == "en"
    assert re.search(r"\d+ hits for sekretess", page.locator("#search-results h2").inner_text())
    page.locator(facts.SEARCH_RESULT_LINKS).first.click()
    page.wait_for_url("**/regler/sekretess/**")


def test_easy_and_whole_texts_lead_to_each_other(page, server):
    page.goto(server.address(TOPIC), wait_until="networkidle")
    page.get_by_role("link", name="Lättläst", exact=True).first.click()
    page.wait_for_url("**-lattlast/")
    page.get_by_role("link", name="Hela texten: Orosanmälan", exact=True).click()
    page.wait_for_url(f"**/{TOPIC}")


@pytest.mark.parametrize("scheme", facts.SCHEMES)
@pytest.mark.parametrize("width", facts.WIDTHS)
def test_axe_finds_no_violation_on_english_pages(browser, server, english, scheme, width):
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    for path in [*english, "", "lattlast/", TOPIC.removesuffix("/") + "-lattlast/"]:
        page.goto(server.address(path), wait_until="networkidle")
        assert page.evaluate(OVERFLOW) == [], path
        page.evaluate(AXE)
        violations = page.evaluate(RUN_AXE, facts.AXE_TAGS)["violations"]
        assert [f"{path}: {one['id']}" for one in violations] == []
    context.close()
