// The free network: vis-network lays it out once, then stands still; people can be dragged.
const webs = new WeakMap(), stamps = new Map();
const NAMED = 12, GAP = 7, FEW = 60, CANVAS_FONT = '"Decision Map Inter",system-ui,sans-serif';
const webOf = (view) => view && one(".web", view);

// The library lies in the page as text and is run when a network is first opened.
function library() {
  if (!globalThis.vis) {
    document.head.appendChild(make("script", one("[data-engine]").textContent)).remove();
  }
  return globalThis.vis;
}

function unfold(host) {
  const { Network, DataSet } = library(), said = JSON.parse(host.nextElementSibling.textContent);
  // The library takes numbers: an id might be a name of its own.
  const known = said.nodes;
  const web = { host, known, names: new Map(), over: null, look: looks() };
  for (const { from, to } of said.edges) for (const [a, b] of [[from, to], [to, from]]) (known[a].near ||= []).push(b);
  const nodes = said.nodes.map(({ id, x, y, size }) => ({ id, x, y, size, shape: "custom", ctxRenderer: disc(web) }));
  web.nodes = new DataSet(nodes);
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
  network.on("dragStart", () => host.classList.add("held"));
  network.on("dragEnd", () => { network.unselectAll(); host.classList.remove("held"); });
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
  const { clientWidth: width, clientHeight: height } = host;
  if (!width || (host.was && host.was.width === width && host.was.height === height)) return;
  host.was = { width, height };
  network.setSize("100%", "100%");
  network.redraw();
  if ("still" in host.dataset) fitWeb(network);
}

// ---- how people look

function disc(web) {
  return ({ ctx, id, x, y }) => {
    const node = web.known[id], alpha = shade(node.person), at = web.names.get(id), size = radiusOf(web, node);
    const named = at || web.over === node || state.person === node.person;
    return {
      drawNode: () => apart(ctx, { globalAlpha: alpha }, () => face(web, ctx, node, x, y, size)),
      drawExternalLabel: () => { if (named) writeName(web, ctx, node, x + (at?.[0] ?? 0), y + (at?.[1] ?? size + GAP), alpha); },
      nodeDimensions: { width: 2 * size, height: 2 * size },
    };
  };
}

// Of few people spread far apart the discs stay large enough to be told.
const radiusOf = (web, node) => node.size * (web.shown <= FEW ? Math.max(1, 0.7 / web.network.getScale()) : 1);

const circle = (x, y, radius) => pathOf("circle", { cx: x, cy: y, r: radius });
const shade = (person) => (inLight(burning(false), person) ? 1 : 0.16);

function face(web, ctx, node, x, y, size) {
  const ring = (radius, stroke, width, dash = []) => {
    ctx.setLineDash(dash);
    Object.assign(ctx, { strokeStyle: web.look(stroke), lineWidth: width });
    ctx.stroke(circle(x, y, radius));
  };
  ctx.fillStyle = web.look(node.color);
  ctx.fill(circle(x, y, size));
  if (node.edge) ring(size - 0.5, node.edge, 1.4, node.dashed ? [4, 3] : []);
  if (state.person === node.person) ring(size + 4, "ink", 3);
  ctx.setLineDash([]);
  Object.assign(ctx, { fillStyle: web.look(node.ink), textAlign: "center", textBaseline: "middle" });
  ctx.font = `700 ${Math.max(13, size * 0.8)}px ${CANVAS_FONT}`;
  ctx.fillText(node.glyph, x, y + 1);
  stamp(ctx, node.cover, x + size * 0.72, y + size * 0.72, size / node.size);
}

// A name keeps the size at which it can be read, however far away.
const sizeOfName = (web) => NAMED / Math.min(1, web.network.getScale());

function writeName(web, ctx, { label }, x, y, globalAlpha) {
  const size = sizeOfName(web), strokeStyle = web.look("page"), fillStyle = web.look("ink");
  apart(ctx, { globalAlpha, strokeStyle, fillStyle, lineWidth: size / 3, lineJoin: "round" }, () => {
    Object.assign(ctx, { font: `600 ${size}px ${CANVAS_FONT}`, textAlign: "center", textBaseline: "top" });
    ctx.strokeText(label, x, y);
    ctx.fillText(label, x, y);
  });
}

// What is drawn with settings of its own leaves those of the canvas as they were.
function apart(ctx, look, draw) {
  ctx.save();
  Object.assign(ctx, look);
  draw();
  ctx.restore();
}

