/** The query, the language and the mode in the address. */
import { speaks } from "../words.js";

/** @typedef {{query: string | null, language: import("../types").Language, mode: "light" | "dark" | ""}} Place */

/**
 * What an address asks for; `?query=` is as good as `#query=`.
 * @param {Location} location
 * @param {string} usual the language of the page as it came
 * @returns {Place}
 */
export function read(location, usual) {
  const told = new URLSearchParams(location.hash.replace(/^#/, ""));
  const language = told.get("lang") ?? usual;
  const mode = told.get("mode") ?? "";
  return {
    query: told.get("query") ?? new URLSearchParams(location.search).get("query"),
    language: speaks(language) ? language : "nl",
    mode: mode === "dark" || mode === "light" ? mode : "",
  };
}

/** @param {Place} place @param {string} usual */
export function write({ query, language, mode }, usual) {
  const parts = Object.entries({ query: query ?? "", lang: language === usual ? "" : language, mode });
  const told = new URLSearchParams(parts.filter(([, value]) => value));
  return told.size ? `${location.pathname}#${told}` : location.pathname;
}
