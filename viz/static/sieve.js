/** Which filters hold a line or a sentence back: one bit per filter, none where it passes. */
import { themes } from "./model.js";

/** @typedef {import("./types").Model} Model */
/** @typedef {import("./types").State} State */
/** @typedef {import("./types").Sentence} Sentence */
/** @typedef {import("./types").Line} Line */

export const KIND = 1;
export const AREA = 2;
export const TIE = 4;
export const STATUS = 8;
export const SURE = 16;
export const THEME = 32;
export const PUBLISHER = 64;
export const PERIOD = 128;

/** Stands for articles that name no publisher. */
export const NOBODY = "?";

/** @param {Model} model @param {Sentence} said */
export const publisher = (model, said) => model.sources[said.source]?.publisher || NOBODY;

/**
 * Whether a date as precise as it is known can lie in the period; both bounds belong to it.
 * @param {string | null} issued
 * @param {Pick<State, "since" | "until" | "undated">} period
 */
export function timely(issued, { since, until, undated }) {
  if (!issued) return undated;
  const least = Math.min(issued.length, since.length);
  const most = Math.min(issued.length, until.length);
  return issued.slice(0, least) >= since.slice(0, least) && issued.slice(0, most) <= until.slice(0, most);
}

/**
 * What the filters of a state hold back; what an address asks for that is not in the picture holds nothing back.
 * @param {Model} model
 * @param {State} state
 */
export function sieve(model, state) {
  const known = values(model);
  const [chosenAreas, chosenThemes, chosenPublishers] = [
    both(state.areas, known.areas),
    both(state.themes, known.themes),
    both(state.publishers, known.publishers),
  ];
  const late = model.sources.map(({ issued }) => !timely(issued, state));
  const shut = (/** @type {string} */ kind) => state.off.has(`kind ${kind}`);
  return {
    /** @param {Line} line */
    line(line) {
      const [one, other] = [model.things.get(line.from), model.things.get(line.to)];
      if (!one || !other) return KIND | AREA;
      const inside = !chosenAreas.size || [one, other].some(({ areas }) => areas.some((area) => chosenAreas.has(area)));
      return (shut(one.kind) || shut(other.kind) ? KIND : 0) | (inside ? 0 : AREA);
    },
    /** @param {Sentence} said @param {Line} line */
    said(said, line) {
      return (
        (state.off.has(`tie ${said.tie}`) ? TIE : 0) |
        (state.off.has(`status ${said.status}`) ? STATUS : 0) |
        (said.confidence < state.sure ? SURE : 0) |
        (late[said.source] ? PERIOD : 0) |
        (chosenPublishers.size && !chosenPublishers.has(publisher(model, said)) ? PUBLISHER : 0) |
        (chosenThemes.size && !themes(model, said, line).some((theme) => chosenThemes.has(theme)) ? THEME : 0)
      );
    },
  };
}

/** @typedef {{things: number, themes: Set<string>, areas: Set<string>, publishers: Set<string>}} Values */
/** @type {WeakMap<Model, Values>} */
const met = new WeakMap();

/**
 * What one can choose from in a model.
 * @param {Model} model
 * @returns {Values}
 */
export function values(model) {
  const known = met.get(model);
  const size = model.things.size + model.lines.size + model.sentences.length;
  if (known?.things === size) return known;
  const found = {
    things: size,
    themes: new Set([
      ...model.sentences.flatMap((said) => said.themes),
      ...[...model.things.values()].flatMap((thing) => (thing.kind === "initiative" ? thing.themes : [])),
    ]),
    areas: new Set(model.areas.keys()),
    publishers: new Set(model.sources.map((source) => source.publisher || NOBODY)),
  };
  met.set(model, found);
  return found;
}

/** @param {Set<string>} one @param {Set<string>} other */
const both = (one, other) => new Set([...one].filter((value) => other.has(value)));
