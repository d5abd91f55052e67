/** What connects things: what they share, and the shortest ways between them. */
import { other } from "./model.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Line} Line */
/** @typedef {import("./types").Sentence} Sentence */
/** @typedef {{line: Line, from: string, to: string, said: Sentence}} Hop */

/** A region or party ties almost everything: it counts as three hops. @type {Record<string, number>} */
const COSTS = { party: 3, placement: 3 };
const DOUBT = 0.1;
const WAYS = 3;
/** How much longer a second way may be. */
const DETOUR = 1.05;

/** @param {Sentence} said */
const cost = (said) => (COSTS[said.tie] ?? 1) + DOUBT * (1 - said.confidence);

/** The sentence that ties most surely what lives. @param {Sentence[]} said */
const best = (said) =>
  said
    .filter(({ status }) => status === "existing" || status === "planned")
    .sort((one, two) => cost(one) - cost(two) || (one.id < two.id ? -1 : 1))[0];

/** The lines of a thing with the sentence that speaks for each. @param {App} app @param {string} id @returns {Hop[]} */
function hops({ model, passing }, id) {
  return (model.around.get(id) ?? []).flatMap((line) => {
    const said = best(passing.lines.get(line.id) ?? []);
    return said ? [{ line, from: id, to: other(line, id), said }] : [];
  });
}

/**
 * What two or more of the things are tied to, those that tie most of them first.
 * @param {App} app @param {string[]} ids
 * @returns {{id: string, hops: Hop[]}[]}
 */
export function shared(app, ids) {
  /** @type {Map<string, Hop[]>} */
  const found = new Map();
  for (const id of ids) for (const hop of hops(app, id)) if (!ids.includes(hop.to)) found.set(hop.to, [...(found.get(hop.to) ?? []), hop]);
  return [...found]
    .filter(([, ties]) => ties.length > 1)
    .map(([id, ties]) => ({ id, hops: ties }))
    .sort((one, two) => two.hops.length - one.hops.length || (one.id < two.id ? -1 : 1));
}

/**
 * The shortest ways between every two of the things: at most three, none through what an earlier one led over.
 * @param {App} app @param {string[]} ids
 * @returns {{from: string, to: string, ways: Hop[][]}[]}
 */
export function ways(app, ids) {
  return ids.flatMap((from, place) => ids.slice(place + 1).map((to) => ({ from, to, ways: between(app, from, to) })));
}

/** @param {App} app @param {string} from @param {string} to */
function between(app, from, to) {
  /** @type {Hop[][]} */
  const found = [];
  /** @type {Set<string>} */
  const used = new Set();
  let least = Infinity;
  while (found.length < WAYS) {
    const way = shortest(app, from, to, used, found.some((one) => one.length === 1));
    if (!way || way.cost > least + DETOUR) break;
    least = Math.min(least, way.cost);
    found.push(way.hops);
    way.hops.slice(0, -1).forEach((hop) => used.add(hop.to));
  }
  return found;
}

/**
 * @param {App} app @param {string} from @param {string} to @param {Set<string>} closed @param {boolean} around whether the straight line is taken
 */
function shortest(app, from, to, closed, around) {
  /** @type {Map<string, {cost: number, hop: Hop | null}>} */
  const reached = new Map([[from, { cost: 0, hop: null }]]);
  const done = new Set();
  const edge = new Set([from]);
  while (edge.size) {
    const here = [...edge].reduce((one, two) => (at(two) < at(one) || (at(two) === at(one) && two < one) ? two : one));
    edge.delete(here);
    done.add(here);
    if (here === to) return { cost: at(to), hops: back(to) };
    for (const hop of hops(app, here)) {
      if (done.has(hop.to) || closed.has(hop.to) || (around && here === from && hop.to === to)) continue;
      const next = at(here) + cost(hop.said);
      if (next < at(hop.to)) {
        reached.set(hop.to, { cost: next, hop });
        edge.add(hop.to);
      }
    }
  }
  return null;

  /** @param {string} id */
  function at(id) {
    return reached.get(id)?.cost ?? Infinity;
  }

  /** @param {string} id @returns {Hop[]} */
  function back(id) {
    const hop = reached.get(id)?.hop;
    return hop ? [...back(hop.from), hop] : [];
  }
}

/**
 * Everything that a connection leads over, for the picture.
 * @param {App} app @param {string[]} ids
 */
export function connected(app, ids) {
  const all = [...shared(app, ids).flatMap((one) => one.hops), ...ways(app, ids).flatMap(({ ways: found }) => found.flat())];
  return {
    things: new Set([...ids, ...all.flatMap(({ from, to }) => [from, to])]),
    lines: new Set(all.map(({ line }) => line.id)),
  };
}
