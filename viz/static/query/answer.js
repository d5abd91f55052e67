/** The answer under the editor: a table, yes or no, a picture or Turtle, and what went wrong. */
import { byId, fill, h } from "../dom.js";
import { say } from "../words.js";
import { MOST } from "./asking.js";
import { learn } from "./naming.js";
import { rows } from "./rows.js";
import { saves, turtle } from "./saving.js";

/** @typedef {import("./asking.js").Answer} Answer */
/** @typedef {{language: () => import("../types").Language, short: (iri: string) => string, open: (iri: string) => void, say: (text: string) => void, tell: (text: string) => void}} Given */

const VIEWS = ["picture", "table", "turtle"];

/** That an answer is on its way. */
export const busy = () => fill(byId("answer"), h("p", { class: "busy" }, say("query busy")));

/** @param {string} message @param {string} [where] */
export const wrong = (message, where = "") =>
  fill(byId("answer"), h("p", { class: "wrong", role: "alert" }, h("b", {}, say("query wrong")), ` ${where} `, message));

/** @param {string} key */
export const remark = (key) => fill(byId("answer"), h("p", { class: "empty" }, say(key)));

/**
 * Show an answer; names come in when they have been learned.
 * @param {Answer} answer @param {string} query @param {Given} given
 */
export async function show(answer, query, given) {
  const box = byId("answer");
  const time = say("query time", { time: seconds(answer.time, given.language()) });
  const n = answer.rows.length;
  const heading = answer.kind === "truth" ? say("query truth") : say(answer.kind === "graph" ? "query triples" : "query rows", { n });
  const line = h("div", { class: "line" }, h("h2", {}, heading), h("p", {}, time), saves(answer.kind, query, given.tell));
  const cut = answer.shortened !== null && h("p", { class: "notice", role: "note" }, say("query cut", { n: answer.shortened || MOST }));
  given.say(`${heading}. ${time}. ${answer.shortened === null ? "" : say("query cut", { n: answer.shortened || MOST })}`);
  if (answer.kind === "truth") return fill(box, line, h("p", { class: "truth" }, say(answer.truth ? "answer yes" : "answer no")));
  if (!n) return fill(box, line, h("p", { class: "empty" }, say("query empty")));
  const table = rows(answer, given.language, given.short, given.say);
  const iris = answer.rows.flat().flatMap((term) => (term?.type === "uri" ? [term.value] : []));
  if (answer.kind === "table") fill(box, line, cut, table.element);
  else void graph(box, [line, cut], answer, query, table, iris, given);
  if (await learn(iris)) table.paint();
}

/**
 * @param {HTMLElement} box @param {any[]} above @param {Answer} answer @param {string} query
 * @param {ReturnType<typeof rows>} table @param {string[]} iris @param {Given} given
 */
async function graph(box, above, answer, query, table, iris, given) {
  const inside = h("div", {});
  const buttons = h("div", { class: "segments", role: "group", "aria-label": say("view") });
  const controller = new AbortController();
  const choose = async (/** @type {string} */ view) => {
    fill(buttons, VIEWS.map((key) => h("button", { type: "button", "data-key": key, "aria-pressed": String(key === view), onclick: () => choose(key) }, say(`query view ${key}`))));
    if (view === "table") fill(inside, table.element);
    else if (view === "turtle") fill(inside, h("div", { class: "wide", tabindex: 0, role: "region", "aria-label": "Turtle" }, h("pre", {}, await turtle(query, controller.signal).catch(String))));
    else await picture(inside, answer, iris, given);
  };
  fill(box, ...above, buttons, inside);
  await choose("picture");
}

/** @param {HTMLElement} inside @param {Answer} answer @param {string[]} iris @param {Given} given */
async function picture(inside, answer, iris, given) {
  fill(inside, h("p", { class: "busy" }, say("query drawing")));
  const { drawable, sketch } = await import("./sketch.js");
  await learn(iris);
  const { ties, left } = drawable(answer.rows);
  if (!ties.length) return fill(inside, h("p", { class: "empty" }, say("query no picture")));
  try {
    const drawn = await sketch(ties, given);
    fill(inside, drawn.element, left > 0 && h("p", { class: "notice", role: "note" }, say("query not drawn", { n: left })));
    drawn.show();
  } catch (problem) {
    fill(inside, h("p", { class: "wrong", role: "alert" }, h("b", {}, say("query wrong")), ` ${problem}`));
  }
}

/** @param {number} time in milliseconds @param {string} language */
const seconds = (time, language) => (time / 1000).toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
