// What each control does, then the first picture: all before anything is painted.
function explain(number) {
  const open = number.getAttribute("aria-expanded") !== "true";
  for (const e of all("[data-number]", live())) {
    const shown = open && e === number;
    e.setAttribute("aria-expanded", shown);
    e.nextElementSibling.toggleAttribute("hidden", !shown);
  }
  const whom = peopleOf(number);
  lightFor(null);
  if (open && whom.size) light(whom);
}

const CLICKS = {
  "[data-tab]": (e) => { turnTo(e.dataset.tab); writeHash(); },
  "[data-number]": explain,
  "[data-gap][aria-pressed]": lightFor,
  "[data-show]": (e) => showOnMap(peopleOf(e.parentElement)),
  "[data-card]": (e) => { if (!dragged) open(e.dataset.card); },
  "[data-back]": close,
  "[data-zoom=in]": () => zoom(windowOf(seen()), 1.2),
  "[data-zoom=out]": () => zoom(windowOf(seen()), 1 / 1.2),
  "[data-zoom=fit]": () => fit(windowOf(seen()), true),
  "[data-layers]": mark,
  "[data-language]": () => { translate(otherLanguage()); writeHash(); },
  "[data-help]": () => one("dialog").showModal(),
  "[data-close]": () => one("dialog").close(),
  "[data-skip]": skip,
};

const otherLanguage = () => Object.keys(data.words).find((language) => language !== state.language);

// To the gaps: in the panel, or in the view that tells them itself.
function skip() {
  closed = false;
  if (state.person) close();
  makeRoom();
  (seen().hasAttribute("data-telling") ? seen() : one(".gaps", live())).focus();
}

function mark(button) {
  const on = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", on);
  one(".stage", live()).classList.toggle("marked", on);
  for (const e of all("[data-legend] [data-layer]", live())) e.toggleAttribute("hidden", !on);
}

function showOnMap(whom) {
  const drawn = one("[data-view].drawn", live());
  if (drawn) turnTo(drawn.dataset.view);
  lightFor(null);
  light(whom);
  writeHash();
}

document.addEventListener("click", ({ target }) => {
  const explained = one("[data-number][aria-expanded=true]", live());
  if (explained && !target.closest(".number")) explain(explained);
  for (const [selector, act] of Object.entries(CLICKS)) {
    const hit = target.closest(selector);
    if (hit) return act(hit);
  }
});
document.addEventListener("change", ({ target }) => {
  if (target.matches("[data-shortcuts]")) state.keys = target.checked;
  if (!target.matches("[data-decisions]")) return;
  decide(target.value);
  turnTo(state.view);
  trace(state.person);
  writeHash();
  one("[data-decisions]", live()).focus();
});
addEventListener("resize", makeRoom);
addEventListener("hashchange", follow);

dress(live());
name(document);
state.decision = live().dataset.decision;
follow();
document.documentElement.dataset.ready = "";
