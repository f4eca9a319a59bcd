"""Pages printed to PDF: what must be on paper is there, whole and in order, and nothing else."""

import re
import subprocess
from html.parser import HTMLParser

import pytest

import search_corner
import site_facts as facts
from paper import Paper
from site_server import SiteServer
from site_visit import find_page

PRINTED = [
    "topic", "topic with a table", "steps", "section", "example", "law", "matrix", "whole section",
]

WIDE = "".join(f"| Mycket lång rubrik {number} " for number in range(1, 10)) + "|\n"
WIDE += "|---" * 9 + "|\n"
WIDE += "".join(f"| socialtjänstförordningen{number} " for number in range(1, 10)) + "|\n"

RICH = f"""\
---
title: Ett rikt blad
review: {{on: 2026-11-01, by: Anna Anka, owner: Kansliet}}
sources: [boken, webben]
---
[Utåt](https://www.riksdagen.se/sv/) och [inåt](kort.md).

::: details Fälld text
Det som var fällt.
:::

{WIDE}
: En bred tabell

- [ ] Ring hem
- [x] Boka rum

::: steps

1. **Först**

   Så här.

2. **Sedan**

:::

## Lång lista

""" + "".join(f"{number}. Punkt nummer {number}.\n" for number in range(1, 120)) + """
## Skal

| Vad | Hur |
|---|---|
""" + "".join(f"| Rad {number} | {'ord ' * 30}|\n" for number in range(40))

FILES = {
    "site.yaml": "title: Pappret\nlanguage: sv\nbase_url: https://exempel.se/guide/\n",
    "types.yaml": """\
fields:
  sources: {kind: reference, register: sources, many: true, label: Källor}
types:
  page: {name: Sida, plural: Sidor, template: page, optional: [sources]}
registers:
  sources: {name: Källa, plural: Källor}
""",
    "registers/sources.yaml": """\
boken: {name: En bok}
webben: {name: En webbsida, url: "https://www.skolverket.se/sidan"}
""",
    "index.md": "# Pappret\n",
    "del/index.md": "# Del\n",
    "del/blad.md": RICH,
    "del/kort.md": "# Kort\n\nText.\n",
}


@pytest.fixture(scope="module")
def paper_site(tmp_path_factory):
    """A small site with what is hard to print, on a server."""
    folder = tmp_path_factory.mktemp("paper")
    for path, text in FILES.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    subprocess.run(
        [search_corner.GUIDE, "build", "--content", folder / "content", "--theme",
         facts.ROOT / "theme", "--output", folder / "public", "--today", "2026-11-22"],
        check=True, capture_output=True,
    )
    with SiteServer(folder / "public", base="/") as running:
        yield running


@pytest.fixture(scope="module")
def rich(browser, paper_site, tmp_path_factory):
    """The hard page on paper."""
    page = browser.new_page()
    yield Paper(page, paper_site.address("del/blad/"), tmp_path_factory.mktemp("pdf") / "rich.pdf")
    page.close()


@pytest.fixture(scope="module")
def papers(browser, server, public, tmp_path_factory):
    """Pages of the guide on paper, each printed when it is first asked for."""
    page = browser.new_page()
    folder = tmp_path_factory.mktemp("papers")
    printed = {}

    def paper(kind: str) -> Paper:
        if kind not in printed:
            address = server.address(find_page(public, facts.PAGES[kind]))
            printed[kind] = Paper(page, address, folder / f"{len(printed)}.pdf")
        return printed[kind]

    yield paper
    page.close()


class _Titles(HTMLParser):
    """The texts of the headings of a page, with their levels, in order."""

    def __init__(self, text: str):
        super().__init__()
        self.titles = []
        self._level = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if re.fullmatch("h[1-6]", tag):
            self._level = int(tag[1])
            self.titles.append((self._level, ""))

    def handle_endtag(self, tag):
        if re.fullmatch("h[1-6]", tag):
            self._level = None

    def handle_data(self, data):
        if self._level is not None:
            level, text = self.titles[-1]
            self.titles[-1] = (level, text + data)


@pytest.mark.parametrize("kind", PRINTED)
def test_no_sheet_is_blank_and_no_word_is_cut(papers, kind):
    sheets = papers(kind).sheets
    assert sheets
    assert [number for number, sheet in enumerate(sheets, 1) if len(sheet.body) < 3] == []
    assert [sheet.cut for sheet in sheets if sheet.cut] == []


@pytest.mark.parametrize("kind", PRINTED)
def test_the_title_and_the_number_stand_in_the_margins(papers, kind):
    paper = papers(kind)
    sheets = paper.sheets
    title = paper.outline[0][0]
    for number, sheet in enumerate(sheets, 1):
        assert sheet.margins.endswith(f"{number} / {len(sheets)}")
        assert (title in sheet.margins) == (number > 1)


@pytest.mark.parametrize("kind", PRINTED)
def test_menus_search_and_buttons_are_not_printed(papers, kind):
    text = papers(kind).text
    for words in (
        "Hoppa till innehållet", "Sök i guiden", "I det här avsnittet", "På den här sidan",
        "Skriv ut", "Läs vidare", "Föregående", "Tillsyn över tillgänglighet",
    ):
        assert words not in text, words


