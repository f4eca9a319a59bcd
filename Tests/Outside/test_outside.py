"""guide check --external against servers that misbehave; none but this machine is asked."""

import json
import os
import re
import subprocess
import time
from pathlib import Path

import pytest

from rude_server import RudeServer

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("GUIDE_PROGRAM", str(ROOT / ".build/release/guide"))


@pytest.fixture
def server():
    with RudeServer() as running:
        yield running


class Guide:
    """A site of one page with a link to each address."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.hosts = set()
        (folder / "content").mkdir()

    def write(self, *addresses: str, settings: str = ""):
        lines = [f"[länk {number}]({address})" for number, address in enumerate(addresses)]
        text = "---\ntitle: Start\n---\n\n" + "\n\n".join(lines) + "\n"
        (self.folder / "content/index.md").write_text(text, "utf-8")
        (self.folder / "content/site.yaml").write_text("title: Guide\n" + settings, "utf-8")
        self.hosts = {re.sub("https?://([^:/]+).*", r"\1", address) for address in addresses}
        return self

    def check(self, *more: str, allows=None, today="2026-11-22") -> dict:
        """What a run found: the rule of each line, with the level and the whole message."""
        command = [PROGRAM, "check", "--external", "--format", "json", "--today", today]
        command += ["--theme", str(ROOT / "theme"), "--external-timeout", "1", *more]
        for host in self.hosts if allows is None else allows:
            command += ["--external-private", host]
        start = time.monotonic()
        run = subprocess.run(
            command, cwd=self.folder, capture_output=True, text=True, timeout=120)
        self.seconds = time.monotonic() - start
        self.errors = run.stderr
        self.code = run.returncode
        assert run.returncode in (0, 1), run.stderr
        self.findings = [
            finding for finding in json.loads(run.stdout)["findings"]
            if finding["rule"].startswith("link/") and finding["rule"] != "link/insecure"
        ]
        return {finding["line"]: finding for finding in self.findings}

    def rules(self, *more: str, **options) -> list:
        """The rule that each link broke, in the order of the links; None where all was well."""
        found = self.check(*more, **options)
        count = (self.folder / "content/index.md").read_text("utf-8").count("[länk")
        return [found.get(5 + 2 * place, {}).get("rule") for place in range(count)]


@pytest.fixture
def guide(tmp_path):
    return Guide(tmp_path)


EXPECTED = {
    "fine": None,
    "gone": "link/dead",
    "missing": "link/dead",
    "missing-for-head": None,
    "no-head": None,
    "forbidden": None,
    "busy-twice": None,
    "busy-long": None,
    "flapping": None,
    "broken": "link/unreachable",
    "silent": "link/unreachable",
    "slow-head": "link/unreachable",
    "endless-head": "link/unreachable",
    "wide-head": "link/unreachable",
    "endless-body": None,
    "short-body": None,
    "body-for-head": None,
    "reset": "link/unreachable",
    "reset-once": None,
    "garbage": "link/unreachable",
    "odd-status": "link/unreachable",
    "early-hints": None,
    "loop": "link/unreachable",
    "endless-redirects": "link/unreachable",
    "to-file": "link/unreachable",
    "to-private": "link/unreachable",
    "to-private-name": "link/unreachable",
    "no-location": "link/unreachable",
    "moved": "link/moved",
    "moved-to-missing": "link/dead",
    "for-now": None,
    "tagged": None,
}


def test_every_misbehaviour_has_its_verdict(server, guide):
    addresses = [
        server.address(f"127.0.1.{number + 1}", f"/{path}")
        for number, path in enumerate(EXPECTED)
    ]
    guide.write(*addresses)
    found = dict(zip(EXPECTED, guide.rules()))
    assert found == EXPECTED
    assert guide.code == 0
    assert guide.seconds < 60
    assert not any(path.endswith("/private") for _, _, path, _ in server.requests)
    assert server.sent_body < 20_000_000
    assert server.asked[("GET", "/fine")] == 0
    assert max(server.most_busy.values()) <= 2
    levels = {finding["rule"]: finding["level"] for finding in guide.findings}
    assert levels == {
        "link/dead": "warning", "link/moved": "tip", "link/unreachable": "tip"}
    agents = {fields["user-agent"] for _, _, _, fields in server.requests}
    assert len(agents) == 1 and agents.pop().startswith("guide/")


def test_the_order_of_answers_changes_nothing(server, guide):
    paths = ["missing", "no-location", "moved", "gone"]
    guide.write(*(server.address(f"127.0.2.{n % 3 + 1}", f"/{paths[n % 4]}/{n}")
                  for n in range(12)))
    guide.check("--external-cache", "one.json")
    first = guide.findings
    guide.check("--external-cache", "two.json")
    assert guide.findings == first
    assert len(first) == 12
    places = [(finding["line"], finding["column"]) for finding in first]
    assert places == sorted(places)


def test_a_host_is_asked_gently(server, guide):
    addresses = [server.address("127.0.3.1", f"/slow-but-fine/{n}") for n in range(6)]
    guide.write(*addresses)
    assert guide.rules() == [None] * 6
    assert server.most_busy["127.0.3.1"] <= 2
    times = server.times["127.0.3.1"]
    assert min(later - earlier for earlier, later in zip(times, times[1:])) > 0.4


def test_the_whole_run_has_an_end_and_the_next_goes_on(server, guide):
    addresses = [server.address("127.0.4.1", f"/fine/{n}") for n in range(12)]
    guide.write(*addresses)
    guide.check("--external-time", "2")
    assert guide.seconds < 6
    assert re.search(r"\d+ hanns inte med", guide.errors), guide.errors
    assert guide.findings == []
    before = len(server.requests)
    guide.check()
    assert len(server.requests) == 12, before
    assert "hanns inte" not in guide.errors


def test_what_answered_lately_is_not_asked_again_and_later_only_if_changed(server, guide):
    guide.write(server.address("127.0.5.1", "/tagged"), server.address("127.0.5.2", "/missing"),
                server.address("127.0.5.3", "/moved"))
    expected = [None, "link/dead", "link/moved"]
    assert guide.rules() == expected
    assert guide.rules(today="2026-11-28") == expected
    assert [path for _, _, path, _ in server.requests].count("/tagged") == 1
    assert [path for _, _, path, _ in server.requests].count("/moved") == 1
    assert guide.rules(today="2026-11-29") == expected
    tagged = [fields for _, _, path, fields in server.requests if path == "/tagged"]
    assert [fields.get("if-none-match") for fields in tagged] == [None, '"abc"']
    cache = guide.folder / ".guide-cache/external.json"
    cache.write_text("{ inte json")
    assert guide.rules(today="2026-11-29") == expected


def test_what_stays_silent_is_more_than_a_tip_after_two_weeks(server, guide):
    guide.write(server.address("127.0.6.1", "/fine"), server.address("127.0.6.2", "/silent"))
    (first,) = guide.check().values()
    assert first["level"] == "tip" and "sedan" not in first["message"]
    # The other address answered lately; that there is a network is seen all the same.
    (later,) = guide.check(today="2026-11-25").values()
    assert later["level"] == "tip" and "sedan 2026-11-22" in later["message"]
    guide.write(server.address("127.0.6.1", "/fine"), server.address("127.0.6.2", "/no-location"))
    cache = guide.folder / ".guide-cache/external.json"
    cache.write_text(cache.read_text().replace("/silent", "/no-location"))
    (long,) = guide.check(today="2026-12-06").values()
    assert long["level"] == "warning" and "sedan 2026-11-22" in long["message"]


def test_a_private_host_is_asked_only_when_named(server, guide):
    guide.write(
        server.address("127.0.7.1", "/missing"), server.address("localhost", "/missing"),
        server.address("2130706433", "/missing"), f"http://[::1]:{server.port}/missing",
        "http://169.254.169.254/latest/", "http://skrivare/", "http://10.0.0.1/")
    assert guide.rules(allows=[]) == [None] * 7
    assert server.requests == []
    assert "7 gick inte att bedöma" in guide.errors, guide.errors


@pytest.mark.parametrize("option, value", [
    ("--external-private", "127.0.0.1:80"), ("--external-private", "http://a.se"),
    ("--external-private", "::1"), ("--external-timeout", "9223372036854775807"),
    ("--external-time", "0"),
])
def test_options_that_cannot_be_heeded_are_wrong_usage(tmp_path, option, value):
    (tmp_path / "content").mkdir()
    command = [PROGRAM, "check", "--external", option, value]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert run.returncode == 2 and option in run.stderr, run.stderr


def test_no_credentials_and_no_fragment_are_sent(server, guide):
    guide.write(server.address("127.0.8.1", "/fine#del").replace("//", "//namn:hemligt@"),
                server.address("127.0.8.1", "/moved#del"))
    guide.hosts = {"127.0.8.1"}
    (moved,) = guide.check().values()
    assert moved["fix"].endswith(f"127.0.8.1:{server.port}/fine/new?%E5=1#del")
    for _, _, path, fields in server.requests:
        assert "authorization" not in fields and "#" not in path


def test_every_place_of_an_address_is_pointed_at(server, guide):
    address = server.address("127.0.9.1", "/missing")
    guide.write(address, settings=f"base_url: {address}/guide/\n"
                f"publisher: {{name: Vi, url: '{address}'}}\n")
    (guide.folder / "content/types.yaml").write_text(
        "fields: {more: {kind: address, label: Mer}}\n"
        "types: {page: {name: Sida, plural: Sidor, optional: [more]}}\n"
        "registers: {sources: {name: Källa, plural: Källor}}\n", "utf-8")
    (guide.folder / "content/registers").mkdir()
    (guide.folder / "content/registers/sources.yaml").write_text(
        f"a:\n  name: Källan\n  url: {address}\n", "utf-8")
    (guide.folder / "content/sida.md").write_text(
        f"---\ntitle: Sida\nmore: {address}\n---\n\n## Rubrik med [länk]({address})\n\n"
        f"Text med <{address}>.\n\n[hit]: {address}\n\nOch [hit].\n", "utf-8")
    guide.check()
    dead = [finding for finding in guide.findings if finding["rule"] == "link/dead"]
    found = {(finding["file"], finding["line"], finding["column"]) for finding in dead}
    assert found == {
        ("content/index.md", 5, 10), ("content/registers/sources.yaml", 3, 8),
        ("content/sida.md", 3, 7), ("content/sida.md", 6, 22), ("content/sida.md", 8, 11),
        ("content/sida.md", 10, 8), ("content/site.yaml", 3, 29),
    }
    assert sum(server.asked.values()) == 2


def test_a_suppressed_address_is_silent_and_not_unused_when_nothing_was_asked(server, guide):
    reason = "suppress: [{rule: link/dead, reason: Sidan ska strax upp.}]\n"
    guide.write(server.address("127.0.10.1", "/missing"), settings=reason)
    assert guide.rules("--max-warnings", "0") == [None]
    run = subprocess.run(
        [PROGRAM, "check", "--theme", str(ROOT / "theme")], cwd=guide.folder,
        capture_output=True, text=True, timeout=60)
    assert "suppression/unused" not in run.stderr


def test_without_a_network_there_is_one_line_and_no_finding(guide):
    guide.write("https://finns-inte.invalid/", "https://finns-inte-heller.invalid/")
    assert guide.rules("--max-warnings", "0") == [None, None]
    assert guide.code == 0
    assert "Inget nät" in guide.errors
    assert not (guide.folder / ".guide-cache").exists()


def test_a_closed_port_is_a_tip(server, guide):
    guide.write(server.address("127.0.11.1", "/fine"), "http://127.0.11.2:9/")
    (found,) = guide.check().values()
    assert (found["rule"], found["level"]) == ("link/unreachable", "tip")
    assert "tar inte emot" in found["message"]


def test_a_certificate_of_ones_own_is_a_warning(guide, tmp_path):
    files = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
         "/CN=127.0.12.1", "-keyout", str(files[0]), "-out", str(files[1])],
        check=True, capture_output=True)
    with RudeServer(certificate=(str(files[1]), str(files[0]))) as server:
        guide.write(server.address("127.0.12.1", "/fine"))
        (found,) = guide.check().values()
        assert (found["rule"], found["level"]) == ("link/certificate", "warning")
        assert server.requests == []
