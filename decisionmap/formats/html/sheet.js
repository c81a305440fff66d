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
  const svg = drawnFor(kind, pan);
  dress(svg);
  const { width, height } = sizeOf(svg);
  show(pan, svg);
  setAll(svg, { viewBox: `0 0 ${width} ${height}`, width, height });
}

// Prose is set smaller until it has room on one page; what never would runs on over several,
// as large as its tables are wide.
function fitProse(view) {
  const flow = one(".flow", view), decision = live();
  const wide = () => all("table", flow).some((table) => table.offsetWidth > table.parentElement.clientWidth + 1);
  for (let zoom = 1; zoom >= SMALLEST; zoom -= 0.05) {
    flow.style.zoom = zoom;
    if (decision.scrollHeight <= PAPER.height && !wide()) return;
  }
  decision.classList.add("running");
  for (let zoom = 0.75; zoom > 0.3 && (flow.style.zoom = zoom) && wide(); zoom -= 0.05);
}

// A canvas keeps the shape in which it was drawn.
function keepShape(web) {
  const canvas = one("canvas", web);
  if (canvas) web.style.aspectRatio = `${canvas.width} / ${canvas.height}`;
}

function toSheet(kind) {
  if (sheeted) return;
  sheeted = true;
  all(".web", seen()).forEach(keepShape);
  document.documentElement.dataset.sheet = kind;
  const titled = make("h2", one("[data-tab][aria-selected=true]", live()).textContent, "viewed");
  one("main", live()).prepend(titled);
  const pan = one(".window", seen());
  if (pan) unroll(pan, kind);
  else if (kind === "paper" && !one(".web", seen())) fitProse(seen());
}

function fromSheet() {
  if (!sheeted) return;
  sheeted = false;
  delete document.documentElement.dataset.sheet;
  one(".viewed", live()).remove();
  live().classList.remove("running");
  for (const flow of all(".flow", live())) flow.style.zoom = "";
  for (const web of all(".web", live())) web.style.aspectRatio = "";
  const pan = one(".window", seen());
  if (pan) placed.delete(pan);
  makeRoom();
}

addEventListener("beforeprint", () => toSheet("paper"));
addEventListener("afterprint", fromSheet);
onClick("[data-print]", () => print());
