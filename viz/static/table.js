/** The same selection as a table: all that the picture shows, in rows, a page at a time. */
import { columns, rows, sorted } from "./columns.js";
import { fill, h } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { name, passages } from "./model.js";
import { PAGE, pager } from "./pager.js";
import { passage } from "./passage.js";
import { unloaded } from "./unloaded.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./columns.js").Row} Row */
/** @typedef {import("./columns.js").Column} Column */

/** @type {Set<string>} rows whose sentences are open */
const open = new Set();
/** The row that was brought into view last. @type {string | null} */
let brought = null;

/**
 * @param {App} app
 * @param {HTMLElement} element
 */
export function table(app, element) {
  const known = columns(app);
  const all = sorted(app, rows(app), known);
  const last = Math.max(1, Math.ceil(all.length / PAGE));
  const chosen = app.state.line ?? (app.state.rows === "things" ? app.state.thing : null);
  const fresh = chosen !== brought ? all.findIndex(({ id }) => id === chosen) : -1;
  const page = fresh >= 0 ? Math.floor(fresh / PAGE) + 1 : Math.min(app.state.page, last);
  if (fresh >= 0 && page !== app.state.page) return app.set({ page });
  brought = chosen;
  const first = (page - 1) * PAGE;
  fill(
    element,
    h("div", { class: "above" }, choice(app), own(app), order(app, known)),
    unloaded(app, "table"),
    all.length > 0 && whole(app, known, all, first),
    all.length > PAGE && pager(app, page, all.length, element),
  );
  if (fresh >= 0) element.querySelector("tr.chosen")?.scrollIntoView({ block: "nearest" });
}

/** Lines or names. @param {App} app */
function choice(app) {
  const button = (/** @type {"lines" | "things"} */ which) =>
    h(
      "button",
      {
        type: "button",
        "data-key": `rows ${which}`,
        "aria-pressed": String(app.state.rows === which),
        onclick: () =>
          app.set({ rows: which, sort: which === "lines" ? "latest" : "lines", descending: true, page: 1 }),
      },
      say(`rows ${which}`),
    );
  return h("div", { class: "segments", role: "group", "aria-label": say("rows") }, button("lines"), button("things"));
}

/** That only the lines of one thing are shown, and the way back. @param {App} app */
function own(app) {
  const thing = app.state.thing && app.state.rows === "lines" ? app.model.things.get(app.state.thing) : null;
  const all = () => app.set({ thing: null });
  return (
    thing &&
    h(
      "p",
      { class: "only" },
      say("lines of", { name: name(thing) }),
      " ",
      h("button", { type: "button", class: "link", "data-key": "all", onclick: all }, say("show all")),
    )
  );
}

/** Sorting where the headings have no room. @param {App} app @param {Column[]} known */
function order(app, known) {
  const { sort, descending } = app.state;
  const choose = (/** @type {any} */ { target }) => resort(app, target.value, descending);
  const select = h(
    "select",
    { "data-key": "order", onchange: choose },
    known.map(({ key }) => h("option", { value: key }, say(`column ${key}`))),
  );
  select.value = sort;
  const turn = h(
    "button",
    {
      type: "button",
      class: "quiet",
      "data-key": "order way",
      "aria-label": say(descending ? "descending" : "ascending"),
      onclick: () => resort(app, sort, !descending),
    },
    icon(descending ? CONTROL.arrowDown : CONTROL.arrowUp),
  );
  return h("div", { class: "order" }, h("label", { class: "choice" }, h("span", {}, say("sort by")), select), turn);
}

/** @param {App} app @param {string} sort @param {boolean} descending */
function resort(app, sort, descending) {
  app.set({ sort, descending, page: 1 });
  app.say(say(descending ? "sorted down" : "sorted up", { column: say(`column ${sort}`) }));
}

