// What can be measured of the view on screen: its faults by kind, its names, its marks.
() => {
  const live = document.querySelector("div.decision");
  const view = live.querySelector("[data-view]:not([hidden])");
  const box = (e) => e.getBoundingClientRect();
  const style = (e) => getComputedStyle(e);
  const isShown = (e) => e.getClientRects().length > 0 && style(e).visibility === "visible";
  const all = (selector, root = view) => [...root.querySelectorAll(selector)];
  const shown = (selector, root = view) => all(selector, root).filter(isShown);
  const found = { overlaps: [], outside: [], through: [], heads: [], glyphs: [], faint: [], pale: [], targets: [], cut: [] };
  const svg = shown("svg.map")[0] || null;
  found.drawn = Boolean(svg);
  found.density = svg ? svg.dataset.density : "";

  // ---- what lies where
  found.sideways = document.documentElement.scrollWidth - innerWidth;
  const scrolls = (e) => {
    for (let up = e.parentElement; up && up !== document.body; up = up.parentElement)
      if (/auto|scroll|hidden|clip/.test(style(up).overflowX)) return true;
    return false;
  };
  for (const e of shown("body *", document)) {
    if (e.closest("svg") || e.closest(".heard")) continue;
    const { right, left } = box(e);
    if ((right > innerWidth + 1 || left < -1) && !scrolls(e)) found.cut.push(`<${e.tagName} class="${e.className}"> is cut off`);
  }

  // Of what scrolls by itself only the part in sight is in anybody's way.
  const inSight = (e) => {
    let { left, right, top, bottom } = box(e);
    for (let up = e.parentElement; up && up !== view; up = up.parentElement) {
      if (style(up).overflowX === "visible") continue;
      const b = box(up);
      [left, right] = [Math.max(left, b.left), Math.min(right, b.right)];
      [top, bottom] = [Math.max(top, b.top), Math.min(bottom, b.bottom)];
    }
    return { left, right, top, bottom };
  };
  const cards = shown("[data-card]").map((e) => {
    const frame = e.querySelector("[data-frame]") || e;
    return { e, frame, id: e.dataset.card, b: box(frame), seen: e.closest("svg") ? box(frame) : inSight(frame) };
  });
  found.people = cards.map((card) => card.id);
  const meet = (a, b, by = 1) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > by && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > by;
  const sticksOut = (a, b) => a.left < b.left - 1.5 || a.right > b.right + 1.5 || a.top < b.top - 1.5 || a.bottom > b.bottom + 1.5;
  cards.forEach((card, at) => {
    for (const other of cards.slice(0, at))
      if (meet(card.seen, other.seen) && !card.e.contains(other.e) && !other.e.contains(card.e))
        found.overlaps.push(`${card.id} lies over ${other.id}`);
    for (const text of all("text, span, b, small", card.e)) {
      if (text.matches("[data-badge]") || text.closest("[data-badge]") || !isShown(text)) continue;
      if (style(text).position === "absolute" || !text.textContent.trim()) continue;
      if (sticksOut(box(text), card.b)) found.outside.push(`"${text.textContent}" leaves the card of ${card.id}`);
    }
  });

  const lines = svg ? shown("[data-line]", svg) : [];
  found.lines = lines.map((line) => [line.dataset.line, line.dataset.from, line.dataset.to]);
  for (const line of lines) {
    const { from, to } = line.dataset;
    const path = line.matches("path") ? line : line.querySelector("path");
    const whole = box(path), m = path.getScreenCTM(), long = path.getTotalLength();
    const near = cards.filter((card) => card.id !== from && card.id !== to && card.b.left < whole.right
      && card.b.right > whole.left && card.b.top <= whole.bottom + 1 && card.b.bottom >= whole.top - 1);
    for (let at = 0; near.length && at <= 120; at++) {
      const p = path.getPointAtLength((long * at) / 120).matrixTransform(m);
      const hit = near.find(({ b }) => p.x > b.left + 2 && p.x < b.right - 2 && p.y > b.top + 2 && p.y < b.bottom - 2);
      if (hit) { found.through.push(`${from} → ${to} runs through ${hit.id}`); break; }
    }
    if (line.dataset.line === "influences" || line.dataset.line === "unverified") {
      const head = all("path", line)[1], size = head && box(head);
      if (!head || Math.max(size.width, size.height) < 4 || style(head).fill === "none")
        found.heads.push(`${from} → ${to} has no head`);
    }
  }

  // ---- sizes
  const sizeOf = (e) => {
    const m = e.getScreenCTM && e.getScreenCTM();
    return parseFloat(style(e).fontSize) * (m ? Math.hypot(m.a, m.b) : 1);
  };
  const names = shown("[data-name]").map((e) => [sizeOf(e), e.textContent]);
  [found.smallest, found.smallestOf] = names.sort((a, b) => a[0] - b[0])[0] || [null, ""];

  // ---- what can be pressed
  const pressed = "button, a[href], input, select, textarea, summary, [role=button], [role=tab], [role=menuitem]";
  found.least = Infinity;
  for (const e of shown(pressed, document)) {
    if (e.matches("input[type=checkbox], input[type=radio]") && e.closest("label")) continue;
    if (style(e).opacity === "0" || e.closest("[inert]") || e.matches(".skip")) continue;
    const { width, height } = box(e.querySelector(":scope > [data-frame]") || e);
    const size = Math.min(width, height);
    found.least = Math.min(found.least, size);
    found.targets.push([Math.round(size * 10) / 10, (e.getAttribute("aria-label") || e.textContent).trim().slice(0, 30)]);
  }

  // ---- contrast
  const rgb = (text) => {
    const [r, g, b, a = 1] = (text.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
    return { r, g, b, a };
  };
  const over = (top, under) => {
    const mix = (x, y) => x * top.a + y * (1 - top.a);
    return { r: mix(top.r, under.r), g: mix(top.g, under.g), b: mix(top.b, under.b), a: 1 };
  };
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (a, b) => {
    const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y);
    return (bright + 0.05) / (dark + 0.05);
  };
  const ground = (e) => {
    const layers = [];
    for (let up = e; up; up = up.parentElement) {
      const colour = rgb(style(up).backgroundColor);
      if (colour.a) layers.push(colour);
      if (colour.a === 1) break;
    }
    return layers.reverse().reduce((under, top) => over(top, under), { r: 255, g: 255, b: 255, a: 1 });
  };
  const dimmed = (e) => {
    for (let up = e; up; up = up.parentElement) if (Number(style(up).opacity) < 1) return true;
    return false;
  };
  const judge = (kind, least, e, ink, under, what) => {
    const ratio = contrast(over(ink, under), under);
    if (ratio < least - 0.005) found[kind].push(`${what}: ${ratio.toFixed(2)}`);
  };
  const walker = document.createTreeWalker(live, NodeFilter.SHOW_TEXT);
  const judged = new Set();
  while (walker.nextNode()) {
    const { data, parentElement: e } = walker.currentNode;
    if (!data.trim() || e.closest("svg, script, style, template") || !isShown(e) || dimmed(e)) continue;
    if (e.closest(":disabled") || style(e).position === "absolute" && box(e).width <= 1) continue;
    const ink = style(e).color, under = ground(e), key = `${ink} ${JSON.stringify(under)}`;
    if (judged.has(key)) continue;
    judged.add(key);
    judge("faint", 4.5, e, rgb(ink), under, `"${data.trim().slice(0, 40)}"`);
  }
  if (svg) {
    const stage = ground(svg);
    const painted = all("rect, circle, path", svg).filter((e) => {
      const fill = style(e).fill;
      return fill !== "none" && rgb(fill).a > 0.5 && isShown(e);
    }).map((e) => ({ e, b: box(e), fill: rgb(style(e).fill) }));
    const under = (e) => {
      const { left, right, top, bottom } = box(e), x = (left + right) / 2, y = (top + bottom) / 2;
      let fill = stage;
      for (const { e: shape, b, fill: colour } of painted) {
        if (!(shape.compareDocumentPosition(e) & 4)) break;
        if (x > b.left && x < b.right && y > b.top && y < b.bottom) fill = colour;
      }
      return fill;
    };
    for (const text of cards.length > 80 ? [] : shown("text", svg)) {
      if (text.textContent.trim()) judge("faint", 4.5, text, rgb(style(text).fill), under(text), `"${text.textContent}"`);
    }
    const grounds = [stage, ...new Set(all("[data-block]", svg).map((e) => style(e).fill))].map((one) => (one.r === undefined ? rgb(one) : one));
    const strokes = new Map();
    for (const line of lines) {
      const path = line.matches("path") ? line : line.querySelector("path");
      strokes.set(style(path).stroke, `line ${line.dataset.line}`);
    }
    for (const card of cards) strokes.set(style(card.frame).stroke, `border of ${card.id}`);
    for (const [stroke, what] of strokes)
      for (const one of grounds) if (stroke !== "none") judge("pale", 3, svg, rgb(stroke), one, `${what} ${stroke}`);
  }

  // ---- signs: what is drawn, and what the legend says
  const marks = (root) => all("use", root).filter((e) => !e.closest("[hidden]") && isShown(e.closest("svg"))).map((e) => e.getAttribute("href"));
  const groups = [...live.querySelectorAll(`[data-legend~="${view.dataset.view}"]`)];
  found.marks = [...new Set(marks(view))];
  found.legend = groups.filter((group) => group.getClientRects().length).flatMap((group) => shown("use", group).map((use) => {
    const item = use.closest("svg").parentElement;
    return [group.querySelector("b").textContent, item.textContent, use.getAttribute("href")];
  }));
  return found;
}
