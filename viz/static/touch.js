/** What is under a point of the screen. */
import { distance } from "./geometry.js";

/** @typedef {import("./types").App} App */

/**
 * The thing or else the line under a point.
 * @param {App} app @param {any} network @param {import("./types").Stroke[]} strokes @param {{x: number, y: number}} point @param {number} slack
 * @returns {import("./types").Hover}
 */
export function under(app, network, strokes, point, slack) {
  const id = network.getNodeAt(point);
  if (id !== undefined && app.selection.things.has(id)) return { thing: id, line: null };
  const { x, y } = network.DOMtoCanvas(point);
  const reach = slack / network.getScale();
  let best = null;
  let nearest = reach;
  for (const stroke of strokes) {
    if (
      Math.min(stroke.from[0], stroke.to[0], stroke.via[0]) - reach > x ||
      Math.max(stroke.from[0], stroke.to[0], stroke.via[0]) + reach < x
    )
      continue;
    const away = distance([x, y], stroke.from, stroke.via, stroke.to);
    if (away < nearest) [nearest, best] = [away, stroke.line.id];
  }
  return { thing: null, line: best };
}
