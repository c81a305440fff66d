// Trying out: what would be, were a stance, a contact or a seat otherwise. Nothing is written
// down, all that shows it says that it is a trial, and one key ends it.
const trials = new Map(), unpackedTrials = new Map();
const suppositions = () => trials.get(state.decision) || { stances: {}, out: [], contacts: {} };
let tryingOpen = false;

// What there is to try with, in the decision shown; undefined where nothing is.
function trialNow() {
  const { trial } = part();
  if (trial && !unpackedTrials.has(trial)) unpackedTrials.set(trial, unpacked(trial));
  return unpackedTrials.get(trial);
}

// Each thing supposed: whom it is about, what it is called, how it is taken back.
function supposedThings() {
  const { stances, out, contacts } = suppositions(), { deep, stances: words } = trialNow();
  const named = (person) => people()[person].said[0];
  const stance = (value) => word(words.find(([other]) => other === value)[1]);
  const drop = (from, key) => (all) => delete from(all)[key];
  return [
    ...Object.entries(stances).map(([person, value]) =>
      ({ person, text: `${named(person)}: ${stance(value)}`, code: `${person}:${value}`, drop: drop((all) => all.stances, person) })),
    ...out.map((person) =>
      ({ person, text: `${named(person)}: ${own("trial.is_out")}`, code: `${person}:out`, drop: (all) => all.out.splice(all.out.indexOf(person), 1) })),
    ...Object.entries(contacts).flatMap(([person, ties]) => Object.entries(ties).map(([member, depth]) => ({
      person, text: `${ourName(member)} – ${named(person)}: ${depth ? word(deep[depth]) : own("trial.ended")}`,
      code: `${person}:${member}:${depth}`, drop: drop((all) => all.contacts[person], member),
    }))),
  ];
}

const ourName = (member) => part().team[member] || member;

function supposing(change) {
  const next = structuredClone(suppositions());
  change(next);
  trials.set(state.decision, next);
  showTrial();
  makeRoom();
  const found = supposedThings().length ? tryOut(trialNow(), next) : null;
  announce(found ? own("trial.heard", { coverage: share(found.coverage), reading: readingText(found.reading) }) : own("trial.over"));
  writeHash();
}

function endTrial() {
  if (!trialNow() || !supposedThings().length) return;
  supposing((all) => Object.assign(all, { stances: {}, out: [], contacts: {} }));
  fillPane();
}

// ---- as text

const share = (value) => `${Math.round(value * 100)}\u00a0%`;
const signedText = (value) => {
  const whole = Math.round(value);
  return whole > 0 ? `+${whole}` : String(whole).replace("-", "\u2212");
};
const readingText = ({ value, word: said }) => (value === null || said === "none" ? "—" : signedText(value));

function rangeText({ value, low, high, word: name }) {
  const said = word(trialNow().readings[name]);
  if (value === null || low === high) return said;
  return own("trial.range", { word: said, low: signedText(low), high: signedText(high) });
}

// ---- everywhere on the page

function showTrial() {
  const trial = trialNow(), things = trial ? supposedThings() : [];
  const found = things.length ? tryOut(trial, suppositions()) : null;
  document.documentElement.toggleAttribute("data-trial", Boolean(found));
  for (const e of all(".tried", live())) e.remove();
  for (const e of all("[data-untried]", live())) e.removeAttribute("data-untried");
  const out = found ? suppositions().out : [];
  if (out.length || lamps.has("trial")) shine("trial", out.length ? { people: new Set(found.people), away: true } : null);
  if (!found) return;
  one("main", live()).before(trialBand(things));
  tryNumber("coverage", share(found.coverage));
  tryNumber("reading", readingText(found.reading), rangeText(found.reading));
  for (const person of new Set(things.map((thing) => thing.person))) markTried(person, found, trial);
  for (const e of all(".gaps, [data-view=gaps] .flow", live())) e.prepend(staleGaps(trial));
}

