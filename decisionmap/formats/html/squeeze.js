// A drawing closes up the bands in which nobody is shown any more. Every place in it follows by
// the same rising function, one for each axis, so that nothing changes sides or order, and what
// stays is drawn larger.
const MARGIN = 12, SEAM = 16;

// Spans [from, to], joined where they meet.
function merged(spans) {
  const joined = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

// What is cut out: of each stretch between those who stay, from the first to the last who left.
function seams(stay, left) {
  const kept = merged(stay.map(([from, to]) => [from - MARGIN, to + MARGIN])), cuts = [];
  const ends = [-Infinity, ...kept.flat(), Infinity];
  for (let at = 0; at < ends.length; at += 2) {
    const inside = left.map(([from, to]) => [Math.max(from, ends[at]), Math.min(to, ends[at + 1])]).filter(([from, to]) => to > from);
    if (!inside.length) continue;
    const from = Math.min(...inside.map((one) => one[0])), to = Math.max(...inside.map((one) => one[1]));
    if (to - from > SEAM) cuts.push({ from, to, keep: SEAM / (to - from) });
  }
  return cuts;
}

const closing = (cuts) => (at) =>
  cuts.reduce((now, { from, to, keep }) => now - Math.max(0, Math.min(at, to) - from) * (1 - keep), at);
const within = (cuts, at) => cuts.some(({ from, to }) => at > from && at < to);

// ---- one drawing

const GROUND = "path, rect, text, use, circle";

// Where everything lay when it was drawn.
function remember(svg) {
  if (svg.drawn) return svg.drawn;
  const size = { ...sizeOf(svg) };
  const placedCards = cards(svg).map((card) => {
    const { e: x, f: y } = card.transform.baseVal[0].matrix;
    const frame = one("[data-frame]", card).getBBox();
    return { card, x, y, width: frame.width, height: frame.height };
  });
  const ground = all(`:scope > g[aria-hidden] ${GROUND.split(", ").join(`, :scope > g[aria-hidden] `)}`, svg)
    .filter((e) => !e.closest(".route"))
    .map((e) => ({ e, at: Object.fromEntries(["x", "y", "width", "height", "cx", "cy", "d", "transform"].flatMap((name) => (e.hasAttribute(name) ? [[name, e.getAttribute(name)]] : []))) }));
  return (svg.drawn = { size, cards: placedCards, ground });
}

function squeeze(svg) {
  const gone = cards(svg).filter((card) => card.classList.contains("away")).map((card) => card.dataset.card).join(" ");
  if ((svg.gone || "") === gone) return false;
  svg.gone = gone;
  const drawn = remember(svg);
  const [left, stay] = [true, false].map((away) => drawn.cards.filter(({ card }) => card.classList.contains("away") === away));
  const across = stay.length ? seams(stay.map(spanX), left.map(spanX)) : [];
  const down = stay.length ? seams(stay.map(spanY), left.map(spanY)) : [];
  const fx = closing(across), fy = closing(down);
  for (const { card, x, y } of drawn.cards) card.setAttribute("transform", `translate(${short2(fx(x))} ${short2(fy(y))})`);
  for (const one of drawn.ground) moveTo(one, fx, fy);
  hideEmpty(drawn, stay, ({ x, y }) => within(across, x) || within(down, y), fx, fy);
  if (left.length) for (const block of all("[data-block]:not(.away)", svg)) tighten(block, drawn, stay, fx, fy);
  svg.size = left.length ? extent(drawn, stay, fx, fy) : drawn.size;
  return true;
}

// A block keeps round those who stay the room that it had round all.
function tighten(block, { cards, ground }, stay, fx, fy) {
  const box = numbers(ground.find(({ e }) => e === block).at);
  for (const [axis, length, move] of [["x", "width", fx], ["y", "height", fy]]) {
    const end = (some) => Math.max(...some.map((one) => one[axis] + one[length]));
    const room = box[axis] + box[length] - end(cards.filter((one) => inside(one, box)));
    block.setAttribute(length, short2(move(end(stay.filter((one) => inside(one, box)))) + room - move(box[axis])));
  }
}

// Nothing but cards and blocks reaches far: past the last of them there is as much room as there was.
function extent({ size, cards, ground }, stay, fx, fy) {
  const blocks = ground.filter(({ e }) => e.tagName === "rect" && !e.classList.contains("away"));
  const far = (axis, length, move) => {
    const before = Math.max(...cards.map((one) => one[axis] + one[length]), ...ground.filter(({ e }) => e.tagName === "rect").map(({ at }) => Number(at[axis]) + Number(at[length])));
    const after = Math.max(...stay.map((one) => move(one[axis] + one[length])), ...blocks.map(({ e }) => Number(e.getAttribute(axis)) + Number(e.getAttribute(length))));
    return after + size[length] - before;
  };
  return { width: far("x", "width", fx), height: far("y", "height", fy) };
}

const inside = ({ x, y, width, height }, box) =>
  x + width / 2 > box.x && x + width / 2 < box.x + box.width && y + height / 2 > box.y && y + height / 2 < box.y + box.height;

const spanX = ({ x, width }) => [x, x + width];
const spanY = ({ y, height }) => [y, y + height];
const short2 = (length) => Math.round(length * 100) / 100;

// A head of an arrow is moved whole: only its beginning is a place, the rest are steps.
const placesIn = (d, fx, fy) =>
  d.replace(/([MLHVC])([^A-Za-z]*)/g, (_, way, figures) => {
    const numbers = figures.match(/-?[\d.]+/g).map(Number);
    const moved = numbers.map((at, n) => short2(way === "H" || (way !== "V" && n % 2 === 0) ? fx(at) : fy(at)));
    return way + moved.join(" ");
  });

function moveTo({ e, at }, fx, fy) {
  if (at.transform) {
    const [x, y] = at.transform.match(/-?[\d.]+/g).map(Number);
    return e.setAttribute("transform", `translate(${short2(fx(x))} ${short2(fy(y || 0))})`);
  }
  if (at.d) return e.setAttribute("d", placesIn(at.d, fx, fy));
  const x = Number(at.x || 0), y = Number(at.y || 0);
  if (at.x) e.setAttribute("x", short2(fx(x)));
  if (at.y) e.setAttribute("y", short2(fy(y)));
  if (at.cx) e.setAttribute("cx", short2(fx(Number(at.cx))));
  if (at.cy) e.setAttribute("cy", short2(fy(Number(at.cy))));
  if (e.tagName !== "rect") return;
  e.setAttribute("width", short2(fx(x + Number(at.width)) - fx(x)));
  e.setAttribute("height", short2(fy(y + Number(at.height)) - fy(y)));
}

// A block or field without anybody goes with its band, and so do the words that stand in it; a
// heading goes with the last of those who stand under it.
function hideEmpty({ ground, cards }, stay, cut, fx, fy) {
  const heads = ground.filter(({ e }) => e.tagName === "text"), gone = new Set();
  let block = null;
  for (const { e, at } of ground) {
    const box = numbers(at);
    const hers = block && [e.previousElementSibling, e.previousElementSibling?.previousElementSibling].includes(block);
    if (e.tagName === "rect") {
      const thin = fx(box.x + box.width) - fx(box.x) < box.width / 2 || fy(box.y + box.height) - fy(box.y) < box.height / 2;
      if (!stay.some((one) => inside(one, box)) && (e.hasAttribute("data-block") || thin)) gone.add(e);
      block = e;
    } else if (hers && !e.closest("[data-line]")) {
      if (gone.has(block)) gone.add(e);
    } else if (e.tagName === "text") {
      const under = headed(box, heads, cards);
      if (under.length ? !under.some((one) => stay.includes(one)) : cut(box)) gone.add(e);
    }
  }
  for (const { e } of ground) {
    const rule = e.tagName === "path" && !e.closest("[data-line]") && gone.has(e.nextElementSibling);
    e.classList.toggle("away", gone.has(e) || rule);
  }
}

const numbers = (at) => Object.fromEntries(["x", "y", "width", "height"].map((name) => [name, Number(at[name] || 0)]));

// Whom a heading stands over: the cards below it, as far as the next heading in their way.
function headed({ x, y }, heads, cards) {
  const below = cards.filter((one) => one.y > y && one.x - 2 <= x && x <= one.x + one.width + 2);
  const next = (one) => heads.some(({ at }) => at.y > y && at.y < one.y && at.x >= one.x - 2 && at.x <= one.x + one.width + 2);
  return below.filter((one) => !next(one));
}

// Drawings of a view that is not seen are closed up when it is.
function squeezeSeen() {
  const pan = windowOf(seen());
  if (!pan) return;
  const some = drawings(pan), now = placed.get(pan), moved = some.map(squeeze).some(Boolean);
  if (moved || (now && !some.includes(now.svg))) {
    placed.delete(pan);
    fit(pan);
  }
  keepStop();
}

// Whoever is put away hands the Tab key's stop to somebody who is shown.
function keepStop() {
  const stop = all("[data-card][tabindex='0']", seen()).some(isShown);
  if (!stop) rove(seen());
}

repaints.push(squeezeSeen);
onTurn(squeezeSeen);
