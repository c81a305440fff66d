"""What can be read of a picture on screen, measured by the browser itself."""

from __future__ import annotations

from playwright.sync_api import Page

MEASURE = """() => {
  const root = document.querySelector('[data-view]:not([hidden]) svg.map:not([hidden])');
  const box = e => e.getBoundingClientRect();
  const cards = [...root.querySelectorAll('[data-card]')].map(e => (
    {e, id: e.dataset.card, b: box(e.querySelector('[data-frame]'))}));
  const found = {cards: cards.length, faults: [], smallest: Infinity};
  cards.forEach((c, at) => {
    for (const d of cards.slice(0, at))
      if (Math.min(c.b.right, d.b.right) - Math.max(c.b.left, d.b.left) > 1
          && Math.min(c.b.bottom, d.b.bottom) - Math.max(c.b.top, d.b.top) > 1)
        found.faults.push(`${c.id} lies over ${d.id}`);
    for (const t of c.e.querySelectorAll('text:not([data-badge])')) {
      const b = box(t);
      if (b.width && (b.left < c.b.left - 1 || b.right > c.b.right + 1
          || b.top < c.b.top - 1 || b.bottom > c.b.bottom + 1))
        found.faults.push(`"${t.textContent}" leaves the card of ${c.id}`);
    }
    const name = c.e.querySelector('[data-name]');
    const size = parseFloat(getComputedStyle(name).fontSize) * name.getScreenCTM().a;
    found.smallest = Math.min(found.smallest, size);
  });
  for (const line of root.querySelectorAll('[data-line]')) {
    const {from, to} = line.dataset;
    const path = line.matches('path') ? line : line.querySelector('path');
    const m = path.getScreenCTM(), long = path.getTotalLength();
    const others = cards.filter(c => c.id !== from && c.id !== to);
    for (let at = 0; at <= 200; at++) {
      const p = path.getPointAtLength(long * at / 200).matrixTransform(m);
      const hit = others.find(c => p.x > c.b.left + 2 && p.x < c.b.right - 2
        && p.y > c.b.top + 2 && p.y < c.b.bottom - 2);
      if (hit) { found.faults.push(`${from} → ${to} runs through ${hit.id}`); break }
    }
  }
  return found }"""


class Legibility:
    """The picture on screen: how many cards, what is wrong with them, the smallest name."""

    def __init__(self, page: Page) -> None:
        found = page.evaluate(MEASURE)
        self.cards: int = found["cards"]
        self.faults: list[str] = found["faults"]
        self.smallest: float = found["smallest"]
