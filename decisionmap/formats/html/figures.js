// A figure explains itself: what it means, on whom it rests, what prints it.
const explained = () => one("[data-number][aria-expanded=true]", live());

function explain(number) {
  const open = number.getAttribute("aria-expanded") !== "true";
  for (const e of all("[data-number]", live())) {
    const shown = open && e === number;
    e.setAttribute("aria-expanded", shown);
    e.nextElementSibling.toggleAttribute("hidden", !shown);
  }
  const whom = peopleOf(number);
  lightFor(null);
  if (open && whom.size) shine("asked", { people: whom });
}

onClick("[data-number]", explain);
onEscape(() => {
  const asked = explained();
  if (asked) explain(asked), asked.focus();
  return Boolean(asked);
});
document.addEventListener("click", ({ target }) => {
  const asked = explained();
  if (asked && !target.closest(".number")) explain(asked);
});
