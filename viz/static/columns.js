/** What the table tells of a line and of a name: how it is shown, and what it is sorted by. */
import { h } from "./dom.js";
import { via } from "./evidence.js";
import { glyph } from "./look.js";
import { direction, latest, name, passages } from "./model.js";
import { kind } from "./profile.js";
import { standing, themes } from "./selection.js";
import { compare, day, say, term } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Thing} Thing */
/** @typedef {import("./types").Sentence} Sentence */
/** @typedef {{id: string, said: Sentence[], ends: Thing[], ties: number}} Row one end where it is a name */
/** @typedef {{key: string, number?: boolean, sort: (row: Row) => string | number, show?: (row: Row) => any}} Column */

/** @param {App} app @returns {Row[]} */
export const rows = (app) => (app.state.rows === "lines" ? lines(app) : things(app));

/** The lines in view, or those of the one thing that is chosen. @param {App} app @returns {Row[]} */
function lines({ selection, model, state }) {
  const own = state.thing && model.things.has(state.thing) ? model.around.get(state.thing) : null;
  const wanted = own ? own.map(({ id }) => id).filter((id) => selection.lines.has(id)) : [...selection.lines.keys()];
  return wanted.map((id) => {
    const line = /** @type {import("./types").Line} */ (model.lines.get(id));
    const said = selection.lines.get(id) ?? [];
    const ends = direction(model, line, said).map((end) => /** @type {Thing} */ (model.things.get(end)));
    return { id, said, ends, ties: 1 };
  });
}

/** @param {App} app @returns {Row[]} */
function things({ selection, model }) {
  return [...selection.things].map((id) => {
    const drawn = (model.around.get(id) ?? []).filter((line) => selection.lines.has(line.id));
    const said = drawn.flatMap((line) => selection.lines.get(line.id) ?? []);
    return { id, said, ends: [/** @type {Thing} */ (model.things.get(id))], ties: drawn.length };
  });
}

/**
 * The columns of the rows at hand; the first is the row's heading.
 * @param {App} app
 * @returns {Column[]}
 */
export function columns(app) {
  const { model, state } = app;
  const newest = (/** @type {Row} */ { said }) => latest(model, said);
  const told = (/** @type {Row} */ { said }) => passages(model, said).length;
  /** @type {Column[]} */
  const both = [
    { key: "sentences", number: true, sort: told },
    { key: "latest", sort: newest, show: (row) => day(newest(row) || null) },
  ];
  return state.rows === "lines" ? [...ofLines(app), ...both] : [...ofThings(app), ...both];
}

/** @param {App} app @returns {Column[]} */
function ofLines(app) {
  const line = (/** @type {Row} */ { id }) => /** @type {import("./types").Line} */ (app.model.lines.get(id));
  const tie = (/** @type {Row} */ row) => via(app, line(row), row.said);
  const topics = (/** @type {Row} */ row) =>
    [...new Set(row.said.flatMap((one) => themes(app.model, one, line(row))))].map(term).sort(compare).join(", ");
  const status = (/** @type {Row} */ { said }) => standing(said);
  const open = (/** @type {Row} */ { id }) => app.set({ line: id, thing: null });
  return [
    {
      key: "from",
      sort: ({ ends }) => name(ends[0]),
      show: (row) => named(row.ends[0], () => open(row), `row ${row.id}`),
    },
    { key: "tie", sort: tie },
    { key: "to", sort: ({ ends }) => name(ends[1]), show: ({ ends }) => named(ends[1]) },
    { key: "themes", sort: topics, show: (row) => topics(row) || "–" },
    {
      key: "status",
      sort: (row) => say(`status ${status(row)}`),
      show: (row) => h("span", { class: `status ${status(row)}` }, say(`status ${status(row)}`)),
    },
  ];
}

/** @param {App} app @returns {Column[]} */
function ofThings(app) {
  const open = (/** @type {Row} */ { id }) => app.set({ thing: id, line: null });
  const articles = (/** @type {Row} */ { said }) => new Set(said.map(({ source }) => source)).size;
  return [
    {
      key: "name",
      sort: ({ ends }) => name(ends[0]),
      show: (row) => named(row.ends[0], () => open(row), `row ${row.id}`),
    },
    { key: "kind", sort: ({ ends }) => kind(app, ends[0]) },
    { key: "lines", number: true, sort: ({ ties }) => ties },
    { key: "articles", number: true, sort: articles },
  ];
}

/**
 * The rows in the order that the state asks for.
 * @param {App} app @param {Row[]} given @param {Column[]} known
 */
export function sorted({ state }, given, known) {
  const by = known.find(({ key }) => key === state.sort) ?? known[0];
  const way = state.descending ? -1 : 1;
  const keyed = given.map((row) => ({ row, value: by.sort(row), first: known[0].sort(row) }));
  const order = (/** @type {string | number} */ a, /** @type {string | number} */ b) =>
    typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b));
  keyed.sort((a, b) => way * order(a.value, b.value) || order(a.first, b.first) || (a.row.id < b.row.id ? -1 : 1));
  return keyed.map(({ row }) => row);
}

/** @param {Thing} thing @param {() => void} [choose] @param {string} [key] */
function named(thing, choose, key) {
  const inside = [glyph(thing.kind, thing.type), h("span", {}, name(thing))];
  return choose
    ? h("button", { type: "button", class: "named", "data-key": key, onclick: choose }, inside)
    : h("span", { class: "named" }, inside);
}