// A name lies on no disc but its own; where it would lie on another name, that of whoever weighs
// more is shown.
function chooseNames(web, ctx) {
  const size = sizeOfName(web), places = web.network.getPositions(), there = web.known.filter(({ id, person }) => places[id] && !isAway(person));
  const taken = there.map((node) => {
    const { x, y } = places[node.id], disc = radiusOf(web, node);
    return [x - disc, y - disc, x + disc, y + disc];
  });
  const [left, right] = [0, web.host.clientWidth].map((x) => web.network.DOMtoCanvas({ x, y: 0 }).x);
  ctx.font = `600 100px ${CANVAS_FONT}`;
  web.names.clear();
  for (const node of there) {
    const { x, y } = places[node.id], half = ((node.wide ||= ctx.measureText(node.label).width) * size) / 200;
    const disc = radiusOf(web, node), ways = [[0, disc + GAP], [0, -disc - GAP - size]], aside = disc + GAP + half;
    if (!below(node, places)) ways.reverse();
    const boxAt = ([dx, dy]) => [x + dx - half, y + dy, x + dx + half, y + dy + size * 1.2];
    const free = (box) => box[0] > left && box[2] < right && !taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
    const way = [...ways, [aside, -size / 2], [-aside, -size / 2]].find((at) => free(boxAt(at)));
    if (!way) continue;
    taken.push(boxAt(way));
    web.names.set(node.id, way);
  }
}

// A name stands above its disc where lines leave below and none above.
function below({ id, near = [] }, places) {
  const { x, y } = places[id];
  const ways = near.map((other) => places[other]).filter((at) => at && Math.abs(at.x - x) < 1.5 * Math.abs(at.y - y));
  return !ways.length || ways.some((at) => at.y < y);
}

// ---- signs and lines

function looks() {
  const found = new Map();
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  return (name) => found.get(name) || found.set(name, colour(name)).get(name);
}

// A sign of the page, drawn on the canvas from the same shapes, its middle at x, y.
function stamp(ctx, id, x, y, scale) {
  if (!stamps.has(id)) stamps.set(id, shapesOf(id));
  const [width, height] = data.signs[id];
  apart(ctx, { lineCap: "round", lineJoin: "round" }, () => {
    ctx.translate(x - (width / 2) * scale, y - (height / 2) * scale);
    ctx.scale(scale, scale);
    for (const { path, fill, stroke, width, dash } of stamps.get(id)) {
      ctx.setLineDash(dash);
      Object.assign(ctx, { fillStyle: fill, strokeStyle: stroke, lineWidth: width });
      if (fill) ctx.fill(path);
      if (stroke) ctx.stroke(path);
    }
  });
}

const shapesOf = (id) => all(`#${id}>*`, document).map((shape) => {
  const style = getComputedStyle(shape), { tagName } = shape, { fill, stroke, width, dash } = painted(style);
  const path = pathOf(tagName, sized(shape, style, tagName));
  return { path, fill: fill?.colour, stroke: stroke?.colour, width, dash: dash.split(" ").filter(Boolean).map(Number) };
});

// Open conflict has a sign of its own on the middle of its line.
function cross(web, ctx) {
  const places = web.network.getPositions();
  for (const { from, to, ends, crossed } of web.edges.get()) {
    if (!crossed || ends.some(isAway)) continue;
    const x = (places[from].x + places[to].x) / 2, y = (places[from].y + places[to].y) / 2;
    const look = { globalAlpha: Math.min(...ends.map(shade)), strokeStyle: web.look("conflict"), fillStyle: web.look("page"), lineWidth: 1.6 };
    apart(ctx, look, () => {
      ctx.fill(circle(x, y, 7));
      ctx.stroke(circle(x, y, 7));
      ctx.stroke(new Path2D(`M${x - 2.8} ${y - 2.8}l5.6 5.6m0-5.6l-5.6 5.6`));
    });
  }
}

// ---- what the page knows, once everybody has a place: lamps, whoever is open, light and dark ground

function light(web) {
  const lamps = burning(false), person = state.person;
  const lit = ({ ends }) => lamps.every((lamp) => ends.every((end) => lamp.people.has(end)));
  const hers = ({ ends }) => !person || ends.includes(person);
  web.look = looks();
  const shown = web.known.filter((node) => !isAway(node.person)).length;
  web.nodes.update(web.known.map(({ id, person }) => ({ id, hidden: isAway(person) })));
  web.edges.update(web.edges.get().map((edge) => ({
    id: edge.id,
    hidden: edge.ends.some(isAway),
    color: { color: web.look(edge.tone), opacity: lit(edge) ? (hers(edge) ? 1 : 0.3) : 0.07 },
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
