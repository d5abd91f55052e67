/** The graph has grown: take in what it holds now, without loading the page anew. */
import { arrange } from "./model.js";
import { look } from "./scope.js";
import { learn } from "./words.js";
import { ask } from "./server.js";

/** @typedef {import("./types").App} App */

/** @type {((app: App) => void)[]} */
const followers = [];

/** Have something done after every renewal. @param {(app: App) => void} act */
export const renewed = (act) => void followers.push(act);

/**
 * Fetch the document again and show it; what was chosen stays chosen.
 * @param {App} app
 */
export async function renew(app) {
  const source = document.documentElement.dataset.source;
  if (!source) return;
  const response = await ask(source, { headers: { Accept: "application/json" }, cache: "no-store" });
  const payload = await response.json();
  learn(payload.terms);
  Object.assign(app.model, arrange(payload));
  Object.assign(app, look(app.model, app.state));
  followers.forEach((act) => act(app));
  app.set({});
}
