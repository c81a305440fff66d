// The hand on a picture: drag to move, wheel or two fingers to zoom.
const fingers = new Map();
let held = null, dragged = false;

const spread = ([a, b] = [...fingers.values()]) => (b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);

function take(event) {
  const pan = event.target.closest(".window");
  if (!pan || event.button) return;
  if (!fingers.size) dragged = false;
  held = pan;
  hold(event);
}

// A drag is measured from where it began: steps would each lose their part of a pixel.
function hold({ pointerId, clientX: x, clientY: y }) {
  fingers.set(pointerId, { x, y, left: held.scrollLeft + x, top: held.scrollTop + y });
}

function move(event) {
  const last = fingers.get(event.pointerId);
  if (!last || !held) return;
  const dx = event.clientX - last.x, dy = event.clientY - last.y;
  if (!dragged && Math.hypot(dx, dy) < 4) return;
  if (!dragged) held.setPointerCapture(event.pointerId);
  dragged = true;
  held.classList.add("held");
  if (fingers.size === 1) return held.scrollTo(last.left - event.clientX, last.top - event.clientY);
  const before = spread(), box = held.getBoundingClientRect();
  hold(event);
  zoom(held, spread() / before, event.clientX - box.left, event.clientY - box.top);
}

function leave(event) {
  fingers.delete(event.pointerId);
  for (const [pointerId, { x, y }] of fingers) hold({ pointerId, clientX: x, clientY: y });
  if (fingers.size || !held) return;
  held.classList.remove("held");
  held = null;
}

// A pinch on a trackpad arrives as a wheel with Ctrl; Shift scrolls sideways as everywhere.
function turn(event) {
  const pan = event.target.closest(".window");
  if (!pan || event.shiftKey) return;
  event.preventDefault();
  const lines = event.deltaMode === 1 ? 16 : 1, box = pan.getBoundingClientRect();
  const by = Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0015));
  zoom(pan, by, event.clientX - box.left, event.clientY - box.top);
}

document.addEventListener("pointerdown", take);
document.addEventListener("pointermove", move);
for (const ends of ["pointerup", "pointercancel"]) document.addEventListener(ends, leave);
document.addEventListener("wheel", turn, { passive: false });
