/** The pages of a long table. */
import { h } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */

/** How many rows a page has. */
export const PAGE = 200;

/**
 * @param {App} app
 * @param {number} page
 * @param {number} of how many rows there are on all pages
 * @param {HTMLElement} element what scrolls
 */
export function pager(app, page, of, element) {
  const last = Math.ceil(of / PAGE);
  const turn = (/** @type {number} */ to) => {
    const next = Math.max(1, Math.min(last, to));
    app.set({ page: next });
    element.scrollTop = 0;
    app.say(say("rows of", { first: (next - 1) * PAGE + 1, last: Math.min(of, next * PAGE), of }));
  };
  const step = (/** @type {string} */ key, /** @type {number} */ to) =>
    h(
      "button",
      {
        type: "button",
        class: "quiet",
        "data-key": key,
        "aria-disabled": String(to < 1 || to > last),
        onclick: () => turn(to),
      },
      say(key),
    );
  const box = h("input", {
    type: "number",
    min: 1,
    max: last,
    "data-key": "page",
    "aria-label": say("page"),
    onchange: (/** @type {any} */ { target }) => turn(Math.round(Number(target.value)) || 1),
  });
  box.value = String(page);
  return h(
    "nav",
    { class: "pager", "aria-label": say("pages") },
    step("page before", page - 1),
    h("span", {}, say("page"), " ", box, ` ${say("page of", { n: last })}`),
    step("page after", page + 1),
  );
}
