// Light some people and dim the rest; a line stays where both its ends are lit.
let lit = null;

function light(people) {
  lit = people;
  for (const card of all("[data-card]", live())) {
    card.classList.toggle("dim", Boolean(lit) && !lit.has(card.dataset.card));
    card.toggleAttribute("data-lit", Boolean(lit) && lit.has(card.dataset.card));
  }
  for (const line of all("[data-line]", live())) {
    const { from, to } = line.dataset;
    line.classList.toggle("dim", Boolean(lit) && !(lit.has(from) && lit.has(to)));
  }
}

// What asked for the light (a gap, a number) says so; asked twice, it goes out.
function lightFor(asker) {
  const on = asker && asker.getAttribute("aria-pressed") !== "true";
  for (const e of all("[data-gap][aria-pressed]", live())) e.setAttribute("aria-pressed", "false");
  if (on) asker.setAttribute("aria-pressed", "true");
  light(on ? peopleOf(asker) : null);
}

// The lines of whoever is open stand out: the others step back, the people do not.
function trace(person) {
  const hers = (line) => line.dataset.from === person || line.dataset.to === person;
  for (const svg of all("svg.map", live())) {
    const lines = all("[data-line]", svg), any = lines.some(hers);
    for (const line of lines) line.classList.toggle("faint", any && !hers(line));
  }
}
