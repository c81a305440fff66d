// The free network: vis-network lays it out once, then stands still; people can be dragged.
const webs = new WeakMap(), stamps = new Map();
const NAMED = 12, LINE = 1.2, GAP = 7, FEW = 60, HEAD = 8, BEND = 0.2, ALONG = [0.1, 0.2, 0.3, 0.4, 0.5], CANVAS_FONT = '"Decision Map Inter",system-ui,sans-serif';
const webOf = (view) => view && one(".web", view);

// The library lies in the page as text and is run when a network is first opened.
function library() {
  if (!globalThis.vis) document.head.appendChild(make("script", one("[data-engine]").textContent)).remove();
  return globalThis.vis;
}

function unfold(host) {
  const { Network, DataSet } = library(), said = JSON.parse(host.nextElementSibling.textContent);
  Object.assign(data.signs, said.signs);
  // The library takes numbers: an id might be a name of its own.
  const known = said.nodes;
  const web = { host, known, names: new Map(), over: null };
  for (const { from, to } of said.edges) for (const [a, b] of [[from, to], [to, from]]) (known[a].near ||= []).push(b);
  web.nodes = new DataSet(known.map(({ id, x, y, size }) => ({ id, x, y, size, shape: "custom", ctxRenderer: disc(web) })));
  web.edges = new DataSet(said.edges.map((edge, id) => ({ ...edge, id, ends: [edge.from, edge.to].map((at) => known[at].person), tone: edge.color, color: {} })));
  web.network = new Network(host, { nodes: web.nodes, edges: web.edges }, said.options);
  one(".vis-network", host).removeAttribute("tabindex");
  webs.set(host, web);
  listen(web);
}

function listen(web) {
  const { network, host } = web;
  const over = (node) => {
    web.over = node;
    host.title = node ? word(node.told) : "";
    host.classList.toggle("over", Boolean(node));
    network.redraw();
  };
  network.once("stabilizationIterationsDone", () => {
    network.setOptions({ physics: false });
    host.dataset.still = "";
    light(web);
  });
  network.on("click", ({ nodes: [at] }) => at !== undefined && open(web.known[at].person));
  network.on("hoverNode", ({ node }) => over(web.known[node]));
  network.on("blurNode", () => over(null));
  network.on("dragEnd", () => network.unselectAll());
  network.on("beforeDrawing", (context) => chooseNames(web, context));
  network.on("afterDrawing", (context) => cross(web, context));
  new ResizeObserver(() => refit(web)).observe(host);
}

// All discs in sight, with room for the names beyond them.
function fitWeb(network) {
  network.fit();
  network.moveTo({ scale: network.getScale() * (innerWidth > 760 ? 0.97 : 0.84) });
}

// A window of another size shows the same again; a hidden one has no size and keeps its own.
function refit({ network, host }) {
  const size = `${host.clientWidth} ${host.clientHeight}`;
  if (!host.clientWidth || host.was === size) return;
  host.was = size;
  network.setSize("100%", "100%");
  network.redraw();
  if ("still" in host.dataset) fitWeb(network);
}

// ---- how people look

function disc(web) {
  return ({ ctx, id, x, y }) => {
    const node = web.known[id], alpha = shade(node.person), size = radiusOf(web, node);
    const meant = web.over === node || state.person === node.person;
    const name = web.names.get(id) || (meant && { dx: 0, dy: size + GAP, lines: linesOf(node) });
    return {
      drawNode: () => face(Object.assign(ctx, { globalAlpha: alpha }), node, x, y, size),
      drawExternalLabel: () => { if (name) writeName(web, Object.assign(ctx, { globalAlpha: alpha }), name, x + name.dx, y + name.dy); },
      nodeDimensions: { width: 2 * size, height: 2 * size },
    };
  };
}

// Of few people spread far apart the discs stay large enough to be told.
const radiusOf = (web, node) => node.size * (web.shown <= FEW ? Math.max(1, 0.7 / web.network.getScale()) : 1);

const circle = (x, y, radius) => pathOf("circle", { cx: x, cy: y, r: radius });
const shade = (person) => (inLight(burning(false), person) ? 1 : 0.16);

