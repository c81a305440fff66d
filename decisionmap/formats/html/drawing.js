// Drawings are kept as lists and drawn when their view is first looked at.
const SHAPES = [["rect", "x", "y", "width", "height", "rx"], ["circle", "cx", "cy", "r"], ["path"], ["text", "x", "y"], ["use", "x", "y"]];
const FLAGS = { f: ["frame", ""], n: ["name", ""], b: ["badge", ""], j: ["judged", ""], g: ["layer", "gaps"], r: ["layer", "rivals"] };
const [PATH, TEXT, USE] = [2, 3, 4];

function shape(tag, attributes, ...inside) {
  const made = setAll(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes);
  made.append(...inside);
  return made;
}

function shapeOf([kind, look, ...rest]) {
  const flags = typeof rest.at(-1) === "object" ? rest.pop() : null;
  const [tag, ...places] = SHAPES[kind], [x, y, what] = rest;
  const made = shape(tag, kind === USE ? { href: `#m${look}` } : { class: `k${look}` });
  places.forEach((name, n) => rest[n] && made.setAttribute(name, rest[n]));
  if (kind === TEXT) say(made, what);
  if (kind === PATH) made.setAttribute("d", what);
  if (kind === PATH && (x || y)) made.setAttribute("transform", `translate(${x} ${y})`);
  for (const flag of flags?.is || "") made.dataset[FLAGS[flag][0]] = FLAGS[flag][1];
  if (flags?.picks) made.dataset.picks = flags.picks;
  return made;
}

function frameOf([[look, x, y, width, height, rx], folds, hatching, label]) {
  const made = [shape("rect", { class: `k${look}`, x, y, width, height, rx })];
  if (folds) made[0].dataset.block = "";
  if (hatching) made.push(shape("path", { class: `k${hatching[0]}`, d: hatching[1] }));
  return label ? [...made, shapeOf(label)] : made;
}

// A head is a path of its own: a marker by reference is lost where its drawing is hidden, and in
// any file that the drawing is copied to.
const ARROW = 9;
function pointOf([look, x, y, turn]) {
  const along = Math.cos(turn), down = Math.sin(turn), half = ARROW / 2;
  const start = [x - half * down, y + half * along];
  const there = [ARROW * along + half * down, ARROW * down - half * along];
  const back = [half * down - ARROW * along, -half * along - ARROW * down];
  const said = (...steps) => steps.map(shortly).join(" ");
  return shape("path", { class: `k${look}`, d: `M${said(...start)}l${said(...there, ...back)}Z` });
}

// A line with its head and its sign is a group: they dim together.
function tieOf([kind, from, to, look, d, head, sign]) {
  const { ids } = part(), path = shape("path", { class: `k${look}`, d });
  const made = head === undefined ? path : shape("g", {}, path, ...(head ? [pointOf(head)] : []), ...(sign ? [shapeOf(sign)] : []));
  Object.assign(made.dataset, { line: kind, from: ids[from], to: ids[to] });
  return made;
}

function cardOn(drawing, [who, x, y, near, label, shapes]) {
  const { ids, cards } = part();
  const made = shape("g", { transform: `translate(${x} ${y})`, role: "button", tabindex: -1 });
  made.append(...(shapes || cards[drawing.density][who]).map(shapeOf));
  Object.assign(made.dataset, { card: ids[who], near });
  return labelled(made, label);
}

function labelled(element, code) {
  if (typeof code === "number") element.dataset.a = code;
  element.setAttribute("aria-label", word(code));
  return element;
}

// An empty sheet of its size: which of a view's drawings is shown depends on the window.
function sheetOf(told) {
  const { density, size: [width, height], smallest, home, label, key } = told;
  const made = shape("svg", { class: "map", role: "group", viewBox: `0 0 ${width} ${height}`, hidden: "" });
  Object.assign(made.dataset, { density, smallest, home, ...(key ? { key: "" } : {}) });
  return labelled(Object.assign(made, { told, size: { width, height } }), label);
}

// Draws what stands on a sheet, once; whether it was drawn now.
function draw(svg) {
  if (svg.firstChild) return false;
  const { frames, lines, labels, cards } = svg.told;
  const ground = [...frames.flatMap(frameOf), ...lines.map(tieOf), ...labels.map(shapeOf)];
  svg.append(shape("g", { "aria-hidden": true }, ...ground), ...cards.map((card) => cardOn(svg.told, card)));
  return true;
}

const labelOn = ({ told }, person) => word(told.cards.find(([who]) => part().ids[who] === person)?.[4] ?? "");
const peopleOn = ({ told }) => told.cards.map(([who]) => part().ids[who]);

// The sheets of a view, once.
function layOut(view) {
  for (const pan of all("[data-picture]>.window:empty", view)) pan.append(...part().pictures[pan.parentElement.dataset.picture].map(sheetOf));
}

// Every tie that some drawings show, or else any of the decision, drawn or not.
const tiesOf = (kinds = /./, some = part().pictures.flat()) => {
  const { ids } = part(), lines = some.flatMap((told) => told.lines);
  return lines.filter(([kind]) => kinds.test(kind)).map(([kind, from, to]) => ({ kind, from: ids[from], to: ids[to] }));
};
