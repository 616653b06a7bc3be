"""What axe finds on a page in both themes, each thing looked at once.

Colours are four fifths of axe's time, and rows made alike have the same: of these, two are
looked at. Everything but colour is the same in both themes.
"""

from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

THEMES = ("light", "dark")
COLOURS = ["color-contrast", "link-in-text-block"]
MARK_ROWS_ALIKE = """() => {
  const own = /^(href|id|for|name|value|datetime)$/, telling = /^(class|type|aria-current|open)$/;
  const said = (one, name) => telling.test(name) ? name + one.getAttribute(name) : name;
  const names = one => one.getAttributeNames().filter(name => !own.test(name));
  const made = one => [one.tagName, ...names(one).map(name => said(one, name))].join(' ');
  for (const list of document.querySelectorAll('tbody, ul, ol, dl')) {
    const seen = {};
    for (const row of list.children) {
      const kind = [...new Set([row, ...row.querySelectorAll('*')].map(made))].sort().join('|');
      seen[kind] = (seen[kind] || 0) + 1;
      row.toggleAttribute('data-alike', seen[kind] > 2);
    }
  }
}"""


def faults(page: Page) -> list[str]:
    """A report for each theme in which something was found."""
    page.evaluate(Axe().axe_script)
    page.evaluate(MARK_ROWS_ALIKE)
    apart = {"rules": {rule: {"enabled": False} for rule in COLOURS}}
    found = [_run(page, {}, apart)]
    for theme in THEMES:
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        colours = {"runOnly": {"type": "rule", "values": COLOURS}}
        found.append(_run(page, {"exclude": [["[data-alike]"]]}, colours))
    return [one.generate_report() for one in found if one.violations_count]


def _run(page: Page, where: dict, options: dict) -> AxeResults:
    given = [where or None, {"resultTypes": ["violations"], "preload": False, **options}]
    return AxeResults(page.evaluate("([w, o]) => axe.run(w || document, o)", given))
