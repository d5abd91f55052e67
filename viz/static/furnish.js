/** Everything that is on the page, and how it follows the state. */
import { droppable } from "./adding.js";
import { read, write } from "./address.js";
import { agenda } from "./agenda.js";
import { askable } from "./asking.js";
import { atlas } from "./atlas.js";
import { bar, dark } from "./bar.js";
import { paintChosen } from "./chosen.js";
import { byId } from "./dom.js";
import { svg } from "./drawing.js";
import { embed } from "./embed.js";
import { settle } from "./heirs.js";
import { CONTROL, icon } from "./icons.js";
import { keys } from "./keys.js";
import { legend, tally } from "./legend.js";
import { nothing } from "./nothing.js";
import { notices } from "./notices.js";
import { paintFoundation } from "./overview.js";
import { panel } from "./panel.js";
import { pointing } from "./pointed.js";
import { pointer } from "./pointer.js";
import { compare, edition } from "./positions.js";
import { printing } from "./printing.js";
import { savers } from "./save.js";
import { renewed } from "./renew.js";
import { answerTable } from "./result.js";
import { search } from "./search.js";
import { share } from "./sharing.js";
import { stage as open } from "./stage.js";
import { pointRow, table } from "./table.js";
import { say, speak } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").State} State */
/** @typedef {ReturnType<typeof open>} Stage */

/** @param {App} app @param {State} usual */
export function furnish(app, usual) {
  const graph = byId("graph");
  dress(app);
  views(app);
  const stage = open(app, graph);
  const whole = atlas(app, stage, graph);
  const everything = painter(app, usual, stage, graph, whole);
  app.on((changed) => follow(app, stage, changed, everything));
  for (const event of ["hashchange", "popstate"]) window.addEventListener(event, () => restore(app, usual, stage));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => app.set({ mode: app.state.mode }, true));
  controls(app, stage);
  search(app);
  keys(app, stage);
  pointer(app, stage, graph);
  embed(app, graph.parentElement ?? document.body);
  printing(app, () => stage.refresh());
  desk(app, stage);
  everything();
  if (app.model.payload.whole) compare(app);
  stage.face(false);
  document.documentElement.dataset.ready = "yes";
  Object.assign(window, { bundel: { app, stage, settled: whole.settled, svg: () => svg(app, stage, graph) } });
}

/** Asking, adding and judging. @param {App} app @param {Stage} stage */
function desk(app, stage) {
  pointing(app);
  askable(app, stage);
  droppable(app);
  renewed(() => {
    app.note({ positions: edition(app.model) });
    stage.renew();
  });
  void agenda.refresh(app);
}

/**
 * Paints everything that is not the picture itself.
 * @param {App} app @param {State} usual @param {Stage} stage @param {HTMLElement} graph @param {ReturnType<typeof atlas>} whole
 */
function painter(app, usual, stage, graph, whole) {
  const acts = {
    ...whole.acts,
    mode: () => app.set({ mode: dark(app) ? "light" : "dark" }),
    share: () => {
      stage.pin();
      share(app);
    },
    ...savers(app, stage, graph),
    print: () => window.print(),
    motion: () => app.set({ motion: !app.state.motion }),
    licences: () => byId("licences").showModal(),
  };
  return () => {
    legend(app, byId("legend"));
    tally(app, byId("tally"));
    paintChosen(app, byId("chosen"));
    notices(app, byId("notices"));
    nothing(app, byId("nothing"));
    bar(app, byId("bar"), acts);
    panel(app, byId("panel"));
    paintFoundation(app, byId("foundation"));
    views(app);
    whole.paint();
  };
}

/** @param {App} app @param {Stage} stage @param {Set<string>} changed @param {() => void} everything */
function follow(app, stage, changed, everything) {
  if (changed.has("hover")) {
    if (app.state.view === "split") pointRow(app, byId("table"));
    return stage.redraw();
  }
  if (changed.has("visit")) return stage.around();
  if (["language", "mode", "motion"].some((key) => changed.has(key))) dress(app);
  everything();
  stage.refresh();
  if (changed.has("line") || changed.has("thing")) byId("panel").scrollTop = 0;
  if (changed.has("view") && app.state.view !== "table" && !app.state.thing) requestAnimationFrame(() => stage.face(false));
  if ((changed.has("areas") || changed.has("themes")) && !app.state.camera) stage.overview();
}

/** Follow an address that was typed or gone back to. @param {App} app @param {State} usual @param {Stage} stage */
function restore(app, usual, stage) {
  const next = settle(app.model, read(location.hash, usual));
  if (write(next, usual) === write(app.state, usual)) return;
  app.set({ ...next });
  if (app.model.payload.whole) compare(app);
  if (next.camera || next.thing || next.line) stage.face();
}

/** Language and theme of the page itself. @param {App} app */
function dress(app) {
  speak(app.state.language);
  const root = document.documentElement;
  root.lang = app.state.language;
  root.dataset.mode = dark(app) ? "dark" : "light";
  root.dataset.motion = app.state.motion ? "on" : "off";
  document.title = app.model.payload.title ?? say("title");
  for (const element of document.querySelectorAll("[data-say]"))
    element.textContent = say(element.getAttribute("data-say") ?? "");
  for (const element of document.querySelectorAll("[data-say-label]"))
    element.setAttribute("aria-label", say(element.getAttribute("data-say-label") ?? ""));
  byId("search").placeholder = say("search");
  byId("name").textContent = document.title;
}

/** @param {App} app */
function views(app) {
  const { view } = app.state;
  const tabular = view === "split" || view === "table";
  byId("graph").hidden = byId("zoom").hidden = view === "table" || view === "regions";
  byId("table").hidden = !tabular;
  document.body.classList.toggle("tabular", tabular);
  document.body.classList.toggle("split", view === "split");
  if (tabular && !answerTable(app, byId("table"))) table(app, byId("table"));
}

/** @param {App} app @param {Stage} stage */
function controls(app, stage) {
  const button = (/** @type {string} */ id, /** @type {any} */ sign, /** @type {() => void} */ act) => {
    byId(id).append(icon(sign));
    byId(id).addEventListener("click", act);
  };
  button("zoom-in", CONTROL.plus, () => stage.zoom(1.3));
  button("zoom-out", CONTROL.minus, () => stage.zoom(0.77));
  button("zoom-all", CONTROL.maximize, () => stage.overview());
  button("filters", CONTROL.sliders, () => {
    const open = document.body.classList.toggle("filtering");
    byId("filters").setAttribute("aria-expanded", String(open));
    byId("filters").replaceChildren(icon(open ? CONTROL.close : CONTROL.sliders));
  });
  byId("magnifier").append(icon(CONTROL.search));
  byId("to-table").addEventListener("click", (/** @type {Event} */ event) => {
    event.preventDefault();
    app.set({ view: "table" });
    byId("table").focus();
  });
}
