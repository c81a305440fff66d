// Trying out: what would be, were a stance, a contact or a seat otherwise. Nothing is written
// down, all that shows it says that it is a trial, and one key ends it.
const trials = new Map(), unpackedTrials = new Map(), tried = new Map();
const nothing = () => ({ stances: new Map(), out: new Set(), contacts: new Map() });
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
    ...[...stances].map(([person, value]) => thing(person, value, word(stanceOf(value)[1]), (some) => some.stances.delete(person))),
    ...[...out].map((person) => thing(person, "out", own("trial.is_out"), (some) => some.out.delete(person))),
    ...[...contacts].flatMap(([person, ties]) => [...ties].map(([member, depth]) => {
      const text = depth ? word(deep[depth]) : own("trial.ended");
      return thing(person, `${member}:${depth}`, text, (some) => some.contacts.get(person).delete(member), `${ourName(member)} – `);
    })),
  ];
}

const ourName = (member) => part().team[member] || member;
// A stance as the page tells it: its value, its name, its sign.
const stanceOf = (value) => trialNow().stances.find(([other]) => other === value);

function setTrial(supposed) {
  trials.set(state.decision, supposed);
  fillPane();
  trace(state.person);
  makeRoom();
}

function supposing(change) {
  const next = structuredClone(suppositions());
  change(next);
  setTrial(next);
  const found = supposedThings().length ? tryOut(trialNow(), next) : null;
  announce(found ? own("trial.heard", { coverage: share(found.coverage), reading: readingText(found.reading) }) : own("trial.over"));
  writeHash();
}

const endTrial = () => trialNow() && supposedThings().length && supposing((some) => Object.assign(some, nothing()));

const readingText = ({ value, word: said }) => (value === null || said === "none" ? "—" : signedText(value));

function rangeText({ value, low, high, word: name }) {
  const said = word(trialNow().readings[name]);
  return value === null || low === high ? said : own("trial.range", { word: said, low: signedText(low), high: signedText(high) });
}

// ---- everywhere on the page

function showTrial() {
  const trial = trialNow(), things = trials.size && trial ? supposedThings() : [];
  const found = things.length && !hushed ? tryOut(trial, suppositions()) : null;
  // What this draws for the first time is marked once: below.
  const out = found && suppositions().out.size > 0;
  if (out || lamps.has("trial")) shine("trial", out ? { people: new Set(found.people), away: true } : null);
  document.documentElement.toggleAttribute("data-trial", Boolean(found));
  for (const e of all(".tried", live())) e.remove();
  tried.clear();
  for (const e of all("[data-untried],[data-tried]", live())) for (const name of ["untried", "tried"]) delete e.dataset[name];
  for (const e of all("[data-was]", live())) setAll(e, { href: e.dataset.was }).removeAttribute("data-was");
  if (!found) return;
  one("main", live()).before(trialBand(things, found));
  one("[data-verdict]", live())?.append(make("small", ` · ${own("trial.of_map")}`, "tried"));
  tryNumber("coverage", share(found.coverage));
  tryNumber("reading", readingText(found.reading), rangeText(found.reading));
  for (const person of new Set(things.map((thing) => thing.person))) markTried(person, found, trial);
  for (const e of all(".gaps,[data-view=gaps] .flow", live())) e.prepend(staleGaps(trial));
  tryFacts(found, trial);
}

const decides = (person) => valuesOf(person, "role").some(([id]) => id === "decider");

