/** What is in view: every filter at once. */
import { restricted } from "./answer.js";
import { sieve } from "./sieve.js";

export { themes } from "./model.js";

/** @typedef {import("./types").Model} Model */
/** @typedef {import("./types").State} State */
/** @typedef {import("./types").Sentence} Sentence */
/** @typedef {import("./types").Line} Line */

/** Below this confidence a sentence is left out until somebody asks for it. */
export const UNSURE = 0.5;
/** What is left out until somebody asks for it. */
export const DEFAULT_OFF = ["status ended", "status denied"];
/** The parts of the state that decide what is in view. */
export const FILTERS = /** @type {const} */ ([
  "off",
  "themes",
  "areas",
  "publishers",
  "since",
  "until",
  "undated",
  "sure",
]);

/**
 * The things and lines that pass, and of each line the sentences that pass. A thing without a line is left out.
 * While a question is asked, what its answer is about instead, whatever the filters.
 * @param {Model} model
 * @param {State} state
 * @returns {import("./types").Selection}
 */
export function select(model, state) {
  const answer = restricted(model, state);
  if (answer) return answer;
  /** @type {Map<string, Sentence[]>} */
  const lines = new Map();
  /** @type {Set<string>} */
  const things = new Set();
  const held = sieve(model, state);
  for (const line of model.lines.values()) {
    if (held.line(line)) continue;
    const passing = line.sentences.map((place) => model.sentences[place]).filter((said) => !held.said(said, line));
    if (!passing.length) continue;
    lines.set(line.id, passing);
    things.add(line.from).add(line.to);
  }
  return { things, lines };
}

/**
 * How a line stands as a whole: what is there outweighs what is planned, and so on.
 * @param {Sentence[]} sentences
 * @returns {import("./types").Status}
 */
export function standing(sentences) {
  /** @type {import("./types").Status[]} */
  const order = ["existing", "planned", "ended", "denied"];
  return order.find((status) => sentences.some((said) => said.status === status)) ?? "existing";
}

/**
 * Whether sentences contradict each other on something that cannot be both.
 * @param {Sentence[]} sentences
 */
export const contested = (sentences) =>
  sentences.some((said) => said.status === "denied") && sentences.some((said) => said.status !== "denied");

/**
 * The change that takes all filters away.
 * @param {State} usual
 * @returns {Partial<State>}
 */
export const unfiltered = (usual) => Object.fromEntries(FILTERS.map((key) => [key, usual[key]]));
