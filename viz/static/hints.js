/** Suggestions from the server, where not all names are in the page. */
import { fit, fold } from "./ranking.js";
import { ask } from "./server.js";

/** @typedef {import("./ranking.js").Hit} Hit */
/** @typedef {{hits: Hit[], of: number}} Found */

const WAIT = 120;
let turn = 0;

/**
 * The best names for what is typed, once typing pauses; null when something else has been typed since.
 * @param {string} typed
 * @returns {Promise<Found | null>}
 */
export async function suggested(typed) {
  const mine = ++turn;
  await new Promise((ready) => setTimeout(ready, WAIT));
  if (mine !== turn || !typed.trim()) return null;
  const door = (document.documentElement.dataset.source ?? "").replace(/network$/, "search");
  try {
    const response = await ask(`${door}?${new URLSearchParams({ q: typed })}`);
    if (mine !== turn || !response.ok) return null;
    const { found, of } = await response.json();
    return { of, hits: found.map((/** @type {any} */ one) => hit(one, fold(typed.trim()))) };
  } catch {
    return null;
  }
}

/** @param {{id: string, label: string, kind: import("./types").Kind, type: string | null, form: string}} one @param {string} asked @returns {Hit} */
function hit({ form, ...named }, asked) {
  const parts = asked.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [, at, length] = fit(fold(form), asked, parts);
  const thing = { ...named, also: [], areas: [], themes: [], topics: [], x: 0, y: 0, size: 10 };
  return { thing, form, at: Math.max(0, at), length, score: 1 };
}
