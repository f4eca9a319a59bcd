"""Queries as readers ask them, taken by chance out of a folder of Markdown; a seed repeats them."""

import random
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

LETTERS = "a-zåäöé"
EDITED_IN = "abdeklmnorståäö"
LAWS = ["skollagen", "skollagen (2010:800)", "socialtjänstlagen", "föräldrabalken"]
QUESTIONS = ["hur", "när får man", "vem ansvarar för", "vad är", "vad gör man när", "var finns"]

# Of twenty queries, how many there are of each kind.
KINDS = {
    "common word": 3,
    "rare word": 3,
    "several words": 6,
    "split compound": 2,
    "misspelled": 2,
    "law": 1,
    "question": 2,
    "unknown": 1,
}


@dataclass(frozen=True)
class Query:
    """A query with the kind it is."""

    kind: str
    text: str


class QueryMaker:
    """Makes queries out of the words of a folder's pages."""

    def __init__(self, folder: Path, seed: int):
        paths = sorted(folder.glob("**/*.md"))
        self._chance = random.Random(seed)
        self._texts = [_body(path.read_text(encoding="utf-8")) for path in paths]
        pages = Counter()
        for text in self._texts:
            pages.update(set(_words(text)))
        self._known = set(pages)
        often = range(len(paths) // 20, len(paths) // 3 + 1)
        words = [word for word in sorted(pages) if len(word) >= 4]
        self._common = [word for word in words if pages[word] in often] or words
        self._rare = [word for word in words if pages[word] <= 3]
        self._long = [word for word in words if len(word) >= 6 and pages[word] >= 2]
        self._laws = sorted(
            {law for text in self._texts for law in re.findall(r"\d+ kap\.? \d+ ?§ \w{5,}", text)}
        )

    def queries(self, count: int) -> list[Query]:
        """As many queries, of all kinds, in an order by chance."""
        kinds = [kind for kind, share in KINDS.items() for _ in range(share)]
        made, texts = [], set()
        while len(made) < count:
            query = self._query(kinds[len(made) % len(kinds)], len(made))
            if query.text not in texts:
                made.append(query)
                texts.add(query.text)
        self._chance.shuffle(made)
        return made

    def _query(self, kind: str, place: int) -> Query:
        pick = self._chance.choice
        match kind:
            case "common word":
                text = pick(self._common)
            case "rare word":
                text = pick(self._rare)
            case "several words":
                text = " ".join(self._row(2 + place % 5))
            case "split compound":
                text = self._split()
            case "misspelled":
                text = self._misspelled()
            case "law":
                text = pick(self._laws) if self._laws else self._law()
            case "question":
                text = f"{pick(QUESTIONS)} {' '.join(self._row(2 + place % 2))}?"
            case _:
                text = self._unknown()
        return Query(kind, text)

    def _row(self, count: int) -> list[str]:
        """The longer words of a line, in their order."""
        while True:
            lines = self._chance.choice(self._texts).splitlines()
            words = [word for word in _words(self._chance.choice(lines or [""])) if len(word) >= 4]
            if len(words) >= count:
                start = self._chance.randrange(len(words) - count + 1)
                return words[start : start + count]

    def _law(self) -> str:
        """A place in a law, as the pages could have cited it."""
        chapter, section = self._chance.randint(1, 29), self._chance.randint(1, 40)
        form = self._chance.choice(["{} kap. {} §", "{} kap {} §", "{}:{}"])
        return f"{form.format(chapter, section)} {self._chance.choice(LAWS)}"

    def _split(self) -> str:
        """A compound of two words of the pages, written apart."""
        while True:
            word = self._chance.choice(self._long)
            for middle in range(4, len(word) - 3):
                left, right = word[:middle], word[middle:]
                if left in self._known and right in self._known:
                    return f"{left} {right}"

    def _misspelled(self) -> str:
        """A word of the pages with one letter dropped, added, changed or swapped."""
        while True:
            word = self._chance.choice(self._long)
            place = self._chance.randrange(1, len(word) - 1)
            letter = self._chance.choice(EDITED_IN)
            edited = self._chance.choice(
                [
                    word[:place] + word[place + 1 :],
                    word[:place] + letter + word[place:],
                    word[:place] + letter + word[place + 1 :],
                    word[:place] + word[place + 1] + word[place] + word[place + 2 :],
                ]
            )
            if edited not in self._known:
                return edited

    def _unknown(self) -> str:
        """A word that could be Swedish and stands nowhere."""
        while True:
            syllables = (
                self._chance.choice("bdfgklmnprstv") + self._chance.choice("aeiouyåäö")
                for _ in range(4)
            )
            word = "".join(syllables)
            if word not in self._known:
                return word


def _body(text: str) -> str:
    """A page without its front matter and without the addresses of its links."""
    if text.startswith("---\n"):
        text = text.partition("\n---\n")[2]
    return re.sub(r"\]\([^)]*\)", "]", text)


def _words(text: str) -> list[str]:
    return re.findall(f"[{LETTERS}]+", text.lower())
