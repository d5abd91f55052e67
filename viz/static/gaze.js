/** What is held up against the rest when no single thing is chosen: a connection, or a community. */
import { grouped } from "./whole.js";
import { connected } from "./ways.js";

/** @typedef {import("./types").App} App */
/** @typedef {{things: Set<string>, lines: Set<string>, middle: string | null}} Gaze */

/** @type {{key: unknown[], gaze: Gaze | null}} */
let last = { key: [], gaze: null };

/** @param {App} app @returns {Gaze | null} */
export function gazed(app) {
  const key = [app.passing, app.selection, app.state.joined, app.state.group];
  if (key.some((part, place) => part !== last.key[place])) last = { key, gaze: looked(app) };
  return last.gaze;
}

/** @param {App} app */
function looked(app) {
  const ids = app.state.joined.filter((id) => app.model.things.has(id));
  if (ids.length > 1) return { ...connected(app, ids), middle: null };
  return app.state.group ? grouped(app) : null;
}
