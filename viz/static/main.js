/** Where the page begins. */
import { initial, read, write } from "./address.js";
import { bar, dark } from "./bar.js";
import { zoom } from "./camera.js";
import { byId, fill, h } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { keys } from "./keys.js";
import { css } from "./labels.js";
import { legend, tally } from "./legend.js";
import { arrange, name } from "./model.js";
import { paintFoundation } from "./overview.js";
import { panel } from "./panel.js";
import { pointer } from "./pointer.js";
import { saveCsv, savePng, saveSvg, svg } from "./save.js";
import { search } from "./search.js";
import { select } from "./selection.js";
import { stage as open } from "./stage.js";
import { table } from "./table.js";
import { learn, say, speak } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").State} State */

const FILTERS = ["off", "themes", "areas"];
const STEPS = ["thing", "line", "view"];

/** The document: within the page, or where the page says that it is. @returns {Promise<import("./types").Payload>} */
async function document_() {
  const inside = byId("data");
  if (inside) return JSON.parse(inside.textContent);
  const response = await fetch(document.documentElement.dataset.source ?? "", { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

/** @param {import("./types").Payload} payload */
function start(payload) {
  const model = arrange(payload);
  learn(payload.terms);
  const usual = initial(document.documentElement.lang);
  /** @type {((changed: Set<string>) => void)[]} */
  const listeners = [];
  const state = read(location.hash, usual);
  /** @type {App} */
  const app = {
    model, state, hover: { thing: null, line: null }, selection: select(model, state),
    set(change) {
      const changed = new Set(Object.keys(change).filter((key) => /** @type {any} */ (app.state)[key] !== /** @type {any} */ (change)[key]));
      Object.assign(app.state, change);
      if (FILTERS.some((key) => changed.has(key))) app.selection = select(model, app.state);
      remember(app.state, usual, STEPS.some((key) => changed.has(key)));
      for (const listener of listeners) listener(changed);
    },
    visit(thing) {
      if (!app.selection.things.has(thing)) uncover(app, thing);
      app.set({ thing, line: null, ...(app.state.view === "table" && app.state.rows === "things" ? { rows: "lines" } : {}) });
      for (const listener of listeners) listener(new Set(["visit"]));
      app.say(`${name(model.things.get(thing))}. ${say("lines", { n: (model.around.get(thing) ?? []).filter(({ id }) => app.selection.lines.has(id)).length })}`);
    },
    point(hover) {
      Object.assign(app.hover, hover);
      for (const listener of listeners) listener(new Set(["hover"]));
    },
    on: (listener) => void listeners.push(listener),
    say(text) { byId("live").textContent = text; },
  };
  furnish(app, usual);
}

/** Clear away the filters that hide a thing. @param {App} app @param {string} thing */
function uncover(app, thing) {
  const usual = initial(app.state.language);
  app.set({ off: usual.off, themes: usual.themes, areas: usual.areas });
  if (!app.selection.things.has(thing)) app.set({ off: new Set() });
  app.say(say("filters cleared"));
}

/** Put the state in the address; steps that one may want to undo get an entry of their own. @param {State} state @param {State} usual @param {boolean} step */
function remember(state, usual, step) {
  const address = write(state, usual);
  if (address === (location.hash || "#")) return;
  try {
    history[step ? "pushState" : "replaceState"](null, "", address);
  } catch {
    // A page within a page may not touch its address; the picture works without.
  }
}

/** @param {App} app @param {State} usual */
function furnish(app, usual) {
  const graph = byId("graph");
  dress(app);
  const stage = open(app, graph);
  const acts = {
    mode: () => app.set({ mode: dark(app) ? "light" : "dark" }),
    share: () => share(app),
    "save svg": () => saveSvg(app, stage, graph), "save png": () => savePng(app), "save csv": () => saveCsv(app),
    licences: () => byId("licences").showModal(),
  };
  const reset = () => app.set({ off: usual.off, themes: usual.themes, areas: usual.areas });
  const everything = () => {
    legend(app, byId("legend"));
    tally(app, byId("tally"), reset);
    bar(app, byId("bar"), acts);
    panel(app, byId("panel"));
    paintFoundation(app, byId("foundation"));
    views(app);
  };
  app.on((changed) => {
    if (changed.has("hover")) return stage.redraw();
    if (changed.has("visit")) return stage.around();
    if (changed.has("language") || changed.has("mode")) dress(app);
    everything();
    stage.refresh();
    if (changed.has("line") || changed.has("thing")) byId("panel").scrollTop = 0;
    if (changed.has("view") && app.state.view === "picture") requestAnimationFrame(() => stage.overview(false));
    if (changed.has("areas") || changed.has("themes")) stage.overview();
  });
  window.addEventListener("hashchange", () => restore(app, usual, stage));
  window.addEventListener("popstate", () => restore(app, usual, stage));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => app.set({}));
  controls(stage);
  search(app);
  keys(app, stage);
  pointer(app, stage, graph);
  everything();
  stage.overview(false);
  if (app.state.thing || app.state.line) stage.around();
  document.documentElement.dataset.ready = "yes";
  Object.assign(window, { bundel: { app, stage, svg: () => svg(app, stage, graph) } });
}

/** Follow an address that was typed or gone back to. @param {App} app @param {State} usual @param {ReturnType<typeof open>} stage */
function restore(app, usual, stage) {
  const next = read(location.hash, usual);
  if (write(next, usual) === write(app.state, usual)) return;
  app.set({ ...next });
  if (next.thing ?? next.line) stage.around();
}

/** Language and theme of the page itself. @param {App} app */
function dress(app) {
  speak(app.state.language);
  const root = document.documentElement;
  root.lang = app.state.language;
  root.dataset.mode = dark(app) ? "dark" : "light";
  document.title = app.model.payload.title ?? say("title");
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.getAttribute("data-say") ?? "");
  for (const element of document.querySelectorAll("[data-say-label]")) element.setAttribute("aria-label", say(element.getAttribute("data-say-label") ?? ""));
  byId("search").placeholder = say("search");
  byId("name").textContent = document.title;
}

/** @param {App} app */
function views(app) {
  const tabular = app.state.view === "table";
  byId("graph").hidden = byId("zoom").hidden = tabular;
  byId("table").hidden = !tabular;
  document.body.classList.toggle("tabular", tabular);
  if (tabular) table(app, byId("table"));
}

/** @param {ReturnType<typeof open>} stage */
function controls(stage) {
  const button = (/** @type {string} */ id, /** @type {any} */ sign, /** @type {() => void} */ act) => {
    byId(id).append(icon(sign));
    byId(id).addEventListener("click", act);
  };
  button("zoom-in", CONTROL.plus, () => zoom(stage.network, 1.3));
  button("zoom-out", CONTROL.minus, () => zoom(stage.network, 0.77));
  button("zoom-all", CONTROL.maximize, () => stage.overview());
  button("filters", CONTROL.sliders, () => {
    const open = document.body.classList.toggle("filtering");
    byId("filters").setAttribute("aria-expanded", String(open));
  });
  byId("magnifier").append(icon(CONTROL.search));
  byId("to-table").addEventListener("click", (/** @type {Event} */ event) => {
    event.preventDefault();
    /** @type {any} */ (window).bundel.app.set({ view: "table" });
    byId("table").focus();
  });
}

/** @param {App} app */
async function share(app) {
  try {
    await navigator.clipboard.writeText(location.href);
    app.say(say("link copied"));
    byId("toast").textContent = say("link copied");
  } catch {
    byId("toast").textContent = say("copy the address");
  }
  byId("toast").hidden = false;
  setTimeout(() => { byId("toast").hidden = true; }, 2600);
}

/** @param {unknown} problem */
function fail(problem) {
  speak(document.documentElement.lang === "en" ? "en" : "nl");
  const again = h("button", { type: "button", class: "tool", onclick: () => location.reload() }, say("try again"));
  fill(byId("panel"), h("h2", {}, say("no data")), h("p", { class: "lead" }, say("no data text")), h("p", { class: "aside" }, String(problem)), again);
  document.documentElement.dataset.ready = "failed";
}

const fonts = Promise.all([430, 580, 680].map((weight) => document.fonts.load(css({ size: 12, weight, spacing: 0 })))).catch(() => []);
Promise.all([document_(), fonts]).then(([payload]) => start(payload)).catch(fail);
