/** Fetching what is looked at, where the graph is too large to be sent whole. */
import { grow, clear } from "./grow.js";
import { compare } from "./positions.js";
import { renewed } from "./renew.js";
import { HUB, look, unfolded } from "./scope.js";
import { ask } from "./server.js";
import { learn, say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Payload} Payload */
/** @typedef {import("./types").State} State */

const SHOWN = 300;
/** @param {string} door @param {string[][] | Record<string, string>} asked */
const at = (door, asked) =>
  `${(document.documentElement.dataset.source ?? "").replace(/network$/, door)}?${new URLSearchParams(asked)}`;

/** The address of what everything else is added to; null where nothing is looked at yet. @param {State} state @returns {string | null} */
function ground({ scope, joined, thing }) {
  if (scope.region === "all") return at("network", { all: "1" });
  if (joined.length > 1) return at("paths", joined.map((id) => ["between", id]));
  if (scope.region) {
    const [type, area] = scope.region.split(" ");
    return at("network", { area, type, most: String(SHOWN) });
  }
  const centre = scope.centre || joined[0] || thing;
  if (!centre) return null;
  const steps = String(scope.centre ? scope.steps : 1);
  return at("network", { focus: centre, steps, most: String(steps === "1" ? HUB : SHOWN) });
}

/** @param {string} entry */
function addition(entry) {
  const { id, kind, most } = unfolded(entry);
  return at("network", { focus: id, steps: "1", most: String(Math.min(most, SHOWN)), ...(kind ? { kinds: kind } : {}) });
}

/**
 * Keeps the model supplied with what the state asks for; a model that is whole needs nothing.
 * @param {App} app
 * @param {(all: boolean) => void} shown what to do when there is more to see; `all` when everything is new
 */
export function supply(app, shown) {
  /** @type {string | null} */
  let base = null;
  /** @type {Set<string>} */
  const added = new Set();
  let turn = 0;
  let waiting = Promise.resolve();

  const follow = async () => {
    const mine = ++turn;
    const inside = !app.state.scope.region && !app.state.scope.centre && !app.state.joined.length;
    const wanted = inside && base && (!app.state.thing || app.model.things.has(app.state.thing)) ? base : ground(app.state);
    const wide = wanted !== base;
    if (wanted && wide) {
      const document = await fetched(app, wanted);
      if (mine !== turn || !document) return;
      clear(app.model);
      added.clear();
      base = wanted;
      take(app, document);
      app.model.payload.shown = document.shown;
    } else if (!wanted && base) {
      clear(app.model);
      added.clear();
      base = null;
    }
    const fresh = app.state.scope.open.filter((entry) => !added.has(addition(entry)));
    for (const entry of fresh) {
      const document = await fetched(app, addition(entry));
      if (mine !== turn || !document) return;
      added.add(addition(entry));
      take(app, document, unfolded(entry).id);
    }
    if (wide || fresh.length) settle(wide);
  };

  /** @param {boolean} wide */
  const settle = (wide) => {
    Object.assign(app, look(app.model, app.state));
    compare(app);
    const empty = !app.model.things.size;
    const view = empty ? "regions" : app.state.view === "regions" ? "picture" : app.state.view;
    app.set({ view: /** @type {State["view"]} */ (view) }, true);
    shown(wide);
  };

  /** Look whether something is missing. @param {Set<string>} changed */
  const watch = (changed) => {
    if (app.model.payload.whole) return;
    if (changed.has("view") && changed.size === 1 && app.state.view !== "regions") {
      if (!app.model.things.size) app.set({ view: "regions" });
      return;
    }
    if (["scope", "joined", "thing"].some((key) => changed.has(key))) waiting = follow();
  };
  renewed(() => {
    base = null;
    added.clear();
    if (!app.model.payload.whole) waiting = follow();
  });
  app.on(watch);
  if (!app.model.payload.whole) waiting = follow();
  return { settled: () => waiting };
}

/** @param {App} app @param {Payload} document @param {string} [beside] */
function take(app, document, beside = "") {
  learn(document.terms);
  grow(app.model, document, beside);
  for (const [old, now] of Object.entries(document.moved ?? {})) moved(app, old, now);
}

/** An id that is no longer in use leads on. @param {App} app @param {string} old @param {string} now */
function moved(app, old, now) {
  const { scope, joined, thing } = app.state;
  const later = (/** @type {string} */ id) => (id === old ? now : id);
  Object.assign(app.state, {
    thing: thing && later(thing),
    joined: joined.map(later),
    scope: { ...scope, centre: later(scope.centre) },
  });
  const label = app.model.payload.municipalities.find(({ id }) => id === old)?.label ?? old;
  app.tell(say("moved", { old: label, now: app.model.things.get(now)?.label ?? now }));
}

/** @param {App} app @param {string} address @returns {Promise<Payload | null>} */
async function fetched(app, address) {
  document.body.classList.add("busy");
  try {
    const response = await ask(address, { headers: { Accept: "application/json" } });
    if (response.ok) return await response.json();
    app.tell(response.status === 404 ? say("nothing known") : say("not answered"));
  } catch {
    // That the server is gone has been said; the picture stays.
  } finally {
    document.body.classList.remove("busy");
  }
  return null;
}
