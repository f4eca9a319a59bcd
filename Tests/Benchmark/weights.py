#!/usr/bin/env python3
"""What each kind of page weighs, compressed as servers do: `weights.py [FOLDER]`.

A page is its HTML, its style sheets and the scripts it loads at once, each compressed for itself
with gzip -9. Images are not counted, nor what is fetched when a reader searches.
"""

import gzip
import re
import sys
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


@dataclass
class Weight:
    """One page and what it is made of, in compressed bytes."""

    path: str
    kind: str
    html: int
    sheets: list
    modules: list

    @property
    def total(self) -> int:
        return self.html + sum(self.sheets) + sum(self.modules)


class _Head(HTMLParser):
    """What a page loads at once, and of which kind it is."""

    def __init__(self, text: str):
        super().__init__()
        self.sheets = []
        self.modules = []
        self.kind = ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "link" and "stylesheet" in (given.get("rel") or "").split():
            self.sheets.append(given["href"])
        elif tag == "link" and given.get("rel") == "modulepreload":
            self.modules.append(given["href"])
        elif tag == "script" and given.get("src"):
            self.modules.append(given["src"])
        elif tag == "body":
            kinds = re.findall(r"\bkind-([a-z-]+)", given.get("class") or "")
            self.kind = kinds[0] if kinds else "?"


@cache
def compressed(file: Path) -> int:
    """The bytes of a file after gzip -9."""
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def weigh(public: Path) -> list:
    """Every page, the heaviest first."""
    pages = []
    for file in public.rglob("*.html"):
        head = _Head(file.read_text(encoding="utf-8"))
        pages.append(
            Weight(
                path=file.relative_to(public).as_posix().removesuffix("index.html") or "/",
                kind=head.kind,
                html=compressed(file),
                sheets=[compressed(_found(public, file, address)) for address in head.sheets],
                modules=[compressed(one) for one in _closure(public, file, head.modules)],
            )
        )
    return sorted(pages, key=lambda page: (-page.total, page.path))


def scripts(public: Path) -> int:
    """All scripts of the site together."""
    return sum(compressed(file) for file in public.rglob("*.js"))


def _found(public: Path, file: Path, address: str) -> Path:
    path = unquote(urlsplit(address).path)
    return (public / path.lstrip("/") if path.startswith("/") else file.parent / path).resolve()


def _closure(public: Path, file: Path, addresses: list) -> list:
    """The scripts of a page and all they import when they start, in no order of their own."""
    waiting = [_found(public, file, address) for address in addresses]
    found = []
    while waiting:
        script = waiting.pop()
        if script in found:
            continue
        found.append(script)
        text = script.read_text(encoding="utf-8")
        for address in re.findall(r"""(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']""", text):
            waiting.append(_found(public, script, address))
    return found


def main():
    public = Path(sys.argv[1] if len(sys.argv) > 1 else "Public").resolve()
    pages = weigh(public)
    print("| kind | pages | median | largest | html | css | scripts | the largest |")
    print("|---|---:|---:|---:|---:|---:|---:|---|")
    kinds = {}
    for page in pages:
        kinds.setdefault(page.kind, []).append(page)
    for kind, those in kinds.items():
        first = those[0]
        parts = f"{first.html} | {sum(first.sheets)} | {sum(first.modules)}"
        median = those[len(those) // 2].total
        print(f"| {kind} | {len(those)} | {median} | {first.total} | {parts} | `{first.path}` |")
    print(f"\nall scripts together: {scripts(public)} bytes; the largest page: `{pages[0].path}`")


if __name__ == "__main__":
    main()
