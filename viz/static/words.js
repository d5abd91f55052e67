/** What the page says, in the language of the reader. */
import en from "./words/en.json";
import nl from "./words/nl.json";

/** @typedef {import("./types").Language} Language */

/** @type {Record<Language, Record<string, any>>} */
const CATALOGUES = { nl, en };
/** How dates and numbers are written. */
const WRITTEN = { nl: "nl-NL", en: "en-GB" };
/** @type {Language} */
let language = "nl";
/** @type {Record<string, {nl: string, en: string}>} */
let terms = {};

/** @param {string} code @returns {code is Language} */
export const speaks = (code) => code in CATALOGUES;

/** @param {Language} code */
export function speak(code) {
  language = code;
}

/** @param {Record<string, {nl: string, en: string}>} given */
export function learn(given) {
  terms = given;
}

/**
 * The words under a key, with `{name}` filled in; `{one, other}` is chosen by the value of `n`.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function say(key, values = {}) {
  let words = CATALOGUES[language][key];
  if (words === undefined) return key;
  if (typeof words === "object")
    words = words[new Intl.PluralRules(WRITTEN[language]).select(Number(values.n))] ?? words.other;
  return words.replace(/\{(\w+)\}/g, (/** @type {string} */ _, /** @type {string} */ name) => count(values[name]));
}

/** @param {string | number | undefined} value */
const count = (value) => (typeof value === "number" ? value.toLocaleString(WRITTEN[language]) : (value ?? ""));

/**
 * A theme, a type of region, a kind of initiative: from the document, else from the catalogue, else the key's end.
 * @param {string} key
 * @returns {string}
 */
export function term(key) {
  const known = terms[key]?.[language] ?? CATALOGUES[language][`type ${key}`];
  return known ?? key.replace(/^.*[/#:]/, "");
}

/** How two work together, as it stands among other words: in small letters. @param {string} kind */
export const manner = (kind) => CATALOGUES[language][`manner ${kind}`] ?? term(kind);

/**
 * A word or sentence of the document in the language of the reader, where the document has it in both.
 * @param {string} text
 */
export const translated = (text) => terms[text]?.[language] ?? text;

/** The language that `translated` gives a text in. @param {string} text */
export const tongue = (text) => (text in terms ? language : "nl");

/**
 * A date as precise as it is known: 14 maart 2017, maart 2017, 2017.
 * @param {string | null} issued
 * @returns {string}
 */
export function day(issued) {
  if (!issued) return say("undated");
  const [year, month, date] = issued.split("-").map(Number);
  if (!month) return String(year);
  /** @type {Intl.DateTimeFormatOptions} */
  const shape = { year: "numeric", month: "long", timeZone: "UTC", ...(date ? { day: "numeric" } : {}) };
  return new Intl.DateTimeFormat(WRITTEN[language], shape).format(new Date(Date.UTC(year, month - 1, date || 1)));
}

/** @param {number} part between 0 and 1 */
export const percent = (part) => new Intl.NumberFormat(WRITTEN[language], { style: "percent" }).format(part);

/** @param {string} one @param {string} other */
export const compare = (one, other) => one.localeCompare(other, language, { numeric: true, sensitivity: "base" });

/** @param {string[]} words */
export const list = (words) => new Intl.ListFormat(WRITTEN[language], { type: "conjunction" }).format(words);

/**
 * One of two wordings.
 * @param {{nl: string, en: string}} pair
 */
export const told = (pair) => pair[language];

/**
 * A reason in the language of the page, where that is known; reasons are stored in Dutch.
 * @param {string} nl
 * @param {string | null} [en]
 */
export const reason = (nl, en = null) => (language === "en" && en) || translated(nl);

/**
 * The language that `reason` gives a text in.
 * @param {string} nl
 * @param {string | null} [en]
 */
export const reasoned = (nl, en = null) => (language === "en" && en ? language : tongue(nl));
