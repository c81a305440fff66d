// Finding people: what is typed, and a strip that tells all that narrows who is shown. Other
// modules narrow too: each says its chips (text, and what takes it off) and its lamp.
const finding = { open: false, typed: "", hide: false };
const strip = () => one(".finding", live());
const narrowing = [];
// chips: () => [{ text, drop, steps?, plain? }], plain where it judges nobody; lamp: () => a lamp or null.
const narrows = (name, lamp, chips = () => []) => narrowing.push({ name, lamp, chips });
const chips = () => narrowing.flatMap(({ chips }) => chips());

const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const facetAt = (id) => part().facets.findIndex(([facet]) => facet === id);
// A person's values of a facet: id, text, mark.
const valuesOf = (person, id) => {
  const at = facetAt(id);
  return at < 0 ? [] : people()[person].in[at].map((value) => part().facets[at][2][value]);
};

// Name, title and unit of a person, as they are compared.
function sought(person) {
  const units = valuesOf(person, "unit").map(([, text]) => text);
  return bare([...people()[person].said.slice(0, 2), ...units].map(word).join(" "));
}

function matching() {
  const parts = bare(finding.typed).split(/\s+/).filter(Boolean);
  return everybody().filter((person) => parts.every((letters) => sought(person).includes(letters)));
}

narrows("typed", () => (finding.typed.trim() ? { people: new Set(matching()), away: finding.hide } : null));

// All lamps of the strip at once, then one picture. While a story is told it alone says who is lit.
// With the screen shared, what judges is taken off first, one after the other.
function relight() {
  const judging = hushed && chips().find(({ plain }) => !plain);
  if (judging) return judging.drop();
  const before = lamps.size, had = document.activeElement?.closest("svg [data-card]");
  for (const { name, lamp } of narrowing) {
    const light = lamp();
    burn(name, isTelling() && !light?.drawn ? null : light);
  }
  if (before || lamps.size) repaint();
  else for (const act of repaints) act();
  if (had && !isShown(had)) handOver(had);
}

// The focus stays with the person in another drawing, else goes to somebody who is shown.
function handOver(card) {
  const same = cardOf(groundOf(seen()), card.dataset.card), next = same && isShown(same) ? same : rove(seen());
  if (next) stepTo(next);
}

function refind(change) {
  Object.assign(finding, change);
  relight();
  announce(own("of_all", found()));
  writeHash();
}

const lit = (some, lights = [...lamps.values()]) => some.filter((person) => inLight(lights, person));

const found = () => ({ n: lit(everybody()).length, m: everybody().length });

function showStrip() {
  if (!strip()) return;
  const there = chips(), many = there.length + Number(finding.typed !== "");
  const [field, hiding, count, clear, chosen] = ["find", "hide", "count", "clear", "chosen"].map((name) => one(`[data-${name}]`, strip()));
  hide(strip(), !finding.open && !many);
  setUnfolded(one("[data-finding]", live()), !strip().hidden);
  strip().classList.toggle("many", there.length > 2);
  if (!strip().hidden) {
    if (field.value !== finding.typed) field.value = finding.typed;
    Object.assign(field, { placeholder: own("find_hint"), ariaLabel: own("find") });
    hiding.checked = finding.hide;
    count.textContent = lamps.size ? own("of_all", found()) : "";
    clear.textContent = own("clear", { n: many });
    hide(clear, !many);
  }
  chosen.replaceChildren(...there.map(chip));
}

const chip = ({ text, steps }, at) => node("span.chosen-chip", make("span", text), steps,
  node("button", { "data-drop": at, "aria-label": own("drop", { what: text }) }, "×"),
);

// The next chip has the focus once one is taken off.
function dropChip({ dataset }) {
  chips()[dataset.drop].drop();
  const next = all("[data-drop]", strip());
  (next[Math.min(dataset.drop, next.length - 1)] || one("[data-find]", strip())).focus();
}

function openStrip(on) {
  finding.open = on;
  showStrip();
  makeRoom();
  if (on) one("[data-find]", strip()).select();
}

function clearAll() {
  for (const { drop } of chips()) drop();
  refind({ typed: "" });
  one("[data-find]", strip()).focus();
}

// A drawing is fitted once the strip has taken its room.
repaints.push(showStrip, squeezeSeen);
onTurn(relight);
onTurn(makeRoom);
onClick("[data-finding]", () => openStrip(strip().hidden));
onClick("[data-clear]", clearAll);
onClick("[data-drop]", dropChip);
onKey("/", () => strip() && openStrip(true));
onEscape(() => {
  const inside = strip()?.contains(document.activeElement);
  if (!inside || !(finding.typed || finding.open)) return false;
  refind({ typed: "", open: false });
  return focusBack(one("[data-finding]", live()));
});
on("input", "[data-find]", ({ value }) => refind({ typed: value }));
on("input", "[data-hide]", ({ checked }) => refind({ hide: checked }));
on("keydown", "[data-find]", (_, event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  const [first] = lit(matching());
  if (first) open(first, true);
});
inAddress("find", () => finding.typed, (typed) => { finding.typed = typed; });
inAddress("others", () => (finding.hide ? "hidden" : ""), (said) => { finding.hide = said === "hidden"; });
