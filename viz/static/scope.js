/** What is looked at of all that passes the filters: a neighbourhood, what was unfolded, what was folded away. */
import { other } from "./model.js";
import { select } from "./selection.js";

/** @typedef {import("./types").Model} Model */
/** @typedef {import("./types").Scope} Scope */
/** @typedef {import("./types").Selection} Selection */
/** @typedef {import("./types").State} State */

/** From this many neighbours on one is asked before they are all poured out. */
export const HUB = 50;
/** @type {Readonly<Scope>} */
export const EVERYTHING = Object.freeze({ region: "", centre: "", steps: 0, open: [], shut: [] });
/** The parts of the state that decide what is looked at. */
export const LOOKED = /** @type {const} */ (["scope", "folded", "joined"]);

/**
 * What was unfolded: the thing, the kind of line or "", and how many are shown of it.
 * @param {string} entry
 */
export function unfolded(entry) {
  const [id, ...more] = entry.split(" ");
  const most = more.find((part) => /^\d+$/.test(part));
  return { id, kind: more.find((part) => !/^\d+$/.test(part)) ?? "", most: most ? Number(most) : HUB };
}

/**
 * What is looked at of what passes the filters.
 * @param {Model} model @param {State} state
 * @returns {{passing: Selection, selection: Selection}}
 */
export function look(model, state) {
  const passing = select(model, state);
  const { centre, open, shut } = state.scope;
  const picked = state.joined.filter((id) => model.things.has(id) && !passing.things.has(id));
  const narrowed = shut.length || (model.payload.whole && model.things.has(centre));
  if (!narrowed) return { passing, selection: picked.length ? { ...passing, things: new Set([...passing.things, ...picked]) } : passing };
  const things = model.payload.whole && model.things.has(centre) ? reached(model, passing, state.scope) : new Set(passing.things);
  for (const id of shut) for (const leaf of leaves(model, passing, things, id)) things.delete(leaf);
  for (const entry of open) if (things.has(unfolded(entry).id)) for (const far of among(model, passing, entry)) things.add(far);
  return { passing, selection: within(model, passing, new Set([...things, ...picked])) };
}

/** @param {Model} model @param {Selection} passing @param {Set<string>} things @returns {Selection} */
function within(model, passing, things) {
  const lines = new Map([...passing.lines].filter(([id]) => {
    const line = model.lines.get(id);
    return line && things.has(line.from) && things.has(line.to);
  }));
  return { things, lines };
}

/** The things within so many steps of the middle; of a hub the best tied. @param {Model} model @param {Selection} passing @param {Scope} scope */
function reached(model, passing, { centre, steps }) {
  const things = new Set([centre]);
  let edge = [centre];
  for (let step = 0; step < steps; step++) {
    edge = edge.flatMap((id) => neighbours(model, passing, id).slice(0, HUB)).filter((id) => !things.has(id));
    edge.forEach((id) => things.add(id));
  }
  return things;
}

/** What one entry unfolds. @param {Model} model @param {Selection} passing @param {string} entry */
function among(model, passing, entry) {
  const { id, kind, most } = unfolded(entry);
  return neighbours(model, passing, id, kind).slice(0, most);
}

/**
 * The neighbours of a thing over lines that pass, those that most sentences tie first; over one kind of line if it is named.
 * @param {Model} model @param {Selection} passing @param {string} id @param {string} [kind]
 */
export function neighbours(model, passing, id, kind = "") {
  return (model.around.get(id) ?? [])
    .map((line) => ({ line, said: passing.lines.get(line.id) ?? [] }))
    .filter(({ said }) => said.some((one) => !kind || one.tie === kind))
    .sort((one, two) => two.said.length - one.said.length || (one.line.id < two.line.id ? -1 : 1))
    .map(({ line }) => other(line, id));
}

