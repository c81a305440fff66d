// Fewer people: whose reports are folded into one card with their count, and, of many people,
// those alone on whom the decision hangs.
const MANY = 60;
const folded = new Set();
// Yes or no where the reader has chosen; else of many people the key ones come by themselves.
let keyChosen = "";

const keyPeople = () => Object.keys(people()).filter((person) => people()[person].key);
const onlyKey = () => (keyChosen ? keyChosen === "only" : Object.keys(people()).length > MANY) && keyPeople().length > 0;

// Whoever is asked for otherwise is drawn as well: a gap's people, who is found, who is open.
function keyLamp() {
  if (!onlyKey()) return null;
  const key = new Set(keyPeople());
  const others = () => [...lamps].filter(([name]) => name !== "key" && name !== "folded").map(([, lamp]) => lamp.people);
  const has = (person) => key.has(person) || person === state.person || others().some((some) => some.has(person));
  return { people: { has }, away: true, drawn: true };
}

function chooseKey(only) {
  keyChosen = only ? "only" : "all";
  refind();
}

const keyChips = () =>
  onlyKey() ? [{ text: own("key_only", { n: keyPeople().length, m: Object.keys(people()).length }), drop: () => chooseKey(false) }] : [];

narrows("key", keyLamp, keyChips);
repaints.push(() => strip() && one("[data-key-people]", strip()).setAttribute("aria-pressed", onlyKey()));
onClick("[data-key-people]", () => chooseKey(!onlyKey()));
onKey("k", () => keyPeople().length && chooseKey(!onlyKey()));
inAddress("key", () => keyChosen, (said) => { keyChosen = ["only", "all"].includes(said) ? said : ""; });

// ---- folding

// Everybody below a person, by the lines of reporting that are drawn.
function teamOf(head) {
  const reports = new Map();
  for (const { from, to } of tiesOf(/^reports/)) {
    reports.set(from, (reports.get(from) || new Set()).add(to));
  }
  const under = new Set([head]);
  for (const person of under) for (const report of reports.get(person) || []) under.add(report);
  under.delete(head);
  return under;
}

function foldLamp() {
  const gone = new Set([...folded].filter((head) => Object.hasOwn(people(), head)).flatMap((head) => [...teamOf(head)]));
  if (!gone.size) return null;
  return { people: { has: (person) => !gone.has(person) }, away: true, drawn: true };
}

function fold(head) {
  if (!folded.delete(head) && teamOf(head).size) folded.add(head);
  refind();
}

const foldChips = () =>
  [...folded].filter((head) => Object.hasOwn(people(), head)).map((head) => ({
    text: own("folded", { name: people()[head].said[0], n: teamOf(head).size }),
    drop: () => fold(head),
  }));

// On her card stands how many are folded into it; pressed, it unfolds them.
function showFolded() {
  for (const old of all(".fold-count", live())) old.remove();
  for (const head of seen() ? folded : []) {
    const many = teamOf(head).size;
    for (const card of many ? all("svg.map [data-card]", seen()).filter((card) => card.dataset.card === head) : []) {
      const { width, height } = one("[data-frame]", card).getBBox();
      const pill = shape("g", { class: "fold-count", "data-fold": head, "aria-hidden": "true" });
      pill.append(
        shape("rect", { x: width / 2 - 20, y: height - 4, width: 40, height: 18, rx: 9 }),
        shape("text", { x: width / 2, y: height + 9 }, `+${many}`),
      );
      card.append(pill);
    }
  }
}

// The name of a block folds it into whoever heads it.
function handleBlocks() {
  for (const block of all("svg.map [data-block]", seen())) {
    const name = block.nextElementSibling;
    if (name?.tagName !== "text" || name.dataset.fold !== undefined) continue;
    name.dataset.fold = headIn(block);
  }
}

function headIn(block) {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(block.getAttribute(name)));
  const inside = cards(block.ownerSVGElement).filter((card) => {
    const { e, f } = card.transform.baseVal[0].matrix;
    return e >= x && f >= y && e < x + width && f < y + height;
  }).map((card) => card.dataset.card);
  return inside.find((person) => teamOf(person).size >= inside.length - 1) || "";
}

narrows("folded", foldLamp, foldChips);
repaints.push(showFolded);
onTurn(handleBlocks);
onTurn(showFolded);
onClick("[data-fold]", (e) => { if (e.dataset.fold && (e.matches("button") || !dragged)) fold(e.dataset.fold); });
onKey("c", () => {
  const head = meant();
  if (!head || !teamOf(head).size) announce(own(head ? "nobody_below" : "open_first"));
  else fold(head);
});
inAddress("folded", () => [...folded].join(","), (said) => {
  folded.clear();
  for (const head of said.split(",").filter(Boolean)) folded.add(head);
});

// ---- what can be done with whoever is open

inPane.push((pane, person) => {
  const row = make("div", undefined, "ways");
  const button = (name, does, pressed) => {
    const made = make("button", own(name), "tool");
    made.dataset[does] = does === "fold" ? person : "";
    made.setAttribute("aria-pressed", pressed);
    return made;
  };
  row.append(button("focus", "focus", focused.person === person));
  if (wayTo(person).length) row.append(button("route", "route", goal === person));
  if (teamOf(person).size) row.append(button("fold", "fold", folded.has(person)));
  pane.append(row);
});
repaints.push(() => {
  const pressed = { focus: focused.person, route: goal };
  for (const [does, person] of Object.entries(pressed)) {
    one(`.ways [data-${does}]`, live())?.setAttribute("aria-pressed", person !== "" && person === state.person);
  }
  one(".ways [data-fold]", live())?.setAttribute("aria-pressed", folded.has(state.person));
});
