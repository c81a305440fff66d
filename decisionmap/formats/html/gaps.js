// Gaps: kept once, set in the panel, in the view that tells them, in the panes of their people.
function gapParts([, , , [called, state, title, facts, ask, move], mark], heading) {
  const said = state !== "" && say(node("span.state"), state);
  const kind = node("span.kind", mark && sign(mark), say(node("span"), called), said);
  const rest = [...facts.map((fact) => ["fact", fact]), ["ask", ask], ["move", move]];
  const told = rest.filter(([, code]) => code !== "").map(([kind, code]) => say(make("span", undefined, kind), code));
  return [kind, say(make(heading, undefined, heading === "span" ? "title" : ""), title), ...told];
}

function setGap(element, [kind, rule, whom]) {
  element.className = `callout ${kind}`;
  Object.assign(element.dataset, { gap: rule, people: whom.join(" ") });
  return element;
}

const gapButton = (gap) => setGap(node("button", { "aria-pressed": false }, gapParts(gap, "span")), gap);

function gapArticle(article, gap, mapped) {
  setGap(article, gap).append(...gapParts(gap, "h3"));
  if (mapped && gap[2].length) article.append(say(node("button.plain", { "data-show": "" }), data.own.show));
  if (gap[5]) article.append(make("span", gap[5], "line"));
}

// The first time that a decision is shown.
function fillGaps(decision) {
  const list = one(".gaps", decision), { gaps, groups } = data.decisions[decision.dataset.decision];
  if (list.dataset.filled) return;
  list.dataset.filled = "";
  for (const [heading, numbers] of groups) {
    if (heading !== "") list.append(say(make("h3"), heading));
    list.append(...numbers.map((number) => gapButton(gaps[number])));
  }
}

// The first time that the view which tells them is shown.
function fillArticles(view) {
  const mapped = Boolean(one(".drawn", live()));
  for (const article of all("[data-same]:empty", view)) gapArticle(article, part().gaps[article.dataset.same], mapped);
}

// Hers stand as they stand in the list.
const gapsOf = (person) => part().gaps.filter(([, , whom]) => whom.includes(person)).map(gapButton);
