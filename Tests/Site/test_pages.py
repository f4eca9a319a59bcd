"""Every page of the site, in a browser: accessible, self-contained, quiet, narrow enough.

One test a page, since any process may run any test, and looking is what takes the time.
"""

import pytest

import site_facts as facts
from site_visit import every_page

# What a search shows is written by the browser, and looked at as well.
SEARCHED = [path for path in facts.PAGES.values() if "?" in path]
PATHS = every_page(facts.PUBLIC) + SEARCHED

NOTHING = {"cookies": "", "local": [], "session": [], "databases": [], "caches": [], "jar": []}


def test_there_are_pages_of_many_kinds():
    assert len(PATHS) > 250


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_accessible_narrow_quiet_and_keeps_to_itself(visits, path):
    seen = visits(path)
    asked = [line for line in seen.failed_requests if not line.endswith("/favicon.ico")]
    faults = {
        "axe finds": seen.violations,
        "it is too wide": {width: over for width, over in seen.too_wide.items() if over},
        "the console says": seen.console,
        "another server is asked": seen.foreign_requests,
        "it is not there": asked,
        "it is stored": {} if seen.stored == NOTHING else seen.stored,
    }
    assert {what: found for what, found in faults.items() if found} == {}
    assert seen.status == 200 and set(seen.too_wide) == set(facts.WIDTHS)
