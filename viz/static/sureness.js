/** How sure the reading must be. */
import { h } from "./dom.js";
import { percent, say } from "./words.js";

/** @typedef {import("./types").App} App */

/**
 * @param {App} app
 * @param {Map<string, number>} counted
 */
export function sureness(app, counted) {
  const of = counted.get("sure") ?? 0;
  const words = (/** @type {number} */ part) =>
    part > 0 ? say("at least", { part: percent(part) }) : say("every confidence");
  const told = h("output", {}, words(app.state.sure));
  const slider = h("input", {
    type: "range",
    min: 0,
    max: 100,
    step: 5,
    "data-key": "sure",
    "aria-label": say("sureness"),
    "aria-valuetext": words(app.state.sure),
    oninput: (/** @type {any} */ { target }) => {
      told.textContent = words(Number(target.value) / 100);
      target.setAttribute("aria-valuetext", told.textContent);
    },
    onchange: (/** @type {any} */ { target }) => app.set({ sure: Number(target.value) / 100, page: 1 }),
  });
  slider.value = String(Math.round(app.state.sure * 100));
  return h(
    "div",
    { class: "sureness" },
    slider,
    h("p", {}, told, h("span", { class: "number" }, say("of lines", { n: app.selection.lines.size, of }))),
  );
}
