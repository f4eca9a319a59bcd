"""Pages of each kind that the checklist is gone through on, and what can be asked of them."""

from pathlib import Path

import pytest

import site_facts as facts
from site_visit import find_page, open_path

SEEN = (Path(__file__).parent / "seen.js").read_text(encoding="utf-8")

kinds = pytest.mark.parametrize("kind", facts.CHECKED)
widths = pytest.mark.parametrize("width", facts.WIDTHS)

# Replaces the spacing of text as WCAG 1.4.12 says that readers may.
SPACED = """* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }"""


# The windows that are open, by what cannot be changed in one. A new one costs seven times a page.
_windows = {}

LOOKS = {"color_scheme": "light", "forced_colors": "none", "reduced_motion": "reduce"}


def open_kind(browser, server, kind: str, width: int = 1280, height: int = 900,
              java_script_enabled=True, device_scale_factor=1, **looks):
    """A page of a kind, in a window that other tests have used and will use; leave it open."""
    key = (browser, java_script_enabled, device_scale_factor)
    if key not in _windows:
        profile = browser.new_context(
            java_script_enabled=java_script_enabled, device_scale_factor=device_scale_factor
        )
        profile.set_default_timeout(10_000)
        _windows[key] = profile.new_page()
    page = _windows[key]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(**LOOKS | looks)
    path = find_page(facts.PUBLIC, facts.PAGES[kind])
    if java_script_enabled:
        open_path(page, server, path)
    else:
        page.goto(server.address(path), wait_until="load")
    page.evaluate(SEEN)
    return page


def style(page, css: str):
    """Adds rules of the reader's own; a policy of the page's cannot forbid it."""
    page.evaluate(
        """(css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }""",
        css,
    )