// A disc has the colours and the glyph of a stance's chip, as a trial supposes it or the map has it.
function face(ctx, { person, dashed, size: least, ...node }, x, y, size) {
  const supposed = tried.get(person), [chip, cover] = supposed || [node.chip, node.cover], [box] = strokesOf(chip);
  const ring = (radius, strokeStyle, lineWidth, dash = []) => {
    ctx.setLineDash(dash);
    Object.assign(ctx, { strokeStyle, lineWidth }).stroke(circle(x, y, radius));
  };
  Object.assign(ctx, { fillStyle: box.fill.colour }).fill(circle(x, y, size));
  if (dashed || box.stroke) ring(size - 0.5, box.stroke?.colour || look("ink"), 1.4, dashed ? [4, 3] : []);
  if (supposed) ring(size + 4, look("ink"), 2.5, [6, 4]);
  if (state.person === person) ring(size + 4 * (supposed ? 2 : 1), look("ink"), 3);
  stamp(ctx, chip, x, y, Math.max(10, size) / 14, ctx.globalAlpha, 1);
  stamp(ctx, cover, x + size * 0.72, y + size * 0.72, size / least, ctx.globalAlpha);
}

// ---- names

// A name keeps the size at which it can be read, however far away.
const sizeOfName = (web) => NAMED / Math.min(1, web.network.getScale());
const linesOf = ({ label, under }) => [label, word(under)].filter(Boolean);
const fontOf = (n, size) => `${n ? 400 : 600} ${n ? size * 0.9 : size}px ${CANVAS_FONT}`;

function writeName(web, ctx, { lines }, x, y) {
  const size = sizeOfName(web), strokeStyle = look("page"), fillStyle = look("ink");
  Object.assign(ctx, { strokeStyle, fillStyle, lineWidth: size / 3, lineJoin: "round", textAlign: "center", textBaseline: "top" });
  for (const [n, line] of lines.entries()) {
    ctx.font = fontOf(n, size);
    for (const way of ["strokeText", "fillText"]) ctx[way](line, x, y + n * size * LINE);
  }
}

// A name lies on no disc but its own; where it would lie on another name, that of whoever weighs
// more is shown. Of its places that is taken which hides no head and least of its own lines.
function chooseNames(web, ctx) {
  const places = web.network.getPositions(), there = web.known.filter(({ id, person }) => places[id] && !isAway(person));
  const taken = there.map((node) => around(places[node.id], radiusOf(web, node))), heads = headsOf(web, places);
  const [left, right] = [0, web.host.clientWidth].map((x) => web.network.DOMtoCanvas({ x, y: 0 }).x);
  web.names.clear();
  for (const node of there) {
    const lines = linesOf(node), all = waysOf(web, ctx, node, lines, places), bare = lines[1] ? waysOf(web, ctx, node, lines.slice(0, 1), places) : [];
    const own = tiesAt(node, places), hides = ({ box, lines: { length } }) => 9 * heads.filter(meets(box)).length + own.filter(meets(box)).length + 5 * (lines.length - length);
    const free = [...all, ...bare].filter(({ box }) => box[0] > left && box[2] < right && !taken.some(meets(box)));
    const [name] = free.map((way) => ({ ...way, hidden: hides(way) })).sort((before, other) => before.hidden - other.hidden);
    if (name) taken.push(name.box) && web.names.set(node.id, name);
  }
}

const around = ({ x, y }, reach) => [x - reach, y - reach, x + reach, y + reach];
const meets = (box) => (other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3];
const onLine = (a, b, far = 0.5) => ({ x: a.x + (b.x - a.x) * far, y: a.y + (b.y - a.y) * far });
const tiesAt = ({ id, near = [] }, places) => near.filter((other) => places[other]).flatMap((other) => ALONG.map((far) => around(onLine(places[id], places[other], far), 3)));

