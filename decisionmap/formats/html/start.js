// What the frame's own controls do, then the first picture: all before anything is painted.
for (const [way, factor] of [["in", 1.2], ["out", 1 / 1.2]]) onClick(`[data-zoom=${way}]`, () => zoom(windowOf(seen()), factor));
onClick("[data-zoom=fit]", () => fit(windowOf(seen()), true));
for (const [key, way] of [["+", "in"], ["-", "out"], ["0", "fit"]]) {
  onKey(key, () => all(`[data-zoom=${way}],[data-wander=${way}]`, seen()).find((button) => button.checkVisibility())?.click());
}

// Of controls that lie in each other the innermost is meant.
document.addEventListener("click", (event) => {
  let hit = null, does = null;
  for (const [selector, act] of clicks) {
    const found = event.target.closest(selector);
    if (found && (!hit || hit.contains(found))) [hit, does] = [found, act];
  }
  if (does) keepFocus(() => does(hit, event));
});
on("change", "[data-decisions]", ({ value }) => {
  decide(value);
  turnTo(state.view);
  trace(state.person);
  writeHash();
  one("[data-decisions]", live()).focus();
});
addEventListener("resize", makeRoom);
addEventListener("hashchange", follow);

fillGaps(live());
name(document);
state.decision = live().dataset.decision;
bring(readHash().view);
follow();
document.documentElement.dataset.ready = "";
