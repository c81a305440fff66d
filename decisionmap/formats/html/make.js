// What many modules do alike: elements, the states of buttons, events, names of people.
function make(tag, text, kind) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (kind) element.className = kind;
  return element;
}

// An element as "tag.class", with attributes (an object) and what it holds, in any order; what
// is undefined, false or empty is left out, and a text stays a text.
function node(name, ...parts) {
  const [tag, kind] = name.split("."), element = make(tag, undefined, kind);
  for (const part of parts.flat()) {
    if ([undefined, null, false, ""].includes(part)) continue;
    if (Object.getPrototypeOf(part) === Object.prototype) setAll(element, part);
    else element.append(part);
  }
  return element;
}

function setAll(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  return element;
}

function sign(id) {
  const [width, height] = data.signs[id];
  return shape("svg", { class: "sign", "aria-hidden": "true", width, height }, shape("use", { href: `#${id}` }));
}

// A button of one sign, called aloud and to the pointer what it does.
const glyphed = (glyph, title, more) => node("button", glyph, { title, "aria-label": title, ...more });

// ---- states

const hide = (element, on) => element.toggleAttribute("hidden", on);
const setPressed = (element, on) => element.setAttribute("aria-pressed", on);
const setUnfolded = (element, on) => element.setAttribute("aria-expanded", on);
const isUnfolded = (element) => element.getAttribute("aria-expanded") === "true";
const isAwayCard = (card) => card.classList.contains("away");

// A length as it is written: a hundredth is finer than anybody sees.
const shortly = (length) => Math.round(length * 100) / 100;

// The focus goes back to an element, if there is one; whether there was.
function focusBack(element) {
  element?.focus();
  return Boolean(element);
}

// ---- events, wherever they happen

const on = (type, selector, act, first = false) => document.addEventListener(type, (event) => {
  const hit = event.target.closest?.(selector);
  if (hit) act(hit, event);
}, first);

const onOutside = (selector, act) => document.addEventListener("click", ({ target }) => {
  if (target.isConnected && !target.closest(selector)) act();
});

// What a browser or an address may refuse, or what stands in for it.
function attempt(act, otherwise) {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

// ---- people, lists in the address

const isHere = (person) => Object.hasOwn(people(), person);
const called = (person) => people()[person].said[0];
// In the order of the file: the keys of an object put figures first.
const everybody = () => part().ids.filter(isHere);
const listed = (said, mark = ",") => said.split(mark).filter(Boolean);
const cardsOf = (root, person) => cards(root).filter((card) => card.dataset.card === person);

// A set of names in the address; those that nobody knows here are left out.
const inAddressSet = (name, set, isKnown) => inAddress(name, () => [...set].join(","), (said) => {
  set.clear();
  for (const one of listed(said).filter(isKnown)) set.add(one);
});
