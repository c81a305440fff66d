// What a card has no room for, beside it while a pointer rests on it or a key has led to it.
const LATE = 350, TOLD = 4;
const tip = node("div.tip", { id: "tip", role: "tooltip", hidden: "" });
let tipped = null, waiting = 0;
document.body.append(tip);

function tellTip(person) {
  const [name, title, ...known] = people()[person].said;
  const facts = hushed ? [] : known.filter(Array.isArray).filter(([, value]) => !Array.isArray(value));
  const rows = facts.slice(0, TOLD).map(([label, value]) => node("span", make("i", word(label)), " ", word(value)));
  tip.replaceChildren(make("b", name), ...(title === "" ? [] : [make("span", word(title), "job")]), ...rows);
}

// Below the card where there is room, else above; never over it, never out of the window.
function placeTip(card) {
  const box = (one("[data-frame]", card) || card).getBoundingClientRect(), gap = 6;
  const { offsetWidth: width, offsetHeight: height } = tip, below = box.bottom + gap + height <= innerHeight;
  tip.style.left = `${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px`;
  tip.style.top = `${below ? box.bottom + gap : Math.max(8, box.top - gap - height)}px`;
}

function showTip(card) {
  if (narrow.matches || held || !card.isConnected || card.dataset.card === state.person) return;
  tipped = card;
  tellTip(card.dataset.card);
  hide(tip, false);
  placeTip(card);
}

function hideTip() {
  clearTimeout(waiting);
  const was = !tip.hidden;
  hide(tip, true);
  tipped = null;
  return was;
}

// The pointer may go over to what is told; it stays until the pointer leaves both.
function hover({ target, pointerType }) {
  const card = target.closest?.("svg [data-card]");
  clearTimeout(waiting);
  if (pointerType === "touch" || tip.contains(target) || (card && card === tipped)) return;
  if (card) waiting = setTimeout(() => showTip(card), tipped ? 0 : LATE);
  else if (tipped) waiting = setTimeout(hideTip, LATE);
}

document.addEventListener("pointerover", hover);
for (const ends of ["pointerdown", "wheel", "focusin"]) document.addEventListener(ends, hideTip, { passive: true });
document.documentElement.addEventListener("pointerleave", hideTip);
on("focusin", "svg [data-card]:focus-visible", showTip);
onTurn(hideTip);
onEscape(hideTip);
