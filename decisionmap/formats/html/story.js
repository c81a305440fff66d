// Presenting: one message at a time, whom it speaks of lit, everything else put aside.
const telling = { at: 0, notes: /[?&]notes\b/.test(location.search), before: "" };
const storySteps = () => part().story || [];
const isTelling = () => telling.at > 0;

function tellStep(at) {
  const steps = storySteps();
  if (!steps.length || at < 1 || at > steps.length) return;
  if (!isTelling()) beginStory();
  telling.at = at;
  const [, view, , whom] = steps[at - 1];
  shine("story", whom.length ? { people: new Set(whom) } : null);
  showBand();
  turnTo(view);
  bringIntoSight(whom);
  const [title, , text] = steps[at - 1].map((one) => (Array.isArray(one) ? one : word(one)));
  announce(`${own("story.step", { n: at, m: steps.length })}. ${title}. ${text}`);
  writeHash();
}

function beginStory() {
  telling.before = state.view;
  if (state.person) close();
  document.documentElement.dataset.presenting = "";
}

function endStory() {
  if (!isTelling()) return;
  telling.at = 0;
  delete document.documentElement.dataset.presenting;
  one(".telling", live())?.remove();
  shine("story", null);
  if (document.fullscreenElement) document.exitFullscreen();
  turnTo(telling.before);
  one("[data-present]", live())?.focus();
  writeHash();
}

// In a drawing that does not fit its window, the people spoken of are brought into it.
function bringIntoSight(whom) {
  const pan = windowOf(seen());
  if (!pan || pan.classList.contains("whole")) return;
  const boxes = whom.map((person) => cardOf(drawingOf(pan), person)?.getBoundingClientRect()).filter(Boolean);
  if (!boxes.length) return;
  const box = pan.getBoundingClientRect();
  const middle = (from, to) => (Math.min(...boxes.map((one) => one[from])) + Math.max(...boxes.map((one) => one[to]))) / 2;
  pan.scrollBy(middle("left", "right") - (box.left + box.right) / 2, middle("top", "bottom") - (box.top + box.bottom) / 2);
}

// ---- the band with the message

function showBand() {
  const steps = storySteps(), [title, , text, whom, notes] = steps[telling.at - 1];
  const held = document.activeElement?.closest(".telling button")?.dataset.tell;
  one(".telling", live())?.remove();
  const band = make("section", undefined, "telling"), told = make("div");
  band.setAttribute("aria-label", own("story.title"));
  told.dataset.judged = "";
  told.append(make("h2", word(title)));
  if (text) told.append(make("p", word(text)));
  const at = make("span", `${telling.at} / ${steps.length}`, "count");
  const dots = make("span", undefined, "dots");
  dots.setAttribute("aria-hidden", "true");
  dots.append(...steps.map((_, n) => make("i", undefined, n + 1 === telling.at ? "now" : "")));
  band.append(told, dots, at, tellButton("notes", own("story.notes_short")), tellButton("previous", "‹"), tellButton("next", "›"), tellButton("end", "×"));
  one('[data-tell="previous"]', band).disabled = telling.at === 1;
  one('[data-tell="next"]', band).disabled = telling.at === steps.length;
  one('[data-tell="notes"]', band).setAttribute("aria-pressed", telling.notes);
  if (telling.notes) band.append(presenterNotes(whom, notes));
  one("main", live()).before(band);
  const wanted = one(`[data-tell="${held || "next"}"]:not(:disabled)`, band) || one('[data-tell="previous"]:not(:disabled)', band);
  (wanted || one('[data-tell="end"]', band)).focus({ preventScroll: true });
}

function tellButton(does, glyph) {
  const button = make("button", glyph);
  button.dataset.tell = does;
  button.setAttribute("aria-label", own(`story.${does}`));
  button.title = own(`story.${does}`);
  return button;
}

// For whoever presents: where each of those spoken of stands and how we know, then their gaps.
function presenterNotes(whom, notes) {
  const list = make("ul", undefined, "notes");
  list.dataset.judged = "";
  for (const person of whom) {
    const [name, , stance] = people()[person].said, [, value, , evidence] = stance;
    list.append(make("li", [name, word(value), evidence ? word(evidence) : ""].filter(Boolean).join(" · ")));
  }
  list.append(...notes.map((note) => make("li", word(note), "gap")));
  return list;
}

function toggleNotes() {
  if (!isTelling()) return;
  telling.notes = !telling.notes;
  showBand();
  makeRoom();
}

function present() {
  if (isTelling()) return endStory();
  // Not every place lets a page fill the screen; the story is told all the same.
  document.documentElement.requestFullscreen?.().catch(() => {});
  tellStep(1);
}

const TELLING = {
  next: () => tellStep(telling.at + 1),
  previous: () => tellStep(telling.at - 1),
  notes: toggleNotes,
  end: endStory,
};
// While presenting the arrows turn the steps, as on slides; up and down still walk the cards.
const STEPPING = { ArrowRight: "next", PageDown: "next", ArrowLeft: "previous", PageUp: "previous", Escape: "end" };

document.addEventListener("keydown", (event) => {
  if (!isTelling() || event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) return;
  if (event.target.matches("input, select, textarea") || !STEPPING[event.key]) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  TELLING[STEPPING[event.key]]();
}, true);
document.addEventListener("fullscreenchange", () => { if (!document.fullscreenElement) endStory(); });
onClick("[data-present]", present);
onClick("[data-tell]", (button) => TELLING[button.dataset.tell]());
onKey("s", present);
onKey(".", TELLING.next);
onKey(",", TELLING.previous);
onKey("n", toggleNotes);
onTurn(() => {
  if (isTelling() && !one(".telling", live())) storySteps()[telling.at - 1] ? showBand() : endStory();
});
inAddress("story", () => (isTelling() ? String(telling.at) : ""), (said) => {
  if (Number(said) === telling.at) return;
  if (Number(said)) tellStep(Number(said));
  else endStory();
});
