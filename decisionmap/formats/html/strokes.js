// What is on screen as strokes: shapes and lines of text where they stand, colours resolved.
// Whoever writes them, as SVG or on a canvas, needs nothing else of the page.
const SHAPED = { rect: ["x", "y", "width", "height", "rx"], circle: ["cx", "cy", "r"], path: ["d"] };
const gauge = document.createElement("canvas").getContext("2d");
const baselines = new Map();

// Where a line of text stands in its box, from its top: what a font has above the line.
function baseline(style, height) {
  const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  if (!baselines.has(font)) {
    gauge.font = font;
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = gauge.measureText("x");
    baselines.set(font, up / (up + down));
  }
  return baselines.get(font) * height;
}

// A colour as six digits and how much it covers: what every program reads.
function ink(colour) {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
  if (colour === "none" || !alpha) return null;
  const digits = [red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, "0"));
  return { colour: `#${digits.join("")}`, alpha };
}

class Strokes {
  constructor(origin) {
    this.from = new DOMMatrix([1, 0, 0, 1, -origin.left, -origin.top]);
    this.all = [];
  }

  add(tag, at, look, matrix = this.from) {
    this.all.push({ tag, at, matrix, opacity: 1, ...look });
  }

  // ---- the flow

  page(element, opacity = 1) {
    const style = getComputedStyle(element), inside = (child) => this.inside(child, style, through);
    if (style.display === "none" || style.visibility === "hidden" || element.matches(".heard,option")) return;
    const through = opacity * style.opacity;
    if (element.matches("svg")) return this.drawing(element, through);
    if (element.matches("canvas")) return this.image(element);
    this.grouped(element, () => {
      if (style.display !== "contents") this.box(element.getBoundingClientRect(), style, through);
      this.beside(element, "::before", through);
      if (element.matches("select")) this.chosen(element, style, through);
      else element.childNodes.forEach(inside);
      this.beside(element, "::after", through);
    });
  }

  // A person's strokes are one group that bears her name.
  grouped(element, draw) {
    const named = element.matches("[data-card]");
    if (named) this.all.push({ open: element.ariaLabel || element.textContent });
    draw();
    if (named) this.all.push({ close: true });
  }

  inside(child, style, opacity) {
    if (child.nodeType === Node.ELEMENT_NODE) this.page(child, opacity);
    else if (child.nodeType === Node.TEXT_NODE && child.data.trim()) this.lines(child, style, opacity);
  }

  box({ x, y, width, height }, style, opacity) {
    const fill = ink(style.backgroundColor), rx = Math.min(parseFloat(style.borderTopLeftRadius) || 0, height / 2);
    const sides = ["Top", "Right", "Bottom", "Left"].map((side) => ({
      width: parseFloat(style[`border${side}Width`]),
      stroke: ink(style[`border${side}Color`]),
      dash: { dashed: "4 3", dotted: "1 3" }[style[`border${side}Style`]] || "",
    }));
    const [top] = sides, alike = sides.every((side) => JSON.stringify(side) === JSON.stringify(top));
    if (fill) this.add("rect", { x, y, width, height, rx }, { fill, opacity });
    if (alike && top.width && top.stroke) {
      const half = top.width / 2;
      const inner = { x: x + half, y: y + half, width: width - top.width, height: height - top.width, rx: Math.max(0, rx - half) };
      this.add("rect", inner, { ...top, opacity });
    } else if (!alike) this.edges(sides, { x, y, width, height }, opacity);
  }

  edges(sides, { x, y, width, height }, opacity) {
    const [top, right, bottom, left] = sides.map((side) => side.width / 2);
    const across = (at) => `M${x} ${at}h${width}`, down = (at) => `M${at} ${y}v${height}`;
    const ways = [across(y + top), down(x + width - right), across(y + height - bottom), down(x + left)];
    for (const [n, side] of sides.entries()) {
      if (side.width && side.stroke) this.add("path", { d: ways[n] }, { ...side, cap: "butt", opacity });
    }
  }

  // Each line that a text has been broken into, found where its letters step down. It begins at
  // its leftmost letter, whichever way it is read; a mark without width, which may say that way,
  // belongs to the letter before.
  lines(node, style, opacity) {
    const range = document.createRange(), text = node.data, found = [];
    range.selectNodeContents(node);
    if (range.getClientRects().length === 1) return this.line(text, range.getBoundingClientRect(), style, opacity);
    for (let at = 0; at < text.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const [box] = range.getClientRects(), last = found.at(-1), wide = box?.width > 0;
      if (wide && !(box.top < last?.top + box.height / 2)) found.push({ text: text[at], left: box.left, top: box.top, height: box.height });
      else if (last) Object.assign(last, { text: last.text + text[at], left: Math.min(last.left, wide ? box.left : last.left) });
    }
    for (const line of found) this.line(line.text, line, style, opacity);
  }