function trialBand(things) {
  const band = make("section", undefined, "tried band"), chips = make("span", undefined, "chips");
  band.setAttribute("aria-label", own("trial.title"));
  band.dataset.judged = "";
  things.forEach(({ text }, at) => {
    const chip = make("button", text);
    chip.dataset.untry = at;
    chip.setAttribute("aria-label", own("trial.undo", { what: text }));
    chip.title = own("trial.undo", { what: text });
    chip.append(make("span", "×"));
    chips.append(chip);
  });
  const end = make("button", own("trial.reset"), "tool");
  end.dataset.endTrial = "";
  band.append(make("b", own("trial.band")), chips, make("small", own("trial.rest")), end);
  return band;
}

// The figure of the trial stands in place of the map's, which is told beside it.
function tryNumber(id, value, detail = "") {
  for (const told of all(`[data-number=${id}] b, [data-figure=${id}] b`, live())) {
    const was = own("trial.was", { value: told.textContent }), beside = one("small", told.parentElement);
    for (const e of [told, beside]) e?.setAttribute("data-untried", "");
    told.after(make("b", value, "tried"));
    told.parentElement.append(make("small", detail ? `${detail} · ${was}` : was, "tried"));
  }
}

// On a card the supposed stance and cover stand at its upper edge, with a broken line round them.
function markTried(person, found, { stances, covers }) {
  if (!found.people.includes(person)) return;
  const signs = [stances.find(([value]) => value === found.stances[person])[2], covers[found.cover[person].state][1]];
  for (const card of cards(live()).filter((one) => one.dataset.card === person)) {
    if (card.ownerSVGElement) card.append(trialPill(card, signs));
    else if (card.matches(".person")) one(".signs", card)?.append(...signs.map((id) => tagged(sign(id))));
  }
}

const tagged = (element) => {
  element.classList.add("tried");
  return element;
};

function trialPill(card, signs) {
  const pill = shape("g", { class: "tried", "data-judged": "" }), left = 16, top = -14;
  const wide = signs.reduce((all, id) => all + data.signs[id][0] + 5, 7);
  pill.append(shape("rect", { x: left, y: top, width: wide, height: 22, rx: 11 }));
  let x = left + 6;
  for (const id of signs) {
    const [width, height] = data.signs[id];
    pill.append(shape("use", { href: `#${id}`, x, y: top + 11 - height / 2 }));
    x += width + 5;
  }
  return pill;
}

function staleGaps({ command }) {
  const note = make("div", undefined, "tried stale");
  note.append(make("p", own("trial.gaps")), make("code", command));
  return note;
}

// ---- in the pane of a person

function choice(label, options, chosen, said) {
  const row = make("label"), list = make("select");
  for (const [value, text] of options) {
    const option = make("option", text);
    option.value = value;
    option.selected = value === chosen;
    list.append(option);
  }
  Object.assign(list.dataset, said);
  row.append(make("span", label), list);
  return row;
}

function stanceChoice(one, person) {
  const { stances } = trialNow(), turned = suppositions().stances;
  const now = word(stances.find(([value]) => value === one.stance)[1]);
  const others = stances.filter(([value]) => value !== one.stance).map(([value, text]) => [String(value), word(text)]);
  const chosen = Object.hasOwn(turned, person) ? String(turned[person]) : "";
  return choice(own("trial.stance"), [["", own("trial.as_is", { value: now })], ...others], chosen, { try: "stance" });
}

// A row for each contact there is or is supposed, and one for a colleague who has none.
function contactChoices(one, person) {
  const trial = trialNow(), ties = suppositions().contacts[person] || {};
  const deep = Object.entries(trial.deep).map(([depth, text]) => [depth, word(text)]);
  const ours = trial.team.slice(0, trial.there);
  const known = ours.filter((member) => one.contacts[member] || Object.hasOwn(ties, member));
  const rows = known.map((member) => {
    const there = one.contacts[member];
    const now = there ? own("trial.as_is", { value: share(there[0]) }) : own("trial.none");
    const options = [["-", now], ...deep, ...(there ? [["", own("trial.ended")]] : [])];
    const chosen = Object.hasOwn(ties, member) ? ties[member] : "-";
    return choice(ourName(member), options, chosen, { try: "contact", member });
  });
  const others = ours.filter((member) => !known.includes(member)).map((member) => [member, ourName(member)]);
  if (others.length) rows.push(choice(own("trial.add"), [["", "…"], ...others], "", { try: "add" }));
  return rows;
}

