/** Everything the mouse can do, by keyboard. */
import { byId } from "./dom.js";
import { name, other } from "./model.js";
import { via } from "./evidence.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Thing} Thing */
/** @typedef {ReturnType<typeof import("./stage.js").stage>} Stage */

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @param {App} app @param {Stage} stage */
export function keys(app, stage) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const typing = event.target instanceof Element && event.target.closest("input, select, textarea");
    if (event.key === "Escape" && !typing) escape(app);
    if (!app.state.keys || typing) return;
    if (event.key === "/") {
      event.preventDefault();
      byId("search").focus();
    } else if (event.key.toLowerCase() === "t") app.set({ view: app.state.view === "table" ? "picture" : "table" });
  });
  byId("graph").addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) {
      event.preventDefault();
      (event.shiftKey ? stepLine : stepThing)(app, stage, arrow);
    } else if (event.key === "Enter") enter(app, stage);
    else if (event.key === "+" || event.key === "=") stage.zoom(1.3);
    else if (event.key === "-") stage.zoom(0.77);
    else if (event.key === "0") stage.overview();
  });
}

/** @param {App} app */
function escape(app) {
  if (document.body.classList.contains("filtering")) byId("filters").click();
  else if (app.state.thing || app.state.line) app.set({ thing: null, line: null });
}

/** @param {App} app @param {Stage} stage */
function enter(app, stage) {
  if (!app.state.thing && !app.state.line) return;
  if (app.state.thing) stage.around();
  byId("panel").focus();
}

/** The nearest thing in a direction. @param {App} app @param {Stage} stage @param {[number, number]} arrow */
function stepThing(app, stage, arrow) {
  const line = app.state.line ? app.model.lines.get(app.state.line) : null;
  const from = app.model.things.get(app.state.thing ?? line?.from ?? "") ?? stage.network.getViewPosition();
  const candidates = (line ? [line.from, line.to] : [...app.selection.things]).filter((id) => id !== app.state.thing);
  const id = nearest(app, from, candidates, arrow) ?? (line ? line.from : null);
  if (!id) return;
  app.set({ thing: id, line: null });
  stage.reveal(id);
}

/** The line of the selected thing that leads most in a direction. @param {App} app @param {Stage} stage @param {[number, number]} arrow */
function stepLine(app, stage, arrow) {
  const current = app.state.line ? app.model.lines.get(app.state.line) : null;
  const from = app.model.things.get(app.state.thing ?? current?.from ?? "");
  if (!from) return;
  const lines = (app.model.around.get(from.id) ?? []).filter(({ id }) => app.selection.lines.has(id));
  const ends = new Map(lines.filter(({ id }) => id !== current?.id).map((line) => [other(line, from.id), line]));
  const end = nearest(app, from, [...ends.keys()], arrow);
  const line = end ? ends.get(end) : null;
  if (!line) return;
  app.set({ line: line.id, thing: null });
  app.say(
    `${name(from)}, ${via(app, line, app.selection.lines.get(line.id) ?? [])}, ${name(app.model.things.get(end ?? ""))}. ${say("sentences", { n: app.selection.lines.get(line.id)?.length ?? 0 })}`,
  );
}

/** @param {App} app @param {{x: number, y: number}} from @param {string[]} ids @param {[number, number]} arrow */
function nearest(app, from, ids, [dx, dy]) {
  let best = null;
  let least = Infinity;
  for (const id of ids) {
    const { x, y } = /** @type {Thing} */ (app.model.things.get(id));
    const [ahead, aside] = [(x - from.x) * dx + (y - from.y) * dy, Math.abs((x - from.x) * dy - (y - from.y) * dx)];
    const cost = Math.hypot(ahead, aside) + 2 * aside;
    if (ahead > 0 && cost < least) [least, best] = [cost, id];
  }
  return best;
}
