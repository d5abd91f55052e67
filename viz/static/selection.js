/** What is in view: every filter at once. */

/** @typedef {import("./types").Model} Model */
/** @typedef {import("./types").State} State */
/** @typedef {import("./types").Sentence} Sentence */
/** @typedef {import("./types").Line} Line */

/** Below this confidence a sentence counts as unsure. */
export const UNSURE = 0.5;
/** What is left out until somebody asks for it. */
export const DEFAULT_OFF = ["status ended", "status denied", "unsure"];

/**
 * The things and lines that pass, and of each line the sentences that pass. A thing without a line is left out.
 * @param {Model} model
 * @param {State} state
 * @returns {import("./types").Selection}
 */
export function select(model, state) {
  /** @type {Map<string, Sentence[]>} */
  const lines = new Map();
  /** @type {Set<string>} */
  const things = new Set();
  for (const line of model.lines.values()) {
    if (!ends(model, state, line)) continue;
    const passing = line.sentences
      .map((place) => model.sentences[place])
      .filter((said) => passes(model, state, said, line));
    if (!passing.length) continue;
    lines.set(line.id, passing);
    things.add(line.from).add(line.to);
  }
  return { things, lines };
}

/** @param {Model} model @param {State} state @param {Line} line */
function ends(model, state, line) {
  const both = [line.from, line.to].map((end) => model.things.get(end));
  if (both.some((thing) => !thing || state.off.has(`kind ${thing.kind}`))) return false;
  return !state.areas.size || both.some((thing) => thing?.areas.some((area) => state.areas.has(area)));
}

/** @param {Model} model @param {State} state @param {Sentence} said @param {Line} line */
function passes(model, state, said, line) {
  if (state.off.has(`status ${said.status}`) || state.off.has(`tie ${said.tie}`)) return false;
  if (state.off.has("unsure") && said.confidence < UNSURE) return false;
  return !state.themes.size || themes(model, said, line).some((theme) => state.themes.has(theme));
}

/**
 * What a sentence is about: its own themes and those of the initiative it speaks of.
 * @param {Model} model
 * @param {Sentence} said
 * @param {Line} line
 */
export function themes(model, said, line) {
  const initiatives = [said.within, line.from, line.to].map((end) => model.things.get(end ?? ""));
  return [...said.themes, ...initiatives.flatMap((thing) => (thing?.kind === "initiative" ? thing.themes : []))];
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

/** @param {State} state */
export const filtered = (state) =>
  state.themes.size > 0 ||
  state.areas.size > 0 ||
  state.off.size !== DEFAULT_OFF.length ||
  DEFAULT_OFF.some((key) => !state.off.has(key));
