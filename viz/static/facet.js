/** One filter in the legend: a heading that folds, and switches with what each would show. */
import { h } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { say } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {{key: string, sign: any, words: string, n: number}} Row */

/** Filters that somebody folded or unfolded. @type {Map<string, boolean>} */
const folds = new Map();

/**
 * @param {string} key
 * @param {any} content nothing where there is nothing to choose
 * @param {{unit?: string, open?: boolean}} [how]
 */
export function facet(key, content, { unit, open = true } = {}) {
  if (!content) return null;
  return h(
    "details",
    {
      class: "filter",
      "data-facet": key,
      open: folds.get(key) ?? open,
      ontoggle: (/** @type {any} */ { target }) => folds.set(key, target.open),
    },
    h(
      "summary",
      { "data-key": `facet ${key}` },
      h("h2", {}, say(key)),
      unit && h("span", { class: "unit" }, say(`unit ${unit}`)),
      icon(CONTROL.chevron),
    ),
    content,
  );
}

/**
 * Switches for what can be left out, one under the other; those that nothing is said of are left away.
 * @param {App} app
 * @param {Row[]} given
 */
export function switches(app, given) {
  const keys = given.map(({ key }) => key);
  const shown = given.filter(({ key, n }) => n > 0 || app.state.off.has(key) !== app.usual.off.has(key));
  return shown.length
    ? h(
        "ul",
        { class: "rows" },
        shown.map((row) => h("li", {}, flip(app, row), only(app, row, keys))),
      )
    : null;
}

/** @param {App} app @param {Row} row */
function flip(app, { key, sign, words, n }) {
  const on = !app.state.off.has(key);
  const act = () => {
    const off = new Set(app.state.off);
    if (on) off.add(key);
    else off.delete(key);
    app.set({ off, page: 1 });
  };
  return h(
    "button",
    { type: "button", "aria-pressed": String(on), "data-key": key, onclick: act },
    sign,
    h("span", { class: "words" }, words),
    h("span", { class: "number" }, n.toLocaleString(document.documentElement.lang)),
  );
}

/** Only this one of its filter, or all again. @param {App} app @param {Row} row @param {string[]} keys */
function only(app, { key, words }, keys) {
  const alone = keys.every((other) => app.state.off.has(other) === (other !== key));
  const act = () => {
    const others = [...app.state.off].filter((other) => !keys.includes(other));
    app.set({
      off: new Set(alone ? [...others, ...usually(app, keys)] : [...others, ...keys.filter((other) => other !== key)]),
      page: 1,
    });
  };
  return h(
    "button",
    {
      type: "button",
      class: "just",
      "data-key": `only ${key}`,
      "aria-pressed": String(alone),
      "aria-label": say("only this", { name: words }),
      onclick: act,
    },
    say(alone ? "all again" : "only"),
  );
}

/** @param {App} app @param {string[]} keys */
const usually = (app, keys) => keys.filter((key) => app.usual.off.has(key));
