// The tool's own texts in the reader's language; the account's own stay as written.
const word = (code) => (typeof code === "number" ? entry(code) : code);
// A text of the page's own by its name; what stands in braces is filled.
const own = (name, figures = {}) =>
  word(data.own[name]).replace(/\{(\w+)\}/g, (_, key) => figures[key]);

// Where a text begins as it does in the page's first language, only the rest of it is kept.
function entry(code) {
  const text = data.words[state.language][code];
  return Array.isArray(text) ? data.words[data.language][code].slice(0, text[0]) + text[1] : text;
}

// A gap that the panel tells is told once in the file; the text's own copy is made from it.
function fill(root) {
  for (const copy of all("[data-same]", root)) {
    const told = one(`.gaps [data-at="${copy.dataset.same}"]`, root);
    copy.prepend(...[...told.children].map((child) => child.cloneNode(true)));
    const title = one(".title", copy), heading = document.createElement("h3");
    heading.dataset.t = title.dataset.t;
    heading.append(title.textContent);
    title.replaceWith(heading);
    if (copy.dataset.people && one(".drawn", root)) copy.append(showing());
  }
}

function showing() {
  const button = document.createElement("button");
  button.className = "plain";
  button.dataset.show = "";
  button.dataset.t = data.own.show;
  button.append(own("show"));
  return button;
}

// In its first language the page is its own table.
for (const root of [document, ...all("template").map((template) => template.content)]) {
  for (const e of all("[data-t]", root)) data.words[data.language][e.dataset.t] ||= e.textContent;
  for (const decision of all("div.decision", root)) fill(decision);
}

function speak(root) {
  document.documentElement.lang = state.language;
  for (const e of all("[data-t]", root)) e.textContent = word(Number(e.dataset.t));
  name(root);
}

// Labels that only assistive technology reads are not written into the page twice.
function name(root) {
  for (const e of all("[data-a]", root)) e.setAttribute("aria-label", word(Number(e.dataset.a)));
}
