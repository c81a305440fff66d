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
    const from = Math.min(...inside.map((it) => it[0])), to = Math.max(...inside.map((it) => it[1]));
    if (to - from > SEAM) cuts.push({ from, to, keep: SEAM / (to - from) });
  }
  return cuts;
}

const closing = (cuts) => (at) =>
  cuts.reduce((now, { from, to, keep }) => now - Math.max(0, Math.min(at, to) - from) * (1 - keep), at);
const within = (cuts, at) => cuts.some(({ from, to }) => at > from && at < to);
const AXES = [["x", "width"], ["y", "height"]];
const PLACES = ["x", "y", "width", "height", "cx", "cy", "d", "transform"];

// ---- one drawing

// Where everything lay when it was drawn.
function remember(svg) {
  const ground = all(":scope>g[aria-hidden] :is(path,rect,text,use,circle):not(.route *)", svg).map((e) => {
    const at = PLACES.map((name) => [name, e.getAttribute(name)]).filter(([, said]) => said !== null);
    return { e, at: Object.fromEntries(at) };
  });
  return (svg.drawn ||= { size: svg.size, cards: cards(svg).map((card) => ({ card, ...boxOf(card) })), ground });
}

function squeeze(svg) {
  const gone = peopleOn(svg).filter(isAway).join(" ");
  if ((svg.gone || "") === gone) return false;
  svg.gone = gone;
  if (draw(svg)) lightIn(svg);
  const drawn = svg.drawn || remember(svg);
  const [left, stay] = [true, false].map((away) => drawn.cards.filter(({ card }) => isAwayCard(card) === away));
  const [across, down] = AXES.map(([axis, length]) => {
    const span = (it) => [it[axis], it[axis] + it[length]];
    return stay.length ? seams(stay.map(span), left.map(span)) : [];
  });
  const ways = [across, down].map(closing);
  for (const { card, x, y } of drawn.cards) shift(card, x, y, ways);
  for (const it of drawn.ground) moveTo(it, ways);
  hideEmpty(drawn, stay, ({ x, y }) => within(across, x) || within(down, y), ways);
  if (left.length) for (const block of all("[data-block]:not(.away)", svg)) tighten(block, drawn, stay, ways);
  svg.size = left.length && stay.length ? extent(drawn, stay, ways) : drawn.size;
  return true;
}

const shift = (e, x, y, [fx, fy]) => e.setAttribute("transform", `translate(${shortly(fx(x))} ${shortly(fy(y))})`);

// A block keeps round those who stay the room that it had round all.
function tighten(block, { cards, ground }, stay, ways) {
  const box = numbers(ground.find(({ e }) => e === block).at);
  for (const [n, [axis, length]] of AXES.entries()) {
    const move = ways[n];
    const end = (some) => Math.max(...some.map((it) => it[axis] + it[length]));
    const room = box[axis] + box[length] - end(cards.filter((it) => inside(it, box)));
    block.setAttribute(length, shortly(move(end(stay.filter((it) => inside(it, box)))) + room - move(box[axis])));
  }
}

// Nothing but cards and blocks reaches far: past the last of them there is as much room as there was.
function extent({ size, cards, ground }, stay, ways) {
  const blocks = ground.filter(({ e }) => e.tagName === "rect");
  const [width, height] = AXES.map(([axis, length], n) => {
    const end = (it) => it[axis] + it[length], said = ({ e }) => Number(e.getAttribute(axis)) + Number(e.getAttribute(length));
    const before = Math.max(...cards.map(end), ...blocks.map(({ at }) => end(numbers(at))));
    const after = Math.max(...stay.map((it) => ways[n](end(it))), ...blocks.filter(({ e }) => !isAwayCard(e)).map(said));
    return after + size[length] - before;
  });
  return { width, height };
}

const inside = ({ x, y, width, height }, box) =>
  x + width / 2 > box.x && x + width / 2 < box.x + box.width && y + height / 2 > box.y && y + height / 2 < box.y + box.height;

// A head of an arrow is moved whole: only its beginning is a place, the rest are steps.
const figuresIn = (text) => text.match(/-?[\d.]+/g).map(Number);
const placesIn = (d, [fx, fy]) =>
  d.replace(/([MLHVC])([^A-Za-z]*)/g, (_, way, figures) => {
    const moved = figuresIn(figures).map((at, n) => shortly(way === "H" || (way !== "V" && n % 2 === 0) ? fx(at) : fy(at)));
    return way + moved.join(" ");
  });

