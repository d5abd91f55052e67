/** The whole state in the part of the address after #. */
import { LOOKS, readLook, unlooked, writeLook } from "./scope.js";
import { STANDS, nowhere, readStand, writeStand } from "./standpoint.js";
import { DEFAULT_OFF, UNSURE } from "./selection.js";
import { speaks } from "./words.js";

/** @typedef {import("./types").State} State */

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const COUNT = /^[1-9]\d{0,6}$/;
const PERCENT = /^(100|\d{1,2})$/;
/** What each part of the address may hold. @type {Record<string, (value: string) => boolean>} */
const PARTS = {
  ...LOOKS,
  ...STANDS,
  n: () => true,
  l: () => true,
  v: (value) => ["picture", "split", "regions", "table"].includes(value),
  rows: (value) => ["lines", "things"].includes(value),
  sort: () => true,
  page: (value) => COUNT.test(value),
  off: () => true,
  t: () => true,
  a: () => true,
  p: () => true,
  since: (value) => DATE.test(value),
  until: (value) => DATE.test(value),
  undated: (value) => value === "0",
  sure: (value) => PERCENT.test(value),
  ground: () => true,
  lang: speaks,
  mode: (value) => ["light", "dark"].includes(value),
  keys: (value) => value === "0",
  motion: (value) => value === "0",
};

/**
 * The state when nothing has been chosen.
 * @param {string} language
 * @returns {State}
 */
export function initial(language) {
  return {
    ...unlooked(),
    ...nowhere(),
    thing: null,
    line: null,
    view: "picture",
    rows: "lines",
    sort: "latest",
    descending: true,
    page: 1,
    off: new Set(DEFAULT_OFF),
    themes: new Set(),
    areas: new Set(),
    publishers: new Set(),
    since: "",
    until: "",
    undated: true,
    sure: UNSURE,
    ground: "jeugdregio",
    language: speaks(language) ? language : "nl",
    mode: "",
    keys: true,
    motion: true,
    rest: [],
  };
}

/**
 * The state that an address tells; what it does not tell, or tells in a way that cannot be, is as in `usual`.
 * @param {string} hash
 * @param {State} usual
 * @returns {State}
 */
export function read(hash, usual) {
  const told = new URLSearchParams(hash.replace(/^#/, ""));
  const rest = [...told].filter(([key, value]) => !PARTS[key]?.(value));
  for (const [key] of rest) told.delete(key);
  const sort = told.get("sort") ?? "";
  /** @param {string} key @param {any} otherwise */
  const one = (key, otherwise) => told.get(key) ?? otherwise;
  return {
    ...readLook(told),
    ...readStand(told),
    thing: told.get("n"),
    line: told.get("l"),
    view: one("v", usual.view),
    rows: one("rows", usual.rows),
    sort: sort.replace(/^-/, "") || usual.sort,
    descending: sort ? sort.startsWith("-") : usual.descending,
    page: Number(one("page", 1)),
    off: told.has("off") ? apart(told.get("off")) : usual.off,
    themes: apart(told.get("t")),
    areas: apart(told.get("a")),
    publishers: apart(told.get("p")),
    since: one("since", ""),
    until: one("until", ""),
    undated: !told.has("undated"),
    sure: told.has("sure") ? Number(told.get("sure")) / 100 : usual.sure,
    ground: one("ground", usual.ground),
    language: one("lang", usual.language),
    mode: one("mode", ""),
    keys: !told.has("keys"),
    motion: !told.has("motion"),
    rest,
  };
}

/**
 * What an address says that cannot be read, as it stands there; what is not ours at all is left alone.
 * @param {State} state
 */
export const unread = ({ rest }) => rest.filter(([key]) => key in PARTS).map(([key, value]) => `${key}=${value}`);

/**
 * The address of a state; only what differs from `usual` is written, and what is not ours is kept.
 * @param {State} state
 * @param {State} usual
 */
export function write(state, usual) {
  const order = (/** @type {State} */ one) => (one.descending ? "-" : "") + one.sort;
  /** @type {[string, string, boolean][]} */
  const parts = [
    ["n", state.thing ?? "", !!state.thing],
    ["l", state.line ?? "", !!state.line],
    ["v", state.view, state.view !== usual.view],
    ["rows", state.rows, state.rows !== usual.rows],
    ["sort", order(state), order(state) !== order(usual)],
    ["page", String(state.page), state.page !== 1],
    ["off", joined(state.off), joined(state.off) !== joined(usual.off)],
    ["t", joined(state.themes), state.themes.size > 0],
    ["a", joined(state.areas), state.areas.size > 0],
    ["p", joined(state.publishers), state.publishers.size > 0],
    ["since", state.since, state.since !== ""],
    ["until", state.until, state.until !== ""],
    ["undated", "0", !state.undated],
    ["sure", String(Math.round(state.sure * 100)), state.sure !== usual.sure],
    ["ground", state.ground, state.ground !== usual.ground],
    ["lang", state.language, state.language !== usual.language],
    ["mode", state.mode, state.mode !== ""],
    ["keys", "0", !state.keys],
    ["motion", "0", !state.motion],
    ...writeLook(state),
    ...writeStand(state),
  ];
  const written = parts.filter(([, , differs]) => differs).map(([key, value]) => [key, value]);
  const keys = new Set(written.map(([key]) => key));
  const told = new URLSearchParams([...written, ...state.rest.filter(([key]) => !keys.has(key))]);
  return told.size ? `#${told.toString().replaceAll("%2F", "/").replaceAll("%3A", ":").replaceAll("%2C", ",")}` : "#";
}

/** Values with commas between them, those within a value told apart. @param {Set<string>} set */
const joined = (set) =>
  [...set]
    .map((value) => value.replaceAll("~", "~0").replaceAll(",", "~1"))
    .sort()
    .join(",");

/** @param {string | null} text */
function apart(text) {
  const values = (text ?? "").split(",").filter(Boolean);
  return new Set(values.map((value) => value.replaceAll("~1", ",").replaceAll("~0", "~")));
}
