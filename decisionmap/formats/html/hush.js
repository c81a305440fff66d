// With the screen shared no judgement is on it: not drawn, not told, not read aloud.
let hushed = false;
const spoken = new WeakMap();

// A name and what is printed on a business card judge nobody.
function plainly(person) {
  const [name, title] = people()[person]?.said || ["", ""];
  return [name, word(title)].filter(Boolean).join(",\u0020");
}

// What a card says aloud comes back as it was, or, where it translates, in the language of now.
function relabel() {
  for (const card of all("[data-card][aria-label]", live())) {
    if (!spoken.has(card)) spoken.set(card, card.ariaLabel);
    const aloud = () => (card.dataset.a ? word(Number(card.dataset.a)) : spoken.get(card));
    card.ariaLabel = hushed ? plainly(card.dataset.card) : aloud();
  }
}

// A sign that judges is hidden where it is drawn; in the legend its meaning goes with it.
function hushSigns() {
  for (const sign of all(".signs [data-judged]")) hide(sign, hushed);
  for (const item of all(".legends .group>:not(b)", live())) {
    const use = one("use", item);
    item.classList.toggle("judges", Boolean(use) && "judged" in one(use.getAttribute("href")).dataset);
  }
}

// Views of judgements alone are not offered; where there are no others, all are.
function openTabs() {
  const tabs = all("[data-tab]", live()), plain = ({ dataset: { tab } }) => one(`[data-view="${tab}"] [data-plain]`, live());
  return hushed && tabs.some(plain) ? tabs.filter(plain) : tabs;
}

// Nothing is to be taken back where nothing was hushed.
let everHushed = false;
function showHush() {
  document.documentElement.classList.toggle("hushed", hushed);
  everHushed ||= hushed;
  if (!everHushed) return;
  const entry = one(".menu [data-hushing]", live());
  entry.textContent = "";
  say(entry, data.own[hushed ? "unhush" : "hush"]);
  hide(one("[data-command]", live()), hushed);
  hushSigns();
  relabel();
}

// Whatever was lit goes out; the chips that judge are taken off where the light is set anew.
function hush(on) {
  if (on === hushed) return;
  if (on) endStory();
  hushed = on;
  lightFor(null);
  fillPane();
  turnTo(state.view);
}

onTurn(showHush);
onKeyAndClick("x", "[data-hushing]", () => {
  hush(!hushed);
  announce(own(hushed ? "hushed" : "unhushed"));
  writeHash();
});
inAddress("hush", () => (hushed ? "1" : ""), (said) => hush(said === "1"));