function moveTo({ e, at }, ways) {
  if (at.transform) {
    const [x, y = 0] = figuresIn(at.transform);
    return shift(e, x, y, ways);
  }
  if (at.d) return e.setAttribute("d", placesIn(at.d, ways));
  const box = numbers(at);
  for (const [n, [axis, length]] of AXES.entries()) {
    for (const name of [axis, `c${axis}`]) if (at[name]) e.setAttribute(name, shortly(ways[n](Number(at[name]))));
    if (e.tagName === "rect") e.setAttribute(length, shortly(ways[n](box[axis] + box[length]) - ways[n](box[axis])));
  }
}

// A block or field without anybody goes with its band, and so do the words that stand in it; a
// heading goes with the last of those who stand under it. Lines go with their ends, not here.
function hideEmpty({ ground, cards }, stay, cut, ways) {
  const free = ground.filter(({ e }) => !e.closest("[data-line]")), heads = free.filter(({ e }) => e.tagName === "text"), gone = new Set();
  const alone = (box) => {
    const under = headed(box, heads, cards);
    return under.length ? !under.some((it) => stay.includes(it)) : cut(box);
  };
  let block = null;
  for (const { e, at } of free) {
    const box = numbers(at);
    const hers = block && [e.previousElementSibling, e.previousElementSibling?.previousElementSibling].includes(block);
    if (e.tagName === "rect") {
      const thin = AXES.some(([axis, length], n) => ways[n](box[axis] + box[length]) - ways[n](box[axis]) < box[length] / 2);
      if (!stay.some((it) => inside(it, box)) && (e.hasAttribute("data-block") || thin)) gone.add(e);
      block = e;
    } else if (hers ? gone.has(block) : e.tagName === "text" && alone(box)) gone.add(e);
  }
  for (const { e } of free) e.classList.toggle("away", gone.has(e) || (e.tagName === "path" && gone.has(e.nextElementSibling)));
}

const numbers = (at) => Object.fromEntries(["x", "y", "width", "height"].map((name) => [name, Number(at[name] || 0)]));

// Whom a heading stands over: the cards below it, as far as the next heading in their way.
function headed({ x, y }, heads, cards) {
  const below = cards.filter((it) => it.y > y && it.x - 2 <= x && x <= it.x + it.width + 2);
  const next = (it) => heads.some(({ at }) => at.y > y && at.y < it.y && at.x >= it.x - 2 && at.x <= it.x + it.width + 2);
  return below.filter((it) => !next(it));
}

// Where some of a block's people are away, its name tells how many of them are shown.
function countShown({ cards, ground }) {
  for (const { e, at } of ground.filter(({ e }) => "block" in e.dataset)) {
    const name = e.nextElementSibling, hers = cards.filter((it) => inside(it, numbers(at))), n = hers.filter(({ card }) => !isAwayCard(card)).length;
    const said = name.dataset.t ? word(Number(name.dataset.t)) : (name.said ||= name.textContent);
    name.textContent = n < hers.length ? said.replace(/\d+$/, (m) => own("of_all", { n, m })) : said;
  }
}

// Where all are put away, the stage says so.
function tellNobody() {
  one(".nobody", live())?.remove();
  if (everybody().length && everybody().every(isAway)) one(".stage", live()).append(make("p", own("nobody_found"), "nobody"));
}

// Drawings of a view that is not seen are closed up when it is.
function squeezeSeen() {
  tellNobody();
  const pan = windowOf(seen());
  if (!pan) return;
  const some = drawings(pan), now = placed.get(pan), moved = some.map(squeeze).includes(true);
  if (moved || (now && !some.includes(now.svg))) placed.delete(pan);
  for (const svg of some) if (svg.drawn) countShown(svg.drawn);
  settle(pan);
  keepStop();
}

// Whoever is put away hands the Tab key's stop to somebody who is shown.
function keepStop() {
  const ground = groundOf(seen()), drawn = ground.tagName === "svg";
  const stays = (card) => (drawn ? !isAwayCard(card) : isShown(card));
  if (!all("[data-card][tabindex='0']", ground).some(stays)) rove(seen());
}
