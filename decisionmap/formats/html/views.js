// One view at a time, of one decision at a time, in one language.
function turnTo(view) {
  const tabs = all("[data-tab]", live());
  const found = tabs.find((tab) => tab.dataset.tab === view) || tabs[0];
  state.view = found.dataset.tab;
  for (const tab of tabs) {
    tab.setAttribute("aria-selected", tab === found);
    tab.setAttribute("tabindex", tab === found ? "0" : "-1");
  }
  for (const e of all("[data-view]", live())) e.toggleAttribute("hidden", e.dataset.view !== state.view);
  for (const e of all("[data-legend]", live())) e.toggleAttribute("hidden", e.dataset.legend !== state.view);
  const layers = one("[data-layers]", live());
  if (layers) layers.toggleAttribute("hidden", !windowOf(seen()));
  makeRoom();
  const card = rove(seen());
  ring(state.person && card && card.dataset.card === state.person ? card : null, "chosen");
}

function decide(decision) {
  if (decision !== live().dataset.decision) {
    const store = all("template[data-decision]").find((e) => e.dataset.decision === decision);
    if (!store) return;
    const before = live(), marked = one(".stage.marked", before);
    lightFor(null);
    trace("");
    before.replaceWith(store.content.firstElementChild);
    store.content.append(before);
    store.dataset.decision = before.dataset.decision;
    dress(live());
    speak(live());
    const layers = one("[data-layers]", live());
    if (layers && Boolean(marked) !== (layers.getAttribute("aria-pressed") === "true")) mark(layers);
  }
  const before = state.person && people()[state.person][0];
  state.decision = decision;
  const sits = Object.hasOwn(people(), state.person);
  const missed = before && !sits ? `${before}: ${word(data.own.absent)}` : "";
  if (!sits) state.person = "";
  fillPane();
  if (missed) one("[data-missed]", live()).textContent = missed;
  const choice = one("[data-decisions]", live());
  if (choice) choice.value = decision;
}

function translate(language) {
  state.language = language;
  speak(document);
  fillPane();
}

// Follow the address: it holds all that is shown, so a link opens what was seen.
function follow() {
  const said = readHash();
  if (said.lang !== state.language && Object.hasOwn(data.words, said.lang || "")) translate(said.lang);
  if (said.decision && Object.hasOwn(data.decisions, said.decision)) decide(said.decision);
  turnTo(said.view || state.view);
  if (said.person) open(said.person);
  else if (state.person) close();
}
