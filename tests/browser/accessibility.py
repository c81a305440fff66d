"""The rules of accessibility, judged by axe in the page itself."""

from __future__ import annotations

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page

AXE = AXE_FILE_PATH.read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_JUDGE = """async (tags) => (await axe.run({
  runOnly: {type: 'tag', values: tags},
  resultTypes: ['violations'],
  preload: false,
})).violations.flatMap(rule =>
  rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)}`))"""
"""What is in order is not told of: to describe it takes twice as long as to find it."""


def broken(page: Page) -> list[str]:
    """Tell which rules of accessibility the page breaks, and where."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE)
    return [str(one) for one in page.evaluate(_JUDGE, RULES)]
