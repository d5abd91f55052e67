/** Fetching what is looked at, where the graph is too large to be sent whole. */
import { subjects } from "./answer.js";
import { grow, clear } from "./grow.js";
import { point, pointed, lost } from "./pointed.js";
import { compare } from "./positions.js";
import { renewed } from "./renew.js";
import { HUB, look, unfolded } from "./scope.js";
import { ask } from "./server.js";
import { learn, say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Payload} Payload */
/** @typedef {import("./types").State} State */

const SHOWN = 300;
/** How many ids of an answer go into one address. */
export const SPOKEN = 150;
/** @param {string} door @param {string[][] | Record<string, string>} asked */
const at = (door, asked) =>
  `${(document.documentElement.dataset.source ?? "").replace(/network$/, door)}?${new URLSearchParams(asked)}`;

/** @param {boolean} folded @returns {Record<string, string>} */
const today = (folded) => (folded ? { now: "1" } : {});

/** The address of what everything else is added to; null where nothing is looked at yet. @param {State} state @returns {string | null} */
function ground({ scope, joined, thing, folded }) {
  const now = today(folded);
  if (scope.region === "all") return at("network", { all: "1", ...now });
  if (joined.length > 1) return at("paths", [...joined.map((id) => ["between", id]), ...Object.entries(now)]);
  if (scope.region) {
    const [type, area] = scope.region.split(" ");
    return at("network", { area, type, most: String(SHOWN), ...now });
  }
  const centre = scope.centre || joined[0] || thing;
  if (!centre) return null;
  const steps = String(scope.centre ? scope.steps : 1);
  return at("network", { focus: centre, steps, most: String(steps === "1" ? HUB : SHOWN), ...now });
}

/** @param {State} state @param {string} entry */
function addition({ folded }, entry) {
  const { id, kind, most } = unfolded(entry);
  return at("network", { focus: id, steps: "1", most: String(Math.min(most, SHOWN)), ...(kind ? { kinds: kind } : {}), ...today(folded) });
}

/** The same address with merged municipalities as what they became, or as articles name them. @param {string} address @param {boolean} folded */
function on(address, folded) {
  const [door, asked] = address.split("?");
  const params = new URLSearchParams(asked);
  params.delete("now");
  if (folded) params.append("now", "1");
  return `${door}?${params}`;
}

/** The address of what an answer or a claim is about, however much else is looked at; "" where there is none. @param {App} app */
function spoken(app) {
  const ids = [...new Set([pointed(app) ?? "", ...subjects(app)])].filter(Boolean).slice(0, SPOKEN);
  return ids.length ? at("network", [...ids.map((id) => ["these", id]), ...Object.entries(today(app.state.folded))]) : "";
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

  /** The address of what an answer or a claim is about, where it has been taken in. */
  let told = "";
  /** The one that was last asked for. */
  let asked = "";
  /** Nothing is here any more. */
  const empty = () => {
    clear(app.model);
    added.clear();
    told = "";
  };

  const follow = async () => {
    const mine = ++turn;
    const speech = (asked = spoken(app));
    const stale = told !== "" && told !== speech;
    const inside = !app.state.scope.region && !app.state.scope.centre && !app.state.joined.length;
    const stays = inside && (base || (told && !stale)) && (!app.state.thing || app.model.things.has(app.state.thing));
    const wanted = stays ? base && on(base, app.state.folded) : ground(app.state);
    const wide = wanted !== base || stale;
    if (wanted && wide) {
      const document = await fetched(app, wanted);
      if (mine !== turn || !document) return;
      empty();
      base = wanted;
      take(app, document);
      app.model.payload.shown = document.shown;
    } else if (!wanted && (base || stale)) {
      empty();
      base = null;
    }
    const fresh = app.state.scope.open.filter((entry) => !added.has(addition(app.state, entry)));
    for (const entry of fresh) {
      const address = addition(app.state, entry);
      const document = await fetched(app, address);
      if (mine !== turn || !document) return;
      added.add(address);
      take(app, document, unfolded(entry).id);
    }
    const spoke = speech !== "" && told !== speech;
    if (spoke) {
      const document = await fetched(app, speech, false);
      if (mine !== turn) return;
      told = speech;
      if (document) hear(document);
    }
    if (wide || fresh.length || spoke) settle(wide || (spoke && !base));
    if (spoke && pointed(app)) found(/** @type {string} */ (pointed(app)));
  };

  /** Take in what an answer or a claim is about. @param {Payload} document */
  const hear = (document) => {
    const alone = !app.model.things.size;
    take(app, document);
    if (alone) app.model.payload.shown = document.shown;
  };

  /** @param {string} claim */
  const found = (claim) => (app.model.sentences.some(({ id }) => id === claim) ? point(app, claim) : lost(claim));

  /** @param {boolean} wide */
  const settle = (wide) => {
    Object.assign(app, look(app.model, app.state));
    compare(app);
    const bare = !app.model.things.size;
    const view = bare ? "regions" : app.state.view === "regions" ? "picture" : app.state.view;
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
    if (["scope", "joined", "thing", "folded"].some((key) => changed.has(key)) || spoken(app) !== asked) waiting = follow();
  };
  renewed(() => {
    base = null;
    told = "";
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

/** @param {App} app @param {string} address @param {boolean} [aloud] whether it is said that nothing is known @returns {Promise<Payload | null>} */
async function fetched(app, address, aloud = true) {
  document.body.classList.add("busy");
  try {
    const response = await ask(address, { headers: { Accept: "application/json" } });
    if (response.ok) return await response.json();
    if (aloud || response.status !== 404) app.tell(response.status === 404 ? say("nothing known") : say("not answered"));
  } catch {
    // That the server is gone has been said; the picture stays.
  } finally {
    document.body.classList.remove("busy");
  }
  return null;
}
