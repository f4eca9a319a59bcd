"""What happens while one types: suggestions, keys, what is read aloud, and where a hit leads."""

import pytest

import site_facts as facts

PANEL = ".suggestions"
STATUS = "form[role=search] [role=status]"
FOCUSED = "() => document.activeElement.href ?? document.activeElement.type"


def _type(page, server, text: str, path: str = ""):
    page.goto(server.address(path))
    page.locator(facts.SEARCH_FIELD).press_sequentially(text, delay=20)


def _suggested(page, server, text: str):
    _type(page, server, text)
    page.locator(facts.SUGGESTION_LINKS).first.wait_for()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)
    return page.locator(f"{PANEL} a").evaluate_all("(links) => links.map((link) => link.href)")


def test_one_letter_suggests_nothing_and_two_do(page, server):
    _type(page, server, "b")
    page.wait_for_timeout(400)
    assert not page.locator(PANEL).is_visible()
    page.keyboard.type("u")
    page.locator(facts.SUGGESTION_LINKS).first.wait_for()


def test_enter_in_the_field_always_leads_to_the_results(page, server):
    _suggested(page, server, "oros")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: server.path(address) == facts.SEARCH_PAGE)
    assert page.url.endswith("?q=oros")


def test_arrows_walk_through_the_field_and_every_suggestion(page, server):
    links = _suggested(page, server, "oros")
    assert len(links) >= 3
    for link in links:
        page.keyboard.press("ArrowDown")
        assert page.evaluate(FOCUSED) == link
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUSED) == "search"
    page.keyboard.press("ArrowUp")
    assert page.evaluate(FOCUSED) == links[-1]
    page.keyboard.press("Home")
    assert page.evaluate(FOCUSED) == links[0]
    page.keyboard.press("End")
    assert page.evaluate(FOCUSED) == links[-1]
    page.keyboard.press("Home")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(FOCUSED) == "search"


def test_home_and_end_in_the_field_belong_to_the_text(page, server):
    _suggested(page, server, "oros")
    page.keyboard.press("Home")
    assert page.evaluate("() => document.activeElement.selectionStart") == 0
    page.keyboard.press("End")
    assert page.evaluate("() => document.activeElement.selectionStart") == 4


def test_letters_go_on_in_the_field_from_a_suggestion(page, server):
    _suggested(page, server, "oros")
    page.keyboard.press("ArrowDown")
    page.keyboard.type("anm")
    assert page.locator(facts.SEARCH_FIELD).input_value() == "orosanm"


def test_escape_closes_first_and_clears_then(page, server):
    _suggested(page, server, "oros")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert not page.locator(PANEL).is_visible()
    assert page.evaluate(FOCUSED) == "search"
    assert page.locator(facts.SEARCH_FIELD).input_value() == "oros"
    page.keyboard.press("Escape")
    assert page.locator(facts.SEARCH_FIELD).input_value() == ""


def test_suggestions_close_when_one_leaves_them(page, server):
    links = _suggested(page, server, "oros")
    # The button of the form, and then every suggestion.
    for _ in range(len(links) + 2):
        page.keyboard.press("Tab")
    assert not page.locator(PANEL).is_visible()
    _suggested(page, server, "oros")
    page.mouse.click(5, 5)
    assert not page.locator(PANEL).is_visible()


def test_suggestions_are_announced_when_it_is_quiet_and_not_per_key(page, server):
    page.goto(server.address(""))
    page.locator(facts.SEARCH_FIELD).focus()
    page.wait_for_selector(STATUS, state="attached")
    page.evaluate("""(selector) => {
      window.said = [];
      const place = document.querySelector(selector);
      new MutationObserver(() => window.said.push(place.textContent))
        .observe(place, { childList: true, characterData: true, subtree: true });
    }""", STATUS)
    page.locator(facts.SEARCH_FIELD).press_sequentially("orosanmälan", delay=120)
    page.wait_for_timeout(1_200)
    said = [text for text in page.evaluate("() => window.said") if text]
    assert len(said) == 1
    assert "förslag" in said[0]


