"""What a built site has for programs, held to the formats it claims and to its own files."""

import csv
import io
import json
import os
import re
import subprocess
import xml.etree.ElementTree as xml
from datetime import date
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import jsonschema
import pytest
from referencing import Registry, Resource

from published_site import HOSTILE, Site

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("GUIDE_PROGRAM", str(ROOT / ".build/release/guide"))
BASE = "https://exempel.se/guide/"
ATOM = "{http://www.w3.org/2005/Atom}"
TIME = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z$"


@pytest.fixture(scope="module", params=["guide", "guide at it", "hostile", "hostile at it"])
def site(request, tmp_path_factory) -> Site:
    """A built site: the guide itself and a small one full of signs, with and without address."""
    folder = tmp_path_factory.mktemp("site")
    content = ROOT / "content"
    if request.param.startswith("hostile"):
        content = folder / "content"
        for name, text in HOSTILE.items():
            file = content / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    base = BASE if " at " in request.param else None
    command = [PROGRAM, "build", "--content", str(content), "--theme", str(ROOT / "theme")]
    command += ["--output", str(folder / "Public"), "--today", "2026-11-22"]
    run = subprocess.run(
        command + (["--base-url", base] if base else []),
        cwd=folder, capture_output=True, text=True, timeout=300,
    )
    assert run.returncode == 0, run.stderr + run.stdout
    return Site(folder / "Public", base)


def schema(name: str):
    """A validator of one of guide's formats."""
    folder = ROOT / "Sources/guide/Schemas"
    registry = Registry().with_resources(
        (file.name, Resource.from_contents(json.loads(file.read_text("utf-8"))))
        for file in folder.glob("*.json")
    )
    contents = json.loads((folder / name).read_text("utf-8"))
    jsonschema.Draft7Validator.check_schema(contents)
    return jsonschema.Draft7Validator(contents, registry=registry)


def heads(text: str, pattern: str) -> list[str]:
    """What a pattern finds in a page, with references resolved."""
    return [found.replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">")
            .replace("&quot;", '"').replace("&amp;", "&") for found in re.findall(pattern, text)]


