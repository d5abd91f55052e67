/** What one can do with a passage: cite it, give its address away, say that it is not right. */
import { citation, copy } from "./cite.js";
import { h } from "./dom.js";
import { disputing, form, toggle } from "./dispute.js";
import { CONTROL, icon } from "./icons.js";
import { claimed } from "./linked.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {import("./types").Sentence} Sentence */

/**
 * @param {App} app
 * @param {Sentence[]} said the claims of one passage
 */
export function deeds(app, said) {
  const [first] = said;
  const open = disputing(first);
  const button = (/** @type {string} */ key, /** @type {string} */ sign, /** @type {() => void} */ act, extra = {}) =>
    h(
      "button",
      { type: "button", class: "quiet", "data-key": `${key} ${first.id}`, onclick: act, ...extra },
      icon(sign),
      say(key),
    );
  return [
    h(
      "div",
      { class: "deeds" },
      button("cite", CONTROL.quote, () => copy(app, citation(app, first), "copied")),
      button("claim address", CONTROL.link, () => copy(app, claimed(first.id, app.state.line), "claim address copied")),
      button("not right", CONTROL.flag, () => toggle(app, first), { "aria-expanded": String(open) }),
    ),
    open && form(app, said),
  ];
}
