// Trying out: what would be, were a stance, a contact or a seat otherwise. Nothing is written
// down, all that shows it says that it is a trial, and one key ends it.
const trials = new Map(), unpackedTrials = new Map();
const nothing = () => ({ stances: {}, out: [], contacts: {} });
const suppositions = () => trials.get(state.decision) || nothing();
let tryingOpen = false;

// What there is to try with, in the decision shown; undefined where nothing is.
function trialNow() {
  const { trial } = part();
  if (trial && !unpackedTrials.has(trial)) unpackedTrials.set(trial, unpacked(trial));
  return unpackedTrials.get(trial);
}

// Each thing supposed: whom it is about, what it is called, how it is taken back.
function supposedThings() {
  const { stances, out, contacts } = suppositions(), { deep } = trialNow();
  const thing = (person, what, text, drop, before = "") =>
    ({ person, text: `${before}${called(person)}: ${text}`, code: `${person}:${what}`, drop });
  return [
    ...Object.entries(stances).map(([person, value]) => thing(person, value, word(stanceOf(value)[1]), (all) => delete all.stances[person])),
    ...out.map((person) => thing(person, "out", own("trial.is_out"), (all) => all.out.splice(all.out.indexOf(person), 1))),
    ...Object.entries(contacts).flatMap(([person, ties]) => Object.entries(ties).map(([member, depth]) => {
      const text = depth ? word(deep[depth]) : own("trial.ended");
      return thing(person, `${member}:${depth}`, text, (all) => delete all.contacts[person][member], `${ourName(member)} – `);
    })),
  ];
}

const ourName = (member) => part().team[member] || member;
// A stance as the page tells it: its value, its name, its sign.
const stanceOf = (value) => trialNow().stances.find(([other]) => other === value);

function supposing(change) {
  const next = structuredClone(suppositions());
  change(next);
  trials.set(state.decision, next);
  showTrial();
  fillPane();
  makeRoom();
  const found = supposedThings().length ? tryOut(trialNow(), next) : null;
  announce(found ? own("trial.heard", { coverage: share(found.coverage), reading: readingText(found.reading) }) : own("trial.over"));
  writeHash();
}

const endTrial = () => trialNow() && supposedThings().length && supposing((all) => Object.assign(all, nothing()));

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
  const trial = trialNow(), things = trials.size && trial ? supposedThings() : [];
  const found = things.length ? tryOut(trial, suppositions()) : null;
  document.documentElement.toggleAttribute("data-trial", Boolean(found));
  for (const e of all(".tried", live())) e.remove();
  for (const e of all("[data-untried]", live())) delete e.dataset.untried;
  const out = found ? suppositions().out : [];
  if (out.length || lamps.has("trial")) shine("trial", out.length ? { people: new Set(found.people), away: true } : null);
  if (!found) return;
  one("main", live()).before(trialBand(things));
  tryNumber("coverage", share(found.coverage));
  tryNumber("reading", readingText(found.reading), rangeText(found.reading));
  for (const person of new Set(things.map((thing) => thing.person))) markTried(person, found, trial);
  for (const e of all(".gaps,[data-view=gaps] .flow", live())) e.prepend(staleGaps(trial));
}

function trialBand(things) {
  const chip = ({ text }, at) => {
    const made = glyphed(text, own("trial.undo", { what: text }), { "data-untry": at });
    made.append(make("span", "×"));
    return made;
  };
  return node(
    "section",
    { class: "tried band", "aria-label": own("trial.title"), "data-judged": "" },
    make("b", own("trial.band")),
    node("span.chips", things.map(chip)),
    make("small", own("trial.rest")),
    node("button.tool", { "data-end-trial": "" }, own("trial.reset")),
  );
}

// The figure of the trial stands in place of the map's, which is told beside it.
function tryNumber(id, value, detail = "") {
  for (const told of all(`[data-number=${id}] b,[data-figure=${id}] b`, live())) {
    const was = own("trial.was", { value: told.textContent }), beside = one("small", told.parentElement);
    for (const e of [told, beside]) e?.setAttribute("data-untried", "");
    told.after(make("b", value, "tried"));
    told.parentElement.append(make("small", detail ? `${detail} · ${was}` : was, "tried"));
  }
}

// On a card the supposed stance and cover stand at its upper edge, with a broken line round them.
function markTried(person, found, { covers }) {
  if (!found.people.includes(person)) return;
  const signs = [stanceOf(found.stances[person])[2], covers[found.cover[person].state][1]];
  for (const card of cardsOf(live(), person)) {
    if (card.ownerSVGElement) card.append(trialPill(signs));
    else if (card.matches(".person")) one(".signs", card)?.append(...signs.map((id) => setAll(sign(id), { class: "sign tried" })));
  }
}