  line(text, { left: x, top, height }, style, opacity) {
    const y = top + baseline(style, height), fill = ink(style.color);
    const said = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "").replace(/[ \t\r\n]+/g, " ");
    if (said && fill) this.add("text", { x, y }, { text: said, fill, opacity, ...lettering(style) });
  }

  chosen(select, style, opacity) {
    const { left, top, height } = select.getBoundingClientRect(), size = parseFloat(style.fontSize);
    const box = { left: left + parseFloat(style.paddingLeft), top: top + (height - size * 1.2) / 2, height: size * 1.2 };
    this.line(select.selectedOptions[0].textContent, box, style, opacity);
  }

  // What a rule of style sets before or behind: a sign between texts, a dot on a lane.
  beside(element, which, opacity) {
    const style = getComputedStyle(element, which);
    if (style.content === "none" || style.content === "normal") return;
    const text = JSON.parse(style.content.startsWith('"') ? style.content : '""');
    const outer = element.getBoundingClientRect(), line = element.getClientRects()[0];
    if (style.position === "absolute") {
      const box = boxBeside(outer, style);
      this.box({ x: box.left, y: box.top, ...box }, style, opacity);
      this.line(text, box, style, opacity);
    } else if (which === "::before" && line) this.line(text, line, style, opacity);
  }

  image(canvas) {
    const { left: x, top: y, width, height } = canvas.getBoundingClientRect();
    this.add("image", { x, y, width, height }, { canvas });
  }

  // ---- a drawing

  drawing(svg, opacity) {
    const drawn = svg.getScreenCTM();
    if (!drawn || !svg.getBoundingClientRect().width) return;
    const matrix = this.from.multiply(drawn);
    for (const child of svg.children) this.shape(child, matrix, opacity);
  }

  shape(element, upon, opacity) {
    const style = getComputedStyle(element), tag = element.localName;
    if (style.display === "none" || element.matches("title,desc,defs,.ring")) return;
    const matrix = [...element.transform.baseVal].reduce((before, { matrix: own }) => before.multiply(own), upon);
    const through = opacity * style.opacity, within = (child, at = matrix) => this.shape(child, at, through);
    if (tag === "use") within(one(element.getAttribute("href")), matrix.translate(element.x.baseVal.value, element.y.baseVal.value));
    else if (tag === "text") this.lettered(element, style, matrix, through);
    else if (SHAPED[tag]) this.add(tag, sized(element, style, tag), { ...painted(style), opacity: through }, matrix);
    else this.grouped(element, () => [...element.children].forEach((child) => within(child)));
  }

  lettered(element, style, matrix, opacity) {
    const at = { x: element.getAttribute("x") || 0, y: element.getAttribute("y") || 0 };
    const fill = ink(style.fill), text = element.textContent;
    const anchor = style.textAnchor === "start" ? "" : style.textAnchor;
    if (fill && text) this.add("text", at, { text, fill, opacity, anchor, ...lettering(style) }, matrix);
  }
}

// Where a rule sets a box; what it leaves open follows from the sides.
function boxBeside(outer, style) {
  const [left, top, right, bottom] = ["left", "top", "right", "bottom"].map((side) => parseFloat(style[side]) || 0);
  const width = parseFloat(style.width), height = parseFloat(style.height);
  const open = { width: outer.width - left - right, height: outer.height - top - bottom };
  return { left: outer.left + left, top: outer.top + top, width: Number.isNaN(width) ? open.width : width, height: Number.isNaN(height) ? open.height : height };
}

const lettering = (style) => ({ size: parseFloat(style.fontSize), weight: style.fontWeight });

const painted = (style) => ({
  fill: ink(style.fill),
  stroke: ink(style.stroke),
  width: parseFloat(style.strokeWidth),
  dash: style.strokeDasharray === "none" ? "" : style.strokeDasharray.replaceAll("px", "").replaceAll(",", " "),
  cap: "round",
});

// A length stands in an attribute, or, for what many have alike, in a rule of style.
const sized = (element, style, tag) => Object.fromEntries(SHAPED[tag].map((name) => {
  const said = element.getAttribute(name);
  return [name, name === "d" ? said : parseFloat(said ?? style[name]) || 0];
}));
