// A picture shows the fullest of its drawings whose names can be read, fitted to its window.
const LEAST = 11, MOST = 1.25;
const placed = new WeakMap();
// A window too narrow for any drawing shows its people in lines instead.
const narrow = matchMedia("(max-width:760px)");
const windowOf = (view) => view && !narrow.matches && one(".window", view);
// Of many people the key ones are drawn alone as well: shown where nobody else is asked for.
function drawings(pan) {
  const some = all("svg.map", pan), key = some.filter((svg) => "key" in svg.dataset);
  const there = new Set(key.slice(0, 1).flatMap(peopleOn)), missed = (person) => !isAway(person) && !there.has(person);
  return key.length && onlyKey() && !peopleOn(some[0]).some(missed) ? key : some.filter((svg) => !key.includes(svg));
}
const drawingOf = (pan) => one("svg.map:not([hidden])", pan);

const sizeOf = (svg) => svg.size;
const whole = (svg, width, height) => Math.min(width / sizeOf(svg).width, height / sizeOf(svg).height, MOST);

function readable(pan) {
  const { offsetWidth: width, offsetHeight: height } = pan;
  for (const svg of drawings(pan)) {
    const scale = whole(svg, width, height);
    if (scale * svg.dataset.smallest >= LEAST) return { svg, scale };
  }
  const svg = drawings(pan).at(-1), across = Math.min(width / sizeOf(svg).width, 1);
  // a hair more, so that rounding on screen never makes it less
  return { svg, scale: Math.max((LEAST + 0.01) / svg.dataset.smallest, across) };
}

// Fitting asked for again, where the drawing is larger than its window, shows the whole of it.
function fit(pan, again = false) {
  const best = readable(pan), now = placed.get(pan);
  const all = whole(best.svg, pan.offsetWidth, pan.offsetHeight);
  const back = again && now && now.svg === best.svg && Math.abs(now.scale - best.scale) < 0.001;
  // placed before it is drawn and shown, so that it is measured once
  place(pan, best.svg, back && all < best.scale ? all : best.scale);
  draw(best.svg);
  show(pan, best.svg);
  centre(pan, best.svg);
  dress(best.svg);
  clearZoom(pan, best.svg);
}

// The buttons lie in the corner where a drawing that is all in sight has the least below them.
const CORNERS = ["", "high", "left", "high left"];
function clearZoom(pan, svg) {
  const buttons = one(".zoom", pan.parentElement), drawn = pan.matches(".whole") ? all("rect,text", svg) : [];
  const boxes = drawn.map((e) => e.getBoundingClientRect());
  const [best] = CORNERS.map((corner) => {
    buttons.className = `zoom ${corner}`;
    const { left, right, top, bottom } = buttons.getBoundingClientRect();
    return [boxes.filter((box) => box.left < right && box.right > left && box.top < bottom && box.bottom > top).length, corner];
  }).sort(([few], [more]) => few - more);
  buttons.className = `zoom ${best[1]}`;
}

// Whatever lies over the drawings is laid over one that is shown for the first time.
function dress(svg) {
  draw(svg);
  if (svg.dressed) return;
  svg.dressed = true;
  trace(state.person);
  turned();
}

const show = (pan, chosen) => all("svg.map", pan).forEach((svg) => hide(svg, svg !== chosen));

// The drawing's size is the scroll area's, so the browser itself pans, clips and follows focus.
// Where all is in sight, and once the reader has zoomed, there is room around it, so that it
// can be dragged about freely and what is zoomed stays under the pointer.
function place(pan, svg, scale, zoomed = false) {
  const { offsetWidth, offsetHeight } = pan, { width, height } = sizeOf(svg);
  const fits = width * scale <= offsetWidth && height * scale <= offsetHeight;
  const free = fits || zoomed ? 0.5 : 0, room = (outer, inner) => Math.max(0, (outer - inner) / 2) + outer * free;
  const left = room(offsetWidth, width * scale), top = room(offsetHeight, height * scale);
  pan.classList.toggle("whole", fits);
  const frame = [-left / scale, -top / scale, width + (2 * left) / scale, height + (2 * top) / scale];
  setAll(svg, { width: width * scale + 2 * left, height: height * scale + 2 * top, viewBox: frame.join(" ") });
  placed.set(pan, { svg, scale, left, top, offsetWidth, offsetHeight });
}

// What the reader has zoomed and moved stays so while the window keeps its size.
function settle(pan) {
  const now = placed.get(pan);
  if (now?.offsetWidth !== pan.offsetWidth || now.offsetHeight !== pan.offsetHeight) fit(pan);
}

function centre(pan, svg) {
  const { scale, left, top } = placed.get(pan), { width, height } = sizeOf(svg);
  let x = left + (width * scale) / 2, y = top + (height * scale) / 2;
  const home = cardOf(svg, svg.dataset.home);
  if (home && !pan.classList.contains("whole")) {
    const at = home.transform.baseVal[0].matrix;
    x = left + at.e * scale + 80;
    y = top + at.f * scale + 40;
  }
  pan.scrollTo(x - pan.offsetWidth / 2, y - pan.offsetHeight / 2);
}

// Zoom about a point of the window: what lies under it stays there.
function zoom(pan, factor, px = pan.offsetWidth / 2, py = pan.offsetHeight / 2) {
  const { svg, scale, left, top } = placed.get(pan), next = Math.min(4, Math.max(0.05, scale * factor));
  const x = (pan.scrollLeft + px - left) / scale, y = (pan.scrollTop + py - top) / scale;
  place(pan, svg, next, true);
  const after = placed.get(pan);
  pan.scrollTo(after.left + x * next - px, after.top + y * next - py);
}

// ---- its cards

const cards = (svg) => all("[data-card]", svg);
const cardOf = (root, person) => cards(root).find((card) => card.dataset.card === person);

// One stop of the Tab key in a view: who had the focus last, else who decides.
function rove(view) {
  const picture = windowOf(view) && drawingOf(windowOf(view));
  const there = groundOf(view), stays = (card) => card && !card.classList.contains("away");
  const wanted = [cardOf(there, state.person), picture && cardOf(picture, picture.dataset.home), ...cards(there)];
  const stop = wanted.find(stays);
  for (const card of cards(view)) card.setAttribute("tabindex", card === stop ? "0" : "-1");
  return stop;
}

// A ring round a card, in the drawing's own measure; the browser's would follow its badges.
function ring(card, kind) {
  const frame = card && card.ownerSVGElement && one("[data-frame]", card);
  for (const old of all(`.ring.${kind}`, live())) old.remove();
  if (!frame) return;
  const gap = kind === "focus" ? 5 : 3, { width, height } = frame.getBBox();
  const sized = { x: -gap, y: -gap, width: width + 2 * gap, height: height + 2 * gap, rx: 8 + gap };
  card.prepend(shape("rect", { class: `ring ${kind}`, ...sized }));
}
