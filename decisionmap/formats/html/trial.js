// A decision computed anew from what a trial supposes: the sums of the analysis, and no more.
// supposed: { stances: person → -2 … 2 or null, out: a set of people,
//             contacts: person → member → depth, or "" where it has ended }
// People are keys of maps, never of objects: these put "10" before "2" and know a "constructor".
const rounded = (value) => Math.round(value * 1e9) / 1e9;
const sum = (values) => values.reduce((total, value) => total + value, 0);
const each = (people, told) => new Map(people.map((person) => [person, told(person)]));

function tryOut(trial, supposed) {
  const known = trial.people, people = [...known.keys()].filter((person) => !supposed.out.has(person));
  const stances = new Map([...each(people, (person) => known.get(person).stance), ...supposed.stances]);
  const cover = each(people, (person) => coverOf(trial, known.get(person), supposed.contacts.get(person) || []));
  const say = sayOf(trial, people, stances), weight = weightOf(trial, people, say);
  const exposure = each(people, (person) => weight.get(person) * (1 - cover.get(person).strength));
  const met = people.filter((person) => known.get(person).reachable);
  const coverage = sum(met.map((person) => weight.get(person) * cover.get(person).strength));
  return { people, stances, say, weight, cover, exposure, coverage, reading: readingOf(trial, people, stances, say) };
}

// The record as the page holds it: people, sways and contacts by their numbers.
function unpacked({ people, team, ...rest }) {
  const person = ([id, amount, stance, flags, heard, contacts]) => [id, {
    amount, stance, bare: Boolean(flags & 1), reachable: Boolean(flags & 2), signs: Boolean(flags & 4), gone: Boolean(flags & 8),
    heard: new Map(heard.map(([at, strength]) => [people[at][0], strength])),
    contacts: new Map(contacts.map(([at, ...told]) => [team[at], told])),
  }];
  return { ...rest, team, people: new Map(people.map(person)) };
}

// The share of each in all that is said; bare names have none, unless all are bare.
function sayOf(trial, people, stances) {
  const bare = (person) => trial.people.get(person).bare && stances.get(person) === null, same = people.every(bare);
  const amount = (person) => (same ? 1 : bare(person) ? 0 : trial.people.get(person).amount);
  const total = sum(people.map(amount));
  return each(people, (person) => (total ? amount(person) / total : 0));
}

// Each keeps at least two thirds of the say and passes the rest on to those listened to.
const HALF = 5, ROUNDS = 48, CLOSE = 20, STRONG = 60, ENOUGH = 0.5;

function weightOf(trial, people, say) {
  const passed = new Map(), flows = each(people, () => []);
  for (const person of people) {
    const ears = [...trial.people.get(person).heard].filter(([source]) => flows.has(source));
    const total = sum(ears.map(([, strength]) => strength));
    passed.set(person, total / (3 * (total + HALF)));
    for (const [source, strength] of ears) flows.get(source).push([person, (passed.get(person) * strength) / total]);
  }
  let settled = say;
  for (let round = 0; round < ROUNDS; round++) {
    const before = settled, come = ([person, share]) => share * before.get(person);
    settled = each(people, (person) => say.get(person) + sum(flows.get(person).map(come)));
  }
  return each(people, (person) => (1 - passed.get(person)) * settled.get(person));
}

// The strongest contact counts, today and without its silence.
function coverOf(trial, { contacts, gone }, supposed) {
  const ties = new Map(contacts);
  for (const [member, depth] of supposed) {
    const full = depth && !gone ? trial.depths[depth] : 0;
    if (depth) ties.set(member, [full, full]);
    else ties.delete(member);
  }
  const [strength, full] = [0, 1].map((at) => Math.max(0, ...[...ties.values()].map((told) => told[at])));
  const weak = strength >= trial.thin ? "thin" : "none";
  const state = strength >= trial.covered ? "covered" : full >= trial.covered ? "stale" : weak;
  return { strength, state };
}

// 50 × the mean of the known stances by say; the range with each unknown at its two ends.
function readingOf(trial, people, stances, say) {
  const known = people.filter((person) => stances.get(person) !== null), says = (person) => say.get(person);
  const share = sum(known.map(says)), total = sum(people.map(says));
  const told = sum(known.map((person) => says(person) * stances.get(person))), open = Math.max(total - share, 0);
  const [low, high] = [-2, 2].map((end) =>
    total > 0 ? Math.min(Math.max((50 * (told + end * open)) / total, -100), 100) : 50 * end);
  const value = share > 0 ? (50 * told) / share : null;
  const enough = people.some((person) => trial.people.get(person).signs) && rounded(share) >= ENOUGH;
  return { value, low, high, word: enough ? wordFor(value, low, high) : "none" };
}

function wordFor(value, low, high) {
  if (value === null) return "none";
  const distance = rounded(Math.abs(value));
  if (distance < CLOSE) return "too_close";
  return distance > STRONG && rounded(value > 0 ? low : -high) >= 0 ? "strong" : "leaning";
}
