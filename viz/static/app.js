/** The state of the page and the ways to change it. */
import { read, write } from "./address.js";
import { byId } from "./dom.js";
import { embedded } from "./embed.js";
import { refold } from "./era.js";
import { settle } from "./heirs.js";
import { arrange, name } from "./model.js";
import { EVERYTHING, LOOKED, look } from "./scope.js";
import { FILTERS, unfiltered } from "./selection.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").State} State */
/** @typedef {(changed: Set<string>) => void} Listener */

const STEPS = ["thing", "line", "view", "rest", "scope", "joined"];
/** What leads the eye elsewhere, so that the camera no longer stays where somebody put it. */
const LEADING = ["scope", "joined", "group", "areas", "themes", "folded"];
const MOMENT = 2600;

/**
 * The application on a document; `usual` is the state when nothing has been chosen.
 * @param {import("./types").Payload} payload
 * @param {State} usual
 * @returns {App}
 */
export function create(payload, usual) {
  const model = arrange(payload);
  const told = read(location.hash, usual);
  if (told.folded && payload.whole) refold(model, true);
  const state = settle(model, told);
  /** @type {Listener[]} */
  const listeners = [];
  const tellAll = (/** @type {Set<string>} */ changed) => listeners.forEach((listener) => listener(changed));
  /** @type {App} */
  const app = {
    model,
    state,
    usual,
    hover: { thing: null, line: null },
    ...look(model, state),
    ...voice(),
    set(change, anyway = false) {
      if (!("camera" in change) && LEADING.some((key) => key in change)) change = { ...change, camera: "" };
      const changed = new Set(
        Object.keys(change).filter(
          (key) => anyway || /** @type {any} */ (state)[key] !== /** @type {any} */ (change)[key],
        ),
      );
      Object.assign(state, change);
      if (changed.has("folded") && model.payload.whole) refold(model, state.folded);
      if (changed.has("rest") || [...FILTERS, ...LOOKED].some((key) => changed.has(key))) Object.assign(app, look(model, state));
      remember(
        state,
        usual,
        STEPS.some((key) => changed.has(key)),
      );
      tellAll(changed);
    },
    note(change) {
      Object.assign(state, change);
      remember(state, usual, false);
    },
    visit(thing) {
      if (!model.payload.whole && !model.things.has(thing)) {
        app.set({ thing, line: null, joined: [], camera: "", scope: { ...EVERYTHING, centre: thing, steps: 1 } });
        return;
      }
      const cleared = !app.selection.things.has(thing) && uncover(app, thing);
      const lines = state.view === "table" && state.rows === "things";
      app.set({ thing, line: null, camera: "", ...(lines ? { rows: /** @type {const} */ ("lines") } : {}) });
      tellAll(new Set(["visit"]));
      const n = (model.around.get(thing) ?? []).filter(({ id }) => app.selection.lines.has(id)).length;
      app.say(`${cleared ? `${say("filters cleared")} ` : ""}${name(model.things.get(thing))}. ${say("lines", { n })}`);
    },
    point(hover) {
      Object.assign(app.hover, hover);
      tellAll(new Set(["hover"]));
    },
    on: (listener) => void listeners.push(listener),
  };
  return app;
}

/** Words for those who listen, and words for everybody that pass. */
function voice() {
  let passing = 0;
  const aloud = (/** @type {string} */ text) => {
    byId("live").textContent = text;
  };
  return {
    say: aloud,
    tell(/** @type {string} */ text) {
      aloud(text);
      const toast = byId("toast");
      toast.textContent = text;
      toast.hidden = false;
      clearTimeout(passing);
      passing = window.setTimeout(() => {
        toast.hidden = true;
      }, MOMENT);
    },
  };
}

/** Clear away the filters that hide a thing. @param {App} app @param {string} thing */
function uncover(app, thing) {
  if (app.passing.things.has(thing)) {
    app.set({ scope: EVERYTHING });
    return false;
  }
  app.set({ ...unfiltered(app.usual), scope: EVERYTHING });
  if (!app.selection.things.has(thing)) app.set({ off: new Set(), sure: 0 });
  app.tell(say("filters cleared"));
  return true;
}

/** Put the state in the address; steps that one may want to undo get an entry of their own. @param {State} state @param {State} usual @param {boolean} step */
function remember(state, usual, step) {
  const address = write(state, usual);
  if (address === (location.hash || "#")) return;
  try {
    history[step && !embedded() ? "pushState" : "replaceState"](null, "", address);
  } catch {
    // A page within a page may not touch its address; the picture works without.
  }
}
