/** The filters somebody set, in words, each with the way to take it back. */
import { fill, h, refocus } from "./dom.js";
import { CONTROL, icon } from "./icons.js";
import { unfiltered } from "./selection.js";
import { NOBODY, values } from "./sieve.js";
import { compare, day, percent, say, term } from "./words.js";

/** @typedef {import("./types").App} App */
/** @typedef {{key: string, words: string, change: Partial<import("./types").State>}} Chosen */

/**
 * Every filter that is not as usual; what is not in this picture holds nothing back and is not among them.
 * @param {App} app
 * @returns {Chosen[]}
 */
export function chosen(app) {
  return [...switched(app), ...picked(app), ...timed(app), ...measured(app)];
}

/** @param {App} app @returns {Chosen[]} */
function switched({ state, usual }) {
  const differing = [...new Set([...state.off, ...usual.off])].filter(
    (key) => state.off.has(key) !== usual.off.has(key),
  );
  return differing.filter(told).map((key) => {
    const off = new Set(state.off);
    if (!off.delete(key)) off.add(key);
    const what = key.startsWith("kind ") ? say(key.replace("kind ", "kinds ")) : say(key);
    return {
      key: `off ${key}`,
      words: say(state.off.has(key) ? "without" : "with", { what: what.toLowerCase() }),
      change: { off },
    };
  });
}

/** @param {string} key */
const told = (key) => /^(kind|tie|status) /.test(key) && say(key) !== key;

/** @param {App} app @returns {Chosen[]} */
function picked(app) {
  const { state, model } = app;
  const known = values(model);
  /** @type {["themes" | "areas" | "publishers", (id: string) => string][]} */
  const lists = [
    ["themes", term],
    ["areas", (id) => model.areas.get(id)?.label ?? id],
    ["publishers", (id) => (id === NOBODY ? say("no publisher") : id)],
  ];
  return lists.flatMap(([which, words]) =>
    [...state[which]]
      .filter((id) => known[which].has(id))
      .map((id) => ({
        key: `${which} ${id}`,
        words: words(id),
        change: { [which]: new Set([...state[which]].filter((other) => other !== id)) },
      }))
      .sort((one, two) => compare(one.words, two.words)),
  );
}

/** @param {App} app @returns {Chosen[]} */
function timed({ state }) {
  const { since, until, undated } = state;
  const bounds = since || until;
  const words = !until
    ? say("from day", { day: day(since) })
    : !since
      ? say("until day", { day: day(until) })
      : since === until
        ? day(since)
        : say("from until", { since: day(since), until: day(until) });
  return [
    ...(bounds ? [{ key: "period", words, change: { since: "", until: "" } }] : []),
    ...(undated ? [] : [{ key: "undated", words: say("no undated"), change: { undated: true } }]),
  ];
}

/** @param {App} app @returns {Chosen[]} */
function measured({ state, usual }) {
  if (state.sure === usual.sure) return [];
  const words = state.sure > 0 ? say("sure at least", { part: percent(state.sure) }) : say("every confidence");
  return [{ key: "sure", words, change: { sure: usual.sure } }];
}

/**
 * One button per filter, and one back to everything.
 * @param {App} app
 */
export function takers(app) {
  const given = chosen(app);
  return [
    given.map(({ key, words, change }) =>
      h(
        "li",
        {},
        h(
          "button",
          {
            type: "button",
            "data-key": `chosen ${key}`,
            "aria-label": say("take away", { what: words }),
            onclick: () => app.set({ ...change, page: 1 }),
          },
          h("span", { class: "words" }, words),
          icon(CONTROL.close),
        ),
      ),
    ),
  ];
}

/** Everything again. @param {App} app */
export const clear = (app) => app.set({ ...unfiltered(app.usual), page: 1 });

/**
 * The filters over the legend, and how many there are on the button that opens it.
 * @param {App} app @param {HTMLElement} element
 */
export function paintChosen(app, element) {
  const given = chosen(app);
  element.hidden = !given.length;
  const lost = fill(
    element,
    h("ul", { class: "chips", "aria-label": say("chosen filters") }, takers(app)),
    h("button", { type: "button", class: "link", "data-key": "reset", onclick: () => clear(app) }, say("reset")),
  );
  if (lost) refocus(element);
  const button = document.getElementById("filters");
  if (button) button.dataset.count = given.length ? String(given.length) : "";
}