// Where a name may stand: below or above, beside, or else across a corner.
function waysOf(web, ctx, node, lines, places) {
  const size = sizeOfName(web), disc = radiusOf(web, node), { x, y } = places[node.id], high = size * LINE * lines.length;
  const half = Math.max(...lines.map((line, n) => Object.assign(ctx, { font: fontOf(n, size) }).measureText(line).width)) / 2;
  const low = disc + GAP, aside = low + half, corner = disc * 0.7 + half, ways = [[0, low], [0, -low - high]];
  for (const [along, some] of [[aside, [-high / 2, -high, 0]], [corner, [disc * 0.7, -disc * 0.7 - high]]]) for (const down of some) ways.push([along, down], [-along, down]);
  return ways.map(([dx, dy]) => ({ dx, dy, lines, box: [x + dx - half, y + dy, x + dx + half, y + dy + high] }));
}

// ---- signs and lines

const look = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`);

function strokesOf(id) {
  const strokes = new Strokes({ left: 0, top: 0 });
  if (!stamps.has(id)) strokes.shape(one(`#${id}`), strokes.from, 1);
  return stamps.get(id) || stamps.set(id, strokes.all).get(id);
}

// A sign of the page, drawn on the canvas from the same strokes, its middle at x, y.
function stamp(ctx, id, x, y, scale, opacity, first = 0) {
  const [width, height] = data.signs[id], upon = ctx.getTransform().translate(x, y).scale(scale).translate(-width / 2, -height / 2);
  ctx.save();
  for (const stroke of strokesOf(id).slice(first)) paint(ctx, { ...stroke, opacity, matrix: upon.multiply(stroke.matrix) }, 1);
  ctx.restore();
}

const drawnOf = (web) => web.edges.get().filter(({ ends }) => !ends.some(isAway));

// Where lines have their heads, as the library sets them, and their signs.
function headsOf(web, places) {
  return drawnOf(web).filter(({ arrows, crossed }) => arrows || crossed).map(({ from, to, crossed, smooth }) => {
    const a = places[from], b = places[to], turn = Math.atan2(a.y - b.y, a.x - b.x) + (smooth ? BEND : 0);
    const along = Math.cos(turn), down = Math.sin(turn), far = radiusOf(web, web.known[to]) / Math.max(Math.abs(along), Math.abs(down)) + HEAD;
    return around(crossed ? onLine(a, b) : { x: b.x + far * along, y: b.y + far * down }, HEAD);
  });
}

// Open conflict has a sign of its own on the middle of its line.
function cross(web, ctx) {
  const places = web.network.getPositions();
  for (const { from, to, ends, crossed } of drawnOf(web).filter((edge) => edge.crossed)) {
    const { x, y } = onLine(places[from], places[to]);
    stamp(ctx, crossed, x, y, 1, Math.min(...ends.map(shade)));
  }
}

// ---- what the page knows, once everybody has a place: lamps, whoever is open, light and dark ground

function light(web) {
  const lamps = burning(false), person = state.person;
  const lit = ({ ends }) => lamps.every((lamp) => ends.every((end) => lamp.people.has(end)));
  const hers = ({ ends }) => !person || ends.includes(person);
  const shown = web.known.filter((node) => !isAway(node.person)).length;
  web.nodes.update(web.known.map(({ id, person }) => ({ id, hidden: isAway(person) })));
  web.edges.update(web.edges.get().map((edge) => ({
    id: edge.id,
    hidden: edge.ends.some(isAway),
    color: { color: look(edge.tone), opacity: lit(edge) ? (hers(edge) ? 1 : 0.3) : 0.07 },
  })));
  if (shown !== web.shown) fitWeb(web.network);
  web.shown = shown;
  web.network.redraw();
}

function lightShown() {
  const web = webs.get(webOf(seen()));
  if (web && "still" in web.host.dataset) light(web);
}

function wander(way) {
  const { network } = webs.get(webOf(seen())), by = { in: 1.2, out: 1 / 1.2 }[way];
  if (by) network.moveTo({ scale: network.getScale() * by });
  else fitWeb(network);
}

onTurn(() => {
  const host = webOf(seen());
  if (host && !webs.has(host)) unfold(host);
  lightShown();
});
repaints.push(lightShown);
traces.push(lightShown);
for (const way of ["in", "out", "fit"]) onClick(`[data-wander=${way}]`, () => wander(way));
// Another ground, another ink: whatever says so stands on the page itself.
new MutationObserver(() => { stamps.clear(); lightShown(); }).observe(document.documentElement, { attributes: true });
