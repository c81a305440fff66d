// Fewer people: whose reports are folded into one card with their count, and, of many people,
// those alone on whom the decision hangs.
const MANY = 60;
const folded = new Set();
// Yes or no where the reader has chosen; else of many people the key ones come by themselves.
let keyChosen = "";

const keyPeople = () => everybody().filter((person) => people()[person].key);
const onlyKey = () => !hushed && (keyChosen ? keyChosen === "only" : everybody().length > MANY) && keyPeople().length > 0;

// Whoever is asked for otherwise is drawn as well: a gap's people, who is found, who is open.
function keyLamp() {
  if (!onlyKey()) return null;
  const key = new Set(keyPeople());
  const others = () => [...lamps].filter(([name]) => name !== "key" && name !== "folded").map(([, lamp]) => lamp.people);
  const has = (person) => key.has(person) || person === state.person || others().some((some) => some.has(person));
  return { people: { has }, away: true, drawn: true };
}

const chooseKey = (only) => { keyChosen = only ? "only" : "all"; refind(); };

const keyChips = () =>
  onlyKey() ? [{ text: own("key_only", { n: keyPeople().length, m: everybody().length }), drop: () => chooseKey(false) }] : [];

narrows("key", keyLamp, keyChips);
repaints.push(() => strip() && setPressed(one("[data-key-people]", strip()), onlyKey()));
onClick("[data-key-people]", () => chooseKey(!onlyKey()));
onKey("k", () => keyPeople().length && chooseKey(!onlyKey()));
inAddress("key", () => keyChosen, (said) => { keyChosen = ["only", "all"].includes(said) ? said : ""; });

// ---- folding

// Everybody below a person, by the lines of reporting that are drawn.
function reportsOf() {
  const found = new Map();
  for (const { from, to } of tiesOf(/^reports/)) found.set(from, (found.get(from) || new Set()).add(to));
  return found;
}

function teamOf(head, reports = reportsOf()) {
  const under = new Set([head]);
  for (const person of under) for (const report of reports.get(person) || []) under.add(report);
  under.delete(head);
  return under;
}

const foldedHere = () => [...folded].filter(isHere);

function foldLamp() {
  const gone = new Set(foldedHere().flatMap((head) => [...teamOf(head)]));
  return gone.size ? { people: { has: (person) => !gone.has(person) }, away: true, drawn: true } : null;
}

function fold(head) {
  if (!folded.delete(head) && teamOf(head).size) folded.add(head);
  refind();
}

const foldChips = () =>
  foldedHere().map((head) => ({ text: own("folded", { name: called(head), n: teamOf(head).size }), drop: () => fold(head), plain: true }));

// On her card stands how many are folded into it; pressed, it unfolds them.
function showFolded() {
  for (const old of all(".fold-count", live())) old.remove();
  for (const head of seen() ? folded : []) {
    const many = teamOf(head).size;
    for (const card of many ? cardsOf(seen(), head).filter((card) => card.ownerSVGElement) : []) {
      const { width, height } = boxOf(card), x = width / 2;
      const plate = shape("rect", { x: x - 20, y: height - 4, width: 40, height: 18, rx: 9 });
      const count = shape("text", { x, y: height + 9 }, `+${many}`);
      card.append(shape("g", { class: "fold-count", "data-fold": head, "aria-hidden": "true" }, plate, count));
    }
  }
}

// The name of a block folds it into whoever heads it.
function handleBlocks() {
  const bare = all("svg.map [data-block]+text:not([data-fold])", seen()), reports = bare.length && reportsOf();
  for (const name of bare) name.dataset.fold = headIn(name.previousElementSibling, reports);
}

function headIn(block, reports) {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(block.getAttribute(name)));
  const inside = cards(block.ownerSVGElement).filter((card) => {
    const { e, f } = card.transform.baseVal[0].matrix;
    return e >= x && f >= y && e < x + width && f < y + height;
  }).map((card) => card.dataset.card);
  return inside.find((person) => teamOf(person, reports).size >= inside.length - 1) || "";
}

narrows("folded", foldLamp, foldChips);
repaints.push(showFolded);
onTurn(handleBlocks);
onClick("[data-fold]", (e) => { if (e.dataset.fold && (e.matches("button") || !dragged)) fold(e.dataset.fold); });
onKey("c", () => {
  const head = meant();
  if (!head || !teamOf(head).size) announce(own(head ? "nobody_below" : "open_first"));
  else fold(head);
});
inAddressSet("folded", folded, isHere);

// ---- what can be done with whoever is open

const ways = { focus: (person) => focused.person === person, route: (person) => goal === person, fold: (person) => folded.has(person) };
inPane.push((pane, person) => {
  const button = (way) => node("button.tool", { [`data-${way}`]: way === "fold" ? person : "", "aria-pressed": ways[way](person) }, own(way));
  pane.append(node("div.ways", Object.keys(ways).filter((way) => way !== "fold" || teamOf(person).size).map(button)));
});
repaints.push(() => {
  for (const button of all(".ways .tool", live())) setPressed(button, state.person !== "" && ways[Object.keys(button.dataset)[0]](state.person));
});