/** The neighbours that hang on nothing else that is in view. @param {Model} model @param {Selection} passing @param {Set<string>} things @param {string} id */
export const leaves = (model, passing, things, id) =>
  neighbours(model, passing, id).filter((far) => neighbours(model, passing, far).every((next) => next === id || !things.has(next)));

/**
 * How many neighbours of a thing are not in view though they pass the filters, in all and by kind of line.
 * @param {Pick<import("./types").App, "model" | "passing" | "selection">} app @param {string} id
 */
export function hidden({ model, passing, selection }, id) {
  /** @type {Record<string, number>} */
  const kinds = {};
  const thing = model.things.get(id);
  let all = 0;
  for (const line of model.around.get(id) ?? []) {
    const said = passing.lines.get(line.id);
    if (!said || selection.lines.has(line.id)) continue;
    all++;
    for (const tie of new Set(said.map((one) => one.tie))) kinds[tie] = (kinds[tie] ?? 0) + 1;
  }
  if (thing?.near !== undefined) {
    const loaded = (model.around.get(id) ?? []).filter((line) => living(model, line));
    all = Math.max(all, thing.near - loaded.length + all);
    for (const [tie, n] of Object.entries(thing.ties ?? {})) {
      const here = loaded.filter((line) => line.sentences.some((place) => model.sentences[place].tie === tie)).length;
      if (n > here) kinds[tie] = (kinds[tie] ?? 0) + n - here;
    }
  }
  return { all, kinds };
}

/** @param {Model} model @param {import("./types").Line} line */
const living = (model, line) =>
  line.sentences.some((place) => {
    const said = model.sentences[place];
    return said.confidence >= 0.5 && (said.status === "existing" || said.status === "planned");
  });

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** What these parts of an address may hold. @type {Record<string, (value: string) => boolean>} */
export const LOOKS = {
  r: (value) => value === "all" || /^[\w-]+ \S+$/.test(value),
  c: () => true,
  s: (value) => /^[123]$/.test(value),
  u: () => true,
  f: () => true,
  w: () => true,
  g: () => true,
  gn: () => true,
  then: (value) => DAY.test(value),
  now: (value) => value === "1",
};

/** @returns {Pick<State, "scope" | "joined" | "group" | "names" | "then" | "folded">} */
export const unlooked = () => ({ scope: EVERYTHING, joined: [], group: "", names: {}, then: "", folded: false });

/**
 * What an address says of what is looked at.
 * @param {URLSearchParams} told
 */
export function readLook(told) {
  const many = (/** @type {string} */ key) => (told.get(key) ?? "").split(",").filter(Boolean);
  const centre = told.get("c") ?? "";
  const scope = {
    region: told.get("r") ?? "",
    centre,
    steps: centre ? Number(told.get("s") ?? 1) : 0,
    open: many("u"),
    shut: many("f"),
  };
  const some = scope.region || centre || scope.open.length || scope.shut.length;
  return {
    scope: some ? scope : EVERYTHING,
    joined: many("w").slice(0, 4),
    group: told.get("g") ?? "",
    names: Object.fromEntries(new URLSearchParams(told.get("gn") ?? "")),
    then: told.get("then") ?? "",
    folded: told.has("now"),
  };
}

/**
 * The parts of an address that tell what is looked at.
 * @param {State} state
 * @returns {[string, string, boolean][]}
 */
export function writeLook({ scope, joined, group, names, then, folded }) {
  return [
    ["r", scope.region, scope.region !== ""],
    ["c", scope.centre, scope.centre !== ""],
    ["s", String(scope.steps), scope.steps > 1],
    ["u", scope.open.join(","), scope.open.length > 0],
    ["f", scope.shut.join(","), scope.shut.length > 0],
    ["w", joined.join(","), joined.length > 0],
    ["g", group, group !== ""],
    ["gn", new URLSearchParams(names).toString(), Object.keys(names).length > 0],
    ["then", then, then !== ""],
    ["now", "1", folded],
  ];
}
