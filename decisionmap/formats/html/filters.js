// Filters: values of the facets, and the least weight. Of one facet any value will do; of
// several facets each must be met.
const picked = new Map();
let least = 0;

// The facets that are chosen from and that this decision has, each with its known values.
function asked() {
  const there = [];
  for (const [id, values] of picked) {
    const at = facetAt(id);
    const known = at < 0 ? [] : part().facets[at][2].flatMap(([value], n) => (values.has(value) ? [n] : []));
    if (known.length) there.push([at, known]);
  }
  return there;
}

function filtered() {
  const facets = asked();
  if (!facets.length && !least) return null;
  const meets = ({ in: values, weight }) =>
    Math.round(weight * 100) >= least && facets.every(([at, known]) => known.some((value) => values[at].includes(value)));
  const fit = Object.keys(people()).filter((person) => meets(people()[person]));
  return { people: new Set(fit), away: finding.hide };
}

const isPicked = (facet, value) => Boolean(picked.get(facet)?.has(value));

function pick(facet, value) {
  const values = picked.get(facet) || new Set();
  if (!values.delete(value)) values.add(value);
  if (values.size) picked.set(facet, values);
  else picked.delete(facet);
  refind();
}

function weighFrom(percent) {
  least = percent;
  refind();
}

function filterChips() {
  const there = asked().flatMap(([at, known]) => {
    const [facet, title, choices] = part().facets[at];
    const drop = (value) => () => pick(facet, value);
    return known.map((n) => ({ text: `${word(title)}: ${word(choices[n][1])}`, drop: drop(choices[n][0]) }));
  });
  if (least) there.push({ text: own("least", { n: least }), drop: () => weighFrom(0) });
  return there;
}

narrows("filters", filtered, filterChips);

// ---- the menu

const menuOfFacets = () => strip() && one("[data-facets]", strip());

function fillFacets() {
  const menu = menuOfFacets();
  menu.replaceChildren(leastRow(), ...part().facets.map(facetRow));
  showPicked();
}

function facetRow([facet, title, choices], at) {
  const row = make("div"), values = make("div", undefined, "values"), name = word(title);
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", name);
  for (const [n, [value, text, mark]] of choices.entries()) {
    const button = make("button", undefined, "tool");
    const many = Object.values(people()).filter(({ in: values }) => values[at].includes(n)).length;
    button.dataset.picks = `${facet}:${value}`;
    if (mark) button.append(sign(mark));
    button.append(make("span", word(text)), make("small", many));
    values.append(button);
  }
  row.append(make("b", name), values);
  return row;
}

function leastRow() {
  const row = make("label"), range = make("input"), heaviest = Math.max(...Object.values(people()).map(({ weight }) => weight));
  range.type = "range";
  range.max = Math.max(1, Math.round(heaviest * 100));
  range.value = least;
  range.dataset.least = "";
  row.append(make("b", own("weight")), range, make("output"));
  return row;
}

// Whatever stands for a value says whether it is chosen: in the menu, the legend, a drawing.
function showPicked() {
  for (const e of all("[data-picks]", live())) {
    const [facet, value] = split(e.dataset.picks);
    if (e.matches("button")) e.setAttribute("aria-pressed", isPicked(facet, value));
    else e.classList.toggle("picked", isPicked(facet, value));
  }
  for (const e of all("[data-least]", live())) {
    e.value = least;
    e.nextSibling.textContent = own("least_short", { n: least });
    e.setAttribute("aria-valuetext", own("least_short", { n: least }));
  }
}

// The value of a facet may hold a colon, its id does not.
const split = (picks) => [picks.slice(0, picks.indexOf(":")), picks.slice(picks.indexOf(":") + 1)];

function openFacets(on) {
  const menu = menuOfFacets();
  if (!menu) return;
  if (on) fillFacets();
  menu.toggleAttribute("hidden", !on);
  one("[data-filters]", strip()).setAttribute("aria-expanded", on);
}

repaints.push(showPicked);
onTurn(() => openFacets(false));
onClick("[data-filters]", (button) => openFacets(button.getAttribute("aria-expanded") !== "true"));
onClick("[data-picks]", (e) => { if (!dragged || e.matches("button")) pick(...split(e.dataset.picks)); });
onEscape(() => {
  if (!menuOfFacets() || menuOfFacets().hidden) return false;
  openFacets(false);
  one("[data-filters]", strip()).focus();
  return true;
});
document.addEventListener("click", ({ target }) => {
  if (menuOfFacets() && target.isConnected && !target.closest(".finding, [data-picks]")) openFacets(false);
});
document.addEventListener("input", ({ target }) => {
  if (target.matches("[data-least]")) weighFrom(Number(target.value));
});

// In the address each value is written so that no sign of its own divides the list.
const sayPicked = () =>
  [...picked].map(([facet, values]) => `${facet}:${[...values].map(encodeURIComponent).join(",")}`).join(";");

inAddress("filter", sayPicked, (said) => {
  picked.clear();
  for (const one of said.split(";").filter(Boolean)) {
    const [facet, values] = split(one);
    if (values) picked.set(facet, new Set(values.split(",").map(decoded)));
  }
});
inAddress("weight", () => (least ? String(least) : ""), (said) => {
  least = Math.min(100, Math.max(0, Math.round(Number(said)) || 0));
});

// An address that somebody has mistyped is read as far as it can be.
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
