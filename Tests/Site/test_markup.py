"""Every page as it is written: what the checklist asks that axe does not."""

import json
import re
from html.parser import HTMLParser

import pytest

import site_facts as facts

# Words that say nothing of where a link leads.
EMPTY_NAMES = {"läs mer", "mer", "här", "klicka här", "länk", "läs vidare", "se mer", "read more",
               "more", "here", "click here", "link", "fler", "visa mer"}
MOMENT = re.compile(r"\d{4}-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?$")
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr"}


# Titles that two pages have, of two registers that have an entry for one thing.
TWINS = {"Sveriges Kommuner och Regioner", "Barnens bästa gäller! i Kronoberg"}


class Element:
    """An element of a page, with its children and its text."""

    def __init__(self, name: str, attributes: dict, parent):
        self.name = name
        self.attributes = attributes
        self.parent = parent
        self.children = []

    def all(self, *names):
        """The elements in this one with one of the names, or all, in the order of the source."""
        for child in self.children:
            if isinstance(child, Element):
                if not names or child.name in names:
                    yield child
                yield from child.all(*names)

    @property
    def text(self) -> str:
        parts = (child if isinstance(child, str) else child.text for child in self.children)
        return re.sub(r"\s+", " ", "".join(parts)).strip()

    def inside(self, name: str, **attributes) -> bool:
        """Whether this is in an element with a name and attributes."""
        at = self.parent
        while at:
            has = all(at.attributes.get(key) == value for key, value in attributes.items())
            if at.name == name and has:
                return True
            at = at.parent
        return False


class _Tree(HTMLParser):
    def __init__(self, text: str):
        super().__init__()
        self.at = self.root = Element("", {}, None)
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        element = Element(tag, {name: value or "" for name, value in attributes}, self.at)
        self.at.children.append(element)
        if tag not in VOID:
            self.at = element

    def handle_endtag(self, tag):
        at = self.at
        while at.parent and at.name != tag:
            at = at.parent
        if at.parent:
            self.at = at.parent

    def handle_data(self, data):
        self.at.children.append(data)


def read(public) -> dict:
    """The tree of each page by its path."""
    return {
        file.relative_to(public).as_posix().removesuffix("index.html"): _Tree(
            file.read_text(encoding="utf-8")
        ).root
        for file in sorted(public.rglob("*.html"))
    }


@pytest.fixture(scope="module")
def trees(public):
    """The pages of the guide, without those that only lead on."""
    found = {
        path: tree
        for path, tree in read(public).items()
        if not any(meta.attributes.get("http-equiv") == "refresh" for meta in tree.all("meta"))
    }
    assert len(found) > 200
    return found


@pytest.fixture(scope="module")
def small_trees(corner_files):
    """The pages of the small site."""
    return read(corner_files)


def found(trees, names, fault):
    """Where an element with one of the names has a fault: `path: what`."""
    return [
        f"{path}: {said}"
        for path, tree in trees.items()
        for element in tree.all(*names)
        if (said := fault(element))
    ]


def name_of(link) -> str:
    pictures = [image.attributes.get("alt", "") for image in link.all("img")]
    return link.attributes.get("aria-label") or " ".join([link.text, *pictures]).strip()


def site_name(trees, path: str) -> str:
    """What the site is called in the language of a page: the title of that start page."""
    return next(trees[start_of(path)].all("title")).text


def start_of(path: str) -> str:
    return "en/" if path.startswith("en/") else ""


def test_every_title_is_its_own_and_ends_with_the_name_of_the_site(trees):
    titles = {path: next(tree.all("title")).text for path, tree in trees.items()}
    # A translation may have the title of what it translates.
    said = [(next(tree.all("html")).attributes["lang"], titles[path]) for path, tree in
            trees.items()]
    twins = {one[1].rpartition(" – ")[0] for one in said if said.count(one) > 1}
    assert twins <= TWINS
    for path, title in titles.items():
        site = site_name(trees, path)
        assert title.endswith(site), path
        assert (title == site) == (path == start_of(path)), path


def test_every_page_has_one_heading_of_the_first_level_and_its_title_says_it(trees):
    for path, tree in trees.items():
        headings = [heading.text for heading in tree.all("h1")]
        assert len(headings) == 1, path
        if path != start_of(path):
            title = f"{headings[0]} – {site_name(trees, path)}"
            assert next(tree.all("title")).text == title, path


