// Where a window is too narrow for a drawing, its people stand in lines: a tree, a list of steps.
const DEEPEST = 6;

// Whom somebody sways stands below the name; who reports to whom the steps of the tree say.
function swayed(view, person) {
  const lines = all(`svg.map:first-child [data-line][data-from="${CSS.escape(person)}"]`, view);
  const whom = lines.filter((line) => !/^(reports|dotted)/.test(line.dataset.line)).map((line) => line.dataset.to);
  return whom.map((to) => people()[to]?.said[0]).filter(Boolean);
}

function lineOf(view, [person, depth]) {
  const { said: [name, title], marks } = people()[person];
  const row = make("button", undefined, "person"), words = make("span", undefined, "words");
  const signs = make("span", undefined, "signs"), named = make("span", name, "name");
  named.dataset.name = "";
  words.append(named);
  if (title !== "") words.append(make("span", word(title), "job"));
  const whom = swayed(view, person);
  if (whom.length) words.append(make("span", `→ ${whom.join(" · ")}`, "fact"));
  signs.append(...marks.map(sign));
  row.append(signs, words);
  row.dataset.card = person;
  row.tabIndex = -1;
  row.setAttribute("aria-label", spokenBy(view, person) || name);
  row.style.marginInlineStart = `${Math.min(depth, DEEPEST) * 26}px`;
  for (let step = 1; step <= Math.min(depth, DEEPEST); step += 1) {
    const rail = make("i");
    rail.style.insetInlineStart = `${-step * 26 + 10}px`;
    row.append(rail);
  }
  return row;
}

const spokenBy = (view, person) => cardOf(one("svg.map", view), person)?.getAttribute("aria-label");

// Where a view says nothing of its own, the order of its cards is the order of its lines.
function outlineOf(view) {
  const told = part().outlines[view.dataset.view] || [];
  const lines = told.length ? told : cards(one("svg.map", view)).map((card) => [card.dataset.card, 0]);
  return lines.map((line) => (Array.isArray(line) ? lineOf(view, line) : make("h3", word(line))));
}

// Made when it is first needed, and anew in another language.
function layOutline() {
  const view = seen(), picture = view && one(".picture:has(>.window)", view);
  if (!picture || !narrow.matches) return;
  const old = one(":scope > .outline", picture), outline = make("div", undefined, "outline");
  if (old?.lang === state.language) return;
  outline.lang = state.language;
  outline.append(...outlineOf(view));
  if (old) old.replaceWith(outline);
  else picture.append(outline);
  repaint();
  rove(view);
}

// Where a view's people stand: in its drawing, in the lines instead of it, in the flow.
const groundOf = (view) =>
  (windowOf(view) && drawingOf(windowOf(view))) || (narrow.matches && one(".outline", view)) || view;

// The panel lies over the foot of a narrow window: its handle opens and closes it.
function raise(up) {
  const aside = one("aside", live());
  aside.classList.toggle("raised", up);
  one("[data-handle]", aside).setAttribute("aria-expanded", up);
}

// Whoever opens is on the sheet at once, and named on its handle.
function sheetFor(person) {
  const handle = one("[data-handle]", live());
  handle.textContent = person ? people()[person].said[0] : word(Number(handle.dataset.t));
  for (const row of all(".outline [data-card]", live())) row.toggleAttribute("aria-current", row.dataset.card === person);
  raise(Boolean(person));
}

// Of many tabs the chosen one is in sight.
function showTab() {
  const tab = one("[data-tab][aria-selected=true]", live()), row = tab.parentElement;
  row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.offsetWidth - tab.offsetWidth) / 2;
}

onTurn(showTab);
onTurn(layOutline);
narrow.addEventListener("change", () => { layOutline(); makeRoom(); });
onClick("[data-handle]", (handle) => raise(handle.getAttribute("aria-expanded") !== "true"));
onEscape(() => {
  const up = narrow.matches && one("aside.raised", live());
  if (up && !state.person) raise(false);
  return Boolean(up) && !state.person;
});
