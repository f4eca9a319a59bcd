"""What the tests of the built site take for granted: its pages, its markup, its searches.

When a page moves or the theme renames something, this is the one file to change.
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# The folder of the built site.
PUBLIC = Path(os.environ.get("GUIDE_PUBLIC", ROOT / "Public"))

# The program, for the tests that build small sites of their own.
GUIDE = os.environ.get("GUIDE_BINARY", ROOT / ".build/release/guide")

# The browser that Debian installs.
CHROMIUM = "/usr/bin/chromium"

# One page of each kind. A path is below the site's root; where it holds a star it stands for the
# first page that matches. What follows `?` or `#` is kept.
PAGES = {
    "start": "",
    "topic": "samverkan/tandvarden/",
    "topic with a table": "regler/sekretess/",
    "steps": "samverkan/socialtjansten/orosanmalan-steg-for-steg/",
    "section": "samverkan/socialtjansten/",
    "whole section": "samverkan/pa-en-sida/",
    "matrix": "tidiga-samordnade-insatser/framgangsfaktorer/",
    "collection": "goda-exempel/",
    "filtered collection": "goda-exempel/*/*/",
    "example": "goda-exempel/falun/",
    "role": "roller/roll-rektor/",
    "situation": "situationer/*/",
    "glossary": "ordlista/",
    "term": "ordlista/*/",
    "actor": "aktorer/skolverket/",
    "law": "regler/lagar/skollagen/",
    "laws": "regler/lagar/",
    "sources": "kallor/",
    "source": "kallor/delredovisning-2018/",
    "news list": "nyheter/",
    "news": "nyheter/ny-socialtjanstlag/",
    "search": "sok/",
    "search with hits": "sok/?q=orosanm%C3%A4lan",
    "search without hits": "sok/?q=xyzzyqwv",
    "a-o": "a-o/",
    "archive": "arkiv/",
    "archived page": "arkiv/pressmeddelandet-2017/",
    "redirect": "o/sip/",
    "page in another language": "en/samverkan/socialtjansten/orosanmalan/",
    "easy to read": "lattlast/",
    "statement": "tillganglighet/",
    "contact": "kontakt/",
    "not found": "finns/inte/",
}

# The kinds that the checklist is gone through on.
CHECKED = [
    "start",
    "topic",
    "steps",
    "topic with a table",
    "glossary",
    "law",
    "collection",
    "archived page",
    "search with hits",
    "search without hits",
    "statement",
    "contact",
    "not found",
]

# Pages that send the reader on at once, so that what is looked at is the page they lead to.
LEAVING = {"redirect"}

# Pages that a server answers with the status 404, which a browser mentions in its console.
MISSING = {"not found"}

WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")

# What a page is looked at in: the two schemes, and the few colours that some readers choose.
COLOURS = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}

# The rules of axe that must find nothing.
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

# Markup that the tests reach for.
SEARCH_FIELD = "form[role=search] input[type=search]"
SEARCH_BUTTON = "form[role=search] button[type=submit]"
SEARCH_RESULTS = "#search-results li"
SEARCH_RESULT_LINKS = "#search-results li a"
SUGGESTION_LINKS = "form[role=search] li a"
SKIP_LINK = "a.skip-link"

# What is typed, and the page that must come first.
SEARCHES = {
    "orosanmälan": "samverkan/socialtjansten/orosanmalan/",
    "orosanmälningar": "samverkan/socialtjansten/orosanmalan/",
    "BUP": "samverkan/bup/",
    "barn- och ungdomspsykiatrin": "samverkan/bup/",
    "tandläkare": "samverkan/tandvarden/",
    "ungdomsmottagningar": "samverkan/ungdomsmottagningen/",
}

# Where the search form leads without JavaScript.
ALPHABET = "a-o/"
SEARCH_PAGE = "sok/"

# The letters of the A–Ö index. What is typed, its letter, the name there, and where that leads.
LETTER_LINKS = "nav.letters a"
OTHER_NAMES = [
    ("soc", "S", "Soc", "samverkan/socialtjansten/"),
    ("barnpsyk", "B", "Barnpsyk", "samverkan/bup/"),
    ("hemlighet", "O", "Oroanmälan", "samverkan/socialtjansten/orosanmalan/"),
]
