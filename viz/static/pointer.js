/** The mouse and the finger on the picture. */
import { join } from "./connect.js";
import { byId, fill, h } from "./dom.js";
import { via } from "./evidence.js";
import { name, passages } from "./model.js";
import { kind } from "./profile.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {ReturnType<typeof import("./stage.js").stage>} Stage */

const SLACK = 7;
const FINGER = 16;
/** How long a tip waits: a name is on the picture already, a line has none. */
const WAIT = { thing: 650, line: 120 };

/** @param {App} app @param {Stage} stage @param {HTMLElement} element */
export function pointer(app, stage, element) {
  /** @param {PointerEvent} event */
  const at = (event) => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  element.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse" || event.buttons) return;
    const found = stage.under(at(event), SLACK);
    const changed = found.thing !== app.hover.thing || found.line !== app.hover.line;
    element.classList.toggle("over", !!(found.thing ?? found.line));
    if (!changed) return;
    app.point(found);
    hide();
    if (found.thing ?? found.line) wait(() => tip(app, found, at(event), element), found.thing ? WAIT.thing : WAIT.line);
  });
  element.addEventListener("pointerleave", () => {
    app.point({ thing: null, line: null });
    hide();
  });
  stage.network.on("click", (/** @type {any} */ { pointer: where, event }) => {
    const finger = event?.pointers?.[0]?.pointerType === "touch" || event?.pointerType === "touch";
    const found = stage.under(where.DOM, finger ? FINGER : SLACK);
    hide();
    app.hover.thing = app.hover.line = null;
    if (event?.srcEvent?.shiftKey && found.thing) join(app, found.thing);
    else app.set(found);
  });
  stage.network.on("doubleClick", () => stage.around());
  for (const event of /** @type {("zoom" | "dragStart")[]} */ (["zoom", "dragStart"]))
    stage.network.on(event, hide);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

let timer = 0;

/** @param {() => void} act @param {number} delay */
function wait(act, delay) {
  clearTimeout(timer);
  timer = window.setTimeout(act, delay);
}

function hide() {
  clearTimeout(timer);
  byId("tip").hidden = true;
}

/** @param {App} app @param {import("./types").Hover} found @param {{x: number, y: number}} point @param {HTMLElement} element */
function tip(app, { thing, line }, { x, y }, element) {
  const box = byId("tip");
  const words = thing ? ofThing(app, thing) : line ? ofLine(app, line) : null;
  if (!words) return;
  box.hidden = false;
  fill(box, h("b", {}, words[0]), h("span", {}, words[1]));
  box.style.left = `${Math.min(x + 14, element.clientWidth - box.offsetWidth - 10)}px`;
  box.style.top = `${Math.max(60, Math.min(y + 16, element.clientHeight - box.offsetHeight - 40))}px`;
}

/** @param {App} app @param {string} id */
function ofThing(app, id) {
  const thing = /** @type {import("./types").Thing} */ (app.model.things.get(id));
  const n = (app.model.around.get(id) ?? []).filter((line) => app.selection.lines.has(line.id)).length;
  return [name(thing), `${kind(app, thing)} · ${say("lines", { n })}`];
}

/** @param {App} app @param {string} id */
function ofLine(app, id) {
  const line = /** @type {import("./types").Line} */ (app.model.lines.get(id));
  const said = app.selection.lines.get(id) ?? [];
  return [
    [line.from, line.to].map((end) => name(app.model.things.get(end))).join(" — "),
    `${via(app, line, said)} · ${say("sentences", { n: passages(app.model, said).length })}`,
  ];
}
