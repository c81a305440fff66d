// What the page is made of and what is being shown: one place for each.
const data = JSON.parse(document.getElementById("data").textContent);
const state = { decision: "", view: "", language: data.language, person: "", keys: true };

const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const live = () => one("div.decision");
const seen = () => one("[data-view]:not([hidden])", live());
const part = () => data.decisions[state.decision];
const people = () => part().people;
const peopleOf = (element) => new Set(element.dataset.people.split(" ").filter(Boolean));

// Each module says what its controls, its keys and its part of the address do, and what it
// has to do once another view, decision, person or language is shown.
const clicks = new Map(), keys = new Map(), addresses = new Map(), turns = [];
const onClick = (selector, act) => clicks.set(selector, act);
const onKey = (key, act) => keys.set(key, act);
const onKeyAndClick = (key, selector, act) => onKey(key, act) && onClick(selector, act);
const onTurn = (act) => turns.push(act);
// What a module shows stands in the address under a name; an empty text leaves it out.
const inAddress = (name, say, follow) => addresses.set(name, { say, follow });

const readHash = () => Object.fromEntries(new URLSearchParams(location.hash.slice(1)));

function writeHash() {
  const said = new URLSearchParams();
  for (const [name, { say }] of addresses) if (say()) said.set(name, say());
  history.replaceState(null, "", `#${said}`);
}

// Said once to whoever listens rather than looks; what is said again differs by a space.
function announce(text) {
  const heard = one("[data-announced]");
  heard.textContent = heard.textContent === text ? `${text}\u00a0` : text;
}
