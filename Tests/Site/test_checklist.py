"""CHECKLIST.md is whole: each of its rows is held by tests that exist, or by a person's hand."""

import ast
import re
from pathlib import Path

import site_facts as facts
from checklist_page import open_kind
from site_visit import AXE, RUN_AXE

HERE = Path(__file__).parent
ROW = re.compile(r"^\| (\d+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
ROWS = 64


def rows():
    """The rows of the list: number, claim, and what holds it."""
    text = (HERE / "CHECKLIST.md").read_text(encoding="utf-8")
    return [(int(number), claim, held) for number, claim, held in ROW.findall(text)]


def named(pattern: str):
    """What the rows name by a pattern, with the number of the row."""
    return [(number, name) for number, _, held in rows() for name in re.findall(pattern, held)]


def test_every_row_is_there_once_and_is_held_by_something():
    assert [number for number, _, _ in rows()] == list(range(1, ROWS + 1))
    held = re.compile(r"`axe: [a-z0-9-]+`|`test_\w+\.\w+`|by hand")
    assert [number for number, _, how in rows() if not held.search(how)] == []


def test_every_test_that_a_row_names_exists():
    tests = set()
    for file in HERE.glob("test_*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                tests.add(f"{file.stem}.{node.name}")
    names = named(r"`(test_\w+\.test_\w+)`")
    assert len(names) > 60
    assert [one for one in names if one[1] not in tests] == []


def test_every_rule_of_axe_that_a_row_names_is_run(browser, server):
    page = open_kind(browser, server, "contact")
    page.evaluate(AXE)
    run = page.evaluate("(tags) => axe.getRules(tags).map((rule) => rule.ruleId)", facts.AXE_TAGS)
    names = named(r"`axe: ([a-z0-9-]+)`")
    assert len(names) > 20
    assert [one for one in names if one[1] not in run] == []


def test_targets_that_are_too_small_would_be_found(browser, server):
    page = open_kind(browser, server, "contact")
    page.evaluate(
        """() => {
          for (const name of ["Ett", "Två"]) {
            const button = document.createElement("button");
            button.setAttribute("aria-label", name);
            button.style.cssText = "width: 9px; height: 9px; padding: 0; min-block-size: 0";
            document.querySelector("main").append(button);
          }
        }"""
    )
    page.evaluate(AXE)
    found = page.evaluate(RUN_AXE, facts.AXE_TAGS)
    assert "target-size" in [violation["id"] for violation in found["violations"]]


def test_every_row_that_needs_a_person_is_in_the_protocol():
    protocol = (HERE / "manual-protocol.md").read_text(encoding="utf-8")
    asked = {number for number, _, how in rows() if "by hand" in how}
    told = {int(number) for number in re.findall(r"^## Row (\d+)", protocol, re.MULTILINE)}
    assert asked == told and asked
    for part in re.split(r"^## ", protocol, flags=re.MULTILINE)[1:]:
        if part.startswith("Row "):
            assert re.search(r"^- \d{4}-\d\d-\d\d: .{10,}", part, re.MULTILINE), part[:40]
