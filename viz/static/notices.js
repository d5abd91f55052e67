/** What must not go unsaid, over the picture until somebody puts it away. */
import { unread } from "./address.js";
import { fill, h, refocus } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { values } from "./sieve.js";
import { list, say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {{words: () => string, act?: {words: () => string, does: () => void}, away: () => void}} Notice */

/** @type {Map<string, Notice>} */
const standing = new Map();
let repaint = () => {};

/**
 * Say something until it is withdrawn or put away.
 * @param {string} key
 * @param {() => string} words in the language of the moment
 * @param {Notice["act"]} [act] a way out
 */
export function notify(key, words, act) {
  standing.set(key, { words, act, away: () => withdraw(key) });
  repaint();
}

/** @param {string} key */
export function withdraw(key) {
  if (standing.delete(key)) repaint();
}

/** @param {App} app @param {HTMLElement} element */
export function notices(app, element) {
  repaint = () => notices(app, element);
  element.setAttribute("role", "status");
  const all = [...standing, ...strange(app)];
  const lost = fill(
    element,
    all.map(([key, { words, act, away }]) =>
      h(
        "div",
        { class: "strip" },
        h("p", {}, words()),
        act &&
          h("button", { type: "button", class: "quiet", "data-key": `act ${key}`, onclick: act.does }, act.words()),
        h(
          "button",
          { type: "button", class: "away", "aria-label": say("put away"), "data-key": `away ${key}`, onclick: away },
          icon(CONTROL.close),
        ),
      ),
    ),
  );
  if (lost) refocus(element);
}

/** What the address asks for and this picture does not have. @param {App} app @returns {[string, Notice][]} */
function strange(app) {
  const { state } = app;
  const known = values(app.model);
  const lists = /** @type {const} */ (["themes", "areas", "publishers"]);
  const missing = lists.flatMap((which) => [...state[which]].filter((id) => !known[which].has(id)));
  const odd = [...missing, ...unread(state)];
  if (!odd.length) return [];
  const away = () =>
    app.set({
      ...Object.fromEntries(
        lists.map((which) => [which, new Set([...state[which]].filter((id) => known[which].has(id)))]),
      ),
      rest: state.rest.filter(([key, value]) => !unread(state).includes(`${key}=${value}`)),
    });
  return [["strange", { words: () => say("strange", { what: list(odd) }), away }]];
}