def test_no_link_is_named_by_words_that_say_nothing(trees):
    assert found(trees, ["a"], lambda link: name_of(link).lower().strip(" .:→»") in EMPTY_NAMES
                 and link.text) == []


def test_links_of_a_part_with_the_same_name_lead_to_the_same_page(trees):
    """A part is a list or the running text. Outside it the same word may lead to its term.

    In the list from A to Ö a note after a name says which page is meant, or which name to see,
    and a place in a law is under the name of its law.
    """
    faults = []
    for path, tree in trees.items():
        leads = {}
        for link in tree.all("a"):
            named = name_of(link).lower()
            target = link.attributes.get("href", "").split("#")[0]
            if not named or not target or "law" in classes(link):
                continue
            if link.inside("ul", **{"class": "places"}):
                continue
            note = [part.text for part in link.parent.all("span") if "note" in classes(part)]
            if note and note[0].startswith("se "):
                continue
            named = " ".join([named, *note])
            known = leads.setdefault((id(part_of(link)), "term" in classes(link), named), target)
            if known != target:
                faults.append(f"{path}: {named}: {known} and {target}")
    assert faults == []


def part_of(link):
    """The part of the page that a link is read in."""
    at = link.parent
    while at.parent and at.name not in ("nav", "section", "form", "header", "footer", "main"):
        at = at.parent
    return at


def classes(element) -> list:
    return element.attributes.get("class", "").split()


def test_every_table_says_what_it_is_and_what_its_cells_are_about(trees):
    tables = 0
    for path, tree in trees.items():
        for table in tree.all("table"):
            tables += 1
            named = list(table.all("caption")) or table.attributes.get("aria-labelledby") \
                or table.attributes.get("aria-label")
            heads = list(table.all("th"))
            assert heads, path
            assert [head.text for head in heads if not head.attributes.get("scope")] == [], path
            near = table.inside("div", role="region")
            assert named or near, f"{path}: {table.text[:60]}"
    assert tables > 10


def test_the_glossary_is_a_list_of_terms_that_can_be_linked_to(trees):
    glossary = trees[facts.PAGES["glossary"]]
    terms = [term for term in glossary.all("dt", "h2", "h3") if term.attributes.get("id")]
    assert len(terms) > 50
    links = {link.attributes.get("href") for link in trees[facts.PAGES["a-o"]].all("a")}
    assert any("ordlista/" in (link or "") for link in links)


def test_footnotes_lead_there_and_back_and_say_so(small_trees):
    page = small_trees["vikt/"]
    links = {link.attributes["href"]: link for link in page.all("a")}
    ids = {element.attributes.get("id") for element in page.all()}
    for number in ("1", "2"):
        for address in (f"#fn-{number}", f"#fnref-{number}"):
            assert address[1:] in ids
            assert number in name_of(links[address]) and len(name_of(links[address])) > 3


def test_nothing_plays_or_changes_by_itself(trees):
    assert found(trees, ["video", "audio", "marquee", "blink"], lambda element: element.name) == []
    assert found(trees, ["meta"],
                 lambda meta: meta.attributes.get("http-equiv", "").lower() == "refresh") == []


def test_every_field_has_a_label_that_is_seen_and_none_has_only_a_placeholder(trees):
    def fault(field):
        if field.attributes.get("type") == "hidden":
            return None
        page = field
        while page.parent:
            page = page.parent
        labels = [label for label in page.all("label")
                  if label.attributes.get("for") == field.attributes.get("id")]
        labelled = labels or field.inside("label")
        return None if labelled and "placeholder" not in field.attributes else field.attributes

    assert found(trees, ["input", "select", "textarea"], fault) == []


def test_every_search_is_a_form_that_works_without_scripts(trees):
    forms = [form for tree in trees.values() for form in tree.all("form")
             if form.attributes.get("role") == "search"]
    assert len(forms) >= len(trees)
    for form in forms:
        kinds = [field.attributes.get("type") for field in form.all("input", "button")]
        assert "search" in kinds and "submit" in kinds
        assert form.attributes.get("action", "").endswith(facts.ALPHABET)


def test_breadcrumbs_are_named_and_say_which_page_is_this(trees):
    seen = 0
    for path, tree in trees.items():
        for nav in tree.all("nav"):
            if "breadcrumbs" not in classes(nav):
                continue
            seen += 1
            assert nav.attributes.get("aria-label"), path
            links = list(nav.all("a"))
            assert links and list(nav.all("ol")), path
            here = [link for link in nav.all() if link.attributes.get("aria-current")]
            # They end with the parent; a page that names itself among them must say so.
            own = [link for link in links if link.text == next(tree.all("h1")).text]
            assert all(link in here for link in own), path
    assert seen > 150


