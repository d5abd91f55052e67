/** The panel beside the picture. */
import { connecting, connection } from "./connect.js";
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
  const joins = !question && connecting(app);
  element.classList.toggle("empty", !asked && !question && !joins);
  element.classList.toggle("of-question", !!question);
  element.classList.toggle("of-line", !!line);
  const rest = () => question ?? (joins ? connection(app) : overview(app));
  const body = line ? evidence(app, line) : thing ? profile(app, thing) : asked ? unknown(asked) : rest();
  fill(element, (asked || question || joins) && shut(app), ...body);
}

/** @param {App} app */
function shut(app) {
  const close = () => {
    if (app.state.thing ?? app.state.line) app.set({ thing: null, line: null });
    else if (connecting(app)) app.set({ joined: [] });
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
