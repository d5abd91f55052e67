/** Which question is asked, in the address: ask=partners and ask.organisatie=tooi:gemeente/gm1700. */
import { iri } from "./model.js";

/** @typedef {import("./types").App} App */
/** @typedef {{name: string, given: Map<string, string>}} Asked the question's name, and IRIs (or years) by blank */

const KEY = "ask";
const YEAR = /^\d{4}$/;

/** @param {string} key */
const mine = (key) => key === KEY || key.startsWith(`${KEY}.`);

/**
 * The question in the address; its name is empty while one is being chosen, and there is none when nobody asks.
 * @param {App} app
 * @returns {Asked | null}
 */
export function asked(app) {
  const pairs = app.state.rest.filter(([key]) => mine(key));
  const name = pairs.find(([key]) => key === KEY)?.[1];
  if (name === undefined) return null;
  const blanks = pairs.filter(([key]) => key !== KEY);
  return { name, given: new Map(blanks.map(([key, value]) => [key.slice(KEY.length + 1), whole(app, value)])) };
}

/** @param {App} app @param {string} value */
const whole = (app, value) => (YEAR.test(value) ? value : iri(app.model, value));

/**
 * Ask a question, or (null) no longer.
 * @param {App} app
 * @param {string | null} name
 * @param {Map<string, string>} [given]
 */
export function put(app, name, given = new Map()) {
  const others = app.state.rest.filter(([key]) => !mine(key));
  /** @type {[string, string][]} */
  const pairs =
    name === null ? [] : [[KEY, name], ...[...given].map(([blank, value]) => /** @type {[string, string]} */ ([`${KEY}.${blank}`, short(app, value)]))];
  app.set({ rest: [...others, ...pairs], thing: null, line: null });
}

/**
 * The short id of an IRI, as things in the picture have it.
 * @param {App} app
 * @param {string} value
 */
export function short(app, value) {
  for (const [prefix, base] of Object.entries(app.model.payload.bases)) {
    if (value.startsWith(base)) return prefix + value.slice(base.length);
  }
  return value;
}