function trialBand(things, { people }) {
  const chip = ({ text }, at) => glyphed([text, make("span", "×")], own("trial.undo", { what: text }), { "data-untry": at });
  return node("section", { class: "tried band", "aria-label": own("trial.title"), "data-judged": "" },
    make("b", own("trial.band")),
    node("span.chips", things.map(chip)),
    everybody().some(decides) && !people.some(decides) && make("b", own("trial.undecided")),
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

// On a card the supposed stance and cover stand in place of the map's, and its frame is broken.
function markTried(person, found, { stances, covers, bars }) {
  if (!found.people.includes(person)) return;
  const at = stances.indexOf(stanceOf(found.stances.get(person))), cover = covers[found.cover.get(person).state][1];
  const families = [...bars, stances.map(([, , chip]) => chip)].map((some) => [some, some[at]]);
  families.push([Object.values(covers).map(([, id]) => id), cover]);
  tried.set(person, [stances[at][2], cover]);
  for (const card of cardsOf(live(), person).filter((card) => card.ownerSVGElement || card.matches(".person"))) {
    card.dataset.tried = "";
    for (const use of all("use", card)) {
      const was = use.getAttribute("href"), [, now] = families.find(([some]) => some.includes(was.slice(1))) || [];
      if (now) setAll(use, { href: `#${now}`, "data-was": was });
    }
  }
}

// So do the facts of whoever is open that the trial changes.
function tryFacts(found, { stances, covers }) {
  const { person } = state;
  if (!found.people.includes(person)) return;
  const [, stance, chip] = stanceOf(found.stances.get(person)), [cover, mark] = covers[found.cover.get(person).state];
  const facts = ["weight", "say", "exposure"].map((name) => [`[data-figure=${name}]`, share(found[name].get(person))]);
  facts.push(["[data-figure=cover]", word(cover), mark], [`use:is(${stances.map(([, , id]) => `[href="#${id}"]`)})`, word(stance), chip]);
  for (const [within, now, id] of facts) {
    const told = one(`[data-pane]>dl dd:has(${within})`, live()), was = told && [...told.childNodes].find((e) => e.nodeName !== "svg").textContent;
    if (!told || was === now) continue;
    told.dataset.untried = "";
    told.after(node("dd.tried", id && sign(id), make("b", now), make("small", own("trial.was", { value: was }), "evidence")));
  }
}

const staleGaps = ({ command }) => node("div", { class: "tried stale" }, make("p", own("trial.gaps")), make("code", command));

// ---- in the pane of a person

function choice(label, options, chosen, what, member) {
  const list = options.map(([value, text]) => node("option", { value, selected: value === chosen ? "" : undefined }, text));
  return node("label", make("span", label), node("select", { "data-try": what, "data-member": member }, list));
}

function stanceChoice({ stance }, person) {
  const turned = suppositions().stances, now = word(stanceOf(stance)[1]);
  const others = trialNow().stances.filter(([value]) => value !== stance).map(([value, text]) => [String(value), word(text)]);
  const chosen = turned.has(person) ? String(turned.get(person)) : "";
  return choice(own("trial.stance"), [["", own("trial.as_is", { value: now })], ...others], chosen, "stance");
}

// A row for each contact there is or is supposed, and one for a colleague who has none.
function contactChoices({ contacts }, person) {
  const trial = trialNow(), ties = suppositions().contacts.get(person) || new Map();
  const deep = Object.entries(trial.deep).map(([depth, text]) => [depth, word(text)]);
  const ours = trial.team.slice(0, trial.there);
  const known = ours.filter((member) => contacts.has(member) || ties.has(member));
  const rows = known.map((member) => {
    const there = contacts.get(member), now = there ? own("trial.as_is", { value: share(there[0]) }) : own("trial.none");
    const options = [["-", now], ...deep, ...(there ? [["", own("trial.ended")]] : [])];
    const chosen = ties.has(member) ? ties.get(member) : "-";
    return choice(ourName(member), options, chosen, "contact", member);
  });
  const others = ours.filter((member) => !known.includes(member)).map((member) => [member, ourName(member)]);
  // Chosen first, then added: the arrow keys pass over many to reach one.
  if (others.length) rows.push(choice(own("trial.add"), [["", "…"], ...others], "", "add"), node("button.tool", { "data-adds": "" }, own("trial.adds")));
  return rows;
}

function tryingPane(pane, person) {
  const trial = trialNow(), known = trial?.people.get(person);
  if (!known) return;
  const { out } = suppositions(), isOut = out.has(person), last = !isOut && trial.people.size - out.size < 2;
  const about = supposedThings().some((thing) => thing.person === person);
  pane.append(node("details.trying", { open: tryingOpen || about ? "" : undefined },
    make("summary", own("trial.title")),
    about && beforeAfter(person),
    !isOut && !known.gone && [stanceChoice(known, person), ...contactChoices(known, person)],
    node("button.tool", { "data-take-out": person, disabled: last ? "" : undefined }, own(isOut ? "trial.put_back" : "trial.take_out")),
    make("small", own("trial.out_means")),
  ));
}

function beforeAfter(person) {
  const [before, after] = [nothing(), suppositions()].map((supposed) => tryOut(trialNow(), supposed));
  const told = (value) => (value === undefined ? "–" : share(value.strength ?? value));
  const rows = ["weight", "cover", "exposure"].map((name) => [name, ...[before, after].map((found) => told(found[name].get(person)))]).filter(([, was, is]) => was !== is);
  return rows.length > 0 && node("dl", rows.map(([name, was, is]) => node("div", make("dt", own(`trial.${name}`)), make("dd", `${was} → ${is}`))));
}

// A contact as it is supposed; "-" is as the map has it.
function tie({ contacts }, person, member, depth) {
  const ties = new Map(contacts.get(person)).set(member, depth);
  if (depth === "-") ties.delete(member);
  contacts.set(person, ties);
}

function tryChoice({ value, dataset: { try: what, member } }) {
  const { person } = state;
  tryingOpen = true;
  supposing((some) => {
    if (what !== "stance") tie(some, person, member || value, member ? value : "met");
    else if (value === "") some.stances.delete(person);
    else some.stances.set(person, value === "null" ? null : Number(value));
  });
  const again = what === "stance" ? "[data-try=stance]" : `[data-member="${member || value}"]`;
  one(`.trying ${again}`, live())?.focus();
}

function takeOut({ dataset: { takeOut: person } }) {
  tryingOpen = true;
  supposing(({ out }) => out.delete(person) || out.add(person));
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
  for (const [person, what, depth] of said.split(",").map((thing) => thing.split(":"))) {
    if (!there.has(person)) continue;
    const stance = stances.find(([value]) => String(value) === what);
    if (depth === undefined && what === "out") next.out.add(person);
    else if (depth === undefined && stance) next.stances.set(person, stance[0]);
    else if (team.includes(what) && (depth === "" || Object.hasOwn(depths, depth))) tie(next, person, what, depth);
  }
  // Somebody is left to decide.
  if (next.out.size === there.size) next.out.delete([...next.out].pop());
  setTrial(next);
}

const trialCode = () => (trialNow() ? supposedThings().map(({ code }) => code).join(",") : "");

inPane.push(tryingPane);
onTurn(showTrial);
traces.push(() => trials.size && showTrial());
onClick("[data-take-out]", takeOut);
onClick("[data-untry]", untry);
onClick("[data-adds]", ({ previousSibling: label }) => one("select", label).value && tryChoice(one("select", label)));
onKeyAndClick("t", "[data-end-trial]", endTrial);
onKey("backspace", endTrial);
inAddress("trial", trialCode, followTrial);
on("change", "[data-try]:not([data-try=add])", tryChoice);
on("toggle", ".trying", ({ open }) => { tryingOpen = open; }, true);
