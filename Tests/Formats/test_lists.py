"""The lists of reviews and laws for programs, held to their schemas."""

import json
import os
import subprocess
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("GUIDE_PROGRAM", str(ROOT / ".build/release/guide"))

FILES = {
    "site.yaml": "title: Guide\nbase_url: https://example.se/\nreview: {interval: 12 months}\n",
    "types.yaml": """\
fields:
  laws: {kind: reference, register: laws, many: true, label: Lagar}
  sources: {kind: reference, register: sources, many: true, label: Källor}
  watch:
    kind: record
    many: true
    label: På gång
    fields: {date: {kind: date}, what: {kind: text}, law: {kind: reference, register: laws}}
types:
  page: {name: Sida, plural: Sidor, optional: [laws, sources, watch]}
""",
    "registers/laws.yaml": """\
"1990:52": {name: LVU, in_force_to: 2026-12-31, replaced_by: "2010:800", moved: {"3": "2:9"}}
"2010:800":
  name: Skollag
  in_force_from: 2010-08-01
  checked: 2026-04-27
  coming: [{date: 2027-01-01, text: Mer., places: ["2:"], status: proposed}]
  changes: [{date: 2026-06-01, text: Mindre.}]
""",
    "registers/sources.yaml": """\
bok: {name: Bok, changes: [{date: 2026-12-01, text: Ny utgåva.}]}
skrift: {name: Skrift, replaced_by: bok, replaced_on: 2027-01-02}
""",
    "index.md": "---\ntitle: Start\n---\n",
    "sida.md": """\
---
title: Sida
laws: ["2010:800 2:25"]
sources: [bok, skrift]
watch: [{date: 2027-01-15, what: Möte, law: "2010:800"}]
review: {on: 2026-01-10, owner: Eva}
---
""",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """A folder to run in, with a page that is due for every kind of reason."""
    folder = tmp_path_factory.mktemp("lists")
    for name, text in FILES.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def listed(site: Path, command: str, day: str) -> dict:
    """What a command lists on a day, which must be as its schema says."""
    run = subprocess.run(
        [PROGRAM, command, "--today", day, "--format", "json"],
        cwd=site, capture_output=True, text=True, timeout=120,
    )
    assert run.returncode == 0, run.stderr
    schema = json.loads((ROOT / f"Sources/guide/Schemas/{command}-1.json").read_text("utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    found = json.loads(run.stdout)
    jsonschema.Draft7Validator(schema).validate(found)
    return found


def test_reviews_are_as_documented_with_every_kind_of_reason(site):
    (page,) = listed(site, "review", "2027-02-01")["pages"]
    reasons = [(one["kind"], one["date"], one.get("source")) for one in page["reasons"]]
    assert reasons == [
        ("law", "2026-06-01", None),
        ("source", "2026-12-01", "bok"),
        ("law", "2027-01-01", None),
        ("source", "2027-01-02", "skrift"),
        ("interval", "2027-01-10", None),
        ("watch", "2027-01-15", None),
    ]
    assert [one.get("law") for one in page["reasons"]] == [
        "2010:800", None, "2010:800", None, None, "2010:800",
    ]


def test_nothing_is_due_before_its_day(site):
    assert listed(site, "review", "2026-05-31")["pages"] == []


@pytest.mark.parametrize("day", ["2026-11-22", "2027-02-01"])
def test_laws_are_as_documented(site, day):
    numbers = [law["number"] for law in listed(site, "laws", day)["laws"]]
    assert numbers == ["1990:52", "2010:800"]
