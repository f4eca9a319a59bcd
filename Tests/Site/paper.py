"""A page printed to PDF, and what stands on its sheets, read by Debian's poppler."""

import re
import subprocess
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

# Points from the edge of a sheet that the stylesheet keeps free at the sides.
SIDE_MARGIN = 18 / 25.4 * 72
# Points from the top and the bottom that hold the title and the number of the page.
HEAD = 19 / 25.4 * 72
FOOT = 17 / 25.4 * 72


@dataclass(frozen=True)
class Word:
    """A word on a sheet, with where it begins and ends in points."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Sheet:
    """A sheet of paper."""

    width: float
    height: float
    words: list

    @property
    def body(self) -> list:
        """The words between the margins."""
        return [w for w in self.words if w.top > HEAD and w.bottom < self.height - FOOT]

    @property
    def margins(self) -> str:
        """What stands in the margins."""
        return " ".join(word.text for word in self.words if word not in self.body)

    @property
    def cut(self) -> list:
        """Words that are wholly or in part outside of what is printed."""
        free = SIDE_MARGIN - 1
        return [
            w.text for w in self.words
            if w.left < free or w.right > self.width - free or w.bottom > self.height or w.top < 0
        ]


def _once(title: str) -> str:
    """A title with single spaces, once.

    Chromium writes the title twice for a heading that it first laid on the sheet before.
    """
    title = " ".join(title.split())
    half = len(title) // 2
    return title[:half] if title[:half] == title[half:] else title


class Paper:
    """A page as it is printed on A4."""

    def __init__(self, page, address: str, file: Path, **media):
        page.emulate_media(**media)
        page.goto(address, wait_until="networkidle")
        page.pdf(
            path=file, format="A4", prefer_css_page_size=True, print_background=True, tagged=True,
            outline=True,
        )
        self.file = file

    def _run(self, *command) -> str:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    @property
    def text(self) -> str:
        """All that is printed, with single spaces and without the marks of broken lines."""
        return " ".join(self._run("pdftotext", self.file, "-").split())

    @property
    def sheets(self) -> list:
        """The sheets with their words."""
        markup = self._run("pdftotext", "-bbox", self.file, "-")
        sheets = []
        for part in re.findall(r"<page .*?</page>", markup, re.DOTALL):
            page = ElementTree.fromstring(part)
            places = ("xMin", "xMax", "yMin", "yMax")
            words = [Word(word.text, *(float(word.get(name)) for name in places)) for word in page]
            sheets.append(Sheet(float(page.get("width")), float(page.get("height")), words))
        return sheets

    @property
    def outline(self) -> list:
        """The titles that a reader of the PDF shows beside it, each with its sheet and depth."""
        markup = self._run("pdftohtml", "-xml", "-i", "-stdout", self.file)
        titles, depth = [], 0
        for token in re.findall(r"<outline>|</outline>|<item page=\"\d+\">[^<]*", markup):
            if token.startswith("<item"):
                sheet, title = re.match(r"<item page=\"(\d+)\">(.*)", token).groups()
                titles.append((_once(title.replace("&amp;", "&")), int(sheet), depth))
            else:
                depth += 1 if token == "<outline>" else -1
        return titles

    @property
    def is_tagged(self) -> bool:
        return bool(re.search(r"^Tagged: +yes$", self._run("pdfinfo", self.file), re.MULTILINE))

    def written(self, last: int) -> str:
        """The text of the first sheets in the order it was written in, whatever its columns."""
        return " ".join(self._run("pdftotext", "-raw", "-l", str(last), self.file, "-").split())

    def picture(self) -> bytes:
        """The first sheet as a small picture in the format PPM."""
        return subprocess.run(
            ["pdftoppm", "-r", "20", "-l", "1", self.file], check=True, capture_output=True
        ).stdout
