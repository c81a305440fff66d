// A view alone on a sheet, for paper and for pictures: no controls, nothing scrolled away.
const PAPER = { width: 1062, height: 733 }, PRINTED = 8, ZOOMS = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55];
let sheeted = null;

// On paper the fullest drawing whose names can be read there; in a picture the one on screen.
function drawnFor(kind, pan) {
  const isRead = (svg) => whole(svg, PAPER.width, PAPER.height - 190) * svg.dataset.smallest >= PRINTED;
  return (kind === "picture" && drawingOf(pan)) || drawings(pan).find(isRead) || drawings(pan).at(-1);
}

function unroll(pan, kind) {
  const svg = drawnFor(kind, pan);
  dress(svg);
  const { width, height } = sizeOf(svg);
  show(pan, svg);
  setAll(svg, { viewBox: `0 0 ${width} ${height}`, width, height });
}

// Prose is set smaller until it has room on one page, down to letters of near five points: what never
// has runs on over several, in letters of six.
function fitProse(view) {
  const flow = one(".flow", view), decision = live(), tables = all("table", flow);
  const set = (zoom) => {
    flow.style.zoom = zoom;
    return tables.every((table) => table.offsetWidth <= table.parentElement.clientWidth + 1);
  };
  if (ZOOMS.some((zoom) => set(zoom) && decision.scrollHeight <= PAPER.height)) return;
  decision.classList.add("running");
  ZOOMS.slice(5, 7).some(set);
}

function toSheet(kind) {
  if (sheeted) return;
  const decision = live(), view = seen(), pan = one(".window", view), web = one(".web:has(canvas)", view);
  const titled = make("h2", one("[data-tab][aria-selected=true]", decision).textContent, "viewed");
  sheeted = { decision, view, pan, web, titled };
  // a canvas keeps the shape in which it was drawn
  if (web) web.style.aspectRatio = one("canvas", web).width / one("canvas", web).height;
  document.documentElement.dataset.sheet = kind;
  one("main", decision).prepend(titled);
  if (pan) unroll(pan, kind);
  else if (kind === "paper" && !web) fitProse(view);
}

// What was set is undone where it was set: another view or decision may have come meanwhile.
function fromSheet() {
  if (!sheeted) return;
  const { decision, view, pan, web, titled } = sheeted;
  sheeted = null;
  delete document.documentElement.dataset.sheet;
  titled.remove();
  decision.classList.remove("running");
  one(".flow", view).style.zoom = "";
  if (web) web.style.aspectRatio = "";
  placed.delete(pan);
  makeRoom();
}

addEventListener("beforeprint", () => toSheet("paper"));
addEventListener("afterprint", fromSheet);
onClick("[data-print]", () => print());
