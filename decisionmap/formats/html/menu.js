// The menu of what is wanted now and then: opened by its button, walked by the arrow keys.
const openMenu = () => one(".menu:not([hidden])", live());
const entriesOf = (menu) => all("button:not([hidden])", menu);

function unfoldMenu(opener, last = false) {
  const menu = opener.nextElementSibling;
  menu.hidden = false;
  opener.setAttribute("aria-expanded", "true");
  entriesOf(menu).at(last ? -1 : 0).focus();
}

// The focus goes back to the button, so that whatever an entry opens gives it back there.
function foldMenu() {
  const menu = openMenu();
  if (!menu) return false;
  const opener = menu.previousElementSibling, within = menu.contains(document.activeElement);
  menu.hidden = true;
  opener.setAttribute("aria-expanded", "false");
  if (within) opener.focus();
  return true;
}

function inMenu(menu, key) {
  const entries = entriesOf(menu), at = entries.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
  if (to !== undefined) entries.at(to % entries.length).focus();
  else if (key === "Tab") foldMenu();
  return to !== undefined;
}

// Before the keys of the page: within a menu they mean its entries.
function pressMenu(event) {
  const { key, target } = event, menu = openMenu();
  const opener = !menu && target.closest("[data-menu]"), opens = ["ArrowDown", "ArrowUp"];
  if (opener && opens.includes(key)) unfoldMenu(opener, key === "ArrowUp");
  else if (!menu || !menu.contains(target) || !inMenu(menu, key)) return;
  event.preventDefault();
  event.stopPropagation();
}

onClick("[data-menu]", (opener) => foldMenu() || unfoldMenu(opener));
onEscape(foldMenu);
document.addEventListener("keydown", pressMenu, true);
document.addEventListener("click", ({ target }) => {
  if (!target.closest("[data-menu]")) foldMenu();
});