/** @param {App} app @param {Column[]} known @param {Row[]} all @param {number} first */
function whole(app, known, all, first) {
  const shown = all.slice(first, first + PAGE);
  const caption = say(`caption ${app.state.rows}`, { n: all.length });
  return h(
    "table",
    { class: app.state.rows, role: "table", "aria-rowcount": all.length + 1 },
    h("caption", {}, caption, all.length > PAGE && `, ${span(first, shown.length, all.length)}`),
    h(
      "thead",
      { role: "rowgroup" },
      h(
        "tr",
        { role: "row", "aria-rowindex": 1 },
        known.map((column) => heading(app, column)),
      ),
    ),
    h(
      "tbody",
      { role: "rowgroup" },
      shown.map((row, place) => body(app, known, row, first + place + 2)),
    ),
  );
}

/** @param {number} first @param {number} n @param {number} of */
const span = (first, n, of) => say("rows of", { first: first + 1, last: first + n, of });

/** @param {App} app @param {Column} column */
function heading(app, { key, number }) {
  const { sort, descending } = app.state;
  const mine = sort === key;
  const choose = () => resort(app, key, mine ? !descending : !!number || key === "latest");
  return h(
    "th",
    {
      scope: "col",
      role: "columnheader",
      class: number ? "number" : null,
      "aria-sort": mine ? (descending ? "descending" : "ascending") : "none",
    },
    h(
      "button",
      { type: "button", "data-key": `sort ${key}`, onclick: choose },
      say(`column ${key}`),
      mine && icon(descending ? CONTROL.arrowDown : CONTROL.arrowUp),
    ),
  );
}

/** @param {App} app @param {Column[]} known @param {Row} row @param {number} index */
function body(app, known, row, index) {
  const { id } = row;
  const said = app.selection.lines.get(id);
  const unfolded = said && open.has(id);
  const chosen = app.state.line === id || app.state.thing === id;
  const point = (/** @type {boolean} */ on) => () => aim(app, on ? id : null);
  return [
    h(
      "tr",
      {
        class: chosen ? "chosen" : null,
        role: "row",
        "data-row": id,
        "aria-rowindex": index,
        onmouseenter: point(true),
        onmouseleave: point(false),
        onfocusin: point(true),
        onfocusout: point(false),
      },
      known.map((column, place) => cell(app, column, row, place)),
    ),
    unfolded &&
      h(
        "tr",
        { class: "unfolded", role: "row" },
        h(
          "td",
          { role: "cell", colspan: known.length },
          h(
            "div",
            { class: "alone" },
            passages(app.model, said).map((one) => passage(app, one)),
          ),
        ),
      ),
  ];
}

/** @param {App} app @param {Column} column @param {Row} row @param {number} place */
function cell(app, { key, number, sort, show = sort }, row, place) {
  const content =
    key === "sentences" && app.state.rows === "lines" ? unfold(app, row.id, Number(sort(row))) : show(row);
  return h(
    place ? "td" : "th",
    {
      scope: place ? null : "row",
      role: place ? "cell" : "rowheader",
      class: number ? "number" : content === "–" ? "empty" : null,
      "data-label": say(`column ${key}`),
    },
    content,
  );
}

/** @param {App} app @param {string} id @param {number} n */
function unfold(app, id, n) {
  const flip = () => {
    if (!open.delete(id)) open.add(id);
    app.set({});
  };
  return h(
    "button",
    {
      type: "button",
      class: "unfold",
      "data-key": `unfold ${id}`,
      "aria-expanded": String(open.has(id)),
      "aria-label": say("sentences", { n }),
      onclick: flip,
    },
    icon(CONTROL.chevron),
    n,
  );
}

/** What the mouse or the focus is on in the table is pointed at in the picture. @param {App} app @param {string | null} id */
function aim(app, id) {
  if (app.state.view === "split")
    app.point(app.state.rows === "lines" ? { line: id, thing: null } : { thing: id, line: null });
}

/** What is pointed at in the picture stands out in the table. @param {App} app @param {HTMLElement} element */
export function pointRow(app, element) {
  const id = app.state.rows === "lines" ? app.hover.line : app.hover.thing;
  element.querySelector("tr.pointed")?.classList.remove("pointed");
  if (id) element.querySelector(`tr[data-row="${CSS.escape(id)}"]`)?.classList.add("pointed");
}
