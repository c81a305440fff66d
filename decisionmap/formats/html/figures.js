// A figure explains itself: what it means, on whom it rests, what prints it.
const MOST_BEHIND = 8;
const explained = () => one("[data-number][aria-expanded=true]", live());

function explain(number) {
  const open = !isUnfolded(number), whom = peopleOf(number);
  for (const e of all("[data-number]", live())) {
    const meaning = e.nextElementSibling;
    setUnfolded(e, open && e === number);
    hide(meaning, !open || e !== number);
    one(".behind", meaning)?.remove();
  }
  if (open) number.nextElementSibling.append(theirs(number.dataset.number));
  lightFor(null);
  if (open && whom.size) shine("asked", { people: whom });
}

// Lists of people under their headings, and the command with a button that copies it.
const behind = (lists, command, meaning = "") => node("div.behind",
  meaning && make("p", meaning),
  lists.filter(([, whom]) => whom.length).flatMap(([heading, whom]) => [make("p", heading, "head"), named(whom)]),
  command && [make("p", own("figure.prints"), "head"), make("code", command), node("button.plain", { "data-copies": "" }, own("figure.copy"))],
);

const named = (whom) => node("p.names",
  whom.slice(0, MOST_BEHIND).map((person) => node("button.plain", { "data-opens": person }, called(person))),
  whom.length > MOST_BEHIND && `+${whom.length - MOST_BEHIND}`,
);

// ---- in a tile, in the pane of a person

const figureButton = (number, text) => node("button.figure", { "data-figure": number, "aria-expanded": false }, text);

function foldFigures(within = "") {
  for (const e of all(`${within} [data-figure]`, live())) setUnfolded(e, false);
  for (const e of all(`${within} [data-figure] ~ .behind`, live())) e.remove();
}

function openFigure(button) {
  const open = !isUnfolded(button), { figure } = button.dataset;
  foldFigures();
  setUnfolded(button, open);
  if (open) button.parentElement.append(button.closest(".pane") ? hers(figure) : theirs(figure, button.closest("td")));
}

// What stands behind a figure of the header, there and in a tile; in a table, what it means too.
function theirs(figure, alone) {
  const number = one(`[data-number="${figure}"]`, live());
  return behind([[own("figure.people"), [...peopleOf(number)]]], number.dataset.prints, alone && one("p", number.nextElementSibling).textContent);
}

// Of a person's weight: whom she listens to, and who listens to her.
function hers(figure) {
  const { person } = state, lists = [], known = trialNow()?.people;
  if (figure === "weight" && known?.has(person)) {
    lists.push([own("figure.hears"), [...known.get(person).heard.keys()]]);
    lists.push([own("figure.heard"), [...known.keys()].filter((other) => known.get(other).heard.has(person))]);
  }
  return behind(lists, part().asked && `decisionmap explain ${figure} ${person}${part().asked}`, own(`figure.${figure}`));
}

// Where the browser gives no clipboard to a file, what it would hold is marked for the reader.
async function copied(code) {
  getSelection().selectAllChildren(code);
  return navigator.clipboard?.writeText(code.textContent).then(() => true, () => false);
}

function foldExplained() {
  const asked = explained();
  if (asked) explain(asked);
  return asked;
}

onClick("[data-number]", explain);
onClick("[data-figure]", openFigure);
onClick("[data-opens]", (button) => open(button.dataset.opens, true));
onClick("[data-copies]", async (button) => {
  if (await copied(button.previousElementSibling)) button.textContent = own("figure.copied");
});
onEscape(() => focusBack(foldExplained()));
// In another language, decision or view what was unfolded is folded again.
onTurn(() => foldFigures(".stage"));
onTurn(foldExplained);
onOutside(".number", foldExplained);
