"""A small site made for what the checklist asks and the guide itself has too little of."""

import subprocess
from pathlib import Path

import site_facts as facts

FILES = {
    "site.yaml": """\
title: Liten
language: sv
review: {interval: 6 months}
supervision: {name: Annan myndighet, url: "https://tillsyn.example/anmal"}
""",
    "index.md": "---\ntitle: Start\n---\nHej.\n",
    "vikt.md": """\
---
title: Vikt sida
---

Text med en not.[^1] Och en till.[^2]

::: details Mer om saken
Det här står gömt tills någon letar.
:::

Hämta [blanketten](blankett.pdf), eller läs hos [någon annan](https://annan.example/).

[^1]: Den första noten.
[^2]: Den andra noten.
""",
    "gammal.md": "---\ntitle: Gammal sida\nstatus: archived\n---\n\nSom det var.\n",
    "ersatt.md": """\
---
title: Ersatt sida
status: superseded
superseded_by: vikt.md
---

Som det var.
""",
    "sen.md": """\
---
title: Sen sida
review: {on: 2025-01-01}
---

Ingen har tittat.
""",
}

# The smallest file that readers take for a document.
DOCUMENT = b"%PDF-1.4\n" + b"%" * 2100 + b"\n%%EOF\n"


def build_corner(folder: Path) -> Path:
    """Builds the site on the day 2026-11-22, and gives the folder of it."""
    for path, text in FILES.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "content/blankett.pdf").write_bytes(DOCUMENT)
    public = folder / "public"
    command = [facts.GUIDE, "build", "--content", folder / "content"]
    command += ["--theme", facts.ROOT / "theme", "--today", "2026-11-22", "--output", public]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return public