function trialPill(signs) {
  let x = 22;
  const marks = signs.map((id) => {
    const [width, height] = data.signs[id], mark = shape("use", { href: `#${id}`, x, y: -3 - height / 2 });
    x += width + 5;
    return mark;
  });
  const plate = shape("rect", { x: 16, y: -14, width: x - 15, height: 22, rx: 11 });
  return shape("g", { class: "tried", "data-judged": "" }, plate, ...marks);
}

const staleGaps = ({ command }) => node("div", { class: "tried stale" }, make("p", own("trial.gaps")), make("code", command));

// ---- in the pane of a person

function choice(label, options, chosen, what, member) {
  const list = options.map(([value, text]) => node("option", { value, selected: value === chosen ? "" : undefined }, text));
  return node("label", make("span", label), node("select", { "data-try": what, "data-member": member }, list));
}

function stanceChoice(one, person) {
  const turned = suppositions().stances, now = word(stanceOf(one.stance)[1]);
  const others = trialNow().stances.filter(([value]) => value !== one.stance).map(([value, text]) => [String(value), word(text)]);
  const chosen = Object.hasOwn(turned, person) ? String(turned[person]) : "";
  return choice(own("trial.stance"), [["", own("trial.as_is", { value: now })], ...others], chosen, "stance");
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
    return choice(ourName(member), options, chosen, "contact", member);
  });
  const others = ours.filter((member) => !known.includes(member)).map((member) => [member, ourName(member)]);
  if (others.length) rows.push(choice(own("trial.add"), [["", "…"], ...others], "", "add"));
  return rows;
}

function tryingPane(pane, person) {
  const trial = trialNow(), known = trial?.people[person];
  if (!known) return;
  const { out } = suppositions(), isOut = out.includes(person), last = !isOut && Object.keys(trial.people).length - out.length < 2;
  const about = supposedThings().some((thing) => thing.person === person);
  pane.append(node(
    "details.trying",
    { open: tryingOpen || about ? "" : undefined },
    make("summary", own("trial.title")),
    about && beforeAfter(person),
    !isOut && !known.gone && [stanceChoice(known, person), ...contactChoices(known, person)],
    node("button.tool", { "data-take-out": person, disabled: last ? "" : undefined }, own(isOut ? "trial.put_back" : "trial.take_out")),
    make("small", own("trial.out_means")),
  ));
}

function beforeAfter(person) {
  const [before, after] = [nothing(), suppositions()].map((supposed) => tryOut(trialNow(), supposed));
  const told = (value) => (value === undefined ? "–" : share(value));
  const shares = { weight: (all) => all.weight[person], cover: (all) => all.cover[person]?.strength, exposure: (all) => all.exposure[person] };
  return node("dl", Object.entries(shares).map(([name, of]) =>
    node("div", make("dt", own(`trial.${name}`)), make("dd", `${told(of(before))} → ${told(of(after))}`))));
}

function tryChoice({ value, dataset: { try: what, member } }) {
  const { person } = state;
  tryingOpen = true;
  supposing(({ stances, contacts }) => {
    const ties = (contacts[person] ||= {});
    if (what === "add") ties[value] = "met";
    else if (what === "contact") ties[member] = value;
    else stances[person] = value === "null" ? null : Number(value);
    // as it is: nothing is supposed
    if (what === "contact" && value === "-") delete ties[member];
    if (what === "stance" && value === "") delete stances[person];
  });
  const again = what === "stance" ? "[data-try=stance]" : `[data-member="${member || value}"]`;
  one(`.trying ${again}`, live())?.focus();
}

function takeOut({ dataset: { takeOut: person } }) {
  tryingOpen = true;
  supposing(({ out }) => (out.includes(person) ? out.splice(out.indexOf(person), 1) : out.push(person)));
  one("[data-take-out]", live()).focus();
}

function untry({ dataset }) {
  supposing(supposedThings()[dataset.untry].drop);
  (one("[data-untry]", live()) || one("[data-tab][aria-selected=true]", live())).focus();
}

// ---- in the address

function followTrial(said) {
  if (!trialNow() || said === trialCode()) return;
  const { people: there, depths, team, stances } = trialNow(), next = nothing();
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
on("change", "[data-try]", tryChoice);
on("toggle", ".trying", ({ open }) => { tryingOpen = open; }, true);
