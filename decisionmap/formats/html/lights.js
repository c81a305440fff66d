// Who stands out. Each module may light a lamp: the people it is about, and, where it says so,
// which lines belong to it. Whoever is in the light of all lamps that burn is lit; the others
// are dimmed, or where a lamp puts them away, not drawn at all.
const lamps = new Map();

// A lamp: people (a Set), line (from, to, element) => whether a line is in its light,
// away: whether those outside it are put away, drawn: but from drawings alone.
const burn = (name, lamp) => (lamp ? lamps.set(name, lamp) : lamps.delete(name));
function shine(name, lamp) {
  burn(name, lamp);
  repaint();
}

const burning = (away) => [...lamps.values()].filter((lamp) => Boolean(lamp.away) === away);
const inLight = (some, person) => some.every((lamp) => lamp.people.has(person));
const isAway = (person) => !inLight(burning(true), person);

// In the flow nobody is put away but whole rows of a table: a sentence keeps its people. And what
// only thins out drawings (lamp.drawn) leaves the flow alone.
function repaint() {
  lightIn(live());
  for (const act of repaints) act();
}

function lightIn(root) {
  const lights = burning(false), hides = burning(true), said = hides.filter((lamp) => !lamp.drawn);
  for (const card of all("[data-card]", root)) {
    const { card: person } = card.dataset, drawn = Boolean(card.ownerSVGElement);
    const some = drawn ? lights : [...lights, ...said];
    const shown = !drawn || inLight(hides, person), lit = inLight(some, person);
    card.classList.toggle("dim", shown && !lit);
    card.classList.toggle("away", !shown);
    card.toggleAttribute("data-lit", some.length > 0 && shown && lit);
  }
  for (const row of all("tr:has([data-card])", root)) {
    const named = all("[data-card]", row).map((card) => card.dataset.card);
    row.classList.toggle("dim", !named.every((person) => inLight(lights, person)));
    row.classList.toggle("away", !named.every((person) => inLight(said, person)));
  }
  for (const line of all("[data-line]", root)) {
    const { from, to } = line.dataset;
    const within = (lamp) => lamp.people.has(from) && lamp.people.has(to) && (!lamp.line || lamp.line(from, to, line));
    line.classList.toggle("dim", !lights.every(within));
    line.classList.toggle("away", !hides.every(within));
  }
}

// What follows from who is put away: the drawing closes its ranks.
const repaints = [];

// What asked for the light (a gap, a number) says so; asked twice, it goes out.
function lightFor(asker) {
  const on = asker && asker.getAttribute("aria-pressed") !== "true";
  for (const e of all("[data-gap][aria-pressed]", live())) e.setAttribute("aria-pressed", "false");
  if (on) asker.setAttribute("aria-pressed", "true");
  shine("asked", on ? { people: peopleOf(asker) } : null);
}

// The lines of whoever is open stand out: the others step back, the people do not.
const traces = [];

function trace(person) {
  const hers = (line) => line.dataset.from === person || line.dataset.to === person;
  for (const svg of all("svg.map", live())) {
    const lines = all("[data-line]", svg), any = lines.some(hers);
    for (const line of lines) line.classList.toggle("faint", any && !hers(line));
  }
  for (const act of traces) act(person);
}

onClick("[data-gap][aria-pressed]", lightFor);
