"""How much a reader's telephone must fetch before a page can be read."""

import sys

import pytest

import site_facts as facts

sys.path.insert(0, str(facts.ROOT / "Tests/Benchmark"))
import weights  # noqa: E402  (it is beside the other measurements)

MOST_BYTES_PAGE = 40_000
MOST_BYTES_SCRIPTS = 20_000


@pytest.fixture(scope="module")
def weighed(public):
    """What every page weighs, the heaviest first."""
    return weights.weigh(public)


def test_every_page_is_light(weighed):
    heavy = [f"{page.path}: {page.total}" for page in weighed if page.total > MOST_BYTES_PAGE]
    assert heavy == []
    assert len(weighed) > 250


def test_all_scripts_together_are_light(public):
    assert 0 < weights.scripts(public) <= MOST_BYTES_SCRIPTS


def test_a_page_loads_one_sheet_and_only_what_the_site_has(weighed):
    assert {len(page.sheets) for page in weighed} == {1}
