"""The copy of the guide that opens from a disk: built, unpacked, and read as files."""

import subprocess
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit
import re

import site_facts as facts
from search_corner import GUIDE

DAY = "2026-11-22"
ONLINE = "https://example.se/guide/"


class OfflineCopy:
    """A copy that has been unpacked."""

    def __init__(self, folder: Path):
        command = [GUIDE, "build", "--offline", "--today", DAY, "--base-url", ONLINE]
        run = subprocess.run(
            [*command, "--output", folder / "site"], cwd=facts.ROOT, capture_output=True, text=True
        )
        assert run.returncode == 0, run.stderr
        self.site = folder / "site"
        (self.archive,) = self.site.glob("*.zip")
        with zipfile.ZipFile(self.archive) as archive:
            archive.extractall(folder / "unpacked")
        (self.root,) = (folder / "unpacked").iterdir()
        self.files = {
            file.relative_to(self.root).as_posix()
            for file in self.root.rglob("*")
            if file.is_file()
        }

    def address(self, path: str) -> str:
        """The address of a file, with what may follow `?` or `#`."""
        return self.root.as_uri() + "/" + path

    def path(self, address: str) -> str:
        """The file that an address leads to."""
        place = urlsplit(address)
        assert place.scheme == "file", address
        return Path(unquote(place.path)).relative_to(self.root).as_posix()


class Markup(HTMLParser):
    """The ids, the addresses and the scripts of a page."""

    ADDRESSES = {"href", "src", "action", "formaction", "poster", "data-results"}

    def __init__(self, file: Path):
        super().__init__()
        self.ids = set()
        self.addresses = []
        self.links = []
        self.scripts = []
        self.feed(file.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.ids.add(values.get("id"))
        self.addresses += [(values[name] or "").strip() for name in self.ADDRESSES & values.keys()]
        for part in (values.get("srcset") or "").split(","):
            self.addresses += part.split()[:1]
        refresh = re.search(r"^\s*\d+;\s*url=(.*)", values.get("content") or "")
        self.addresses += [refresh[1]] if refresh else []
        if tag == "link":
            self.links.append((values.get("rel"), values.get("href")))
        if tag == "script":
            self.scripts.append(values)
