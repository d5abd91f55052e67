/** Ids that were merged: an old address leads on to what came of it. */
import { name } from "./model.js";
import { notify } from "./notices.js";
import { say } from "./words.js";

/** @typedef {import("./types").Model} Model */
/** @typedef {import("./types").State} State */

/**
 * What an id leads on to: itself where it is in the picture or nothing is known of it.
 * @param {Model} model
 * @param {string} id
 */
export function heir(model, id) {
  const { municipalities = [], moved = {} } = model.payload;
  const into = new Map(municipalities.map((each) => [each.id, each.into]));
  const seen = new Set();
  let now = id;
  while (!model.things.has(now) && !seen.has(now)) {
    seen.add(now);
    const next = moved[now] ? [moved[now]] : (into.get(now) ?? []);
    if (next.length !== 1) return id;
    now = next[0];
  }
  return now;
}

/**
 * The state with the heir of what it asks for, which is said.
 * @param {Model} model
 * @param {State} state
 * @returns {State}
 */
export function settle(model, state) {
  if (!state.thing) return state;
  const old = state.thing;
  const thing = heir(model, old);
  if (thing === old) return state;
  const label = model.payload.municipalities?.find(({ id }) => id === old)?.label ?? old;
  notify("moved", () => say("moved", { old: label, now: name(model.things.get(thing)) }));
  return { ...state, thing };
}
