// Where a window is too narrow for a drawing, its people stand in lines: a tree, a list of steps.
const DEEPEST = 6, STEP = 26;

// Whom somebody sways stands below the name; who reports to whom the steps of the tree say.
function swayed(view, person) {
  const ties = tiesOf(/^(?!reports|dotted)/, [one("svg.map", view).told]);
  return ties.filter(({ from, to }) => from === person && isHere(to)).map(({ to }) => called(to));
}

// What the drawing's card says in its foot and on its edge: the part, a veto, who else is close.
function partOf(person) {
  return ["role", "veto", "rival"].flatMap((id) => {
    const [, title, choices] = part().facets[facetAt(id)] || [];
    const told = choices ? people()[person].in[facetAt(id)].map((n) => word(choices[n][1])) : [];
    return id === "veto" ? told.map((ground) => `${word(title)} ${ground}`) : told;
  });
}

function lineOf(view, [person, depth]) {
  const { said: [name, title], marks } = people()[person], whom = swayed(view, person), deep = Math.min(depth, DEEPEST);
  const row = node(
    "button.person",
    { "data-card": person, tabindex: -1, "aria-label": labelOn(one("svg.map", view), person) || name, "aria-current": person === state.person || undefined },
    node("span.signs", marks.map(sign)),
    node(
      "span.words",
      node("span.name", { "data-name": "" }, name),
      title !== "" && make("span", word(title), "job"),
      node("span.fact", { "data-judged": "" }, partOf(person).join(" · ")),
      whom.length > 0 && make("span", `→ ${whom.join(" · ")}`, "fact"),
    ),
  );
  row.style.marginInlineStart = `${deep * STEP}px`;
  for (let step = 1; step <= deep; step += 1) row.appendChild(make("i")).style.insetInlineStart = `${10 - step * STEP}px`;
  return row;
}

// Where a view says nothing of its own, the order of its cards is the order of its lines.
function outlineOf(view) {
  const told = part().outlines[view.dataset.view] || [];
  const lines = told.length ? told : peopleOn(one("svg.map", view)).map((person) => [person, 0]);
  return lines.map((line) => (Array.isArray(line) ? lineOf(view, line) : make("h2", word(line))));
}

// Made when it is first needed, and anew in another language.
function layOutline() {
  const view = seen(), picture = narrow.matches && view && one(".picture:has(>.window)", view);
  const old = picture && one(":scope>.outline", picture);
  if (!picture || old?.lang === state.language) return;
  old?.remove();
  picture.append(node("div.outline", { lang: state.language }, outlineOf(view)));
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
  setUnfolded(one("[data-handle]", aside), up);
}

// Whoever opens is on the sheet at once, and named on its handle.
function sheetFor(person) {
  const handle = one("[data-handle]", live());
  handle.textContent = person ? called(person) : word(Number(handle.dataset.t));
  for (const row of all(".outline [data-card]", live())) row.ariaCurrent = row.dataset.card === person ? "true" : null;
  raise(Boolean(person));
}

// Of many tabs the chosen one is in sight, where they do not all have room.
function showTab() {
  if (!narrow.matches) return;
  const tab = one("[data-tab][aria-selected=true]", live()), row = tab.parentElement;
  row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.offsetWidth - tab.offsetWidth) / 2;
}

onTurn(showTab);
onTurn(layOutline);
narrow.addEventListener("change", () => { layOutline(); makeRoom(); });
onClick("[data-handle]", (handle) => raise(!isUnfolded(handle)));
onEscape(() => narrow.matches && !state.person && Boolean(one("aside.raised", live())) && (raise(false), true));
