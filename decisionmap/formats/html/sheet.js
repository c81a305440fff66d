// A view alone on a sheet, for paper and for pictures: no controls, nothing scrolled away.
const PAPER = { width: 1062, height: 733 }, PRINTED = 8, SMALLEST = 0.5;
let sheeted = false;

// On paper the fullest drawing whose names can be read there; in a picture the one on screen.
function drawnFor(kind, pan) {
  if (kind === "picture" && drawingOf(pan)) return drawingOf(pan);
  const found = drawings(pan).find((svg) => whole(svg, PAPER.width, PAPER.height - 190) * svg.dataset.smallest >= PRINTED);
  return found || drawings(pan).at(-1);
}

function unroll(pan, kind) {
  const svg = drawnFor(kind, pan), { width, height } = sizeOf(svg);
  show(pan, svg);
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
}

// Prose is set smaller until it has room on one page; what never would runs on over several.
function fitProse(view) {
  const flow = one(".flow", view), decision = live();
  for (let zoom = 1; zoom >= SMALLEST; zoom -= 0.05) {
    flow.style.zoom = zoom;
    decision.classList.remove("running");
    if (decision.scrollHeight <= PAPER.height) return;
  }
  flow.style.zoom = 0.75;
  decision.classList.add("running");
}

function toSheet(kind) {
  if (sheeted) return;
  sheeted = true;
  document.documentElement.dataset.sheet = kind;
  const titled = make("h2", one("[data-tab][aria-selected=true]", live()).textContent, "viewed");
  one("main", live()).prepend(titled);
  const pan = one(".window", seen());
  if (pan) unroll(pan, kind);
  else if (kind === "paper") fitProse(seen());
}

function fromSheet() {
  if (!sheeted) return;
  sheeted = false;
  delete document.documentElement.dataset.sheet;
  one(".viewed", live()).remove();
  live().classList.remove("running");
  for (const flow of all(".flow", live())) flow.style.zoom = "";
  const pan = one(".window", seen());
  if (pan) placed.delete(pan);
  makeRoom();
}

addEventListener("beforeprint", () => toSheet("paper"));
addEventListener("afterprint", fromSheet);
onClick("[data-print]", () => print());
