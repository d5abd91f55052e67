/** Seeing more or less around a thing: by steps, by kind of line, all at once, and away again. */
import { h } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { EVERYTHING, HUB, hidden, leaves, neighbours, unfolded } from "./scope.js";
import { name } from "./model.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Thing} Thing */

const ORDER = ["collaboration", "participation", "leadership", "post", "party", "placement"];
const STEPS = [1, 2, 3];

/** Only what stands within so many steps. @param {App} app @param {string} id @param {number} steps */
export function step(app, id, steps) {
  app.set({ scope: { ...EVERYTHING, centre: id, steps }, view: app.state.view === "regions" ? "picture" : app.state.view });
  if (app.model.payload.whole) app.tell(say("steps shown", { n: steps, name: name(app.model.things.get(id)), things: app.selection.things.size }));
}

/** Everything again. @param {App} app */
export const widen = (app) => app.set({ scope: EVERYTHING });

/** Show the neighbours of a thing, of a hub so many of them. @param {App} app @param {string} id @param {string} [kind] @param {number} [most] */
export function unfold(app, id, kind = "", most = HUB) {
  const { scope } = app.state;
  const entry = [id, kind, most > HUB ? String(most) : ""].filter(Boolean).join(" ");
  const rest = scope.open.filter((one) => unfolded(one).id !== id || unfolded(one).kind !== kind);
  app.set({ scope: { ...scope, open: [...rest, entry], shut: scope.shut.filter((one) => one !== id) } });
}

/** Put away what hangs on a thing alone. @param {App} app @param {string} id */
export function fold(app, id) {
  const { scope } = app.state;
  const open = scope.open.filter((one) => unfolded(one).id !== id);
  const shut = scope.shut.filter((one) => one !== id);
  app.set({ scope: { ...scope, open, shut: open.length < scope.open.length ? shut : [...shut, id] } });
}

/**
 * The part of a thing's panel that tells what is out of view and brings it in.
 * @param {App} app @param {Thing} thing
 */
export function unfolding(app, thing) {
  const away = hidden(app, thing.id);
  const near = neighbours(app.model, app.selection, thing.id).length;
  const narrowed = app.state.scope !== EVERYTHING;
  return h(
    "section",
    { class: "reach", "aria-label": say("around it") },
    h(
      "div",
      { class: "steps", role: "group", "aria-label": say("steps") },
      h("span", {}, say("steps")),
      STEPS.map((n) => button(app, thing, n)),
      narrowed && app.model.payload.whole && plain("widen", say("show all"), () => widen(app)),
      foldable(app, thing.id) && plain("fold", say("fold away"), () => fold(app, thing.id)),
    ),
    away.all > 0 && [
      h("p", { class: "aside", role: "status" }, say("shown of", { n: near, of: near + away.all })),
      h("div", { class: "kinds" }, ORDER.filter((kind) => away.kinds[kind]).map((kind) => more(app, thing, kind, away.kinds[kind])), every(app, thing, near, away.all)),
    ],
  );
}

/** Whether something was unfolded here, or hangs here alone. @param {App} app @param {string} id */
function foldable(app, id) {
  const opened = app.state.scope.open.some((one) => unfolded(one).id === id);
  return opened || leaves(app.model, app.passing, app.selection.things, id).some((far) => app.selection.things.has(far));
}

/** @param {App} app @param {Thing} thing @param {number} n */
function button(app, thing, n) {
  const on = app.state.scope.centre === thing.id && app.state.scope.steps === n;
  return h(
    "button",
    { type: "button", "data-key": `steps ${n}`, "aria-pressed": String(on), "aria-label": say("steps around", { n }), onclick: () => (on ? widen(app) : step(app, thing.id, n)) },
    n,
  );
}

/** @param {string} key @param {string} words @param {() => void} does */
const plain = (key, words, does) => h("button", { type: "button", class: "link", "data-key": key, onclick: does }, words);

/** @param {App} app @param {Thing} thing @param {string} kind @param {number} n */
const more = (app, thing, kind, n) =>
  h(
    "button",
    { type: "button", class: "quiet", "data-key": `unfold ${kind}`, onclick: () => unfold(app, thing.id, kind, asked(app, thing, kind)) },
    icon(CONTROL.plus),
    say(`tie ${kind}`),
    h("span", { class: "number" }, n),
  );

/** All of them, or of a hub the next fifty. @param {App} app @param {Thing} thing @param {number} near @param {number} away */
function every(app, thing, near, away) {
  const words = away > HUB ? say("show more of", { n: HUB, of: away }) : say("show hidden", { n: away });
  const most = away > HUB ? near + HUB : Math.max(HUB, near + away);
  return h("button", { type: "button", class: "quiet", "data-key": "unfold", onclick: () => unfold(app, thing.id, "", most) }, icon(CONTROL.plus), words);
}

/** How many of a kind to show now: fifty, and fifty more each time. @param {App} app @param {Thing} thing @param {string} kind */
function asked(app, thing, kind) {
  const before = app.state.scope.open.map(unfolded).find((one) => one.id === thing.id && one.kind === kind);
  return before ? before.most + HUB : HUB;
}

/** 1, 2, 3 for steps, E to unfold or fold. @param {App} app @param {HTMLElement} element */
export function reachKeys(app, element) {
  element.addEventListener("keydown", (event) => {
    const { thing } = app.state;
    if (event.ctrlKey || event.metaKey || event.altKey || !app.state.keys || !thing) return;
    if (["1", "2", "3"].includes(event.key)) step(app, thing, Number(event.key));
    else if (event.key.toLowerCase() === "e") {
      const { all } = hidden(app, thing);
      if (all) unfold(app, thing, "", Math.max(HUB, neighbours(app.model, app.selection, thing).length + Math.min(all, HUB)));
      else if (foldable(app, thing)) fold(app, thing);
      else app.tell(say("nothing to fold"));
    }
  });
}
