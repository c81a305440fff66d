// All that is known of one person, in the panel; every text by textContent.
const make = (tag, text, kind) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (kind) element.className = kind;
  return element;
};

function sign(id) {
  const [width, height] = data.signs[id];
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg"), use = document.createElementNS(space, "use");
  svg.setAttribute("class", "sign");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
  use.setAttribute("href", `#${id}`);
  svg.append(use);
  return svg;
}

function told([label, values, line, evidence, mark, , number]) {
  const row = make("div"), value = make("dd");
  if (mark) value.append(sign(mark));
  if (number) value.append(figureButton(number, word(values)));
  else if (!Array.isArray(values)) value.append(word(values));
  else {
    const list = make("ul");
    list.append(...values.map((one) => make("li", word(one))));
    value.append(list);
  }
  const from = [evidence === undefined ? "" : word(evidence), line ? `${own("line")} ${line}` : ""];
  const small = from.filter(Boolean).join(" · ");
  if (small) value.append(make("span", small, evidence === undefined || evidence === "" ? "line" : "evidence"));
  row.append(make("dt", word(label)), value);
  return row;
}

function facts(pane, known) {
  let list = null;
  for (const fact of known) {
    if (!Array.isArray(fact)) {
      if (fact !== null) pane.append(make("h3", word(fact)));
      list = null;
      continue;
    }
    const kind = fact[5] ? "apart" : "";
    if (!list || list.className !== kind) pane.append((list = make("dl", undefined, kind)));
    list.append(told(fact));
  }
}

// What counts most opens the pane, with two words that differ: all before the first heading
// under which nothing stands apart.
function restOf(known) {
  const at = known.findIndex((fact, n) => !Array.isArray(fact) && !known[n + 1][5]);
  return at < 0 ? known.length : at;
}

// Other modules put what they do with a person under the name: (pane, person) => ….
const inPane = [];

function fillPane() {
  const pane = one("[data-pane]", live()), person = state.person;
  pane.replaceChildren();
  one("[data-missed]", live())?.replaceChildren();
  pane.toggleAttribute("hidden", !person);
  one(".gaps", live()).toggleAttribute("hidden", Boolean(person));
  if (!person) return;
  const [name, title, ...known] = people()[person].said;
  const back = make("button", `← ${own("back")}`, "plain");
  back.dataset.back = "";
  pane.append(back, make("h2", name));
  if (title) pane.append(make("p", word(title), "job"));
  for (const add of inPane) add(pane, person);
  const rest = restOf(known);
  facts(pane, known.slice(0, rest));
  pane.append(...gapsOf(person));
  facts(pane, known.slice(rest));
  pane.parentElement.scrollTop = 0;
}

let closed = false;

// The panel gives way where the view tells the gaps itself, or where the reader closed it.
function makeRoom() {
  const needed = state.person || !seen().hasAttribute("data-telling");
  const bare = closed || !needed, main = one("main", live());
  main.classList.toggle("bare", bare);
  const pan = windowOf(seen());
  if (pan) settle(pan);
}

function open(person, byKey = false) {
  if (!Object.hasOwn(people(), person)) return;
  state.person = person;
  closed = false;
  fillPane();
  makeRoom();
  const card = rove(seen());
  ring(card && card.dataset.card === person ? card : null, "chosen");
  trace(person);
  sheetFor(person);
  if (byKey) one("[data-back]", live()).focus();
  writeHash();
}

// Closing gives the focus back to the card it came from.
function close() {
  const person = state.person;
  state.person = "";
  fillPane();
  makeRoom();
  ring(null, "chosen");
  trace("");
  sheetFor("");
  const card = cardOf(groundOf(seen()), person);
  if (card) {
    rove(seen()).setAttribute("tabindex", "-1");
    card.setAttribute("tabindex", "0");
    card.focus();
  }
  writeHash();
}

// To the gaps: in the panel, or in the view that tells them itself.
function skip() {
  closed = false;
  if (state.person) close();
  makeRoom();
  (seen().hasAttribute("data-telling") ? seen() : one(".gaps", live())).focus();
}

function togglePanel() {
  closed = !closed;
  makeRoom();
}

function showOnMap(whom) {
  const drawn = one("[data-view].drawn", live());
  if (drawn) turnTo(drawn.dataset.view);
  lightFor(null);
  shine("asked", { people: whom });
  writeHash();
}

onClick("[data-card]", (card) => { if (!dragged) open(card.dataset.card); });
onClick("[data-back]", close);
onClick("[data-skip]", skip);
onClick("[data-show]", (button) => showOnMap(peopleOf(button.parentElement)));
onKey("]", togglePanel);
