// Keys: arrows walk the people, figures turn the views; letters can be switched off.
const WAYS = ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"];

function walk(card, key) {
  const svg = card.ownerSVGElement, way = WAYS.indexOf(key);
  const around = cards(svg || seen());
  if (key === "Home") return svg ? cardOf(svg, svg.dataset.home) : around[0];
  if (svg) {
    const next = card.dataset.near.split(",")[way];
    return next ? around[next] : null;
  }
  return around[around.indexOf(card) + (way < 2 ? -1 : 1)];
}

function stepTo(card) {
  for (const other of cards(seen())) other.setAttribute("tabindex", other === card ? "0" : "-1");
  card.focus();
}

function onCard(event, card) {
  if (event.key === "Enter" || event.key === " ") open(card.dataset.card, true);
  else if (WAYS.includes(event.key) || event.key === "Home") {
    const next = walk(card, event.key);
    if (next) stepTo(next);
  } else return false;
  return true;
}

function onTab(event, tab) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!step) return false;
  const tabs = all("[data-tab]", live());
  const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
  next.click();
  next.focus();
  return true;
}

// Esc undoes one thing at a time: an explanation, a person, a light.
function escape() {
  const explained = one("[data-number][aria-expanded=true]", live());
  if (explained) return explain(explained), explained.focus();
  if (state.person) return close();
  lightFor(null);
}

const SHORT = {
  "+": () => one("[data-zoom=in]", seen())?.click(),
  "-": () => one("[data-zoom=out]", seen())?.click(),
  0: () => one("[data-zoom=fit]", seen())?.click(),
  "]": () => togglePanel(),
  "?": () => one("dialog").showModal(),
  g: () => one("[data-layers]:not([hidden])", live())?.click(),
};

function togglePanel() {
  closed = !closed;
  makeRoom();
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) return;
  const { target, key } = event;
  if (key === "Escape") return escape();
  if (target.matches("input, select, textarea")) return;
  const card = target.closest("[data-card]"), tab = target.closest("[data-tab]");
  const done = (card && onCard(event, card)) || (tab && onTab(event, tab)) || short(key);
  if (done) event.preventDefault();
}

function short(key) {
  if (!state.keys) return false;
  const tab = key > "0" && key <= "9" && all("[data-tab]", live())[key - 1];
  const act = tab ? () => tab.click() : Object.hasOwn(SHORT, key.toLowerCase()) && SHORT[key.toLowerCase()];
  if (act) act();
  return Boolean(act);
}

document.addEventListener("keydown", press);
document.addEventListener("focusin", ({ target }) => {
  const card = target.closest("svg [data-card]");
  ring(card && card.matches(":focus-visible") ? card : null, "focus");
});
