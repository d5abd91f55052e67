/** Asking the endpoint, and reading what it answers. */
import { term, triples } from "./terms.js";

/** @typedef {import("./terms.js").Term} Term */
/**
 * @typedef {object} Answer
 * @property {"table" | "graph" | "truth"} kind
 * @property {string[]} names
 * @property {(Term | null)[][]} rows
 * @property {boolean} truth
 * @property {number | null} shortened at how many rows the answer was cut off
 * @property {number} time in milliseconds
 */

/** How many rows are shown at most; one more is asked for, to know whether there are more. */
export const MOST = 10_000;
const ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9, application/problem+json;q=0.1";

/** A query that the endpoint does not answer, with the place where it goes wrong if that is known. */
export class Refused extends Error {
  /** @param {string} message @param {number} status @param {number | null} line @param {number | null} column */
  constructor(message, status, line = null, column = null) {
    super(message);
    Object.assign(this, { status, line, column });
    this.status = status;
    this.line = line;
    this.column = column;
  }
}

/**
 * @param {string} query
 * @param {AbortSignal} signal
 * @returns {Promise<Answer>}
 */
export async function ask(query, signal) {
  const began = performance.now();
  const response = await fetch("sparql", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query", Accept: ACCEPT, "Bundel-Rows": String(MOST + 1) },
    body: query,
    signal,
  });
  if (!response.ok) throw await refusal(response);
  const text = await response.text();
  const time = performance.now() - began;
  return { ...bounded(read(response, text), response.headers), time };
}

/** @param {Response} response @param {string} text @returns {Answer} */
function read(response, text) {
  const bare = { kind: /** @type {const} */ ("table"), names: [], rows: [], truth: false, shortened: null, time: 0 };
  if ((response.headers.get("Content-Type") ?? "").startsWith("application/n-triples"))
    return { ...bare, kind: "graph", names: ["subject", "predicate", "object"], rows: triples(text) };
  const told = JSON.parse(text);
  if (typeof told.boolean === "boolean") return { ...bare, kind: "truth", truth: told.boolean };
  /** @type {string[]} */
  const names = (told.head?.vars ?? []).map(String);
  const rows = (told.results?.bindings ?? []).map((/** @type {object} */ binding) =>
    names.map((name) => (Object.hasOwn(binding, name) ? term(/** @type {any} */ (binding)[name]) : null)),
  );
  return { ...bare, names, rows };
}

/** What was left out: said by a header, or told by the one row more than is shown. @param {Answer} answer @param {Headers} headers */
function bounded(answer, headers) {
  const limit = Math.min(MOST, Number(/rows=(\d+)/.exec(headers.get("Bundel-Limit") ?? "")?.[1] ?? MOST));
  const more = answer.rows.length > MOST || headers.has("Bundel-Shortened") || (limit < MOST && answer.rows.length >= limit);
  const rows = answer.rows.slice(0, MOST);
  return { ...answer, rows, shortened: more ? rows.length : null };
}

/** @param {Response} response */
async function refusal(response) {
  const text = await response.text();
  if (!(response.headers.get("Content-Type") ?? "").startsWith("application/problem+json"))
    return new Refused(text.slice(0, 500) || String(response.status), response.status);
  const told = JSON.parse(text);
  return new Refused(String(told.detail), response.status, told.line ?? null, told.column ?? null);
}
