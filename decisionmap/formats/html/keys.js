// Keys: arrows walk the people, figures turn the views; letters can be switched off.
const WAYS = ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"];

function walk(card, key) {
  const svg = card.ownerSVGElement, way = WAYS.indexOf(key), around = cards(svg || seen());
  if (way < 0) return svg ? cardOf(svg, svg.dataset.home) : around.find(isShown);
  return svg ? across(around, card, way) : along(around, card, way < 2 ? -1 : 1);
}

// In the flow the next one shown; in a drawing the nearest one shown on that way.
const isShown = (card) => !isAwayCard(card) && card.getClientRects().length > 0;

function along(around, card, step) {
  let at = around.indexOf(card) + step;
  while (around[at] && !isShown(around[at])) at += step;
  return around[at];
}

function across(around, card, way) {
  const met = new Set([card]);
  for (let next = card; (next = around[next.dataset.near.split(",")[way] || -1]) && !met.has(next); met.add(next)) {
    if (isShown(next)) return next;
  }
  return null;
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
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key], tabs = openTabs();
  if (!step) return false;
  const next = tabs.at((tabs.indexOf(tab) + step) % tabs.length);
  next.click();
  next.focus();
  return true;
}

// Esc undoes one thing at a time, the last opened first: each module says what it can undo.
const undoing = [];
const onEscape = (undo) => undoing.unshift(undo);
const escape = () => undoing.some((undo) => undo());
// Keys that the browser, a dialog or a field wants for itself are left alone.
const isPlain = (event) => !event.ctrlKey && !event.metaKey && !event.altKey && !one("dialog[open]");
const isShort = (target, event) => isPlain(event) && !target.matches("input,select,textarea");

function press(event) {
  const { target, key } = event;
  if (key === "Escape") return isPlain(event) && escape();
  if (!isShort(target, event)) return;
  const card = target.closest("[data-card]"), tab = target.closest("[data-tab]");
  const done = keepFocus(() => (card && onCard(event, card)) || (tab && onTab(event, tab)) || short(key));
  if (done) event.preventDefault();
}

// A story is told by its own keys alone; with the screen shared what judges has none.
const isMuted = (key) => (isTelling() ? !"s.,nx?".includes(key) : hushed && /^([fgkrt<>]|backspace)$/.test(key));

// The focus never falls to nobody: where its place goes, the pane or the view's stop has it.
function keepFocus(act) {
  const had = document.activeElement, beside = had.closest("aside"), done = act(), now = document.activeElement;
  const stands = (element) => element && element !== document.body && element.getClientRects().length > 0;
  if (had === document.body || stands(now)) return done;
  const next = [beside && one("[data-back]", beside), rove(seen()), one("[data-tab][aria-selected=true]", live())];
  next.find(stands)?.focus();
  return done;
}

function short(key) {
  const letter = key.toLowerCase();
  if (!state.keys || isMuted(letter)) return false;
  const tab = key > "0" && key <= "9" && openTabs()[key - 1], act = tab ? () => tab.click() : keys.get(letter);
  act?.();
  return Boolean(act);
}

onKeyAndClick("?", "[data-help]", () => one("#help").showModal());
onClick("[data-close]", () => one("dialog[open]").close());
onEscape(() => { lightFor(null); return true; });
onEscape(() => Boolean(state.person) && (close(), true));

document.addEventListener("keydown", press);
document.addEventListener("focusin", ({ target }) => ring(target.closest("svg [data-card]:focus-visible"), "focus"));
on("change", "[data-shortcuts]", ({ checked }) => { state.keys = checked; });