def test_a_notice_stands_before_the_heading_in_a_named_region(small_trees):
    for path in ("gammal/", "ersatt/"):
        parts = [element for element in small_trees[path].all("h1", "section")]
        notice = parts[0]
        assert notice.name == "section" and "notice" in classes(notice)
        assert notice.attributes["aria-label"] in notice.text


def test_a_page_past_its_date_says_so_in_words(small_trees):
    line = next(part for part in small_trees["sen/"].all("p") if "freshness" in classes(part))
    assert "Kan vara inaktuell" in line.text and "1 juli 2025" in line.text


def test_every_reviewed_page_has_its_stamp_and_every_time_is_one(trees):
    times = [time.attributes.get("datetime", "") for tree in trees.values()
             for time in tree.all("time")]
    assert len(times) > 300
    assert [time for time in times if not MOMENT.match(time)] == []
    for path, tree in trees.items():
        said = [part for part in tree.all("p") if "freshness" in classes(part)]
        stamps = [part for part in tree.all("section") if "stamp" in classes(part)]
        if said and "kind-whole-section" not in classes(next(tree.all("body"))):
            assert stamps and list(stamps[0].all("time")), path


def test_links_to_files_say_which_kind_and_how_large(small_trees, trees):
    links = [link for tree in (*small_trees.values(), *trees.values()) for link in tree.all("a")
             if re.search(r"\.(pdf|docx?|xlsx?|odt|zip)$", link.attributes.get("href", ""))]
    assert links
    for link in links:
        assert re.search(r"\((pdf|docx?|xlsx?|odt|zip), .*\d\s(B|kB|MB)\)", link.text), link.text


def test_no_link_opens_a_window_and_those_that_leave_say_so(small_trees, trees):
    for one in (small_trees, trees):
        assert found(one, ["a", "form", "area"],
                     lambda link: link.attributes.get("target")) == []
        assert found(one, ["a"], lambda link: link.text
                     if link.inside("div", **{"class": "prose"})
                     and link.attributes.get("href", "").startswith("http")
                     and "external" not in link.attributes.get("rel", "") else None) == []


def test_every_page_says_its_language_and_its_data_can_be_read(trees):
    for path, tree in trees.items():
        assert next(tree.all("html")).attributes.get("lang") in ("sv", "en"), path
        for script in tree.all("script"):
            if "json" in script.attributes.get("type", ""):
                json.loads(script.text)


def test_every_foot_has_the_statement_and_the_statement_all_it_must(trees):
    for path, tree in trees.items():
        foot = next(tree.all("footer"))
        links = [link.text for link in foot.all("a")]
        assert any("illgänglighetsredogörelse" in text or "ccessibility" in text
                   for text in links), path
    statement = trees[facts.PAGES["statement"]]
    ids = {element.attributes.get("id") for element in statement.all("h2")}
    assert ids >= {"grad", "brister", "oskaligt-betungande", "undantag", "metod", "kontakt",
                   "tillsyn"}
    text = next(statement.all("main")).text
    assert re.search("(helt|delvis|inte) förenlig", text)
    assert "Senaste bedömningen gjordes den" in text and "uppdaterades senast den" in text
    assert "Guidens redaktion" in text


def test_who_supervises_is_what_the_site_says(trees, small_trees):
    def leads(tree):
        return [link.attributes["href"] for link in next(tree.all("footer")).all("a")]

    assert "https://tillsyn.example/anmal" in leads(small_trees["vikt/"])
    configured = (facts.ROOT / "content/site.yaml").read_text(encoding="utf-8")
    address = re.search(r"supervision:\n(?:  .*\n)*?  url: (\S+)", configured)[1]
    assert address in leads(trees[facts.PAGES["contact"]])
    text = [link.attributes["href"] for link in
            next(trees[facts.PAGES["statement"]].all("main")).all("a")]
    assert address in text


def test_the_page_for_missing_pages_has_the_shell_and_ways_on(trees):
    page = trees["404.html"]
    main = next(page.all("main"))
    assert len(list(main.all("a"))) >= 5
    assert [form for form in page.all("form") if form.attributes.get("role") == "search"]
    assert next(page.all("footer")) and next(page.all("header"))
    assert any(link.attributes["href"].endswith(facts.ALPHABET) for link in main.all("a"))
