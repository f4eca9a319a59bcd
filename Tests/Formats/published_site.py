"""A built site as the tests of what it publishes see it, and content that is hard to write out."""

import json
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

HOSTILE = {
    "site.yaml": """\
title: "T & <b> 'x'"
publisher: {name: "Ett <verk> & co", url: "https://verk.example/"}
navigation: [bok/index.md, nyheter/index.md]
security: {contact: ["mailto:s@verk.example"], policy: "https://verk.example/s"}
""",
    "types.yaml": """\
fields:
  sources: {kind: reference, register: sources, many: true, label: Källor}
  laws: {kind: reference, register: laws, many: true, label: Lagar}
  size: {kind: number, label: "Storlek; \\"stor\\", m²"}
  other: {kind: page, label: Annan}
  note: {kind: record, many: true, label: Not, fields: {text: {kind: text}, day: {kind: date}}}
  kind: {kind: choice, label: Slag, values: {a: "Å, \\"ä\\"", b: B}}
types:
  page: {name: Sida, plural: Sidor, optional: [sources, laws, size, other, note, kind]}
""",
    "registers/laws.yaml": '"2010:800": {name: "Skollag <x>", in_force_from: 2010-08-01}\n',
    "registers/sources.yaml": 'bok: {name: "B; \\"ok\\"", url: "https://bok.example/?a=1&b=2"}\n',
    "registers/concepts.yaml": "sip: {name: sip, definition: 'En </script> plan'}\n",
    "index.md": "---\ntitle: \"T & <b> 'x'\"\n---\n[a](bok/å.md)\n",
    "ord.md": "---\ntitle: Ord\nlisting: register\nregister: concepts\n---\n",
    "lag.md": "---\ntitle: Lag\nlisting: register\nregister: laws\n---\n",
    "nyheter/index.md": "---\ntitle: Nyheter\nlisting: news\n---\n",
    "nyheter/n.md": "---\ntitle: N\npublished: 2026-01-02\nstatus: draft\n---\n",
    "bok/index.md": "---\ntitle: Bok\nlisting: collection\nfilters: [kind]\n---\n",
    "bok/karta.png": "x",
    "bok/å.md": """\
---
title: "[Å] *b* </script><!-- \\"c\\""
summary: "1 < 2; å, \\"ä\\"\\n och så"
published: 2026-01-02
changes: [{date: 2026-03-02, text: Två}, {date: 2026-03-02, text: Ett}]
sources: [bok]
laws: ["2010:800 2:25"]
size: 1.5
other: b.md
note: [{text: a, day: 2026-02-01}]
kind: a
---
En sip i [](law:2010:800 2:25), [Bok](index.md "T"), [b][b] och [c][b], [x](<b.md>), [](b.md#rub).

![k](karta.png) [källan](source:bok) [](#rub) `[a](b.md)`

## Rub {#rub}

[b]: b.md
""",
    "bok/b.md": "---\ntitle: B\nstatus: archived\npublished: 2020-01-01\n---\n## R {#rub}\n",
}


class Site:
    """A published folder and the address it was built for."""

    def __init__(self, folder: Path, base: str | None):
        self.folder = folder
        self.base = base
        self.address = base or "file://host/"

    def text(self, path: str) -> str:
        """A file as text."""
        return (self.folder / path).read_text("utf-8")

    def json(self, path: str):
        """A file as JSON."""
        return json.loads(self.text(path))

    def paths(self, pattern: str) -> list[str]:
        """Files by a pattern."""
        found = sorted(str(file.relative_to(self.folder)) for file in self.folder.glob(pattern))
        assert found, pattern
        return found

    def holds(self, address: str, seen_from: str) -> bool:
        """Whether an address that stands in a file leads to a file of the site."""
        whole = urldefrag(urljoin(self.address + seen_from, address))[0].split("?")[0]
        if not whole.startswith(self.address):
            return False
        place = self.folder / unquote(whole[len(self.address):])
        return (place / "index.html" if whole.endswith("/") else place).is_file()

    def is_elsewhere(self, address: str) -> bool:
        """Whether an address leads out of the site."""
        return bool(urlsplit(address).scheme) and not address.startswith(self.address)