function tryingPane(pane, person) {
  const trial = trialNow(), known = trial?.people[person];
  if (!known) return;
  const out = suppositions().out.includes(person), box = make("details", undefined, "trying");
  const about = supposedThings().some((thing) => thing.person === person);
  box.open = tryingOpen || about;
  box.append(make("summary", own("trial.title")));
  if (about) box.append(beforeAfter(person));
  if (!out && !known.gone) box.append(stanceChoice(known, person), ...contactChoices(known, person));
  const button = make("button", own(out ? "trial.put_back" : "trial.take_out"), "tool");
  button.dataset.takeOut = person;
  button.disabled = !out && Object.keys(trial.people).length - suppositions().out.length < 2;
  box.append(button, make("small", own("trial.out_means")));
  pane.append(box);
}

function beforeAfter(person) {
  const trial = trialNow(), before = tryOut(trial, { stances: {}, out: [], contacts: {} });
  const after = tryOut(trial, suppositions()), list = make("dl");
  const shares = { weight: (all) => all.weight[person], cover: (all) => all.cover[person]?.strength, exposure: (all) => all.exposure[person] };
  for (const [name, of] of Object.entries(shares)) {
    const row = make("div"), then = of(after);
    row.append(make("dt", own(`trial.${name}`)), make("dd", `${share(of(before))} → ${then === undefined ? "–" : share(then)}`));
    list.append(row);
  }
  return list;
}

function tryChoice(list) {
  const { person } = state, { try: what, member } = list.dataset;
  tryingOpen = true;
  supposing((all) => {
    const ties = (all.contacts[person] ||= {});
    if (what === "add") ties[list.value] = "met";
    else if (what === "contact") {
      if (list.value === "-") delete ties[member];
      else ties[member] = list.value;
    } else if (list.value) all.stances[person] = list.value === "null" ? null : Number(list.value);
    else delete all.stances[person];
  });
  const again = what === "add" ? `[data-member="${list.value}"]` : member ? `[data-member="${member}"]` : `[data-try=${what}]`;
  fillPane();
  one(`.trying ${again}`, live())?.focus();
}

function takeOut({ dataset: { takeOut: person } }) {
  tryingOpen = true;
  supposing(({ out }) => (out.includes(person) ? out.splice(out.indexOf(person), 1) : out.push(person)));
  fillPane();
  one("[data-take-out]", live()).focus();
}

function untry({ dataset }) {
  const { drop } = supposedThings()[dataset.untry];
  supposing(drop);
  fillPane();
  (one("[data-untry]", live()) || one("[data-tab][aria-selected=true]", live())).focus();
}

// ---- in the address

function followTrial(said) {
  if (!trialNow() || said === trialCode()) return;
  const { people: there, depths, team, stances } = trialNow();
  const next = { stances: {}, out: [], contacts: {} };
  for (const [person, what, depth] of said.split(",").map((one) => one.split(":"))) {
    if (!Object.hasOwn(there, person)) continue;
    const stance = stances.find(([value]) => String(value) === what);
    if (depth === undefined && what === "out") next.out.push(person);
    else if (depth === undefined && stance) next.stances[person] = stance[0];
    else if (team.includes(what) && (depth === "" || Object.hasOwn(depths, depth))) (next.contacts[person] ||= {})[what] = depth;
  }
  if (next.out.length === Object.keys(there).length) next.out.pop();
  trials.set(state.decision, next);
  showTrial();
  fillPane();
  makeRoom();
}

const trialCode = () => (trialNow() ? supposedThings().map(({ code }) => code).join(",") : "");

inPane.push(tryingPane);
onTurn(showTrial);
onClick("[data-take-out]", takeOut);
onClick("[data-untry]", untry);
onClick("[data-end-trial]", endTrial);
onKey("t", endTrial);
onKey("backspace", endTrial);
inAddress("trial", trialCode, followTrial);
document.addEventListener("change", ({ target }) => { if (target.matches("[data-try]")) tryChoice(target); });
document.addEventListener("toggle", ({ target }) => {
  if (target.matches(".trying")) tryingOpen = target.open;
}, true);
