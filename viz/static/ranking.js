/** Which names fit what is typed, and how well. */
import { name, other } from "./model.js";
import { kind } from "./profile.js";
import { translated } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Thing} Thing */
/** @typedef {{thing: Thing, form: string, at: number, length: number, score: number}} Hit */
/** @typedef {{thing: Thing, form: string, folded: string, own: boolean}} Form */

/** From the whole name down to a part of a word. */
const RANK = { whole: 5000, start: 4000, word: 3000, words: 2000, part: 1000, parts: 500 };
/** How much less a form counts that is not the name itself. */
const ALIAS = 400;

/** Without accents and capitals. @param {string} text */
export const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** @type {WeakMap<import("./types").Model, {size: string, forms: Form[]}>} */
const indexes = new WeakMap();

/** Every name and other form, folded once per language. @param {App} app @returns {Form[]} */
function index({ model }) {
  const known = indexes.get(model);
  const size = `${model.things.size} ${document.documentElement.lang}`;
  if (known?.size === size) return known.forms;
  const forms = [...model.things.values()].flatMap((thing) =>
    [...new Set([name(thing), ...thing.also])].map((form, place) => ({
      thing,
      form,
      folded: fold(form),
      own: place === 0,
    })),
  );
  indexes.set(model, { size, forms });
  return forms;
}

/**
 * All things that fit, each once by its best form; the best first, among equals what most is said of.
 * @param {App} app
 * @param {string} typed
 * @returns {Hit[]}
 */
export function fitting(app, typed) {
  const asked = fold(typed.trim());
  if (!asked) return [];
  const parts = asked.split(/\s+/);
  /** @type {Map<string, Hit>} */
  const best = new Map();
  for (const { thing, form, folded, own } of index(app)) {
    const [rank, at, length] = fit(folded, asked, parts);
    if (!rank) continue;
    const weight = Math.min(300, app.model.around.get(thing.id)?.length ?? 0);
    const score = rank - (own ? 0 : ALIAS) + weight;
    if (score > (best.get(thing.id)?.score ?? 0)) best.set(thing.id, { thing, form, at, length, score });
  }
  const order = (/** @type {string} */ one, /** @type {string} */ two) => (one < two ? -1 : 1);
  return [...best.values()].sort(
    (one, two) => two.score - one.score || one.form.length - two.form.length || order(one.form, two.form),
  );
}

/**
 * How well a form fits, and what of it is meant.
 * @param {string} folded @param {string} asked @param {string[]} parts
 * @returns {[number, number, number]}
 */
export function fit(folded, asked, parts) {
  const at = folded.indexOf(asked);
  if (folded === asked) return [RANK.whole, 0, asked.length];
  if (at === 0) return [RANK.start, 0, asked.length];
  const word = begins(folded, asked);
  if (word >= 0) return [RANK.word, word, asked.length];
  if (parts.length > 1 && parts.every((part) => begins(folded, part) >= 0))
    return [RANK.words, begins(folded, parts[0]), parts[0].length];
  if (at > 0) return [RANK.part, at, asked.length];
  if (parts.length > 1 && parts.every((part) => folded.includes(part)))
    return [RANK.parts, folded.indexOf(parts[0]), parts[0].length];
  return [0, -1, 0];
}

/** Where a word begins with this. @param {string} folded @param {string} part */
function begins(folded, part) {
  for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1])) return at;
  return -1;
}

/**
 * What tells namesakes apart: what it is and where, or else with whom; of a person the post.
 * @param {App} app
 * @param {Thing} thing
 */
export function apart(app, thing) {
  const { model } = app;
  if (thing.kind !== "person")
    return thing.areas.length ? kind(app, thing) : [kind(app, thing), nearest(app, thing)].filter(Boolean).join(" · ");
  for (const tie of ["post", "leadership", "party"]) {
    for (const line of model.around.get(thing.id) ?? []) {
      const said = line.sentences.map((place) => model.sentences[place]).find((one) => one.tie === tie);
      const there = model.things.get(other(line, thing.id));
      if (said && there) return [said.role && translated(said.role), name(there)].filter(Boolean).join(", ");
    }
  }
  return kind(app, thing);
}

/** The municipality that most is said of together with a thing. @param {App} app @param {Thing} thing */
function nearest({ model }, thing) {
  const around = [...(model.around.get(thing.id) ?? [])].sort(
    (one, two) => two.sentences.length - one.sentences.length,
  );
  const found = around
    .map((line) => model.things.get(other(line, thing.id)))
    .find((there) => there?.kind === "municipality");
  return name(found);
}