@pytest.mark.parametrize("kind", PRINTED)
def test_the_pdf_is_tagged_and_its_outline_is_that_of_the_headings(papers, public, kind):
    paper = papers(kind)
    assert paper.is_tagged
    file = public / find_page(public, facts.PAGES[kind]) / "index.html"
    written = _Titles(file.read_text(encoding="utf-8")).titles
    shown = [(depth, title) for title, _, depth in paper.outline]
    assert len(shown) >= 3
    # What is not printed is not in the outline: the pages to read next, a stamp without a review.
    hidden = ["Läs vidare"] + (["Om den här sidan"] if kind == "law" else [])
    titles = [(level, " ".join(text.split())) for level, text in written]
    assert shown == [title for title in titles if title[1] not in hidden]


@pytest.mark.parametrize("kind", ["topic", "topic with a table", "steps", "matrix"])
def test_the_stamp_the_sources_and_the_address_are_printed(papers, kind):
    text = papers(kind).text
    path = "/" + facts.PAGES[kind]
    for words in ("Om den här sidan", "Granskad", "Granskad av", "Ansvarig", "Källor"):
        assert words in text, words
    assert f"Sidans adress: {path}" in text


def test_a_law_has_its_address_too(papers):
    assert f"Sidans adress: /{facts.PAGES['law']}" in papers("law").text


def test_a_section_has_its_contents_first_and_each_page_on_a_new_sheet(papers, public):
    paper = papers("whole section")
    chapters = [(title, sheet) for title, sheet, depth in paper.outline if depth == 2]
    assert chapters[0][0] == "Innehåll" and chapters[0][1] == 1
    starts = [sheet for _, sheet in chapters[1:]]
    assert len(starts) > 5 and len(set(starts)) == len(starts)
    listed = paper.written(starts[0] - 1)
    last = 0
    for title, sheet, depth in paper.outline:
        if sheet < starts[0] or depth > 3:
            continue
        place = listed.find(title, last)
        assert place >= 0, f"{title} is not listed in its place"
        last = place
    for title, sheet in chapters[1:]:
        body = " ".join(word.text for word in paper.sheets[sheet - 1].body)
        assert body.startswith(title), title


def test_links_that_lead_out_are_printed_and_those_within_are_not(rich):
    assert "Utåt (https://www.riksdagen.se/sv/) och inåt." in rich.text
    assert "https://www.skolverket.se/sidan" in rich.text
    assert "Sidans adress: https://exempel.se/guide/del/blad/" in rich.text


def test_what_was_folded_is_printed(rich):
    assert "Det som var fällt." in rich.text


def test_nothing_on_the_hard_page_is_cut(rich):
    assert [sheet.cut for sheet in rich.sheets if sheet.cut] == []


def test_a_wide_table_fits_on_the_sheet(rich):
    sheet = rich.sheets[0]
    assert len({round(word.left) for word in sheet.body if word.text == "Mycket"}) == 9


def test_the_head_of_a_table_is_on_each_of_its_sheets_and_never_alone(rich):
    heads = [
        (number, sheet) for number, sheet in enumerate(rich.sheets)
        if any(a.text == "Vad" and b.text == "Hur" for a, b in zip(sheet.body, sheet.body[1:]))
    ]
    assert len(heads) >= 2
    for _, sheet in heads:
        assert any(word.text == "Rad" for word in sheet.body)


def test_long_numbers_of_a_list_are_whole(rich):
    text = rich.text
    for number in (9, 10, 100, 119):
        assert f"{number}. Punkt nummer {number}." in text, number


def test_steps_have_a_box_a_number_and_a_line_to_sign(rich, browser, paper_site):
    assert rich.text.count("Vem och när:") == 2
    assert "1. Först" in rich.text and "2. Sedan" in rich.text
    page = browser.new_page()
    page.goto(paper_site.address("del/blad/"))
    last = page.locator(".steps li").last
    assert last.evaluate("(step) => getComputedStyle(step, '::after').content") == "none"
    page.emulate_media(media="print")
    box = page.evaluate(
        """() => {
          const style = getComputedStyle(document.querySelector(".steps li"), "::before");
          return [style.content, style.borderTopStyle, parseFloat(style.width) > 12];
        }"""
    )
    assert box == ['""', "solid", True]
    page.close()


def test_tasks_are_named_boxes_on_the_screen_and_squares_on_paper(browser, paper_site):
    page = browser.new_page()
    page.goto(paper_site.address("del/blad/"))
    boxes = page.get_by_role("checkbox", disabled=True)
    assert boxes.count() == 2
    assert page.get_by_role("checkbox", name="Inte klart", checked=False).count() == 1
    assert page.get_by_role("checkbox", name="Klart", exact=True, checked=True).count() == 1
    page.emulate_media(media="print")
    box = page.locator(".task-list input").first.bounding_box()
    assert abs(box["width"] - box["height"]) < 1 and box["width"] > 12
    page.close()


def test_a_page_that_can_be_ticked_has_a_button_that_says_so(browser, paper_site):
    page = browser.new_page()
    for path, words in (("del/blad/", "Skriv ut som checklista"), ("del/kort/", "Skriv ut sidan")):
        page.goto(paper_site.address(path), wait_until="networkidle")
        assert page.get_by_role("button", name=words).count() == (1 if path == "del/blad/" else 0)
    page.close()


def test_a_dark_screen_prints_as_a_light_one(browser, paper_site, tmp_path, rich):
    page = browser.new_page()
    dark = Paper(
        page, paper_site.address("del/blad/"), tmp_path / "dark.pdf", color_scheme="dark"
    )
    assert dark.picture() == rich.picture()
    page.close()
