// Light or dark: as the reader's system is, until the reader chooses; what is chosen is kept.
const dusk = matchMedia("(prefers-color-scheme: dark)");
const THEMES = ["light", "dark"], KEPT = "decisionmap-theme";
let chosenTheme = "";

const theme = () => chosenTheme || (dusk.matches ? "dark" : "light");

// Where a browser keeps nothing for a file, the choice lasts as long as the page.
const keptTheme = (chosen) => attempt(() => {
  if (chosen) localStorage.setItem(KEPT, chosen);
  return localStorage.getItem(KEPT);
}, null);

function dressPage(chosen) {
  chosenTheme = THEMES.includes(chosen) ? chosen : "";
  document.documentElement.dataset.theme = theme();
}

dusk.addEventListener("change", () => { dressPage(chosenTheme); turned(); });
dressPage(readHash().theme || keptTheme());
onClick("[data-theming]", () => {
  dressPage(theme() === "dark" ? "light" : "dark");
  keptTheme(chosenTheme);
  turned();
  writeHash();
});
inAddress("theme", () => chosenTheme, (said) => dressPage(said || keptTheme()));