def strings(value, keys: set[str]):
    """The texts below some keys, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in keys and isinstance(inner, str):
                yield inner
            yield from strings(inner, keys)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, keys)


def test_linked_data_is_json_whose_addresses_exist(site):
    kinds = set()
    for path in site.paths("**/*.html"):
        text = site.text(path)
        blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)
        noindex = '<meta name="robots" content="noindex">' in text
        assert len(blocks) == (0 if noindex or "http-equiv" in text else 1), path
        for data in map(json.loads, blocks):
            assert data["@context"] == "https://schema.org"
            kinds |= {node["@type"] for node in data["@graph"]}
            found = set(strings(data, {"url", "@id", "item", "mainEntityOfPage",
                                       "inDefinedTermSet", "urlTemplate"}))
            found.discard("https://verk.example/")
            assert found and all(site.holds(address, path) for address in found), (path, found)
            crumbs = [node["breadcrumb"]["itemListElement"] for node in data["@graph"]
                      if "breadcrumb" in node]
            for items in crumbs:
                assert [item["position"] for item in items] == list(range(1, len(items) + 1))
            searches = list(strings(data, {"urlTemplate"}))
            assert bool(searches) == (site.base is not None and path == "index.html")
    assert {"WebSite", "WebPage", "Article", "CollectionPage"} <= kinds


def test_what_heads_lead_to_exists(site):
    for path in site.paths("**/*.html"):
        text = site.text(path)
        for href in heads(text, r'<link rel="(?:alternate|search|canonical)"[^>]* href="([^"]*)"'):
            assert site.holds(href, path), (path, href)
        has_address = site.base is not None
        assert ('rel="search"' in text) == (has_address and 'rel="alternate"' in text)
        if "og:" in text:
            (url,) = heads(text, r'property="og:url" content="([^"]*)"')
            assert has_address and site.holds(url, path)
    assert ('property="og:title"' in site.text("index.html")) == (site.base is not None)


def test_pages_lead_to_the_feeds_of_their_section(site):
    section = site.paths("*/feed.xml")[0].removesuffix("feed.xml")
    for path in site.paths(section + "**/index.html"):
        kinds = [(kind, urljoin("/" + path, href)) for kind, href in re.findall(
            r'<link rel="alternate" type="([^"]*)"[^>]* href="([^"]*)"', site.text(path))]
        assert kinds or "http-equiv" in site.text(path)
        if 'content="noindex"' not in site.text(path) and kinds:
            for name in (section + "feed", "feed", "changes"):
                assert ("application/atom+xml", f"/{name}.xml") in kinds
                assert ("application/feed+json", f"/{name}.json") in kinds


def test_atom_feeds_are_as_rfc_4287_wants(site):
    ids = set()
    for path in site.paths("**/feed.xml") + ["changes.xml"]:
        feed = xml.fromstring(site.text(path))
        assert feed.tag == ATOM + "feed"
        assert feed.findtext(f"{ATOM}author/{ATOM}name")
        links = {link.get("rel", "alternate"): link.get("href") for link in feed.iter(ATOM + "link")
                 if link in list(feed)}
        assert urljoin(site.address + path, links["self"]) == site.address + path
        assert site.holds(links["alternate"], path)
        entries = feed.findall(ATOM + "entry")
        times = [entry.findtext(ATOM + "updated") for entry in entries]
        assert times == sorted(times, reverse=True)
        assert feed.findtext(ATOM + "updated") == max(times, default="1970-01-01T00:00:00Z")
        own = [entry.findtext(ATOM + "id") for entry in entries]
        assert len(set(own)) == len(own)
        for item in [feed, *entries]:
            assert item.findtext(ATOM + "title") and re.match(TIME, item.findtext(ATOM + "updated"))
            assert re.match(r"^(https://|urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8)",
                            item.findtext(ATOM + "id"))
        assert feed.findtext(ATOM + "id") not in ids
        ids.add(feed.findtext(ATOM + "id"))
        for entry in entries:
            assert site.holds(entry.find(ATOM + "link").get("href"), path)
    assert len(ids) > 2


JSON_FEED = {
    "type": "object",
    "additionalProperties": False,
    "required": ["version", "title", "home_page_url", "feed_url", "language", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": {"type": "string"},
        "feed_url": {"type": "string"},
        "language": {"type": "string"},
        "authors": {"type": "array", "minItems": 1, "items": {
            "type": "object", "additionalProperties": False, "required": ["name"],
            "properties": {"name": {"type": "string"}, "url": {"type": "string"}}}},
        "items": {"type": "array", "items": {
            "type": "object",
            "additionalProperties": False,
            "required": ["id", "url", "title", "content_text", "date_modified"],
            "properties": {
                "id": {"type": "string", "minLength": 1},
                "url": {"type": "string", "minLength": 1},
                "title": {"type": "string", "minLength": 1},
                "content_text": {"type": "string", "minLength": 1},
                "date_published": {"type": "string", "pattern": TIME},
                "date_modified": {"type": "string", "pattern": TIME},
                "language": {"type": "string"},
            }}},
    },
}


def test_json_feeds_say_the_same_as_atom_feeds(site):
    for path in site.paths("**/feed.json") + ["changes.json"]:
        feed = site.json(path)
        jsonschema.Draft7Validator(JSON_FEED).validate(feed)
        assert urljoin(site.address + path, feed["feed_url"]) == site.address + path
        assert site.holds(feed["home_page_url"], path)
        assert all(site.holds(item["url"], path) for item in feed["items"])
        atom = xml.fromstring(site.text(path.removesuffix("json") + "xml"))
        assert [(item["id"], item["title"]) for item in feed["items"]] == [
            (entry.findtext(ATOM + "id"), entry.findtext(ATOM + "title"))
            for entry in atom.findall(ATOM + "entry")]
        assert feed["title"] == atom.findtext(ATOM + "title")


def test_changes_are_told_with_their_words(site):
    items = site.json("changes.json")["items"]
    if (site.folder.parent / "content").exists():
        assert [item["content_text"] for item in items[:2]] == ["Två", "Ett"]
        assert items[2]["content_text"].startswith("Ny sida. 1 < 2") and len(items) == 3


def test_the_list_of_pages_is_as_documented(site):
    answer = site.json("api/pages.json")
    schema("pages-1.json").validate(answer)
    paths = [page["path"] for page in answer["pages"]]
    assert paths == sorted(set(paths))
    for page in answer["pages"]:
        assert site.holds(page["url"], "api/pages.json"), page
        assert site.holds(page["markdown"], "api/pages.json") if "markdown" in page else True
        assert "draft" != page["status"]
    known = {register["key"]: {entry["key"] for entry in register["entries"]}
             for register in answer["registers"]}
    for page in answer["pages"]:
        for register, entries in page.get("references", {}).items():
            assert {entry["key"] for entry in entries} <= known[register]
    start = urlsplit(site.address).path.rstrip("/") if site.base else ""
    listed = {urlsplit(address).path.removeprefix(start) for address in re.findall(
        r"<loc>([^<]*)</loc>", site.text("sitemap.xml"))}
    assert listed <= set(paths)


def test_open_data_is_as_documented_and_the_same_in_both_forms(site):
    for path in site.paths("**/data.json"):
        data = site.json(path)
        schema("data-1.json").validate(data)
        folder = path.removesuffix("data.json")
        written = (site.folder / folder / "data.csv").read_bytes()
        assert written.startswith(b"\xef\xbb\xbf") and written.count(b"\xef\xbb\xbf") == 1
        rows = list(csv.reader(io.StringIO(written[3:].decode("utf-8"), newline=""), strict=True))
        assert len(set(rows[0])) == len(rows[0]) == 5 + len(data["fields"])
        assert {len(row) for row in rows} == {len(rows[0])}
        assert [row[:2] for row in rows[1:]] == [
            [page["url"], page["title"]] for page in data["pages"]]
        assert rows[0][5:] == [field["label"] for field in data["fields"]]
        for page in data["pages"]:
            assert site.holds(page["url"], path)
            assert set(page["fields"]) <= {field["name"] for field in data["fields"]}
        page = site.text(folder + "index.html")
        assert 'href="data.csv"' in page and 'href="data.json"' in page


def without_code(markdown: str) -> str:
    """Markdown without what only shows how something is written."""
    return re.sub(r"```.*?```|`[^`\n]*`", "", markdown, flags=re.S)


def links(markdown: str) -> list[str]:
    """The addresses of links, images and definitions outside code."""
    text = without_code(markdown)
    inline = re.findall(r"(?<!\\)\]\(<?([^)\s>]*)", text)
    return inline + re.findall(r"^\[[^\]^][^\]]*\]: *(\S+)", text, re.M)


def test_links_in_markdown_lead_to_published_files(site):
    count = 0
    for path in site.paths("**/*.md"):
        text = site.text(path)
        assert text.startswith("# ") and text.endswith("\n") and "\n---\n" not in text[:50]
        assert not re.search(r"(?<!\\)\[\]\(", without_code(text)), path
        for address in links(text):
            if address.startswith("#") or site.is_elsewhere(address):
                assert not re.match(r"(?!https?|mailto|tel)[a-z]+:", address), (path, address)
                continue
            count += 1
            assert site.holds(address, path), (path, address)
    assert count > 5


def test_the_text_for_language_models_is_as_llmstxt_org_wants(site):
    text = site.text("llms.txt")
    lines = text.splitlines()
    assert lines[0].startswith("# ") and sum(line.startswith("# ") for line in lines) == 1
    assert all(re.match(r"$|#{1,2} .|> .|- \[.*\]\(\S+\)", line) for line in lines), text
    addresses = links(text)
    assert len(set(addresses)) == len(addresses) > 2
    assert all(address.endswith(".md") and site.holds(address, "llms.txt") for address in addresses)
    archived = text.partition("## Optional")[2]
    for page in site.json("api/pages.json")["pages"]:
        if page["status"] in ("archived", "superseded"):
            (line,) = [line for line in archived.splitlines()
                       if page["path"].lstrip("/") + "index.md" in line]
            assert re.search(r"index\.md\) \([^)]+\)", line)


def test_search_is_described_where_its_address_is_known(site):
    assert (site.folder / "opensearch.xml").exists() == (site.base is not None)
    if site.base is None:
        return
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    description = xml.fromstring(site.text("opensearch.xml"))
    assert description.tag == space + "OpenSearchDescription"
    assert 0 < len(description.findtext(space + "ShortName")) <= 16
    assert 0 < len(description.findtext(space + "Description")) <= 1024
    template = description.find(space + "Url").get("template")
    assert "q={searchTerms}" in template and site.holds(template, "opensearch.xml")


def test_security_txt_is_as_rfc_9116_wants_and_only_where_declared(site):
    file = site.folder / ".well-known/security.txt"
    content = site.folder.parent / "content"
    assert file.exists() == content.exists()
    if not file.exists():
        return
    fields = [line.split(": ", 1) for line in file.read_text("utf-8").splitlines()]
    names, values = [name for name, _ in fields], dict(fields)
    assert names.count("Expires") == 1
    assert values["Contact"] == "mailto:s@verk.example"
    expires = date.fromisoformat(values["Expires"][:10])
    assert date(2026, 11, 22) < expires < date(2027, 11, 22)
    assert ("Canonical" in names) == (site.base is not None)


def test_drafts_are_in_no_file(site):
    assert not (site.folder / "nyheter/n").exists()
    assert '"/nyheter/n/"' not in site.text("api/pages.json")
