"""The copy to take along: everything works from a disk, with no server and no network."""

import json
import zipfile
from urllib.parse import unquote, urljoin, urlsplit

import pytest

import site_facts as facts
from offline_copy import DAY, ONLINE, Markup, OfflineCopy

searches = pytest.mark.parametrize("query,path", facts.SEARCHES.items())

# Names that Windows keeps for itself, and the letters it lets no name have.
PORTS = {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
DEVICES = {"con", "prn", "aux", "nul"} | PORTS
FORBIDDEN = set('<>:"|?*\\')


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> OfflineCopy:
    """The copy, unpacked in a folder whose name is as odd as a reader's may be."""
    return OfflineCopy(tmp_path_factory.mktemp("copy") / "Hämtade filer #1 100%")


@pytest.fixture(scope="module")
def pages(copy) -> dict:
    """All pages of the copy by their path."""
    return {path: Markup(copy.root / path) for path in copy.files if path.endswith(".html")}


@pytest.fixture
def watched(page):
    """A page, and what it said or asked for that it should not have."""
    page.faults = []
    page.on("console", lambda message: page.faults.append(message.text))
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("requestfailed", lambda request: _note_failure(page, request))
    page.on("request", lambda request: _note(page, request.url))
    yield page
    assert page.faults == []


def _note(page, address: str):
    if not address.startswith("file://"):
        page.faults.append(address)


def _note_failure(page, request):
    # What is left unfinished when the next page is opened has not failed.
    if request.failure != "net::ERR_ABORTED":
        page.faults.append(f"{request.failure}: {request.url}")


def _first_path(page, copy, selector: str) -> str:
    first = page.locator(selector).first
    first.wait_for(timeout=10_000)
    return copy.path(first.evaluate("(link) => link.href"))


def test_the_archive_is_whole_dated_and_in_one_folder(copy):
    with zipfile.ZipFile(copy.archive) as archive:
        assert archive.testzip() is None
        entries = archive.infolist()
    assert {entry.filename.split("/")[0] for entry in entries} == {copy.archive.stem}
    assert {f"{y}-{m}-{d}" for y, m, d, *_ in (entry.date_time for entry in entries)} == {DAY}
    assert all(entry.flag_bits & 0x800 for entry in entries), "names are UTF-8"
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert copy.archive.stat().st_size < sum(entry.file_size for entry in entries) / 2


def test_every_name_can_be_unpacked_on_windows(copy):
    for path in copy.files:
        whole = f"{copy.root.name}/{path}"
        # Of the 259 letters that Windows gives a path, some belong to the reader's own folders.
        assert len(whole) <= 180, whole
        for name in whole.split("/"):
            assert not FORBIDDEN & set(name) and name == name.strip(" .") and name.isascii(), whole
            assert name.lower().split(".")[0] not in DEVICES, whole
    assert len({path.lower() for path in copy.files}) == len(copy.files)


def test_all_pages_of_the_site_are_in_it_but_those_that_only_lead_on(copy, pages):
    site = {
        file.relative_to(copy.site).as_posix(): file.read_text(encoding="utf-8")
        for file in copy.site.rglob("*.html")
    }
    left_out = {path for path in site if path not in pages}
    assert "404.html" in left_out
    assert [path for path in left_out - {"404.html"} if "http-equiv" not in site[path]] == []
    assert len(pages) > 200
    for name in ("_headers", "_redirects", "sitemap.xml", "robots.txt", "404.html"):
        assert name not in copy.files


def test_every_address_names_a_file_and_every_fragment_an_id(copy, pages):
    broken, checked = [], 0
    for path, markup in pages.items():
        for address in markup.addresses:
            target = urljoin(f"file:///{path}", address)
            if urlsplit(target).scheme != "file":
                continue
            checked += 1
            file, fragment = unquote(urlsplit(target).path)[1:], unquote(urlsplit(target).fragment)
            known = pages[file].ids | {"", "top"} if file in pages else {fragment}
            if file not in copy.files or fragment not in known or address.startswith("/"):
                broken.append(f"{path}: {address}")
    assert broken == []
    assert checked > 10_000


def test_nothing_but_what_shows_the_page_is_fetched(pages):
    for path, markup in pages.items():
        for relation, address in markup.links:
            assert relation in ("stylesheet", "icon") or address.startswith(ONLINE), (path, address)
        modules = [script for script in markup.scripts if script.get("type") == "module"]
        assert modules == [], path
        assert len([script for script in markup.scripts if "src" in script]) <= 1, path


def test_each_page_says_when_the_copy_was_made_and_where_the_site_is(copy, watched):
    for path in ("index.html", "samverkan/bup/index.html"):
        watched.goto(copy.address(path))
        line = watched.locator("footer").get_by_text("Kopia från 22 november 2026")
        assert ONLINE in line.inner_text()
        assert watched.locator(f"footer a[href='{ONLINE}']").count() == 1
        assert watched.locator("a[href$='.zip']").count() == 0


def test_the_site_offers_the_copy_with_its_size(copy, page):
    page.goto((copy.site / "index.html").as_uri())
    link = page.locator("footer a[href$='.zip']")
    assert link.evaluate("(link) => link.href") == copy.archive.as_uri()
    size = f"{copy.archive.stat().st_size / 1e6:.1f}".replace(".", ",").removesuffix(",0")
    assert f"(zip, {size}\u00a0MB)" in link.inner_text()


def test_every_page_opens_without_a_message_and_asks_for_nothing_elsewhere(copy, pages, watched):
    for path in sorted(pages):
        watched.goto(copy.address(path))
        assert watched.locator("h1").count() == 1, path
        assert watched.evaluate("() => getComputedStyle(document.body).margin") == "0px", path
    assert watched.faults == []


@searches
def test_the_right_page_comes_first_on_the_results_page(copy, watched, query, path):
    watched.goto(copy.address("samverkan/tandvarden/index.html"))
    watched.locator(facts.SEARCH_FIELD).fill(query)
    watched.keyboard.press("Enter")
    watched.wait_for_url(lambda address: copy.path(address) == facts.SEARCH_PAGE + "index.html")
    assert _first_path(watched, copy, facts.SEARCH_RESULT_LINKS) == path + "index.html"
    watched.locator(facts.SEARCH_RESULT_LINKS).first.click()
    watched.wait_for_url(lambda address: copy.path(address) == path + "index.html")


@searches
def test_the_right_page_is_suggested_first_while_typing(copy, watched, query, path):
    watched.goto(copy.address("index.html"))
    watched.locator(facts.SEARCH_FIELD).press_sequentially(query, delay=5)
    watched.locator(facts.SUGGESTION_LINKS).first.wait_for()
    # What the last letter brings may come a moment later.
    watched.wait_for_timeout(300)
    assert _first_path(watched, copy, facts.SUGGESTION_LINKS) == path + "index.html"


def test_the_index_is_read_only_when_someone_searches(copy, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(copy.address("index.html"), wait_until="networkidle")
    assert [address for address in asked if "/search/" in address] == []
    page.locator(facts.SEARCH_FIELD).focus()
    page.wait_for_timeout(500)
    assert len([address for address in asked if "/search/" in address]) == 1


def test_results_can_be_narrowed_and_all_suggestions_lead_to_files(copy, watched):
    watched.goto(copy.address(facts.SEARCH_PAGE + "index.html?q=plan"))
    box = watched.locator("details.search-filters input[type=checkbox]").first
    box.wait_for(state="attached")
    before = watched.locator("#search-results h2").inner_text()
    box.evaluate("(box) => box.click()")
    watched.wait_for_function(
        "(before) => document.querySelector('#search-results h2').innerText !== before", arg=before
    )
    assert "q=plan&" in watched.url
    links = watched.locator(facts.SEARCH_RESULT_LINKS)
    addresses = links.evaluate_all("(all) => all.map((link) => link.href)")
    assert addresses
    assert [address for address in addresses if copy.path(address) not in copy.files] == []


def test_what_the_index_says_of_pages_leads_to_files(copy):
    (file,) = (copy.root / "search").glob("index.*.json.js")
    script = file.read_text(encoding="utf-8")
    index = json.loads(script.removeprefix("document.currentScript.answer="))
    texts = [rows for name, rows in index["files"].items() if "/texts-" in name]
    paths = [row[0] for rows in texts for row in rows]
    assert len(paths) > 100
    assert [path for path in paths if path[1:] not in copy.files] == []


def test_a_missing_index_gives_the_list_from_a_to_z(copy, page, tmp_path):
    """Who moves one page out of its folder is told that searching does not work."""
    (file,) = (copy.root / "search").glob("index.*.json.js")
    hidden = file.rename(tmp_path / file.name)
    try:
        page.goto(copy.address(facts.SEARCH_PAGE + "index.html?q=plan"))
        page.get_by_text("Sökningen kunde inte laddas").first.wait_for()
        assert page.locator("main a[href$='a-o/index.html']").count() >= 1
    finally:
        hidden.rename(file)


def test_without_javascript_the_form_leads_to_the_alphabet(copy, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in ("index.html", "samverkan/bup/index.html", facts.SEARCH_PAGE + "index.html"):
        page.goto(copy.address(path))
        page.locator(facts.SEARCH_FIELD).fill("orosanmälan")
        page.locator(facts.SEARCH_BUTTON).click()
        page.wait_for_url(lambda address: copy.path(address) == facts.ALPHABET + "index.html")
        assert page.locator("main a[href*='orosanmalan']").count() >= 1
    context.close()


def test_a_page_still_tells_that_its_review_is_overdue(copy, page):
    """What changes with the day is done by the page's script, which must run in a copy too."""
    page.clock.set_fixed_time("2040-01-01")
    page.goto(copy.address("samverkan/bup/index.html"))
    assert page.locator("[data-review-by].is-overdue").count() >= 1
    assert page.locator("[data-print].is-ready").count() >= 1
