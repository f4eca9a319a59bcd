"""The browser's search engine answers exactly as the program's does, on the same index."""

import json
import os
import random
import re
import subprocess

import pytest

import site_facts as facts

GUIDE = os.environ.get("GUIDE_BINARY", facts.ROOT / ".build/release/guide")
SEED = int(os.environ.get("GUIDE_SEED", "20261121"))
GENERATED = 2_000
CLOSELY = 120
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


def test_thousands_of_queries_find_the_same_pages_in_the_same_order(ask, public, tmp_path):
    print(f"seed of the queries: {SEED}")
    queries = list(dict.fromkeys(_generated(GENERATED)))
    batch = tmp_path / "queries.txt"
    batch.write_text("\n".join(queries) + "\n", encoding="utf-8")
    expected = {query: [] for query in queries}
    for line in _terminal(public, "--batch", str(batch)).splitlines():
        query, path = line.rsplit("\t", 1)
        expected[query].append(path)
    found = ask(queries, limit=10)
    differing = [
        (query, expected[query], paths)
        for query, answer in zip(queries, found)
        if (paths := [result["path"] for result in answer["results"]]) != expected[query]
    ]
    assert not differing, f"{len(differing)} of {len(queries)} differ, first {differing[0]}"


def test_scores_sections_excerpts_and_reasons_are_the_same(ask, public):
    print(f"seed of the queries: {SEED}")
    queries = [query for query in ODD if query] + _generated(CLOSELY)
    for query, answer in zip(queries, ask(queries, limit=15)):
        told = json.loads(_terminal(public, "--json", "--limit", "15", "--", query))
        _expect_same(answer, told, query)


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
        _expect_same(answer, told, f"{query} {filters}")


def _expect_same(answer: dict, told: dict, query: str) -> None:
    for key in ("count", "corrections", "isConfident", "facets"):
        assert answer[key] == told[key], f"{key} of {query}"
    for found, expected in zip(answer["results"], told["results"], strict=True):
        found["excerpt"] = "".join(piece["text"] for piece in found["excerpt"])
        assert {key: found[key] for key in expected} == expected, query
