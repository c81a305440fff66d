// What the page is made of and what is being shown: one place for each.
const data = JSON.parse(document.getElementById("data").textContent);
const state = { decision: "", view: "", language: data.language, person: "", keys: true };

const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const live = () => one("div.decision");
const seen = () => one("[data-view]:not([hidden])", live());
const people = () => data.decisions[state.decision];
const peopleOf = (element) => new Set(element.dataset.people.split(" ").filter(Boolean));

const readHash = () => Object.fromEntries(new URLSearchParams(location.hash.slice(1)));

function writeHash() {
  const said = new URLSearchParams({ view: state.view });
  if (Object.keys(data.decisions).length > 1) said.set("decision", state.decision);
  said.set("lang", state.language);
  if (state.person) said.set("person", state.person);
  history.replaceState(null, "", `#${said}`);
}
