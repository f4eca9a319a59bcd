"""The browser's search engine answers exactly as the program's does, on the same index."""

import json
import os
import pathlib
import random
import re
import subprocess

import pytest
import yaml

import site_facts as facts

GUIDE = facts.GUIDE
SEED = int(os.environ.get("GUIDE_SEED", "20261121"))
GENERATED = 2_000
NARROWED = 60

ODD = [
    "", " ", "🙂", "שלום", "<b>x</b>", "__proto__", "constructor", "\\", '"', "%00", "§",
    "14 kap 1 § SoL", "2 kap. 25 § skollagen", "25 kap 2 kap skollagen", "2:25 skollagen",
    "16 kap 4 § hälso- och sjukvårdslagen", "2010:800", "U2017/01236/GV", "08-123 45 67",
    "oros anmälan", "social tjänsten", "orosanmalan", "barnpsyk", "hur länge är tandvården gratis",
    "a\u030ator", "o\u0308ppna", "sam\u00adverkan", "ﬁnns", "İstanbul", "ŁÓDŹ ǿ Ǻ ß", "𝔸bc",
    "ö" * 10_000, "skolan " * 1_500,
]

ASK = """async ([script, manifest, queries, options]) => {
  const { openEngine } = await import(script);
  const load = async (path) => (await fetch("/" + path)).json();
  const engine = await openEngine(manifest, load);
  const answers = [];
  for (const query of queries) {
    const answer = await engine.search(query, options);
    answers.push({ ...answer, facets: await answer.facets() });
  }
  return answers;
}"""


def _golden() -> list[str]:
    """The queries that the content holds search to."""
    tests = yaml.safe_load((facts.ROOT / "content/search-tests.yaml").read_text(encoding="utf-8"))
    return [test["query"] for test in tests]


def _given() -> list[str]:
    """The first column of the files that GUIDE_QUERIES names, colons between."""
    paths = filter(None, os.environ.get("GUIDE_QUERIES", "").split(":"))
    texts = [pathlib.Path(path).read_text(encoding="utf-8") for path in paths]
    return [line.split("\t")[0] for text in texts for line in text.splitlines()]


def _generated(count: int) -> list[str]:
    """Queries out of the content: runs of its words, misspelled, cut, split, joined, shouted."""
    chance = random.Random(SEED)
    text = "\n".join(
        path.read_text(encoding="utf-8") for path in sorted(facts.ROOT.glob("content/**/*.md"))
    )
    words = re.findall(r"[A-Za-zÅÄÖåäöé0-9§:/.-]+", text)
    queries = []
    while len(queries) < count:
        start = chance.randrange(len(words) - 6)
        query = " ".join(_changed(word, chance) for word in words[start:][: chance.randint(1, 6)])
        # `guide search --batch` reads a query a line and writes tabs between.
        if query.strip():
            queries.append(query)
    return queries


def _changed(word: str, chance: random.Random) -> str:
    place = chance.randrange(len(word))
    match chance.randrange(16):
        case 0:
            return word[:place] + word[place + 1 :] or word
        case 1:
            return word[:place] + chance.choice("abdeklmnorståäö") + word[place:]
        case 2:
            return word[:place] + chance.choice("abdeklmnorståäö") + word[place + 1 :]
        case 3:
            return word.translate(str.maketrans("åäöÅÄÖ", "aaoAAO"))
        case 4:
            return word[: max(2, len(word) // 2)]
        case 5:
            return word[:place] + " " + word[place:]
        case 6:
            return word.upper()
        case _:
            return word


@pytest.fixture
def ask(page, server, public):
    """Asks the engine in the browser many queries at once."""
    script = next(public.glob("assets/search-engine*.js"))
    manifest = next(public.glob("search/index.*.json"))
    page.goto(server.address(""))
    page.set_default_timeout(300_000)

    def answers(queries: list[str], **options) -> list[dict]:
        names = [f"/assets/{script.name}", f"search/{manifest.name}"]
        return page.evaluate(ASK, [*names, queries, options])

    return answers


def _terminal(public, *arguments: str) -> str:
    command = [str(GUIDE), "search", "--site", str(public), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_every_answer_is_the_same_to_the_last_score(ask, public, tmp_path):
    print(f"seed of the queries: {SEED}")
    queries = list(dict.fromkeys([*_golden(), *_given(), *ODD, *_generated(GENERATED)]))
    # A file of queries has one a line.
    queries = [query for query in queries if query.strip() and len(query.splitlines()) == 1]
    batch = tmp_path / "queries.txt"
    batch.write_text("\n".join(queries) + "\n", encoding="utf-8")
    lines = _terminal(public, "--batch", str(batch), "--json", "--limit", "15").splitlines()
    found = ask(queries, limit=15)
    differing = [
        (query, difference)
        for query, answer, line in zip(queries, found, lines, strict=True)
        if (difference := _difference(answer, json.loads(line)))
    ]
    assert not differing, f"{len(differing)} of {len(queries)} differ, first {differing[0]}"


def test_narrowed_answers_and_their_counts_are_the_same(ask, public):
    print(f"seed of the queries: {SEED}")
    chance = random.Random(SEED)
    declared = ask(["skola"], limit=1)[0]["facets"]
    for query in _generated(NARROWED):
        facets = chance.sample(declared, chance.randint(1, 2))
        filters = {
            facet["key"]: [value["name"] for value in chance.sample(facet["values"], 2)]
            for facet in facets
        }
        [answer] = ask([query], limit=15, filters=filters, withArchived=True)
        chosen = [f"{key}={name}" for key, names in filters.items() for name in names]
        options = [option for value in chosen for option in ("--filter", value)]
        told = json.loads(
            _terminal(public, "--json", "--limit", "15", "--archived", *options, "--", query)
        )
        assert not _difference(answer, told), f"{query} {filters}"


def _difference(answer: dict, told: dict) -> str:
    """What the browser's answer has otherwise than the program's; empty when nothing."""
    for key in ("query", "count", "isCountLeast", "corrections", "isConfident", "facets"):
        if key in answer and answer[key] != told[key]:
            return f"{key}: {answer[key]} is not {told[key]}"
    if len(answer["results"]) != len(told["results"]):
        return "another number of results"
    for found, expected in zip(answer["results"], told["results"]):
        found["excerpt"] = "".join(piece["text"] for piece in found["excerpt"])
        for key, value in expected.items():
            if found[key] != value:
                return f"{key} of {expected['path']}: {found[key]} is not {value}"
    return ""
