// Focus: a person and who is so many lines away, with the lines that lead there. Route: the best
// way from ours to a person, drawn with its steps.
const focused = { person: "", depth: 1 };
const MOST_STEPS = 3;

// Whom a key or a control means: the card with the focus, else who is open.
const meant = () => document.activeElement?.closest("[data-card]")?.dataset.card || state.person;

// How many lines each person is away from one, over all drawings, as far as the depth.
function steps(person, depth) {
  const away = new Map([[person, 0]]), lines = tiesOf();
  for (let step = 1; step <= depth; step += 1) {
    const reached = new Set(away.keys());
    for (const [here, there] of lines.flatMap(({ from, to }) => [[from, to], [to, from]])) {
      if (reached.has(here) && !away.has(there) && isHere(there)) away.set(there, step);
    }
  }
  return away;
}

function focusLamp() {
  const { person, depth } = focused;
  if (!person || !isHere(person)) return null;
  const away = steps(person, depth), line = (from, to) => Math.min(away.get(from), away.get(to)) < depth;
  return { people: new Set(away.keys()), line, away: finding.hide };
}

function focusOn(person, depth = 1) {
  Object.assign(focused, { person, depth });
  refind();
}

// What is done with a person is undone the second time; with nobody it says what is missing.
const toggleWith = (act, now, person) => (person ? act(now === person ? "" : person) : announce(own("open_first")));
const toggleFocus = (person) => toggleWith((whom) => focusOn(whom, focused.depth), focused.person, person);
const deepen = (by) => focused.person && focusOn(focused.person, Math.min(MOST_STEPS, Math.max(1, focused.depth + by)));

function focusChips() {
  const { person, depth } = focused;
  if (!person || !isHere(person)) return [];
  const ends = (by) => (depth + by < 1 || depth + by > MOST_STEPS ? "" : undefined);
  const button = (sign, name, by) => node("button", sign, { "data-deepen": by, "aria-label": own(name), disabled: ends(by) });
  const away = node("b", { title: own("lines_away", { n: depth }) }, depth);
  const steps = [button("−", "nearer", -1), away, button("+", "farther", 1)];
  return [{ text: own("focus_on", { name: called(person) }), steps, drop: () => focusOn("") }];
}

narrows("focus", focusLamp, focusChips);
onClick("[data-deepen]", ({ dataset: { deepen: by } }) => {
  deepen(Number(by));
  one(`[data-deepen="${by}"]:enabled`, strip())?.focus();
});
onClick("[data-focus]", () => toggleFocus(state.person));
onKey("f", () => toggleFocus(meant()));
for (const [key, by] of [["<", -1], [">", 1]]) onKey(key, () => deepen(by));
onEscape(() => focusChips().length > 0 && (focusOn(""), true));
on("dblclick", "svg [data-card]", (card) => focusOn(card.dataset.card));
inAddress("focus", () => (focused.person ? `${focused.person}:${focused.depth}` : ""), (said) => {
  const [, person, depth] = said.match(/^(.*):([1-3])$/s) || ["", "", 1];
  Object.assign(focused, { person: isHere(person) ? person : "", depth: Number(depth) });
});
