// Tables that the page keeps as data: built when first looked at, sorted by their heads,
// taken along as CSV.
const tableOf = (region) => part().tables[region.dataset.table];
const LATER = { ascending: "descending", descending: "ascending" };
const codes = new WeakMap();
// Letters of a text that takes several lines.
const LONG = 28;

// What a cell says: text, person, value, mark, class; a person's own name is told once.
const parts = (code) => (Array.isArray(code) ? code : [code]);
const nameOf = (text, person) => (person && text === "" ? called(person) : text);
const textOf = (code) => String(word(nameOf(...parts(code))));

function cellOf(code, tag, figure) {
  const [text, person, , mark, kind = ""] = parts(code);
  const inside = person
    ? node("button", { class: `${kind} who`.trim(), "data-card": person, tabindex: -1 })
    : make("span", undefined, kind);
  const wide = figure ? ".figure" : textOf(code).length > LONG ? ".long" : "";
  return node(tag + wide, mark && sign(mark), say(inside, nameOf(text, person)));
}

function rowOf(row, figures, own = "th") {
  const line = node("tr", row.map((code, n) => cellOf(code, n ? "td" : own, figures.has(n))));
  if (own === "th") one("th", line).scope = "row";
  codes.set(line, row);
  return line;
}

function headOf(table, code, n) {
  const under = table.under?.[n], sorts = table.sorts && code !== "";
  return node(table.figures.includes(n) ? "th.figure" : "th", { scope: "col", "aria-sort": sorts ? "none" : undefined },
    say(sorts ? node("button", { "data-sort": n, tabindex: n ? -1 : 0 }) : make("span"), code),
    under !== undefined && under !== "" && say(make("small"), under),
  );
}

function build(region) {
  const table = tableOf(region), figures = new Set(table.figures);
  region.append(node(table.matrix ? "table.matrix" : "table",
    node("thead", node("tr", table.heads.map((code, n) => headOf(table, code, n)))),
    node("tbody", table.rows.map((row) => rowOf(row, figures))),
    table.foot && node("tfoot", rowOf(table.foot, figures, "td")),
  ));
}

// All tables under an element, before it is looked at, printed or taken along.
function layTables(root) {
  const bare = all("[data-table]:empty", root);
  if (bare.map(build).length) repaint();
}

// ---- order

// A figure that stands alone is read off its text.
const weigh = (code, figure) =>
  typeof code === "string" && figure ? parseFloat(code) || (code.startsWith("0") ? 0 : "") : parts(code)[2] ?? "";

// By what a cell is worth, else as the language orders texts; what is unknown comes last.
function between(n, way, figure) {
  const { compare } = new Intl.Collator(state.language, { numeric: true });
  const turned = way === "ascending" ? 1 : -1;
  return (row, other) => {
    const [a, b] = [codes.get(row)[n], codes.get(other)[n]], [v, w] = [weigh(a, figure), weigh(b, figure)];
    if (v !== "" && w !== "") return turned * (v - w);
    if (v !== "" || w !== "") return v === "" ? 1 : -1;
    const [s, t] = [textOf(a), textOf(b)];
    return s && t ? turned * compare(s, t) : Number(!s) - Number(!t);
  };
}

function order(head, way) {
  const body = one("tbody", head.closest("table"));
  for (const other of all("[aria-sort]", head.parentElement)) other.ariaSort = other === head ? way : "none";
  body.append(...[...body.rows].sort(between(head.cellIndex, way, head.className === "figure")));
}

// Figures begin with the most, texts with the first.
function sortBy(button) {
  const head = button.closest("th"), way = LATER[head.ariaSort] || (head.className === "figure" ? "descending" : "ascending");
  order(head, way);
  announce(own(way === "ascending" ? "sorted_up" : "sorted_down", { head: button.textContent }));
}

// The heads of a table are one stop of the Tab key; arrows walk them.
function alongHeads(button, event) {
  const heads = all("[data-sort]", button.closest("tr")), next = heads[heads.indexOf(button) + { ArrowLeft: -1, ArrowRight: 1 }[event.key]];
  if (!next) return;
  for (const head of heads) head.tabIndex = head === next ? 0 : -1;
  next.focus();
  event.preventDefault();
}

// ---- whoever is open: the rows that begin with her, the first of them in sight

function markRows(person) {
  const isHers = (row) => person && one("th [data-card]", row)?.dataset.card === person;
  for (const row of all("[data-table] tbody tr", live())) row.ariaCurrent = isHers(row) ? "true" : null;
  one("tr[aria-current]", seen())?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

// ---- CSV

// A spreadsheet takes what begins like a formula for one: a stroke before it keeps it text.
const GUARDED = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function quoted(text) {
  const safe = GUARDED.test(text) ? `'${text}` : text;
  return /[";,\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// As a spreadsheet of the language reads it, whose comma is a decimal one in Spanish; rows
// that a filter put away stay away.
function csvOf(region) {
  const table = tableOf(region), mark = state.language === "es" ? ";" : ",";
  const shown = [...one("tbody", region).rows].filter((row) => row.getClientRects().length);
  const heads = table.heads.map((code, n) => [code, table.under?.[n] ?? ""].map(word).filter(Boolean).join(",\u0020"));
  const lines = [heads, ...[...shown.map((row) => codes.get(row)), ...(table.foot ? [table.foot] : [])].map((row) => row.map(textOf))];
  return lines.map((line) => line.map((text) => quoted(text.replaceAll("\u00a0", " "))).join(mark)).join("\r\n");
}

const stem = () => data.file.replace(/\.[^.]*$/, "") || "map";

// A file that the page makes up says that it is internal.
function download(blob, name) {
  const href = URL.createObjectURL(blob);
  node("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href));
  announce(own("saved", { file: name }));
}

function takeTable(region) {
  const titled = one("h2", region.closest("[data-section]")) || one("[data-tab][aria-selected=true]", live());
  const name = titled.textContent.split(" · ")[0].toLowerCase(), text = `\ufeff${csvOf(region)}\r\n`;
  download(new Blob([text], { type: "text/csv" }), `${stem()}-${name}-${own("internal")}.csv`);
}

onTurn(() => {
  layTables(seen());
  for (const head of all("[aria-sort$=ending]", seen())) order(head, head.ariaSort);
  markRows(state.person);
});
traces.push(markRows);
on("keydown", "[data-sort]", alongHeads);
onClick("[data-sort]", sortBy);
onClick("[data-csv]", (button) => takeTable(one("[data-table]", button.parentElement)));
