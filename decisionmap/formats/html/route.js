// Route: the best way from one of ours to a person, lit and drawn with its steps.
let goal = "";

const wayTo = (person) => (isHere(person) && people()[person].route) || [];
const stretches = (way) => way.slice(1, -1).map((from, at) => [from, way[at + 2]]);
const joins = (ends, from, to) => ends.some(([a, b]) => (a === from && b === to) || (a === to && b === from));

function routeLamp() {
  const way = wayTo(goal), ends = stretches(way);
  return way.length ? { people: new Set(way.slice(1)), line: (from, to) => joins(ends, from, to) } : null;
}

const against = (person) => valuesOf(person, "stance").filter(([id]) => id.endsWith("against")).map(([, said]) => word(said))[0];

// Each step with the strength of what leads there, and what is to be known of it; then the whole.
function stepsOf([ours, ...theirs]) {
  const { worth, cold } = people()[theirs.at(-1)], least = Math.min(...worth), weak = worth.filter((step) => step === least).length === 1;
  const steps = theirs.map((person, at) => {
    const link = theirs.length > 1 && weak && worth[at] === least && own("weak_link");
    const notes = [share(worth[at]), link, !at && cold && own("gone_cold"), at < theirs.length - 1 && against(person)];
    return `${called(person)} (${notes.filter(Boolean).join(" · ")})`;
  });
  return `${[part().team[ours], ...steps].join(" → ")} · ${own("route_strength", { share: share(worth.reduce((before, next) => before * next)) })}`;
}

function routeTo(person) {
  goal = person;
  relight();
  if (person) announce(routeText());
  writeHash();
}

const routeText = (before = "") => (wayTo(goal).length ? before + stepsOf(wayTo(goal)) : own("no_route", { name: called(goal) }));

const routeChips = () => (isHere(goal) ? [{ text: routeText(`${own("route")}: `), drop: () => routeTo("") }] : []);

// Where a card lies in its drawing, and how large its frame is, also of one that is not on screen.
function boxOf(card) {
  const { e: x, f: y } = card.transform.baseVal[0].matrix, { width, height } = getComputedStyle(one("[data-frame]", card));
  return { x, y, width: parseFloat(width), height: parseFloat(height) };
}

// In the drawing that is shown: each step's number on its card, who of ours begins, and a line
// wherever none of the drawing's own joins two steps.
function drawRoute() {
  for (const old of all(".route", live())) old.remove();
  const pan = windowOf(seen()), svg = pan && drawingOf(pan), way = wayTo(goal);
  if (!svg || !way.length) return;
  const stops = way.slice(1).map((person) => cardOf(svg, person));
  if (!stops.every((card) => card && isShown(card))) return;
  for (const [at, card] of stops.entries()) card.append(numbered(card, at + 1, at ? "" : part().team[way[0]]));
  const drawn = all("[data-line]:not(.away)", svg).map(({ dataset: { from, to } }) => [from, to]);
  const bare = stops.slice(1).map((to, at) => [stops[at], to]).filter(([from, to]) => !joins(drawn, from.dataset.card, to.dataset.card));
  const lines = bare.flatMap(([from, to]) => {
    const [between, head] = arrow(boxOf(from), boxOf(to));
    return [shape("path", { d: between, class: "between" }), shape("path", { d: head })];
  });
  cards(svg)[0].before(shape("g", { class: "route", "aria-hidden": "true" }, ...lines));
}

// A line from the edge of one card to that of another, towards its middle; and its head.
function arrow(from, to) {
  const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  const [x0, y0] = middle(from), [x1, y1] = middle(to), dx = x1 - x0, dy = y1 - y0, long = Math.hypot(dx, dy) || 1;
  const out = ({ width, height }) => Math.min(width / 2 / Math.abs(dx / long), height / 2 / Math.abs(dy / long)) + 4;
  const at = (far) => [x0 + (dx / long) * far, y0 + (dy / long) * far];
  const end = at(long - out(to)), [bx, by] = at(long - out(to) - 11), nx = (-dy / long) * 6, ny = (dx / long) * 6;
  return [`M${at(out(from)).join(" ")}L${end.join(" ")}`, `M${bx + nx} ${by + ny}L${end.join(" ")}L${bx - nx} ${by - ny}`];
}

function numbered(card, step, ours) {
  const mark = shape("g", { class: "route", "aria-hidden": "true" }), { height } = boxOf(card);
  mark.append(shape("circle", { cx: 0, cy: height, r: 10 }), shape("text", { x: 0, y: height + 4 }, step));
  if (ours) {
    const plate = shape("rect", { x: 14, y: height - 3, height: 18, rx: 9 });
    const name = shape("text", { x: 22, y: height + 10, class: "ours" }, `${ours} →`);
    mark.append(plate, name);
    card.append(mark);
    plate.setAttribute("width", name.getBBox().width + 16);
  }
  return mark;
}

narrows("route", routeLamp, routeChips);
repaints.push(drawRoute);
onClick("[data-route]", () => toggleWith(routeTo, goal, state.person));
onKey("r", () => toggleWith(routeTo, goal, meant()));
onEscape(() => goal !== "" && (routeTo(""), true));
inAddress("route", () => goal, (person) => { goal = isHere(person) ? person : ""; });
