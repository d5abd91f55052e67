/** The panel beside the picture. */
import { fill, h } from "./dom.js";
import { evidence } from "./evidence.js";
import { CONTROL, icon } from "./icons.js";
import { overview } from "./overview.js";
import { profile } from "./profile.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */

/**
 * @param {App} app
 * @param {HTMLElement} element
 */
export function panel(app, element) {
  const { state, model } = app;
  const line = state.line ? model.lines.get(state.line) : null;
  const thing = state.thing ? model.things.get(state.thing) : null;
  const asked = state.line ?? state.thing;
  element.classList.toggle("empty", !asked);
  element.classList.toggle("of-line", !!line);
  const body = line ? evidence(app, line) : thing ? profile(app, thing) : asked ? unknown(asked) : overview(app);
  fill(element, asked && shut(app), ...body);
}

/** @param {App} app */
function shut(app) {
  const close = () => {
    app.set({ thing: null, line: null });
    document.getElementById("graph")?.focus();
  };
  return h(
    "button",
    { type: "button", class: "shut", "aria-label": say("close"), "data-key": "shut", onclick: close },
    icon(CONTROL.close),
  );
}

/** @param {string} asked */
function unknown(asked) {
  return [
    h("h2", {}, say("unknown")),
    h("p", { class: "lead" }, say("unknown text")),
    h("p", { class: "aside" }, asked),
  ];
}
