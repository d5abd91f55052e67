/** The same selection as a table: all that the picture shows, in rows. */
import { fill, h } from "./dom.js";
import { via } from "./evidence.js";
import { CONTROL, icon } from "./icons.js";
import { glyph } from "./look.js";
import { direction, latest, name, passages } from "./model.js";
import { passage } from "./passage.js";
import { kind } from "./profile.js";
import { standing, themes } from "./selection.js";
import { compare, day, say, term } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Line} Line */
/** @typedef {{id: string, cells: Cell[]}} Row */
/** @typedef {{key: string, sort: string | number, show: any, number?: boolean}} Cell */

const PAGE = 200;
/** @type {Set<string>} rows whose sentences are open */
const open = new Set();
let pages = 1;

/**
 * @param {App} app
 * @param {HTMLElement} element
 */
export function table(app, element) {
  const rows = sorted(app, app.state.rows === "lines" ? lineRows(app) : thingRows(app));
  const shown = rows.slice(0, PAGE * pages);
  fill(
    element,
    h("div", { class: "above" }, choice(app), own(app)),
    rows.length ? whole(app, rows, shown) : h("p", { class: "notice" }, say("nothing left")),
    shown.length < rows.length &&
      h(
        "p",
        { class: "more" },
        say("shown of", { n: shown.length, of: rows.length }),
        " ",
        h(
          "button",
          {
            type: "button",
            class: "link",
            "data-key": "more",
            onclick: () => {
              pages += 1;
              table(app, element);
            },
          },
          say("show more"),
        ),
      ),
  );
}

/** Lines or names. @param {App} app */
function choice(app) {
  const button = (/** @type {"lines" | "things"} */ rows) =>
    h(
      "button",
      {
        type: "button",
        "data-key": `rows ${rows}`,
        "aria-pressed": String(app.state.rows === rows),
        onclick: () => {
          pages = 1;
          app.set({ rows, sort: rows === "lines" ? "latest" : "lines", descending: true });
        },
      },
      say(`rows ${rows}`),
    );
  return h("div", { class: "segments", role: "group", "aria-label": say("rows") }, button("lines"), button("things"));
}

/** That only the lines of one thing are shown, and the way back. @param {App} app */
function own(app) {
  const thing = app.state.thing && app.state.rows === "lines" ? app.model.things.get(app.state.thing) : null;
  return (
    thing &&
    h(
      "p",
      { class: "only" },
      say("lines of", { name: name(thing) }),
      " ",
      h(
        "button",
        { type: "button", class: "link", "data-key": "all", onclick: () => app.set({ thing: null }) },
        say("show all"),
      ),
    )
  );
}

/** @param {App} app @returns {Row[]} */
function lineRows(app) {
  const { selection, model, state } = app;
  const about =
    state.thing && model.things.has(state.thing) ? new Set(model.around.get(state.thing)?.map(({ id }) => id)) : null;
  return [...selection.lines]
    .filter(([id]) => !about || about.has(id))
    .map(([id, said]) => {
      const line = /** @type {Line} */ (model.lines.get(id));
      const [from, to] = direction(model, line, said).map(
        (end) => /** @type {import("./types").Thing} */ (model.things.get(end)),
      );
      const topics = [...new Set(said.flatMap((one) => themes(model, one, line)))].map(term).sort(compare);
      const status = standing(said);
      const quotes = passages(model, said).length;
      const newest = latest(model, said);
      return {
        id,
        cells: [
          { key: "from", sort: name(from), show: named(from, () => app.set({ line: id, thing: null }), `row ${id}`) },
          { key: "tie", sort: via(app, line, said), show: via(app, line, said) },
          { key: "to", sort: name(to), show: named(to) },
          { key: "themes", sort: topics.join(), show: topics.join(", ") || "–" },
          { key: "status", sort: status, show: h("span", { class: `status ${status}` }, say(`status ${status}`)) },
          { key: "sentences", sort: quotes, show: unfold(app, id, quotes), number: true },
          { key: "latest", sort: newest, show: day(newest || null) },
        ],
      };
    });
}

