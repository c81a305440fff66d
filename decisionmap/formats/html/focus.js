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
    for (const { from, to } of lines) {
      for (const [here, there] of [[from, to], [to, from]]) {
        if (reached.has(here) && !away.has(there) && Object.hasOwn(people(), there)) away.set(there, step);
      }
    }
  }
  return away;
}

function focusLamp() {
  const { person, depth } = focused;
  if (!person || !Object.hasOwn(people(), person)) return null;
  const away = steps(person, depth);
  const line = (from, to) => Math.min(away.get(from), away.get(to)) < depth;
  return { people: new Set(away.keys()), line, away: finding.hide };
}

function focusOn(person, depth = 1) {
  [focused.person, focused.depth] = [person, depth];
  refind();
}

const toggleFocus = (person) => {
  if (person) focusOn(focused.person === person ? "" : person, focused.depth);
  else announce(own("open_first"));
};

function deepen(by) {
  if (focused.person) focusOn(focused.person, Math.min(MOST_STEPS, Math.max(1, focused.depth + by)));
}

function focusChips() {
  if (!focusLamp()) return [];
  const { person, depth } = focused;
  const button = (sign, name, by) => {
    const made = make("button", sign);
    made.setAttribute("aria-label", own(name));
    made.dataset.deepen = by;
    made.disabled = depth + by < 1 || depth + by > MOST_STEPS;
    return made;
  };
  const text = own("focus_on", { name: people()[person].said[0] }), away = make("b", depth);
  away.title = own("lines_away", { n: depth });
  return [{ text, steps: [button("−", "nearer", -1), away, button("+", "farther", 1)], drop: () => focusOn("") }];
}

narrows("focus", focusLamp, focusChips);
onClick("[data-deepen]", (button) => {
  const by = Number(button.dataset.deepen);
  deepen(by);
  one(`[data-deepen="${by}"]:enabled`, strip())?.focus();
});
onClick("[data-focus]", () => toggleFocus(state.person));
onKey("f", () => toggleFocus(meant()));
onKey("<", () => deepen(-1));
onKey(">", () => deepen(1));
onEscape(() => Boolean(focusLamp()) && (focusOn(""), true));
document.addEventListener("dblclick", ({ target }) => {
  const card = target.closest("svg [data-card]");
  if (card) focusOn(card.dataset.card);
});
inAddress("focus", () => (focused.person ? `${focused.person}:${focused.depth}` : ""), (said) => {
  const [, person, depth] = said.match(/^(.*):([1-3])$/s) || ["", "", 1];
  [focused.person, focused.depth] = [person, Number(depth)];
});