def test_a_slash_leads_to_the_field_from_where_nothing_is_written(page, server):
    page.goto(server.address("samverkan/bup/"))
    page.keyboard.press("/")
    assert page.evaluate(FOCUSED) == "search"
    assert page.locator(facts.SEARCH_FIELD).input_value() == ""
    page.goto(server.address(facts.SEARCH_PAGE + "?q=plan"))
    page.locator("details.search-filters input").first.focus()
    page.keyboard.press("/")
    assert page.evaluate(FOCUSED) == "search"
    assert page.locator(facts.SEARCH_FIELD).input_value() == "plan"
    # In the field it is a sign among others.
    page.keyboard.press("End")
    page.keyboard.press("/")
    assert page.locator(facts.SEARCH_FIELD).input_value() == "plan/"


def test_escape_goes_back_from_the_field_and_turns_the_slash_off(page, server):
    page.goto(server.address("samverkan/bup/"))
    link = page.locator("main a").first
    link.focus()
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    assert link.evaluate("(link) => document.activeElement === link")
    page.keyboard.press("/")
    assert page.evaluate(FOCUSED) != "search"


@pytest.mark.parametrize("query", ["åtgärder", "ÄRENDE", "överlämning", "elevhälsan"])
def test_marks_hold_whole_words_with_their_dots(page, server, query):
    page.goto(server.address(facts.SEARCH_PAGE + f"?q={query}"))
    page.locator(facts.SEARCH_RESULT_LINKS).first.wait_for()
    marks = page.locator("#search-results mark").all_inner_texts()
    start = query.lower()[:5]
    assert [mark for mark in marks if mark.lower().startswith(start)]
    for excerpt in page.locator("#search-results .excerpt").all():
        # What is marked begins and ends where a word does.
        html = excerpt.evaluate("(place) => place.innerHTML")
        for piece in html.split("<mark>")[1:]:
            inner, after = piece.split("</mark>")[:2]
            assert inner == inner.strip() and not after[:1].isalpha()


def test_a_result_opens_at_its_section_and_shows_it(page, server):
    page.goto(server.address(facts.SEARCH_PAGE + "?q=plan"))
    link = page.locator("#search-results h3 a[href*='#']").first
    anchor = link.get_attribute("href").split("#")[1]
    link.click()
    page.wait_for_load_state("networkidle")
    heading = page.locator(f"[id='{anchor}']")
    assert 0 <= heading.bounding_box()["y"] <= 120
    assert heading.evaluate("(place) => parseFloat(getComputedStyle(place).borderLeftWidth)") >= 3
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_an_unsure_answer_says_so(page, server):
    page.goto(server.address(facts.SEARCH_PAGE + "?q=skolskjuts"))
    page.locator(facts.SEARCH_RESULT_LINKS).first.wait_for()
    assert page.locator("#search-results h2").inner_text() == "Inga säkra träffar på skolskjuts"
    notes = page.locator("#search-results > div > .search-note").all_inner_texts()
    assert "som ligger nära" in notes[-1]


def test_what_was_misspelt_is_said_and_why_a_page_is_there(page, server):
    page.goto(server.address(facts.SEARCH_PAGE + "?q=orosanmälam"))
    page.locator(facts.SEARCH_RESULT_LINKS).first.wait_for()
    notes = page.locator("#search-results > div > .search-note").all_inner_texts()
    assert "Visar träffar för orosanmälan" in notes
    page.goto(server.address(facts.SEARCH_PAGE + "?q=soc"))
    page.locator(facts.SEARCH_RESULT_LINKS).first.wait_for()
    assert page.locator(".results .search-note").first.inner_text().startswith("Träff genom ")


def test_without_hits_there_are_ways_on(page, server):
    page.goto(server.address(facts.SEARCH_PAGE + "?q=åååqwv"))
    page.wait_for_selector("#search-results .links")
    links = page.locator("#search-results .links a")
    assert links.first.inner_text() == "Allt som börjar på Å"
    assert links.first.get_attribute("href").endswith("a-o/#bokstav-aa")
    assert "Kontakt" in links.all_inner_texts()
    links.first.click()
    page.wait_for_load_state("networkidle")
    assert page.locator("#bokstav-aa").bounding_box()["y"] < 200


def test_when_the_index_cannot_be_read_the_list_from_a_to_z_is_offered(page, server):
    page.route("**/search/*", lambda route: route.abort())
    page.goto(server.address(facts.SEARCH_PAGE + "?q=plan"))
    page.wait_for_selector("#search-results .links")
    assert "kunde inte laddas" in page.locator("#search-results").inner_text()
    assert page.locator(f"#search-results a[href*='{facts.ALPHABET}']").count() == 1
