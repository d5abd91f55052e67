/** The document a page is given, arranged for looking things up. */
import { say } from "./words.js";

/** @typedef {import("./types").Model} Model */
/** @typedef {import("./types").Line} Line */
/** @typedef {import("./types").Thing} Thing */
/** @typedef {import("./types").Sentence} Sentence */

/**
 * @param {import("./types").Payload} payload
 * @returns {Model}
 */
export function arrange(payload) {
  const things = new Map(payload.nodes.map((thing) => [thing.id, thing]));
  const lines = new Map(payload.edges.map((line) => [line.id, line]));
  /** @type {Map<string, Line[]>} */
  const around = new Map(payload.nodes.map((thing) => [thing.id, []]));
  for (const line of lines.values()) {
    around.get(line.from)?.push(line);
    around.get(line.to)?.push(line);
  }
  const { sentences, sources } = payload;
  return {
    payload,
    things,
    lines,
    around,
    sentences,
    sources,
    areas: new Map(payload.areas.map((area) => [area.id, area])),
  };
}

/** @param {Line} line @param {string} end */
export const other = (line, end) => (line.from === end ? line.to : line.from);

/**
 * What a thing is called; a gathering has no name of its own.
 * @param {Thing | undefined} thing
 */
export function name(thing) {
  if (!thing) return "";
  return thing.kind === "gathering" ? say("gathered", { n: Number(thing.label) }) : thing.label;
}

/**
 * The IRI behind a short id.
 * @param {Model} model
 * @param {string} id
 */
export function iri(model, id) {
  for (const [prefix, base] of Object.entries(model.payload.bases)) {
    if (prefix && id.startsWith(prefix)) return base + id.slice(prefix.length);
  }
  return /^[a-z]+:\/\//.test(id) ? id : (model.payload.bases[""] ?? "") + id;
}

/**
 * The ends of a line in the order in which one speaks of them: who takes part first, then what in.
 * @param {Model} model
 * @param {Line} line
 * @param {Sentence[]} sentences
 * @returns {[string, string]}
 */
export function direction(model, line, sentences) {
  const is = (/** @type {string} */ id, /** @type {string[]} */ ...kinds) => kinds.includes(model.things.get(id)?.kind ?? "");
  for (const kinds of [["region"], ["initiative", "gathering"]]) {
    const [from, to] = [is(line.from, ...kinds), is(line.to, ...kinds)];
    if (from !== to) return to ? [line.from, line.to] : [line.to, line.from];
  }
  const directed = sentences.find((sentence) => sentence.tie !== "collaboration");
  return directed && directed.ends[0] === line.to ? [line.to, line.from] : [line.from, line.to];
}

/**
 * The sentences as passages: one quote may say several things. Newest first, undated last.
 * @param {Model} model
 * @param {Sentence[]} sentences
 * @returns {Sentence[][]}
 */
export function passages(model, sentences) {
  /** @type {Map<string, Sentence[]>} */
  const found = new Map();
  for (const sentence of sentences) {
    const place = `${sentence.source} ${sentence.start} ${sentence.quote}`;
    found.set(place, [...(found.get(place) ?? []), sentence]);
  }
  /** @param {Sentence[]} passage */
  const issued = ([first]) => model.sources[first.source]?.issued ?? "";
  return [...found.values()].sort((one, two) =>
    issued(one) < issued(two) ? 1 : issued(one) > issued(two) ? -1 : one[0].start - two[0].start,
  );
}

/**
 * The latest date on which any of the sentences was published.
 * @param {Model} model
 * @param {Sentence[]} sentences
 */
export const latest = (model, sentences) =>
  sentences
    .map((sentence) => model.sources[sentence.source]?.issued ?? "")
    .reduce((one, two) => (one > two ? one : two), "");

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
