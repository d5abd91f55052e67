/** Suggestions from the server, where not all names are in the page. */
import { ask } from "./server.js";

/** @typedef {import("./ranking.js").Hit} Hit */
/** @typedef {{hits: Hit[], of: number}} Found */

const WAIT = 120;
let turn = 0;

/**
 * The best names for what is typed, once typing pauses; null when something else has been typed since.
 * @param {string} typed @param {(text: string) => string} fold
 * @returns {Promise<Found | null>}
 */
export async function suggested(typed, fold) {
  const mine = ++turn;
  await new Promise((ready) => setTimeout(ready, WAIT));
  if (mine !== turn || !typed.trim()) return null;
  const door = (document.documentElement.dataset.source ?? "").replace(/network$/, "search");
  try {
    const response = await ask(`${door}?${new URLSearchParams({ q: typed })}`);
    if (mine !== turn || !response.ok) return null;
    const { found, of } = await response.json();
    return { of, hits: found.map((/** @type {any} */ one) => hit(one, fold(typed.trim()), fold)) };
  } catch {
    return null;
  }
}

/** @param {{id: string, label: string, kind: import("./types").Kind, type: string | null, form: string}} one @param {string} asked @param {(text: string) => string} fold @returns {Hit} */
function hit({ form, ...named }, asked, fold) {
  const thing = { ...named, also: [], areas: [], themes: [], topics: [], x: 0, y: 0, size: 10 };
  return { thing, form, at: fold(form).indexOf(asked), length: asked.length, score: 1 };
}
