// Filters: values of the facets, and the least weight. Of one facet any value will do; of
// several facets each must be met.
const picked = new Map();
let least = 0;
// What stands on a business card judges nobody.
const PLAIN = ["unit", "function"];

// The facets that are chosen from and that this decision has, each with its known values.
const asked = () => [...picked].flatMap(([id, values]) => {
  const at = facetAt(id), known = at < 0 ? [] : part().facets[at][2].flatMap(([value], n) => (values.has(value) ? [n] : []));
  return known.length ? [[at, known]] : [];
});

function filtered() {
  const facets = asked();
  if (!facets.length && !least) return null;
  const meets = ({ in: values, weight }) =>
    nearest(weight * 100) >= least && facets.every(([at, known]) => known.some((value) => values[at].includes(value)));
  return { people: new Set(everybody().filter((person) => meets(people()[person]))), away: finding.hide };
}

function pick(facet, value) {
  const values = picked.get(facet) || new Set();
  if (!values.delete(value)) values.add(value);
  if (values.size) picked.set(facet, values);
  else picked.delete(facet);
  refind();
}

const weighFrom = (percent) => { least = percent; refind(); };

function filterChips() {
  const there = asked().flatMap(([at, known]) => {
    const [facet, title, choices] = part().facets[at];
    return known.map((n) => choices[n]).map(([value, text]) => ({ text: `${word(title)}: ${word(text)}`, drop: () => pick(facet, value), plain: PLAIN.includes(facet) }));
  });
  return least ? [...there, { text: own("least", { n: least }), drop: () => weighFrom(0) }] : there;
}

narrows("filters", filtered, filterChips);

// ---- the menu

const menuOfFacets = () => strip() && one("[data-facets]", strip());

function facetRow([facet, title, choices], at) {
  const values = choices.map(([value, text, mark], n) => {
    const many = Object.values(people()).filter(({ in: values }) => values[at].includes(n)).length;
    return node("button.tool", { "data-picks": `${facet}:${value}` }, mark && sign(mark), make("span", word(text)), make("small", many));
  });
  const name = word(title);
  return node("div", { role: "group", "aria-label": name }, make("b", name), node("div.values", values));
}

function leastRow() {
  const heaviest = Math.max(...Object.values(people()).map(({ weight }) => weight));
  const range = node("input", { type: "range", "data-least": "", max: Math.max(1, nearest(heaviest * 100)) });
  return node("label", make("b", own("weight")), range, make("output"));
}

// Whatever stands for a value says whether it is chosen: in the menu, the legend, a drawing.
function showPicked() {
  for (const e of all("[data-picks]", live())) {
    const [facet, value] = split(e.dataset.picks), on = Boolean(picked.get(facet)?.has(value));
    if (e.matches("button")) setPressed(e, on);
    else e.classList.toggle("picked", on);
  }
  for (const e of all("[data-least]", live())) {
    e.value = least;
    e.nextSibling.textContent = own("least_short", { n: least });
    e.setAttribute("aria-valuetext", e.nextSibling.textContent);
  }
}

// The value of a facet may hold a colon, its id does not.
const split = (picks) => [picks.slice(0, picks.indexOf(":")), picks.slice(picks.indexOf(":") + 1)];

function openFacets(on) {
  const menu = menuOfFacets();
  if (!menu || (!on && menu.hidden)) return;
  if (on) menu.replaceChildren(leastRow(), ...part().facets.map(facetRow));
  if (on) showPicked();
  hide(menu, !on);
  setUnfolded(one("[data-filters]", strip()), on);
}

repaints.push(showPicked);
onTurn(() => openFacets(false));
onClick("[data-filters]", (button) => openFacets(!isUnfolded(button)));
onClick("[data-picks]", (e) => { if (!dragged || e.matches("button")) pick(...split(e.dataset.picks)); });
onEscape(() => {
  const shown = Boolean(menuOfFacets()) && !menuOfFacets().hidden;
  openFacets(false);
  return shown && focusBack(one("[data-filters]", strip()));
});
onOutside(".finding,[data-picks]", () => openFacets(false));
on("input", "[data-least]", ({ value }) => weighFrom(Number(value)));

// In the address each value is written so that no sign of its own divides the list.
const sayPicked = () => [...picked].map(([facet, values]) => `${facet}:${[...values].map(encodeURIComponent).join(",")}`).join(";");

inAddress("filter", sayPicked, (said) => {
  picked.clear();
  for (const [facet, values] of listed(said, ";").map(split)) {
    const choices = part().facets[facetAt(facet)]?.[2] || [];
    const known = values.split(",").map(decoded).filter((value) => choices.some(([id]) => id === value));
    if (known.length) picked.set(facet, new Set(known));
  }
});
inAddress("weight", () => (least ? String(least) : ""), (said) => { least = Math.min(100, Math.max(0, Math.round(Number(said)) || 0)); });

// An address that somebody has mistyped is read as far as it can be.
const decoded = (text) => attempt(() => decodeURIComponent(text), text);
