// The tool's own texts in the reader's language; the account's own stay as written.
const word = (code) => (typeof code !== "number" ? code : code < 0 ? filled(-1 - code) : entry(code));

// Sentences that differ by what fills them are kept once, with a slot for each filling.
function filled(use) {
  const [sentence, ...fillings] = data.filled[use];
  return entry(sentence).replace(/[\ue000-\uf8ff]/g, (slot) => word(data.fillings[fillings[slot.charCodeAt(0) - 0xe000]]));
}

// A text of the page's own by its name; what stands in braces is filled.
const own = (name, figures = {}) => word(data.own[name]).replace(/\{(\w+)\}/g, (_, key) => figures[key]);

// Where a text begins or ends as it does in the page's first language, only the rest is kept.
function entry(code) {
  const text = data.words[state.language][code], twin = data.words[data.language][code];
  if (!Array.isArray(text)) return text;
  const [head, own, tail = 0] = text;
  return twin.slice(0, head) + own + twin.slice(twin.length - tail);
}

// Figures are set as the tool's texts set them: a half goes up, below nothing too.
const nearest = (value) => Math.floor(value + (0.5 + 1e-9));
const share = (value) => `${nearest(value * 100)}\u00a0%`;
const signedText = (value) => `${nearest(value) > 0 ? "+" : ""}${nearest(value)}`.replace("-", "\u2212");

// A text of ours is numbered, so that it changes with the language; the user's stays.
function say(element, code) {
  if (typeof code === "number") element.dataset.t = code;
  element.append(word(code));
  return element;
}

// In its first language the page is its own table.
for (const root of [document, ...all("template").map((template) => template.content)]) {
  for (const e of all("[data-t]", root)) if (e.dataset.t >= 0) data.words[data.language][e.dataset.t] ||= e.textContent;
}

function speak(root) {
  document.documentElement.lang = state.language;
  for (const e of all("[data-t]", root)) e.textContent = word(Number(e.dataset.t));
  name(root);
}

// Labels that only assistive technology reads are not written into the page twice; where a
// pointer is told as well, it is told the same.
function name(root) {
  for (const e of all("[data-a]", root)) {
    const label = word(Number(e.dataset.a));
    e.setAttribute("aria-label", label);
    if (e.title) e.title = label;
  }
}
