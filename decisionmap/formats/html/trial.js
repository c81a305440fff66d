// A decision computed anew from what a trial supposes: the sums of the analysis, and no more.
// supposed: { stances: { person: -2 … 2 or null }, out: [person],
//             contacts: { person: { member: depth, or "" where it has ended } } }
const rounded = (value) => Math.round(value * 1e9) / 1e9;
const sum = (values) => values.reduce((total, value) => total + value, 0);

function tryOut(trial, supposed) {
  const people = Object.keys(trial.people).filter((person) => !supposed.out.includes(person));
  const stances = {}, cover = {}, exposure = {};
  for (const person of people) {
    const turned = Object.hasOwn(supposed.stances, person);
    stances[person] = turned ? supposed.stances[person] : trial.people[person].stance;
    cover[person] = coverOf(trial, person, supposed.contacts[person] || {});
  }
  const say = sayOf(trial, people, stances), weight = weightOf(trial, people, say);
  for (const person of people) exposure[person] = weight[person] * (1 - cover[person].strength);
  const met = people.filter((person) => trial.people[person].reachable);
  const coverage = sum(met.map((person) => weight[person] * cover[person].strength));
  return { people, stances, say, weight, cover, exposure, coverage, reading: readingOf(trial, people, stances, say) };
}

// The record as the page holds it: people, sways and contacts by their numbers.
function unpacked({ people, team, ...rest }) {
  const names = Object.keys(people), theirs = (at) => names[at], ours = (at) => team[at];
  const paired = (list, called) => Object.fromEntries(list.map(([at, ...told]) => [called(at), told]));
  const person = ([amount, stance, flags, heard, contacts]) => ({
    amount, stance, bare: Boolean(flags & 1), reachable: Boolean(flags & 2), signs: Boolean(flags & 4), gone: Boolean(flags & 8),
    heard: Object.fromEntries(heard.map(([at, strength]) => [theirs(at), strength])),
    contacts: paired(contacts, ours),
  });
  const told = Object.entries(people).map(([name, one]) => [name, person(one)]);
  return { ...rest, team, people: Object.fromEntries(told) };
}

// The share of each in all that is said; bare names have none, unless all are bare.
function sayOf(trial, people, stances) {
  const bare = (person) => trial.people[person].bare && stances[person] === null;
  const all = people.every(bare);
  const amount = (person) => (all ? 1 : bare(person) ? 0 : trial.people[person].amount);
  const total = sum(people.map(amount));
  return Object.fromEntries(people.map((person) => [person, total ? amount(person) / total : 0]));
}

// Each keeps at least two thirds of the say and passes the rest on to those listened to.
const HALF = 5, ROUNDS = 48;

function weightOf(trial, people, say) {
  const passed = {}, flows = Object.fromEntries(people.map((person) => [person, []]));
  for (const person of people) {
    const ears = Object.entries(trial.people[person].heard).filter(([source]) => source in flows);
    const total = sum(ears.map(([, strength]) => strength));
    passed[person] = total / (3 * (total + HALF));
    for (const [source, strength] of ears) flows[source].push([person, (passed[person] * strength) / total]);
  }
  let settled = { ...say };
  for (let round = 0; round < ROUNDS; round++) {
    const before = settled, come = ([person, share]) => share * before[person];
    settled = Object.fromEntries(people.map((person) => [person, say[person] + sum(flows[person].map(come))]));
  }
  return Object.fromEntries(people.map((person) => [person, (1 - passed[person]) * settled[person]]));
}

// The strongest contact counts; of equals the one that stands first in the file.
function coverOf(trial, person, supposed) {
  const ties = { ...trial.people[person].contacts };
  for (const [member, depth] of Object.entries(supposed)) {
    const full = depth && !trial.people[person].gone ? trial.depths[depth] : 0;
    if (depth) ties[member] = [full, full];
    else delete ties[member];
  }
  let strength = 0, full = 0, threads = 0, owner = null;
  for (const [member, [now, whole]] of Object.entries(ties)) {
    if (now > strength) [strength, owner] = [now, member];
    full = Math.max(full, whole);
    if (now > 0) threads++;
  }
  const weak = strength >= trial.thin ? "thin" : "none";
  const state = strength >= trial.covered ? "covered" : full >= trial.covered ? "stale" : weak;
  return { strength, state, threads, owner };
}

// 50 × the mean of the known stances by say; the range with each unknown at its two ends.
function readingOf(trial, people, stances, say) {
  const known = people.filter((person) => stances[person] !== null);
  const share = sum(known.map((person) => say[person])), total = sum(people.map((person) => say[person]));
  const told = sum(known.map((person) => say[person] * stances[person]));
  const open = Math.max(total - share, 0);
  const [low, high] = [-2, 2].map((end) =>
    total > 0 ? Math.min(Math.max((50 * (told + end * open)) / total, -100), 100) : 50 * end);
  const value = share > 0 ? (50 * told) / share : null;
  const enough = people.some((person) => trial.people[person].signs) && rounded(share) >= 0.5;
  return { value, low, high, word: enough ? wordFor(value, low, high) : "none", known: known.length };
}

function wordFor(value, low, high) {
  if (value === null) return "none";
  const distance = rounded(Math.abs(value));
  if (distance < 20) return "too_close";
  return distance > 60 && rounded(value > 0 ? low : -high) >= 0 ? "strong" : "leaning";
}
