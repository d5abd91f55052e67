/** An answer in rows: a list in the panel, a table in the place of the picture. */
import { answered, subjects } from "./answer.js";
import { asked, put, short } from "./asked.js";
import { fill, followable, h } from "./dom.js";
import { glyph } from "./look.js";
import { point } from "./pointed.js";
import { SPOKEN } from "./supply.js";
import { compare, day, say, told } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./answer.js").Answer} Answer */
/** @typedef {import("./answer.js").Cell} Cell */

const MOST = 50;
/** By which column the table is sorted, and which way. */
let order = { query: "", column: -1, descending: false };

/** How many answers there are, and how they can be looked at. @param {App} app @param {Answer} answer */
export function tally(app, answer) {
  const n = answer.rows.length;
  const many = subjects(app).length;
  const seen = answer.rows.some((row) => row.some((cell) => cell?.iri && app.model.things.has(short(app, cell.iri))));
  return [
    h("div", { role: "status" }, h("h3", { class: "tally" }, n ? say("answers", { n: answer.of }) : say("no answer"))),
    n === 0 && h("p", { class: "aside" }, say("no answer text")),
    seen && h("p", { class: "aside" }, say("answer drawn")),
    many > SPOKEN && !app.model.payload.whole && h("p", { class: "aside" }, say("answer partly drawn", { n: SPOKEN, of: many })),
    n > 0 && !seen && h("p", { class: "aside" }, say("answer not drawn")),
    n < answer.of && h("p", { class: "aside" }, say("shown of", { n, of: answer.of })),
  ];
}

/** The first answers, one under the other. @param {App} app @param {Answer} answer */
export function listed(app, answer) {
  const shown = answer.rows.slice(0, MOST);
  return [
    h("ol", { class: "answers" }, shown.map((row) => h("li", {}, row.map((cell, place) => cell && part(app, answer, cell, place))))),
    answer.rows.length > 0 &&
      h(
        "p",
        { class: "go-table" },
        shown.length < answer.rows.length && `${say("shown of", { n: shown.length, of: answer.rows.length })} `,
        app.state.view === "picture" && h("button", { type: "button", class: "link", "data-key": "as table", onclick: () => app.set({ view: "table" }) }, say("as table")),
      ),
  ];
}

/** @param {App} app @param {Answer} answer @param {Cell} cell @param {number} place */
function part(app, answer, cell, place) {
  const column = answer.columns[place];
  return h("div", { class: place ? "more" : "first" }, place > 0 && h("small", {}, heading(column)), " ", value(app, cell, column));
}

/** The name of a column, which is a variable of the query. @param {string} column */
export function heading(column) {
  const key = `answer ${column}`;
  return say(key) === key ? column : say(key);
}

/** A value as one can use it: a name leads to its thing, a sentence to its line. @param {App} app @param {Cell} cell @param {string} column */
function value(app, cell, column) {
  const id = short(app, cell.iri ?? "");
  if (cell.sort === "claim") return h("button", { type: "button", class: "link quoted", onclick: () => point(app, id) }, `“${told(cell)}”`);
  const thing = app.model.things.get(id);
  if (thing) return h("button", { type: "button", class: "link named", onclick: () => app.visit(id) }, glyph(thing.kind, thing.type), told(cell));
  const address = cell.iri ? null : followable(cell.nl);
  if (address && /^https?:/.test(cell.nl)) return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, cell.nl);
  return column === "datum" ? day(cell.nl) : told(cell);
}

/** The answer as a table, where a question is asked and answered; whether it is. @param {App} app @param {HTMLElement} element */
export function answerTable(app, element) {
  const { answer } = answered(app);
  if (!asked(app) || !answer) return false;
  if (order.query !== answer.query) order = { query: answer.query, column: -1, descending: false };
  fill(
    element,
    h(
      "div",
      { class: "above" },
      h("button", { type: "button", class: "quiet", "data-key": "all lines", onclick: () => put(app, null) }, say("show everything")),
    ),
    answer.rows.length
      ? h(
          "table",
          { class: "answer" },
          h("caption", {}, `${title(answer)} ${say("answers", { n: answer.of })}`),
          h("thead", {}, h("tr", {}, answer.columns.map((column, place) => head(app, element, column, place)))),
          h("tbody", {}, sorted(answer).map((row) => body(app, answer, row))),
        )
      : h("p", { class: "notice" }, say("no answer")),
  );
  return true;
}

/** The question with its blanks filled in. @param {Answer} answer */
export const title = (answer) => told(answer).replace(/\{(\w+)\}/g, (hole, name) => (answer.filled[name] ? told(answer.filled[name]) : hole));

/** @param {App} app @param {HTMLElement} element @param {string} column @param {number} place */
function head(app, element, column, place) {
  const mine = order.column === place;
  const choose = () => {
    order = { ...order, column: place, descending: mine && !order.descending };
    answerTable(app, element);
  };
  return h(
    "th",
    { scope: "col", "aria-sort": mine ? (order.descending ? "descending" : "ascending") : "none" },
    h("button", { type: "button", "data-key": `by ${place}`, onclick: choose }, heading(column)),
  );
}

/** @param {Answer} answer */
function sorted(answer) {
  const text = (/** @type {(Cell | null)[]} */ row) => (row[order.column] ? told(/** @type {Cell} */ (row[order.column])) : "");
  if (order.column < 0 || order.column >= answer.columns.length) return answer.rows;
  return [...answer.rows].sort((one, two) => compare(text(one), text(two)) * (order.descending ? -1 : 1));
}

/** @param {App} app @param {Answer} answer @param {(Cell | null)[]} row */
function body(app, answer, row) {
  return h(
    "tr",
    {},
    row.map((cell, place) =>
      h(
        place ? "td" : "th",
        { scope: place ? null : "row", "data-label": heading(answer.columns[place]) },
        cell ? value(app, cell, answer.columns[place]) : "–",
      ),
    ),
  );
}
