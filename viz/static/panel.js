/** The panel beside the picture. */
import { fill, h } from "./dom.js";
import { asked as asks, put } from "./asked.js";
import { asking } from "./asking.js";
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
  const question = asked ? null : asking(app);
  element.classList.toggle("empty", !asked && !question);
  element.classList.toggle("of-question", !!question);
  element.classList.toggle("of-line", !!line);
  const body = line ? evidence(app, line) : thing ? profile(app, thing) : asked ? unknown(asked) : (question ?? overview(app));
  fill(element, (asked || question) && shut(app), ...body);
}

/** @param {App} app */
function shut(app) {
  const close = () => {
    if (app.state.thing ?? app.state.line) app.set({ thing: null, line: null });
    else put(app, null);
    document.getElementById("graph")?.focus();
  };
  return h(
    "button",
    { type: "button", class: "shut", "aria-label": say(asks(app) && (app.state.thing ?? app.state.line) ? "back to question" : "close"), "data-key": "shut", onclick: close },
    icon(asks(app) && (app.state.thing ?? app.state.line) ? CONTROL.back : CONTROL.close),
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