/** @param {App} app @returns {Row[]} */
function thingRows(app) {
  const { selection, model } = app;
  return [...selection.things].map((id) => {
    const thing = /** @type {import("./types").Thing} */ (model.things.get(id));
    const lines = (model.around.get(id) ?? []).filter((line) => selection.lines.has(line.id));
    const said = lines.flatMap((line) => selection.lines.get(line.id) ?? []);
    const newest = latest(model, said);
    return {
      id,
      cells: [
        { key: "name", sort: name(thing), show: named(thing, () => app.set({ thing: id, line: null }), `row ${id}`) },
        { key: "kind", sort: kind(app, thing), show: kind(app, thing) },
        { key: "lines", sort: lines.length, show: lines.length, number: true },
        { key: "sentences", sort: passages(model, said).length, show: passages(model, said).length, number: true },
        {
          key: "articles",
          sort: new Set(said.map(({ source }) => source)).size,
          show: new Set(said.map(({ source }) => source)).size,
          number: true,
        },
        { key: "latest", sort: newest, show: day(newest || null) },
      ],
    };
  });
}

/** @param {import("./types").Thing} thing @param {() => void} [choose] @param {string} [key] */
function named(thing, choose, key) {
  const inside = [glyph(thing.kind, thing.type), h("span", {}, name(thing))];
  return choose
    ? h("button", { type: "button", class: "named", "data-key": key, onclick: choose }, inside)
    : h("span", { class: "named" }, inside);
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

/** @param {App} app @param {Row[]} rows */
function sorted(app, rows) {
  const { sort, descending } = app.state;
  const value = (/** @type {Row} */ row) => (row.cells.find(({ key }) => key === sort) ?? row.cells[0]).sort;
  const order = (/** @type {Row} */ one, /** @type {Row} */ two) => {
    const [a, b] = [value(one), value(two)];
    const by = typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b));
    return (
      (descending ? -by : by) ||
      compare(String(one.cells[0].sort), String(two.cells[0].sort)) ||
      (one.id < two.id ? -1 : 1)
    );
  };
  return rows.sort(order);
}

/** @param {App} app @param {Row[]} rows @param {Row[]} shown */
function whole(app, rows, shown) {
  const columns = rows[0].cells;
  return h(
    "table",
    { class: app.state.rows },
    h("caption", {}, say(`caption ${app.state.rows}`, { n: rows.length })),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        columns.map((cell) => heading(app, cell)),
      ),
    ),
    h(
      "tbody",
      {},
      shown.map((row) => body(app, row, columns.length)),
    ),
  );
}

/** @param {App} app @param {Cell} cell */
function heading(app, { key, number }) {
  const { sort, descending } = app.state;
  const mine = sort === key;
  const choose = () => app.set({ sort: key, descending: mine ? !descending : !!number || key === "latest" });
  return h(
    "th",
    {
      scope: "col",
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

/** @param {App} app @param {Row} row @param {number} width */
function body(app, { id, cells }, width) {
  const said = app.selection.lines.get(id);
  const unfolded = said && open.has(id);
  const chosen = app.state.line === id || app.state.thing === id;
  return [
    h(
      "tr",
      { class: chosen ? "chosen" : null, "data-row": id },
      cells.map(({ key, show, number }, place) =>
        h(
          place ? "td" : "th",
          { scope: place ? null : "row", class: number ? "number" : null, "data-label": say(`column ${key}`) },
          show,
        ),
      ),
    ),
    unfolded &&
      h(
        "tr",
        { class: "unfolded" },
        h(
          "td",
          { colspan: width },
          h(
            "div",
            { class: "alone" },
            passages(app.model, said).map((one) => passage(app, one)),
          ),
        ),
      ),
  ];
}
