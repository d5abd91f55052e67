/** The whole state in the part of the address after #. */
import { DEFAULT_OFF } from "./selection.js";
import { speaks } from "./words.js";

/** @typedef {import("./types").State} State */

const KNOWN = new Set(["n", "l", "v", "rows", "sort", "off", "t", "a", "ground", "lang", "mode", "keys"]);

/**
 * The state when nothing has been chosen.
 * @param {string} language
 * @returns {State}
 */
export function initial(language) {
  return {
    thing: null,
    line: null,
    view: "picture",
    rows: "lines",
    sort: "latest",
    descending: true,
    off: new Set(DEFAULT_OFF),
    themes: new Set(),
    areas: new Set(),
    ground: "jeugdregio",
    language: speaks(language) ? language : "nl",
    mode: "",
    keys: true,
    rest: [],
  };
}

/**
 * The state that an address tells; what it does not tell is as in `usual`.
 * @param {string} hash
 * @param {State} usual
 * @returns {State}
 */
export function read(hash, usual) {
  const told = new URLSearchParams(hash.replace(/^#/, ""));
  /** @param {string} key */
  const set = (key) => new Set((told.get(key) ?? "").split(",").filter(Boolean));
  const sort = told.get("sort") ?? "";
  const language = told.get("lang") ?? "";
  const mode = told.get("mode") ?? "";
  return {
    thing: told.get("n"),
    line: told.get("l"),
    view: told.get("v") === "table" ? "table" : "picture",
    rows: told.get("rows") === "things" ? "things" : "lines",
    sort: sort.replace(/^-/, "") || usual.sort,
    descending: sort ? sort.startsWith("-") : usual.descending,
    off: told.has("off") ? set("off") : usual.off,
    themes: set("t"),
    areas: set("a"),
    ground: told.get("ground") ?? usual.ground,
    language: speaks(language) ? language : usual.language,
    mode: mode === "light" || mode === "dark" ? mode : "",
    keys: told.get("keys") !== "0",
    rest: [...told].filter(([key]) => !KNOWN.has(key)),
  };
}

/**
 * The address of a state; only what differs from `usual` is written, and what is not ours is kept.
 * @param {State} state
 * @param {State} usual
 */
export function write(state, usual) {
  /** @param {Set<string>} set */
  const joined = (set) => [...set].sort().join(",");
  const order = (/** @type {State} */ one) => (one.descending ? "-" : "") + one.sort;
  /** @type {[string, string, boolean][]} */
  const parts = [
    ["n", state.thing ?? "", !!state.thing],
    ["l", state.line ?? "", !!state.line],
    ["v", state.view, state.view !== "picture"],
    ["rows", state.rows, state.rows !== "lines"],
    ["sort", order(state), order(state) !== order(usual)],
    ["off", joined(state.off), joined(state.off) !== joined(usual.off)],
    ["t", joined(state.themes), state.themes.size > 0],
    ["a", joined(state.areas), state.areas.size > 0],
    ["ground", state.ground, state.ground !== usual.ground],
    ["lang", state.language, state.language !== usual.language],
    ["mode", state.mode, state.mode !== ""],
    ["keys", "0", !state.keys],
  ];
  const told = new URLSearchParams([
    ...parts.filter(([, , differs]) => differs).map(([key, value]) => [key, value]),
    ...state.rest,
  ]);
  return told.size ? `#${told.toString().replaceAll("%2F", "/").replaceAll("%3A", ":").replaceAll("%2C", ",")}` : "#";
}
