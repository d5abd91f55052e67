/** A model that takes in more documents, or begins anew with another. */

/** @typedef {import("./types").Model} Model */
/** @typedef {import("./types").Payload} Payload */
/** @typedef {import("./types").Thing} Thing */

/**
 * Take in another document: what is there stays where it stands, what is new comes beside it.
 * @param {Model} model @param {Payload} more
 * @param {string} [beside] the thing that the new ones belong to
 */
export function grow(model, more, beside = "") {
  const shift = offset(model, more, beside);
  const sources = indexes(model.sources, more.sources, ({ iri }) => iri);
  for (const area of more.areas) model.areas.set(area.id, area);
  const given = more.sentences.map((said) => ({ ...said, source: sources[said.source] }));
  const places = indexes(model.sentences, given, ({ id }) => id);
  const at = (/** @type {number[]} */ old) => old.map((place) => places[place]).sort((one, two) => one - two);
  for (const thing of more.nodes) take(model, { ...thing, topics: at(thing.topics), x: thing.x + shift.x, y: thing.y + shift.y });
  for (const line of more.edges) {
    if (model.lines.has(line.id)) continue;
    const own = { ...line, sentences: at(line.sentences) };
    model.lines.set(own.id, own);
    for (const end of [own.from, own.to]) model.around.get(end)?.push(own);
  }
  const known = new Set(model.payload.municipalities.map(({ id }) => id));
  model.payload.municipalities.push(...more.municipalities.filter(({ id }) => !known.has(id)));
}

/** Nothing any more. @param {Model} model */
export function clear(model) {
  for (const map of [model.things, model.lines, model.around]) map.clear();
  model.sentences.length = model.sources.length = 0;
}

/** @param {Model} model @param {Thing} thing */
function take(model, thing) {
  const known = model.things.get(thing.id);
  if (known) return void Object.assign(known, { ties: thing.ties, near: thing.near });
  settle(model, thing);
  model.things.set(thing.id, thing);
  model.around.set(thing.id, []);
}

/** Where a thing stands by itself. @param {Thing} thing @returns {[number, number]} */
const stood = ({ x, y, home }) => home ?? [x, y];

const ROOM = 46;
const TURN = 2.4;

/** Move a new thing outward along a spiral until it stands clear of the others. @param {Model} model @param {Thing} thing */
function settle(model, thing) {
  const others = [...model.things.values()];
  const { x, y } = thing;
  const crowded = () =>
    others.map(stood).some(([x, y]) => Math.abs(x - thing.x) < ROOM * 1.4 && Math.abs(y - thing.y) < ROOM);
  for (let step = 1; crowded() && step < 240; step++) {
    thing.x = x + Math.cos(step * TURN) * Math.sqrt(step) * ROOM * 0.7;
    thing.y = y + Math.sin(step * TURN) * Math.sqrt(step) * ROOM * 0.6;
  }
}

/** How far the other document lies from where its things already stand. @param {Model} model @param {Payload} more @param {string} beside */
function offset(model, more, beside) {
  const there = more.nodes.find(({ id }) => id === beside) ?? more.nodes.find(({ id }) => model.things.has(id));
  const here = there && model.things.get(there.id);
  return there && here ? { x: stood(here)[0] - there.x, y: stood(here)[1] - there.y } : { x: 0, y: 0 };
}

/**
 * Put what is new at the end, and tell for each where it stands.
 * @template T
 * @param {T[]} list @param {T[]} more @param {(one: T) => string} key
 */
function indexes(list, more, key) {
  const known = new Map(list.map((one, place) => [key(one), place]));
  return more.map((one) => {
    const place = known.get(key(one)) ?? list.push(one) - 1;
    known.set(key(one), place);
    return place;
  });
}
