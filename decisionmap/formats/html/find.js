// Finding people: what is typed, and a strip that tells all that narrows who is shown. Other
// modules narrow too: each says its chips (text, and what takes it off) and its lamp.
const finding = { open: false, typed: "", hide: false };
const strip = () => one(".finding", live());
const narrowing = [];
// chips: () => [{ text, drop, keep? }]; lamp: () => a lamp or null.
const narrows = (name, lamp, chips = () => []) => narrowing.push({ name, lamp, chips });
const chips = () => narrowing.flatMap(({ chips }) => chips());

const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const facetAt = (id) => part().facets.findIndex(([facet]) => facet === id);

// Name, title and unit of a person, as they are compared.
function sought(person) {
  const { said: [name, title], in: values } = people()[person], at = facetAt("unit");
  const units = at < 0 ? [] : values[at].map((value) => part().facets[at][2][value][1]);
  return bare([name, title, ...units].map(word).join(" "));
}

function matching() {
  const parts = bare(finding.typed).split(/\s+/).filter(Boolean);
  return Object.keys(people()).filter((person) => parts.every((part) => sought(person).includes(part)));
}

narrows("typed", () => (finding.typed.trim() ? { people: new Set(matching()), away: finding.hide } : null));

// All lamps of the strip at once, then one picture. While a story is told it alone says who is lit.
function relight() {
  const before = lamps.size, had = document.activeElement?.closest("svg [data-card]");
  for (const { name, lamp } of narrowing) {
    const lit = lamp();
    burn(name, isTelling() && !lit?.drawn ? null : lit);
  }
  if (before || lamps.size) repaint();
  else for (const act of repaints) act();
  if (had && !isShown(had)) handOver(had);
}

// The focus stays with the person in another drawing, else goes to somebody who is shown.
function handOver(card) {
  const same = cardOf(groundOf(seen()), card.dataset.card);
  const next = same && isShown(same) ? same : rove(seen());
  if (next) stepTo(next);
}

function refind() {
  relight();
  announce(own("of_all", found()));
  writeHash();
}

const found = () => {
  const everybody = Object.keys(people()), lights = [...lamps.values()];
  return { n: everybody.filter((person) => inLight(lights, person)).length, m: everybody.length };
};

function showStrip() {
  if (!strip()) return;
  const there = chips(), active = there.length > 0 || finding.typed !== "";
  strip().toggleAttribute("hidden", !finding.open && !active);
  one("[data-finding]", live()).setAttribute("aria-expanded", !strip().hidden);
  const field = one("[data-find]", strip());
  if (field.value !== finding.typed) field.value = finding.typed;
  field.placeholder = own("find_hint");
  field.setAttribute("aria-label", own("find"));
  one("[data-hide]", strip()).checked = finding.hide;
  one("[data-count]", strip()).textContent = lamps.size ? own("of_all", found()) : "";
  const clear = one("[data-clear]", strip()), many = there.length + Number(finding.typed !== "");
  clear.textContent = own("clear", { n: many });
  clear.toggleAttribute("hidden", !many);
  one("[data-chosen]", strip()).replaceChildren(...there.map(chip));
  strip().classList.toggle("many", there.length > 2);
  if (seen()) makeRoom();
}

function chip({ text, title, steps, drop }) {
  const chip = make("span", undefined, "chosen-chip"), off = make("button", "×");
  chip.append(make("span", text), ...(steps || []));
  if (title) chip.title = title;
  off.dataset.drop = "";
  off.setAttribute("aria-label", own("drop", { what: text }));
  off.addEventListener("click", () => {
    const at = all("[data-drop]", strip()).indexOf(off);
    drop();
    const next = all("[data-drop]", strip());
    (next[Math.min(at, next.length - 1)] || one("[data-find]", strip())).focus();
  });
  chip.append(off);
  return chip;
}

function openStrip(on) {
  finding.open = on;
  showStrip();
  if (on) one("[data-find]", strip()).select();
}

function clearAll() {
  finding.typed = "";
  for (const { drop } of chips()) drop();
  refind();
  one("[data-find]", strip()).focus();
}

repaints.push(showStrip);
onTurn(relight);
onClick("[data-finding]", () => openStrip(strip().hidden));
onClick("[data-clear]", clearAll);
onKey("/", () => strip() && openStrip(true));
onEscape(() => {
  const inside = strip()?.contains(document.activeElement);
  if (!inside || !(finding.typed || finding.open)) return false;
  [finding.typed, finding.open] = ["", false];
  refind();
  one("[data-finding]", live()).focus();
  return true;
});
document.addEventListener("input", ({ target }) => {
  if (target.matches("[data-find]")) finding.typed = target.value;
  else if (target.matches("[data-hide]")) finding.hide = target.checked;
  else return;
  refind();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches("[data-find]")) return;
  event.preventDefault();
  const [first] = matching().filter((person) => inLight([...lamps.values()], person));
  if (first) open(first, true);
});
inAddress("find", () => finding.typed, (typed) => { finding.typed = typed; });
inAddress("others", () => (finding.hide ? "hidden" : ""), (said) => { finding.hide = said === "hidden"; });
