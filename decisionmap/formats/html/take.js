// The view taken along: as an SVG that stands alone, as a sharp PNG, as the command that makes it.
const TYPEFACE = "Inter,'Segoe UI',Arial,sans-serif", SHARP = 2, MOST_PIXELS = 16000;

// All that the view shows, strokes upon its ground, with the size of the whole.
function pictured() {
  toSheet("picture");
  const decision = live(), { left, top, height } = decision.getBoundingClientRect();
  // a wide table reaches over its frame
  const width = decision.scrollWidth, strokes = new Strokes({ left, top });
  const ground = ink(getComputedStyle(document.body).backgroundColor);
  strokes.add("rect", { x: left, y: top, width, height, rx: 0 }, { fill: ground });
  strokes.page(decision);
  fromSheet();
  return { all: strokes.all, width: Math.ceil(width), height: Math.ceil(height) };
}

// ---- as SVG

function written({ all: strokes, width, height }) {
  const svg = document.implementation.createDocument("http://www.w3.org/2000/svg", "svg");
  const root = svg.documentElement, upon = [root];
  const put = (tag, attributes, text) => {
    const made = setAll(svg.createElementNS(root.namespaceURI, tag), attributes);
    if (text !== undefined) made.textContent = printable(text);
    upon.at(-1).append(made);
    return made;
  };
  setAll(root, { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "font-family": TYPEFACE, "xml:lang": state.language });
  put("title", {}, document.title);
  for (const stroke of strokes) {
    if (stroke.open !== undefined) {
      upon.push(put("g", {}));
      put("title", {}, stroke.open);
    } else if (stroke.close) upon.pop();
    else put(stroke.tag, attributesOf(stroke), stroke.text);
  }
  return new XMLSerializer().serializeToString(svg);
}

// What XML forbids is no letter of anybody's name.
const printable = (text) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "");

function attributesOf({ tag, at, matrix: { a, b, c, d, e, f }, opacity, ...look }) {
  const moved = a === 1 && !b && !c && d === 1 ? `translate(${shortly(e)} ${shortly(f)})` : `matrix(${[a, b, c, d, e, f].map((n) => Math.round(n * 1e5) / 1e5).join(" ")})`;
  const place = Object.entries(at).map(([name, value]) => [name, name === "d" ? value : shortly(value)]);
  const { fill, stroke, cap } = look, only = (value, where) => (where ? value : undefined);
  const round = only(cap, stroke && cap === "round"), stroked = stroke && look.width;
  return {
    ...Object.fromEntries(place),
    transform: only(moved, moved !== "translate(0 0)"),
    opacity: only(shortly(opacity), opacity < 1),
    ...(tag === "image" ? { href: look.canvas.toDataURL() } : { fill: fill ? fill.colour : "none" }),
    "fill-opacity": only(fill?.alpha, fill?.alpha < 1),
    ...(stroked ? { stroke: stroke.colour, "stroke-width": shortly(look.width), "stroke-dasharray": look.dash || undefined } : {}),
    "stroke-opacity": only(stroke?.alpha, stroke?.alpha < 1),
    "stroke-linecap": round,
    "stroke-linejoin": round,
    ...(tag === "text" ? { "font-size": shortly(look.size), "font-weight": look.weight, "text-anchor": look.anchor || undefined } : {}),
  };
}

// ---- as PNG

// Painted stroke by stroke: a picture loaded from text would need a door in the page's policy.
function painting({ all: strokes, width, height }) {
  const sharp = Math.min(SHARP, MOST_PIXELS / Math.max(width, height));
  const canvas = node("canvas", { width: Math.round(width * sharp), height: Math.round(height * sharp) });
  const context = canvas.getContext("2d"), { fontFamily } = getComputedStyle(document.body);
  for (const stroke of strokes) if (stroke.tag) paint(context, stroke, sharp, fontFamily);
  return canvas;
}

function paint(context, { tag, at, matrix, opacity, ...look }, sharp, family) {
  const { a, b, c, d, e, f } = new DOMMatrix([sharp, 0, 0, sharp, 0, 0]).multiply(matrix);
  context.setTransform(a, b, c, d, e, f);
  const covers = (colour) => { context.globalAlpha = opacity * colour.alpha; return colour.colour; };
  if (tag === "image") return context.drawImage(look.canvas, at.x, at.y, at.width, at.height);
  if (look.fill) context.fillStyle = covers(look.fill);
  if (tag === "text") {
    context.font = `${look.weight} ${look.size}px ${family}`;
    context.textAlign = { middle: "center", end: "right" }[look.anchor] || "left";
    return context.fillText(look.text, at.x, at.y);
  }
  const path = pathOf(tag, at);
  if (look.fill) context.fill(path);
  if (!look.stroke || !look.width) return;
  context.strokeStyle = covers(look.stroke);
  context.lineWidth = look.width;
  context.setLineDash((look.dash || "").split(" ").filter(Boolean).map(Number));
  context.lineCap = context.lineJoin = look.cap || "butt";
  context.stroke(path);
}

function pathOf(tag, at) {
  const path = new Path2D(at.d);
  if (tag === "rect") path.roundRect(at.x, at.y, at.width, at.height, at.rx);
  if (tag === "circle") path.arc(at.cx, at.cy, at.r, 0, 2 * Math.PI);
  return path;
}

// ---- handed over

const fileNamed = (suffix) => `${stem()}-${state.view}-${own("internal")}.${suffix}`;

// A drawing is written as a picture, anything else as a page.
function commandOf() {
  const bare = (text) => (/^[\w.\-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
  const suffix = one(".window", seen()) ? "svg" : "html", day = data.day ? ["--as-of", data.day] : [];
  const decision = Object.keys(data.decisions).length > 1 ? ["--decision", bare(state.decision)] : [];
  const said = ["decisionmap", "export", bare(data.file), "--view", state.view, ...decision, ...day];
  return [...said, "--lang", state.language, "-o", bare(fileNamed(suffix))].join(" ");
}

onClick("[data-as-svg]", () => download(new Blob([written(pictured())], { type: "image/svg+xml" }), fileNamed("svg")));
onClick("[data-as-png]", () => {
  const name = fileNamed("png");
  painting(pictured()).toBlob((blob) => download(blob, name), "image/png");
});
onClick("[data-command]", () => {
  one("#command code").textContent = commandOf();
  one("#command [data-copied]").textContent = "";
  one("#command").showModal();
});
onClick("[data-copy]", async () => {
  const done = await copied(one("#command code"));
  one("#command [data-copied]").textContent = own(done ? "copied" : "marked");
});
