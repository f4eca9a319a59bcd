"""Every address in every file of the built site leads somewhere."""

from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit
import re
import xml.etree.ElementTree as ElementTree

import pytest

import site_facts as facts

ORIGIN = "http://site.invalid"


class _Page(HTMLParser):
    """The ids and the addresses of a page."""

    ADDRESSES = {"href", "src", "action", "formaction", "poster", "data"}

    def __init__(self, text: str):
        super().__init__()
        self.ids = []
        self.addresses = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            value = (value or "").strip()
            if name == "id":
                self.ids.append(value)
            elif name in self.ADDRESSES:
                self.addresses.append(value)
            elif name in ("srcset", "imagesrcset"):
                self.addresses += [part.split()[0] for part in value.split(",") if part.split()]
            elif name == "content" and tag == "meta" and "url=" in value.lower():
                self.addresses.append(re.split("url=", value, flags=re.IGNORECASE)[1])


@pytest.fixture(scope="module")
def pages(public):
    """All pages of the site by their path."""
    return {
        file.relative_to(public).as_posix(): _Page(file.read_text(encoding="utf-8"))
        for file in sorted(public.rglob("*.html"))
    }


def _target(path: str, address: str):
    """The file and the id that an address on a page leads to; None where it leaves the site."""
    whole = urlsplit(urljoin(f"{ORIGIN}/{path}", address))
    if f"{whole.scheme}://{whole.netloc}" != ORIGIN:
        return None
    file = unquote(whole.path).lstrip("/")
    if file == "" or file.endswith("/"):
        file += "index.html"
    return file, unquote(whole.fragment)


def test_the_site_has_pages(pages):
    assert len(pages) > 45


def test_every_address_leads_to_a_file_and_every_fragment_to_an_id(public, pages):
    files = {
        file.relative_to(public).as_posix() for file in public.rglob("*") if file.is_file()
    }
    broken = []
    checked = 0
    for path, page in pages.items():
        for address in page.addresses:
            target = _target(path, address)
            if target is None:
                continue
            checked += 1
            file, fragment = target
            if file not in files:
                broken.append(f"{path}: {address}")
            elif fragment and fragment != "top" and file in pages:
                if fragment not in pages[file].ids:
                    broken.append(f"{path}: {address}")
    assert broken == []
    assert checked > 1000


def test_no_id_stands_twice_on_a_page(pages):
    twice = [
        f"{path}: {name}"
        for path, page in pages.items()
        for name in sorted({name for name in page.ids if page.ids.count(name) > 1})
    ]
    assert twice == []


def test_only_the_page_for_missing_pages_has_addresses_from_the_root(pages):
    """A page may be served at any depth of any server; only 404.html cannot know its own."""
    rooted = [
        f"{path}: {address}"
        for path, page in pages.items()
        if path != "404.html"
        for address in page.addresses
        if address.startswith("/") and not address.startswith("//")
    ]
    # Without `base_url` in site.yaml the canonical address is a path.
    assert [line for line in rooted if not line.endswith(": /" + line.split("index.html")[0])] == []


def test_style_sheets_lead_to_files(public):
    missing = []
    for sheet in public.rglob("*.css"):
        for address in re.findall(r"url\(\s*['\"]?([^'\")]+)", sheet.read_text(encoding="utf-8")):
            if not address.startswith(("data:", "#")) and not (sheet.parent / address).is_file():
                missing.append(f"{sheet.name}: {address}")
    assert missing == []


def test_the_site_map_lists_pages_of_the_site(public, pages):
    tree = ElementTree.parse(public / "sitemap.xml")
    places = [element.text for element in tree.iterfind(".//{*}loc")]
    assert len(places) > 45
    files = [urlsplit(place).path.lstrip("/") for place in places]
    assert [file for file in files if f"{file}index.html" not in pages] == []


def test_the_feed_is_well_formed_and_leads_to_pages(public, pages):
    tree = ElementTree.parse(public / "feed.xml")
    entries = list(tree.iterfind(".//{*}entry"))
    assert entries
    for entry in entries:
        address = entry.find("{*}link").get("href")
        path = urlsplit(address).path.removeprefix("./").lstrip("/")
        assert f"{path}index.html" in pages, address


@pytest.mark.parametrize("kind", facts.PAGES)
def test_there_is_a_page_of_each_kind(kind, public):
    from site_visit import find_page

    path = find_page(public, facts.PAGES[kind]).split("?")[0].split("#")[0]
    assert (public / path / "index.html").is_file() == (kind not in facts.MISSING)
