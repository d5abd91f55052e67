/** The answer to the question that is asked: fetched once, and shown as a picture, a list and a table. */
import { asked, short } from "./asked.js";
import { call } from "./local.js";

/** @typedef {import("./types").App} App */
/** @typedef {{nl: string, en: string, iri: string | null, sort: string}} Cell */
/** @typedef {{iri: string, nl: string, en: string}} Filling */
/** @typedef {{name: string, nl: string, en: string, blanks: {name: string, sort: string}[]}} Question */
/** @typedef {Question & {filled: Record<string, Filling>, query: string, columns: string[], rows: (Cell | null)[][], of: number}} Answer */

/** @type {Question[] | null} */
let questions = null;
/** @type {{key: string, answer: Answer | null, problem: Error | null}} */
let current = { key: "", answer: null, problem: null };
/** What the server offers, while it is on its way. @type {Promise<void> | null} */
let coming = null;

/** Try once more to learn which questions there are, where that failed. */
export function retry() {
  if (!questions) coming = null;
}

/** All questions, once they are there. @param {App} app */
export function known(app) {
  coming ??= call("api/questions")
    .then((told) => {
      questions = told.questions;
    })
    .catch(() => {
      questions = null;
    })
    .then(() => again(app));
  return questions;
}

/** The question that is asked, once it is known. @param {App} app */
export const question = (app) => known(app)?.find(({ name }) => name === asked(app)?.name) ?? null;

/** Whether every blank is filled. @param {App} app */
export function complete(app) {
  const [one, now] = [question(app), asked(app)];
  return !!one && !!now && one.blanks.every(({ name }) => now.given.has(name));
}

/** The answer as far as it is there. @param {App} app */
export const answered = (app) => (current.key === key(app) ? current : { key: "", answer: null, problem: null });

/** @param {App} app */
const key = (app) => {
  const now = asked(app);
  return now ? JSON.stringify([now.name, ...now.given]) : "";
};

/** Paint and select anew. @param {App} app */
const again = (app) => app.set({ rest: app.state.rest }, true);

/** Fetch the answer to what is asked now, unless it is there. @param {App} app */
export async function fetchAnswer(app) {
  const wanted = key(app);
  if (!complete(app) || current.key === wanted) return;
  current = { key: wanted, answer: null, problem: null };
  const now = /** @type {import("./asked.js").Asked} */ (asked(app));
  try {
    const found = await call(`api/questions/${encodeURIComponent(now.name)}?${new URLSearchParams([...now.given])}`);
    if (current.key === wanted) current = { key: wanted, answer: found, problem: null };
  } catch (problem) {
    if (current.key === wanted) current = { key: wanted, answer: null, problem: /** @type {Error} */ (problem) };
  }
  again(app);
}

/** Ask again what was asked, for the graph has changed. */
export function forget() {
  current = { key: "", answer: null, problem: null };
}

/** The ids of the things and sentences that the answer names, and of what fills its blanks. @param {App} app @returns {string[]} */
export function subjects(app) {
  const { answer } = answered(app);
  if (!answer) return [];
  const cells = [...Object.values(answer.filled), ...answer.rows.flat()].flatMap((cell) => (cell?.iri ? [short(app, cell.iri)] : []));
  return [...new Set(cells)];
}

/**
 * What of the picture an answer is about: its things, and the sentences it quotes or else all between its things.
 * @param {import("./types").Model} model
 * @param {import("./types").State} state
 * @returns {import("./types").Selection | null}
 */
export function restricted(model, state) {
  const app = /** @type {App} */ ({ model, state });
  const { answer } = current.key && current.key === key(app) ? current : { answer: null };
  if (!answer) return null;
  const cells = answer.rows.flat().filter((cell) => cell?.iri);
  const ids = new Set([...cells, ...Object.values(answer.filled)].map((one) => short(app, one?.iri ?? "")));
  const things = new Set([...ids].filter((id) => model.things.has(id)));
  const quoted = model.sentences.flatMap(({ id }, place) => (ids.has(id) ? [place] : []));
  return { things, lines: between(model, things, new Set(quoted), cells.some((cell) => cell?.sort === "claim")) };
}

/**
 * The lines between things with their sentences, all or only those quoted; a large collaboration counts as a thing.
 * @param {import("./types").Model} model @param {Set<string>} things @param {Set<number>} quoted @param {boolean} only
 */
function between(model, things, quoted, only) {
  const inside = (/** @type {string} */ id) => things.has(id) || model.things.get(id)?.kind === "gathering";
  /** @type {Map<string, import("./types").Sentence[]>} */
  const lines = new Map();
  for (const line of model.lines.values()) {
    if (!inside(line.from) || !inside(line.to)) continue;
    const said = line.sentences.filter((place) => !only || quoted.has(place)).map((place) => model.sentences[place]);
    if (said.length) lines.set(line.id, said);
  }
  for (const id of lines.keys()) {
    const line = model.lines.get(id);
    if (line) things.add(line.from).add(line.to);
  }
  return lines;
}
