// A figure explains itself: what it means, on whom it rests, what prints it.
const MOST_BEHIND = 8;
const explained = () => one("[data-number][aria-expanded=true]", live());

function explain(number) {
  const open = number.getAttribute("aria-expanded") !== "true";
  for (const e of all("[data-number]", live())) {
    const shown = open && e === number;
    e.setAttribute("aria-expanded", shown);
    e.nextElementSibling.toggleAttribute("hidden", !shown);
    one(".behind", e.nextElementSibling)?.remove();
  }
  const whom = peopleOf(number);
  if (open) number.nextElementSibling.append(behind([[own("figure.people"), [...whom]]], number.dataset.prints));
  lightFor(null);
  if (open && whom.size) shine("asked", { people: whom });
}

// Lists of people under their headings, and the command with a button that copies it.
function behind(lists, command, meaning = "") {
  const box = make("div", undefined, "behind");
  if (meaning) box.append(make("p", meaning));
  for (const [heading, whom] of lists) if (whom.length) box.append(make("p", heading, "head"), named(whom));
  if (command) {
    const copy = make("button", own("figure.copy"), "plain");
    copy.dataset.copies = "";
    box.append(make("p", own("figure.prints"), "head"), make("code", command), copy);
  }
  return box;
}

function named(whom) {
  const list = make("p", undefined, "names");
  for (const person of whom.slice(0, MOST_BEHIND)) {
    const button = make("button", people()[person].said[0], "plain");
    button.dataset.opens = person;
    list.append(button);
  }
  if (whom.length > MOST_BEHIND) list.append(`+${whom.length - MOST_BEHIND}`);
  return list;
}

// ---- in a tile, in the pane of a person

function figureButton(number, text) {
  const button = make("button", text, "figure");
  button.dataset.figure = number;
  button.setAttribute("aria-expanded", "false");
  return button;
}

function openFigure(button) {
  const open = button.getAttribute("aria-expanded") !== "true", around = button.parentElement;
  for (const other of all("[data-figure][aria-expanded=true]", live())) other.setAttribute("aria-expanded", "false");
  for (const e of all("[data-figure] ~ .behind", live())) e.remove();
  button.setAttribute("aria-expanded", open);
  if (open) around.append(button.closest(".pane") ? hers(button.dataset.figure) : theirs(button.dataset.figure));
}

// In a tile: what stands behind the same figure of the header.
function theirs(figure) {
  const number = one(`[data-number="${figure}"]`, live());
  return behind([[own("figure.people"), [...peopleOf(number)]]], number.dataset.prints);
}

// Of a person's weight: whom she listens to, and who listens to her.
function hers(figure) {
  const { person } = state, all = part().trial ? trialNow().people : {}, lists = [];
  if (figure === "weight" && all[person]) {
    lists.push([own("figure.hears"), Object.keys(all[person].heard)]);
    lists.push([own("figure.heard"), Object.keys(all).filter((other) => Object.hasOwn(all[other].heard, person))]);
  }
  const command = part().asked && `decisionmap explain ${figure} ${person}${part().asked}`;
  return behind(lists, command, own(`figure.${figure}`));
}

async function copyBeside(button) {
  const code = button.previousElementSibling;
  getSelection().selectAllChildren(code);
  await navigator.clipboard?.writeText(code.textContent).then(() => { button.textContent = own("figure.copied"); }, () => {});
}

onClick("[data-number]", explain);
onClick("[data-figure]", openFigure);
onClick("[data-opens]", (button) => open(button.dataset.opens, true));
onClick("[data-copies]", copyBeside);
onEscape(() => {
  const asked = explained();
  if (asked) explain(asked), asked.focus();
  return Boolean(asked);
});
// In another language, decision or view what was unfolded is folded again.
onTurn(() => {
  for (const e of all(".tiles .behind", live())) e.remove();
  for (const e of all(".tiles [data-figure]", live())) e.setAttribute("aria-expanded", "false");
  const asked = explained();
  if (asked) explain(asked);
});
document.addEventListener("click", ({ target }) => {
  const asked = explained();
  if (asked && !target.closest(".number")) explain(asked);
});
