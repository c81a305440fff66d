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
    if (hushed && !spoken.has(card)) spoken.set(card, card.ariaLabel);
    if (hushed) card.ariaLabel = plainly(card.dataset.card);
    else if (spoken.has(card)) {
      card.ariaLabel = card.dataset.a ? word(Number(card.dataset.a)) : spoken.get(card);
      spoken.delete(card);
    }
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

// Nothing is to be taken back where nothing was hushed.
let everHushed = false;
function showHush() {
  document.documentElement.classList.toggle("hushed", hushed);
  everHushed ||= hushed;
  if (!everHushed) return;
  hushSigns();
  relabel();
}

function hush(on) {
  // Who is found by a judgement, or lit by one, tells it.
  if (on) for (const { drop } of chips()) drop();
  hushed = on;
  showHush();
  lightFor(null);
  makeRoom();
}

function toggleHush() {
  hush(!hushed);
  announce(own(hushed ? "hushed" : "unhushed"));
  writeHash();
}

onTurn(showHush);
onKey("x", toggleHush);
onClick("[data-hushing]", toggleHush);
inAddress("hush", () => (hushed ? "1" : ""), (said) => { if (hushed !== Boolean(said)) hush(Boolean(said)); });
