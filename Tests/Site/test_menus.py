"""What opens and closes: by keys, told to those who do not see it, and found when searched for."""

import pytest

import site_facts as facts
from checklist_page import open_kind, widths



def told_open(page, selector: str):
    """Whether a screen reader is told that a summary is open."""
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    root = tools.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    query = {"nodeId": root, "selector": selector}
    node = tools.send("DOM.querySelector", query)["nodeId"]
    tree = tools.send("Accessibility.getPartialAXTree", {"nodeId": node, "fetchRelatives": False})
    tools.detach()
    for one in tree["nodes"][0]["properties"]:
        if one["name"] == "expanded":
            return one["value"]["value"]
    return None


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def narrow(request, browser, server):
    """A topic in a narrow window."""
    return open_kind(browser, server, "topic", 320, java_script_enabled=request.param)


@pytest.mark.parametrize("fold", [".menu-toggle", ".for-section", ".for-contents"])
def test_a_menu_opens_with_enter_and_closes_with_space_and_says_so(narrow, fold):
    summary = narrow.locator(f"{fold} > summary")
    menu = narrow.locator(f"{fold} ~ nav").first
    assert not menu.is_visible() and told_open(narrow, f"{fold} > summary") is False
    summary.focus()
    narrow.keyboard.press("Enter")
    assert menu.is_visible() and told_open(narrow, f"{fold} > summary") is True
    narrow.keyboard.press("Space")
    assert not menu.is_visible() and told_open(narrow, f"{fold} > summary") is False


@pytest.mark.parametrize("fold", [".menu-toggle", ".for-section", ".for-contents"])
def test_escape_closes_a_menu_and_gives_the_focus_back(browser, server, fold):
    page = open_kind(browser, server, "topic", 320)
    page.locator(f"{fold} > summary").focus()
    page.keyboard.press("Enter")
    menu = page.locator(f"{fold} ~ nav").first
    # To the first link of the menu: between a menu's button and the menu there may be the search.
    menu.get_by_role("link").first.focus()
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert page.evaluate("(fold) => document.activeElement.matches(fold)", f"{fold} > summary")


def test_a_link_of_the_contents_leads_there_and_closes_them(browser, server):
    page = open_kind(browser, server, "topic", 320)
    page.locator(".for-contents > summary").click()
    link = page.locator(".contents a").nth(1)
    target = link.get_attribute("href")
    link.click()
    page.wait_for_function("() => !document.querySelector('.for-contents').open")
    assert page.locator(f"[id='{target[1:]}']").is_visible()


def test_what_is_folded_is_found_by_a_search_in_the_page(page, corner):
    page.goto(corner.address("vikt/"))
    words = page.get_by_text("Det här står gömt")
    assert not words.is_visible()
    # A link to words in a page opens what they are in, by the same rule as a search does.
    page.goto("about:blank")
    page.goto(corner.address("vikt/#:~:text=st%C3%A5r%20g%C3%B6mt"))
    words.wait_for(state="visible")


# What happens to a search without scripts is held by test_search.
without_search = [kind for kind in facts.CHECKED if not kind.startswith("search with")]


@pytest.mark.parametrize("kind", without_search)
@widths
def test_everything_can_be_read_and_reached_without_scripts(browser, server, kind, width):
    pages = [
        open_kind(browser, server, kind, width, java_script_enabled=scripts)
        for scripts in (True, False)
    ]
    words, bare = [
        page.evaluate(
            """() => [...told.texts()].filter(([, element]) => !element.closest("button"))
              .map(([node]) => node.data.trim())"""
        )
        for page in pages
    ]
    links = [
        page.evaluate("() => [...document.links].map((link) => link.getAttribute('href'))")
        for page in pages
    ]
    assert set(words) - set(bare) == set()
    assert links[0] == links[1]
