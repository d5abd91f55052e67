/** Of a graph too large to send at once nothing is here yet: that it is so, and the ways in. */
import { h } from "./dom.js";
import { ALL } from "./regions.js";
import { EVERYTHING } from "./scope.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */

/**
 * @param {App} app
 * @param {string} where tells the controls of two places apart
 * @returns {any} nothing where something is here
 */
export function unloaded(app, where) {
  const { whole, shown } = app.model.payload;
  if (whole || app.model.things.size) return null;
  const way = (/** @type {string} */ key, /** @type {string} */ words, /** @type {Partial<import("./types").State>} */ change) =>
    h("button", { type: "button", class: "quiet", "data-key": `${key} ${where}`, onclick: () => app.set(change) }, words);
  return h(
    "div",
    { class: "unloaded" },
    h("p", {}, say("not here yet", { n: shown.of })),
    app.state.view !== "regions" && way("choose area", say("choose area"), { view: "regions" }),
    shown.of <= ALL && way("load all", say("show all of", { n: shown.of }), { scope: { ...EVERYTHING, region: "all" } }),
  );
}
