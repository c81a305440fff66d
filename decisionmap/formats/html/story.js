// Presenting: one message at a time, whom it speaks of lit, everything else put aside.
const telling = { at: 0, notes: /[?&]notes\b/.test(location.search), before: "" };
const storySteps = () => part().story || [];
const isTelling = () => telling.at > 0;
const band = () => one(".telling", live());

function tellStep(at) {
  const steps = storySteps();
  if (hushed || !steps[at - 1]) return;
  if (!isTelling()) beginStory();
  telling.at = at;
  const [title, view, text, whom] = steps[at - 1];
  shine("story", whom.length ? { people: new Set(whom) } : null);
  showBand();
  turnTo(view);
  bringIntoSight(whom);
  announce(`${own("story.step", { n: at, m: steps.length })}. ${word(title)}. ${word(text)}`);
  writeHash();
}

function beginStory() {
  telling.before = state.view;
  lightFor(null);
  if (state.person) close();
  document.documentElement.dataset.presenting = "";
}

function endStory() {
  if (!isTelling()) return;
  telling.at = 0;
  delete document.documentElement.dataset.presenting;
  band()?.remove();
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
  const off = (from, to) => (Math.min(...boxes.map((card) => card[from])) + Math.max(...boxes.map((card) => card[to])) - box[from] - box[to]) / 2;
  pan.scrollBy(off("left", "right"), off("top", "bottom"));
}

// ---- the band with the message

function showBand() {
  const steps = storySteps(), [title, , text, whom, notes] = steps[telling.at - 1], { at } = telling;
  const does = document.activeElement?.closest(".telling button")?.dataset.tell;
  const button = (tell, glyph, more) => glyphed(glyph, own(`story.${tell}`), { "data-tell": tell, ...more });
  const stopped = (end) => ({ disabled: at === end ? "" : undefined });
  band()?.remove();
  one("main", live()).before(node("section.telling", { "aria-label": own("story.title") },
    node("div", { "data-judged": "" }, make("h2", word(title)), text !== "" && make("p", word(text))),
    node("span.dots", { "aria-hidden": "true" }, steps.map((_, n) => make("i", undefined, n + 1 === at ? "now" : ""))),
    make("span", `${at} / ${steps.length}`, "count"),
    button("notes", own("story.notes_short"), { "aria-pressed": telling.notes }),
    button("previous", "‹", stopped(1)),
    button("next", "›", stopped(steps.length)),
    button("end", "×"),
    telling.notes && presenterNotes(whom, notes),
  ));
  const wanted = [does, "next", "previous", "end"].map((tell) => one(`[data-tell="${tell}"]:enabled`, band()));
  wanted.find(Boolean).focus({ preventScroll: true });
}

// For whoever presents: where each of those spoken of stands and how we know, then their gaps.
function presenterNotes(whom, notes) {
  const told = whom.map((person) => {
    const [name, , [, value, , evidence = ""]] = people()[person].said;
    return make("li", [name, word(value), word(evidence)].filter(Boolean).join(" · "));
  });
  return node("ul.notes", { "data-judged": "" }, told, notes.map((note) => make("li", word(note), "gap")));
}

function toggleNotes() {
  if (!isTelling()) return;
  telling.notes = !telling.notes;
  showBand();
  makeRoom();
}

// With the screen shared no message is told: what hides it has the focus.
function present() {
  if (isTelling()) return endStory();
  if (hushed) return void (announce(own("hushed")), one(".tools [data-hushing]", live()).focus());
  // Not every place lets a page fill the screen; the story is told all the same.
  document.documentElement.requestFullscreen?.().catch(() => {});
  tellStep(1);
}

const TELLING = { next: () => tellStep(telling.at + 1), previous: () => tellStep(telling.at - 1), notes: toggleNotes, end: endStory };
// While presenting the arrows turn the steps, as on slides; up and down still walk the cards.
const STEPPING = { ArrowRight: "next", PageDown: "next", ArrowLeft: "previous", PageUp: "previous", Escape: "end" };

on("keydown", "*", (target, event) => {
  if (!isTelling() || !STEPPING[event.key] || !isShort(target, event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  TELLING[STEPPING[event.key]]();
}, true);
// Whom a story speaks of its step alone says: beside its band only the zoom can be pressed.
const onlyZoom = (_, event) => isTelling() && !event.target.closest("[data-zoom]") && event.stopImmediatePropagation();
for (const type of ["click", "dblclick"]) on(type, ".decision>:not(.telling)", onlyZoom, true);
document.addEventListener("fullscreenchange", () => { if (!document.fullscreenElement) endStory(); });
onClick("[data-tell]", (button) => TELLING[button.dataset.tell]());
onKeyAndClick("s", "[data-present]", present);
for (const [key, tell] of [[".", "next"], [",", "previous"], ["n", "notes"]]) onKey(key, TELLING[tell]);
onTurn(() => isTelling() && !band() && (storySteps()[telling.at - 1] ? showBand() : endStory()));
inAddress("story", () => (isTelling() ? String(telling.at) : ""), (said) => {
  if (Number(said) !== telling.at) Number(said) ? tellStep(Number(said)) : endStory();
});
