// All that is known of one person, in the panel; every text by textContent.
function told([label, values, line, evidence, mark, , number]) {
  const several = Array.isArray(values) && node("ul", values.map((text) => make("li", word(text))));
  const value = number ? figureButton(number, word(values)) : several || word(values);
  const told = evidence === undefined ? "" : word(evidence);
  const small = [told, line ? `${own("line")} ${line}` : ""].filter(Boolean).join(" · ");
  const from = small && make("span", small, told ? "evidence" : "line");
  return node("div", make("dt", word(label)), node("dd", mark ? sign(mark) : "", value, from));
}

function facts(pane, known) {
  let list = null;
  for (const fact of known) {
    const heads = !Array.isArray(fact), kind = fact?.[5] ? "apart" : "";
    if (heads && fact !== null) pane.append(make("h3", word(fact)));
    if (!heads && list?.className !== kind) pane.append((list = make("dl", undefined, kind)));
    if (heads) list = null;
    else list.append(told(fact));
  }
}


// Other modules put what they do with a person under the name: (pane, person) => ….
const inPane = [];

function fillPane() {
  const pane = one("[data-pane]", live()), person = state.person;
  pane.replaceChildren();
  one("[data-missed]", live())?.replaceChildren();
  hide(pane, !person);
  hide(one(".gaps", live()), Boolean(person));
  if (!person) return;
  const [name, title, ...known] = people()[person].said;
  pane.append(node("button.plain", { "data-back": "" }, `← ${own(hushed ? "close" : "back")}`), make("h2", name));
  if (title !== "") pane.append(make("p", word(title), "job"));
  for (const add of inPane) add(pane, person);
  // What counts most opens the pane, with two words that differ: all before the first heading
  // under which nothing stands apart, and a heading there always is.
  const rest = known.findIndex((fact, n) => !Array.isArray(fact) && !known[n + 1][5]);
  facts(pane, known.slice(0, rest));
  pane.append(...gapsOf(person));
  facts(pane, known.slice(rest));
  pane.parentElement.scrollTop = 0;
}

let closed = false;

// The panel gives way where the view tells the gaps itself, or where the reader closed it.
function makeRoom() {
  const view = seen(), pan = windowOf(view);
  one("main", live()).classList.toggle("bare", closed || (!state.person && "telling" in view.dataset));
  if (pan) settle(pan);
}

// Whoever is open, or nobody: in the pane, on the drawing, on the sheet of a narrow window.
function choose(person) {
  state.person = person;
  fillPane();
  makeRoom();
  const card = person && rove(seen());
  ring(card && card.dataset.card === person ? card : null, "chosen");
  trace(person);
  sheetFor(person);
}

function open(person, byKey = false) {
  if (!isHere(person) || isTelling()) return;
  closed = false;
  choose(person);
  if (byKey) one("[data-back]", live()).focus();
  writeHash();
}

// Closing gives the focus back to the card it came from.
function close() {
  const { person } = state;
  choose("");
  const card = cardOf(groundOf(seen()), person);
  if (card) stepTo(card);
  writeHash();
}

// To the gaps: in the panel, or in the view that tells them itself.
function skip() {
  closed = false;
  if (state.person) close();
  makeRoom();
  ("telling" in seen().dataset ? seen() : one(".gaps", live())).focus();
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
onKey("]", () => { closed = !closed; makeRoom(); });
