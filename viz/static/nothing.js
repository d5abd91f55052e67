/** When the filters leave nothing: that they do, and which of them to take away. */
import { asked } from "./asked.js";
import { chosen, clear } from "./chosen.js";
import { fill, h, refocus } from "./dom.js";
import { select } from "./selection.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */

/** @param {App} app @param {HTMLElement} element */
export function nothing(app, element) {
  const { model, state, selection } = app;
  const left = selection.lines.size > 0 || model.lines.size === 0 || !!asked(app);
  if (left) {
    if (fill(element)) refocus(element);
    return;
  }
  const ways = chosen(app)
    .map((one) => ({ ...one, n: select(model, { ...state, ...one.change }).lines.size }))
    .filter(({ n }) => n > 0);
  fill(
    element,
    h("p", {}, h("strong", {}, say("nothing left"))),
    h(
      "ul",
      {},
      ways.map(({ key, words, change, n }) =>
        h(
          "li",
          {},
          h(
            "button",
            {
              type: "button",
              class: "quiet",
              "data-key": `instead ${key}`,
              onclick: () => app.set({ ...change, page: 1 }),
            },
            say("instead of", { what: words, n: n }),
          ),
        ),
      ),
    ),
    h(
      "button",
      { type: "button", class: "main", "data-key": "everything", onclick: () => clear(app) },
      say("show everything"),
    ),
  );
}
