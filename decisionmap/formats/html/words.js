// The tool's own texts in the reader's language; the account's own stay as written.
const word = (code) => (typeof code === "number" ? data.words[state.language][code] : code);

function speak(root) {
  document.documentElement.lang = state.language;
  for (const e of all("[data-t]", root)) e.textContent = word(Number(e.dataset.t));
  name(root);
}

// Labels that only assistive technology reads are not written into the page twice.
function name(root) {
  for (const e of all("[data-a]", root)) e.setAttribute("aria-label", word(Number(e.dataset.a)));
}
