// One view at a time, of one decision at a time, in one language.
function bring(view) {
  const open = openTabs(), named = (name) => open.find((tab) => tab.dataset.tab === name);
  const found = named(view) || (hushed && named("org")) || open[0];
  state.view = found.dataset.tab;
  for (const tab of all("[data-tab]", live())) {
    hide(tab, !open.includes(tab));
    tab.setAttribute("aria-selected", tab === found);
    tab.setAttribute("tabindex", tab === found ? "0" : "-1");
  }
  for (const e of all("[data-view]", live())) e.toggleAttribute("hidden", e.dataset.view !== state.view);
  for (const e of all("[data-legend]", live())) e.classList.toggle("away", !e.dataset.legend.split(" ").includes(state.view));
  layOut(seen());
  fillArticles(seen());
}

function turnTo(view) {
  bring(view);
  turned();
  makeRoom();
  const card = rove(seen());
  ring(state.person && card && card.dataset.card === state.person ? card : null, "chosen");
}

const turned = () => turns.forEach((act) => act());

function decide(decision) {
  if (decision !== live().dataset.decision) {
    // An open list that goes tells its choice as it loses the focus: first that, then this.
    if (live().contains(document.activeElement)) document.activeElement.blur();
    const store = all("template[data-decision]").find((e) => e.dataset.decision === decision);
    if (!store) return;
    const before = live();
    lightFor(null);
    trace("");
    before.replaceWith(store.content.firstElementChild);
    store.content.append(before);
    store.dataset.decision = before.dataset.decision;
    fillGaps(live());
    speak(live());
  }
  const before = state.person && people()[state.person].said[0];
  state.decision = decision;
  bring(state.view);
  const sits = isHere(state.person), missed = before && !sits ? `${before}: ${own("absent")}` : "";
  if (!sits) state.person = "";
  fillPane();
  if (missed) one("[data-missed]", live()).textContent = missed;
  const choice = one("[data-decisions]", live());
  if (choice) choice.value = decision;
  repaint();
}

function translate(language) {
  state.language = language;
  speak(document);
  fillPane();
}

// Follow the address: it holds all that is shown, so a link opens what was seen.
function follow() {
  const said = readHash();
  for (const [name, { follow }] of addresses) follow(said[name] || "");
  turnTo(state.view);
  // What one module opens may have been written before another had read its part.
  writeHash();
}

const otherLanguage = () => Object.keys(data.words).find((language) => language !== state.language);

onClick("[data-tab]", (tab) => { turnTo(tab.dataset.tab); writeHash(); });
onClick("[data-language]", () => { translate(otherLanguage()); turned(); writeHash(); });

inAddress("view", () => state.view, (view) => { if (view) state.view = view; });
inAddress("decision", () => (Object.keys(data.decisions).length > 1 ? state.decision : ""), (decision) => {
  if (Object.hasOwn(data.decisions, decision)) decide(decision);
});
inAddress("lang", () => state.language, (language) => {
  if (language !== state.language && Object.hasOwn(data.words, language)) translate(language);
});
inAddress("person", () => state.person, (person) => {
  if (person) open(person);
  else if (state.person) close();
});
