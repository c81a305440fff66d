// The menu of what is wanted now and then: opened by its button, walked by the arrow keys.
const openMenu = () => one(".menu:not([hidden])", live());
const entriesOf = (menu) => all("button:not([hidden])", menu);

function unfoldMenu(opener, last = false) {
  const menu = opener.nextElementSibling;
  hide(menu, false);
  setUnfolded(opener, true);
  entriesOf(menu).at(last ? -1 : 0).focus();
}

// The focus goes back to the button, so that whatever an entry opens gives it back there.
function foldMenu() {
  const menu = openMenu(), opener = menu?.previousElementSibling;
  if (!menu) return false;
  const within = menu.contains(document.activeElement);
  hide(menu, true);
  setUnfolded(opener, false);
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
function pressMenu(target, event) {
  const { key } = event, menu = openMenu(), opener = !menu && target.closest("[data-menu]");
  if (opener && ["ArrowDown", "ArrowUp"].includes(key)) unfoldMenu(opener, key === "ArrowUp");
  else if (!menu?.contains(target) || !inMenu(menu, key)) return;
  event.preventDefault();
  event.stopPropagation();
}

onClick("[data-menu]", (opener) => foldMenu() || unfoldMenu(opener));
onEscape(foldMenu);
on("keydown", "*", pressMenu, true);
onOutside("[data-menu]", foldMenu);
