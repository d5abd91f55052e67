/** The rows of an answer: sorted, in pages, with names beside IRIs. */
import { fill, h } from "../dom.js";
import { CONTROL, icon } from "../icons.js";
import { PAGE, pager } from "../pager.js";
import { compare, say } from "../words.js";
import { called, leads } from "./naming.js";
import { number } from "./terms.js";

/** @typedef {import("./terms.js").Term} Term */

/**
 * A table that can be painted again once names have been learned.
 * @param {{names: string[], rows: (Term | null)[][]}} answer
 * @param {() => import("../types").Language} language
 * @param {(iri: string) => string} short
 * @param {(text: string) => void} aloud
 */
export function rows(answer, language, short, aloud) {
  const order = { column: -1, descending: false };
  let [page, sorted] = [1, answer.rows];
  const wide = h("div", { class: "wide", tabindex: 0, role: "region", "aria-label": say("query answer") });
  const foot = h("div", {});
  const element = h("div", {}, wide, foot);
  /** @param {Term | null} term */
  const text = (term) => (term?.type === "uri" ? (called(term.value, language()) ?? short(term.value)) : (term?.value ?? ""));

  function sort() {
    const { column, descending } = order;
    sorted = column < 0 ? answer.rows : [...answer.rows].sort((one, two) => (descending ? -1 : 1) * compared(one[column], two[column], text));
  }
  function turn(/** @type {number} */ column) {
    Object.assign(order, { column, descending: order.column === column && !order.descending });
    page = 1;
    sort();
    paint();
    aloud(`${answer.names[column]}: ${say(order.descending ? "query descending" : "query ascending")}`);
  }
  function paint() {
    const first = (page - 1) * PAGE;
    const shown = sorted.slice(first, first + PAGE);
    fill(
      wide,
      h(
        "table",
        {},
        h("thead", {}, h("tr", {}, h("th", { scope: "col", class: "at" }, h("span", { class: "hidden" }, say("query row")), "#"), answer.names.map((name, column) => heading(name, column)))),
        h("tbody", {}, shown.map((row, place) => h("tr", {}, h("td", { class: "at" }, String(first + place + 1)), row.map((term) => cell(term, text, short))))),
      ),
    );
    const turned = /** @type {any} */ ({ set: (/** @type {{page: number}} */ told) => ((page = told.page), paint()), say: aloud });
    fill(foot, sorted.length > PAGE && pager(turned, page, sorted.length, wide));
  }
  const heading = (/** @type {string} */ name, /** @type {number} */ column) =>
    h(
      "th",
      { scope: "col", "aria-sort": order.column === column ? (order.descending ? "descending" : "ascending") : "none" },
      h("button", { type: "button", "data-key": `sort ${column}`, onclick: () => turn(column) }, name, order.column === column && icon(order.descending ? CONTROL.arrowDown : CONTROL.arrowUp)),
    );
  paint();
  return { element, paint: () => (sort(), paint()) };
}

/** @param {Term | null} one @param {Term | null} two @param {(term: Term | null) => string} text */
function compared(one, two, text) {
  if (!one || !two) return Number(!one) - Number(!two);
  return number(one) && number(two) ? Number(one.value) - Number(two.value) : compare(text(one), text(two));
}

/** @param {Term | null} term @param {(term: Term | null) => string} text @param {(iri: string) => string} short */
function cell(term, text, short) {
  if (!term) return h("td", {}, h("span", { class: "hidden" }, say("query nothing")));
  if (term.type === "uri") {
    const to = leads(term.value);
    const words = text(term);
    const link = to ? h("a", to.ours ? { href: to.href } : { href: to.href, rel: "noreferrer nofollow", target: "_blank" }, words) : words;
    return h("td", {}, link, words !== short(term.value) && h("small", {}, short(term.value)));
  }
  if (term.type === "bnode") return h("td", {}, `_:${term.value}`);
  return h("td", { class: number(term) ? "number" : null }, term.value, term.language && h("span", { class: "tag" }, `@${term.language}`));
}
